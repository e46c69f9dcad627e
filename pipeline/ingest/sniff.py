"""What a file is, told by its first bytes: endings lie, and much of what people have has none."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """The formats that have a reader, and the foreign ones that can at least be named."""

    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


_FOREIGN = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls, .msg)"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"OggS", "an Ogg media file"),
    (b"ID3", "an MP3 file"),
    (b"PAR1", "a Parquet file"),
)
_HTML = re.compile(r"<!doctype\s+html|<(?:html|head|body|title|meta|frameset)\b", re.IGNORECASE)
_BLOCK = re.compile(
    r"<(?:p|div|td|tr|table|h[1-6]|ul|ol|li|article|section|main|br|blockquote|span)\b[^<>]*>", re.IGNORECASE
)
_FENCE = re.compile(r"\A(---|\+\+\+)[ \t]*\n(?=[\w\"'-]+[ \t]*[:=])")
_MARKS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?://|/|mailto:)[^()\s]{0,2000}\)"),
    re.compile(r"^[^\n]{3,200}\n={3,}[ \t]*$", re.MULTILINE),
)
_STRONG = re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])")
_SAMPLE = 200_000


def foreign(data: bytes) -> str | None:
    """What the bytes are where no reader takes them ('a PNG picture'), or None."""
    return next((name for mark, name in _FOREIGN if data.startswith(mark)), None)


def text_kind(text: str) -> Kind:
    """What characters without any other mark are: a page, Markdown, or plain text.

    Stray tags in a text ('</p>', '<IMRE>') do not make it a page: it takes a page's own tags or many blocks.
    """
    start = text.lstrip()[:_SAMPLE]
    if _HTML.search(start[:2000]) or _is_fragment(start):
        return Kind.HTML
    if _FENCE.match(start) or any(mark.search(start) for mark in _MARKS) or len(_STRONG.findall(start)) > 1:
        return Kind.MARKDOWN
    return Kind.TEXT


def _is_fragment(text: str) -> bool:
    """Whether text is a piece of a page: it begins with a block, or blocks come thick."""
    blocks = len(_BLOCK.findall(text))
    return blocks > 2 and (text.startswith("<") or blocks > text.count("\n") // 2)
