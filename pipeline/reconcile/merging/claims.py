"""One field, many claims: which of them say the same, which are overtaken, which stand, and which disagree.

A reading is what some sources say alike. It is overtaken by a correction, by the announcement where it was a rumour,
and by what a later day changed. Readings that stand and cannot both be true are a conflict; the rest are facets.
"""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.model.text import Evidence
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.sums import Agreement

V = TypeVar("V")

_SAME_NEWS = 3  # days within which two dates are of one piece of news
_NEVER_TOLD = 9_999_999  # later than any day


@dataclass(frozen=True, slots=True)
class Claim(Generic[V]):
    """A value, who says so, and in what words."""

    value: V
    source: Source
    evidence: tuple[Evidence, ...]
    party: str | None = None  # whose part it is
    assumed: bool = False  # a rule for want of words


@dataclass(frozen=True, slots=True)
class Reading(Generic[V]):
    """Claims that say the same, the sharpest first."""

    claims: tuple[Claim[V], ...]

    @property
    def value(self) -> V:
        """The sharpest claim's value."""
        return self.claims[0].value

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All words that say so, each once."""
        return tuple(dict.fromkeys(piece for claim in self.claims for piece in claim.evidence))

    @property
    def records(self) -> tuple[str, ...]:
        """The records that say so."""
        return tuple(sorted({claim.source.record_id for claim in self.claims}))

    @property
    def assumed(self) -> bool:
        """Whether nobody says so in words."""
        return all(claim.assumed for claim in self.claims)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says so."""
        return tuple(claim.source for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Settled(Generic[V]):
    """`current` readings, the chosen first; `overtaken` ones; those in `conflict`, and `why` the first was chosen."""

    current: tuple[Reading[V], ...]
    overtaken: tuple[Reading[V], ...]
    conflict: tuple[Reading[V], ...] = ()
    why: str = ""


def readings(
    claims: Sequence[Claim[V]], alike: Callable[[V, V], bool], sharpness: Callable[[V], float]
) -> list[Reading[V]]:
    """Claims gathered round the sharpest ones, first come first."""
    heads: list[list[Claim[V]]] = []
    for claim in sorted(claims, key=lambda item: -sharpness(item.value)):
        home = next((head for head in heads if alike(head[0].value, claim.value)), None)
        if home is None:
            heads.append([claim])
        else:
            home.append(claim)
    return [Reading(tuple(head)) for head in heads]


@dataclass(frozen=True, slots=True)
class Field(Generic[V]):
    """What settles the claims about one field.

    `compare` and `sharpness` of two values; `explained`, whether two readings that differ can both be true; `changes`,
    whether a later state may have another value (a price may, a day may not); `stale` records tell an earlier state.
    """

    compare: Callable[[V, V], Agreement]
    sharpness: Callable[[V], float]
    explained: Callable[[Reading[V], Reading[V]], bool]
    changes: bool = True
    stale: Set[str] = frozenset()

    def settle(self, found: Sequence[Reading[V]]) -> Settled[V]:
        """Overtaken readings set aside, conflicts named, and the reading in force put first."""
        if len(found) < 2:
            return Settled(tuple(found), ())
        gone = [one for one in found if any(self.overtakes(other, one) for other in found if other is not one)]
        standing = sorted((one for one in found if one not in gone), key=self._weight, reverse=True)
        disputed = [one for one in standing if any(self.disagree(one, other) for other in standing if other is not one)]
        if not disputed:
            return Settled(tuple(standing), tuple(gone))
        chosen = disputed[0]
        current = [one for one in standing if one is chosen or not self.disagree(one, chosen)]
        current.sort(key=lambda one: one is not chosen)
        return Settled(tuple(current), tuple(gone), tuple(disputed), self._why(chosen, disputed))

    def overtakes(self, new: Reading[V], old: Reading[V]) -> bool:
        """Whether a correction, an announcement or a later day put one reading in the place of the other."""
        if _shares_source(new, old):
            return False
        agreement = self.compare(new.value, old.value)
        if agreement is Agreement.UNKNOWN or agreement >= Agreement.CONVERTED:
            return False
        if _corrected(new, old):
            return True
        if max(source.rank for source in old.sources) == 0 < max(source.rank for source in new.sources):
            return True
        if self.changes and agreement is Agreement.AT_ODDS:
            return _later(new, old) or (self.stale >= set(old.records) and self.stale.isdisjoint(new.records))
        return False

    def disagree(self, one: Reading[V], other: Reading[V]) -> bool:
        """Whether two readings that stand cannot both be true. What one record says in one breath can."""
        if _shares_source(one, other) or self.compare(one.value, other.value) is not Agreement.AT_ODDS:
            return False
        return not self.explained(one, other)

    def _weight(self, one: Reading[V]) -> tuple[float, ...]:
        """Correction over original, later state (of what changes), more voices, sharper words, earlier word."""
        return (
            any(source.corrects for source in one.sources),
            self.changes and max(source.rank for source in one.sources),
            len({source.voice for source in one.sources}),
            self.sharpness(one.value),
            -min(source.placed or _NEVER_TOLD for source in one.sources),
        )

    def _why(self, chosen: Reading[V], disputed: Sequence[Reading[V]]) -> str:
        others = [self._weight(one) for one in disputed if one is not chosen]
        mine = self._weight(chosen)
        for place, reason in enumerate(_REASONS):
            if all(mine[: place + 1] > weight[: place + 1] for weight in others):
                return f"chosen because {reason}"
        return "nothing decides between them"


_REASONS = (
    "it is a correction",
    "it tells the latest state",
    "the most independent sources say so",
    "it is the most precise",
    "it was said first",
)


def _shares_source(one: Reading[V], other: Reading[V]) -> bool:
    """Whether some record says both."""
    return not set(one.records).isdisjoint(other.records)


def _corrected(new: Reading[V], old: Reading[V]) -> bool:
    days = [source.telling.published for source in new.sources if source.corrects]
    if not days or any(source.corrects for source in old.sources):
        return False
    latest = max((day for day in days if day is not None), default=None)
    return all(
        latest is None or source.telling.published is None or source.telling.published <= latest
        for source in old.sources
    )


def _later(new: Reading[V], old: Reading[V]) -> bool:
    """Whether the new reading is dated, and the old one surely was said of an earlier day."""
    dated = [source.as_of for source in new.sources if source.as_of]
    if not dated:
        return False
    first = max(days[0] for days in dated)
    old_days = [source.as_of[1] for source in old.sources if source.as_of]
    if old_days:
        return max(old_days) + _SAME_NEWS < first
    told = [source.placed for source in old.sources if source.placed]
    return bool(told) and max(told) < first
