"""Whether a telling speaks of a deal already told: what the two share, and what rules it out."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft, When
from pipeline.deals.page import Page
from pipeline.deals.status import decide, standings
from pipeline.deals.telling import Telling
from pipeline.deals.terms import Placed
from pipeline.deals.when import kind_of
from pipeline.model.mentions import Money
from pipeline.model.vocabulary import AmountKind, BlockKind, DateKind, DealType, Status

ROUNDING = Decimal("0.10")
"""Two sums this close (as a part of the larger) may be one sum told twice, as a headline and its article tell it."""
SAME = Decimal("0.006")
APART = 45
"""Days. Two dates further apart than this date two deals."""

_SERIES = re.compile(r"\b(?:series\s+([a-k]\d?)\b|(pre-?seed|seed|bridge|angel|growth))", re.IGNORECASE)
_TYPED_BY_ROUND = frozenset({DealType.FUNDING_ROUND, DealType.EQUITY_INVESTMENT})


@dataclass(frozen=True, slots=True)
class News:
    """A telling with the terms of its sentence that belong to it."""

    telling: Telling
    sums: tuple[Money, ...]
    dates: tuple[tuple[DateKind, date, date], ...]
    series: str
    anaphoric: bool


def news(page: Page, telling: Telling, placed: list[Placed], anaphoric: bool) -> News:
    """Gathers what decides whether the telling is of a known deal."""
    mine = [p.term for p in placed if p.telling is telling]
    sums = tuple(page.money[t.ref] for t in mine if getattr(t, "kind", None) is AmountKind.DEAL_VALUE)
    status = decide(standings(page, telling)).status
    dates = tuple(span for t in mine if isinstance(t, When) and (span := _span(page, t, status)))
    return News(telling, sums, dates, _series(page, telling), anaphoric)


def _span(page: Page, when: When, status: Status) -> tuple[DateKind, date, date] | None:
    """What happened when, where the words tell; what is still to come tells no two deals apart."""
    if when.template:
        return None
    ref = page.dates[when.ref]
    kind = kind_of(page, when, status)
    if kind is DateKind.EXPECTED_COMPLETION or ref.earliest is None or ref.latest is None:
        return None
    return kind, ref.earliest, ref.latest


def _series(page: Page, telling: Telling) -> str:
    tree = page.trees[telling.number]
    below = tree.below(telling.predicate)
    found = _SERIES.search(page.text, tree[below[0]].start, tree[below[-1]].end)
    return (found[1] or found[2]).casefold().replace("-", "") if found else ""


def score(page: Page, draft: Draft, item: News) -> float:
    """How much speaks for the telling being of the draft's deal; 0 where a conflict rules it out or nothing does."""
    telling = item.telling
    if telling.type is None or not _kindred(draft, telling):
        return 0.0
    buyers = _meet(draft.entities(BUYERS), telling.entities(*BUYERS))
    sellers = _meet(draft.entities(SELLERS), telling.entities(*SELLERS))
    partners = (
        _meet(draft.entities(PARTNERS | BUYERS | SELLERS), telling.entities(*PARTNERS))
        if telling.entities(*PARTNERS)
        else 0
    )
    if partners == 0 and draft.entities(PARTNERS):
        partners = _meet(draft.entities(PARTNERS), telling.entities())
    equal = _equal_sum(page, draft, item)
    if sellers < 0 or (buyers < 0 and not _open_list(draft, telling, sellers)) or partners < 0:
        return 0.0
    if equal < 0 or (equal == 0 and _dates_clash(page, draft, item)) or _series_clash(page, draft, item):
        return 0.0
    near = _near(draft, telling)
    if (
        equal == 0
        and buyers == 0
        and partners == 0
        and (_hearsay(page, draft, telling) or _apart(page, draft, item, near))
    ):
        return 0.0
    link = (
        2.0 * max(sellers, 0)
        + 1.5 * max(buyers, 0)
        + 2.5 * max(partners, 0)
        + 2.5 * equal
        + (2.0 if item.anaphoric and near else 0.0)
    )
    return (
        link + (0.5 if near else 0.0)
        if link >= 2.0 or (link >= 1.5 and not telling.entities(*SELLERS) and near)
        else 0.0
    )


