"""The measured terms of a deal: stake, capacity, duration, count."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.model.deals import Conflict, Option, QuantitySlot
from pipeline.model.slots import Known, Measure
from pipeline.model.vocabulary import QuantityKind
from pipeline.reconcile.merging.claims import Claim, Field, Reading, Settled, readings
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.sums import Agreement, compare_measures, precision

_ORDER = {kind: number for number, kind in enumerate(QuantityKind)}


class Quantities(NamedTuple):
    """The quantity slots of a deal, those in force first, and its conflicts about them."""

    slots: tuple[QuantitySlot, ...]
    conflicts: tuple[Conflict, ...]


def merge_quantities(told: Sequence[Source]) -> Quantities:
    """All known measures of the sources, by kind."""
    claims: defaultdict[QuantityKind, list[Claim[Measure]]] = defaultdict(list)
    for source in told:
        for slot in source.telling.record.quantities:
            if isinstance(slot.value, Known) and not slot.superseded:
                claims[slot.kind].append(Claim(slot.value.value, source, slot.value.evidence))
    field = Field(compare_measures, precision, _unexplained)
    slots: list[QuantitySlot] = []
    conflicts = []
    for kind in sorted(claims, key=_ORDER.__getitem__):
        settled = field.settle(readings(claims[kind], _alike, precision))
        slots += [_slot(kind, one, superseded=False) for one in settled.current]
        slots += [_slot(kind, one, superseded=True) for one in settled.overtaken]
        if settled.conflict:
            conflicts.append(_conflict(kind, settled))
    return Quantities(tuple(slots), tuple(conflicts))


def _alike(sharp: Measure, other: Measure) -> bool:
    return compare_measures(sharp, other) >= Agreement.ROUNDED


def _unexplained(_one: Reading[Measure], _other: Reading[Measure]) -> bool:
    return False


def _slot(kind: QuantityKind, one: Reading[Measure], superseded: bool) -> QuantitySlot:
    return QuantitySlot(kind, Known(one.value, one.evidence), superseded)


def _conflict(kind: QuantityKind, settled: Settled[Measure]) -> Conflict:
    options = tuple(Option(one.value, one.records) for one in settled.conflict)
    return Conflict(f"quantities.{kind}", options, settled.conflict[0].value, settled.why)
