"""What the words beside a name say about it: cues, by name, to be weighed in `labels`."""

import re
from collections.abc import Iterator

from pipeline.entities.document import Document
from pipeline.entities.lexicon import asset_openings, behind_towns, brand_heads, cue, kinds, roles, site_heads
from pipeline.entities.piece import Piece
from pipeline.entities.tokens import Shape, Token

_AGE = re.compile(r"\s*,\s*(?:aged\s+)?[1-9]\d\s*,")
_SITES_AHEAD = 4
_BEFORE = {"ORG": "kind_before", "PRODUCT": "asset_before"}
_AFTER = {"ORG": "kind_after", "PRODUCT": "asset_after", "PERSON": "role_after"}


def cues(document: Document, piece: Piece) -> Iterator[str]:
    """The cues around one use of a name."""
    found, first, last = piece.line.tokens, piece.first, piece.last
    before = found[first - 1] if first else None
    after = found[last] if last < len(found) else None
    own = found[last - 1]
    if first == 0 and _is_dateline(document, piece):
        yield "dateline"
    if before is not None and before.shape is not Shape.MARK:
        yield from _before(found, first, before)
    if own.glued and after is not None:
        yield (
            "place_glued"
            if after.text in cue("glued-to-place")
            else ("org_glued" if after.text in cue("glued-to-company") else "glued")
        )
    elif own.possessive and after is not None:
        if after.text in cue("owned-by-company"):
            yield "owner_of_business"
    elif after is not None:
        yield from _after(document, found, last, own, after)


def _is_dateline(document: Document, piece: Piece) -> bool:
    """'SEATTLE, March 6 (Wire) -', 'Perth -': a place in capitals, or alone, at the head of a line, then a dash."""
    found = piece.line.tokens
    ahead = [index for index in range(piece.last, min(piece.last + 16, len(found))) if found[index].text in "-–—"]
    if not ahead:
        return False
    dash = found[ahead[0]]
    spaced = not document.text[dash.start - 1].isalnum() and not document.text[dash.end : dash.end + 1].isalnum()
    shouted = all(token.shape is Shape.CAPS for token in piece.tokens)
    return spaced and (shouted or (ahead[0] == piece.last and piece.last - piece.first <= 3))


def _before(found: tuple[Token, ...], first: int, before: Token) -> Iterator[str]:
    plain = before.text.casefold()
    two = f"{found[first - 2].text.casefold()} {plain}" if first > 1 else plain
    for said in (plain, two):
        if kind := _BEFORE.get(kinds().get(said, "")):
            yield kind
        if said in roles():
            yield "role_before"
    if plain in cue("locative"):
        yield "locative"
    if plain in asset_openings():
        yield "asset_before"
    if plain in cue("speech"):
        yield "speaker"
    if (
        plain in ("of", "in", "by", "with", "into", "for")
        and first > 1
        and found[first - 2].text.casefold() in cue("deals-in")
    ):
        yield "dealt_with"
    if plain in cue("acquires"):
        yield "dealt_with"


def _after(document: Document, found: tuple[Token, ...], last: int, own: Token, after: Token) -> Iterator[str]:
    plain = after.text.casefold()
    if plain in cue("acts"):
        yield "acts"
    following = found[last + 1].text if last + 1 < len(found) else ""
    if plain in cue("deals") or (plain in ("has", "is", "will", "would") and following in cue("deals-after-has")):
        yield "deals"
    for ahead in range(last, min(last + _SITES_AHEAD, len(found))):
        noun = found[ahead].text
        if found[ahead].shape is not Shape.LOWER:
            break
        if noun in site_heads():
            yield "site_after"
            break
        if noun in brand_heads() and ahead == last:
            yield "brand_after"
            break
    if (
        plain == "("
        and last + 1 < len(found)
        and found[last + 1].shape is Shape.NUMBER
        and len(found[last + 1].text) == 2
    ):
        yield "age"
    if plain == ",":
        yield from _after_comma(document, found, last, own)
    if plain in ("is", "was") and last + 1 < len(found) and found[last + 1].text in ("a", "an", "the"):
        yield from _described(found, last + 2)


def _after_comma(document: Document, found: tuple[Token, ...], last: int, own: Token) -> Iterator[str]:
    if _AGE.match(document.text, own.end):
        yield "age"
    if last + 1 >= len(found):
        return
    following = found[last + 1]
    if following.text in behind_towns():
        yield "town"
    elif following.text in ("who", "whom"):
        yield "who"
    elif following.text == "which":
        yield "which"
    elif following.text in ("a", "an", "the", "its", "one", "his", "her", "another", "their"):
        yield from _described(found, last + 2)
    elif following.text.casefold() in roles() or (
        last + 2 < len(found) and f"{following.text} {found[last + 2].text}".casefold() in roles()
    ):
        yield "role_after"


def _described(found: tuple[Token, ...], index: int) -> Iterator[str]:
    """The noun that an apposition or 'is a' gives the name."""
    for ahead in range(index, min(index + 9, len(found))):
        plain = found[ahead].text.casefold()
        if (found[ahead].shape is Shape.MARK and plain not in "-'’\"") or plain in cue("ends-description"):
            return
        following = found[ahead + 1].text.casefold() if ahead + 1 < len(found) else ""
        if following and (following in kinds() or following in roles()):
            continue
        if plain in roles() and plain not in kinds():
            yield "role_after"
            return
        if plain in kinds():
            yield _AFTER[kinds()[plain]]
            return
        if plain in cue("place-noun"):
            yield "place_after"
            return
