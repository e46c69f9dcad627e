"""Words that lead to a name without being part of it: 'French Dorvalle', 'Chipmaker Orbel', 'Rival Quist'."""

from collections.abc import Sequence

from pipeline.entities.document import Document, Line
from pipeline.entities.lexicon import (
    adjectives,
    cue,
    function_words,
    given_names,
    joiners,
    kinds,
    not_names,
    ordinary,
    org_heads,
    roles,
)
from pipeline.entities.tokens import Shape, Token


def leading(document: Document, line: Line, start: int, end: int) -> tuple[int, str]:
    """How many tokens at the start of start..end are no part of the name, and the cue that they give."""
    token = line.tokens[start]
    plain = token.text.casefold()
    if token.text in joiners():
        return 1, ""
    if end - start == 1:
        return 0, ""
    if plain in ("the", "a", "an") or (plain in function_words() and start in line.openings):
        return 1, ""
    if length := _nationality(document, line.tokens, start, end):
        return length, "nationality"
    return _opening(document, line, start, end) if start in line.openings else (0, "")


def _nationality(document: Document, found: Sequence[Token], start: int, end: int) -> int:
    """How many tokens are an adjective of a country before a name that does without it."""
    for length in (2, 1):
        if start + length < end:
            said = document.text[found[start].start : found[start + length - 1].end]
            if said in adjectives() and _is_apart(document, found, start + length, end):
                return length
    return 0


def _opening(document: Document, line: Line, start: int, end: int) -> tuple[int, str]:
    """The same for the word that opens a sentence, whose capital tells nothing."""
    token = line.tokens[start]
    plain = token.text.casefold()
    if plain in cue("leads"):
        return 1, ""
    tail = line.tokens[end - 1]
    if plain in roles() and tail.shape is not Shape.LEGAL and tail.text.casefold() not in org_heads():
        return 1, "after_office"
    if not _is_apart(document, line.tokens, start + 1, end):
        return 0, ""
    if plain in kinds():
        return 1, "kind"
    return (1, "") if token.text in not_names() else (0, "")


def _is_apart(document: Document, found: Sequence[Token], start: int, end: int) -> bool:
    """Whether what follows a describing word is a name without it: no ordinary word, or one that stands alone too."""
    following = found[start]
    if following.shape is Shape.LEGAL or len(following.text) < 3:
        return False
    if not ordinary(following.text) or following.text.casefold() in given_names():
        return True
    text = document.text
    rest = text[following.start : found[end - 1].end]
    described = text[found[start - 1].start : found[end - 1].end]
    return text.count(rest) > text.count(described)
