"""The forms of names in a document: every way of writing a name, with where it stands and what speaks for it."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.entities.cutting import pieces
from pipeline.entities.document import Casing, Document
from pipeline.entities.lexicon import (
    adjectives,
    calendar,
    function_words,
    given_names,
    not_names,
    ordinary,
    org_heads,
    places,
    shouted_not_names,
    term_heads,
)
from pipeline.entities.piece import Piece
from pipeline.entities.runs import is_roman, runs
from pipeline.entities.tokens import Shape, Token


@dataclass(slots=True)
class Form:
    """One way of writing a name. `words` are its tokens' texts without legal form; `cues` counts what its uses say."""

    text: str
    words: tuple[str, ...]
    legal: bool
    uses: list[Piece] = field(default_factory=list)
    cues: Counter[str] = field(default_factory=Counter)
    firmly: int = 0  # uses where the capital tells something


def collect(document: Document) -> dict[str, Form]:
    """All forms found in the prose of the document, by their text, in order of first use."""
    forms: dict[str, Form] = {}
    for line in document.lines:
        if line.casing is not Casing.PROSE:
            continue
        for first, last in runs(document, line):
            for piece in pieces(document, line, first, last):
                _enter(document, forms, piece)
    return {text: form for text, form in forms.items() if is_name(document, form)}


def _enter(document: Document, forms: dict[str, Form], piece: Piece) -> None:
    text = spelt(document, piece)
    if text not in forms:
        forms[text] = Form(text, words(piece.tokens), _has_legal_form(piece))
    form = forms[text]
    form.uses.append(piece)
    form.cues.update(piece.cues)
    if not piece.opens or len(form.words) > 1:
        form.firmly += 1


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


def is_name(document: Document, form: Form) -> bool:
    """Whether the form names something rather than being a capitalised word."""
    if form.legal:
        return True
    if form.text in not_names() or form.text in calendar() or form.text.upper() in shouted_not_names():
        return False
    if form.text in adjectives() or form.text.casefold() in function_words():
        return False
    if len(form.words) == 1:
        return _is_single_name(document, form)
    if form.words[-1].casefold() in term_heads() and all(ordinary(w) for w in form.words):
        return False
    return not all(_empty(w) for w in form.words)


def _empty(word: str) -> bool:
    return word in not_names() or word.casefold() in function_words() or is_roman(word) or not word[0].isalpha()


def _is_single_name(document: Document, form: Form) -> bool:
    word, evidence = form.words[0], document.evidence
    if len(word.strip(".")) < 2 or is_roman(word):
        return False
    if word[0].isdigit():
        return form.firmly > 1
    if word in places() or word.casefold() in given_names():
        return True
    small = evidence.small[word.casefold()]
    if not ordinary(word):
        return small == 0 or evidence.mid[word] > small
    if word.casefold() in org_heads() and evidence.mid[word] < 2:
        return False
    return evidence.mid[word] > small
