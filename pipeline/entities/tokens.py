"""Words of a sentence with their shapes, cut so that names can be read off them.

Possessive endings are cut off and kept as a flag; so is the common word that a hyphen glues to a name ('Seattle' in
'Seattle-based'). Full stops stay with abbreviations and initials. Legal forms ('Co., Ltd.', 'S.à r.l.') are one token.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from pipeline.entities import legal
from pipeline.entities.lexicon import cue
from pipeline.language.vocabulary import classes


class Shape(Enum):
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
        return self.shape.value <= Shape.CODE.value


_PIECE = re.compile(
    r"(?P<abbreviation>(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_]))"  # 'U.S.', 'J.P', 'S.p.A.'
    r"|(?P<word>[^\W_]+(?:(?:[&+’'@/-]|\.(?![A-Z][a-z]))[^\W_]+)*(?:[+°](?![\w]))?)"
    r"|(?P<mark>[^\w\s]|_)"
)
_POSSESSIVE = re.compile(r"[’'](?:s|S)$")
_GLUE = re.compile(r"-[^\W\d_A-Z]")
_SLASHED = re.compile(r"(?:[AKIP]/S|S/A|\d+/\d+\w?)$", re.IGNORECASE)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end] in order."""
    made: list[Token] = []
    position = start
    while match := _PIECE.search(text, position, end):
        position = match.end()
        if match.lastgroup == "mark":
            made.append(Token(match.start(), position, match[0], Shape.MARK))
            continue
        if form := legal.match(text, match.start(), end):
            made.append(Token(match.start(), form, text[match.start() : form], Shape.LEGAL))
            position = form
            continue
        if match.lastgroup == "abbreviation":
            made.append(Token(match.start(), position, match[0], Shape.CAPS if match[0][0].isupper() else Shape.LOWER))
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
        return
    if possessive := bool(_POSSESSIVE.search(said)) and len(said) > 2:
        said, end = said[:-2], end - 2
    elif end < limit and text[end] in "’'" and said[-1] in "sSzx" and said[0].isupper():
        possessive = end + 1 >= limit or text[end + 1].isspace()
    if (glue := _glue(said)) and glue > 0:
        yield Token(start, start + glue, said[:glue], shape(said[:glue]), possessive=False, glued=True)
        yield Token(start + glue + 1, end, said[glue + 1 :], shape(said[glue + 1 :]), possessive)
        return
    if end < limit and text[end] == "." and not possessive and _keeps_stop(said):
        said, end = said + ".", end + 1
    yield Token(start, end, said, shape(said), possessive)


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
    if said[0].isdigit():
        return _counted(said)
    letters = [c for c in said if c.isalpha()]
    if not letters:
        return Shape.MARK
    if letters[0].isupper():
        return Shape.CAPS if all(c.isupper() for c in letters) else Shape.CAP
    if any(c.isupper() for c in letters):
        return Shape.MIXED
    return Shape.CODE if any(c.isdigit() for c in said) else Shape.LOWER


def _counted(said: str) -> Shape:
    """The shape of a word that begins with a digit: '45', '3i', or '212-room'."""
    if not any(c.isalpha() for c in said):
        return Shape.NUMBER
    return Shape.LOWER if "-" in said and said[said.index("-") + 1 :].islower() else Shape.CODE
