"""The lexicons of this room as sets to look words up in."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from babel import Locale

from pipeline.language.vocabulary import classes, is_common
from pipeline.lexicons import entries


@dataclass(frozen=True, slots=True)
class Group:
    """A group of words of one kind."""

    id: str
    words: tuple[str, ...]
    weight: int = 3
    unit: bool = False
    head: bool = False
    label: str = ""
    collective: bool = False
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


def groups(name: str, table: str) -> tuple[Group, ...]:
    """All groups of `[[table]]` in the lexicon `name`."""
    return entries(name, table, Group)


def _words(rows: Iterable[Group]) -> frozenset[str]:
    return frozenset(word.casefold() for row in rows for word in row.words)


@cache
def function_words() -> frozenset[str]:
    """Closed-class words, in lower case."""
    return _words(groups("not_names", "function"))


@cache
def not_names() -> frozenset[str]:
    """Capitalised words and phrases that name nothing by themselves, as they are written."""
    return frozenset(word for row in groups("not_names", "word") if not row.head for word in row.words)


@cache
def jargon() -> frozenset[str]:
    """Those that are abbreviations and catchwords of business ('IPO', 'EBITDA')."""
    return frozenset(word for row in groups("not_names", "word") if row.id == "jargon" for word in row.words)


@cache
def defined_terms() -> frozenset[str]:
    """Those that name parties, papers and parts in contracts and releases ('Company', 'Board')."""
    return frozenset(word for row in groups("not_names", "word") if row.id == "defined-term" for word in row.words)


@cache
def shouted_not_names() -> frozenset[str]:
    """The same in capitals, for headlines."""
    return frozenset(word.upper() for word in not_names())


@cache
def calendar() -> frozenset[str]:
    """Names of months, weekdays and feasts."""
    return frozenset(word for row in groups("not_names", "word") if row.id == "calendar" for word in row.words)


@cache
def term_heads() -> frozenset[str]:
    """Last words of the defined terms of contracts, in lower case."""
    return _words(row for row in groups("not_names", "word") if row.head)


@cache
def org_heads() -> dict[str, int]:
    """Last words of organisations' names, in lower case, with their weights."""
    weights: dict[str, int] = {}
    for row in groups("organisations", "head"):
        for word in row.words:
            weights[word] = max(row.weight, weights.get(word, 0))
    return weights


@cache
def unit_tails() -> frozenset[str]:
    """Tails that make a unit of the name before them, in lower case."""
    return _words(row for row in groups("organisations", "head") if row.unit)


@cache
def org_openings() -> tuple[str, ...]:
    """First words of organisations' names, in lower case, longest first."""
    return tuple(sorted(_words(groups("organisations", "opening")), key=lambda s: (-len(s), s)))


@cache
def foreign_openings() -> frozenset[str]:
    """Those single words of other languages, behind which a small adjective can stand ('Coopérative électrique')."""
    return frozenset(word for word in org_openings() if " " not in word and not classes(word))


@cache
def honorifics() -> frozenset[str]:
    """Titles that stand before a person's name, in lower case without stops."""
    return _words(groups("people", "honorific"))


@cache
def roles() -> frozenset[str]:
    """Offices and professions, in lower case."""
    return _words(groups("people", "role"))


@cache
def offices() -> frozenset[str]:
    """Offices alone, in lower case."""
    return _words(row for row in groups("people", "role") if row.id == "executive")


@cache
def given_names() -> frozenset[str]:
    """Given names, in lower case."""
    return _words(groups("people", "given"))


@cache
def particles() -> frozenset[str]:
    """Small words inside surnames."""
    return _words(groups("people", "particle"))


@cache
def places() -> frozenset[str]:
    """Places as they are spelt: territories from CLDR, and the lexicon's."""
    own = frozenset(word for row in groups("places", "place") for word in row.words)
    return own | behind_towns() | frozenset(name for code, name in Locale("en").territories.items() if len(code) == 2)


@cache
def shouted_places() -> frozenset[str]:
    """The places in capitals, for datelines."""
    return frozenset(word.upper() for word in places() if len(word) > 3)


@cache
def behind_towns() -> frozenset[str]:
    """Abbreviations of states and provinces, with their stops and without."""
    own = frozenset(word for row in groups("places", "behind") for word in row.words)
    return own | frozenset(word.strip(".") for word in own if len(word) > 4 or word.isupper())


@cache
def adjectives() -> dict[str, str]:
    """Adjectives of countries and the names of their people, each with its country code or 'many'."""
    return {word: row.id for row in groups("places", "adjective") for word in row.words}


@cache
def countries() -> dict[str, str]:
    """Places and adjectives, as they are spelt, each with the code of its country where it has one."""
    named = {name: code for code, name in Locale("en").territories.items() if len(code) == 2}
    rows = (*groups("places", "place"), *groups("places", "adjective"))
    own = {word: row.id for row in rows for word in row.words if row.id != "many"}
    return named | own


@cache
def kind_groups() -> dict[str, str]:
    """The same nouns, each with the id of its group; '' for those that say nothing but 'organisation'."""
    return {word: "" if row.collective else row.id for row in groups("epithets", "kind") for word in row.words}


@cache
def plurals() -> dict[str, str]:
    """Plurals of these nouns, each with its singular."""
    return {_plural(word): word for word in kinds()}


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")


@cache
def kinds() -> dict[str, str]:
    """Common nouns that stand for named parties, in lower case, each with the label it can stand for."""
    return {word: row.label for row in groups("epithets", "kind") for word in row.words}


@cache
def site_heads() -> frozenset[str]:
    """Last words of the names of sites."""
    return _words(row for row in groups("assets", "head") if row.id == "site")


@cache
def brand_heads() -> frozenset[str]:
    """Nouns that stand behind the name of a product or a part of a business."""
    return _words(row for row in groups("assets", "head") if row.id == "brand")


@cache
def asset_openings() -> frozenset[str]:
    """Nouns that stand before the name of an asset."""
    return _words(groups("assets", "before"))


@cache
def cue(name: str) -> frozenset[str]:
    """The words of one cue, in lower case."""
    return next(frozenset(row.words) for row in groups("name_cues", "cue") if row.id == name)


@cache
def joiners() -> frozenset[str]:
    """Small words that can stand inside a name."""
    return cue("joins-foreign") | cue("joins-english") | frozenset("&+")


@cache
def ordinary(word: str) -> bool:
    """Whether a word, in any casing, is an ordinary English one (which does not keep it from being a name)."""
    plain = word.casefold().strip(".")
    if plain in function_words() or classes(plain):
        return True
    if "-" in plain:
        return all(ordinary(part) for part in plain.split("-") if part)
    return plain in kinds() or plain.removesuffix("s") in kinds() or plain in org_heads()


@cache
def familiar(word: str) -> bool:
    """Whether an ordinary word is also a common one, which readers meet every day."""
    return ordinary(word) and (is_common(word) or word.casefold() in function_words() or word.casefold() in kinds())
