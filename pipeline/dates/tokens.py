"""A text as tokens with their senses, and as a string of signature characters that the grammar matches."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.dates.phrases import NOTHING, phrases
from pipeline.dates.words import BARRIER, CORE, MASKED, NUMBERS, OTHER, SHAPES, Sense, signatures
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
    r"|(?P<sign>[^\s\w])",
)
_MARKS = {",": "comma", "/": "slash", "(": "open", ")": "close", "[": "open", "]": "close"}
_MARKS |= dict.fromkeys("-‐‑–—~", "dash")
_SHORT_LINE = 45  # shorter lines are headings and items, not the wrapped lines of a paragraph


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

    def touching(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the one before it."""
        if not 0 < index < len(self.starts) or self.starts[index] != self.ends[index - 1]:
            return False
        return not self.text[self.starts[index] - 1].isspace()


def read(text: str, masked: Sequence[tuple[int, int]], templates: Sequence[Template]) -> Tokens:
    """The tokens of `text`. No date can touch a span of `masked`; a template is one token."""
    veiled = _veil(text, masked, templates)
    starts: list[int] = []
    ends: list[int] = []
    codes: list[str] = []
    senses: list[Mapping[str, Sense]] = []
    known, reading_on, line_start = phrases().get, 0, 0
    for match in _TOKEN.finditer(veiled):
        start, end = match.span()
        if start < reading_on:
            continue  # inside a phrase
        code, meaning = OTHER, NOTHING
        kind = match.lastgroup
        if kind == "word":
            phrase = known(match[0].lower())
            if phrase is not None:
                end, code, meaning = phrase.settled(veiled, start, end)
                reading_on = end
        elif kind == "line":
            short, line_start = start - line_start < _SHORT_LINE, end
            if not short:
                continue
            code = BARRIER
        else:
            code = _shape_code(kind or "", match[0])
        starts.append(start)
        ends.append(end)
        codes.append(code)
        senses.append(meaning)
    return Tokens(text, starts, ends, senses, "".join(codes), {template.start: template for template in templates})


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


def _shape_code(kind: str, written: str) -> str:
    if kind == "number":
        return _number_code(written)
    return _shape_codes()[_MARKS.get(written, "") if kind == "sign" else kind]


@cache
def _shape_codes() -> dict[str, str]:
    codes = {shape: signatures()[frozenset({shape})] for shape in SHAPES}
    return codes | {"barrier": BARRIER, "masked": MASKED, "": OTHER}


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
