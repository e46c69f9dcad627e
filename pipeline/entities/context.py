"""What the words beside a name say about it: cues, by name, to be weighed in `labels`."""

import re
from collections.abc import Iterator

from pipeline.entities.document import Document
from pipeline.entities.lexicon import (
    asset_openings,
    behind_towns,
    brand_heads,
    cue,
    function_words,
    kinds,
    roles,
    site_heads,
)
from pipeline.entities.piece import Piece
from pipeline.entities.tokens import Shape, Token

_AGE = re.compile(r"\s*,\s*(?:aged\s+)?[1-9]\d\s*,")
_SITES_AHEAD = 4
_YEARS = re.compile(r"[1-9]\d")
Tokens = tuple[Token, ...]
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
    person_of = before is not None and before.text in ("of", "at") and first > 1 and found[first - 2].namey
    if before is not None and before.shape is not Shape.MARK:
        yield from _before(document, found, first, before)
    if own.glued and after is not None:
        yield (
            "place_glued"
            if after.text in cue("glued-to-place")
            else ("org_glued" if after.text in cue("glued-to-company") else "glued")
        )
    elif own.possessive and after is not None:
        yield "owns"
        if after.text in cue("owned-by-company"):
            yield "owner_of_business"
    elif after is not None:
        said = _after(document, found, last, own)
        yield from ("employer" if cue_found == "who" and person_of else cue_found for cue_found in said)


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


def _before(document: Document, found: Tokens, first: int, before: Token) -> Iterator[str]:
    """What the words in front of a name say of it."""
    plain, two, three = before.text.casefold(), "", ""
    if first > 1:
        two = f"{found[first - 2].text.casefold()} {plain}"
        three = found[first - 3].text.casefold() if first > 2 else ""
    kind = next((kinds()[said] for said in (two, plain) if said in kinds()), "")
    role = two in roles() or plain in roles()
    if kind and not (kind == "ORG" and role):  # 'investor', 'broker' can be either
        yield _BEFORE.get(kind, "role_before")
    elif role and not kind:
        yield "role_before"
    measured = first > 1 and (document.is_taken(found[first - 2]) or found[first - 2].shape is Shape.NUMBER)
    if plain in cue("locative"):
        yield "dealt_with" if measured else "locative"  # 'invest $5 billion in Orbel'
    if plain in asset_openings():
        yield "asset_before"
    if plain in cue("speech"):
        yield "speaker"
    yield from _related(plain, two.split(" ")[0], three)


def _related(joiner: str, noun: str, before: str) -> Iterator[str]:
    """What 'stake in', 'analyst at', 'buy' say of the name behind them."""
    if joiner in cue("acquires") or (noun in cue("deals-in") and joiner in ("of", "in", "by", "with", "into", "for")):
        yield "dealt_with"
    if joiner in ("of", "at", "with", "from") and (noun in roles() or f"{before} {noun}" in roles()):
        yield "employer"


def _after(document: Document, found: Tokens, last: int, own: Token) -> Iterator[str]:
    """What the words behind a name say of it."""
    here, following = at(found, last), at(found, last + 1)
    yield from _doing(here, following)
    if site_end(found, last):
        yield "site_after"
    elif here in brand_heads() and found[last].shape is Shape.LOWER:
        yield "brand_after"
    elif (here in roles() or f"{here} {following}" in roles()) and found[last].shape is Shape.LOWER:
        yield "staff_after"
    if here in ("and", ",") and found[last + 1 : last + 2] and found[last + 1].namey:
        yield "coordinated"
    if here == "(" and _YEARS.fullmatch(following) and at(found, last + 2) == ")":
        yield "age"
    if here == ",":
        yield from _after_comma(document, found, last + 1, own)
    if here in ("is", "was") and following in ("a", "an", "the"):
        yield from _described(found, last + 2)


def _doing(here: str, following: str) -> Iterator[str]:
    """What the verb behind a name says of it; a colon says that it was a label."""
    if here in cue("acts"):
        yield "acts"
    if here in cue("speech"):
        yield "says"
    if here in cue("deals") or (here in ("has", "is", "will", "would") and following in cue("deals-after-has")):
        yield "deals"
    if here in cue("serves"):
        yield "serves"
    if here in (":", ".", "!", "?"):
        yield "labels"


def site_end(found: Tokens, last: int) -> int:
    """Where the site that the name before `last` names ends ('Corrie Vale' + 'coking coal mine'), or 0."""
    for ahead in range(last, min(last + _SITES_AHEAD, len(found))):
        noun = found[ahead]
        if noun.shape is not Shape.LOWER:
            return 0
        if noun.text in site_heads() or f"{found[ahead - 1].text} {noun.text}" in site_heads():
            return ahead + 1
        if noun.text in function_words():
            return 0
    return 0


def _after_comma(document: Document, found: Tokens, ahead: int, own: Token) -> Iterator[str]:
    if _AGE.match(document.text, own.end):
        yield "age"
    following = at(found, ahead)
    if found[ahead : ahead + 1] and found[ahead].text in behind_towns():
        yield "town"
    elif following in ("who", "whom"):
        yield "who"
    elif following in ("which", "whose"):
        yield "which"
    elif following in ("a", "an", "the", "its", "one", "his", "her", "another", "their"):
        if following in ("a", "an"):
            yield "apposed"
        yield from _described(found, ahead + 1)
    elif following in roles() or f"{following} {at(found, ahead + 1)}" in roles():
        yield "role_after"


def _described(found: Tokens, index: int) -> Iterator[str]:
    """What the noun of an apposition, or behind 'is a', makes of the name."""
    for ahead in range(index, min(index + 9, len(found))):
        plain, following = at(found, ahead), at(found, ahead + 1)
        if (found[ahead].shape is Shape.MARK and plain not in "-'’\"") or plain in cue("ends-description"):
            return
        if following in kinds() or following in roles():
            continue
        if said := _said_by(plain):
            yield said
            return


def _said_by(noun: str) -> str:
    if noun in kinds():
        return _AFTER[kinds()[noun]]
    if noun in roles():
        return "role_after"
    return "place_after" if noun in cue("place-noun") else ""


def at(found: Tokens, index: int) -> str:
    """The word at `index` in lower case, '' behind the last."""
    return found[index].text.casefold() if index < len(found) else ""
