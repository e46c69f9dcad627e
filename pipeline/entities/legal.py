"""Legal forms in text: where one ends that starts here, and names without theirs."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries


@dataclass(frozen=True, slots=True)
class Form:
    """A group of legal forms; see the head of the lexicon."""

    id: str
    forms: tuple[str, ...]
    lower: tuple[str, ...] = ()
    dotted: tuple[str, ...] = ()
    before: bool = False
    countries: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


def groups() -> tuple[Form, ...]:
    """All groups of forms, in file order."""
    return entries("legal_forms", "form", Form)


def match(text: str, start: int, limit: int) -> int:
    """Where the longest legal form that starts at `start` ends, with its full stop, or 0."""
    if text[start] not in _initials():
        return 0
    found = _pattern().match(text, start, limit)
    return found.end() if found else 0


def is_prefix(said: str) -> bool:
    """Whether the form can stand in front of a name."""
    return said.replace(".", "").strip() in _prefixes()


def countries(said: str) -> frozenset[str]:
    """The countries whose registers use the form, none where it does not tell."""
    plain = said.replace(".", "").replace(",", "").casefold()
    return frozenset(code for group in groups() if plain in _spelt(group) for code in group.countries)


@cache
def _spelt(group: Form) -> frozenset[str]:
    return frozenset(form.replace(".", "").casefold() for form in (*group.forms, *group.lower, *group.dotted))


@cache
def small() -> frozenset[str]:
    """First words, without stops, of the forms that can be written small."""
    said = (form for group in groups() for form in (*group.forms, *group.lower, *group.dotted))
    return frozenset(form.replace(".", " ").split()[0] for form in said if form[0].islower())


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(form for group in groups() if group.before for form in group.forms)


@cache
def _initials() -> frozenset[str]:
    said = [s for group in groups() for s in (*group.forms, *group.lower, *group.dotted)]
    return frozenset(s[0] for s in said) | frozenset(s[0].upper() for s in said)


@cache
def _pattern() -> re.Pattern[str]:
    """One alternation, longest form first."""
    free = {s for group in groups() for s in (*group.forms, *group.lower)}
    shouted = {s.upper() for s in free if len(s) > 3}
    dotted = {s for group in groups() for s in group.dotted}
    spelt = {_spelling(s): len(s) for s in free | shouted} | {
        re.escape(s).replace(r"\ ", r"\s"): len(s) for s in dotted
    }
    longest_first = sorted(spelt, key=lambda s: (-spelt[s], s))
    return re.compile(rf"(?:{'|'.join(longest_first)})(?![\w&-]|[’'][^\Ws])")


def _spelling(form: str) -> str:
    """The pattern of one form: full stops and a comma between its words are free."""
    return r"(?:,?\s)".join(_word_spelling(word) for word in form.split(" "))


def _word_spelling(word: str) -> str:
    if word.isalpha() and word.isupper() and 2 <= len(word) <= 5:
        return r"(?:" + r"\.?".join(word) + r"(?:\.(?!\w))?" + ")"
    if word[-1].isalpha():
        return re.escape(word) + r"(?:\.(?!\w))?"
    return re.escape(word)
