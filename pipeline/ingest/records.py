"""JSON and JSON Lines as crawlers, APIs and agencies (IPTC ninjs) write articles.

Any object with a body, at whatever depth, is an article; what its keys mean is in `lexicons/article_fields.toml`.
"""

import json
from collections.abc import Iterator
from typing import Any

from pipeline.ingest.characters import form
from pipeline.ingest.decode import decode
from pipeline.ingest.parcel import Parcel, Piece, reject
from pipeline.lexicons.article_fields import field_of
from pipeline.model.text import Claim

_BODIES = ("html", "text", "summary")
_DEEPEST = 12
_SHORTEST = 40  # characters: a shorter value under the name of a body is a label


def read(parcel: Parcel) -> Iterator[Piece]:
    """Every article of the file, in its order."""
    text = decode(parcel.data, parcel.charset)
    found = 0
    for value in _values(text):
        for record in _articles(value):
            found += 1
            yield _piece(record, parcel.claims)
    if not found:
        raise reject("JSON without an article's text")


def _values(text: str) -> Iterator[Any]:
    """The value of a JSON file, or those of JSON Lines; a line that is broken is passed over."""
    try:
        yield json.loads(text, strict=False)
        return
    except RecursionError as error:
        raise reject("JSON that nests too deep") from error
    except ValueError:
        pass
    lines = [line for line in text.splitlines() if line.strip()]
    values = [value for line in lines if (value := _line(line)) is not None]
    if not values:
        raise reject("broken JSON")
    yield from values


def _line(line: str) -> Any:
    try:
        return json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: Any, depth: int = 0) -> Iterator[dict[str, str]]:
    """The fields of each object that holds a body; inside such an object no other is looked for."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        record = _record(value)
        if any(len(record.get(body, "")) >= _SHORTEST for body in _BODIES):
            yield record
            return
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth + 1)


def _record(node: dict[str, Any]) -> dict[str, str]:
    """The known fields of an object and of the plain objects in it ('fields': {'bodyText': …}), its own first."""
    record: dict[str, str] = {}
    for key, value in node.items():
        field = field_of(str(key))
        if field and (text := _text(value)):
            record.setdefault(field, text)
    for key in ("fields", "headline", "content", "article", "metadata", "meta"):
        inner = node.get(key)
        for name, value in inner.items() if isinstance(inner, dict) else ():
            field = field_of(str(name)) or ("title" if key == "headline" and name == "main" else None)
            if field and (text := _text(value)):
                record.setdefault(field, text)
    return record


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        parts = [part for part in map(_text, value[:5000]) if part]
        return ("\n\n" if any(len(part) > _SHORTEST for part in parts) else ", ").join(parts)
    if isinstance(value, dict):
        return next((text for key in ("name", "title", "value", "text") if (text := _text(value.get(key)))), "")
    return ""


def _piece(record: dict[str, str], claims: tuple[Claim, ...]) -> Piece:
    body = next(record[name] for name in _BODIES if len(record.get(name, "")) >= _SHORTEST)
    said = tuple(Claim(field, value, "json") for field, value in record.items() if field not in _BODIES)
    return Piece(form(body), body, (*claims, *said))
