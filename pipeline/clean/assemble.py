"""Lines and claims to `CleanText`: the one place where offsets are made."""

import re
from collections.abc import Iterable, Iterator

from pipeline.clean.characters import repair, squeeze
from pipeline.clean.draft import Draft, Line
from pipeline.clean.tongue import language
from pipeline.errors import Rejected
from pipeline.model.text import Article, Block, Claim, CleanText
from pipeline.model.vocabulary import BlockKind

_BY = re.compile(r"^by[: ]\s*", re.IGNORECASE)
_TIGHT = {BlockKind.ITEM, BlockKind.ROW}


def assemble(article: Article, draft: Draft) -> CleanText:
    """The cleaned text of a draft. The container's claims rank before the page's own.

    Raises Rejected where no words are left.
    """
    claims = tuple(_tidy((*article.claims, *draft.claims)))
    title = squeeze(repair(draft.title or "")) or _first(claims, "title")
    text, blocks = _compose(title, draft.lines)
    if not any(char.isalnum() for char in text):
        raise Rejected("clean", "no text")
    return CleanText(
        article.article_id,
        article.path,
        article.sha256,
        text,
        blocks,
        title=title,
        language=language(text),
        outlet=_first(claims, "outlet"),
        country=_first(claims, "country"),
        author=_first(claims, "author"),
        url=_first(claims, "url"),
        paywalled=draft.paywalled,
        claims=claims,
    )


def _tidy(claims: Iterable[Claim]) -> Iterator[Claim]:
    seen = set()
    for claim in claims:
        value = squeeze(repair(claim.value))
        tidied = Claim(claim.field, _BY.sub("", value) if claim.field == "author" else value, claim.source)
        if tidied.value and tidied not in seen:
            seen.add(tidied)
            yield tidied


def _first(claims: Iterable[Claim], field: str) -> str | None:
    return next((claim.value for claim in claims if claim.field == field), None)


def _compose(title: str | None, lines: Iterable[Line]) -> tuple[str, tuple[Block, ...]]:
    """Blocks are parted by an empty line, items and rows of one list or table by a line end alone."""
    parts: list[str] = []
    blocks: list[Block] = []
    end, before = 0, None
    head = (Line(BlockKind.TITLE, title),) if title else ()
    for line in (*head, *lines):
        words = squeeze(repair(line.text))
        if not words:
            continue
        gap = "" if before is None else "\n" if line.kind is before and before in _TIGHT else "\n\n"
        start = end + len(gap)
        end = start + len(words)
        parts += (gap, words)
        blocks.append(Block(start, end, line.kind))
        before = line.kind
    return "".join(parts), tuple(blocks)
