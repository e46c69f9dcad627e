"""The words of time: the lexicon `dates` as a table from spelling to meanings.

A word can mean several things ('second' is an ordinal and a unit); the set of its categories is its signature. Every
signature is one character, so that a text becomes a string on which the grammar's patterns run.
"""

from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries

CATEGORIES = (
    "month", "weekday", "weekdays", "unit", "units", "season", "ordinal", "cardinal", "some", "relative", "anaphor",
    "ago", "deictic", "edge", "side", "edge_after", "approximator", "every", "frequency", "vague", "shy_future",
    "day_part", "meridian", "zone", "holiday", "new_year", "fiscal", "part_letter", "half", "final", "era", "decade",
    "article", "one", "of", "to", "and", "at", "long",
)  # fmt: skip
SHAPES = (
    "day", "hour", "number", "fraction", "year", "short_year", "nth", "years_s", "iso", "numeric", "clock", "comma",
    "dash", "slash", "possessive", "open", "close", "template",
)  # fmt: skip
"""What a token can be by its shape alone, without the lexicon."""

CORE = frozenset(
    (
        "month", "weekday", "weekdays", "unit", "units", "season", "deictic", "frequency", "vague", "shy_future",
        "day_part", "meridian", "holiday", "new_year", "fiscal", "part_letter", "half", "era", "decade", "year", "nth",
        "years_s", "iso", "numeric", "clock", "template",
    )
)  # fmt: skip
"""Without one of these there is no date."""

OTHER, BARRIER, MASKED = ".", "|", "#"


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the lexicon: spellings of one meaning. `value` and `number` mean what the category says."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    value: str = ""
    number: int = 0
    capital: bool = False
    weak: bool = False
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """A term as one spelling shows it, and the category under which it was entered."""

    category: str
    term: Term


@cache
def spellings() -> dict[str, tuple[Sense, ...]]:
    """Every spelling in lower case, words and phrases, with its senses in the order of CATEGORIES."""
    found: dict[str, list[Sense]] = {}
    for category in CATEGORIES:
        for term in terms(category):
            for word in term.words:
                found.setdefault(word.lower(), []).append(Sense(category, term))
    return {word: tuple(senses) for word, senses in found.items()}


def terms(category: str) -> tuple[Term, ...]:
    """The entries of one category, in file order."""
    return entries("dates", category, Term)


@cache
def listed(table: str) -> frozenset[str]:
    """All words of a table that the grammar only asks about, in lower case."""
    return frozenset(word.lower() for term in terms(table) for word in term.words)


@cache
def signatures() -> dict[frozenset[str], str]:
    """A character for every set of categories that a token can have."""
    seen: dict[frozenset[str], str] = {}

    def enter(categories: frozenset[str]) -> None:
        seen.setdefault(categories, chr(0xE000 + len(seen)))

    for shape in SHAPES:
        enter(frozenset({shape}))
    for shapes in NUMBERS.values():
        enter(frozenset(shapes))
    for senses in spellings().values():
        # a spelling that wants a capital loses those senses without one
        enter(frozenset(sense.category for sense in senses))
        enter(frozenset(sense.category for sense in senses if not sense.term.capital))
    seen.pop(frozenset(), None)
    return seen


@cache
def characters(category: str) -> str:
    """The characters of all signatures that hold `category`."""
    return "".join(sorted(char for categories, char in signatures().items() if category in categories))


NUMBERS = {
    "hour": {"day", "hour", "number"},  # 1 to 24
    "day": {"day", "number"},  # 25 to 31
    "year": {"year", "number"},  # four digits, 1000 to 2199
    "number": {"number"},
}
"""Categories of plain whole numbers by their size."""
