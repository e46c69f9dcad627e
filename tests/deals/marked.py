"""Expectations written inside the sentence: '[Orrin](acquirer) bought [Brell](target)'."""

import re
from dataclasses import dataclass
from decimal import Decimal

from pipeline.deals.draft import Amount
from pipeline.deals.page import Page
from pipeline.deals.telling import tellings
from pipeline.deals.terms import terms
from pipeline.model.mentions import Amounts, Annotations, CurrencyBasis, Entities, Entity, Mention, Money
from pipeline.model.syntax import Atom, AtomKind
from pipeline.model.text import Block, CleanText
from pipeline.model.vocabulary import BlockKind, EntityLabel, Qualifier

_MARK = re.compile(r"\[([^\]]+)\]\((\w*)\)")
_LOOKS_LIKE_MONEY = re.compile(r"^\D{0,8}[$€£¥]|\bmillion\b")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, its atoms, and the (words, role) that were marked with a role."""

    text: str
    atoms: tuple[Atom, ...]
    roles: frozenset[tuple[str, str]]


def read(marked: str) -> Marked:
    text, position = "", 0
    atoms: list[Atom] = []
    roles: set[tuple[str, str]] = set()
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        kind = AtomKind.MONEY if _LOOKS_LIKE_MONEY.search(match[1]) else AtomKind.NAME
        atoms.append(Atom(len(text), len(text) + len(match[1]), kind, len(atoms)))
        text += match[1]
        position = match.end()
        if match[2]:
            roles.add((match[1], match[2]))
    return Marked(text + marked[position:], tuple(atoms), frozenset(roles))


def page(sentences: list[Marked]) -> Page:
    """A page with one paragraph a sentence, sentence numbers as in the list."""
    text = ""
    blocks: list[Block] = []
    money: list[Money] = []
    mentions: list[Mention] = []
    entities: list[Entity] = []
    for marked in sentences:
        start = len(text)
        for atom in marked.atoms:
            words = marked.text[atom.start : atom.end]
            if atom.kind is AtomKind.MONEY:
                money.append(_money(atom.start + start, words))
            else:
                mentions.append(Mention(atom.start + start, atom.end + start, words, len(entities)))
                entities.append(Entity(words, EntityLabel.ORG))
        text += marked.text
        blocks.append(Block(start, len(text), BlockKind.PARAGRAPH))
        text += "\n"
    clean = CleanText("a.txt", "a.txt", "0", text, tuple(blocks))
    found = Annotations(Amounts(tuple(money)), (), (), Entities(tuple(entities), tuple(mentions)))
    return Page(clean, found)


def _money(start: int, words: str) -> Money:
    five = Decimal(5_000_000)
    return Money(start, start + len(words), words, five, five, "USD", Qualifier.EXACT, CurrencyBasis.SYMBOL)


def told(one: Page, number: int, frame: str) -> list[frozenset[tuple[str, str]]]:
    """For each telling of the frame in the sentence its (words, role) of parties and sums."""
    found = [telling for telling in tellings(one, number) if telling.match.frame.id == frame]
    return [
        frozenset(
            [
                *((one.text[p.filler.start : p.filler.end], p.role.value) for p in telling.parts),
                *(
                    (one.money[placed.term.ref].text, placed.term.kind.value)
                    for placed in terms(one, number, [telling])
                    if isinstance(placed.term, Amount)
                ),
            ]
        )
        for telling in found
    ]
