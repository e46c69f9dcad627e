"""What is on a page but is not the article: found by tag, by the words of class and id, and by heading.

A sidebar tells other deals, and one that leaks in becomes a false record; a paragraph lost loses a deal. So nothing is
cut that holds the headline or most of the page's prose. The words are in `lexicons/clean_furniture.toml`.
"""

import re
from dataclasses import dataclass
from functools import cache

from lxml import html

from pipeline import lexicons
from pipeline.clean.tree import words

_TAGS = (
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "option", "input",
    "textarea", "label", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "dialog", "menu",
)  # fmt: skip
_KEPT = {"html", "body", "main", "article"}
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "b", "strong", "legend", "dt", "p", "span", "div", "u")
_LEVEL = {f"h{level}": level for level in range(1, 7)}
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_PROSE_SHARE = 0.4


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
    for element in list(root.iter(*_TAGS)):
        element.drop_tree() if element.getparent() is not None else None
    _cut_containers(root)
    _cut_sections(root)


def _cut_containers(root: html.HtmlElement) -> None:
    whole = _prose(root)
    for element in list(
        root.iter(
            "div",
            "section",
            "ul",
            "ol",
            "p",
            "span",
            "table",
            "td",
            "dl",
            "header",
            "figure",
            "li",
            "h2",
            "h3",
            "h4",
            "a",
            "blockquote",
        )
    ):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        if (
            marks.strip()
            and is_container(marks)
            and element.getroottree().getroot() is root
            and not _holds(element, whole)
        ):
            element.drop_tree()


def _holds(element: html.HtmlElement, whole: int) -> bool:
    """Whether cutting an element would cut the article."""
    if element.tag in _KEPT or element.find(".//h1") is not None or element.find(".//article") is not None:
        return True
    return _prose(element) > whole * _PROSE_SHARE


def _prose(element: html.HtmlElement) -> int:
    """Characters of an element's paragraphs."""
    return sum(len(text) for p in element.iter("p") if len(text := words(p)) > 80)


def _cut_sections(root: html.HtmlElement) -> None:
    for element in list(root.iter(*_HEADINGS)):
        text = words(element) if len(element) < 4 else ""
        parent = element.getparent()
        if parent is not None and 2 < len(text) < 80 and is_heading(text):
            _cut_section(element, parent)


def _cut_section(element: html.HtmlElement, parent: html.HtmlElement) -> None:
    first = parent[0] is element and not (parent.text or "").strip()
    if first and parent.tag not in _KEPT and not _prose(parent) and parent.find(".//h1") is None:
        parent.drop_tree()
        return
    level = _LEVEL.get(str(element.tag), 7)
    for sibling in list(element.itersiblings()):
        if _LEVEL.get(str(sibling.tag), 8) <= level or sibling.tag == "hr" or (sibling.tag == "p" and _prose(sibling)):
            break
        sibling.drop_tree()
    element.drop_tree()


@cache
def _terms() -> re.Pattern[str]:
    terms = sorted(
        {term for entry in lexicons.entries("clean_furniture", "container", Container) for term in entry.terms}
    )
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, terms))})(?![a-z])")


@cache
def _titles() -> re.Pattern[str]:
    patterns = [entry.pattern for entry in lexicons.entries("clean_furniture", "heading", Heading)]
    return re.compile(rf"(?:{'|'.join(patterns)})\W*", re.IGNORECASE)


@cache
def is_container(marks: str) -> bool:
    """Whether class and id words name a part of the page that is not the article."""
    return bool(_terms().search(" ".join(_TOKEN.findall(marks)).casefold()))


def is_heading(text: str) -> bool:
    """Whether a heading stands over other stories, comments or forms."""
    return bool(_titles().fullmatch(text))
