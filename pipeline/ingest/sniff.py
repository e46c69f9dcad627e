"""What a file is, told by its first bytes: endings lie, and much of what people have has none."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """The formats that have a reader."""

    GZIP = "gzip"
    ZIP = "zip"
    PDF = "pdf"
    RTF = "rtf"
    WARC = "warc"
    MAIL = "mail"
    JSON = "json"
    XML = "xml"
    CHARACTERS = "characters"  # pages, Markdown, plain text


_MAGIC = (
    (b"\x1f\x8b", Kind.GZIP),
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"{\\rtf", Kind.RTF),
    (b"WARC/", Kind.WARC),
)
_FOREIGN = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls, .msg)"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"OggS\x00", "an Ogg media file"),
    (b"ID3\x03", "an MP3 file"),
    (b"PAR1", "a Parquet file"),
)
_HEADER = re.compile(
    rb"^(from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type"
    rb"|snapshot-content-location|reply-to|x-[\w-]+):[ \t]*\S",
    re.IGNORECASE | re.MULTILINE,
)
_ENVELOPE = {b"message-id", b"mime-version", b"received", b"return-path", b"content-type", b"snapshot-content-location"}
_XML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*|<!DOCTYPE\s+nitf[^>]{0,500}>\s*)*<([\w.-]+:)?([\w.-]+)",
    re.DOTALL,
)
_NEWS_XML = {b"rss", b"feed", b"rdf", b"newsitem", b"newsmessage", b"packageitem", b"nitf", b"newsml"}
_HEAD = 8192


def foreign(data: bytes) -> str | None:
    """What the bytes are where no reader takes them ('a PNG picture'), or None."""
    return next((name for mark, name in _FOREIGN if data.startswith(mark)), None)


def kind(data: bytes) -> Kind:
    """The format of bytes that are not foreign."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    for mark, found in _MAGIC:
        if head.startswith(mark):
            return found
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head[:1] in {b"{", b"["} and _is_json(head):
        return Kind.JSON
    root = _XML.match(head)
    if root and root[2].lower() in _NEWS_XML:
        return Kind.XML
    return Kind.MAIL if _is_mail(head) else Kind.CHARACTERS


def _is_json(head: bytes) -> bool:
    """Whether a bracket opens data and not a text in brackets: a string, number or further bracket follows at once."""
    return bool(re.match(rb'\{\s*(?:"|\})|\[\s*(?:["{\[\]]|-?\d+\s*,)', head))


def _is_mail(head: bytes) -> bool:
    """Whether a block of header fields stands first, one at least that only mail programs write."""
    block = re.split(rb"\r?\n\r?\n", head.removeprefix(b"From "), maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(block)}
    lines = [line for line in block.splitlines() if line[:1] not in b" \t"]
    return len(names) > 1 and bool(names & _ENVELOPE) and len(names) * 2 > len(lines)
