"""Dependency trees for chosen sentences, as light types of our own."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.language.models import load
from pipeline.language.simplify import Word
from pipeline.language.words import words
from pipeline.model.syntax import Atom, Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 1200
"""Characters. What is longer is no sentence but a table or a list that lost its lines, and is left unparsed."""


def parse(text: str, sentences: Sequence[Sentence], atoms: Sequence[Atom], pipeline: str = "") -> tuple[Sentence, ...]:
    """The same sentences with their trees, in one batch; those that are too long come back without tokens.

    `atoms` are spans that become single tokens; where two overlap the longer wins, and one that crosses the border of
    a sentence is not used. `pipeline` names a spaCy pipeline, by default the stock English one.
    """
    chosen = [number for number, sentence in enumerate(sentences) if sentence.end - sentence.start <= LONGEST]
    if not chosen:
        return tuple(sentences)
    from spacy.tokens import Doc as SpacyDoc  # noqa: PLC0415  # spaCy takes seconds to import; an unchanged corpus never needs it

    nlp = load(pipeline)
    settled = _settled(atoms)
    spelled = [
        words(text, s.start, s.end, _inside(settled, s), lambda plain: [token.text for token in nlp.make_doc(plain)])
        for s in (sentences[number] for number in chosen)
    ]
    docs = (SpacyDoc(nlp.vocab, [word.said for word in row], [word.space for word in row]) for row in spelled)
    made = list(sentences)
    for number, row, doc in zip(chosen, spelled, nlp.pipe(docs, batch_size=64), strict=True):
        made[number] = _sentence(text, sentences[number], row, doc)
    return tuple(made)


def _settled(atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms in text order, of overlapping ones the longest (of equals the first)."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.start - a.end, a.start)):
        if atom.start < atom.end and not any(k.start < atom.end and atom.start < k.end for k in kept):
            kept.append(atom)
    return sorted(kept)


def _inside(atoms: Sequence[Atom], sentence: Sentence) -> list[Atom]:
    first = bisect_left(atoms, sentence.start, key=lambda atom: atom.start)
    last = bisect_left(atoms, sentence.end, key=lambda atom: atom.start)
    return [atom for atom in atoms[first:last] if atom.end <= sentence.end]


def _sentence(text: str, sentence: Sentence, row: Sequence[Word], doc: "Doc") -> Sentence:
    tokens = tuple(
        Token(
            index=node.i,
            start=word.start,
            end=word.end,
            text=node.text,
            lemma=node.lemma_.casefold(),
            pos=node.pos_,
            tag="VBZ" if node.tag_ == "VBD" and word.said != text[word.start : word.end] else node.tag_,
            dep=node.dep_,
            head=node.head.i,
            atom=word.atom,
        )
        for word, node in zip(row, doc, strict=True)
    )
    return Sentence(sentence.start, sentence.end, sentence.block, tokens)
