"""The forms of names in a document: every way of writing one, with where it stands and what its neighbours say."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.entities.context import cues
from pipeline.entities.cutting import pieces
from pipeline.entities.document import Casing, Document
from pipeline.entities.headlines import listed
from pipeline.entities.lexicon import cue, function_words
from pipeline.entities.lowercase import lower_case_names
from pipeline.entities.piece import Piece
from pipeline.entities.runs import runs
from pipeline.entities.tokens import Shape, Token

_DOMAIN = re.compile(r"\.(com|net|org|io|ai|co|tv|me|app|de|fr|it|es|nl|uk|in|cn|jp|eu)$")


@dataclass(slots=True)
class Form:
    """One way of writing a name, or of what may be one.

    `words` are its tokens' texts without legal form. `cues` counts what its uses say. `stated`: the text itself says
    that it is a name, in a bracket or after 'known as'. `key` is what is alike in forms that differ only in legal form,
    article or casing.
    """

    text: str
    words: tuple[str, ...]
    legal: bool
    uses: list[Piece] = field(default_factory=list)
    cues: Counter[str] = field(default_factory=Counter)
    stated: bool = False
    key: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        plain = tuple(part for word in self.words for part in _DOMAIN.sub(r" \1", word.casefold().strip(".")).split())
        self.key = plain[1:] if len(plain) > 1 and plain[0] == "the" else plain


def collect(document: Document) -> dict[str, Form]:
    """Every form in the document by its text, in order of first use; not all of them are names."""
    forms: dict[str, Form] = {}
    for piece in _pieces(document):
        text = spelt(document, piece)
        if text not in forms:
            forms[text] = Form(text, words(piece.tokens), _has_legal_form(piece))
        forms[text].uses.append(piece)
        forms[text].cues.update(piece.cues)
        forms[text].cues.update(cues(document, piece))
    for piece in lower_case_names(document):
        text = piece.tokens[0].text
        form = forms.setdefault(text, Form(text, (text,), legal=False, stated=True))
        form.uses.append(piece)
        form.cues.update(cues(document, piece))
    return forms


def _pieces(document: Document) -> Iterator[Piece]:
    for line in document.lines:
        if line.casing is Casing.PROSE:
            for first, last in runs(document, line):
                if not _is_symbol(line.tokens, first, last):
                    yield from pieces(document, line, first, last)
        elif line.casing is Casing.TITLE:
            for first, last, entry in listed(document, line, runs(document, line)):
                for piece in pieces(document, line, first, last):
                    yield replace(piece, cues=(*piece.cues, "listed")) if entry else piece


def _is_symbol(found: Sequence[Token], first: int, last: int) -> bool:
    """A stock symbol behind the name of its exchange ('Nasdaq: ORBL') or behind 'symbol', which is no name here."""
    if last - first > 1 or found[first].shape is not Shape.CAPS or first < 2:
        return False
    before = [token.text.casefold() for token in found[max(0, first - 3) : first]]
    exchange = before[-1] == ":" and before[-2] in cue("exchanges")
    return exchange or "symbol" in before or "ticker" in before


def _has_legal_form(piece: Piece) -> bool:
    """Whether a legal form stands behind (or before) a word of the name's own."""
    own = any(t.namey and t.text.casefold() not in function_words() for t in piece.tokens)
    return own and any(t.shape is Shape.LEGAL for t in piece.tokens)


def spelt(document: Document, piece: Piece) -> str:
    """The piece as written, its white space made plain."""
    return " ".join(document.text[piece.start : piece.end].split())


def words(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The words that tell names apart: neither legal forms nor marks."""
    kept = tuple(t.text for t in tokens if t.shape not in (Shape.LEGAL, Shape.MARK))
    return kept or tuple(t.text for t in tokens)
