"""Deals as the tagger sees them: pairs of names that share one, gathered into drafts with the terms it gives them.

The tagger never has the last word: `joining` lays these drafts over those of the frames.
"""

from pipeline.deals.draft import Amount, Draft, Quantum, When
from pipeline.deals.fillers import Filler
from pipeline.deals.page import Page
from pipeline.deals.status import Standing
from pipeline.deals.telling import Part, may_play
from pipeline.model.mentions import Mention
from pipeline.model.tags import Pair, Tags
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, Role

PAIR = 0.2
"""The least probability of a pair that makes a deal."""

JOINS = 0.7
"""The least probability of a pair that adds a seller or an adviser to a deal."""

TERM = 0.6
"""The least probability of a term."""

_TYPES: dict[str, DealType] = {
    "equity": DealType.EQUITY_INVESTMENT,
    "control": DealType.ACQUISITION,
    "merger": DealType.MERGER,
    **{kind.value: kind for kind in DealType if kind.family == kind.value},
}
_VENDOR = ("control:seller:target", "control:acquirer:seller")
_ADVISER = ":adviser:"
_UNFIT: dict[str, frozenset[str]] = {
    QuantityKind.CAPACITY: frozenset({"equity", "debt_financing", "licensing", "ipo"}),
    QuantityKind.DURATION: frozenset({"equity", "control", "ipo"}),
}
"""Families of deals that have no such terms: what has them in the same words is another deal."""

_NEAR = 1
"""Sentences between two pairs of one deal at most, where they share one side only."""

_STRENGTH = 4
"""How a sum or a date that the tagger places stands beside those that words place."""

_MANY = frozenset({DealType.EQUITY_INVESTMENT, DealType.DEBT_FINANCING, DealType.JOINT_VENTURE, DealType.MERGER})
"""Deals with more than one name on a side as a rule."""


def proposals(page: Page, tags: Tags) -> list[Draft]:
    """The tagger's own drafts, in the order of the text."""
    drafts: list[Draft] = []
    for pair in tags.pairs:
        if pair.probability >= PAIR and pair.relation not in _VENDOR and pair.relation != _ADVISER:
            _place(page, tags, drafts, pair)
    for pair in tags.pairs:
        if pair.probability >= JOINS and pair.relation in _VENDOR:
            _vendor(page, drafts, pair)
    for pair in tags.pairs:
        if pair.probability >= JOINS and pair.relation == _ADVISER:
            _advise(page, drafts, pair)
    _terms(tags, drafts)
    return sorted(drafts, key=lambda draft: draft.sentences)


def _place(page: Page, tags: Tags, drafts: list[Draft], pair: Pair) -> None:
    """The pair joins the deal that it tells, or opens one."""
    family, first, second = pair.relation.split(":")
    kind = _TYPES[family]
    where = _sentences(page, pair)
    buyer = _lead(tags, pair.first, Role(first))
    if not (may_play(page, pair.first, buyer) and may_play(page, pair.second, Role(second))):
        return
    parts = (_part(page, buyer, pair.at[0]), _part(page, Role(second), pair.at[1]))
    for draft in drafts:
        mine = draft.entities()
        if {pair.first, pair.second} <= mine and draft.type.family == kind.family:
            return  # a likelier pair has said how the two stand to each other
        if draft.type is not kind or not mine & {pair.first, pair.second}:
            continue
        near = min(abs(a - b) for a in where for b in draft.sentences) <= _NEAR
        if kind in _MANY and near and (first == second or pair.second in mine):
            draft.add_parts(parts)
            draft.sentences.extend(where)
            return
    draft = Draft(kind, parts=list(parts), sentences=where, seen=pair.probability)
    draft.words = _words(page, pair)
    draft.standings.append(Standing(pair.status[0], _STRENGTH, "tagger.status"))
    drafts.append(draft)


