"""The main text of a pruned page: trafilatura votes on what it is, the page's own blocks say it.

A block that trafilatura left out between two that it kept, in the same container, is a short paragraph of the article;
one under the headline is its standfirst; what it kept from above the headline is not the article.
"""

import re
from collections.abc import Sequence
from itertools import islice

import trafilatura
from lxml import etree, html

from pipeline.clean.boilerplate import own_lines
from pipeline.clean.draft import Line
from pipeline.clean.flow import Block
from pipeline.clean.headline import bare
from pipeline.model.vocabulary import BlockKind

_SHORT_KEY = 30
_LINKED = 0.5
_PROSE = 80  # characters of a paragraph
_LEAD = 12  # blocks between headline and text
_DEEP = 4
_PITTANCE = 500  # characters: shorter articles are rare
_LISTS = frozenset({"ul", "ol", "dl", "table", "blockquote", "pre"})
_SENTENCE = re.compile(r"[.!?…][\"”’)\]]*\W*$")


def votes(root: html.HtmlElement, page: Sequence[Block]) -> set[int]:
    """The places of the blocks whose words trafilatura keeps, or of all prose where it keeps next to nothing.

    Its setting for recall scored best on real pages once furniture was cut from them beforehand: what it lets in too
    much is mostly furniture. Its comparison with other extractors cost time and changed nothing there.
    """
    found = trafilatura.bare_extraction(
        root,
        fast=True,
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        with_metadata=False,
    )
    if found is None or isinstance(found, dict):
        return _prose_places(page, set())
    exact = {bare("".join(map(str, element.itertext()))) for element in found.body.iter(etree.Element)}
    whole = bare("".join(map(str, found.body.itertext())))
    places = {
        place
        for place, block in enumerate(page)
        if (key := bare(block.line.text)) and (key in exact or (len(key) > _SHORT_KEY and key in whole))
    }
    return places if _size(page, places) >= _PITTANCE else _prose_places(page, places)


def lines(page: Sequence[Block], voted: set[int], headline: int | None) -> tuple[Line, ...]:
    """The lines of the article; `headline` is the place of its title on the page, if it is there."""
    voted = _below(page, voted, headline)
    if not voted:
        return ()
    first, last = min(voted), max(voted)
    homes = {id(page[place].container) for place in voted if len(page[place].line.text) > _PROSE}
    last = _trail(page, homes, last)
    places = [place for place in _lead(page, first, headline) if _is_standfirst(page[place])]
    places += [place for place in range(first, last + 1) if place in voted or _is_at_home(page[place], homes)]
    return own_lines(page[place].line for place in places if place != headline)


def _below(page: Sequence[Block], voted: set[int], headline: int | None) -> set[int]:
    """The votes under the headline, where most of the text stands there; lone links are never prose."""
    prose = {
        place for place in voted if page[place].linked < 0.9 or page[place].line.kind is BlockKind.HEADING
    } or voted
    below = {place for place in prose if headline is not None and place > headline}
    return below if _size(page, below) > _size(page, prose) / 2 else prose


def _size(page: Sequence[Block], places: set[int]) -> int:
    return sum(len(page[place].line.text) for place in places)


def _prose_places(page: Sequence[Block], voted: set[int]) -> set[int]:
    """Every paragraph, where next to nothing of a long page was found: articles in containers of their own."""
    places = {place for place, block in enumerate(page) if block.linked < 0.3 and is_prose(block.line.text)}
    return places if _size(page, places) > 10 * _size(page, voted) else voted


def is_prose(text: str) -> bool:
    """Whether a block is a paragraph of sentences."""
    return len(text) > _PROSE and bool(_SENTENCE.search(text))


def _is_at_home(block: Block, homes: set[int]) -> bool:
    """Whether a block stands among the article's paragraphs: itself, or in a list, table or box of theirs."""
    if block.linked >= _LINKED:
        return False
    if id(block.container) in homes:
        return True
    inner = block.container.tag in _LISTS or (block.linked < 0.2 and is_prose(block.line.text))
    return inner and any(id(outer) in homes for outer in islice(block.container.iterancestors(), _DEEP))


def _trail(page: Sequence[Block], homes: set[int], last: int) -> int:
    """The place of the last sentence that follows on in the same containers."""
    while last + 1 < len(page) and _is_at_home(page[last + 1], homes) and _SENTENCE.search(page[last + 1].line.text):
        last += 1
    return last


def _lead(page: Sequence[Block], first: int, headline: int | None) -> range:
    """The places between headline and text, or right before the text where the headline is not on the page."""
    if headline is not None and headline < first:
        return range(headline + 1, first) if first - headline < _LEAD else range(0)
    start = first
    while start > 0 and first - start < 4 and page[start - 1].linked < 0.2:
        start -= 1
    return range(start, first)


def _is_standfirst(block: Block) -> bool:
    return block.linked < 0.2 and len(block.line.text) > _SHORT_KEY
