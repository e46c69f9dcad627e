"""Names that are written without a capital: 'tink', 'adidas', '3i', 'loopcell'.

No English sentence begins with a small letter, so a small noun that opens one and acts is a name. So is a word that is
no English one and stands where names stand: behind 'Berlin's' or 'startup', before "'s", or doing what companies do.
"""

from collections import defaultdict
from collections.abc import Iterator

from pipeline.entities.context import cues
from pipeline.entities.document import Casing, Document, Line
from pipeline.entities.lexicon import countries, cue, familiar, kinds, places
from pipeline.entities.piece import Piece
from pipeline.entities.tokens import Shape
from pipeline.language.vocabulary import classes

_SHORTEST = 4
"""Letters; shorter words without a capital are units, particles and typing errors."""
_TELLING = frozenset(("kind_before", "kind_after", "deals", "dealt_with", "owner_of_business"))


def lower_case_names(document: Document) -> Iterator[Piece]:
    """Every use of a word in small letters that at least one use proves to be a name."""
    uses: dict[str, list[Piece]] = defaultdict(list)
    proven: set[str] = set()
    for line in document.lines:
        if line.casing is not Casing.PROSE:
            continue
        for index, token in enumerate(line.tokens):
            opens = index == 0 and token.shape is Shape.LOWER and not line.headline
            if token.shape is not Shape.LOWER or (not opens and familiar(token.text)):
                continue
            piece = Piece(line, index, index + 1)
            uses[token.text].append(piece)
            if token.text not in proven and len(token.text) >= _SHORTEST and _proves(document, piece, opens=opens):
                proven.add(token.text)
    for word, pieces in uses.items():
        if word in proven:
            yield from pieces


def _proves(document: Document, piece: Piece, *, opens: bool) -> bool:
    """Whether the word can only be a name where it stands."""
    token = piece.tokens[0]
    if not token.text.isalpha() or document.is_taken(token) or _is_inflected(token.text):
        return False
    found = set(cues(document, piece))
    if opens and familiar(token.text):
        return (
            bool(found & {"deals", "kind_after", "apposed"})
            and classes(token.text) == {"noun"}
            and token.text not in cue("bare-nouns")
        )
    return bool(found & _TELLING) or (opens and "acts" in found) or _owned_by_place(piece.line, piece.first)


def _is_inflected(word: str) -> bool:
    """Plurals and forms of verbs are hardly ever brands, and often words that the vocabulary lacks."""
    return word.endswith(("s", "ed", "ing", "ly")) and len(word) > _SHORTEST


def _owned_by_place(line: Line, index: int) -> bool:
    """'Berlin's tink'."""
    before = line.tokens[index - 1] if index else None
    if before is None or not before.possessive:
        return False
    return before.text in places() or before.text in countries() or before.text.casefold() in kinds()
