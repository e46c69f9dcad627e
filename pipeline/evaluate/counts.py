"""True, invented and missed: what every figure of the evaluation is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found, how many of those told do not exist, how many that exist were not told."""

    true: int = 0
    invented: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.true + other.true, self.invented + other.invented, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was told that is so; 0 where nothing was told."""
        return _share(self.true, self.true + self.invented)

    @property
    def recall(self) -> float:
        """Share of what is so that was told; 0 where there is nothing to tell."""
        return _share(self.true, self.true + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.true, 2 * self.true + self.invented + self.missed)


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of all, `Counts()` of none."""
    return sum(counts, Counts())


def totals(tables: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Tables added up key by key, keys in alphabetical order."""
    summed: dict[str, Counts] = {}
    for table in tables:
        for key, counts in table.items():
            summed[key] = summed.get(key, Counts()) + counts
    return dict(sorted(summed.items()))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
