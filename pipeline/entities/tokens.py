"""Words of a sentence with their shapes, cut so that names can be read off them.

Possessive endings are cut off and kept as a flag; so is the common word that a hyphen glues to a name ('Seattle' in
'Seattle-based'). Full stops stay with abbreviations and initials. Legal forms ('Co., Ltd.', 'S.à r.l.') are one token.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from pipeline.entities import legal
from pipeline.entities.lexicon import cue
from pipeline.language.vocabulary import classes


class Shape(IntEnum):
    """What a token looks like."""

    CAP = 1  # 'Amazon', 'McDonald', 'LinkedIn'
    CAPS = 2  # 'IBM', 'U.S.', 'J.'
    MIXED = 3  # 'eBay', 'iRobot'
    CODE = 4  # '3i', 'a16z', '4DX', 'FR-90'
    NUMBER = 5
    LOWER = 6
    LEGAL = 7
    MARK = 8  # everything that is no word


class Token(NamedTuple):
    """One word or mark. `possessive`: an "'s" or "'" stood behind it (not in `text`); `glued`: a hyphen and a common
    word follow. `end` is the end of `text`.
    """

    start: int
    end: int
    text: str
    shape: Shape
    possessive: bool = False
    glued: bool = False

    @property
    def namey(self) -> bool:
        """Whether the shape alone lets it be part of a name."""
        return self.shape <= Shape.CODE


_PIECE = re.compile(
    r"(?P<abbreviation>(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_]))"  # 'U.S.', 'J.P', 'S.p.A.'
    r"|(?P<word>[^\W_]+(?:(?:[&+’'@/-]|\.(?![A-Z][a-z]))[^\W_]+)*(?:[+°](?![\w]))?)"
    r"|(?P<mark>[^\w\s]|_)"
)
_CONTRACTION = re.compile(r"(?:n[’']t|[’'](?:d|ll|ve|re|m))$")
_POSSESSIVE = re.compile(r"[’'](?:s|S)$")
_OWNER = re.compile(r"[’'](?:[sS]\b|(?=\s))")
_MEASURE = re.compile(  # '5m', '30bn', '3rd', '40p', '210MW'
    r"\d[\d.,]*(?:m|mn|mln|bn|b|k|tn|t|x|am|pm|st|nd|rd|th|s|p|c|pc|pp|pct|bps?|g|kg|km|mm|cm|ft|sq|oz|lb|ha|min|hr|mph|"
    r"[kmgt]wh?|[kmgt]b|[kmg]?hz|[kmgt]?v|bbl|boe|gb)$",
    re.IGNORECASE,
)
_SUM = re.compile(r"[A-Z][A-Za-z]{0,2}\d[\d,]*(?:\.\d+|\.?\d*(?:m|mn|mln|bn|b|k|tn))$")  # 'RM5.70', 'Dh310m'
_GLUE = re.compile(r"-[^\W\d_A-Z]")
_SLASHED = re.compile(r"(?:[AKIP]/S|S/A|\d+/\d+\w?)$", re.IGNORECASE)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end] in order."""
    made: list[Token] = []
    position = start
    while match := _PIECE.search(text, position, end):
        position = match.end()
        said = match[0]
        if said.islower() and said.isalpha() and said not in legal.small():
            made.append(Token(match.start(), position, said, Shape.LOWER))  # most words: nothing more to see
            continue
        if match.lastgroup == "mark":
            made.append(Token(match.start(), position, said, Shape.MARK))
            continue
        if form := legal.match(text, match.start(), end):
            owner = _OWNER.match(text, form, end)
            made.append(Token(match.start(), form, text[match.start() : form], Shape.LEGAL, owner is not None))
            position = owner.end() if owner else form
            continue
        if match.lastgroup == "abbreviation":
            made.append(Token(match.start(), position, said, Shape.CAPS if said[0].isupper() else Shape.LOWER))
            continue
        made.extend(_word(text, match.start(), position, end))
        last = made[-1]
        position = max(position, last.end + (last.possessive and position == last.end))  # past the "'" of "Miners'"
    return made


