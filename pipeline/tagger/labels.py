"""The closed vocabularies of the tagger's heads, in the order of its outputs. A change here asks for new weights."""

from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, Role, Status
from pipeline.tagger.inventory import TermKind

RELATIONS = (
    ("equity", "investor", "target"),
    ("debt_financing", "lender", "borrower"),
    ("control", "acquirer", "target"),
    ("purchase_commitment", "customer", "supplier"),
    ("licensing", "licensee", "licensor"),
    ("merger", "partner", "partner"),
    ("joint_venture", "partner", "partner"),
    ("control", "seller", "target"),
    ("control", "acquirer", "seller"),
    ("", "adviser", ""),
)
"""(family of deal types, role of the first name, role of the second) between two names of one deal."""

STATUSES = tuple(Status)
PAIRS = tuple(":".join(relation) for relation in RELATIONS) + tuple(status.value for status in STATUSES)

PARTS = (
    *(f"{DealType.EQUITY_INVESTMENT.family}:{role}" for role in (Role.INVESTOR, Role.LEAD_INVESTOR, Role.TARGET)),
    *(f"debt_financing:{role}" for role in (Role.LENDER, Role.BORROWER)),
    *(f"control:{role}" for role in (Role.ACQUIRER, Role.TARGET, Role.SELLER)),
    *(f"purchase_commitment:{role}" for role in (Role.CUSTOMER, Role.SUPPLIER)),
    *(f"licensing:{role}" for role in (Role.LICENSEE, Role.LICENSOR)),
    "merger:partner",
    "joint_venture:partner",
    "ipo:issuer",
    ":adviser",
)
"""What one name may be in some deal of the text."""

FAMILIES = tuple(dict.fromkeys(part.split(":")[0] for part in PARTS if not part.startswith(":")))

KINDS = (*AmountKind, *QuantityKind, *DateKind)
"""What a sum, a measure or a date may be in a deal of the name it is held against."""


KINDS_OF: dict[TermKind, frozenset[str]] = {
    TermKind.SUM: frozenset(AmountKind),
    TermKind.MEASURE: frozenset(QuantityKind),
    TermKind.DATE: frozenset(DateKind),
}
"""What a term of each grammar can be."""


def family(deal: str) -> str:
    """The family by which relations go: a merger of equals is one of its own here."""
    return "merger" if deal == DealType.MERGER else DealType(deal).family
