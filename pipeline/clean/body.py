"""The main text of a pruned page as lines, by trafilatura."""

from collections.abc import Iterator

import trafilatura
from lxml import etree, html

from pipeline.clean.characters import squeeze
from pipeline.clean.draft import Line
from pipeline.model.vocabulary import BlockKind

_KIND = {"head": BlockKind.HEADING, "item": BlockKind.ITEM, "p": BlockKind.PARAGRAPH, "quote": BlockKind.PARAGRAPH}


def lines(root: html.HtmlElement, title: str | None) -> tuple[Line, ...]:
    """The lines of the article without its title; empty where nothing was found."""
    found = trafilatura.bare_extraction(
        root, fast=True, include_comments=False, include_tables=True, include_formatting=False, with_metadata=False
    )
    if found is None or isinstance(found, dict):
        return ()
    return tuple(line for line in _flow(found.body, BlockKind.PARAGRAPH) if line.text and line.text != title)


def _flow(element: etree._Element, kind: BlockKind) -> Iterator[Line]:
    """Text between blocks is a line too; `lb` ends one."""
    text = element.text or ""
    for child in element:
        if child.tag == "lb":
            yield Line(kind, squeeze(text))
            text = ""
        elif child.tag == "row":
            yield Line(kind, squeeze(text))
            yield from _row(child)
            text = ""
        elif child.tag in {"p", "head", "list", "item", "table", "quote", "div", "cell", "ab"}:
            yield Line(kind, squeeze(text))
            yield from _flow(child, _KIND.get(str(child.tag), kind))
            text = ""
        else:
            text += "".join(map(str, child.itertext()))
        text += child.tail or ""
    yield Line(kind, squeeze(text))


def _row(row: etree._Element) -> Iterator[Line]:
    cells = [squeeze("".join(map(str, cell.itertext()))) for cell in row]
    yield Line(BlockKind.ROW, " | ".join(filter(None, cells)))
