"""Cleaned articles as the contract's JSON."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.model.text import CleanText
from pipeline.wire.records import to_json


@dataclass(frozen=True, slots=True)
class ArticleJson:
    """An article after cleaning. `text` is what all offsets refer to."""

    article: str
    path: str
    sha256: str
    title: str | None
    published: date | None
    published_latest: date | None
    published_source: str | None
    modified: date | None
    language: str | None
    outlet: str | None
    country: str | None
    author: str | None
    url: str | None
    paywalled: bool
    text: str


def article_to_wire(clean: CleanText) -> dict[str, Any]:
    """The article as a JSON object, with the text that all offsets refer to."""
    published, modified = clean.published, clean.modified
    shape = ArticleJson(
        article=clean.article_id,
        path=clean.path,
        sha256=clean.sha256,
        title=clean.title,
        published=published.earliest if published else None,
        published_latest=published.latest if published else None,
        published_source=published.source if published else None,
        modified=modified.earliest if modified else None,
        language=clean.language,
        outlet=clean.outlet,
        country=clean.country,
        author=clean.author,
        url=clean.url,
        paywalled=clean.paywalled,
        text=clean.text,
    )
    return to_json(shape)
