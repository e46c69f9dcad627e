"""A text as sentences of tokens, and what its casing tells.

A capital says little at the start of a sentence and nothing in a headline that capitalises every word. What each word
does in the middle of ordinary sentences is counted once and decides the rest.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from pipeline.entities.lexicon import function_words
from pipeline.entities.tokens import Shape, Token, tokens
from pipeline.language import split
from pipeline.language.vocabulary import classes
from pipeline.model.text import Block
from pipeline.model.vocabulary import BlockKind


class Casing(Enum):
    """How a sentence uses capitals."""

    PROSE = 1
    TITLE = 2  # Every Word Has One
    SHOUT = 3  # ALL OF IT


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its tokens, how it is cased, and the indices of tokens whose capital tells nothing.

    `headline`: it stands over the article or over a part of it.
    """

    start: int
    end: int
    block: int
    headline: bool
    casing: Casing
    tokens: tuple[Token, ...]
    openings: frozenset[int]


@dataclass(slots=True)
class Evidence:
    """How often each word stands, in prose, capitalised in mid-sentence (`mid`, as spelt), capitalised where that
    tells nothing (`opening`, as spelt), and small (`small`).
    """

    mid: Counter[str] = field(default_factory=Counter)
    opening: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its lines in order, the evidence of its casing, and which characters other annotators have claimed."""

    text: str
    lines: tuple[Line, ...]
    evidence: Evidence
    taken: bytes

    def is_taken(self, token: Token) -> bool:
        """Whether the token lies inside a sum, a quantity, a date or a template."""
        return self.taken[token.start] == 1


def read(text: str, blocks: Sequence[Block], taken: Iterable[tuple[int, int]]) -> Document:
    """Cut `text` into lines. Without `blocks` its paragraphs are taken for blocks."""
    claimed = bytearray(len(text) + 1)
    for start, end in taken:
        claimed[start:end] = b"\x01" * (min(end, len(text)) - start)
    kinds = blocks or tuple(paragraphs(text))
    lines = tuple(
        _line(text, sentence.start, sentence.end, sentence.block, kinds[sentence.block].kind)
        for sentence in split(text, kinds)
    )
    return Document(text, lines, _evidence(lines), bytes(claimed))


_VERB = frozenset(("verb",))
_BREAK = re.compile(r"\n")
_BULLET = re.compile(r"\s*(?:[*•·–—>#|-]|\d+[.)])\s")


def paragraphs(text: str) -> Iterator[Block]:
    """The paragraphs of bare text: lines, joined again where a text was wrapped at a fixed width."""
    start = 0
    for match in _BREAK.finditer(text):
        if not _is_wrapped(text, start, match.start()):
            yield Block(start, match.start(), BlockKind.PARAGRAPH)
            start = match.end()
    yield Block(start, len(text), BlockKind.PARAGRAPH)


def _is_wrapped(text: str, start: int, end: int) -> bool:
    """Whether the line break at `end` stands inside a paragraph: its line is full and the next one goes on."""
    line_start = text.rfind("\n", start, end) + 1 or start
    following = text[end + 1 : end + 100].split("\n", 1)[0]
    return 45 <= end - line_start <= 90 and bool(following.strip()) and not _BULLET.match(following)


def _line(text: str, start: int, end: int, block: int, kind: BlockKind) -> Line:
    found = tuple(tokens(text, start, end))
    headline = kind in (BlockKind.TITLE, BlockKind.HEADING) or (block == 0 and text[end - 1] not in '.!?"”’)')
    casing = _casing(found, headline)
    return Line(start, end, block, headline, casing, found, frozenset(_openings(found)))


def _casing(found: Sequence[Token], headline: bool) -> Casing:
    words = [t for t in found if t.shape not in (Shape.MARK, Shape.NUMBER, Shape.LEGAL) and len(t.text) > 1]
    if not words:
        return Casing.PROSE
    capitals = sum(t.shape is Shape.CAPS for t in words)
    if capitals >= 0.75 * len(words) and sum(len(t.text) for t in words) > 12 and len(words) > 2:
        return Casing.SHOUT
    content = [t for t in words[1:] if len(t.text) > 2 and t.text.casefold() not in function_words()]
    small = [t for t in content if t.shape is Shape.LOWER]
    if len(content) < 3 or 8 * len(small) > len(content) or any("verb" in classes(t.text) for t in small):
        return Casing.PROSE
    stopped = found[-1].text.endswith(".") and not any(
        classes(t.text) == _VERB for t in content if t.shape is Shape.CAP
    )
    return Casing.PROSE if stopped and not headline else Casing.TITLE


def _openings(found: Sequence[Token]) -> Iterator[int]:
    """Tokens that open a sentence, a quotation or what a colon announces."""
    fresh = True
    for index, token in enumerate(found):
        if token.shape is Shape.MARK:
            fresh = fresh or token.text in '"“:*•|>-–—…' or (token.text in "'‘" and index + 1 < len(found))
        elif fresh:
            yield index
            fresh = False


def _evidence(lines: Iterable[Line]) -> Evidence:
    seen = Evidence()
    for line in lines:
        if line.casing is not Casing.PROSE:
            continue
        for index, token in enumerate(line.tokens):
            if token.shape is Shape.LOWER:
                seen.small[token.text] += 1
            elif token.namey:
                (seen.opening if index in line.openings else seen.mid)[token.text] += 1
    return seen
