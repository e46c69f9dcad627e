"""A page's tree as the blocks of text that a reader sees, in reading order."""

import re
from dataclasses import dataclass

from lxml import html

from pipeline.clean.draft import Line
from pipeline.clean.wrapping import unwrap
from pipeline.model.vocabulary import BlockKind

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "math", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_KIND = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.ITEM),
    "figcaption": BlockKind.CAPTION,
}
_LEAVES = frozenset({"p", "li", "dt", "dd", "figcaption", "blockquote", *(f"h{level}" for level in range(1, 7))})
_CAPTION = re.compile(r"(?<![a-z])(?:wp-)?caption(?![a-z])|^cap$|photo-?credit|image-?credit", re.IGNORECASE)
_SKIPPED = frozenset({"script", "style", "template", "head", "title", "img", "hr"})


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the page, the element that holds it and its neighbours, and how much of it is links.

    `level` is 1 to 6 for a heading, else 0.
    """

    line: Line
    container: html.HtmlElement
    linked: float
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: the kind that text here has, its container, and whether it is part of a link."""

    kind: BlockKind
    container: html.HtmlElement
    in_link: bool = False
    level: int = 0


def blocks(root: html.HtmlElement) -> list[Block]:
    """All blocks under `root`. Single line breaks part blocks too, unless a sentence goes on across them."""
    walk = _Walk()
    walk.element(root, _Place(BlockKind.PARAGRAPH, root))
    return walk.found


class _Walk:
    """One way down the tree; text that no block has ended yet waits in the buffer."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.parts: list[str] = []
        self.linked = 0

    def element(self, element: html.HtmlElement, place: _Place) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return
        if tag == "br":
            self._break(element, place)
        elif tag == "a":
            self._inside(element, _Place(place.kind, place.container, True, place.level))
        elif tag in _INLINE:
            self._inside(element, place)
        elif tag == "tr":
            self._flush(place)
            self._row(element)
        elif tag == "pre":
            self._flush(place)
            self._preformatted(element, place)
        else:
            self._flush(place)
            inner = _inner(element, place)
            self._inside(element, inner)
            self._flush(inner)

    def _inside(self, element: html.HtmlElement, place: _Place) -> None:
        self._add(element.text, place)
        for child in element:
            self.element(child, place)
            self._add(child.tail, place)

    def _add(self, text: str | None, place: _Place) -> None:
        if text:
            self.parts.append(text)
            if place.in_link:
                self.linked += len(text.strip())

    def _break(self, element: html.HtmlElement, place: _Place) -> None:
        before = "".join(self.parts).rstrip()
        after = (element.tail or "").lstrip()
        if before and before[-1] not in '.!?:”"' and after[:1].islower():
            self.parts.append(" ")
        else:
            self._flush(place)

    def _row(self, row: html.HtmlElement) -> None:
        cells = [" ".join(cell.text_content().split()) for cell in row]
        linked = sum(len(link.text_content().strip()) for link in row.iter("a"))
        table = next(row.iterancestors("table"), row)
        self._found(" | ".join(filter(None, cells)), _Place(BlockKind.ROW, table), linked)

    def _preformatted(self, element: html.HtmlElement, place: _Place) -> None:
        for paragraph in unwrap(element.text_content()):
            self._found(paragraph.strip(), _Place(place.kind, element), 0)

    def _flush(self, place: _Place) -> None:
        if self.parts:
            self._found(" ".join("".join(self.parts).split()), place, self.linked)
            self.parts, self.linked = [], 0

    def _found(self, text: str, place: _Place, linked: int) -> None:
        if text:
            share = min(1.0, linked / len(text))
            self.found.append(Block(Line(place.kind, text), place.container, share, place.level))


def _inner(element: html.HtmlElement, place: _Place) -> _Place:
    tag = str(element.tag)
    kind = _KIND.get(tag, place.kind)
    if _CAPTION.search(element.get("class") or ""):
        kind = BlockKind.CAPTION
    level = int(tag[1]) if kind is BlockKind.HEADING and tag in _KIND else place.level
    return _Place(kind, place.container if tag in _LEAVES else element, place.in_link, level)
