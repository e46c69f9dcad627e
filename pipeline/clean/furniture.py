"""What is on a page but is not the article: found by tag, by the words of class and id, and by heading.

A sidebar tells other deals, and one that leaks in becomes a false record; a paragraph lost loses a deal. So nothing is
cut that holds the headline or much of the page's prose. The words are in `lexicons/clean_furniture.toml`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from lxml import html

from pipeline import lexicons
from pipeline.clean.tree import words

_NEVER = frozenset({
    "script", "style", "template", "head", "svg", "canvas", "audio", "video", "object", "embed", "iframe",
    "option", "textarea",
})  # fmt: skip
_TAGS = frozenset({
    "noscript", "nav", "footer", "aside", "form", "button", "select", "input", "label", "dialog", "menu",
})  # fmt: skip
_KEPT = frozenset({"html", "body", "main", "article"})
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "b", "strong", "legend", "dt", "p", "span", "div", "u")
_LEVEL = {f"h{level}": level for level in range(1, 7)}
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STOP = re.compile(r"[a-z%)”\"][.!?…][\"”’)]*(?:\s|$)")
_PROSE = 80  # characters that make a paragraph
_SHARE = 0.4  # of the page's prose that no furniture holds


@dataclass(frozen=True, slots=True)
class Container:
    """Words of class or id that mark a part of the page; several in a row are one term ('cookie bar')."""

    id: str
    terms: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A pattern that the whole of a heading must match for what stands under it to be furniture."""

    id: str
    pattern: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


def prune(root: html.HtmlElement) -> None:
    """Cut what is not the article out of the tree."""
    _Pruning(root).children(root)
    for element in list(root.iter(*_HEADINGS)):
        _cut_section(root, element)


class _Pruning:
    """One walk down the tree: what is cut is not walked."""

    def __init__(self, root: html.HtmlElement) -> None:
        self.whole = _prose(root)

    def children(self, element: html.HtmlElement) -> None:
        for child in list(element):
            if not isinstance(child.tag, str) or child.tag in _NEVER or self._is_furniture(child):
                child.drop_tree()
                continue
            if child.tag == "noscript":  # it holds the article: to extractors it would be invisible
                child.tag = "div"
            self.children(child)

    def _is_furniture(self, element: html.HtmlElement) -> bool:
        if element.tag in _TAGS:
            return not self._holds_article(element)
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        if marks != " " and is_container(marks):
            return not self._holds_article(element)
        hidden = element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or "")
        return bool(hidden) and not _prose(element) and not self._holds_article(element)

    def _holds_article(self, element: html.HtmlElement) -> bool:
        if element.tag in _KEPT or next(element.iter("h1", "article"), None) is not None:
            return True
        return _prose(element) > self.whole * _SHARE


def _prose(element: html.HtmlElement) -> int:
    """Characters of an element's paragraphs: long ones that hold a sentence."""
    texts = (words(p) for p in element.iter("p"))
    return sum(len(text) for text in texts if len(text) > _PROSE and _STOP.search(text))


def _cut_section(root: html.HtmlElement, element: html.HtmlElement) -> None:
    """Cut a heading of furniture with what stands under it: its parent where it opens it, else what follows."""
    text = words(element) if len(element) < 4 else ""
    if not 2 < len(text) < 80 or not is_heading(text) or root not in element.iterancestors():
        return
    parent = element.getparent()
    first = parent[0] is element and not (parent.text or "").strip()
    if first and parent.tag not in _KEPT and not _prose(parent) and parent.find(".//h1") is None:
        parent.drop_tree()
        return
    element.tail = None
    for sibling in list(takewhile(_stands_under(element), element.itersiblings())):
        sibling.tail = None
        sibling.drop_tree()
    element.drop_tree()


def _stands_under(heading: html.HtmlElement) -> Callable[[html.HtmlElement], bool]:
    """A test whether a sibling is still part of what a heading opened: no heading of its rank, no rule, no prose."""
    level = _LEVEL.get(str(heading.tag), 7)
    return lambda sibling: _LEVEL.get(str(sibling.tag), 8) > level and sibling.tag != "hr" and not _prose(sibling)


@cache
def _terms() -> re.Pattern[str]:
    entries = lexicons.entries("clean_furniture", "container", Container)
    terms = sorted({term for entry in entries for term in entry.terms})
    return re.compile(rf"(?<![a-z0-9])(?<!with )(?<!has )(?<!no )(?:{'|'.join(map(re.escape, terms))})(?![a-z])")


@cache
def _titles() -> re.Pattern[str]:
    patterns = [entry.pattern for entry in lexicons.entries("clean_furniture", "heading", Heading)]
    return re.compile(rf"(?:{'|'.join(patterns)})\W*", re.IGNORECASE)


def is_container(marks: str) -> bool:
    """Whether class and id words name a part of the page that is not the article."""
    return bool(_terms().search(" ".join(_TOKEN.findall(marks)).casefold()))


def is_heading(text: str) -> bool:
    """Whether a heading stands over other stories, comments or forms."""
    return bool(_titles().fullmatch(text))
