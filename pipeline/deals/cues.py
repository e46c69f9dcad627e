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
class Context:
    """A mention, text[start:end], and how far to either side words may bear on it."""

    text: str
    floor: int
    start: int
    end: int
    ceiling: int

    @property
    def left(self) -> str:
        """The words before the mention."""
        return self.text[max(self.floor, self.start - BEFORE) : self.start].replace("\n", " ")

    @property
    def right(self) -> str:
        """The words after it."""
        return self.text[self.end : min(self.ceiling, self.end + AFTER)].replace("\n", " ")


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


_DEBT = re.compile(r"debt|borrowing|liabilit", re.IGNORECASE)


def read(lexicon: str, context: Context) -> Cue | None:
    """The strongest cue for the mention; of equals the first in the table."""
    left, right = context.left, context.right
    best: Cue | None = None
    for cue, before, after in _compiled(lexicon):
        if best is not None and cue.weight <= best.weight:
            continue
        if cue.needs_debt and not _DEBT.search(left[-60:] + right[:40]):
            continue
        if any(p.search(left) for p in before) or any(p.match(right) for p in after):
            best = cue
    return best
