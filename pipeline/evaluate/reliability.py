"""Whether confidence means what it says: of records given 0.9 or more, nine in ten should be right."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pipeline.evaluate.score import Match, Scores

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Band:
    """Records whose confidence lies in [low, high); the last band holds 1.0 too."""

    low: float
    high: float
    records: int
    right: int
    mean: float  # of their confidences, 0 where there are none

    @property
    def share(self) -> float:
        """How many of them tell a deal that gold has."""
        return self.right / self.records if self.records else 0.0


def reliability(scores: Scores) -> tuple[Band, ...]:
    """A reliability table: stated confidence against the share of records that were right, in bands.

    Records without a confidence, and those of optional deals, are left out.
    """
    judged = list(_judged(scores.matches))
    return tuple(_band(low, high, judged) for low, high in pairwise(_EDGES))


def _judged(matches: Iterable[Match]) -> Iterable[tuple[float, bool]]:
    for match in matches:
        if match.told and match.told.confidence is not None:
            yield match.told.confidence, match.gold is not None


def _band(low: float, high: float, judged: list[tuple[float, bool]]) -> Band:
    last = high == _EDGES[-1]
    inside = [(said, right) for said, right in judged if low <= said and (said < high or last)]
    mean = sum(said for said, _ in inside) / len(inside) if inside else 0.0
    return Band(low, high, len(inside), sum(right for _, right in inside), mean)
