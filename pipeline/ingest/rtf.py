"""Rich Text Format, by striprtf."""

from collections.abc import Iterator

from pipeline.ingest.extras import library
from pipeline.ingest.parcel import Parcel, Piece, reject
from pipeline.model.vocabulary import Form


def read(parcel: Parcel) -> Iterator[Piece]:
    """The document's text, a paragraph a line."""
    striprtf = library("striprtf.striprtf", "rtf", "RTF")
    try:
        text = striprtf.rtf_to_text(parcel.data.decode("latin-1"), encoding="cp1252", errors="replace")
    except (ValueError, KeyError, IndexError, LookupError, OverflowError) as error:
        raise reject("a broken RTF document") from error
    yield Piece(Form.TEXT, text.replace("\r\n", "\n").replace("\n", "\n\n"), parcel.claims)
