"""Sums that are there but not told: 'an undisclosed amount', 'terms were not disclosed', 'an eight-figure sum'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.amounts import contexts, numbers
from pipeline.amounts.tokens import BREAK, Tokens
from pipeline.lexicons import entries
from pipeline.model.mentions import CurrencyBasis, Money
from pipeline.model.vocabulary import Qualifier

_DENIAL_REACH = 8  # tokens between the denial and the word of telling: 'no financial terms of the deal were given'
_NOUN_BEFORE = 20  # tokens between the sum and the denial: 'terms of the deal, expected to close in May, were not'
_NOUN_AFTER = 5  # tokens between the word of telling and the sum: 'disclose the purchase price'
_NEAR = 3  # tokens between 'undisclosed' and its noun
_NEEDS = {"much": "how", "details": "financial"}
_STOPS = frozenset((".", ";", "?", "!"))
_CLAUSE_ENDS = _STOPS | frozenset((",", '"', "“", "”"))
_NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the lexicon; the head of vague.toml says what its words are for."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(word for entry in entries("vague", table, Entry) for word in entry.words)


@cache
def _triggers() -> frozenset[str]:
    return _words("adjective") | _words("told") | _words("figures")


def beside(tokens: Tokens, told: Iterable[Money]) -> tuple[Money, ...]:
    """The sums that are told and those that are not, in text order; where they overlap, what is told stands."""
    made = list(told)
    taken = [(money.start, money.end) for money in made]
    position = 0
    for money in _find(tokens):
        while position < len(taken) and taken[position][1] <= money.start:
            position += 1
        if position == len(taken) or money.end <= taken[position][0]:
            made.append(money)
    return tuple(sorted(made, key=lambda money: money.start))


def _find(tokens: Tokens) -> Iterator[Money]:
    end = 0
    triggers = _triggers()
    for index, word in enumerate(tokens.lowers):
        if word not in triggers or index < end:
            continue
        found = _figures(tokens, index) or _adjective(tokens, index) or _denied(tokens, index)
        if found is not None and found[0] >= end:
            first, end, name = found
            yield _mention(tokens, first, end, name)


def _mention(tokens: Tokens, first: int, last: int, name: str) -> Money:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    text = tokens.text[start:end]
    return Money(start, end, text, None, None, None, Qualifier.EXACT, CurrencyBasis.NONE, vague=name)


def _adjective(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """'an undisclosed cash sum', 'Price: undisclosed', 'terms undisclosed'."""
    if tokens.lowers[index] not in _words("adjective"):
        return None
    noun = _noun(tokens, range(index + 1, index + 1 + _NEAR))
    if noun is not None:
        return index, noun + 1, "undisclosed"
    labelled = tokens.lowers[index - 1] == ":" and _noun(tokens, range(index - 2, index - 4, -1)) is not None
    alone = tokens.lowers[index - 1] == tokens.lowers[index + 1] == "|"  # a cell of a table
    if labelled or alone or tokens.lowers[index - 1] in _words("noun"):
        return index, index + 1, "undisclosed"
    return None


def _denied(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """A denial before a word of telling, and a sum before the denial, between the two, or soon behind."""
    if tokens.lowers[index] not in _words("told"):
        return None
    denial = _first(tokens, _words("untold"), range(index - 1, index - 1 - _DENIAL_REACH, -1), stops=_CLAUSE_ENDS)
    if denial is None:
        return _gave_none(tokens, index)
    noun = _noun(tokens, range(index + 1, index + 1 + _NOUN_AFTER))
    if noun is None and _noun(tokens, range(index - 1, denial - 1 - _NOUN_BEFORE, -1)) is None:
        return None
    first = denial - 2 if tokens.lowers[denial] == "t" and denial > 2 else denial
    return first, index + 1, "undisclosed"


def _gave_none(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """'gave no price', 'disclosed neither the price nor the seller'."""
    if tokens.lowers[index + 1] not in ("no", "neither"):
        return None
    noun = _noun(tokens, range(index + 2, index + 2 + _NEAR))
    return None if noun is None else (index, noun + 1, "undisclosed")


def _noun(tokens: Tokens, places: range) -> int | None:
    place = _first(tokens, _words("noun"), places)
    if place is None or _NEEDS.get(tokens.lowers[place], tokens.lowers[place - 1]) != tokens.lowers[place - 1]:
        return None
    return place


def _first(tokens: Tokens, wanted: frozenset[str], places: range, *, stops: frozenset[str] = _STOPS) -> int | None:
    """The first of the places that holds one of the words, not past the end of a sentence or block."""
    for place in places:
        if not 0 < place < len(tokens) or tokens.kinds[place] == BREAK or tokens.lowers[place] in stops:
            return None
        if tokens.lowers[place] in wanted:
            return place
    return None


def _figures(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """'an eight-figure sum', 'a low seven-figure deal', 'in the nine figures'."""
    if tokens.lowers[index] not in _words("figures"):
        return None
    count = tokens.joint_before(index) - 1
    word = tokens.lowers[count] if tokens.lowers[count] in numbers.words().plain else tokens.raw(count)
    if word.isdecimal() and len(word) < 3 and int(word) < len(_NAMES):
        word = _NAMES[int(word)]
    if word not in _NAMES[4:]:
        return None
    name, last = f"{word}_figure", index + 1
    if tokens.lowers[index] == "figure":
        return count, last + (tokens.lowers[last] in contexts.words("ordered_sum")), name
    return (count, last, name) if tokens.lowers[count - 1] in contexts.words("grade") else None
