"""Floors under the figures, in a TOML file with a table a set. A change may raise them, never lower them."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.evaluate.score import Scores

Floors = Mapping[str, Mapping[str, float]]
"""Set → figure → the least it may be."""

FIGURES: Mapping[str, Callable[[Scores], float]] = {
    "deal_f1": lambda scores: scores.deal.f1,
    "precision": lambda scores: scores.deal.precision,
    "slot_f1": lambda scores: scores.slot.f1,
    "negatives": lambda scores: scores.negatives[0],
}
"""What can have a floor; `negatives` is the number of articles without deals that stayed clean."""


def read_floors(path: Path) -> Floors:
    """The floors in a file. Raises UsageError where it is missing, no TOML, or names a figure that there is not."""
    try:
        return parse_floors(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: {error}") from error


def parse_floors(text: str) -> Floors:
    """The floors in a TOML text. Raises ValueError where it is not what it should be."""
    floors = tomllib.loads(text)
    for name, figures in floors.items():
        if not isinstance(figures, dict):
            raise ValueError(f"{name!r} is no table")
        for figure, least in figures.items():
            if figure not in FIGURES or not isinstance(least, int | float):
                raise ValueError(f"[{name}] {figure} = {least!r}: known figures are {', '.join(FIGURES)}")
    return floors


def breaches(sets: Mapping[str, Scores], floors: Floors) -> tuple[str, ...]:
    """A sentence for every figure below its floor; sets that were not measured are passed over."""
    return tuple(
        f"{name}: {figure} is {value:.4f}, below its floor of {least}"
        for name, scores in sets.items()
        for figure, least in floors.get(name, {}).items()
        if (value := round(FIGURES[figure](scores), 4)) < least
    )


def lowered(old: Floors, new: Floors) -> tuple[str, ...]:
    """A sentence for every floor of `old` that is lower or missing in `new`."""
    return tuple(
        f"{name}: the floor of {figure} was {least} and is {new.get(name, {}).get(figure, 'gone')}"
        for name, figures in old.items()
        for figure, least in figures.items()
        if new.get(name, {}).get(figure, float("-inf")) < least
    )
