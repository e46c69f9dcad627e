"""ZIP and gzip: what they hold is unpacked in memory, never past the limit, and told by its own content."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from pipeline.ingest import limits
from pipeline.ingest.parcel import Parcel, reject

_NEVER = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.[^./])|_files/|\.(?:css|js|mjs|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|woff2?|ttf|eot|otf|mp[34]"
    r"|webm|wav|ds_store)$",
    re.IGNORECASE,
)
_DOCUMENTS = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an EPUB book"),
)
_CHUNK = 1 << 20


def gunzip(parcel: Parcel) -> Iterator[Parcel]:
    """What a gzip file holds, its members joined. A broken end is passed over where something came before it."""
    unpacked = bytearray()
    rest = parcel.data
    while rest.startswith(b"\x1f\x8b"):
        stream = zlib.decompressobj(wbits=31)
        try:
            while rest and not stream.eof:
                unpacked += stream.decompress(rest, _CHUNK)
                rest = stream.unconsumed_tail
                _check(len(unpacked))
        except zlib.error as error:
            if not unpacked:
                raise reject("a broken gzip file") from error
            break
        rest = stream.unused_data
    yield Parcel(bytes(unpacked), parcel.charset, parcel.claims)


def unzip(parcel: Parcel) -> Iterator[Parcel]:
    """Each file of an archive in the order of names; pictures, styles, scripts and hidden files are no articles."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(parcel.data))
        names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, RecursionError) as error:
        raise reject("a broken ZIP archive") from error
    if document := next((name for mark, name in _DOCUMENTS if mark in names), None):
        raise reject(f"not an article: {document}")
    size = 0
    for member in sorted(archive.infolist(), key=lambda member: member.filename):
        if not member.is_dir() and not _NEVER.search(member.filename):
            data = _member(archive, member, limits.MAX_UNPACKED - size)
            size += len(data)
            yield Parcel(data, claims=parcel.claims)


def is_docx(data: bytes) -> bool:
    """Whether a ZIP archive is a Word document."""
    try:
        return "word/document.xml" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, RecursionError):
        return False


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    """A member's bytes, whatever size its header declares. One that is encrypted or broken rejects the archive."""
    try:
        with archive.open(member) as stream:
            data = stream.read(room + 1)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise reject(f"a ZIP archive that cannot be unpacked: {error}") from error
    _check(len(data) + limits.MAX_UNPACKED - room)
    return data


def _check(size: int) -> None:
    if size > limits.MAX_UNPACKED:
        raise reject(f"unpacks to more than {limits.MAX_UNPACKED:,} bytes")
