"""A page of any era to lines: what is not the article is cut from its tree first, then the main text is found."""

from collections.abc import Iterator, Sequence

from htmldate import find_date

from pipeline.clean import body, furniture, jsonld, layout, metadata, tree
from pipeline.clean.boilerplate import is_wall, own_lines
from pipeline.clean.characters import repair
from pipeline.clean.draft import Draft, Line
from pipeline.clean.flow import Block, blocks
from pipeline.clean.headline import headline
from pipeline.clean.plain import classify
from pipeline.clean.visible import from_page
from pipeline.clean.wrapping import unwrap
from pipeline.model.text import Claim

_NEAR = 10  # blocks above the text in which a page tells author and date
_UNLINKED = 0.5
_END_OF_TIME = "2999-12-31"  # given so that htmldate does not read the clock


def draft(content: str) -> Draft:
    """The main text of a page with all that its markup and its lines say of title, dates and origin."""
    root = tree.parse(content)
    linked = jsonld.read(root)
    claims = metadata.claims(root, linked.claims)
    layout.unfold(root)
    whole = blocks(root)
    furniture.prune(root)
    page = blocks(root)
    voted = body.votes(root, page)
    title, place = headline(page, claims, min(voted, default=None))
    lines = _longer(body.lines(page, voted, place), linked.body)
    claims = (*claims, *_visible(whole, page, _opening(lines)))
    dated = any(claim.field in {"published", "modified"} for claim in claims)
    closed = linked.closed or any(is_wall(block.line.text) for block in whole)
    return Draft(lines, title, claims if dated else (*claims, *_last_resort(content)), closed)


def _longer(lines: tuple[Line, ...], article_body: str) -> tuple[Line, ...]:
    """The lines, or the body that the JSON-LD gives where the page shows less than half of it."""
    if sum(len(line.text) for line in lines) * 2 >= len(article_body):
        return lines
    return own_lines(classify(unwrap(repair(tree.text_of(article_body)))))


def _last_resort(content: str) -> Iterator[Claim]:
    """What htmldate makes of the page; its extensive search is left out, for it takes any year for a date."""
    found = find_date(content, original_date=True, extensive_search=False, max_date=_END_OF_TIME)
    if found:
        yield Claim("published", found, "htmldate")


def _opening(lines: Sequence[Line]) -> str:
    """The first paragraph: what stands above it are headline, standfirst, author and date."""
    texts = [line.text for line in lines]
    return next(filter(body.is_prose, texts), texts[0] if texts else "")


def _visible(whole: Sequence[Block], page: Sequence[Block], opening: str) -> tuple[Claim, ...]:
    """What lines above the article's opening say, near it on the cut page, anywhere on the whole one."""
    near = _above(page, opening)
    return from_page([*near[-_NEAR:], opening], _above(whole, opening))


def _above(blocks_: Sequence[Block], opening: str) -> list[str]:
    texts = [block.line.text for block in blocks_]
    end = texts.index(opening) if opening in texts else 0
    return [block.line.text for block in blocks_[:end] if block.linked < _UNLINKED]
