"""The worklist: a file is told, read, and what it held is told and read in turn, within limits."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.errors import Rejected
from pipeline.ingest import archive, characters, limits, mail, newsxml, pdf, records, rtf, warc, word
from pipeline.ingest.parcel import Parcel, Piece, Reader, reject
from pipeline.ingest.sniff import Kind, foreign, kind
from pipeline.model.text import Article
from pipeline.model.vocabulary import Form

_READERS: dict[Kind, Reader] = {
    Kind.GZIP: archive.gunzip,
    Kind.ZIP: archive.unzip,
    Kind.PDF: pdf.read,
    Kind.RTF: rtf.read,
    Kind.WARC: warc.read,
    Kind.MAIL: mail.read,
    Kind.JSON: records.read,
    Kind.XML: newsxml.read,
    Kind.CHARACTERS: characters.read,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """All that came of one file. `refused` holds, by article id, what could not be used, and why."""

    articles: tuple[Article, ...]
    refused: tuple[tuple[str, Rejected], ...]


def read(path: str, data: bytes) -> tuple[Article, ...]:
    """The articles of a file, in its own order, ids `path`, or `path#1` onwards where it holds several.

    `path` is where the file lies in the corpus; its ending means nothing. Raises Rejected where there is none.
    """
    found = unpack(path, data)
    if not found.articles:
        raise found.refused[0][1]
    return found.articles


def unpack(path: str, data: bytes) -> Reading:
    """The same, with the parts of a container that could not be used kept beside those that could."""
    if len(data) > limits.MAX_FILE:
        return _refusal(path, reject(f"too large: {len(data):,} bytes, the limit is {limits.MAX_FILE:,}"))
    outcomes = list(_Work().expand(Parcel(data), 0))
    if not outcomes:
        return _refusal(path, reject("holds no article"))
    digest = hashlib.sha256(data).hexdigest()
    articles, refused = [], []
    for number, outcome in enumerate(outcomes, 1):
        article_id = path if len(outcomes) == 1 else f"{path}#{number}"
        if isinstance(outcome, Rejected):
            refused.append((article_id, outcome))
        else:
            articles.append(Article(article_id, path, digest, outcome.form, outcome.content, outcome.claims))
    return Reading(tuple(articles), tuple(refused))


def _refusal(path: str, error: Rejected) -> Reading:
    return Reading((), ((path, error),))


class _Work:
    """One file's budget of bytes and parts."""

    def __init__(self) -> None:
        self.bytes = 0
        self.parts = 0

    def expand(self, parcel: Parcel, depth: int) -> Iterator[Piece | Rejected]:
        """Everything in a parcel as pieces; what fails becomes its refusal and the rest goes on."""
        try:
            self._spend(parcel, depth)
            for found in _reader(parcel)(parcel):
                if isinstance(found, Parcel):
                    yield from self.expand(found, depth + 1)
                else:
                    yield _checked(found)
        except Rejected as refusal:
            yield refusal

    def _spend(self, parcel: Parcel, depth: int) -> None:
        self.bytes += len(parcel.data)
        self.parts += 1
        if depth > limits.MAX_DEPTH:
            raise reject(f"more than {limits.MAX_DEPTH} containers inside each other")
        if self.bytes > limits.MAX_UNPACKED or self.parts > limits.MAX_PARTS:
            raise reject("unpacks to more than the limit")


def _reader(parcel: Parcel) -> Reader:
    if not parcel.data.strip(b"\x00 \t\r\n"):
        raise reject("empty")
    if name := foreign(parcel.data):
        raise reject(f"not an article: {name}")
    found = kind(parcel.data)
    return word.read if found is Kind.ZIP and archive.is_docx(parcel.data) else _READERS[found]


def _checked(piece: Piece) -> Piece:
    if not piece.content.strip():
        raise reject("empty")
    limit = limits.MAX_PAGE if piece.form is Form.HTML else limits.MAX_TEXT
    if len(piece.content) > limit:
        raise reject(f"too long for an article: {len(piece.content):,} characters, the limit is {limit:,}")
    return piece
