"""A few deals with their articles, as a run would publish them: what the report must show, and what it must survive."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pipeline.export import ArticleRow, Found
from pipeline.model.deals import (
    AmountSlot,
    Conflict,
    DateSlot,
    Deal,
    DealRecord,
    Option,
    Party,
    Placeholder,
    Relation,
    State,
)
from pipeline.model.outcomes import Named, Refusal, Tally
from pipeline.model.slots import Absent, Hint, Interval, Known, Sum
from pipeline.model.text import Block, CleanText, Evidence, Published
from pipeline.model.vocabulary import (
    AmountKind,
    BlockKind,
    DateKind,
    DealType,
    PlaceholderState,
    Qualifier,
    Reason,
    Role,
    Status,
)

HOSTILE = "<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">"
"""A headline that would run, were it markup."""

WIRE_TEXT = (
    "🚀 Quill & Sons buys Inkwell\n"
    "Shares rose. Quill & Sons said on Tuesday, May 5, that it would buy Inkwell Ltd. for $40 million. "
    "Inkwell makes nibs."
)
LOCAL_TEXT = f"{HOSTILE}\nInkwell was bought for $44 million by Quill."
DAY = date(2026, 5, 5)


def article(name: str, text: str, published: date | None) -> CleanText:
    """A text whose first line is its title."""
    title, _, rest = text.partition("\n")
    blocks = (Block(0, len(title), BlockKind.TITLE), Block(len(title) + 1, len(text), BlockKind.PARAGRAPH))
    dated = Published(published, published, "given") if published else None
    assert rest
    return CleanText(name, name, "0" * 64, text, blocks, title=title, published=dated, language="en")


WIRE, LOCAL = article("wire.txt", WIRE_TEXT, DAY), article("local <b>&.txt", LOCAL_TEXT, None)


def words(source: CleanText, quote: str) -> tuple[Evidence, ...]:
    """The last place where an article says this."""
    start = source.text.rindex(quote)
    return (source.evidence(start, start + len(quote), "test.rule"),)


def dollars(millions: int) -> Sum:
    return Sum(Decimal(millions) * 10**6, Decimal(millions) * 10**6, "USD", Qualifier.EXACT, f"${millions} million")


def named(role: Role, name: str, quote: str, *aliases: str) -> Party:
    return Party(role, Known(name, words(WIRE, quote)), aliases)


TUESDAY = Interval(DAY, DAY, "2026-05-05", "2026-05-05", "Tuesday, May 5")
PRICE = AmountSlot(AmountKind.DEAL_VALUE, Known(dollars(40), words(WIRE, "$40 million")))
BOUGHT = Deal(
    deal_id="d_bought",
    type=DealType.ACQUISITION,
    status=Status.ANNOUNCED,
    title="Quill & Sons acquires Inkwell",
    confidence=0.9,
    parties=(
        named(Role.ACQUIRER, "Quill & Sons", "Quill & Sons", "Quill"),
        named(Role.TARGET, "Inkwell Ltd.", "Inkwell Ltd."),
    ),
    amounts=(PRICE,),
    dates=(DateSlot(DateKind.ANNOUNCED, Known(TUESDAY, words(WIRE, "Tuesday, May 5"))),),
    evidence=words(WIRE, "buy"),
    records=("r_wire", "r_local"),
    articles=("wire.txt", LOCAL.article_id),
    placeholders=(
        Placeholder(
            "dates.completed", Reason.NOT_STATED, PlaceholderState.OPEN, Hint(weekday=1), words(WIRE, "would buy")
        ),
        Placeholder(
            "amounts.deal_value",
            Reason.UNDISCLOSED,
            PlaceholderState.FILLED,
            Hint("a sum"),
            (),
            dollars(40),
            ("r_wire",),
        ),
    ),
    conflicts=(
        Conflict(
            "amounts.deal_value",
            (Option(dollars(40), ("r_wire",)), Option(dollars(44), ("r_local",))),
            dollars(40),
            "the wire is the likelier one",
        ),
    ),
    history=(State(Status.ANNOUNCED, TUESDAY, "r_wire", "wire.txt"),),
    related=(Relation("d_hostile", "same_announcement"),),
)
UNNAMED = Absent(Reason.UNNAMED, words(LOCAL, "Quill"))
STRANGE = Deal(
    deal_id="d_hostile",
    type=DealType.IPO,
    status=Status.RUMOURED,
    title=HOSTILE,
    confidence=0.4,
    parties=(Party(Role.ISSUER, Known(HOSTILE, words(LOCAL, HOSTILE))), Party(Role.INVESTOR, UNNAMED)),
    records=("r_strange",),
    articles=(LOCAL.article_id,),
    evidence=words(LOCAL, "bought"),
)
ROUND = replace(
    BOUGHT,
    deal_id="d_round",
    type=DealType.FUNDING_ROUND,
    status=Status.COMPLETED,
    title="Tarn Foods raises money",
    parties=(named(Role.TARGET, "Tarn Foods", "Quill & Sons"),),
    amounts=(
        AmountSlot(AmountKind.DEAL_VALUE, Known(replace(dollars(7), currency="EUR"), words(WIRE, "$40 million"))),
    ),
    dates=(DateSlot(DateKind.ANNOUNCED, Known(replace(TUESDAY, earliest=date(2024, 1, 1)), words(WIRE, "Tuesday"))),),
    placeholders=(),
    conflicts=(),
    related=(),
)


def record(record_id: str, deal: Deal, source: CleanText) -> DealRecord:
    """A deal as one article tells it."""
    return DealRecord(
        record_id, source.article_id, deal.type, deal.status, deal.title, deal.confidence, doubts=("thinly told",)
    )


def articles() -> Iterator[ArticleRow]:
    """What was read."""
    return iter(
        (
            ArticleRow(
                WIRE,
                Tally(1, 0, 1, 2, 1),
                (),
                (Named(2, 8, "name"), Named(WIRE_TEXT.rindex("nibs"), WIRE_TEXT.rindex("nibs") + 4, "name")),
            ),
            ArticleRow(LOCAL, Tally(1, 0, 0, 2, 1)),
        )
    )


RECORDS = (record("r_wire", BOUGHT, WIRE), record("r_local", BOUGHT, LOCAL), record("r_strange", STRANGE, LOCAL))
FOUND = Found(RECORDS, (BOUGHT, STRANGE, ROUND), (Refusal(HOSTILE, "ingest", "not an article: PNG"),), articles)
