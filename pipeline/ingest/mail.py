"""Mail messages and pages saved as one file (MHTML), both MIME, by the standard library's email package.

Of alternatives the page is taken, for its structure; attachments are told by their own content, so that a message may
hold several articles. A saved page's date is when it was saved and tells nothing.
"""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from pipeline.ingest.decode import decode
from pipeline.ingest.parcel import Parcel, Piece, reject
from pipeline.model.text import Claim
from pipeline.model.vocabulary import Form

_READABLE = {"text/html", "application/xhtml+xml", "text/plain", "text/markdown"}
_MAX_PARTS = 2000


def read(parcel: Parcel) -> Iterator[Piece | Parcel]:
    """The body of a message and each of its attachments that may be an article."""
    try:
        message = message_from_bytes(parcel.data.removeprefix(b"\xef\xbb\xbf"), policy=policy.default)
        parts = list(_parts(message))
    except RecursionError as error:
        raise reject("a mail message whose parts nest too deep") from error
    saved = _is_saved_page(message)
    claims = (*parcel.claims, *(_page_claims(message) if saved else _mail_claims(message)))
    bodies = [part for part in parts if part.get_content_type() in _READABLE and not part.is_attachment()]
    body = _preferred(bodies)
    if body is not None:
        text = decode(_payload(body), body.get_content_charset())
        is_page = body.get_content_type() in {"text/html", "application/xhtml+xml"}
        yield Piece(Form.HTML if is_page else Form.TEXT, text, claims)
    if not saved:
        for part in parts:
            if part.is_attachment() and part.get_content_maintype() not in {"image", "audio", "video", "font"}:
                yield Parcel(_payload(part))


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """All leaves, attached messages taken whole."""
    waiting: list[EmailMessage] = [message]
    seen = 0
    while waiting and seen < _MAX_PARTS:
        part = waiting.pop(0)
        seen += 1
        if part.get_content_type() == "message/rfc822" or not part.is_multipart():
            yield part
        else:
            waiting[:0] = [child for child in part.get_payload() if isinstance(child, EmailMessage)]


def _preferred(bodies: list[EmailMessage]) -> EmailMessage | None:
    """The first page, else the first text."""
    pages = [part for part in bodies if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    return next(iter(pages or bodies), None)


def _payload(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], EmailMessage) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_saved_page(message: EmailMessage) -> bool:
    return "Snapshot-Content-Location" in message or "saved by" in _header(message, "From").casefold()


def _page_claims(message: EmailMessage) -> Iterator[Claim]:
    yield from _claim("title", _header(message, "Subject"), "mhtml Subject")
    yield from _claim("url", _header(message, "Snapshot-Content-Location"), "mhtml Snapshot-Content-Location")


def _mail_claims(message: EmailMessage) -> Iterator[Claim]:
    yield from _claim("title", _header(message, "Subject"), "mail Subject")
    yield from _claim("published", _header(message, "Date"), "mail Date")
    yield from _claim("outlet", parseaddr(_header(message, "From"))[0], "mail From")


def _claim(field: str, value: str, source: str) -> Iterator[Claim]:
    if value:
        yield Claim(field, value, source)


def _header(message: EmailMessage, name: str) -> str:
    """A header's value; '' where it is missing or so broken that the library fails on it."""
    try:
        return str(message.get(name, "")).strip()
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        return ""
