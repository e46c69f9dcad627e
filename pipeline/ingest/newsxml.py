"""News in XML: RSS and Atom feeds, and the agencies' NITF and NewsML-G2.

Parsed by lxml without entities, document types or network; a broken feed is read as far as it goes. Element names are
compared without their namespaces, which feeds get wrong.
"""

import html
from collections.abc import Iterator

from lxml import etree

from pipeline.ingest.characters import form
from pipeline.ingest.decode import decode
from pipeline.ingest.parcel import Parcel, Piece, reject
from pipeline.model.text import Claim
from pipeline.model.vocabulary import Form

_ITEMS = {"item", "entry"}
_BODIES = ("encoded", "content", "description", "summary")
_FIELDS = {
    "title": "title", "pubDate": "published", "published": "published", "date": "published", "issued": "published",
    "updated": "modified", "modified": "modified", "creator": "author", "author": "author", "link": "url",
}  # fmt: skip
_HEADINGS = {"hl1": "h1", "hl2": "h2", "hl3": "h3"}


def read(parcel: Parcel) -> Iterator[Piece]:
    """Every article of the file, in its order."""
    root = _parse(parcel)
    named = [element for element in root.iter() if isinstance(element.tag, str)]
    if items := [element for element in named if _name(element) in _ITEMS]:
        yield from _feed(root, items, parcel.claims)
        return
    news = [element for element in named if _name(element) == "newsItem"]
    stories = news or [element for element in named if _name(element) == "nitf"]
    if not stories:
        raise reject("XML without an article")
    for story in stories:
        yield _story(story, parcel.claims)


def _parse(parcel: Parcel) -> etree._Element:
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    text = decode(parcel.data, parcel.charset)
    declaration, _, rest = text.partition("?>")
    try:
        root = etree.fromstring((rest if declaration.lstrip().startswith("<?xml") else text).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise reject("broken XML") from error
    if root is None:
        raise reject("broken XML")
    return root


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _feed(root: etree._Element, items: list[etree._Element], claims: tuple[Claim, ...]) -> Iterator[Piece]:
    channel = next((element for element in root.iter() if _name(element) in {"channel", "feed"}), root)
    outlet = next((_words(child) for child in channel if _name(child) == "title"), "")
    language = next((_words(child) for child in channel if _name(child) == "language"), "")
    own = [Claim("outlet", outlet, "feed"), Claim("language", language, "feed")]
    for item in items:
        said = [claim for child in item for claim in _claim(child)]
        body = _body(item)
        if body:
            yield Piece(form(body), body, (*claims, *said, *(claim for claim in own if claim.value)))


def _claim(child: etree._Element) -> Iterator[Claim]:
    field = _FIELDS.get(_name(child))
    if field == "url" and child.get("rel", "alternate") != "alternate":
        return
    value = (child.get("href") or _words(child)) if field == "url" else _words(child)
    if field and value:
        yield Claim(field, value, "feed")


def _body(item: etree._Element) -> str:
    """The longest of what a feed calls content, description and summary."""
    return max((_inner(child) for child in item if _name(child) in _BODIES), key=len, default="")


def _inner(element: etree._Element) -> str:
    """Escaped markup as it was, and XHTML written out."""
    if len(element):
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    return (element.text or "").strip()


def _words(element: etree._Element) -> str:
    return html.unescape(" ".join("".join(map(str, element.itertext())).split()))


def _story(story: etree._Element, claims: tuple[Claim, ...]) -> Piece:
    """A NITF document or a NewsML-G2 item as a page."""
    found = {_name(element): element for element in reversed(list(story.iter())) if _words(element)}
    said = [
        Claim(field, _words(found[name]), "newsml")
        for field, name in (
            ("title", "headline"),
            ("title", "hl1"),
            ("author", "byline"),
            ("author", "by"),
            ("url", "remoteContent"),
        )
        if name in found
    ]
    said += [Claim(field, value, "newsml") for field, value in _dates(story)]
    body = found.get("body.content", found.get("inlineXML", found.get("inlineData", found.get("body"))))
    if body is None:
        raise reject("a news item without text")
    title = f"<h1>{html.escape(said[0].value)}</h1>" if said and said[0].field == "title" else ""
    markup = _inner(body) if len(body) else html.escape(_words(body))
    return Piece(Form.HTML, f"<html><body>{title}{_as_html(markup)}</body></html>", (*claims, *said))


def _dates(story: etree._Element) -> Iterator[tuple[str, str]]:
    for element in story.iter():
        name = _name(element)
        if name == "date.issue" and element.get("norm"):
            yield "published", element.get("norm") or ""
        elif name in {"firstCreated", "contentCreated"} and _words(element):
            yield "published", _words(element)
        elif name in {"versionCreated", "contentModified"} and _words(element):
            yield "modified", _words(element)


def _as_html(markup: str) -> str:
    for name, tag in _HEADINGS.items():
        markup = markup.replace(f"<{name}", f"<{tag}").replace(f"</{name}>", f"</{tag}>")
    return markup
