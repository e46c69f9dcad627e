"""Characters of a page to a tree, whatever the page: bounded, without network, scripts or entities."""

import re
from collections.abc import Iterator
from typing import cast

from bs4 import BeautifulSoup
from lxml import etree, html

from pipeline.errors import Rejected

_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
_DEEPEST = 200
_SHALLOW = 100
_IS_DEEP = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")
_VISIBLE = etree.XPath("//text()[not(ancestor::script or ancestor::style or ancestor::head)]")
_LONG = 1_000_000  # characters
_HARDLY_ANY = 80  # words: less than an article
_DECLARATION = re.compile(r"\A\s*(?:<\?xml[^>]{0,200}\?>)?")
_BLOCK_END = re.compile(r"</(?:p|div|li|h[1-6]|tr)>|<br\s*/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_DATA_URI = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s%]{200,}")


def parse(content: str) -> html.HtmlElement:
    """The page's root element. Raises Rejected where there is none."""
    text = _DECLARATION.sub("", content.replace("\x00", ""), count=1)
    text = _DATA_URI.sub("data:,", text) if len(text) > _LONG else text
    root = _tree(text)
    if _size(root) < _HARDLY_ANY < len(_ANY_TAG.sub(" ", text).split()):
        root = max(root, _mended(text, root), key=_size)
    _flatten(root)
    return root


def _tree(text: str) -> html.HtmlElement:
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=_PARSER)
    except (etree.LxmlError, ValueError) as error:
        raise Rejected("clean", "no text: the page is empty or broken") from error


def _mended(text: str, root: html.HtmlElement) -> html.HtmlElement:
    """The page as Beautiful Soup reads it: no comment or attribute left open swallows the rest there."""
    try:
        return _tree(str(BeautifulSoup(text, "html.parser")))
    except (Rejected, RecursionError, AssertionError):  # the last is the standard parser's, for odd declarations
        return root


def _size(root: html.HtmlElement) -> int:
    """How many words a reader would see."""
    texts = cast("list[str]", _VISIBLE(root))
    return sum(len(text.split()) for text in texts)


def _flatten(root: html.HtmlElement) -> None:
    """Undo nesting past the limit: old pages leave tags open by the hundred, and walks down the tree must end.

    What goes are wrappers half way down, so that the paragraphs inside them stay what they are.
    """
    if not _IS_DEEP(root):
        return
    depths = list(_depths(root))
    excess = max(depth for _, depth in depths) - _DEEPEST
    for element, depth in reversed(depths):
        if _SHALLOW < depth <= _SHALLOW + excess:
            element.drop_tag()


def _depths(root: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, int]]:
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start":
            yield element, depth


def words(element: html.HtmlElement) -> str:
    """All words under an element on one line; the borders of elements part no words that the source did not."""
    return " ".join("".join(element.itertext()).split())


def text_of(markup: str) -> str:
    """Words that may hold stray markup, without it: block ends become line ends."""
    if "<" not in markup:
        return markup
    return _ANY_TAG.sub("", _BLOCK_END.sub("\n\n", markup))
