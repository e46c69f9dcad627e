"""A page's tree as the blocks of text that a reader sees, in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

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


@dataclass(slots=True)
class _Buffer:
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str | None, in_link: bool) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(text.strip()) if in_link else 0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: the kind that text here has, its container, and whether it is part of a link."""

    kind: BlockKind
    container: html.HtmlElement
    in_link: bool = False
    level: int = 0


def blocks(root: html.HtmlElement) -> list[Block]:
    """All blocks under `root`. Single line breaks part blocks too, unless a sentence goes on across them."""
    return list(_Walk().element(root, _Place(BlockKind.PARAGRAPH, root)))


class _Walk:
    def __init__(self) -> None:
        self.buffer = _Buffer()

    def element(self, element: html.HtmlElement, place: _Place) -> Iterator[Block]:
        """The blocks of an element; text that is still open stays in the buffer."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return
        if tag == "br":
            yield from self._break(element, place)
        elif tag == "pre":
            yield from self._flush(place)
            for paragraph in unwrap(element.text_content()):
                yield Block(Line(place.kind, paragraph.strip()), element, 0.0)
        elif tag == "tr":
            yield from self._flush(place)
            yield from self._row(element)
        elif tag in _INLINE:
            yield from self._inside(element, replace(place, in_link=place.in_link or tag == "a"))
        else:
            yield from self._flush(place)
            inner = _inner(element, place)
            yield from self._inside(element, inner)
            yield from self._flush(inner)

    def _inside(self, element: html.HtmlElement, place: _Place) -> Iterator[Block]:
        self.buffer.add(element.text, place.in_link)
        for child in element:
            yield from self.element(child, place)
            self.buffer.add(child.tail, place.in_link)

    def _break(self, element: html.HtmlElement, place: _Place) -> Iterator[Block]:
        before = "".join(self.buffer.parts).rstrip()
        after = (element.tail or "").lstrip()
        if before and before[-1] not in '.!?:”"' and after[:1].islower():
            self.buffer.add(" ", False)
        else:
            yield from self._flush(place)

    def _row(self, row: html.HtmlElement) -> Iterator[Block]:
        cells = [" ".join(cell.text_content().split()) for cell in row]
        text = " | ".join(filter(None, cells))
        linked = sum(len(link.text_content().strip()) for link in row.iter("a"))
        table = next(row.iterancestors("table"), row)
        if text:
            yield Block(Line(BlockKind.ROW, text), table, min(1.0, linked / len(text)))

    def _flush(self, place: _Place) -> Iterator[Block]:
        text = " ".join("".join(self.buffer.parts).split())
        linked = self.buffer.linked
        self.buffer = _Buffer()
        if text:
            yield Block(Line(place.kind, text), place.container, min(1.0, linked / len(text)), place.level)


def _inner(element: html.HtmlElement, place: _Place) -> _Place:
    tag = str(element.tag)
    kind = _KIND.get(tag, place.kind)
    if _CAPTION.search(element.get("class") or ""):
        kind = BlockKind.CAPTION
    level = int(tag[1]) if kind is BlockKind.HEADING and tag in _KIND else place.level
    return _Place(kind, place.container if tag in _LEAVES else element, place.in_link, level)
