"""Tokens that an editor forgot to fill: '[Insert Date of Announcement]', '$XX million', 'TBD', '____ 2025'.

How such tokens look is in the lexicon `templates`; this module decides by the words inside and around one whether it
really is a token, what kind of value it stands for, and how far it reaches.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries
from pipeline.model.mentions import Template
from pipeline.model.vocabulary import TemplateKind

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CURRENCY_BEFORE = re.compile(r"(?:(?:\b[A-Z]{1,3})?[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|JPY|INR|CAD|AUD|Rs\.?))\s?$")
_SCALE_AFTER = re.compile(
    r"\s?(?:%|percent\b|per cent\b|(?:thousand|million|billion|trillion|crore|lakh|bn|mn|tn|m|b|k)\b)"
    r"(?:\s(?:dollars|euros|pounds|shares)\b)?"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s$")
_DAY_BEFORE = re.compile(rf"\b{_WEEKDAY},?\s$")
_MONTH_AFTER = re.compile(rf"(?:th)?\s(?:of\s)?{_MONTH}(?![A-Za-z])(?:,?\s{_YEAR}\b)?")
_YEAR_AFTER = re.compile(rf"(?:th)?,?\s{_YEAR}\b")
_REACH = 16  # characters to look back for a neighbour: 'Wednesday, ' and 'September ' fit
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Shape:
    """One entry of `[[shape]]`: how an unfilled token looks and what proves that it is one."""

    id: str
    pattern: str
    hints: tuple[str, ...]
    proof: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    kind: str = "unknown"


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of `[[field]]`: words for what a form asks for."""

    id: str
    kind: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """One entry of `[[order]]`: words that tell somebody to fill a field, or (`glue`) merely join field words."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    with_field: bool = False
    glue: bool = False


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """What stands next to a token: the kind of value it makes of the token, and the extent of the whole phrase."""

    kind: TemplateKind
    start: int
    end: int


def find(text: str) -> tuple[Template, ...]:
    """All unfilled tokens of `text` in order, without overlaps; offsets are half-open and in characters.

    A token takes in the currency, scale, month and year next to it, so that '$XX million' and 'XX March 2026' are one.
    """
    found = [template for shape in shapes() for template in _of_shape(text, shape)]
    found.sort(key=lambda template: (template.start, -template.end))
    kept: list[Template] = []
    for template in found:
        if not kept or template.start >= kept[-1].end:
            kept.append(template)
    return tuple(kept)


def shapes() -> tuple[Shape, ...]:
    """The shapes of the lexicon, in file order."""
    return entries("templates", "shape", Shape)


def _of_shape(text: str, shape: Shape) -> Iterator[Template]:
    if not any(hint in text for hint in shape.hints):
        return
    pattern = _compiled(shape.pattern)
    group = "token" if "token" in pattern.groupindex else 0
    for match in pattern.finditer(text):
        start, end = match.span(group)
        near = _neighbours(text, start, end)
        if _proven(text, shape, start, end, near):
            kind = _kind(shape, text[start:end], near)
            yield Template(near.start, near.end, text[near.start : near.end], kind)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _proven(text: str, shape: Shape, start: int, end: int, near: _Neighbours) -> bool:
    written = text[start:end]
    if shape.proof == "worded":
        return _asks_for_field(written) or _is_order(written)
    if shape.proof == "fielded":
        return _asks_for_field(written)
    if shape.proof == "ordered":
        return _is_order(written)
    if shape.proof == "near":
        return near.kind is not TemplateKind.UNKNOWN and _single_cross_is_safe(text, written, near)
    if shape.proof == "inline":
        return near.kind is not TemplateKind.UNKNOWN or _line_has_words(text, start, end)
    return True


def _single_cross_is_safe(text: str, written: str, near: _Neighbours) -> bool:
    """A lone X is also a name ('$X', 'Malcolm X, March'): it needs a scale, or a month and a year, around it."""
    if written != "X":
        return True
    phrase = text[near.start : near.end]
    if near.kind is TemplateKind.AMOUNT:
        return not phrase.endswith("X")
    return phrase[0] != "X" and phrase[-1].isdigit()


def _line_has_words(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", max(0, start - 300), start) + 1 or max(0, start - 300)
    line_end = text.find("\n", end, end + 300)
    line = text[line_start:start] + text[end : line_end if line_end >= 0 else end + 300]
    return _WORD.search(line) is not None


@cache
def _vocabulary() -> tuple[dict[str, TemplateKind], frozenset[str], frozenset[str], frozenset[str]]:
    """Field words with their kinds; words that order by themselves; words that order together with a field; glue."""
    kinds = {word: TemplateKind(field.kind) for field in entries("templates", "field", Field) for word in field.words}
    orders = entries("templates", "order", Order)
    alone = frozenset(w for o in orders if not o.with_field and not o.glue for w in o.words)
    joint = frozenset(w for o in orders if o.with_field for w in o.words)
    glue = frozenset(w for o in orders if o.glue for w in o.words)
    return kinds, alone, joint, glue


def _asks_for_field(written: str) -> bool:
    """Whether all words are field words and glue, as in '[Company Name]', and not '[company]', a quoter's own word."""
    kinds, alone, joint, glue = _vocabulary()
    words = [word.lower() for word in _WORD.findall(written)]
    if not any(word in kinds for word in words) or any(
        word not in kinds and word not in glue and word not in alone and word not in joint for word in words
    ):
        return False
    if words[0] in {"the", "a", "an", "in", "at", "to"}:
        return False
    return not (len(words) == 1 and written.islower() and kinds[words[0]] is TemplateKind.NAME)


def _is_order(written: str) -> bool:
    kinds, alone, joint, _ = _vocabulary()
    words = [word.lower() for word in _WORD.findall(written)]
    if any(word in alone for word in words):
        return len(words) <= 10
    return len(words) <= 6 and any(word in joint for word in words) and any(word in kinds for word in words)


def _kind(shape: Shape, written: str, near: _Neighbours) -> TemplateKind:
    """What the token stands for: by its shape, by the words inside it, else by its neighbours."""
    if shape.kind != "unknown":
        return TemplateKind(shape.kind)
    kinds = _vocabulary()[0]
    for word in _WORD.findall(written.replace("_", " ").lower()):
        if kinds.get(word, TemplateKind.UNKNOWN) is not TemplateKind.UNKNOWN:
            return kinds[word]
    return near.kind


def _neighbours(text: str, start: int, end: int) -> _Neighbours:
    before = text[max(0, start - _REACH) : start]
    return (
        _amount_around(text, before, start, end)
        or _date_around(text, before, start, end)
        or _Neighbours(TemplateKind.UNKNOWN, start, end)
    )


def _amount_around(text: str, before: str, start: int, end: int) -> _Neighbours | None:
    currency, scale = _CURRENCY_BEFORE.search(before), _SCALE_AFTER.match(text, end)
    if not currency and not scale:
        return None
    left = start - (len(before) - currency.start()) if currency else start
    return _Neighbours(TemplateKind.AMOUNT, left, scale.end() if scale else end)


def _date_around(text: str, before: str, start: int, end: int) -> _Neighbours | None:
    """The month on either side and the year after belong to the token; a weekday before only tells its kind."""
    month = _MONTH_BEFORE.search(before)
    left = start - (len(before) - month.start()) if month else start
    after = None if month else _MONTH_AFTER.match(text, end)
    after = after or (_YEAR_AFTER.match(text, end) if month or text[end - 1] in "]_}>" else None)
    if not month and not after and not _DAY_BEFORE.search(before):
        return None
    return _Neighbours(TemplateKind.DATE, left, after.end() if after else end)
