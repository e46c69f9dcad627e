"""PDF with a text layer, by pdfminer.six, whose layout analysis keeps columns and words apart.

What was scanned has no words and is rejected with that reason.
"""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pipeline.ingest.extras import library
from pipeline.ingest.parcel import Parcel, Piece, reject
from pipeline.model.vocabulary import Form

_MAX_PAGES = 300
_TALLER = 1.15  # a line this much taller than the next is a heading
_SHORT = 0.2  # of the column's width left empty: the writer, not the margin, ended the line
_WORDS = re.compile(r"\w+(?:-\w+)*")
_BROKEN_WORD = re.compile(r"(\w+)-\n(\w+)")
_BROKEN_SENTENCE = re.compile(r"(?<=[\w,;])\n\n(?=[a-z])")
_OPENER = re.compile(r"(?:[-•·–—▪‣◦●■*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a column: its words, its height, and how much of the column's width it leaves empty."""

    text: str
    height: float
    empty: float


def read(parcel: Parcel) -> Iterator[Piece]:
    """The text of all pages as one piece, an empty line between paragraphs, without running heads and page numbers."""
    pages = _pages(parcel.data)
    running = _running(pages)
    boxes = [
        "\n".join(_paragraphs([line for line in box if line.text not in running])) for page in pages for box in page
    ]
    text = "\n\n".join(filter(None, boxes))
    if len(_WORDS.findall(text)) < 5 * len(pages):
        raise reject("a PDF without a text layer: scanned?")
    whole = _BROKEN_SENTENCE.sub("\n", _whole_words(text))
    yield Piece(Form.TEXT, re.sub(r"(?<!\n)\n(?!\n)", " ", whole), parcel.claims)


def _pages(data: bytes) -> list[list[list[_Line]]]:
    """Pages of boxes of lines, in reading order."""
    high_level = library("pdfminer.high_level", "pdf", "PDF")
    layout = library("pdfminer.layout", "pdf", "PDF")
    document = library("pdfminer.pdfdocument", "pdf", "PDF")
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it reports every flaw of a file that it can read
    try:
        pages = high_level.extract_pages(io.BytesIO(data), maxpages=_MAX_PAGES, laparams=layout.LAParams())
        return [[_box(box, layout) for box in page if isinstance(box, layout.LTTextBox)] for page in pages]
    except document.PDFPasswordIncorrect as error:
        raise reject("a PDF that asks for a password") from error
    except Exception as error:  # a broken file can make its parser raise anything
        raise reject("a broken PDF") from error


def _box(box: Any, layout: Any) -> list[_Line]:
    width = max(box.x1 - box.x0, 1.0)
    lines = [line for line in box if isinstance(line, layout.LTTextLine)]
    found = [_Line(" ".join(line.get_text().split()), line.height, (box.x1 - line.x1) / width) for line in lines]
    return [line for line in found if line.text and not _PAGE_NUMBER.fullmatch(line.text)]


def _running(pages: list[list[list[_Line]]]) -> set[str]:
    """Lines that stand at the head or foot of most pages."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [line.text for box in page for line in box]
        edges.update({*lines[:2], *lines[-2:]})
    return {line for line, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}


def _paragraphs(box: list[_Line]) -> Iterator[str]:
    """The lines of a box, with an empty one where a paragraph ends."""
    for line, following in pairwise([*box, None]):
        if line is not None:
            yield line.text
            if following is not None and _ends(line, following):
                yield ""


def _ends(line: _Line, following: _Line) -> bool:
    taller = max(line.height, following.height) > _TALLER * min(line.height, following.height)
    return taller or line.empty > _SHORT or bool(_OPENER.match(following.text))


def _whole_words(text: str) -> str:
    """Words broken at line ends, joined: with the hyphen where the text has the compound or both halves elsewhere."""
    known = {word.casefold() for word in _WORDS.findall(_BROKEN_WORD.sub(" ", text))}

    def whole(found: re.Match[str]) -> str:
        first, second = found[1], found[2]
        joined = f"{first}{second}".casefold()
        compound = f"{first}-{second}".casefold() in known or {first.casefold(), second.casefold()} <= known
        keep = joined not in known and (compound or not second[0].islower())
        return f"{first}-{second}" if keep else f"{first}{second}"

    return _BROKEN_WORD.sub(whole, text)
