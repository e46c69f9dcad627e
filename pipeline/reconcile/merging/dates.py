"""The dates of a deal: the sharpest word for each event, and the events that sources date apart."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from pipeline.model.deals import Conflict, DateSlot, Option, Placeholder
from pipeline.model.slots import Interval, Known
from pipeline.model.vocabulary import AmountKind, DateKind, PlaceholderState
from pipeline.reconcile.merging.claims import Claim, Field, Reading, Settled, readings
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.sums import Agreement, compare_sums
from pipeline.reconcile.telling import assumed

_SAME_NEWS = 3  # days between a statement, its report and the next morning's paper
_DONE = (DateKind.ANNOUNCED, DateKind.SIGNED, DateKind.COMPLETED)


class Dates(NamedTuple):
    """The date slots of a deal, those in force first within a kind, and its conflicts about them."""

    slots: tuple[DateSlot, ...]
    conflicts: tuple[Conflict, ...]


def merge_dates(told: Sequence[Source]) -> Dates:
    """All known dates of the sources, by kind."""
    claims: defaultdict[DateKind, list[Claim[Interval]]] = defaultdict(list)
    for source in told:
        for slot in source.telling.record.dates:
            if isinstance(slot.value, Known) and not slot.superseded:
                known = slot.value
                fallback = assumed(source.telling.record, slot)
                claims[slot.kind].append(Claim(known.value, source, known.evidence, assumed=fallback))
    field = Field(_compare, _sharpness, _price_changes(told), changes=False)
    kinds = [kind for kind in DateKind if kind in claims]
    settled = {kind: _settled(kind, field, readings(claims[kind], _alike, _sharpness)) for kind in kinds}
    if not any(source.telling.once for source in told):
        _told_as_history(settled)
    slots = [slot for kind, one in settled.items() for slot in _slots(kind, one)]
    return Dates(tuple(slots), tuple(_conflict(kind, one) for kind, one in settled.items() if one.conflict))


def answered(slots: tuple[DateSlot, ...], questions: Sequence[Placeholder]) -> tuple[DateSlot, ...]:
    """The dates with the answers that records gave together: a day picked from a week, the day of what came with it."""
    for question in questions:
        days, kind = question.value, question.field.partition(".")[2]
        if question.state is PlaceholderState.FILLED and isinstance(days, Interval):
            known = Known(days, question.evidence)
            wider = [slot for slot in slots if _sharpened(slot, days)]
            if wider:
                slots = tuple(replace(slot, value=known) if slot in wider else slot for slot in slots)
            elif not any(isinstance(slot.value, Known) and meets(slot.value.value, days) for slot in slots):
                slots = (DateSlot(DateKind(kind), known), *slots)
    return slots


def _sharpened(slot: DateSlot, days: Interval) -> bool:
    """Whether the slot dates the event less sharply than the answer."""
    if slot.superseded or slot.kind not in _DONE or not isinstance(slot.value, Known):
        return False
    return meets(slot.value.value, days) and _sharpness(slot.value.value) < _sharpness(days)


def meets(a: Interval, b: Interval) -> bool:
    """Whether both can be of one day."""
    return a.earliest <= b.latest and b.earliest <= a.latest


def _settled(kind: DateKind, field: Field[Interval], found: Sequence[Reading[Interval]]) -> Settled[Interval]:
    if kind is DateKind.REPORTED:  # each report has its day; the deal was reported on the first of them
        return Settled(tuple(sorted(found, key=lambda one: one.value.earliest)[:1]), ())
    if kind is DateKind.EXPECTED_COMPLETION:  # plans slip: the last word counts
        ordered = sorted(found, key=lambda one: max(source.placed or 0 for source in one.sources), reverse=True)
        return Settled(tuple(ordered[:1]), tuple(ordered[1:]))
    settled = field.settle(_stated(field, found))
    return settled if settled.conflict else replace(settled, current=_in_time(settled.current))


def _stated(field: Field[Interval], found: Sequence[Reading[Interval]]) -> list[Reading[Interval]]:
    """Without the days that are only assumed where the words of others contradict them, or an earlier article does."""
    ordered = sorted(found, key=lambda one: (one.assumed, one.value.earliest, one.value.latest))
    kept: list[Reading[Interval]] = []
    for one in ordered:
        if not one.assumed or not any(field.disagree(one, other) for other in kept):
            kept.append(one)
    return [one for one in found if one in kept]


def _in_time(found: Sequence[Reading[Interval]]) -> tuple[Reading[Interval], ...]:
    return tuple(sorted(found, key=lambda one: (one.value.earliest, one.value.latest)))


def _alike(sharp: Interval, other: Interval) -> bool:
    days = _apart(sharp, other)
    single = sharp.earliest == sharp.latest and other.earliest == other.latest
    return days == 0 or (single and days <= _SAME_NEWS)


def _compare(a: Interval, b: Interval) -> Agreement:
    return Agreement.SAME if _alike(a, b) else Agreement.AT_ODDS


def _apart(a: Interval, b: Interval) -> int:
    return max(0, (max(a.earliest, b.earliest) - min(a.latest, b.latest)).days)


def _sharpness(value: Interval) -> float:
    return -float((value.latest - value.earliest).days)


def _price_changes(told: Sequence[Source]) -> Callable[[Reading[Interval], Reading[Interval]], bool]:
    """Two days are no conflict where they are of two prices: each raise of a bid has its day."""
    changed = any(at_odds(a, b) for a, b in product(told, told))

    def explained(one: Reading[Interval], other: Reading[Interval]) -> bool:
        pairs = list(product(one.sources, other.sources))
        if any(at_odds(a, b) for a, b in pairs):
            return True
        return changed and not any(_priced(a) and _priced(b) for a, b in pairs)

    return explained


def at_odds(a: Source, b: Source) -> bool:
    """Whether two sources give prices that differ: they tell two states of the deal, or one is wrong."""
    kinds = (AmountKind.DEAL_VALUE, AmountKind.PER_SHARE)
    return any(_price(a, b, kind) is Agreement.AT_ODDS for kind in kinds)


def _price(a: Source, b: Source, kind: AmountKind) -> Agreement:
    pairs = product(a.telling.sums.get(kind, ()), b.telling.sums.get(kind, ()))
    return max((compare_sums(x, y, a.telling.year) for x, y in pairs), default=Agreement.UNKNOWN)


def _priced(source: Source) -> bool:
    return bool(source.telling.sums.get(AmountKind.DEAL_VALUE) or source.telling.sums.get(AmountKind.PER_SHARE))


def _told_as_history(settled: dict[DateKind, Settled[Interval]]) -> None:
    """'Completed in May' is no second event of a round that another source dates to a day of May."""
    done = [kind for kind in _DONE if kind in settled]
    for kind in done:
        sharper = [one for other in done if other is not kind for one in settled[other].current]
        left = tuple(one for one in settled[kind].current if not any(_holds(one, other) for other in sharper))
        settled[kind] = replace(settled[kind], current=left)


def _holds(vague: Reading[Interval], sharp: Reading[Interval]) -> bool:
    return meets(vague.value, sharp.value) and _sharpness(vague.value) < _sharpness(sharp.value)


def _slots(kind: DateKind, settled: Settled[Interval]) -> list[DateSlot]:
    return [DateSlot(kind, Known(one.value, one.evidence)) for one in settled.current] + [
        DateSlot(kind, Known(one.value, one.evidence), superseded=True) for one in settled.overtaken
    ]


def _conflict(kind: DateKind, settled: Settled[Interval]) -> Conflict:
    options = tuple(Option(one.value, one.records) for one in settled.conflict)
    return Conflict(f"dates.{kind}", options, settled.conflict[0].value, settled.why)
