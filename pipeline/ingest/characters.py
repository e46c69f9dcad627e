"""Pages, Markdown and plain text: files that are nothing but characters."""

import re
from collections.abc import Iterator

from pipeline.ingest.decode import decode
from pipeline.ingest.parcel import Parcel, Piece
from pipeline.model.vocabulary import Form

_HTML = re.compile(r"<!doctype\s+html|<(?:html|head|body|title|meta|frameset)\b", re.IGNORECASE)
_BLOCK = re.compile(
    r"<(?:p|div|td|tr|table|h[1-6]|ul|ol|li|article|section|main|br|blockquote|span)\b[^<>]{0,1000}>", re.IGNORECASE
)
_FENCE = re.compile(r"\A(---|\+\+\+)[ \t]*\n(?=[\w\"'-]+[ \t]*[:=])")
_MARKS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?://|/|mailto:)[^()\s]{0,2000}\)"),
    re.compile(r"^[^\n]{3,200}\n={3,}[ \t]*$", re.MULTILINE),
)
_STRONG = re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])")
_SAMPLE = 200_000


def read(parcel: Parcel) -> Iterator[Piece]:
    """The parcel's characters as one piece."""
    text = decode(parcel.data, parcel.charset)
    yield Piece(form(text), text, parcel.claims)


def form(text: str) -> Form:
    """What characters without any other mark are: a page, Markdown, or plain text.

    Stray tags in a text ('</p>', '<IMRE>') do not make it a page: it takes a page's own tags or many blocks.
    """
    start = text.lstrip()[:_SAMPLE]
    if _HTML.search(start[:2000]) or _is_fragment(start):
        return Form.HTML
    if _FENCE.match(start) or any(mark.search(start) for mark in _MARKS) or len(_STRONG.findall(start)) > 1:
        return Form.MARKDOWN
    return Form.TEXT


def _is_fragment(text: str) -> bool:
    """Whether text is a piece of a page: it begins with a block, or blocks come thick."""
    blocks = len(_BLOCK.findall(text))
    thick = blocks > 2 and (text.startswith("<") or blocks > text.count("\n") // 2)
    return thick or bool(_BLOCK.match(text))
