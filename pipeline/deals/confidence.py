"""How sure a record is: a table of named features with weights, added up and squeezed between 0 and 1.

There are two columns of weights, for records of the frames alone and for those that the tagger was asked about, too.
Both are those of a ridge logistic regression of 'the gold tells this deal, too' on the features (`python
benchmarks/confidence_fit.py` prints them anew): the first on the sets tv, eu and en, the second on kb, kg, lg and lh,
which the tagger has not learned from. Articles without deals are too few there to weigh `nothing_seen`: its weight is
the least that leaves out a record of two names and little else. A record below `LEVEL` is more likely wrong than right
and is not told.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft
from pipeline.deals.page import Page
from pipeline.deals.status import decide
from pipeline.model.vocabulary import AmountKind, DealType, Status

LEVEL = 0.4
"""Where precision gains more than recall loses, on the same open parts."""


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that speaks for or against a record; the docstring of `holds` is its documentation, `doubt` the words
    shown. `alone` is its weight without the tagger, `beside` with it."""

    name: str
    alone: float
    beside: float
    holds: Callable[[Page, Draft], bool]
    doubt: str = ""


def one_side_only(page: Page, draft: Draft) -> bool:
    """A side of the deal has no name."""
    del page
    named = draft.entities(BUYERS), draft.entities(SELLERS)
    return not all(named) and len(draft.entities(PARTNERS)) < 2


def by_name(page: Page, draft: Draft) -> bool:
    """No party rests on a pronoun or an epithet alone."""
    del page
    return all(part.filler.how in ("name", "apposition", "part", "member") for part in draft.parts)


def priced(page: Page, draft: Draft) -> bool:
    """A price stands in a position of the predicate or beside price words."""
    del page
    return any(amount.strength >= 5 for amount in draft.values(AmountKind.DEAL_VALUE))


def dated(page: Page, draft: Draft) -> bool:
    """A date belongs to it."""
    del page
    return bool(draft.dates)


def hedged(page: Page, draft: Draft) -> bool:
    """It is only rumoured, which the text says in words of its own."""
    del page
    return decide(draft.standings).status is Status.RUMOURED


def three_parties(page: Page, draft: Draft) -> bool:
    """Three or more take part."""
    del page
    return len(draft.entities()) > 2


def about_protagonist(page: Page, draft: Draft) -> bool:
    """The company that the article is about takes part."""
    return page.protagonist in draft.entities()


def only_one_left(page: Page, draft: Draft) -> bool:
    """A side was filled with the only other name of the sentence."""
    del page
    return _rests_on(draft, "completion.only_one_left")


def by_protagonist(page: Page, draft: Draft) -> bool:
    """A side that no sentence names was filled with the article's protagonist."""
    del page
    return _rests_on(draft, "completion.protagonist")


def left_out(page: Page, draft: Draft) -> bool:
    """A side that its sentence leaves out was filled from the passage."""
    del page
    return _rests_on(draft, ".left_out")


def commitment(page: Page, draft: Draft) -> bool:
    """It is a purchase commitment, the type most like everyday trade."""
    del page
    return draft.type is DealType.PURCHASE_COMMITMENT


def money_raised(page: Page, draft: Draft) -> bool:
    """It is a round, an investment or a loan."""
    del page
    return draft.type in (DealType.FUNDING_ROUND, DealType.EQUITY_INVESTMENT, DealType.DEBT_FINANCING)


def joined(page: Page, draft: Draft) -> bool:
    """It is a merger or a joint venture, whose words say little else."""
    del page
    return draft.type in (DealType.MERGER, DealType.JOINT_VENTURE)


def _rests_on(draft: Draft, rule: str) -> bool:
    return any(part.rule.endswith(rule) for part in draft.parts)


def seen_clearly(page: Page, draft: Draft) -> bool:
    """The tagger gives its parties at least seven chances in ten to share such a deal."""
    del page
    return draft.seen is not None and draft.seen >= 0.7


def seen(page: Page, draft: Draft) -> bool:
    """The tagger gives them four to seven in ten."""
    del page
    return draft.seen is not None and 0.4 <= draft.seen < 0.7


def half_seen(page: Page, draft: Draft) -> bool:
    """The tagger gives them fifteen to forty in a hundred."""
    del page
    return draft.seen is not None and 0.15 <= draft.seen < 0.4


def no_frame(page: Page, draft: Draft) -> bool:
    """No frame tells it: it is the tagger's own."""
    del page
    return not draft.tellings


def nothing_seen(page: Page, draft: Draft) -> bool:
    """The tagger sees no two names in the whole article that could share a deal."""
    del page
    return draft.blank


FEATURES = (
    Feature("one_side_only", -1.19, -0.9, one_side_only, "a side of the deal is not named"),
    Feature("by_name", 1.08, 0.49, by_name),
    Feature("priced", 0.27, 0.38, priced),
    Feature("dated", 0.7, 0.64, dated),
    Feature("hedged", 0.58, -0.26, hedged, "it is only rumoured"),
    Feature("three_parties", 0.57, 0.37, three_parties),
    Feature("about_protagonist", 0.71, 0.35, about_protagonist),
    Feature("only_one_left", -0.96, -1.33, only_one_left, "a side is only the one name left in its sentence"),
    Feature("by_protagonist", -0.8, -0.38, by_protagonist, "a side is only the company that the article is about"),
    Feature("left_out", -0.39, -0.01, left_out, "a side is only the company spoken of before"),
    Feature("commitment", -0.82, -0.36, commitment),
    Feature("money_raised", -0.63, -0.2, money_raised),
    Feature("joined", 0.15, 0.63, joined),
    Feature("seen_clearly", 0.0, 1.01, seen_clearly),
    Feature("seen", 0.0, 0.88, seen),
    Feature("half_seen", 0.0, 0.44, half_seen),
    Feature("nothing_seen", 0.0, -0.8, nothing_seen, "nothing else in the article reads like a deal"),
    Feature("no_frame", 0.0, -1.62, no_frame, "no frame tells it, only the words taken together"),
)
BIAS_ALONE, BIAS_BESIDE = -0.42, -0.83


def confidence(page: Page, draft: Draft) -> tuple[float, tuple[str, ...]]:
    """(probability rounded to two places, the doubts in words)."""
    holding = [feature for feature in FEATURES if feature.holds(page, draft)]
    alone = draft.seen is None
    total = BIAS_ALONE if alone else BIAS_BESIDE
    total += sum(feature.alone if alone else feature.beside for feature in holding)
    return round(1 / (1 + math.exp(-total)), 2), tuple(feature.doubt for feature in holding if feature.doubt)
