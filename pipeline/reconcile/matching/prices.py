"""What the sums of two records say about their being one deal: features of the table, see `features`."""

from collections.abc import Iterable, Sequence
from itertools import product

from pipeline.model.slots import Sum
from pipeline.model.vocabulary import AmountKind, DealType, Status
from pipeline.reconcile.matching.chronology import Finding
from pipeline.reconcile.sums import Agreement, ceiling, close, compare_sums, digits, point, vaguer
from pipeline.reconcile.telling import Telling

_AGREED = {Agreement.ROUNDED: 2.0, Agreement.CONVERTED: 1.0, Agreement.BOUNDED: 0.5}
_HOW = {
    Agreement.SAME: "the same",
    Agreement.ROUNDED: "the same but for rounding",
    Agreement.CONVERTED: "one sum in two currencies",
    Agreement.BOUNDED: "one within the other's bounds",
}


def price(a: Telling, b: Telling) -> Finding | None:
    """The sum of the deal. A bid is raised, a rumour is vague; the sums of two rounds are just two sums."""
    mine, yours = a.sums.get(AmountKind.DEAL_VALUE, ()), b.sums.get(AmountKind.DEAL_VALUE, ())
    best = _agreement(mine, yours, a.year or b.year)
    if best is None:
        return _share(a, b) or _share(b, a) or _whole(a, b) or _whole(b, a)
    if best is Agreement.AT_ODDS:
        explained = _share(a, b) or _share(b, a) or _parts(a, b) or _parts(b, a)
        return explained or Finding(_odds(a, b, mine, yours), f"the sums differ ({_worded(mine)}; {_worded(yours)})")
    score = _same_price(mine, yours) if best is Agreement.SAME else _AGREED.get(best, 0.0)
    if best is Agreement.BOUNDED and any(vaguer(x, y) or vaguer(y, x) for x, y in product(mine, yours)):
        score = 1.0
    return Finding(score, f"the sums are {_HOW[best]} ({_worded(mine)}; {_worded(yours)})") if score else None


def per_share(a: Telling, b: Telling) -> Finding | None:
    """The price of a share."""
    best = _agreement(a.sums.get(AmountKind.PER_SHARE, ()), b.sums.get(AmountKind.PER_SHARE, ()), a.year or b.year)
    if not best:
        return None
    against = -0.5 if DealType.IPO in (a.record.type, b.record.type) else -1.5
    return Finding(2.0, "the same price a share") if best > 0 else Finding(against, "another price a share")


def valuation(a: Telling, b: Telling) -> Finding | None:
    """What the company is worth, before or after the money, or as the price of the whole."""
    best = _agreement(_worth(a), _worth(b), a.year or b.year)
    if not best:
        return None
    against = -0.5 if Status.RUMOURED in (a.status, b.status) else -1.0
    return Finding(2.5, "the same valuation") if best > 0 else Finding(against, "another valuation")


def total(a: Telling, b: Telling) -> Finding | None:
    """The total to date: equal totals are of one moment; others may be with and without the new money."""
    kinds = AmountKind.CUMULATIVE_TOTAL
    best = _agreement(a.sums.get(kinds, ()), b.sums.get(kinds, ()), a.year or b.year)
    return Finding(1.0, "the same total to date") if best and best > 0 else None


def _agreement(mine: Iterable[Sum], yours: Iterable[Sum], year: int | None) -> Agreement | None:
    return max((compare_sums(x, y, year) for x, y in product(mine, yours)), default=None)


def _same_price(mine: Sequence[Sum], yours: Sequence[Sum]) -> float:
    """The more digits agree, the less it is chance: 2 for $5bn, 2.5 for $5.2bn, up to 3.5 for $5.237bn."""
    same = [min(digits(x), digits(y)) for x, y in product(mine, yours) if compare_sums(x, y) is Agreement.SAME]
    return 1.5 + 0.5 * min(4, max(1, *same, 1))


def _odds(a: Telling, b: Telling, mine: Sequence[Sum], yours: Sequence[Sum]) -> float:
    """How much differing sums weigh against one deal."""
    tops = [float(top) for value in (*mine, *yours) if (top := ceiling(value))]
    ratio = max(tops) / min(tops) if tops and min(tops) > 0 else 9.0
    wild = ratio > 2
    if a.record.type is DealType.IPO:
        return -0.5  # an offer is sized by its demand
    if ratio <= 1.1:
        return -1.0  # so near that they may be two figures for one thing
    if a.once and b.once:
        return -3.0 if wild else -1.5
    if Status.RUMOURED in (a.status, b.status):
        return -2.5 if wild else -1.0
    return -4.0


def _share(a: Telling, b: Telling) -> Finding | None:
    """The sum of one is a party's part of the other: 'Amber puts in $50m' of a round of $110m."""
    mine = a.sums.get(AmountKind.DEAL_VALUE, ())
    parts = [part for parts in b.shares.values() for part in parts]
    best = _agreement(mine, parts, a.year or b.year)
    return Finding(1.5, "one sum is a party's part of the other") if best and best >= Agreement.ROUNDED else None


def _whole(a: Telling, b: Telling) -> Finding | None:
    """The price of a company is told as its worth: 'an offer that values it at $2bn'."""
    mine, worth = a.sums.get(AmountKind.DEAL_VALUE, ()), b.sums.get(AmountKind.VALUATION, ())
    best = _agreement(mine, worth, a.year or b.year)
    same = a.once and b.once and best is not None and best >= Agreement.ROUNDED
    return Finding(2.0, "the price of one is the worth that the other tells") if same else None


def _parts(a: Telling, b: Telling) -> Finding | None:
    """The sum of one is the other's with what may still be added to it: debt taken on, milestones, options."""
    adding = (AmountKind.CONTINGENT, AmountKind.DEBT_ASSUMED)
    extras = [value for added in adding for value in (*a.sums.get(added, ()), *b.sums.get(added, ()))]
    mine, yours = a.sums.get(AmountKind.DEAL_VALUE, ()), b.sums.get(AmountKind.DEAL_VALUE, ())
    for whole, part, extra in product(mine, yours, extras):
        base, more, most = point(part), ceiling(extra), ceiling(whole)
        alike = whole.currency == part.currency == extra.currency
        if alike and base is not None and more is not None and most is not None and close(base + more, most):
            return Finding(1.5, f"{whole.text or most} is {part.text or base} and {extra.text or more}")
    return None


def _worth(telling: Telling) -> tuple[Sum, ...]:
    kinds = [AmountKind.VALUATION, AmountKind.VALUATION_PRE, AmountKind.VALUATION_POST]
    return tuple(value for worth in kinds for value in telling.sums.get(worth, ()))


def _worded(values: Iterable[Sum]) -> str:
    return ", ".join(value.text or f"{value.currency} {ceiling(value)}" for value in values)
