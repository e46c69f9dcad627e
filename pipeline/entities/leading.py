"""Words that lead to a name without being part of it: 'French Dorvalle', 'Chipmaker Orbel', 'Rival Quist'."""

from collections.abc import Sequence

from pipeline.entities.document import Document, Line
from pipeline.entities.lexicon import (
    adjectives,
    behind_towns,
    calendar,
    cue,
    function_words,
    given_names,
    joiners,
    kinds,
    not_names,
    ordinary,
    org_heads,
    roles,
    shouted_not_names,
)
from pipeline.entities.tokens import Shape, Token
from pipeline.language.vocabulary import classes


def leading(document: Document, line: Line, start: int, end: int) -> tuple[int, str]:
    """How many tokens at the start of start..end are no part of the name, and the cue that they give."""
    token = line.tokens[start]
    if token.text in joiners():
        return 1, ""
    if end - start == 1:
        return 0, ""
    if _is_outside(document, line, start, end):
        return 1, ""
    if length := _nationality(document, line.tokens, start, end):
        return length, "nationality"
    return _opening(document, line, start, end) if start in line.openings else (0, "")


def _is_outside(document: Document, line: Line, start: int, end: int) -> bool:
    """Whether the first word is an article, the month of 'last October Orbel', or the state of 'Reno, Nev. Orbel'."""
    token = line.tokens[start]
    before = line.tokens[start - 1].text if start else ""
    if token.text in calendar():
        return before.casefold() in cue("before-dates")
    if token.text.casefold() in ("the", "a", "an") or (token.text in behind_towns() and before == ","):
        return True
    return start in line.openings and _only_opens(document, line, start, end)


def _only_opens(document: Document, line: Line, start: int, end: int) -> bool:
    """Whether the first word is a function word that opens the sentence; 'First', 'Three' can begin names."""
    plain = line.tokens[start].text.casefold()
    if plain not in function_words():
        return False
    if plain not in cue("counts"):
        return True
    following, tail = line.tokens[start + 1], line.tokens[end - 1]
    whole = tail.shape is Shape.LEGAL or tail.text.casefold() in org_heads() or ordinary(following.text)
    return not whole or _stands_alone(document, line.tokens, start + 1, end)


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
    token, following, tail = line.tokens[start], line.tokens[start + 1], line.tokens[end - 1]
    plain = token.text.casefold()
    if _singular(plain) in roles() and tail.shape is not Shape.LEGAL and tail.text.casefold() not in org_heads():
        return 1, "after_office"
    if plain in cue("leads") or _is_lot(token, following):
        return 1, ""
    apart = _is_apart(document, line.tokens, start + 1, end)
    if _is_mere_kind(plain) or (apart and _singular(plain) in kinds()):
        return 1, "kind"
    return int(apart and (token.text in not_names() or token.text in shouted_not_names())), ""


def _is_mere_kind(plain: str) -> bool:
    """'Chipmaker', 'Startup', but not 'Bank' or 'Union', which begin names too."""
    return kinds().get(_singular(plain)) == "ORG" and plain not in org_heads() and plain not in cue("bodies")


def _is_lot(first: Token, second: Token) -> bool:
    """'Institutions' in 'Institutions Orbel and Quist': a plural before what is no ordinary word."""
    plural = first.text.endswith("s") and classes(first.text) == {"noun"} and first.text.casefold() not in org_heads()
    return plural and not ordinary(second.text) and second.namey


def _singular(word: str) -> str:
    """A profession or kind without its plural ending ('Solicitors')."""
    bare = word.removesuffix("s")
    return bare if bare in roles() or bare in kinds() else word


def _is_apart(document: Document, found: Sequence[Token], start: int, end: int) -> bool:
    """Whether what follows a describing word is a name without it: no ordinary word, or one that stands alone too.

    A registered name is given in full ('American Quarrel Corp'), so that only its standing alone tells.
    """
    following, tail = found[start], found[end - 1]
    if following.shape is Shape.LEGAL or len(following.text) < 3:
        return False
    proper = not ordinary(following.text) or following.text.casefold() in given_names()
    return (proper and tail.shape is not Shape.LEGAL) or _stands_alone(document, found, start, end)


def _stands_alone(document: Document, found: Sequence[Token], start: int, end: int) -> bool:
    """Whether the document also has start..end without the word before it."""
    text = document.text
    rest = text[found[start].start : found[end - 1].end]
    described = text[found[start - 1].start : found[end - 1].end]
    return text.count(rest) > text.count(described)
