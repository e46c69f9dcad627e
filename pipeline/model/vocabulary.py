"""Closed vocabularies. The values are the words of the public contract and of the annotation guide."""

from enum import StrEnum


class DealType(StrEnum):
    EQUITY_INVESTMENT = "equity_investment"
    FUNDING_ROUND = "funding_round"
    DEBT_FINANCING = "debt_financing"
    ACQUISITION = "acquisition"
    MERGER = "merger"
    JOINT_VENTURE = "joint_venture"
    PURCHASE_COMMITMENT = "purchase_commitment"
    IPO = "ipo"
    LICENSING = "licensing"

    @property
    def family(self) -> str:
        """Types told apart by wording alone share a family: a round and an investment, a purchase and a merger."""
        return _FAMILY.get(self, self.value)


_FAMILY = {
    DealType.EQUITY_INVESTMENT: "equity",
    DealType.FUNDING_ROUND: "equity",
    DealType.ACQUISITION: "control",
    DealType.MERGER: "control",
}


class Status(StrEnum):
    """In the order in which a deal passes through them; the last two both end it."""

    RUMOURED = "rumoured"
    ANNOUNCED = "announced"
    COMPLETED = "completed"
    TERMINATED = "terminated"


class Role(StrEnum):
    INVESTOR = "investor"
    LEAD_INVESTOR = "lead_investor"
    TARGET = "target"
    ACQUIRER = "acquirer"
    SELLER = "seller"
    LENDER = "lender"
    BORROWER = "borrower"
    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    PARTNER = "partner"
    ISSUER = "issuer"
    LICENSOR = "licensor"
    LICENSEE = "licensee"
    ADVISER = "adviser"


class AmountKind(StrEnum):
    DEAL_VALUE = "deal_value"
    CONTRIBUTION = "contribution"
    CUMULATIVE_TOTAL = "cumulative_total"
    VALUATION_PRE = "valuation_pre"
    VALUATION_POST = "valuation_post"
    VALUATION = "valuation"
    PER_SHARE = "per_share"
    DEBT_ASSUMED = "debt_assumed"
    CONTINGENT = "contingent"
    BREAK_FEE = "break_fee"


class QuantityKind(StrEnum):
    STAKE = "stake"
    CAPACITY = "capacity"
    DURATION = "duration"
    COUNT = "count"


class DateKind(StrEnum):
    """What happened on a deal's date."""

    ANNOUNCED = "announced"
    COMPLETED = "completed"
    EXPECTED_COMPLETION = "expected_completion"
    SIGNED = "signed"
    TERMINATED = "terminated"
    REPORTED = "reported"


class Qualifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class Reason(StrEnum):
    """Why a value is absent."""

    TEMPLATE = "template"  # an unfilled token was left in the text
    UNANCHORED = "unanchored"  # a relative date with nothing to hang it on
    UNDISCLOSED = "undisclosed"  # the article says that it is not said
    UNNAMED = "unnamed"  # a party that is there but not named
    NOT_STATED = "not_stated"
    IMPLIED = "implied"  # arithmetic shows that it exists
    CONFLICTING = "conflicting"


class PlaceholderState(StrEnum):
    OPEN = "open"
    NARROWED = "narrowed"
    FILLED = "filled"


class DateState(StrEnum):
    RESOLVED = "resolved"  # one day
    PARTIAL = "partial"  # a span of days
    PLACEHOLDER = "placeholder"  # cannot be worked out


class TimexKind(StrEnum):
    """TIMEX3 types, in the contract's spelling."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class EntityLabel(StrEnum):
    ORG = "ORG"
    PERSON = "PERSON"
    PLACE = "PLACE"
    PRODUCT = "PRODUCT"


class TemplateKind(StrEnum):
    """What an unfilled token stands for."""

    DATE = "date"
    AMOUNT = "amount"
    NAME = "name"
    UNKNOWN = "unknown"


class BlockKind(StrEnum):
    """What part of the page a line of cleaned text was."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"


class Form(StrEnum):
    """In what form a reader hands an article's content on to cleaning."""

    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
