"""What a draft must have to be a deal at all, and what shows that it is none."""

from pipeline.deals.draft import BUYERS, PARTNERS, SELLERS, Draft
from pipeline.model.vocabulary import AmountKind, DealType, Role


def is_deal(draft: Draft) -> bool:
    """Whether the draft has the parties and terms without which its type cannot be told from a look-alike."""
    buyers, sellers = draft.entities(BUYERS), _sold(draft)
    vendors = draft.entities(frozenset({Role.SELLER}))
    priced = bool(draft.values(AmountKind.DEAL_VALUE))
    partners = draft.entities(PARTNERS)
    match draft.type:
        case DealType.ACQUISITION:
            return bool((buyers and sellers) or (vendors and sellers) or (buyers and vendors)) or len(partners) > 1
        case DealType.MERGER:
            return len(partners | buyers | draft.entities(SELLERS)) > 1
        case DealType.JOINT_VENTURE:
            return len(partners) > 1
        case DealType.EQUITY_INVESTMENT:
            return bool(buyers and sellers)
        case DealType.FUNDING_ROUND:
            return bool(sellers) and (priced or bool(buyers) or bool(draft.amounts))
        case DealType.DEBT_FINANCING:
            return bool(sellers and (priced or buyers)) or bool(buyers and priced)
        case DealType.PURCHASE_COMMITMENT | DealType.LICENSING:
            return bool(buyers and sellers)
        case DealType.IPO:
            return bool(sellers)


def _sold(draft: Draft) -> set[int | None]:
    """Who or what changes hands, be it named or only described."""
    return {part.filler.entity for part in draft.parts if part.role in SELLERS}
