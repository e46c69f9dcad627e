"""Plain text to lines: hard wraps undone, the title told, lists and tables and dividers kept as they are."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.clean.boilerplate import is_wall, own_lines
from pipeline.clean.characters import repair
from pipeline.clean.draft import Draft, Line
from pipeline.clean.plain_title import split_title
from pipeline.clean.visible import from_lines, is_byline, is_stamp
from pipeline.clean.wrapping import unwrap
from pipeline.model.vocabulary import BlockKind

_TAG = re.compile(r"</?(?:p|br|div|span|b|i|em|strong|font|a|li|ul|h[1-6])\b[^<>\n]{0,300}>", re.IGNORECASE)
_BULLET = re.compile(r"\s*[-*•·–—▪‣◦●■]\s+(?=\S)")
_NUMBER = re.compile(r"\s*\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)")
_CELLS = re.compile(r"\s*\|\s*|\t+|(?<=\S) {2,}(?=\S)")
_WORDS_A_CELL = 5  # on average: where blanks alone part more, they are gaps in prose
_BARS = re.compile(r"^\|\s*|\s*\|$")
_RULER = re.compile(r"[\s|+:=_-]*")
_DIVIDER = re.compile(r"[\s*+=~#_.·•-]{1,200}")


def draft(content: str) -> Draft:
    """The lines of a plain text. Nothing but stray tags is taken away."""
    paragraphs = unwrap(_TAG.sub(" ", repair(content)))
    lines = tuple(classify(paragraphs))
    title, rest = split_title(lines)
    texts = [line.text for line in rest]
    return Draft(own_lines(rest), title, from_lines(title, texts), any(map(is_wall, texts)))


def classify(paragraphs: Sequence[str]) -> Iterator[Line]:
    """Each paragraph with what it is; marks of lists go, cells of a table are parted by ' | '."""
    numbered = _numbered(paragraphs)
    cells = [_cells(text) for text in paragraphs]
    rows = _rows(paragraphs, cells)
    for number, text in enumerate(paragraphs):
        if number in rows:
            if full := [cell for cell in cells[number] if cell.strip()]:
                yield Line(BlockKind.ROW, " | ".join(full))
        elif mark := _mark(text, number in numbered):
            yield Line(BlockKind.ITEM, text[mark.end() :])
        else:
            yield Line(BlockKind.HEADING if is_heading(text) else BlockKind.PARAGRAPH, text.strip())


def _mark(text: str, numbered: bool) -> re.Match[str] | None:
    if _DIVIDER.fullmatch(text):
        return None
    return _BULLET.match(text) or (_NUMBER.match(text) if numbered else None)


def _rows(paragraphs: Sequence[str], cells: Sequence[list[str]]) -> set[int]:
    """The places of a table's lines: two or more together, of three cells or between bars, and their rulers."""
    rows: set[int] = set()
    run: list[int] = []
    for place, own in enumerate([*cells, ["the end"]]):
        if len(own) != 1:
            run.append(place)
            continue
        full = [len(cells[number]) for number in run if cells[number]]
        if len(full) > 1 and (max(full) > 2 or paragraphs[run[0]].lstrip().startswith("|")):
            rows.update(run)
        run = []
    return rows


def is_heading(text: str) -> bool:
    """A short line of its own with words, that ends like none of a paragraph's sentences."""
    words = text.strip()
    return (
        len(words) <= 90
        and words[-1:] not in set('.,;:!)"”…')
        and words[:1].isalnum()
        and (words[:1].isupper() or words[:1].isdigit())
        and any(char.isalpha() for char in words)
        and not (is_stamp(words) or is_byline(words))
    )


def _cells(text: str) -> list[str]:
    """The cells of a line: one for a paragraph, none for a ruler."""
    if _RULER.fullmatch(text):
        return []
    cells = _CELLS.split(_BARS.sub("", _BULLET.sub("", text, count=1).strip()))
    gaps_in_prose = "|" not in text and "\t" not in text and len(text.split()) > _WORDS_A_CELL * len(cells)
    return [text] if gaps_in_prose else cells


def _numbered(paragraphs: Sequence[str]) -> set[int]:
    """The places of paragraphs that count on from one another: '1. May' on its own is a date, not a list."""
    marks = [(place, _ordinal(found[1])) for place, text in enumerate(paragraphs) if (found := _NUMBER.match(text))]
    return {
        place
        for (first, number), (second, following) in pairwise(marks)
        if following == number + 1
        for place in (first, second)
    }


def _ordinal(mark: str) -> int:
    return int(mark) if mark.isdecimal() else ord(mark)
