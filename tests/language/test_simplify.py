"""What is left out before the parser reads, and what it reads instead."""

import pytest

from pipeline.language import parse, split
from pipeline.model.syntax import Atom, AtomKind
from pipeline.model.text import Block
from pipeline.model.vocabulary import BlockKind


def _read(marked: str) -> list[str]:
    """The words that the parser reads; names stand in square brackets, dates in braces."""
    text = "".join(c for c in marked if c not in "[]{}")
    atoms, position = [], 0
    for index, character in enumerate(marked):
        if character in "[{":
            closing = marked.index("]" if character == "[" else "}", index)
            kind = AtomKind.NAME if character == "[" else AtomKind.DATE
            atoms.append(Atom(position, position + closing - index - 1, kind, 0))
        position += character not in "[]{}"
    block = Block(0, len(text), BlockKind.PARAGRAPH)
    return [token.text for token in parse(text, split(text, [block]), atoms)[0].tokens]


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("[Orrin], a Leeds-based maker of doors, secured a loan.", "Orrin secured a loan ."),
        ("[Orrin], the maker of doors, and [Brell] merged.", "Orrin , the maker of doors , and Brell merged ."),
        ("[Orrin], a unit of [Brell], secured a loan.", "Orrin , a unit of Brell , secured a loan ."),
        ("{May 2023}: [Orrin] bought doors.", "Orrin bought doors ."),
        ("[Orrin] co-led the round.", "Orrin led the round ."),
        ("LONDON, 3 May (Wire) - [Orrin] bought doors.", "Orrin bought doors ."),
        ("[Orrin] books a loan.", "Orrin booked a loan ."),
        ("[Orrin] closed a Series B.", "Orrin closed a financing ."),
        ("[Orrin] fought the tie-up.", "Orrin fought the tie-up ."),
    ],
)
def test_the_parser_reads(marked: str, read: str) -> None:
    assert " ".join(_read(marked)) == read