def _lead(tags: Tags, entity: int, role: Role) -> Role:
    if role is not Role.INVESTOR:
        return role
    chances = {part.part: part.probability for part in tags.parts if part.entity == entity}
    return Role.LEAD_INVESTOR if chances.get("equity:lead_investor", 0) > 0.5 else role


def _vendor(page: Page, drafts: list[Draft], pair: Pair) -> None:
    """Who sells joins the deal of what is sold."""
    _, first, second = pair.relation.split(":")
    parts = (_part(page, Role(first), pair.at[0]), _part(page, Role(second), pair.at[1]))
    vendor, other = (pair.first, pair.second) if first == Role.SELLER else (pair.second, pair.first)
    where = _sentences(page, pair)
    for draft in drafts:
        if draft.type in (DealType.ACQUISITION, DealType.EQUITY_INVESTMENT) and other in draft.entities():
            if vendor not in draft.entities() and min(abs(a - b) for a in where for b in draft.sentences) <= 3:
                draft.add_parts(tuple(part for part in parts if part.role is Role.SELLER))
            return
    if first != Role.SELLER:
        return
    draft = Draft(DealType.ACQUISITION, parts=list(parts), sentences=where, seen=pair.probability)
    draft.words = _words(page, pair)
    draft.standings.append(Standing(pair.status[0], _STRENGTH, "tagger.status"))
    drafts.append(draft)


def _advise(page: Page, drafts: list[Draft], pair: Pair) -> None:
    for draft in drafts:
        if pair.second in draft.entities() and pair.first not in draft.entities():
            draft.add_parts((_part(page, Role.ADVISER, pair.at[0]),))
            return


def _terms(tags: Tags, drafts: list[Draft]) -> None:
    """Each term goes to the deal whose parties claim it most."""
    claims: dict[tuple[str, int, str], dict[int, float]] = {}
    for share in tags.shares:
        claims.setdefault((share.grammar, share.ref, share.kind), {})[share.entity] = share.probability
    best: dict[tuple[str, int], tuple[float, str, int]] = {}
    for (grammar, ref, kind), chances in claims.items():
        for number, draft in enumerate(drafts):
            cast = [part.filler.entity for part in draft.parts if part.role not in (Role.ADVISER, Role.SELLER)]
            if not cast:
                continue
            score = sum(chances.get(entity, 0.0) for entity in cast if entity is not None) / len(cast)
            best[grammar, ref] = max(best.get((grammar, ref), (0.0, "", 0)), (score, kind, -number))
    for (grammar, ref), (score, kind, number) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
        if score >= TERM:
            _give(drafts[-number], grammar, ref, kind)


def _give(draft: Draft, grammar: str, ref: int, kind: str) -> None:
    if grammar == "sum":
        draft.amounts.append(Amount(AmountKind(kind), ref, "tagger.sum", _STRENGTH))
    elif grammar == "measure":
        if draft.type.family in _UNFIT.get(kind, ()):
            return
        draft.quantities.append(Quantum(QuantityKind(kind), ref, "tagger.measure"))
    else:
        draft.dates.append(When(DateKind(kind), ref, "tagger.date", _STRENGTH))


def _part(page: Page, role: Role, at: int) -> Part:
    mention = page.mentions[at]
    return Part(role, Filler(mention.start, mention.end, mention.entity, "name"), "tagger.pair")


def _sentences(page: Page, pair: Pair) -> list[int]:
    return sorted({page.sentence_of(page.mentions[at].start) or 0 for at in pair.at})


def _words(page: Page, pair: Pair) -> tuple[int, int]:
    """Offsets of the sentence of the first of the two mentions, or from one to the other within a sentence."""
    one, other = sorted((page.mentions[at] for at in pair.at), key=_start)
    if page.sentence_of(one.start) == page.sentence_of(other.start):
        return one.start, max(one.end, other.end)
    return one.start, one.end


def _start(mention: Mention) -> int:
    return mention.start
