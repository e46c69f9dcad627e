"""Which words are a page's headline, and where on the page they stand."""

from collections.abc import Callable, Iterator, Sequence

from pipeline.clean.flow import Block
from pipeline.model.text import Claim
from pipeline.model.vocabulary import BlockKind

_NAME = 15  # characters: a shorter title may be the outlet's name
_LONGEST = 200  # characters: a longer block is no title
_FEW = 5  # words: likewise


def headline(page: Sequence[Block], claims: Sequence[Claim], first: int | None) -> tuple[str | None, int | None]:
    """The title, as the page shows it where it does, and its place among the blocks.

    `first` is the place of the first paragraph. A link of few words gives way to a longer heading nearer to the text:
    it was the outlet's name.
    """
    said = [claim.value for claim in claims if claim.field == "title"]
    title, place = _matched(page, said) or _lone(page) or (said[0] if said else None, None)
    if place is not None and first is not None and page[place].linked > 0.9 and len((title or "").split()) < _FEW:
        for nearer in range(place + 1, first):
            line = page[nearer].line
            if line.kind is BlockKind.HEADING and len(line.text.split()) >= _FEW:
                return line.text, nearer
    return title, place


def bare(text: str) -> str:
    """The letters and digits of a text: what no two renderings space or punctuate differently."""
    return "".join(filter(str.isalnum, text.casefold()))


def _matched(page: Sequence[Block], said: Sequence[str]) -> tuple[str, int] | None:
    """The block that says what the markup calls the title: exactly, or less the outlet's name, or after a kicker."""
    keys = [bare(block.line.text) if len(block.line.text) <= _LONGEST else "" for block in page]
    for matches, kinds in _MATCHES:
        for value in said:
            places = [
                place
                for place, key in enumerate(keys)
                if key and page[place].line.kind in kinds and matches(key, value)
            ]
            if places:
                place = places[-1] if kinds == _HEADINGS else places[0]
                return (value if matches is _after_kicker else page[place].line.text), place
    return None


def _equal(shown: str, said: str) -> bool:
    return shown == bare(said)


def _without_outlet(shown: str, said: str) -> bool:
    whole = bare(said)
    return len(shown) > _NAME and (whole.startswith(shown) or whole.endswith(shown))


def _after_kicker(shown: str, said: str) -> bool:
    whole = bare(said)
    return len(whole) > _NAME and shown.endswith(whole)


def _continued(shown: str, said: str) -> bool:
    """The page's headline goes on where the markup's title ends, which may begin with the outlet's name and a colon."""
    starts = (bare(said), bare(said.partition(": ")[2]))
    return any(len(start) > _NAME and shown.startswith(start) for start in starts)


_HEADINGS = frozenset({BlockKind.HEADING})
_ANY = frozenset(BlockKind)
_MATCHES: tuple[tuple[Callable[[str, str], bool], frozenset[BlockKind]], ...] = (
    (_equal, _HEADINGS),
    (_without_outlet, _HEADINGS),
    (_after_kicker, _HEADINGS),
    (_equal, _ANY),
    (_without_outlet, _ANY),
    (_continued, _ANY),
)


def _lone(page: Sequence[Block]) -> tuple[str, int] | None:
    """The only heading of the first level."""
    places = list(_first_level(page))
    return (page[places[0]].line.text, places[0]) if len(places) == 1 else None


def _first_level(page: Sequence[Block]) -> Iterator[int]:
    for place, block in enumerate(page):
        if block.level == 1 and len(block.line.text) > _NAME:
            yield place
