"""Ids of deals that stay while articles come, change and go, and what became of the ids that did not."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.deals import Deal
from pipeline.model.slots import Known
from pipeline.model.vocabulary import AmountKind
from pipeline.reconcile.matching.names import name


class Change(StrEnum):
    """What became of a deal of the last run."""

    KEPT = "kept"
    MERGED = "merged"  # its records are part of another deal now
    SPLIT = "split"  # its records are several deals now
    TOLD = "told"  # it was implied, and now an article tells it
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Fate:
    """A deal id of the last run, what became of it, and the ids of the deals that hold its records now."""

    deal_id: str
    change: Change
    became: tuple[str, ...]


def identify(deals: Sequence[Deal], previous: Sequence[Deal]) -> tuple[str, ...]:
    """An id for each deal: that of the old deal with which it shares most records, else one made from its records."""
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for position, old in _heirs(deals, previous):
        if position not in ids and old not in taken:
            ids[position] = old
            taken.add(old)
    for position, deal in sorted(enumerate(deals), key=lambda item: _seed(item[1])):
        if position not in ids:
            ids[position] = _fresh(_seed(deal), taken)
            taken.add(ids[position])
    return tuple(ids[position] for position in range(len(deals)))


def fates(deals: Sequence[Deal], previous: Sequence[Deal]) -> tuple[Fate, ...]:
    """What became of every deal of the last run, by id."""
    homes = {record: deal.deal_id for deal in deals for record in deal.records}
    alive = {deal.deal_id for deal in deals}
    told = {_likeness(deal): deal.deal_id for deal in reversed(deals) if not deal.implied}
    return tuple(_fate(old, homes, alive, told) for old in sorted(previous, key=lambda deal: deal.deal_id))


def _fate(old: Deal, homes: dict[str, str], alive: set[str], told: dict[str, str]) -> Fate:
    became = tuple(sorted({homes[record] for record in old.records if record in homes}))
    if len(became) > 1:
        return Fate(old.deal_id, Change.SPLIT, became)
    if old.deal_id in alive:
        return Fate(old.deal_id, Change.KEPT, (old.deal_id,))
    if became:
        return Fate(old.deal_id, Change.MERGED, became)
    if old.implied and (article_s := told.get(_likeness(old))):
        return Fate(old.deal_id, Change.TOLD, (article_s,))
    return Fate(old.deal_id, Change.REMOVED, ())


def _heirs(deals: Sequence[Deal], previous: Sequence[Deal]) -> list[tuple[int, str]]:
    """Pairs of a new deal and the id it may inherit, those that share most records first."""
    homes = {record: position for position, deal in enumerate(deals) for record in deal.records}
    implied = {_seed(deal): position for position, deal in enumerate(deals) if deal.implied}
    shared: Counter[tuple[int, str]] = Counter()
    for old in previous:
        shared.update((homes[record], old.deal_id) for record in old.records if record in homes)
        if old.implied and _seed(old) in implied:
            shared[implied[_seed(old)], old.deal_id] += 1
    return sorted(shared, key=lambda pair: (-shared[pair], pair[1], _seed(deals[pair[0]])))


def _seed(deal: Deal) -> str:
    """What identifies the deal: its first record, or the parties and the sum of an implied one."""
    return deal.records[0] if deal.records else f"implied {_likeness(deal)}"


def _likeness(deal: Deal) -> str:
    """Who and how much: what an implied deal and the one that an article tells have in common."""
    parties = sorted({name(slot.name.value).key for slot in deal.parties if isinstance(slot.name, Known)})
    sums = [
        f"{float(slot.value.value.high or slot.value.value.low or 0):.3g} {slot.value.value.currency}"
        for slot in deal.amounts
        if slot.kind is AmountKind.DEAL_VALUE and isinstance(slot.value, Known) and not slot.superseded
    ]
    return "|".join([*parties, *sums[:1]])


def _fresh(seed: str, taken: set[str]) -> str:
    """A short hash; lengthened where another deal has it already."""
    digest = hashlib.sha256(seed.encode()).hexdigest()
    size = 12
    while f"d_{digest[:size]}" in taken and size < len(digest):
        size += 4
    return f"d_{digest[:size]}"
