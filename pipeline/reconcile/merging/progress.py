"""How far a deal has come: its type, its states in time order, and where it stands."""

from collections import Counter
from collections.abc import Sequence

from pipeline.model.deals import Conflict, Option, State
from pipeline.model.slots import Interval, Known
from pipeline.model.vocabulary import DateKind, DealType, Status
from pipeline.reconcile.merging.sources import Source

_ORDER = {kind: number for number, kind in enumerate(DealType)}
_DATED_BY = {
    Status.RUMOURED: (DateKind.REPORTED, DateKind.ANNOUNCED),
    Status.ANNOUNCED: (DateKind.ANNOUNCED, DateKind.SIGNED),
    Status.COMPLETED: (DateKind.COMPLETED, DateKind.SIGNED, DateKind.ANNOUNCED),
    Status.TERMINATED: (DateKind.TERMINATED,),
}


def deal_type(told: Sequence[Source]) -> DealType:
    """The commonest type; of equally common ones the first in the vocabulary."""
    counted = Counter(source.telling.record.type for source in told)
    return min(counted, key=lambda kind: (-counted[kind], _ORDER[kind]))


def history(told: Sequence[Source]) -> tuple[State, ...]:
    """The states in which the sources saw the deal, in time order."""
    states = [
        (_day(source), source.rank, State(source.telling.status, _when(source), source.record_id, _article(source)))
        for source in told
    ]
    return tuple(state for _, _, state in sorted(states, key=lambda item: (item[0], item[1], item[2].record_id)))


def standing(told: Sequence[Source]) -> tuple[Status, Conflict | None]:
    """The last state. A rumour retold after the announcement takes nothing back; of two ends the later told counts."""
    furthest = max(source.rank for source in told)
    last = [source for source in told if source.rank == furthest]
    ends = {source.telling.status for source in last}
    if len(ends) == 1:
        return ends.pop(), None
    chosen = max(last, key=lambda source: (_day(source), source.placed or 0, source.record_id)).telling.status
    options = tuple(
        Option(end.value, tuple(sorted(source.record_id for source in last if source.telling.status is end)))
        for end in sorted(ends)
    )
    return chosen, Conflict("status", options, chosen.value, "chosen because it tells the latest state")


def _when(source: Source) -> Interval | None:
    dated = {slot.kind: slot.value.value for slot in source.telling.record.dates if isinstance(slot.value, Known)}
    return next((dated[kind] for kind in _DATED_BY[source.telling.status] if kind in dated), None)


def _day(source: Source) -> int:
    when = _when(source)
    return when.earliest.toordinal() if when else source.placed or 0


def _article(source: Source) -> str:
    return source.telling.record.article_id
