"""How sure a record is: a table of named features with weights, added up and squeezed between 0 and 1."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft
from pipeline.deals.page import Page
from pipeline.deals.status import decide
from pipeline.model.vocabulary import AmountKind, BlockKind, Status


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that speaks for or against a record; its docstring is its documentation, `doubt` the words shown."""

    name: str
    weight: float
    holds: Callable[[Page, Draft], bool]
    doubt: str = ""


def both_sides(page: Page, draft: Draft) -> bool:
    """Both sides of the deal are named."""
    del page
    named = draft.entities(BUYERS), draft.entities(SELLERS)
    return all(named) or len(draft.entities(PARTNERS)) > 1


def one_side_only(page: Page, draft: Draft) -> bool:
    """A side of the deal has no name."""
    return not both_sides(page, draft)


def by_name(page: Page, draft: Draft) -> bool:
    """No party rests on a pronoun or an epithet alone."""
    del page
    return all(part.filler.how in ("name", "apposition", "part", "member") for part in draft.parts)


def priced(page: Page, draft: Draft) -> bool:
    """A price stands in a position of the predicate or beside price words."""
    del page
    return any(amount.strength >= 5 for amount in draft.values(AmountKind.DEAL_VALUE))


def told_again(page: Page, draft: Draft) -> bool:
    """More than one sentence tells it."""
    del page
    return len({telling.number for telling in draft.tellings}) > 1


def in_title(page: Page, draft: Draft) -> bool:
    """The title tells it."""
    return any(page.kind(telling.number) is BlockKind.TITLE for telling in draft.tellings)


def hedged(page: Page, draft: Draft) -> bool:
    """It is only rumoured."""
    del page
    return decide(draft.standings).status is Status.RUMOURED


def dated(page: Page, draft: Draft) -> bool:
    """A date belongs to it."""
    del page
    return bool(draft.dates)


FEATURES = (
    Feature("both_sides", 1.2, both_sides),
    Feature("one_side_only", -0.9, one_side_only, "a side of the deal is not named"),
    Feature("by_name", 0.5, by_name),
    Feature("priced", 0.7, priced),
    Feature("told_again", 0.6, told_again),
    Feature("in_title", 0.6, in_title),
    Feature("hedged", -0.3, hedged, "it is only rumoured"),
    Feature("dated", 0.3, dated),
)
BIAS = -0.2


def confidence(page: Page, draft: Draft) -> tuple[float, tuple[str, ...]]:
    """(probability-like score rounded to two places, the doubts in words)."""
    holding = [feature for feature in FEATURES if feature.holds(page, draft)]
    total = BIAS + sum(feature.weight for feature in holding)
    return round(1 / (1 + math.exp(-total)), 2), tuple(feature.doubt for feature in holding if feature.doubt)
