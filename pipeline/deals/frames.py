"""The lexicon of frames, read once: which words set a frame off, and what must stand in which position."""

from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate and its positions; the keys are explained at the top of frames.toml."""

    id: str
    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    roles: Pairs = ()
    sums: Pairs = ()
    needs: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    adds_to: tuple[str, ...] = ()
    context: str = ""
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """Verbs that carry a noun frame, by what their subject is to it."""

    id: str
    verbs: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """A class of nouns. `through`: one that leads on to the thing it is a part of."""

    id: str
    words: tuple[str, ...]
    through: bool = False
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """In one of `positions` stands something of one of `classes`."""

    positions: tuple[str, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordSet:
    """A closed set of words that the engine asks for by name."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@cache
def wordset(name: str) -> frozenset[str]:
    """The words of the set with this id."""
    return frozenset(next(entry.words for entry in entries("things", "wordset", WordSet) if entry.id == name))


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in file order."""
    return entries("frames", "frame", Frame)


@cache
def conditions(texts: tuple[str, ...]) -> tuple[Condition, ...]:
    """The lines of `needs` or `bars`, taken apart."""
    made = []
    for text in texts:
        left, _, right = text.partition("=")
        made.append(Condition(tuple(left.split("|")), tuple(right.split("|"))))
    return tuple(made)


@cache
def supports() -> dict[str, tuple[str, ...]]:
    """For each verb lemma the kinds of support it can give."""
    found: dict[str, list[str]] = {}
    for entry in entries("frames", "support", Support):
        for verb in entry.verbs:
            found.setdefault(verb, []).append(entry.id)
    return {verb: tuple(dict.fromkeys(kinds)) for verb, kinds in found.items()}


@cache
def things() -> dict[str, frozenset[str]]:
    """For each noun lemma the classes it belongs to."""
    found: dict[str, set[str]] = {}
    for entry in entries("things", "thing", Thing):
        for word in entry.words:
            found.setdefault(word, set()).add(entry.id)
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def by_verb() -> dict[str, tuple[tuple[Frame, tuple[str, ...]], ...]]:
    """For each first lemma of a verb phrase the frames it can set off, with the words that must follow."""
    return _by_word("verbs")


@cache
def by_noun() -> dict[str, tuple[tuple[Frame, tuple[str, ...]], ...]]:
    """For each last lemma of a noun phrase the frames it can set off, with the words that must stand before."""
    return _by_word("nouns")


def _by_word(field: str) -> dict[str, tuple[tuple[Frame, tuple[str, ...]], ...]]:
    found: dict[str, list[tuple[Frame, tuple[str, ...]]]] = {}
    for frame in frames():
        for phrase in getattr(frame, field):
            words = phrase.split()
            key, rest = (words[0], words[1:]) if field == "verbs" else (words[-1], words[:-1])
            found.setdefault(key, []).append((frame, tuple(rest)))
    return {word: tuple(rows) for word, rows in found.items()}
