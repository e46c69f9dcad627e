"""Phrases by which a sentence speaks of a deal told before, or says what is not told."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of discourse.toml."""

    id: str
    patterns: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@cache
def _compiled(name: str) -> tuple[re.Pattern[str], ...]:
    phrase = next(entry for entry in entries("discourse", "phrase", Phrase) if entry.id == name)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in phrase.patterns)


def find(name: str, words: str) -> re.Match[str] | None:
    """The first phrase of the kind `name` in the words."""
    return next((match for pattern in _compiled(name) if (match := pattern.search(words))), None)
