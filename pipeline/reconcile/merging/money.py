"""The sums of a deal: the ones in force, the ones they replaced, and the ones that are at odds."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from pipeline.model.deals import AmountSlot, Conflict, Option
from pipeline.model.slots import Known, Sum
from pipeline.model.vocabulary import AmountKind
from pipeline.reconcile.matching.names import name
from pipeline.reconcile.merging.claims import Claim, Field, Reading, Settled, readings
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.sums import Agreement, ceiling, close, compare_sums, precision, vaguer

_VALUATIONS = (AmountKind.VALUATION_POST, AmountKind.VALUATION_PRE)
_NEAR = Decimal("1.1")  # two totals so near are two figures for one thing; others are of two moments


_ORDER = {kind: number for number, kind in enumerate(AmountKind)}


class Money(NamedTuple):
    """The amount slots of a deal, those in force first, and its conflicts about them."""

    slots: tuple[AmountSlot, ...]
    conflicts: tuple[Conflict, ...]


def merge_money(told: Sequence[Source]) -> Money:
    """All known sums of the sources, by kind."""
    claims = _claims(told)
    settled = {key: _settled(key[0], found, claims) for key, found in claims.items()}
    if stale := _stale(settled):
        settled = {key: _settled(key[0], found, claims, stale) for key, found in claims.items()}
    _fold_valuations(settled)
    slots = [slot for key in sorted(settled, key=_order) for slot in _slots(key, settled[key])]
    conflicts = [_conflict(key[0], settled[key]) for key in sorted(settled, key=_order) if settled[key].conflict]
    return Money(tuple(slots), tuple(conflicts))


Key = tuple[AmountKind, str]
Claims = dict[Key, list[Claim[Sum]]]


def _order(key: Key) -> tuple[int, str]:
    return _ORDER[key[0]], key[1]


def _claims(told: Sequence[Source]) -> Claims:
    """By kind, and contributions by whose they are."""
    found: Claims = defaultdict(list)
    for source in told:
        for slot in source.telling.record.amounts:
            if isinstance(slot.value, Known) and not slot.superseded:
                whose = name(slot.party).key if slot.party and slot.kind is AmountKind.CONTRIBUTION else ""
                found[slot.kind, whose].append(Claim(slot.value.value, source, slot.value.evidence, slot.party))
    return dict(found)


def _settled(
    kind: AmountKind, found: Sequence[Claim[Sum]], everything: Claims, stale: Set[str] = frozenset()
) -> Settled[Sum]:
    years = [claim.source.telling.year for claim in found]
    year = max((known for known in years if known), default=None)

    def compare(a: Sum, b: Sum) -> Agreement:
        return compare_sums(a, b, year)

    def alike(sharp: Sum, other: Sum) -> bool:
        return sharp.currency == other.currency and (compare(sharp, other) >= Agreement.ROUNDED or vaguer(sharp, other))

    gathered = readings(found, alike, precision)
    return Field(compare, precision, _explainer(kind, everything), stale=stale).settle(gathered)


def _stale(settled: Mapping[Key, Settled[Sum]]) -> set[str]:
    """Records that give the old sum, or the old price of a share: what else they say of the price is old as well."""
    found: set[str] = set()
    for kind in (AmountKind.DEAL_VALUE, AmountKind.PER_SHARE):
        if (kind, "") in settled:
            prices = settled[kind, ""]
            current = {record for one in prices.current for record in one.records}
            found |= {record for one in prices.overtaken for record in one.records} - current
    return found


def _explainer(kind: AmountKind, everything: Claims) -> Callable[[Reading[Sum], Reading[Sum]], bool]:
    """Two sums are no conflict where their difference is a sum that the deal knows: debt, milestones, the new money."""
    adding = [AmountKind.CONTINGENT, AmountKind.DEBT_ASSUMED]
    if kind is AmountKind.CUMULATIVE_TOTAL:
        adding.append(AmountKind.DEAL_VALUE)
    extras = [claim.value for (added, _), claims in everything.items() if added in adding for claim in claims]

    def explained(one: Reading[Sum], other: Reading[Sum]) -> bool:
        left, right = ceiling(one.value), ceiling(other.value)
        if left is None or right is None:
            return True
        if kind is AmountKind.CUMULATIVE_TOTAL and max(left, right) > _NEAR * min(left, right):
            return True
        more = [top for extra in extras if extra.currency == one.value.currency and (top := ceiling(extra)) is not None]
        return any(close(abs(left - right), top) for top in more)

    return explained


def _fold_valuations(settled: dict[Key, Settled[Sum]]) -> None:
    """A valuation that is also told as pre- or post-money is not told twice."""
    plain = settled.get((AmountKind.VALUATION, ""))
    known = [one for kind in _VALUATIONS if (kind, "") in settled for one in settled[kind, ""].current]
    if plain is not None and known:
        left = tuple(one for one in plain.current if not any(_same(one, other) for other in known))
        settled[AmountKind.VALUATION, ""] = Settled(left, plain.overtaken, plain.conflict, plain.why)


def _same(one: Reading[Sum], other: Reading[Sum]) -> bool:
    return compare_sums(one.value, other.value) >= Agreement.ROUNDED


def _slots(key: Key, settled: Settled[Sum]) -> list[AmountSlot]:
    return [_slot(key[0], one, superseded=False) for one in settled.current] + [
        _slot(key[0], one, superseded=True) for one in settled.overtaken
    ]


def _slot(kind: AmountKind, one: Reading[Sum], superseded: bool) -> AmountSlot:
    party = next((claim.party for claim in one.claims if claim.party), None)
    return AmountSlot(kind, Known(one.value, one.evidence), party, superseded)


def _conflict(kind: AmountKind, settled: Settled[Sum]) -> Conflict:
    options = tuple(Option(one.value, one.records) for one in settled.conflict)
    return Conflict(f"amounts.{kind}", options, settled.conflict[0].value, settled.why)
