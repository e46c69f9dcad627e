"""Expectations written inside the sentence: '[Orrin](acquirer) bought [Brell](target)'."""

import re
from dataclasses import dataclass

from pipeline.deals.tree import Tree
from pipeline.language import parse
from pipeline.model.syntax import Atom, AtomKind, Sentence

_MARK = re.compile(r"\[([^\]]+)\]\((\w*)\)")
_LOOKS_LIKE_MONEY = re.compile(r"^\D{0,8}[$€£¥]|\bmillion\b")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, its atoms, and the (words, role) that were marked with a role."""

    text: str
    atoms: tuple[Atom, ...]
    roles: frozenset[tuple[str, str]]


def read(marked: str) -> Marked:
    text, atoms, roles, position = "", [], set(), 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        kind = AtomKind.MONEY if _LOOKS_LIKE_MONEY.search(match[1]) else AtomKind.NAME
        atoms.append(Atom(len(text), len(text) + len(match[1]), kind, len(atoms)))
        text += match[1]
        position = match.end()
        if match[2]:
            roles.add((match[1], match[2]))
    return Marked(text + marked[position:], tuple(atoms), frozenset(roles))


def trees(sentences: list[Marked]) -> list[Tree]:
    """One tree a sentence, parsed in a batch."""
    text, spans, atoms = "", [], []
    for number, marked in enumerate(sentences):
        start = len(text)
        atoms += [Atom(a.start + start, a.end + start, a.kind, a.ref) for a in marked.atoms]
        text += marked.text
        spans.append(Sentence(start, len(text), number, ()))
        text += "\n"
    return [Tree(sentence) for sentence in parse(text, spans, atoms)]
