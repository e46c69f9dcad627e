"""Pages, Markdown and plain text: files that are nothing but characters."""

from collections.abc import Iterator

from pipeline.ingest.decode import decode
from pipeline.ingest.parcel import Parcel, Piece
from pipeline.ingest.sniff import Kind, text_kind
from pipeline.model.vocabulary import Form

_FORM = {Kind.HTML: Form.HTML, Kind.MARKDOWN: Form.MARKDOWN, Kind.TEXT: Form.TEXT}


def read(parcel: Parcel) -> Iterator[Piece]:
    """The parcel's characters as one piece."""
    text = decode(parcel.data, parcel.charset)
    yield Piece(_FORM[text_kind(text)], text, parcel.claims)
