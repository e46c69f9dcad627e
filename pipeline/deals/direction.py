"""Who buys and who supplies where the verb does not say: 'Orrin signed a contract with Brell'.

What the contract is for says it first ('to supply', 'under which Brell will buy'), then what the two are by their names
and descriptions (an airline buys, a shipyard supplies); where nothing does, news of a contract is told by its supplier.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.deals.counterpart import COUNTERPART
from pipeline.deals.draft import Draft
from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.telling import Part, Telling
from pipeline.model.vocabulary import DealType, Role

_SIDED = frozenset({DealType.PURCHASE_COMMITMENT, DealType.LICENSING})
_OPEN = frozenset(f"{noun}.{place}" for noun in ("contract", "licence") for place in ("neutral", "with", "between"))
"""Positions that do not tell one side from the other."""
_WORD = re.compile(r"[^\W\d_]+")
_PURPOSE = 3
"""How much more it counts what a contract is for than what its parties are."""


def directed(page: Page, told: Sequence[Telling]) -> list[Telling]:
    """The sentence's tellings, the two sides of a contract exchanged where they stand the wrong way round."""
    firm = [telling for telling in told if telling.type in _SIDED and not is_open(telling.parts)]
    return [_directed(page, telling, firm) for telling in told if not _is_form(page, telling, told)]


def _is_form(page: Page, telling: Telling, told: Sequence[Telling]) -> bool:
    """Whether the agreement is only the form of another deal: 'signed a purchase agreement to acquire Brell'."""
    if telling.match.frame.id != "contract":
        return False
    tree = page.trees[telling.number]
    return any(
        other.type not in (None, telling.type) and telling.predicate in tree.above(other.predicate) for other in told
    )


def is_open(parts: Sequence[Part]) -> bool:
    """Whether only the position of a noun's neighbours gave the roles."""
    return bool(parts) and all(part.rule in _OPEN for part in parts)


def _directed(page: Page, telling: Telling, firm: Sequence[Telling]) -> Telling:
    if telling.type is DealType.DEBT_FINANCING:
        return _lent(page, telling)
    if telling.type is not DealType.PURCHASE_COMMITMENT or not is_open(telling.parts):
        return telling
    for other in firm:
        if _reversed(other.parts, telling.parts):
            return turned(telling)
        if _agree(other.parts, telling.parts):
            return telling
    first = telling.parts[0]
    supplies = _PURPOSE * _purpose(page, telling) + sum(
        (1 if part.role is first.role else -1) * _supplies(page, part) for part in telling.parts
    )
    return telling if (supplies < 0) == (first.role is Role.CUSTOMER) else turned(telling)


def _lent(page: Page, telling: Telling) -> Telling:
    """The telling of a loan with a bank for its lender where the grammar has it for the borrower, and nobody lends."""
    if any(part.role is Role.LENDER for part in telling.parts):
        return telling
    lends = [part for part in telling.parts if part.filler.how != "anaphor" and _is_financier(page, part)]
    return turned(telling) if lends and len(lends) == len(telling.parts) and _soft(telling) else telling


def _soft(telling: Telling) -> bool:
    return all(part.rule.endswith((".neutral", ".carrier", ".to", ".with")) for part in telling.parts)


def _is_financier(page: Page, part: Part) -> bool:
    if part.filler.entity is None:
        return False
    return not wordset("financier").isdisjoint(_WORD.findall(page.entity(part.filler.entity).name.casefold()))


def turned(telling: Telling) -> Telling:
    """The telling with its two sides exchanged."""
    return replace(telling, parts=turned_parts(telling.parts))


def turned_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with their two sides exchanged."""
    return tuple(replace(part, role=COUNTERPART.get(part.role, part.role)) for part in parts)


def faces_about(draft: Draft, telling: Telling) -> bool:
    """Whether the telling has the very two of the draft the other way round."""
    return draft.type in _SIDED and draft.type is telling.type and _reversed(draft.parts, telling.parts)


def _cast(parts: Sequence[Part]) -> set[tuple[Role, int]]:
    return {(part.role, part.filler.entity) for part in parts if part.filler.entity is not None}


def _reversed(one: Sequence[Part], other: Sequence[Part]) -> bool:
    """Whether both have the same two, each in the other's place."""
    return len(_cast(one) & _cast(turned_parts(other))) > 1


def _agree(one: Sequence[Part], other: Sequence[Part]) -> bool:
    return len(_cast(one) & _cast(other)) > 1


def _purpose(page: Page, telling: Telling) -> int:
    """1 where the words after the noun say that its first party supplies, -1 where they say that it buys."""
    sentence = page.sentences[telling.number]
    start = page.trees[telling.number][telling.predicate].end
    words = _WORD.findall(page.text[start : sentence.end].casefold())[:14]
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        verb, noun = before == "to", before in ("for", "the")
        if (verb and word in wordset("supplying")) or (noun and word in wordset("supply_noun")):
            return 1
        if (verb and word in wordset("buying")) or (noun and word in wordset("purchase_noun")):
            return -1
    return 0


def _supplies(page: Page, part: Part) -> int:
    """1 for whom name or description make a supplier, -1 for a buyer."""
    if part.filler.entity is None:
        return 0
    words = set(_WORD.findall(page.entity(part.filler.entity).name.casefold()))
    words |= set(_WORD.findall(page.text[max(0, part.filler.start - 40) : part.filler.start].casefold())[-3:])
    return (not words.isdisjoint(wordset("supplier_word"))) - (not words.isdisjoint(wordset("customer_word")))