def _word(text: str, start: int, end: int, limit: int) -> Iterator[Token]:
    """The one or more tokens of a run of letters, digits and inner marks."""
    said = text[start:end]
    if "/" in said and not _SLASHED.match(said):
        cut = start + said.index("/")
        yield from _word(text, start, cut, limit)
        yield Token(cut, cut + 1, "/", Shape.MARK)
        yield from _word(text, cut + 1, end, limit)
    elif prefix := _prefix(said):
        yield Token(start, start + prefix, said[:prefix], Shape.LOWER)
        yield from _word(text, start + prefix + 1, end, limit)
    else:
        yield from _plain(text, start, end, limit)


def _plain(text: str, start: int, end: int, limit: int) -> Iterator[Token]:
    """A word without slashes and prefixes, its possessive, contraction and glued common word cut off."""
    said = text[start:end]
    possessive = False
    if contraction := _CONTRACTION.search(said):
        said = said[: contraction.start()]
        yield Token(start, start + len(said), said, shape(said))
        return
    if _POSSESSIVE.search(said) and len(said) > 2:
        possessive, said, end = True, said[:-2], end - 2
    elif end < limit and text[end] in "’'" and said[-1] in "sSzx" and said[0].isupper():
        possessive = end + 1 >= limit or text[end + 1].isspace()
    if glue := _glue(said):
        yield Token(start, start + glue, said[:glue], shape(said[:glue]), possessive=False, glued=True)
        yield Token(start + glue + 1, end, said[glue + 1 :], shape(said[glue + 1 :]), possessive)
        return
    if end < limit and text[end] == "." and not possessive and _keeps_stop(said):
        said, end = said + ".", end + 1
    yield Token(start, end, said, shape(said), possessive)


def _prefix(said: str) -> int:
    """Where a small prefix ends that a hyphen glues to a name ('ex-Orbel', 'mid-March'), or 0; 'x-fab' has none."""
    cut = said.find("-")
    if cut < 2 or not said[:cut].islower() or not any(c.isupper() for c in said[cut + 1 : cut + 3]):
        return 0
    return cut if cut > 2 or said[:cut] in ("ex", "co", "re", "un") else 0


def _glue(said: str) -> int:
    """Where a hyphen joins a name to a common word that says something about it ('Seattle-based'), or 0."""
    if not said[0].isupper() or not (match := _GLUE.search(said)):
        return 0
    tail = said[match.start() + 1 :]
    return match.start() if len(tail) > 2 and "-" not in tail and classes(tail) else 0


def _keeps_stop(said: str) -> bool:
    return (len(said) == 1 and said.isupper()) or (said[0].isupper() and said.casefold() in cue("keeps-stop"))


def shape(said: str) -> Shape:
    """The shape of a word, taken from its first letter and what follows."""
    if said.istitle() and said.isalpha():
        return Shape.CAP if len(said) > 1 else Shape.CAPS
    if said[0].isdigit():
        return _counted(said)
    if _SUM.match(said):
        return Shape.NUMBER
    letters = [c for c in said if c.isalpha()]
    if any(c.isupper() for c in letters):
        return _capitalised(letters)
    return Shape.CODE if any(c.isdigit() for c in said) else Shape.LOWER


def _capitalised(letters: list[str]) -> Shape:
    if not letters[0].isupper():
        return Shape.MIXED
    return Shape.CAPS if all(c.isupper() for c in letters) else Shape.CAP


def _counted(said: str) -> Shape:
    """The shape of a word that begins with a digit: '45', '3i', or '212-room'."""
    if not any(c.isalpha() for c in said):
        return Shape.NUMBER
    if "-" in said and said[said.index("-") + 1 :].islower():
        return Shape.LOWER
    return Shape.NUMBER if _MEASURE.match(said) else Shape.CODE
