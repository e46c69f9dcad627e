"""PDF with a text layer, by pypdf. What was scanned has no words and is rejected with that reason."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator

from pipeline.ingest.extras import library
from pipeline.ingest.parcel import Parcel, Piece, reject
from pipeline.model.text import Claim
from pipeline.model.vocabulary import Form

_MAX_PAGES = 300
_BROKEN_WORD = re.compile(r"(\w+)-\n[ \t]*(\w+)")
_WORDS = re.compile(r"\w+(?:-\w+)*")
_NUMBER = re.compile(r"\s*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*", re.IGNORECASE)


def read(parcel: Parcel) -> Iterator[Piece]:
    """The text of all pages, without running heads and page numbers, as one piece."""
    pypdf = library("pypdf", "pdf", "PDF")
    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # it reports every flaw of a file that it can read all the same
    try:
        document = pypdf.PdfReader(io.BytesIO(parcel.data))
        if document.is_encrypted and not document.decrypt(""):
            raise reject("a PDF that asks for a password")
        pages = [page.extract_text() or "" for page in document.pages[:_MAX_PAGES]]
        title = str((document.metadata or {}).get("/Title") or "")
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        raise reject("a broken PDF") from error
    except RecursionError as error:
        raise reject("a PDF whose objects nest too deep") from error
    text = _joined(pages)
    if len(_WORDS.findall(text)) < 5 * len(pages):
        raise reject("a PDF without a text layer: scanned?")
    claims = (Claim("title", title, "pdf Title"),) if title else ()
    yield Piece(Form.TEXT, text, (*parcel.claims, *claims))


def _joined(pages: list[str]) -> str:
    lines = [[line.strip() for line in page.split("\n")] for page in pages]
    running = _running(lines)
    kept = [[line for line in page if line not in running and not _NUMBER.fullmatch(line)] for page in lines]
    return _whole_words("\n".join("\n".join(page) for page in kept))


def _running(pages: list[list[str]]) -> set[str]:
    """Lines that stand at the head or foot of most pages."""
    edges = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line)
    return {line for line, count in edges.items() if len(pages) > 2 and count > len(pages) / 2}


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
