"""Hypothesis strategies for model objects."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

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

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
CENTS = st.decimals(min_value=0, max_value=Decimal(10**12), places=2)  # a JSON number holds fifteen digits
SUMS = CENTS | st.integers(0, 10**24).map(Decimal)
EVIDENCE = st.lists(
    st.builds(Evidence, st.just("a.txt"), st.integers(0, 99), st.integers(0, 99), WORDS, WORDS), max_size=2
).map(tuple)
HINTS = st.builds(Hint, WORDS, st.none() | WORDS, st.none() | st.integers(1, 7), st.none() | DAYS, st.none() | DAYS)
ABSENT = st.builds(Absent, st.sampled_from(Reason), EVIDENCE, HINTS)
TOLD = st.builds(Absent, st.sampled_from(Reason), EVIDENCE, st.builds(Hint, WORDS))
MONEY = st.builds(
    Sum,
    st.none() | SUMS,
    st.none() | SUMS,
    st.none() | st.sampled_from(["USD", "JPY"]),
    st.sampled_from(Qualifier),
    WORDS,
)
MEASURES = st.builds(Measure, st.none() | SUMS, st.none() | SUMS, WORDS, st.sampled_from(Qualifier), WORDS)
SPANS = st.tuples(DAYS, DAYS).map(sorted)
INTERVALS = st.builds(
    lambda days, edtf, text: Interval(days[0], days[1], edtf, None, text), SPANS, st.none() | WORDS, WORDS
)
VALUES = MONEY | MEASURES | INTERVALS | WORDS


T = TypeVar("T")


def _many(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


PARTIES = _many(
    st.builds(
        Party,
        st.sampled_from(Role),
        st.builds(Known, WORDS, EVIDENCE) | TOLD,
        st.lists(WORDS, max_size=2).map(tuple),
    )
)
AMOUNTS = _many(
    st.builds(
        AmountSlot,
        st.sampled_from(AmountKind),
        st.builds(Known, MONEY, EVIDENCE) | TOLD,
        st.none() | WORDS,
        st.booleans(),
    )
)
QUANTITIES = _many(
    st.builds(QuantitySlot, st.sampled_from(QuantityKind), st.builds(Known, MEASURES, EVIDENCE) | TOLD, st.booleans())
)
DATES = _many(
    st.builds(DateSlot, st.sampled_from(DateKind), st.builds(Known, INTERVALS, EVIDENCE) | ABSENT, st.booleans())
)
EXTRA = st.dictionaries(st.sampled_from(["desk", "zz"]), st.sampled_from(["1", '"x"', "null"]), max_size=2).map(
    lambda made: tuple(sorted(made.items()))
)
RECORDS = st.builds(
    DealRecord,
    record_id=WORDS,
    article_id=st.just("a.txt"),
    type=st.sampled_from(DealType),
    status=st.sampled_from(Status),
    title=WORDS,
    confidence=st.floats(0, 1),
    parties=PARTIES,
    amounts=AMOUNTS,
    quantities=QUANTITIES,
    dates=DATES,
    evidence=EVIDENCE,
    published=st.none() | DAYS,
    corrects=st.booleans(),
    same_announcement=_many(WORDS),
    doubts=_many(WORDS),
    extra=EXTRA,
)
PLACEHOLDERS = st.builds(
    Placeholder,
    st.sampled_from(["dates.announced", "parties.investor"]),
    st.sampled_from(Reason),
    st.sampled_from(PlaceholderState),
    HINTS,
    EVIDENCE,
    st.none() | VALUES,
    _many(WORDS),
)
DEALS = st.builds(
    Deal,
    deal_id=WORDS,
    type=st.sampled_from(DealType),
    status=st.sampled_from(Status),
    title=WORDS,
    confidence=st.floats(0, 1),
    parties=PARTIES,
    amounts=AMOUNTS,
    quantities=QUANTITIES,
    dates=DATES,
    evidence=EVIDENCE,
    records=_many(WORDS),
    articles=_many(WORDS),
    placeholders=_many(PLACEHOLDERS),
    conflicts=_many(
        st.builds(Conflict, WORDS, _many(st.builds(Option, VALUES, _many(WORDS))), st.none() | VALUES, WORDS)
    ),
    history=_many(st.builds(State, st.sampled_from(Status), st.none() | INTERVALS, WORDS, WORDS)),
    related=_many(st.builds(Relation, WORDS, WORDS)),
    implied=st.booleans(),
    why=WORDS,
    extra=EXTRA,
)
