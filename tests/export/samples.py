"""Records and deals for the export tests, built by hand: one of everything that a file must be able to say."""

from datetime import date
from decimal import Decimal

from pipeline.model.deals import (
    AmountSlot,
    Conflict,
    DateSlot,
    Deal,
    DealRecord,
    Option,
    Party,
    Placeholder,
    QuantitySlot,
    Relation,
    State,
)
from pipeline.model.slots import Absent, Hint, Interval, Known, Measure, Sum
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import (
    AmountKind,
    DateKind,
    DealType,
    PlaceholderState,
    Qualifier,
    QuantityKind,
    Reason,
    Role,
    Status,
)


def shown(quote: str, start: int = 0) -> tuple[Evidence, ...]:
    return (Evidence("a.txt", start, start + len(quote), quote, "test.rule"),)


def dollars(low: str | None, high: str | None, qualifier: Qualifier = Qualifier.EXACT) -> Sum:
    return Sum(Decimal(low) if low else None, Decimal(high) if high else None, "USD", qualifier, f"${low or high}")


MAY = Interval(date(2026, 5, 1), date(2026, 5, 31), "2026-05", "2026-05", "May 2026")
MONDAY = Absent(Reason.TEMPLATE, shown("Monday, [date]", 40), Hint("Monday, [date]", weekday=1))

BUYER = Party(Role.ACQUIRER, Known("Quill & Sons", shown("Quill & Sons")), ("Quill",))
TARGET = Party(Role.TARGET, Known("=Inkwell()", shown("=Inkwell()", 20)))
PRICE = AmountSlot(AmountKind.DEAL_VALUE, Known(dollars("1250000.50", "1250000.50"), shown("$1250000.50", 60)))
OLD_PRICE = AmountSlot(AmountKind.DEAL_VALUE, Known(dollars("900000", "900000"), shown("$900000", 80)), superseded=True)
STAKE = QuantitySlot(
    QuantityKind.STAKE,
    Known(Measure(Decimal(51), Decimal(60), "%", Qualifier.RANGE, "51 to 60 %"), shown("51 to 60 %")),
)
ANNOUNCED = DateSlot(DateKind.ANNOUNCED, MONDAY)
COMPLETED = DateSlot(DateKind.COMPLETED, Known(MAY, shown("May 2026", 100)))

RECORD = DealRecord(
    record_id="r_1",
    article_id="a.txt",
    type=DealType.ACQUISITION,
    status=Status.COMPLETED,
    title="Quill & Sons buys =Inkwell()",
    confidence=0.9,
    parties=(BUYER, TARGET),
    amounts=(PRICE,),
    quantities=(STAKE,),
    dates=(ANNOUNCED,),
    evidence=shown("buys", 14),
)

DEAL = Deal(
    deal_id="d_1",
    type=DealType.ACQUISITION,
    status=Status.COMPLETED,
    title="-5% off: Quill & Sons buys =Inkwell()",
    confidence=0.9,
    parties=(BUYER, TARGET),
    amounts=(OLD_PRICE, PRICE),
    quantities=(STAKE,),
    dates=(ANNOUNCED, COMPLETED),
    evidence=shown("buys", 14),
    records=("r_1", "r_2"),
    articles=("a.txt", "b.txt"),
    placeholders=(
        Placeholder("dates.announced", Reason.TEMPLATE, PlaceholderState.OPEN, MONDAY.hint, MONDAY.evidence),
        Placeholder(
            "dates.completed", Reason.NOT_STATED, PlaceholderState.FILLED, Hint(), (), value=MAY, sources=("r_2",)
        ),
        Placeholder(
            "amounts.break_fee",
            Reason.UNDISCLOSED,
            PlaceholderState.FILLED,
            Hint("a fee"),
            shown("a fee", 120),
            value=dollars("5000", "5000"),
            sources=("r_2",),
        ),
    ),
    conflicts=(
        Conflict(
            "amounts.deal_value",
            (Option(dollars("1250000.50", "1250000.50"), ("r_1",)), Option(dollars("1300000", "1300000"), ("r_2",))),
            dollars("1250000.50", "1250000.50"),
            "the first says it in full",
        ),
        Conflict("dates.completed", (Option(MAY, ("r_1",)), Option("Inkwell", ("r_2",))), None, "neither is likelier"),
    ),
    history=(State(Status.COMPLETED, MAY, "r_1", "a.txt"),),
    related=(Relation("d_2", "supersedes"),),
)
LATER = Deal("d_0", DealType.IPO, Status.RUMOURED, "Undated", 0.5, records=("r_3",))
