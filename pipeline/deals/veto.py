"""What a draft must have to be a deal at all, and what shows that it is none."""

from collections.abc import Callable

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft
from pipeline.model.vocabulary import AmountKind, DealType, Role


def is_deal(draft: Draft) -> bool:
    """Whether the draft has the parties and terms without which its type cannot be told from a look-alike."""
    return _NEEDED[draft.type](draft)


def _control(draft: Draft) -> bool:
    """Two of buyer, vendor and what is sold; or two that merge."""
    known = [bool(draft.entities(BUYERS)), bool(draft.entities(frozenset({Role.SELLER}))), bool(_sold(draft))]
    return sum(known) > 1 or len(draft.entities(PARTNERS)) > 1


def _merger(draft: Draft) -> bool:
    return len(draft.entities(PARTNERS | BUYERS | SELLERS)) > 1


def _venture(draft: Draft) -> bool:
    return len(draft.entities(PARTNERS)) > 1


def _both_sides(draft: Draft) -> bool:
    return bool(draft.entities(BUYERS)) and bool(_sold(draft))


def _round(draft: Draft) -> bool:
    """Who raises, and a sum, a date or somebody who gives it."""
    return bool(_sold(draft)) and bool(draft.amounts or draft.dates or draft.entities(BUYERS))


def _debt(draft: Draft) -> bool:
    """Two of borrower, lender and sum."""
    priced = bool(draft.values(AmountKind.DEAL_VALUE))
    return sum([bool(draft.entities(BUYERS)), bool(_sold(draft)), priced]) > 1


def _offering(draft: Draft) -> bool:
    return bool(_sold(draft))


def _sold(draft: Draft) -> set[int | None]:
    """Who or what changes hands, be it named or only described."""
    return {part.filler.entity for part in draft.parts if part.role in SELLERS}


_NEEDED: dict[DealType, Callable[[Draft], bool]] = {
    DealType.ACQUISITION: _control,
    DealType.MERGER: _merger,
    DealType.JOINT_VENTURE: _venture,
    DealType.EQUITY_INVESTMENT: _both_sides,
    DealType.FUNDING_ROUND: _round,
    DealType.DEBT_FINANCING: _debt,
    DealType.PURCHASE_COMMITMENT: _both_sides,
    DealType.LICENSING: _both_sides,
    DealType.IPO: _offering,
}
