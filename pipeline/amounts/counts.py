"""Counts of goods: '120 aircraft', '54.8 million new ordinary shares', '14 low-floor city buses'."""

from dataclasses import dataclass
from functools import cache

from pipeline.amounts import contexts
from pipeline.amounts.numbers import Number
from pipeline.amounts.phrases import Phrases
from pipeline.amounts.tokens import HYPHEN, NUMBER, WORD, Tokens
from pipeline.lexicons import entries

_WORDS_BETWEEN = 4
_UNKNOWN_BETWEEN = 2
_DETERMINERS = frozenset(("the", "its", "their", "these", "those", "his", "our"))
_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’"))
_SAME_IN_PLURAL = frozenset(("aircraft", "sheep", "cattle"))


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the lexicon; the head of counts.toml says what its words are for."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountMark:
    """Counted goods over tokens `first` (inclusive) to `last` (exclusive); `noun` is the singular."""

    first: int
    last: int
    noun: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    plurals: Phrases[str]
    singulars: Phrases[str]
    securities: frozenset[str]
    modifiers: frozenset[str]
    refused: frozenset[str]
    stoppers: frozenset[str]
    references: frozenset[str]
    names: frozenset[str]
    abstract: tuple[str, ...]


@cache
def _lexicon() -> _Lexicon:
    plurals: Phrases[str] = Phrases()
    singulars: Phrases[str] = Phrases()
    nouns = entries("counts", "noun", Entry)
    for entry in nouns:
        for noun in entry.words:
            plurals.add(plural(noun), noun)
            singulars.add(noun, noun)
    return _Lexicon(
        plurals=plurals,
        singulars=singulars,
        securities=frozenset(word for entry in nouns if entry.id == "security" for word in entry.words),
        modifiers=_words("modifier"),
        refused=_words("refused"),
        stoppers=_words("stopper"),
        references=_words("reference"),
        names=_words("name"),
        abstract=tuple(sorted(_words("abstract"))),
    )


def _words(table: str) -> frozenset[str]:
    return frozenset(word.lower() for entry in entries("counts", table, Entry) for word in entry.words)


def plural(noun: str) -> str:
    """The regular plural."""
    if noun in _SAME_IN_PLURAL:
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def singular(noun: str) -> str:
    """The singular of a regular plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    return noun.removesuffix("s")


def after(tokens: Tokens, index: int, number: Number) -> CountMark | None:
    """The goods that stand at token `index`, behind a number."""
    if not _counts(number) or is_labelled(tokens, number.first):
        return None
    if tokens.joint(index) != index:
        return _compound(tokens, tokens.joint(index))
    if tokens.glued(index) or (tokens.lowers[index] == "of" and not number.whole):
        return None
    mark = _goods(tokens, _behind_of(tokens, index), number)
    whole = number.scaled or number.whole  # half a share can be offered, half a ship can't
    return mark if mark and (whole or mark.noun in _lexicon().securities) else None


def _compound(tokens: Tokens, place: int) -> CountMark | None:
    """'a 400-store chain', 'a 243,400-share stake'."""
    found = _lexicon().singulars.after(tokens, place)
    return CountMark(place, found[0], found[1]) if found else None


def _goods(tokens: Tokens, index: int, number: Number) -> CountMark | None:
    """Past the words that may stand between, to the first plural."""
    place, unknown = index, 0
    by_article = tokens.lowers[number.first] in ("a", "an")
    for _ in range(_WORDS_BETWEEN + 1):
        if tokens.lowers[place] in _QUOTES:  # 'the 38.1 million "B" shares'
            place += 1
            continue
        if _stops(tokens, place):
            return None
        if found := _plural(tokens, place, known_only=bool(unknown or by_article)):
            return CountMark(index, *found)
        place, known = _between(tokens, place)
        unknown += not known
        if unknown > _UNKNOWN_BETWEEN:
            return None
    return None


def _plural(tokens: Tokens, place: int, *, known_only: bool) -> tuple[int, str] | None:
    """The goods that stand at this very place: the index behind, and their singular."""
    if found := _model(tokens, place) or _lexicon().plurals.after(tokens, place):
        return found
    if known_only or not _is_open_plural(tokens, place):
        return None
    return place + 1, singular(tokens.raw(place))


def _stops(tokens: Tokens, place: int) -> bool:
    """Whether the word can't stand between a number and its goods; the letter of a model ('A320neo') can."""
    if tokens.kinds[place] not in (WORD, NUMBER) or (tokens.capital(place) and tokens.parted(place)):
        return True
    coded = tokens.capital(place) and tokens.kinds[place + 1] == NUMBER and tokens.glued(place + 1)
    return tokens.lowers[place] in _lexicon().stoppers and not coded


