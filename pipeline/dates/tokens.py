"""A text as tokens with their senses, and as a string of signature characters that the grammar matches."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.dates.words import BARRIER, CORE, MASKED, NUMBERS, OTHER, Sense, signatures, spellings
from pipeline.model.mentions import Template

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))"
    r"|(?P<numeric>\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\d/-]|\.\d)"
    r"|\d{4}(?P<mark2>[./])\d{1,2}(?P=mark2)\d{1,2}(?![\d/])|\d{4}年\d{1,2}月(?:\d{1,2}日)?)"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<years_s>\d{2,3}0['’]?s\b|['’‘]?\d0s\b)"
    r"|(?P<nth>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<fraction>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)"
    r"|(?P<number>\d+)"
    r"|(?P<short_year>['’‘]\d\d(?!\d))"
    r"|(?P<possessive>['’]s\b)"
    r"|(?P<template>\x01\x02*)"
    r"|(?P<masked>\x00+)"
    r"|(?P<barrier>\n\s*\n|[;!?•|])"
    r"|(?P<line>\n)"
    r"|(?P<mark3>[,/().:\[\]]|[-‐‑–—~]|[^\s\w])",
)
_MARKS = {",": "comma", "/": "slash", "(": "open", ")": "close", "[": "open", "]": "close"}
_MARKS |= dict.fromkeys("-‐‑–—~", "dash")
_SHORT_LINE = 45  # shorter lines are headings and items, not the wrapped lines of a paragraph
_NOTHING: Mapping[str, Sense] = {}


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens as columns of one length: where each starts and ends, its senses by category, its character."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    senses: Sequence[Mapping[str, Sense]]
    codes: str
    templates: Mapping[int, Template]

    def word(self, index: int) -> str:
        """The token in lower case; '' outside the text."""
        if not 0 <= index < len(self.starts):
            return ""
        return self.text[self.starts[index] : self.ends[index]].lower()

    def is_capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter."""
        return 0 <= index < len(self.starts) and self.text[self.starts[index]].isupper()

    def written(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, inclusive."""
        return self.text[self.starts[first] : self.ends[last]]

    def touching(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the one before it."""
        if not 0 < index < len(self.starts) or self.starts[index] != self.ends[index - 1]:
            return False
        return not self.text[self.starts[index] - 1].isspace()

    def at(self, position: int) -> int:
        """The index of the last token that starts at or before the character `position`."""
        return bisect_right(self.starts, position) - 1


def read(text: str, masked: Sequence[tuple[int, int]], templates: Sequence[Template]) -> Tokens:
    """The tokens of `text`. No date can touch a span of `masked`; a template is one token."""
    columns = _Columns(text, {template.start: template for template in templates})
    veiled = _veil(text, masked, templates)
    pending = -1
    for match in _TOKEN.finditer(veiled):
        start = match.start()
        if start < pending:
            continue
        kind = match.lastgroup or ""
        pending = columns.take(kind if kind not in ("mark", "mark2") else "numeric", start, match.end(), veiled)
    return columns.done()


def _veil(text: str, masked: Sequence[tuple[int, int]], templates: Sequence[Template]) -> str:
    """The text with masked spans as NUL and templates as SOH STX…, so that offsets stay what they were."""
    veils = [(start, end, "\x00" * (end - start)) for start, end in masked]
    veils += [(t.start, t.end, "\x01" + "\x02" * (t.end - t.start - 1)) for t in templates]
    pieces, position = [], 0
    for start, end, veil in sorted(veils):
        if start >= position:
            pieces += [text[position:start], veil]
            position = end
    return "".join([*pieces, text[position:]])


class _Columns:
    """Collects tokens; joins the words of a phrase and the full stop of an abbreviation on the way."""

    def __init__(self, text: str, templates: Mapping[int, Template]) -> None:
        self.text = text
        self.templates = templates
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.senses: list[Mapping[str, Sense]] = []
        self.codes: list[str] = []
        self.line_start = 0

    def take(self, kind: str, start: int, end: int, veiled: str) -> int:
        """Adds the token at `start`; returns where reading goes on."""
        if kind == "word":
            return self._word(start, end, veiled)
        if kind == "line":
            short = start - self.line_start < _SHORT_LINE
            self.line_start = end
            if not short:
                return end
            kind = "barrier"
        self._add(start, end, _shape_code(kind, veiled, start, end), _NOTHING)
        return end

    def _word(self, start: int, end: int, veiled: str) -> int:
        word = veiled[start:end].lower()
        trie = _tries().get(word)
        if trie is None:
            self._add(start, end, OTHER, _NOTHING)
            return end
        if len(trie.branches) > 0:
            longer = _longest(trie, veiled, end)
            if longer is not None:
                end, trie = longer
        capital = veiled[start].isupper()
        senses, code = trie.capital if capital else trie.small
        if code != OTHER and trie.dotted and veiled[end : end + 1] == ".":
            end += 1
        self._add(start, end, code, senses)
        return end

    def _add(self, start: int, end: int, code: str, senses: Mapping[str, Sense]) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.codes.append(code)
        self.senses.append(senses)

    def done(self) -> Tokens:
        return Tokens(self.text, self.starts, self.ends, self.senses, "".join(self.codes), self.templates)


@dataclass(slots=True)
class _Trie:
    """What a row of words means, with and without a capital at its start, and which words may follow."""

    branches: dict[str, "_Trie"]
    small: tuple[Mapping[str, Sense], str] = (_NOTHING, OTHER)
    capital: tuple[Mapping[str, Sense], str] = (_NOTHING, OTHER)
    dotted: bool = False
    whole: bool = False
    shy: bool = False  # gives way to a longer expression: 'the past' before 'three months'


@cache
def _tries() -> dict[str, _Trie]:
    root = _Trie({})
    for spelling, senses in spellings().items():
        node = root
        for piece in _TOKEN.findall(spelling):
            node = node.branches.setdefault("".join(piece[:1]) or next(filter(None, piece)), _Trie({}))
        node.whole = True
        node.capital = _meaning(senses)
        node.small = _meaning([sense for sense in senses if not sense.term.capital])
        node.dotted = any(sense.term.dotted for sense in senses)
        node.shy = " " in spelling and all(sense.category == "vague" for sense in senses)
    return root.branches


def _meaning(senses: Sequence[Sense]) -> tuple[Mapping[str, Sense], str]:
    if not senses:
        return _NOTHING, OTHER
    by_category = {sense.category: sense for sense in senses}
    return by_category, signatures()[frozenset(by_category)]


_NEXT = re.compile(r"[ \t\xa0]?\n?([^\W\d_]+|['’]s\b|[^\s\w])")


def _longest(trie: _Trie, veiled: str, end: int) -> tuple[int, _Trie] | None:
    """The longest phrase that goes on at `end`, as where it ends and what it means."""
    best: tuple[int, _Trie] | None = None
    node = trie
    while node.branches:
        match = _NEXT.match(veiled, end)
        follower = node.branches.get(match.group(1).lower()) if match else None
        if match is None or follower is None:
            break
        node, end = follower, match.end()
        if node.whole and not (node.shy and _goes_on(veiled, end)):
            best = end, node
    return best


def _goes_on(veiled: str, end: int) -> bool:
    """Whether a number, a unit or the name of a period follows: then 'the past' is only its beginning."""
    match = re.compile(r"[ \t\xa0-]?\n?(\w+)").match(veiled, end)
    if not match:
        return False
    word = match.group(1).lower()
    return word[0].isdigit() or any(sense.category in _CONTINUING for sense in spellings().get(word, ()))


_CONTINUING = frozenset(
    {"unit", "units", "cardinal", "some", "month", "weekday", "season", "holiday", "half", "decade"}
)


def _shape_code(kind: str, veiled: str, start: int, end: int) -> str:
    if kind in ("barrier", "masked"):
        return BARRIER if kind == "barrier" else MASKED
    if kind == "number":
        return _number_code(veiled[start:end])
    if kind == "mark3":
        mark = _MARKS.get(veiled[start])
        return signatures()[frozenset({mark})] if mark else OTHER
    return signatures()[frozenset({kind})]


@cache
def _number_codes() -> dict[str, str]:
    return {size: signatures()[frozenset(shapes)] for size, shapes in NUMBERS.items()}


def _number_code(digits: str) -> str:
    codes = _number_codes()
    if len(digits) <= 2 and digits.isascii():
        value = int(digits)
        return codes["hour"] if 1 <= value <= 24 else codes["day"] if 25 <= value <= 31 else codes["number"]
    if len(digits) == 4 and digits.isascii() and "1000" <= digits <= "2199":
        return codes["year"]
    return codes["number"]


@cache
def core_characters() -> str:
    """The characters of the signatures without which there is no date."""
    return "".join(sorted(char for categories, char in signatures().items() if categories & CORE))
