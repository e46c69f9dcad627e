"""Web archives (WARC), by warcio: every good response with a page, text or document in it is an article."""

import io
from collections.abc import Iterator
from typing import Any

from pipeline.ingest import limits
from pipeline.ingest.extras import library
from pipeline.ingest.parcel import Parcel, reject
from pipeline.model.text import Claim

_RECORDS = {"response", "resource", "conversion"}
_READABLE = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "application/pdf",
    "application/json",
    "message/rfc822",
)


def read(parcel: Parcel) -> Iterator[Parcel]:
    """The payloads, each claiming its address. A broken end is passed over where records came before it."""
    archive = library("warcio.archiveiterator", "warc", "WARC")
    found = 0
    try:
        for record in archive.ArchiveIterator(io.BytesIO(parcel.data), check_digests=False):
            if record.rec_type in _RECORDS and (media := _media(record)).startswith(_READABLE):
                found += 1
                yield _payload(record, media, parcel)
    except Exception as error:  # the library raises what its parts raise on a broken file
        if not found:
            raise reject("a broken web archive") from error


def _media(record: Any) -> str:
    """The media type of what was fetched, '' where the fetch failed."""
    if record.http_headers is None:
        return (record.rec_headers.get_header("Content-Type") or "").casefold()
    if not record.http_headers.get_statuscode().startswith("2"):
        return ""
    return (record.http_headers.get_header("Content-Type") or "").casefold()


def _payload(record: Any, media: str, parcel: Parcel) -> Parcel:
    data = record.content_stream().read(limits.MAX_FILE)
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    claims = (Claim("url", address.strip("<>"), "warc"),) if address else ()
    charset = media.partition("charset=")[2].split(";")[0].strip("\"' ") or None
    return Parcel(data, charset, (*parcel.claims, *claims))
