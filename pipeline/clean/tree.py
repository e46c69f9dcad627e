"""Characters of a page to a tree, whatever the page: bounded, without network, scripts or entities."""

import re

from lxml import etree, html

from pipeline.errors import Rejected

_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
_DEEPEST = 200
_DECLARATION = re.compile(r"\A\s*(?:<\?xml[^>]{0,200}\?>)?")
_BLOCK_END = re.compile(r"</(?:p|div|li|h[1-6]|tr)>|<br\s*/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_DATA_URI = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s%]{200,}")


def parse(content: str) -> html.HtmlElement:
    """The page's root element. Raises Rejected where there is none, or its tags nest absurdly deep."""
    text = _DECLARATION.sub("", content.replace("\x00", ""), count=1)
    text = _DATA_URI.sub("data:,", text) if len(text) > 1_000_000 else text
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=_PARSER)
    except (etree.LxmlError, ValueError) as error:
        raise Rejected("clean", "no text: the page is empty or broken") from error
    if _is_too_deep(root):
        raise Rejected("clean", f"tags nest more than {_DEEPEST} deep")
    return root


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
