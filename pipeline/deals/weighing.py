"""Frames and tagger side by side: what both see is surer, what one lacks the other may add, neither has the last word.

A frame's draft and a proposal of the tagger tell the same deal where they are of one family, share a principal, and
nobody they name stands on opposite sides. What is left of the proposals becomes drafts of their own; how sure each is
is for `confidence` to say.
"""

from collections.abc import Iterator

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft
from pipeline.deals.page import Page
from pipeline.deals.proposals import proposals
from pipeline.deals.telling import Part
from pipeline.model.tags import Tags
from pipeline.model.vocabulary import AmountKind, DealType, Role

SURE = 0.35
"""The least probability of a proposal that adds names to a side which the frames have filled."""

_SEVERAL = frozenset({Role.INVESTOR, Role.LEAD_INVESTOR, Role.LENDER, Role.PARTNER})

_PRINCIPALS = BUYERS | SELLERS | PARTNERS
_SIDES = (BUYERS | PARTNERS, SELLERS | PARTNERS)


def weigh(page: Page, drafts: list[Draft], tags: Tags) -> list[Draft]:
    """The drafts of the frames with what the tagger adds to them, and its own behind."""
    for draft in drafts:
        draft.seen = support(draft, tags)
    held = [_terms(draft) for draft in drafts]
    left: list[Draft] = []
    for proposal in proposals(page, tags):
        home = _home(drafts, proposal)
        _let_go(
            proposal, {term for draft, terms in zip(drafts, held, strict=True) if draft is not home for term in terms}
        )
        if home is not None:
            _add(home, proposal)
        else:
            left.append(proposal)
    for draft in (*drafts, *left):
        draft.blank = not tags.pairs
    return [*drafts, *left]


def _terms(draft: Draft) -> set[tuple[str, int]]:
    """The sums, measures and dates that a draft holds."""
    return {
        *(("sum", amount.ref) for amount in draft.amounts),
        *(("measure", quantum.ref) for quantum in draft.quantities),
        *(("date", when.ref) for when in draft.dates if not when.template),
    }


def _let_go(proposal: Draft, held: set[tuple[str, int]]) -> None:
    """What a frame gives to one deal is not the tagger's to give to another."""
    proposal.amounts = [amount for amount in proposal.amounts if ("sum", amount.ref) not in held]
    proposal.quantities = [quantum for quantum in proposal.quantities if ("measure", quantum.ref) not in held]
    proposal.dates = [when for when in proposal.dates if ("date", when.ref) not in held]


def support(draft: Draft, tags: Tags) -> float:
    """The greatest probability that the tagger gives to any two principals of a draft, or to the one it has."""
    family = "merger" if draft.type is DealType.MERGER else draft.type.family
    families = {family, "control"} if family == "merger" else {family}
    cast = draft.entities(_PRINCIPALS | {Role.SELLER})
    pairs = (
        pair.probability
        for pair in tags.pairs
        if pair.relation.split(":")[0] in families and {pair.first, pair.second} <= cast
    )
    best = max(pairs, default=0.0)
    if len(cast) == 1:
        best = max(_lone(cast, families | {"ipo"}, tags), default=0.0)
    return best


def _lone(cast: set[int], families: set[str], tags: Tags) -> Iterator[float]:
    for part in tags.parts:
        if part.entity in cast and part.part.split(":")[0] in families:
            yield part.probability


def _home(drafts: list[Draft], proposal: Draft) -> Draft | None:
    """The draft that tells the proposal's deal: the one that shares most of its principals."""
    rated = [(_shared(draft, proposal), -number) for number, draft in enumerate(drafts)]
    best, number = max(rated, default=(0, 0))
    return drafts[-number] if best else None


def _shared(draft: Draft, proposal: Draft) -> int:
    if draft.type.family != proposal.type.family:
        return 0
    mine = [draft.entities(side) for side in _SIDES]
    theirs = [proposal.entities(side) for side in _SIDES]
    if any(a and b and not a & b for a, b in zip(mine, theirs, strict=True)):
        return 0
    return sum(len(a & b) for a, b in zip(mine, theirs, strict=True))


def _add(draft: Draft, proposal: Draft) -> None:
    """What the frames left open: a side, more of a side that has several, a seller, terms of a kind not yet there."""
    sure = proposal.seen is not None and proposal.seen >= SURE
    draft.add_parts(tuple(part for part in proposal.parts if _is_wanted(draft, part, sure)))
    kinds = {amount.kind for amount in draft.amounts}
    taken = {amount.ref for amount in draft.amounts}
    draft.amounts.extend(a for a in proposal.amounts if a.kind not in kinds and a.ref not in taken)
    measures = {quantum.ref for quantum in draft.quantities}
    draft.quantities.extend(q for q in proposal.quantities if q.ref not in measures)
    dates = {when.kind for when in draft.dates}
    draft.dates.extend(d for d in proposal.dates if d.kind not in dates)
    if draft.undisclosed is not None and draft.values(AmountKind.DEAL_VALUE):
        draft.undisclosed = None


def _is_wanted(draft: Draft, part: Part, sure: bool) -> bool:
    if part.filler.entity in draft.entities():
        return False
    if part.role in _SEVERAL:
        return sure or not any(own.role in _SEVERAL for own in draft.parts)
    if part.role in (Role.ADVISER, Role.SELLER):
        return True
    side = BUYERS if part.role in BUYERS else SELLERS
    return not any(own.role in side for own in draft.parts)
