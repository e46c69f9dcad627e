"""Characters of a page to a tree, whatever the page: bounded, without network, scripts or entities."""

import re

from lxml import etree, html

from pipeline.errors import Rejected

_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
_DEEPEST = 200
_OPENED = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:script|style)\b", re.IGNORECASE)
_LONG = 1_000_000  # characters: past ten million in one place libxml2 gives a page up
_DECLARATION = re.compile(r"\A\s*(?:<\?xml[^>]{0,200}\?>)?")
_BLOCK_END = re.compile(r"</(?:p|div|li|h[1-6]|tr)>|<br\s*/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_DATA_URI = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s%]{200,}")


def parse(content: str) -> html.HtmlElement:
    """The page's root element. Raises Rejected where there is none, or its tags nest absurdly deep."""
    text = _DECLARATION.sub("", content.replace("\x00", ""), count=1)
    if len(text) > _LONG:
        text = _without_huge(_DATA_URI.sub("data:,", text))
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=_PARSER)
    except (etree.LxmlError, ValueError) as error:
        raise Rejected("clean", "no text: the page is empty or broken") from error
    if _is_too_deep(root):
        raise Rejected("clean", f"tags nest more than {_DEEPEST} deep")
    return root


def _without_huge(text: str) -> str:
    """The page without the insides of huge scripts and styles, in one pass."""
    kept, start = [], 0
    while (opened := _OPENED.search(text, start)) and (closed := _CLOSED.search(text, opened.end())):
        end = opened.end() if closed.start() - opened.end() > _LONG else closed.start()
        kept.append(text[start:end])
        start = closed.start()
    return "".join([*kept, text[start:]])


def _is_too_deep(root: html.HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def words(element: html.HtmlElement) -> str:
    """All words under an element on one line; the borders of elements part no words that the source did not."""
    return " ".join("".join(element.itertext()).split())


def text_of(markup: str) -> str:
    """Words that may hold stray markup, without it: block ends become line ends."""
    if "<" not in markup:
        return markup
    return _ANY_TAG.sub("", _BLOCK_END.sub("\n\n", markup))
