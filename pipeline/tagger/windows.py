"""Long texts in overlapping windows, each piece read where it has most context on both sides."""

from collections.abc import Iterator
from dataclasses import dataclass

SIZE = 382
"""Pieces in a window, its two marks not counted."""

OVERLAP = 96
"""Pieces that two neighbours share; each keeps its half of them."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces start:end are read together, and keep:till of them are taken from this window."""

    start: int
    end: int
    keep: int
    till: int


def windows(count: int) -> Iterator[Window]:
    """Windows over `count` pieces, in order; their kept parts cover every piece once."""
    start = keep = 0
    while True:
        end = min(start + SIZE, count)
        last = end == count
        till = count if last else end - OVERLAP // 2
        yield Window(start, end, keep, till)
        if last:
            return
        keep, start = till, end - OVERLAP
