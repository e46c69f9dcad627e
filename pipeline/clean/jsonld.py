"""Claims from JSON-LD in its many shapes and broken forms: objects, lists, graphs, nested and half-escaped."""

import html as entities
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from pipeline.model.text import Claim

_ARTICLE = re.compile(r"article|posting|report|news|webpage|review|recipe", re.IGNORECASE)
_FIELDS = {
    "datePublished": "published", "dateCreated": "published", "uploadDate": "published", "dateModified": "modified",
    "headline": "title", "name": "title", "author": "author", "creator": "author", "publisher": "outlet",
    "inLanguage": "language", "url": "url", "mainEntityOfPage": "url",
}  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_TRAILING = re.compile(r",(?=\s*[}\]])")
_WRAPPING = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)?\s*|\s*(?:-->|//\s*\]\]>|\]\]>)?[\s;]*\Z")
_PAIR = re.compile(r'"(datePublished|dateModified|headline|dateCreated)"\s*:\s*"((?:[^"\\]|\\.){1,400})"')
_LONGEST = 3_000_000


@dataclass(frozen=True, slots=True)
class Linked:
    """What the JSON-LD of a page says: claims, the longest `articleBody`, whether the article is closed to some."""

    claims: tuple[Claim, ...] = ()
    body: str = ""
    closed: bool = False


def read(root: html.HtmlElement) -> Linked:
    """All the JSON-LD of a page; what articles claim ranks before what pages claim."""
    texts = list(_scripts(root))
    loaded = [_load(text) for text in texts]
    nodes = [node for value in loaded for node in _nodes(value)]
    articles = [node for node in nodes if _ARTICLE.search(_type(node))]
    articles.sort(key=lambda node: "webpage" in _type(node).casefold())
    claims = [claim for node in articles for claim in _claims(node)]
    claims += [claim for text, value in zip(texts, loaded, strict=True) if value is None for claim in _salvaged(text)]
    bodies = [body for node in nodes if isinstance(body := node.get("articleBody"), str)]
    closed = any(str(node.get("isAccessibleForFree")).casefold() == "false" for node in nodes)
    return Linked(tuple(claims), max(bodies, key=len, default=""), closed)


def _scripts(root: html.HtmlElement) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").casefold() and script.text and len(script.text) < _LONGEST:
            yield script.text


def _load(text: str) -> Any:
    """The value of a script, mended in the ways that publishers break it; None where nothing helps."""
    bare = _CONTROLS.sub(" ", _WRAPPING.sub("", text))
    for attempt in (bare, _TRAILING.sub("", bare), entities.unescape(bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every object that may be an article: at the top, in lists, in graphs, as the main entity of a page."""
    if depth > 5:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "item"):
            if isinstance(value.get(key), (dict, list)):
                yield from _nodes(value[key], depth + 1)


def _type(node: dict[str, Any]) -> str:
    kind = node.get("@type", "")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _claims(node: dict[str, Any]) -> Iterator[Claim]:
    for key, field in _FIELDS.items():
        if value := _text(node.get(key)):
            yield Claim(field, entities.unescape(value), "json-ld")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value[:20])))
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@id") or value.get("alternateName") or value.get("@value"))
    return ""


def _salvaged(text: str) -> Iterator[Claim]:
    """Pairs read from a script that no mending could load."""
    for key, value in _PAIR.findall(text):
        yield Claim(_FIELDS[key], entities.unescape(value), "json-ld")
