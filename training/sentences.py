"""A rough cut into sentences, by marks alone: good enough to teach which of them tell of a deal."""

import re
from itertools import pairwise

_END = re.compile(r"\n|(?<=[.!?]) (?![a-z])")
_SHORTEST = 15  # characters


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open offsets of all but the shortest, in order."""
    marks = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return tuple((start, end) for start, end in pairwise(marks) if end - start >= _SHORTEST)