def _model(tokens: Tokens, place: int) -> tuple[int, str] | None:
    """'A350s', '737s', '787 Dreamliners': the index behind, and the model in the singular."""
    coded = tokens.kinds[place] == WORD and tokens.capital(place) and tokens.glued(place + 1)
    number = place + coded
    if tokens.kinds[number] != NUMBER:
        return None
    name = tokens.text[tokens.starts[place] : tokens.ends[number]]
    if not coded and name not in contexts.words("aeroplane_type"):
        return None
    behind = number + 1
    if tokens.raw(behind) == "s" and tokens.glued(behind):
        return behind + 1, name
    plural_name = tokens.capital(behind) and len(tokens.lowers[behind]) > 4 and tokens.lowers[behind].endswith("s")
    return (behind + 1, f"{name} {singular(tokens.raw(behind))}") if plural_name and not coded else None


def _behind_of(tokens: Tokens, index: int) -> int:
    """Behind 'of the', 'of its', 'of Plover's', where goods of which there are more are counted."""
    if tokens.lowers[index] != "of":
        return index
    if tokens.lowers[index + 1] in _DETERMINERS:
        return index + 2
    return _possessor(tokens, index + 1) if tokens.capital(index + 1) else index


def _possessor(tokens: Tokens, index: int) -> int:
    """Behind the owner of the goods, as in '60,000 of Plover's chips'; `index` itself where none owns them."""
    owned = tokens.lowers[index + 1] in ("'", "’") and tokens.lowers[index + 2] == "s" and tokens.glued(index + 2)
    return index + 3 if owned else index


def _counts(number: Number) -> bool:
    return number.value >= 2 or (bool(number.written) and number.value > 0)


def _is_open_plural(tokens: Tokens, place: int) -> bool:
    """Whether the word is a plural that the lexicon neither knows nor refuses."""
    word, lexicon = tokens.lowers[place], _lexicon()
    if tokens.kinds[place] != WORD or len(word) < 4 or not word.endswith("s") or word.endswith(lexicon.abstract):
        return False
    owner = tokens.lowers[place + 1] in ("'", "’") and tokens.glued(place + 1)
    return not (word in lexicon.refused or tokens.capital(place) or owner or _hyphened(tokens, place))


def _hyphened(tokens: Tokens, place: int) -> bool:
    return tokens.kinds[place + 1] == HYPHEN and tokens.glued(place + 1)


def _between(tokens: Tokens, place: int) -> tuple[int, bool]:
    """Past one word that may stand between number and goods, a compound counting as one; and whether it is known to."""
    step, known = place + 1, tokens.lowers[place] in _lexicon().modifiers or tokens.capital(place)
    while tokens.joint(step) != step and tokens.kinds[tokens.joint(step)] in (WORD, NUMBER):
        step, known = tokens.joint(step) + 1, True
    while tokens.glued(step) and tokens.kinds[step] in (WORD, NUMBER):
        step, known = step + 1, True
    return step, known


def is_labelled(tokens: Tokens, first: int) -> bool:
    """Whether the number is part of a name or a reference: 'Boeing 737', 'Chapter 11', 'No. 5', 'F-16', '#3'."""
    before = first - 1
    if tokens.lowers[before] == "." and tokens.lowers[before - 1] in ("no", "nos", "art", "sec"):
        return True
    if tokens.lowers[before] == "#":
        return True
    word, lexicon = tokens.lowers[before], _lexicon()
    return word in lexicon.references or (word in lexicon.names and tokens.capital(before))
