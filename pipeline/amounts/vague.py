"""Sums that are there but not told: 'an undisclosed amount', 'terms were not disclosed', 'an eight-figure sum'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.amounts import contexts, numbers
from pipeline.amounts.phrases import Phrases
from pipeline.amounts.tokens import Tokens
from pipeline.lexicons import entries
from pipeline.model.mentions import CurrencyBasis, Money
from pipeline.model.vocabulary import Qualifier

_CLAUSE = 12  # tokens between what is not told and the words that say so
_NEAR = 3
_STOPS = frozenset((".", ";", "", "?", "!"))
_NAMES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the lexicon; the head of vague.toml says what its words are for."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    kind: str = "noun"


@dataclass(frozen=True, slots=True)
class _Lexicon:
    untold: Phrases[list[Entry]]
    nouns: frozenset[str]
    starters: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    untold: Phrases[list[Entry]] = Phrases()
    for entry in entries("vague", "undisclosed", Entry):
        for words in entry.words:
            for spelling in (
                {words.removeprefix("n"), words.removeprefix("n").replace("'", "’")}
                if words.startswith("n't")
                else (words,)
            ):
                untold.add(spelling, []).append(entry)
    nouns = frozenset(word.split()[-1] for entry in entries("vague", "noun", Entry) for word in entry.words)
    figures = {word for entry in entries("vague", "figures", Entry) for word in entry.words}
    return _Lexicon(untold, nouns, untold.starters() | figures)


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
    lexicon, end = _lexicon(), 0
    for index, word in enumerate(tokens.lowers):
        if word not in lexicon.starters or index < end:
            continue
        found = _figures(tokens, index) or _undisclosed(tokens, index)
        if found is not None:
            first, end, name = found
            yield _mention(tokens, first, end, name)


def _mention(tokens: Tokens, first: int, last: int, name: str) -> Money:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    text = tokens.text[start:end]
    return Money(start, end, text, None, None, None, Qualifier.EXACT, CurrencyBasis.NONE, vague=name)


def _undisclosed(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    for last, readings in _lexicon().untold.all_after(tokens, index):
        for entry in readings:
            if entry.kind == "before_noun" and (
                noun := _noun_after(tokens, last, _NEAR if entry.id == "adjective" else _CLAUSE)
            ):
                return index, noun if entry.id == "adjective" else last, "undisclosed"
            if entry.kind == "behind_noun" and _noun_before(tokens, index):
                return index, last, "undisclosed"
    return None


def _noun_after(tokens: Tokens, index: int, reach: int) -> int | None:
    for place in range(index, min(index + reach, len(tokens))):
        if tokens.lowers[place] in _STOPS:
            return None
        if tokens.lowers[place] in _lexicon().nouns:
            return place + 1
    return None


def _noun_before(tokens: Tokens, index: int) -> bool:
    for place in range(index - 1, max(index - 1 - _CLAUSE, 0), -1):
        if tokens.lowers[place] in _STOPS:
            return False
        if tokens.lowers[place] in _lexicon().nouns:
            return True
    return False


def _figures(tokens: Tokens, index: int) -> tuple[int, int, str] | None:
    """'an eight-figure sum', 'a low seven-figure deal', 'in the nine figures'."""
    if tokens.lowers[index] not in ("figure", "figures"):
        return None
    count = tokens.joint_before(index) - 1
    digits = numbers.words().plain.get(tokens.lowers[count])
    word = tokens.lowers[count] if digits is not None else tokens.raw(count)
    if word.isdecimal() and len(word) < 3 and int(word) < len(_NAMES):
        word = _NAMES[int(word)]
    if word not in _NAMES[4:]:
        return None
    last = index + 1
    if tokens.lowers[index] == "figure":
        return (
            (count, last + 1, f"{word}_figure")
            if tokens.lowers[last] in contexts.words("ordered_sum")
            else (count, last, f"{word}_figure")
        )
    return (count, last, f"{word}_figure") if tokens.lowers[count - 1] in contexts.words("grade") else None
