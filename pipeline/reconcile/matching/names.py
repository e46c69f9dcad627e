"""Names of companies taken apart for comparison: what is a legal form, what is loose, what is distinctive."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from pipeline.lexicons import entries

_APOSTROPHE_S = re.compile(r"['’]s\b")
_STOPPED_LETTERS = re.compile(r"\b(?:\w\.){2,}")  # 's.p.a.' is one word
_BRACKETS = re.compile(r"\([^()]*\)")
_NO_WORD = re.compile(r"[^\w]+|_+")
_JOINERS = frozenset(("and", "de"))  # inside forms: 'GmbH & Co. KG', 'S.A. de C.V.'
_EXCHANGE = re.compile(r"^(?:nasdaq|nyse|lse|tsx|asx|aim|euronext|otc|hkex|sgx|jse)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """A group of folded words with one part to play in names."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    front: bool = False


class Likeness(IntEnum):
    """What two names, taken by themselves, say about their bearers."""

    OTHER = 0
    SHORT = 1  # one may be short for the other
    SAME = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name folded and cut. `key` tells names of one company from others: forms and loose endings are gone.

    `tokens` keep the loose endings: 'Orrane Group' and 'Orrane Estates' are two companies. A `vehicle` is a company
    made for one deal, mostly called after its owner: 'Orrane Bidco' is known by 'Orrane'.
    """

    text: str
    key: str
    tokens: tuple[str, ...]
    initials: str
    vehicle: bool


@lru_cache(maxsize=1 << 18)
def name(text: str) -> Name:
    """The name as it is compared. Its key is empty for a text without letters and digits."""
    folded = fold(_BRACKETS.sub(" ", text)) or fold(text)
    tokens = _without_forms(tuple(folded.split()))
    vehicle = not _words("vehicle").isdisjoint(tokens)
    tokens = tuple(word for word in tokens if word not in _words("vehicle")) or tokens
    core = _without_loose(tokens)
    return Name(text, "".join(core), tokens, "".join(word[0] for word in tokens), vehicle)


def fold(text: str) -> str:
    """Small letters and digits with single blanks: no accents, stops, possessives or exchange codes."""
    text = unicodedata.normalize("NFKD", _EXCHANGE.sub("", text.strip())).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = _APOSTROPHE_S.sub("", text).replace("&", " and ")
    text = _STOPPED_LETTERS.sub(lambda found: found.group().replace(".", "") + " ", text)
    return _NO_WORD.sub(" ", text).strip()


def likeness(a: Name, b: Name) -> Likeness:
    """Whether two names can be one company's by their words alone."""
    if not a.key or not b.key:
        return Likeness.OTHER
    if a.key == b.key:
        return Likeness.SAME
    shorter, longer = (a, b) if len(a.tokens) < len(b.tokens) else (b, a)
    if _is_opening(shorter, longer) or _is_acronym(shorter, longer):
        return Likeness.SHORT
    return Likeness.OTHER


def distinctive(named: Name) -> bool:
    """Whether some word of the name is not shared by companies at large."""
    return distinctive_tokens(named.tokens)


@cache
def shared_words() -> frozenset[str]:
    """Folded words that name nobody by themselves."""
    return _words("shared")


def _is_opening(shorter: Name, longer: Name) -> bool:
    """'Hanvale' opens 'Hanvale Energy'; 'Energy' opens nothing, for it is anybody's."""
    count = len(shorter.tokens)
    return 0 < count < len(longer.tokens) and longer.tokens[:count] == shorter.tokens and distinctive(shorter)


def _is_acronym(shorter: Name, longer: Name) -> bool:
    return len(shorter.tokens) == 1 and len(longer.tokens) >= 3 and shorter.tokens[0] == longer.initials


def _without_forms(tokens: tuple[str, ...]) -> tuple[str, ...]:
    start, end = 0, len(tokens)
    while end > 1 and (tokens[end - 1] in _words("legal") or (end > 2 and tokens[end - 1] in _JOINERS)):
        end -= 1
    while start < end - 1 and tokens[start] in _front():
        start += 1
    return tokens[start:end]


def _without_loose(tokens: tuple[str, ...]) -> tuple[str, ...]:
    end = len(tokens)
    while end > 1 and tokens[end - 1] in _words("loose"):
        end -= 1
    return tokens[:end] if distinctive_tokens(tokens[:end]) else tokens


def distinctive_tokens(tokens: tuple[str, ...]) -> bool:
    """Whether some of the words are not shared by companies at large."""
    return any(token not in shared_words() and not token.isdigit() for token in tokens)


@cache
def _words(table: str) -> frozenset[str]:
    rows = entries("company_names", table, Words)
    return frozenset(word for row in rows if not row.front for word in row.words)


@cache
def _front() -> frozenset[str]:
    return frozenset(word for row in entries("company_names", "legal", Words) if row.front for word in row.words)
