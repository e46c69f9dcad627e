"""Cutting a run into the names that are in it.

'Dunmore President and CEO Ada Quist' is a company and a person, 'Marlow & Vane' one firm, 'French Dorvalle' a company
and an adjective. Joining words are weighed in `joining`, words before a name in `leading`.
"""

from collections.abc import Iterator, Sequence

from pipeline.entities.document import Document, Line
from pipeline.entities.joining import Joint, joins
from pipeline.entities.leading import leading
from pipeline.entities.lexicon import (
    calendar,
    cue,
    function_words,
    given_names,
    honorifics,
    jargon,
    joiners,
    offices,
    ordinary,
    org_heads,
    roles,
)
from pipeline.entities.piece import Piece
from pipeline.entities.runs import is_roman
from pipeline.entities.tokens import Shape, Token

Part = tuple[int, int, tuple[str, ...]]
"""Half-open range of token indices, and cues."""


def pieces(document: Document, line: Line, first: int, last: int) -> Iterator[Piece]:
    """The possible names in the run first..last, in order."""
    for start, end, cues in _parts(document, line, first, last):
        if trimmed := _trimmed(document, line, start, end, cues):
            yield trimmed


def _parts(document: Document, line: Line, first: int, last: int) -> Iterator[Part]:
    """Ranges between the hard cuts: titles, offices, possessives and joining words that do not join."""
    start, cues, index = first, tuple[str, ...](), first
    while index < last:
        end, behind, said, next_cue = _cut(document, line, (start, index, last))
        if behind > end or next_cue:
            if end > start:
                yield start, end, (*cues, said) if said else cues
            start, cues = behind, (next_cue,) if next_cue else ()
        index = behind
    if start < last:
        yield start, last, cues


def _cut(document: Document, line: Line, at: tuple[int, int, int]) -> tuple[int, int, str, str]:
    """What the token at `index` does, `at` being (start, index, last).

    Returns where the part before it ends, where the next begins (the same: no cut), and the cue for each of them.
    """
    start, index, last = at
    found = line.tokens
    if length := _office(found, start, index, last):
        return index, index + length, "before_office", "after_office"
    if _is_title(found, index, last):
        return index, index + 1, "", "honorific"
    if _is_date(found, index, last):
        return index, index + 1, "", ""
    if found[index].text in joiners():
        behind = _behind_joiner(found, index, last)
        until = next((i for i in range(behind + 1, last) if found[i].text in ("of", "and")), last)
        own = start + (found[start].text.casefold() in ("the", "a", "an"))
        joined = joins(Joint(document, line, own, index, behind, until))
        return (behind if joined else index), behind, "", ""
    index += 1
    if found[index - 1].possessive and index < last and not _keeps_possessive(found, start, index, last):
        return index, index, "owner", "owned"
    return index, index, "", ""


def _behind_joiner(found: Sequence[Token], index: int, last: int) -> int:
    while index < last and found[index].text in joiners():
        index += 1
    return index


_LONE_OFFICES = frozenset(("partner", "principal", "head", "chief", "leader", "creator", "manager", "owner"))
"""Offices that a company's name can hold: they count only before a given name."""


def _office(found: Sequence[Token], start: int, index: int, last: int) -> int:
    """How many tokens from `index` on name an office ('Chief Executive'), unless they belong to a company's name."""
    if index == start and found[last - 1].shape is Shape.LEGAL:
        return 0
    for length in (4, 3, 2, 1):
        said = " ".join(t.text.casefold() for t in found[index : min(index + length, last)])
        if index + length > last or said not in (offices() if length == 1 else roles()):
            continue
        following = found[index + 1].text.casefold() if index + 1 < last else ""
        if said not in _LONE_OFFICES or following in given_names():
            return length
    return 0


def _is_date(found: Sequence[Token], index: int, last: int) -> bool:
    """A month or weekday that ends the run or stands before a number ('Internet Tuesday', 'Published August 1')."""
    ends = index + 1 == last and len(found[index].text) > 3
    return (ends or (index + 1 < last and found[index + 1].shape is Shape.NUMBER)) and found[index].text in calendar()


def _is_title(found: Sequence[Token], index: int, last: int) -> bool:
    """'Mr', 'Sir' always; 'General', 'President', 'Lord' before a given name only."""
    plain = found[index].text.casefold().strip(".")
    if plain not in honorifics() or index + 1 >= last or not found[index + 1].namey:
        return False
    thing = index > 0 and _is_noun(found[index - 1])  # 'the ferry Lady Iselin'
    return plain in cue("always-title") or (found[index + 1].text.casefold() in given_names() and not thing)


def _is_noun(token: Token) -> bool:
    return token.shape is Shape.LOWER and token.text not in function_words() and token.text not in roles()


def _keeps_possessive(found: Sequence[Token], start: int, index: int, last: int) -> bool:
    """'Teachers' Retirement Fund', 'People's Bank', 'St. Mark's Hospital': the owner is part of the name."""
    owner = found[index - 1].text.casefold()
    if found[index].shape is Shape.LEGAL or found[index].text.casefold() in cue("behind-owner"):
        return True  # "Quarrel's Corp", "Quarrel's Holdings"
    tail = found[last - 1].text.casefold()
    head = tail in org_heads() or tail in cue("bodies")
    if owner.endswith("s"):
        return head and ordinary(owner)
    return (owner in cue("own-in-names") and head) or found[start].text in ("St.", "St")


def _is_trailing(token: Token) -> bool:
    """'IPO', 'GPUs', 'EBITDA' behind a name are no part of it; 'AI' is."""
    word = token.text
    return token.shape is Shape.CAPS and word in jargon() and word.casefold() not in org_heads() and not is_roman(word)


def _trimmed(document: Document, line: Line, start: int, end: int, cues: tuple[str, ...]) -> Piece | None:
    """The piece without joining words at its end and without what only leads to the name, or None."""
    while end > start and line.tokens[end - 1].text in joiners():
        end -= 1
    while end > start + 1 and _is_trailing(line.tokens[end - 1]):
        end -= 1
    while start < end:
        strip, cue_found = leading(document, line, start, end)
        if not strip:
            break
        start += strip
        cues = (*cues, cue_found) if cue_found else cues
    return Piece(line, start, end, cues) if start < end else None
