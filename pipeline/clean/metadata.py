"""What a page's markup claims of the article: title, dates, author, outlet, country, language, address."""

import re
from collections.abc import Iterator

from lxml import html

from pipeline.clean import jsonld
from pipeline.clean.characters import squeeze
from pipeline.clean.tree import words
from pipeline.model.text import Claim

_META_NAMES = {
    "published": """
        article:published_time og:published_time article:published article.published datepublished date pubdate
        publishdate publish-date publish_date published_time parsely-pub-date sailthru.date dc.date dc.date.issued
        dc.date.created dcterms.date dcterms.issued dcterms.created originalpublicationdate
        cxenseparse:recs:publishtime citation_publication_date displaydate article_date_original timestamp
        bt:pubdate ptime gentime rnews:datepublished datecreated
    """,
    "modified": """
        article:modified_time og:updated_time datemodified lastmod last-modified dc.date.modified dcterms.modified
        modified article.updated utime revised
    """,
    "title": "og:title headline dc.title dcterms.title twitter:title parsely-title sailthru.title citation_title",
    "author": """
        author article:author dc.creator dcterms.creator parsely-author sailthru.author byl og:article:author
        citation_author byline
    """,
    "outlet": "og:site_name application-name dc.publisher dcterms.publisher publisher cre copyright-holder",
    "url": "og:url parsely-link twitter:url syndication-source",
    "language": "og:locale language content-language dc.language dcterms.language",
    "country": "geo.country og:country-name geo.region",
}
_META = {name: field for field, names in _META_NAMES.items() for name in names.split()}
_SEPARATOR = re.compile(r"\s+[|·•»«›:–—-]+\s+|\s*[|»«]\s*")


def claims(root: html.HtmlElement) -> tuple[Claim, ...]:
    """All claims of the markup, the surest source of each field first."""
    found = [*jsonld.claims(root), *_metas(root), *_links(root), *_times(root), *_document(root)]
    return tuple(found)


def title(root: html.HtmlElement, found: tuple[Claim, ...]) -> str | None:
    """The article's own headline as the page shows it, else what the markup says, else the page's title."""
    said = [claim.value for claim in found if claim.field == "title"]
    shown = [text for heading in root.iter("h1", "h2") if (text := words(heading))]
    for text in shown:
        if any(_same(text, value) for value in said):
            return text
    return said[0] if said else (shown[0] if shown else None)


def _same(shown: str, said: str) -> bool:
    """Whether a heading is the title that the markup names, perhaps with the outlet's name about it."""
    left, right = _bare(shown), _bare(said)
    return bool(left) and (left == right or (len(left) > 15 and (right.startswith(left) or right.endswith(left))))


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _metas(root: html.HtmlElement) -> Iterator[Claim]:
    for meta in root.iter("meta"):
        content = squeeze(meta.get("content") or "")
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        ).strip()
        if content and (field := _META.get(name.casefold())):
            yield Claim(field, content, f"meta {name}")


def _links(root: html.HtmlElement) -> Iterator[Claim]:
    for link in root.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and link.get("href"):
            yield Claim("url", link.get("href") or "", "link canonical")


def _times(root: html.HtmlElement) -> Iterator[Claim]:
    for time in root.iter("time"):
        if value := time.get("datetime") or words(time):
            mark = f"{time.get('itemprop') or ''} {time.get('class') or ''}".casefold()
            yield Claim("modified" if "modif" in mark or "updat" in mark else "published", value, "time")


def _document(root: html.HtmlElement) -> Iterator[Claim]:
    if language := root.get("lang") or root.get("xml:lang"):
        yield Claim("language", language, "html lang")
    for element in root.iter("title"):
        parts = [part for part in _SEPARATOR.split(words(element)) if part.strip()]
        if parts:
            yield Claim("title", max(parts, key=len), "title")
        break
