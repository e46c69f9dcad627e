"""What a page's markup claims of the article: title, dates, author, outlet, country, language, address."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import html

from pipeline.clean import origin
from pipeline.clean.characters import squeeze
from pipeline.clean.tree import words
from pipeline.model.text import Claim

_META_NAMES = {
    "published": """
        article:published_time og:published_time article:published article.published datepublished pubdate
        publishdate publish-date publish_date published_time parsely-pub-date sailthru.date dc.date dc.date.issued
        dc.date.created dcterms.date dcterms.issued dcterms.created originalpublicationdate
        cxenseparse:recs:publishtime citation_publication_date displaydate article_date_original timestamp
        bt:pubdate ptime rnews:datepublished
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
_VAGUE = {"date": "published", "creation_date": "published"}  # the last change as often as the first
_MARK = re.compile(
    r"(?<![\w-])(?:datePublished|dateCreated|dateModified|author|entry-author|byline-author|author-name|vcard author"
    r"|entry-date|published|dt-published|pubdate|publish-date|article-date|post-date|updated|dt-updated)(?![\w-])"
)
_UPDATE = re.compile(r"modif|updat", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par)[: ]\s*", re.IGNORECASE)
_LONGEST = 120  # characters: a longer value is no date and no name
_SEPARATOR = re.compile(r"\s+[|·•»«›:–—-]+\s+|\s*[|»«]\s*")


def claims(root: html.HtmlElement, linked: Sequence[Claim]) -> tuple[Claim, ...]:
    """All claims of the markup, the surest source of each field first; `linked` are those of the JSON-LD."""
    found = [*linked, *_metas(root, _META), *_links(root), *_times(root)]
    found += [*_metas(root, _VAGUE), *_marked(root), *_document(root)]
    further = list(origin.claims(found))
    days = [claim for claim in further if claim.field == "published"]  # in the outlet's own time zone, unlike a stamp
    return (*days, *found, *(claim for claim in further if claim.field != "published"))


def _metas(root: html.HtmlElement, fields: Mapping[str, str]) -> Iterator[Claim]:
    for meta in root.iter("meta"):
        content = squeeze(meta.get("content") or "")
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        ).strip()
        if content and (field := fields.get(name.casefold())):
            yield Claim(field, content, f"meta {name}" if fields is _META else f"vague meta {name}")


def _links(root: html.HtmlElement) -> Iterator[Claim]:
    for link in root.iter("link"):
        if (link.get("rel") or "").casefold() == "canonical" and link.get("href"):
            yield Claim("url", link.get("href") or "", "link canonical")


def _times(root: html.HtmlElement) -> Iterator[Claim]:
    for time in root.iter("time"):
        if value := time.get("datetime") or words(time):
            mark = f"{time.get('itemprop') or ''} {time.get('class') or ''}".casefold()
            yield Claim("modified" if _UPDATE.search(mark) else "published", value, "time")


def _marked(root: html.HtmlElement) -> Iterator[Claim]:
    """Microdata, and the classes of the hAtom and hNews microformats."""
    for element in root.iter("span", "div", "p", "a", "abbr", "b", "li", "address", "cite"):
        marks = f"{element.get('itemprop') or ''} {element.get('rel') or ''} {element.get('class') or ''}"
        if marks == "  " or not (found := _MARK.search(marks)):
            continue
        value = element.get("content") or element.get("title") or words(element)
        if 0 < len(value) < _LONGEST:
            field = "author" if "author" in found[0] else "modified" if _UPDATE.search(found[0]) else "published"
            yield Claim(field, _BY.sub("", value) if field == "author" else value, f"markup {found[0].strip()}")


def _document(root: html.HtmlElement) -> Iterator[Claim]:
    if language := root.get("lang") or root.get("xml:lang"):
        yield Claim("language", language, "html lang")
    for element in root.iter("title"):
        parts = [part for part in _SEPARATOR.split(words(element)) if part.strip()]
        if parts:
            longest = max(parts, key=len)
            yield Claim("title", longest, "title")
            if len(parts) > 1 and parts[-1] is not longest and not any(map(str.isdigit, parts[-1])):
                yield Claim("outlet", parts[-1], "title")
        break
