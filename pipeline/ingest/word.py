"""Word documents (DOCX), by python-docx, as Markdown: headings, lists and tables keep what they are."""

import io
import re
from collections.abc import Iterator
from typing import Any

from pipeline.ingest.extras import library
from pipeline.ingest.parcel import Parcel, Piece, reject
from pipeline.model.vocabulary import Form

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


def read(parcel: Parcel) -> Iterator[Piece]:
    """The document's paragraphs and tables in their order; its properties are its file's and its template's."""
    docx = library("docx", "docx", "DOCX")
    try:
        document = docx.Document(io.BytesIO(parcel.data))
        text = "\n\n".join(_flow(document))
    except (KeyError, ValueError, AttributeError, OSError, RecursionError, docx.opc.exceptions.OpcError) as error:
        raise reject("a broken Word document") from error
    yield Piece(Form.MARKDOWN, text, parcel.claims)


def _flow(document: Any) -> Iterator[str]:
    for part in document.iter_inner_content():
        yield _table(part) if hasattr(part, "rows") else _paragraph(part)


def _paragraph(paragraph: Any) -> str:
    words = _SPECIAL.sub(r"\\\1", " ".join(paragraph.text.split()))
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    if not words:
        return ""
    if heading := _HEADING.match(style):
        return f"{'#' * min(int(heading[1]), 6)} {words}"
    if style.casefold() == "title":
        return f"# {words}"
    numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    return f"- {words}" if numbered or style.casefold().startswith("list") else words


def _table(table: Any) -> str:
    rows = []
    for row in table.rows:
        cells = [_SPECIAL.sub(r"\\\1", " ".join(cell.text.split())) for cell in row.cells]
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows)
