"""Deals as the tagger sees them: pairs of names that share one, gathered into drafts with the terms it gives them.

The tagger never has the last word: `weighing` lays these drafts over those of the frames.
"""

from pipeline.deals.draft import PARTNERS, SELLERS, Amount, Draft, Quantum, When
from pipeline.deals.fillers import Filler
from pipeline.deals.page import Page
from pipeline.deals.status import Standing
from pipeline.deals.telling import Part, may_play
from pipeline.model.mentions import Mention
from pipeline.model.tags import Pair, Tags
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, Role

PAIR = 0.2
"""The least probability of a pair that makes a deal."""

WITH = 0.3
"""The least probability of a pair that adds one more to those who invest or lend together."""

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

_SOLD = frozenset({DealType.ACQUISITION, DealType.EQUITY_INVESTMENT})
_LEADS = "equity:lead_investor"
_WITHIN = 3
"""Sentences between a deal and who sells at most."""

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
            _vendor(page, tags, drafts, pair)
    for pair in tags.pairs:
        if pair.probability >= JOINS and pair.relation == _ADVISER:
            _advise(page, drafts, pair)
    _terms(tags, drafts)
    return sorted(drafts, key=lambda draft: draft.sentences)


def _place(page: Page, tags: Tags, drafts: list[Draft], pair: Pair) -> None:
    """The pair joins the deal that it tells, or opens one."""
    kind, parts, where = _TYPES[pair.relation.split(":")[0]], _cast(page, tags, pair), _sentences(page, pair)
    if parts is None:
        return
    shared = PARTNERS if parts[0].role in PARTNERS else SELLERS
    for draft in drafts:
        if {pair.first, pair.second} <= draft.entities() and draft.type.family == kind.family:
            return  # a likelier pair has said how the two stand to each other
        joins = {pair.first, pair.second} if shared is PARTNERS else {pair.second}
        if kind in _MANY and draft.type is kind and draft.entities(shared) & joins and _apart(draft, where) <= _NEAR:
            if shared is PARTNERS or pair.probability >= WITH:
                draft.add_parts(parts)
                draft.sentences = sorted({*draft.sentences, *where})
            return
    drafts.append(_opened(page, pair, kind, parts))


def _opened(page: Page, pair: Pair, kind: DealType, parts: tuple[Part, Part]) -> Draft:
    draft = Draft(kind, parts=list(parts), sentences=_sentences(page, pair), seen=pair.probability)
    draft.words = _words(page, pair)
    draft.standings.append(Standing(pair.status[0], _STRENGTH, "tagger.status"))
    return draft


def _cast(page: Page, tags: Tags, pair: Pair) -> tuple[Part, Part] | None:
    """The two in their roles; None where one of them is nothing that can have its role."""
    first, second = (Role(role) for role in pair.relation.split(":")[1:])
    if first is Role.INVESTOR and _leads(tags, pair.first):
        first = Role.LEAD_INVESTOR
    if not (may_play(page, pair.first, first) and may_play(page, pair.second, second)):
        return None
    return _part(page, first, pair.at[0]), _part(page, second, pair.at[1])


def _leads(tags: Tags, entity: int) -> bool:
    return any(part.entity == entity and part.part == _LEADS and part.probability > 0.5 for part in tags.parts)


def _apart(draft: Draft, where: list[int]) -> int:
    """Sentences between a draft and a place."""
    return min(abs(one - other) for one in where for other in draft.sentences)


def _vendor(page: Page, tags: Tags, drafts: list[Draft], pair: Pair) -> None:
    """Who sells joins the nearest deal of what is sold, or of who buys; what is sold to nobody is a deal, too."""
    parts, where = _cast(page, tags, pair), _sentences(page, pair)
    if parts is None:
        return
    sells_it = parts[0].role is Role.SELLER
    vendor, other = (pair.first, pair.second) if sells_it else (pair.second, pair.first)
    fitting = [draft for draft in drafts if draft.type in _SOLD and other in draft.entities()]
    home = min(fitting, key=lambda draft: _apart(draft, where), default=None)
    if home is None:
        if sells_it:
            drafts.append(_opened(page, pair, DealType.ACQUISITION, parts))
    elif vendor not in home.entities() and _apart(home, where) <= _WITHIN:
        home.add_parts(tuple(part for part in parts if part.role is Role.SELLER))


def _advise(page: Page, drafts: list[Draft], pair: Pair) -> None:
    """Who advises joins the nearest deal of whom they advise."""
    where = _sentences(page, pair)
    fitting = [d for d in drafts if pair.second in d.entities() and pair.first not in d.entities()]
    home = min(fitting, key=lambda draft: _apart(draft, where), default=None)
    if home is not None and may_play(page, pair.first, Role.ADVISER):
        home.add_parts((_part(page, Role.ADVISER, pair.at[0]),))


def _terms(tags: Tags, drafts: list[Draft]) -> None:
    """Each term goes to the deal whose parties claim it most."""
    claims: dict[tuple[str, int, str], dict[int, float]] = {}
    for share in tags.shares:
        claims.setdefault((share.grammar, share.ref, share.kind), {})[share.entity] = share.probability
    best: dict[tuple[str, int], tuple[float, str, int]] = {}
    for (grammar, ref, kind), chances in claims.items():
        for number, draft in enumerate(drafts):
            if draft.type.family in _UNFIT.get(kind, ()):
                continue
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
