"""Words that bound an amount: 'up to', 'at least', 'about', 'or more'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline.amounts import contexts
from pipeline.amounts.phrases import Phrases
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import Tokens
from pipeline.lexicons import entries
from pipeline.model.vocabulary import Qualifier

_QUOTES = ('"', "“", "”", "'", "‘", "’")  # between the bound and the sum: '"a little north of" $15 million'
_MOST_STACKED = 3  # 'up to as much as about'


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the lexicon; the head of qualifiers.toml says what its fields mean."""

    id: str
    sense: Qualifier
    before: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    behind: tuple[str, ...] = ()
    spans: bool = False
    tight: bool = False


@cache
def _lexicon() -> tuple[Phrases[Entry], Phrases[Entry]]:
    before: Phrases[Entry] = Phrases(backward=True)
    behind: Phrases[Entry] = Phrases()
    for entry in entries("qualifiers", "qualifier", Entry):
        for phrase in entry.before:
            before.add(phrase, entry)
        for phrase in entry.behind:
            behind.add(phrase, entry)
    return before, behind


def bound(tokens: Tokens, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings with the words that bound them taken in; no word bounds two of them."""
    ordered, done = list(readings), 1
    for position, reading in enumerate(ordered, 1):
        start = ordered[position].first if position < len(ordered) else len(tokens)
        bounded = _bound(tokens, reading, done, start)
        done = bounded.last
        yield bounded


def _bound(tokens: Tokens, reading: Reading, done: int, start: int) -> Reading:
    """The reading bounded by words between `done`, where the last one ended, and `start`, where the next begins."""
    if reading.bare and not reading.number.scaled:
        return reading
    first, last, sense = reading.first, reading.last, reading.qualifier
    for _ in range(_MOST_STACKED):
        quoted = first - (tokens.lowers[first - 1] in _QUOTES)
        found = _before(tokens, first, reading) or _before(tokens, quoted, reading)
        if found is None or found[0] < done:
            break
        first, sense = found[0], _stronger(sense, found[1].sense)
    behind = _behind(tokens, last)
    if behind is not None and behind[0] < start:
        last, sense = behind[0], _stronger(sense, behind[1].sense)
    if first == reading.first and last == reading.last:
        return reading
    return _bounded(replace(reading, first=first, last=last), sense)


def _before(tokens: Tokens, first: int, reading: Reading) -> tuple[int, Entry] | None:
    before, _ = _lexicon()
    if tokens.parted(first):
        return None
    for place, entry in before.all_before(tokens, first):
        lasts = reading.unit is not None and reading.unit.kind == "duration"
        if entry.spans and lasts:
            continue
        if entry.id == "over" and _is_preposition(tokens, place, reading):
            continue
        if entry.sense is Qualifier.RANGE and reading.qualifier is not Qualifier.RANGE:
            continue
        if first - place == 1 and tokens.lowers[place] in ("c", "ca") and tokens.glued(place):
            continue
        return place, entry
    return None


def _is_preposition(tokens: Tokens, place: int, reading: Reading) -> bool:
    """'warrants over 8 million shares', 'undertakings over 21,406,118 shares': rights are over something, and nobody
    bounds by a number told to the last digit.
    """
    written = reading.number.written.replace(",", "")
    return tokens.lowers[place - 1] in contexts.words("right_over") or len(written.rstrip("0").replace(".", "")) > 5


def _behind(tokens: Tokens, last: int) -> tuple[int, Entry] | None:
    _, behind = _lexicon()
    found = behind.after(tokens, tokens.joint(last))
    if found is None or (found[1].tight and not tokens.glued(last)):
        return None
    first_word = tokens.lowers[tokens.joint(last)]
    tied = tokens.joint(last) != last or found[1].tight or first_word in ("or", "and", "at")
    return found if tied or _ends(tokens, found[0]) else None


def _ends(tokens: Tokens, index: int) -> bool:
    """Whether a phrase ends here, so that the word before it belongs to the amount: '$5 billion plus', '$5 million at
    least'.
    """
    return tokens.lowers[index] in ("", ".", ",", ";", ":", ")")


def _stronger(one: Qualifier, other: Qualifier) -> Qualifier:
    """A bound outweighs an approximation, an approximation nothing; a range stays one."""
    if one is Qualifier.RANGE or other is Qualifier.EXACT:
        return one
    if other is Qualifier.RANGE or one in (Qualifier.EXACT, Qualifier.ABOUT):
        return other
    return one


def _bounded(reading: Reading, sense: Qualifier) -> Reading:
    if sense is Qualifier.AT_LEAST:
        return replace(
            reading, qualifier=sense, low=reading.low if reading.low is not None else reading.high, high=None
        )
    if sense is Qualifier.AT_MOST:
        return replace(
            reading, qualifier=sense, low=None, high=reading.high if reading.high is not None else reading.low
        )
    return replace(reading, qualifier=sense)
