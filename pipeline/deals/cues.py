"""What a sum or a date is, by the words beside it: the tables of amount_roles.toml and date_roles.toml at work."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries

BEFORE, AFTER = 110, 70
"""Characters of context that a pattern may look at."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of the tables; see amount_roles.toml for the keys."""

    id: str
    kind: str
    weight: int
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    anchored: bool = False
    needs_share: bool = False
    needs_debt: bool = False
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The role that a cue gives: `distance` in characters from the mention to the nearest word of the cue."""

    cue: Cue
    distance: int


@cache
def _compiled(lexicon: str) -> tuple[tuple[Cue, tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (
            cue,
            tuple(re.compile(pattern, re.IGNORECASE) for pattern in cue.before),
            tuple(re.compile(pattern, re.IGNORECASE) for pattern in cue.after),
        )
        for cue in entries(lexicon, "cue", Cue)
    )


def read(lexicon: str, text: str, floor: int, start: int, end: int, ceiling: int) -> Cue | None:
    """The strongest cue for the mention text[start:end], looking no further than `floor` and `ceiling`."""
    left = text[max(floor, start - BEFORE) : start].replace("\n", " ")
    right = text[end : min(ceiling, end + AFTER)].replace("\n", " ")
    best: Cue | None = None
    for cue, before, after in _compiled(lexicon):
        if best is not None and cue.weight <= best.weight:
            continue
        if any(p.search(left) for p in before) or any(p.match(right) for p in after):
            if cue.needs_debt and not re.search(r"debt|borrowing|liabilit", left[-60:] + right[:40], re.IGNORECASE):
                continue
            best = cue
    return best
