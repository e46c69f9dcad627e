"""Sets of words that decide what a number is, by name; contexts.toml holds them with their examples."""

from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries


@dataclass(frozen=True, slots=True)
class WordSet:
    """An entry of the lexicon."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@cache
def words(name: str) -> frozenset[str]:
    """The set called `name`."""
    return frozenset(next(entry.words for entry in entries("contexts", "words", WordSet) if entry.id == name))