def _kindred(draft: Draft, telling: Telling) -> bool:
    """Of one family; or a purchase and an investment between the very same two, which is one told loosely."""
    assert telling.type is not None  # noqa: S101  # the caller asks only of typed tellings
    if draft.type.family == telling.type.family:
        return True
    if {draft.type.family, telling.type.family} != {"equity", "control"}:
        return False
    mine, its = draft.entities(BUYERS), telling.entities(*BUYERS)
    return bool(mine & its) and bool(draft.entities(SELLERS) & telling.entities(*SELLERS))


def _meet(mine: set[int], its: set[int]) -> int:
    """1 where the two share somebody, -1 where both name only others, 0 where one names nobody."""
    if not mine or not its:
        return 0
    return 1 if mine & its else -1


def _open_list(draft: Draft, telling: Telling, sellers: int) -> bool:
    """Investors and lenders come one sentence after another: other names are no conflict where the target agrees."""
    listed = draft.type in _TYPED_BY_ROUND or draft.type is DealType.DEBT_FINANCING
    return listed and sellers > 0 and _near(draft, telling)


def _hearsay(page: Page, draft: Draft, telling: Telling) -> bool:
    """A rumour is not of a deal that is already agreed."""
    told = decide(standings(page, telling))
    known = decide(draft.standings)
    return told.status is Status.RUMOURED and known.status in (Status.ANNOUNCED, Status.COMPLETED)


def _apart(page: Page, draft: Draft, item: News, near: bool) -> bool:
    """Of money raised the target alone proves little: a line of a chronology, or one far off, is another round."""
    if draft.type.family != "equity":
        return False
    lone = bool(item.dates) and page.kind(item.telling.number) is BlockKind.ITEM
    return lone or not (near or item.anaphoric)


def _near(draft: Draft, telling: Telling) -> bool:
    return bool(draft.sentences) and telling.number - draft.sentences[-1] <= 3


def _equal_sum(page: Page, draft: Draft, item: News) -> int:
    """1 where a price agrees, -1 where both name prices and none agrees, 0 where one names none."""
    mine = [page.money[a.ref] for a in draft.values(AmountKind.DEAL_VALUE) if a.strength >= 3]
    its = list(item.sums)
    if not mine or not its:
        return 0
    return 1 if any(alike(a, b) for a in mine for b in its) else -1


def alike(one: Money, other: Money, within: Decimal = ROUNDING) -> bool:
    """Whether two mentions may be of one sum, in whatever currency both are given."""
    renderings = [(a, b) for a in (one, *one.also) for b in (other, *other.also) if a.currency == b.currency]
    return any(_close(a.high or a.low, b.high or b.low, within) for a, b in renderings)


def _close(a: Decimal | None, b: Decimal | None, within: Decimal) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= within * max(abs(a), abs(b))


def _dates_clash(page: Page, draft: Draft, item: News) -> bool:
    """Whether the same step of both deals is dated, and nowhere near alike."""
    status = decide(draft.standings).status
    mine = [span for when in draft.dates if (span := _span(page, when, status))]
    pairs = [(a, b) for a in mine for b in item.dates if a[0] is b[0]]
    return bool(pairs) and all((a[1] - b[2]).days > APART or (b[1] - a[2]).days > APART for a, b in pairs)


def _series_clash(page: Page, draft: Draft, item: News) -> bool:
    if not item.series or draft.type not in _TYPED_BY_ROUND:
        return False
    mine = {series for telling in draft.tellings if (series := _series(page, telling))}
    return bool(mine) and item.series not in mine
