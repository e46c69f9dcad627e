"""Who must be meant where a telling names one side only: the company that the passage speaks of.

'Orrin makes jets. … Brell has placed orders for planes': the supplier is not named again, since everybody knows.
"""

from dataclasses import replace

from pipeline.deals.fillers import Filler
from pipeline.deals.page import Page
from pipeline.deals.salience import Phrase, candidates
from pipeline.deals.telling import Part, Telling
from pipeline.model.vocabulary import DealType, Role

_PAIRS: dict[DealType, tuple[frozenset[Role], Role]] = {
    DealType.EQUITY_INVESTMENT: (frozenset({Role.INVESTOR, Role.LEAD_INVESTOR}), Role.TARGET),
    DealType.DEBT_FINANCING: (frozenset({Role.LENDER}), Role.BORROWER),
}
"""For each type who is named and who can be left out; of a commitment or a licence either can."""

_EITHER: dict[DealType, tuple[Role, Role]] = {
    DealType.PURCHASE_COMMITMENT: (Role.CUSTOMER, Role.SUPPLIER),
    DealType.LICENSING: (Role.LICENSEE, Role.LICENSOR),
}


def completed(page: Page, telling: Telling) -> Telling:
    """The telling with the side that it leaves out filled from the passage, where one company offers itself."""
    role = _missing(telling)
    if role is None:
        return telling
    taken = telling.entities()
    tree = page.trees[telling.number]
    meant = next((e for e in candidates(Phrase(page, telling.number, telling.predicate, role)) if e not in taken), None)
    if meant is None:
        return telling
    token = tree[telling.predicate]
    part = Part(role, Filler(token.start, token.end, meant, "anaphor"), f"{telling.match.frame.id}.left_out")
    return replace(telling, parts=(*telling.parts, part))


def _missing(telling: Telling) -> Role | None:
    """The one role that is left out, if it is exactly one and the frame has a place for it or for its counterpart."""
    if telling.type is None:
        return None
    if telling.type in _EITHER and any(part.filler.how == "anaphor" for part in telling.parts):
        return None
    cast = {part.role for part in telling.parts}
    if telling.type is DealType.FUNDING_ROUND:
        return None if Role.TARGET in cast else Role.TARGET
    if telling.type in _PAIRS:
        named, role = _PAIRS[telling.type]
        return role if cast & named and role not in cast else None
    if telling.type in _EITHER:
        lacking = [role for role in _EITHER[telling.type] if role not in cast]
        return lacking[0] if len(lacking) == 1 else None
    return None
