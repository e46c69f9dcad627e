"""What an amount is per: '$38.60 a share', '$2bn a year', '€52/MWh', 'C$12.50 each'."""

from dataclasses import dataclass
from functools import cache

from pipeline.amounts.phrases import Phrases
from pipeline.amounts.tokens import WORD, Tokens
from pipeline.lexicons import entries

_ANY_NOUN = "as_named"
_NAMED_SHARE = 3  # words that may stand between 'per' and 'share': 'per Class A ordinary share'


@dataclass(frozen=True, slots=True)
class Per:
    """An entry of the lexicon; the head of rates.toml says what its fields mean."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    article: bool = False
    alone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocked:
    """Words behind a denominator that show that it is none: 'a year earlier'."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    nouns: Phrases[str]
    alone: Phrases[str]
    blocked: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    nouns: Phrases[str] = Phrases()
    alone: Phrases[str] = Phrases()
    for per in entries("rates", "per", Per):
        for word in per.words:
            nouns.add(word, word if per.id == _ANY_NOUN else per.id)
        for word in per.alone:
            alone.add(word, per.id)
    blocked = frozenset(word for each in entries("rates", "blocked", Blocked) for word in each.words)
    return _Lexicon(nouns, alone, blocked)


_INTRODUCERS: Phrases[str] = Phrases(
    [(phrase, "article") for phrase in ("a", "an")]
    + [(phrase, "per") for phrase in ("per", "/", "for each", "for every", "each", "every", "for one")]
)
_IN_CASH: Phrases[bool] = Phrases([("cash", True), ("in cash", True)])
_BEHIND_CASH = frozenset(("a", "per", "each", "for", "apiece"))
_TIMES = frozenset(("year", "month", "week", "day", "hour"))
_MATTER_WORDS = 5  # words of 'of dry spodumene concentrate' before 'a year'


def after(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """The denominator that stands at token `index`: the index behind it, and its name in the singular."""
    start = tokens.joint(index)
    if (paid := _IN_CASH.after(tokens, start)) is not None and tokens.lowers[paid[0]] in _BEHIND_CASH:
        start = paid[0]
    return _introduced(tokens, start) or _alone(tokens, start)


def beyond_matter(tokens: Tokens, index: int) -> str:
    """The time that a quantity is per where what it is of comes first ('5 tonnes of its paper annually'), else ''."""
    if tokens.lowers[index] != "of":
        return ""
    for place in range(index + 1, index + 2 + _MATTER_WORDS):
        if tokens.kinds[place] != WORD:
            return ""
        if place > index + 1 and (found := after(tokens, place)) is not None and found[1] in _TIMES:
            return found[1]
    return ""


def _introduced(tokens: Tokens, start: int) -> tuple[int, str] | None:
    """'a share', 'per tonne', '/MWh', 'for each Class A share', 'per' and any noun."""
    if (introducer := _INTRODUCERS.after(tokens, start)) is None:
        return None
    place, kind = tokens.joint(introducer[0]), introducer[1]
    found = _lexicon().nouns.after(tokens, place)
    if found is None and kind == "per":
        found = _share_further_on(tokens, place)
    if found is not None and tokens.lowers[found[0]] not in _lexicon().blocked:
        return found
    any_noun = tokens.lowers[start] == "per" and tokens.kinds[place] == WORD and not _alone(tokens, start)
    return (place + 1, tokens.lowers[place]) if any_noun else None


def _alone(tokens: Tokens, start: int) -> tuple[int, str] | None:
    """'annually', 'each', 'apiece', 'p.a.'; 'PA' is a state."""
    found = _lexicon().alone.after(tokens, start)
    return None if found is None or tokens.raw(start) == "PA" else found


def _share_further_on(tokens: Tokens, place: int) -> tuple[int, str] | None:
    """'per Hollowell share', 'for each Class A ordinary share'."""
    for index in range(place + 1, place + 1 + _NAMED_SHARE):
        if tokens.kinds[index - 1] != WORD:
            return None
        if tokens.lowers[index] == "share":
            return index + 1, "share"
    return None
