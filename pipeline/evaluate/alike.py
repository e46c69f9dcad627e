"""When two tellings of one thing are the same: party, amount, quantity, date, status, and the deal itself."""

import math

from pipeline.evaluate.told import Amount, Party, Quantity, Told, When

_BUYERS = frozenset({"investor", "lead_investor", "acquirer", "lender", "customer", "licensee", "partner"})
_SOLD = frozenset({"target", "borrower", "supplier", "issuer", "licensor", "partner"})
_VALUATIONS = frozenset({"valuation", "valuation_post"})
_DONE = frozenset({"announced", "completed", "signed"})
_NEWS = frozenset({"announced", "reported"})

_TOLERANCE = 0.006  # relative: '$6.6M' against 6,630,000, not '$6.6M' against '$6.7M'
_OVERLAP = 0.5  # of the days that either of two dates covers


def same_names(told: Party, gold: Party) -> bool:
    """Whether the two share a name or alias in its comparable form."""
    return not told.names.isdisjoint(gold.names)


def same_party(told: Party, gold: Party) -> bool:
    """Same name in the same role; leading a round is a way of investing."""
    return _role(told) == _role(gold) and same_names(told, gold)


def _role(party: Party) -> str:
    return "investor" if party.role == "lead_investor" else party.role


def same_amount(told: Amount, gold: Amount) -> bool:
    """Same kind, currency and both ends; 'undisclosed' is a value of its own.

    A valuation not said to be before or after the money counts as after.
    """
    if told.undisclosed or gold.undisclosed:
        return told.undisclosed == gold.undisclosed and told.kind == gold.kind
    kinds = {told.kind, gold.kind}
    return (len(kinds) == 1 or kinds <= _VALUATIONS) and told.currency == gold.currency and _same_ends(told, gold)


def same_quantity(told: Quantity, gold: Quantity) -> bool:
    """Same kind, unit (singular or plural) and both ends."""
    return told.kind == gold.kind and told.unit == gold.unit and _same_ends(told, gold)


def _same_ends(told: Amount | Quantity, gold: Amount | Quantity) -> bool:
    return _close(told.low, gold.low) and _close(told.high, gold.high)


def _close(told: float | None, gold: float | None) -> bool:
    if told is None or gold is None:
        return told is gold
    return math.isclose(told, gold, rel_tol=_TOLERANCE, abs_tol=1e-9)


def same_date(told: When, gold: When) -> bool:
    """Kinds that articles use for one another, and days that overlap by half of those that either covers.

    A placeholder is matched by a placeholder only, and must keep the weekday where gold has one.
    """
    kinds = {told.kind, gold.kind}
    if len(kinds) > 1 and not (kinds <= _DONE or kinds <= _NEWS):
        return False
    if told.placeholder or gold.placeholder:
        return told.placeholder and gold.placeholder and gold.weekday in (None, told.weekday)
    if told.days is None or gold.days is None:
        return False
    return _overlap(told.days, gold.days) >= _OVERLAP


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Days in both over days in the span of both; negative where they lie apart."""
    shared = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return shared / (max(one[1], other[1]) - min(one[0], other[0]) + 1) if shared > 0 else 0.0


def same_status(told: Told, gold: Told) -> bool:
    """Gold may allow several statuses where careful readers would."""
    return not told.statuses.isdisjoint(gold.statuses)


def same_deal(told: Told, gold: Told) -> bool:
    """Whether a record tells this gold deal at all, whatever else it gets wrong.

    Types must be of one family, and on each side for which gold names principals at least one must agree. Where both
    give a deal value, one must agree too, or all principals must.
    """
    if told.type.family != gold.type.family:
        return False
    agreed = [_agreed(told, gold, side) for side in (_BUYERS, _SOLD)]
    if any(want and not hits for hits, want in agreed):
        return False
    return all(hits == want for hits, want in agreed) or _values_agree(told, gold)


def _agreed(told: Told, gold: Told, side: frozenset[str]) -> tuple[int, int]:
    """How many of gold's principals on a side the record has on that side, and how many there are."""
    want = [party for party in gold.parties if party.role in side and not party.optional]
    have = [party for party in told.parties if party.role in side]
    return sum(any(same_names(one, other) for one in have) for other in want), len(want)


def _values_agree(told: Told, gold: Told) -> bool:
    """Whether the deal values do not speak against each other: one pair agrees, or one side gives none."""
    have, want = ([a for a in deal.amounts if a.kind == "deal_value" and not a.undisclosed] for deal in (told, gold))
    return not have or not want or any(same_amount(one, other) for one in have for other in want)
