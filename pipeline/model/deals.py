"""Deal records as one article tells them, and deals as many articles together tell them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.model.slots import Absent, Hint, Interval, Known, Measure, Sum
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import (
    AmountKind,
    DateKind,
    DealType,
    PlaceholderState,
    QuantityKind,
    Reason,
    Role,
    Status,
)


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part and as what. `aliases` are the other names by which the text calls it."""

    role: Role
    name: Known[str] | Absent
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AmountSlot:
    """A sum and what it is to the deal. `party` is whose part it is, where the kind is a contribution."""

    kind: AmountKind
    value: Known[Sum] | Absent
    party: str | None = None
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class QuantitySlot:
    kind: QuantityKind
    value: Known[Measure] | Absent
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class DateSlot:
    kind: DateKind
    value: Known[Interval] | Absent
    superseded: bool = False


AnyKnown = Known[str] | Known[Sum] | Known[Measure] | Known[Interval]
Value = Sum | Measure | Interval | str
"""What a slot can hold: a party's name is a plain string."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """An open question about a deal. `field` is 'class.kind', as in 'dates.announced' or 'parties.lead_investor'.

    `value` and `sources` (record ids) are there once another record has filled or narrowed it.
    """

    field: str
    reason: Reason
    state: PlaceholderState
    hint: Hint
    evidence: tuple[Evidence, ...]
    value: Value | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DealRecord:
    """One deal as one article tells it. `published` is the article's date, if it has one.

    `same_announcement` holds the ids of the article's other records that were announced together with this one;
    `doubts` says in words what speaks against the record; `extra` are fields of foreign records, passed through.
    """

    record_id: str
    article_id: str
    type: DealType
    status: Status
    title: str
    confidence: float
    parties: tuple[Party, ...] = ()
    amounts: tuple[AmountSlot, ...] = ()
    quantities: tuple[QuantitySlot, ...] = ()
    dates: tuple[DateSlot, ...] = ()
    evidence: tuple[Evidence, ...] = ()  # of the deal as such: the words that tell type and status
    published: date | None = None
    corrects: bool = False
    same_announcement: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()  # name, value as JSON


@dataclass(frozen=True, slots=True)
class Option:
    """One of several values that records give for one field."""

    value: Value
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Records disagree about a field. `chosen` is the option that stands in the deal, `why` the reason in words."""

    field: str
    options: tuple[Option, ...]
    chosen: Value | None
    why: str


@dataclass(frozen=True, slots=True)
class State:
    """A deal as it stood in one record."""

    status: Status
    when: Interval | None
    record_id: str
    article_id: str


@dataclass(frozen=True, slots=True)
class Relation:
    deal_id: str
    relation: str  # 'same_announcement', 'tranche_of', 'supersedes'


@dataclass(frozen=True, slots=True)
class Deal:
    """One deal as all records together tell it. `implied`: no article tells it, arithmetic (`why`) shows it."""

    deal_id: str
    type: DealType
    status: Status
    title: str
    confidence: float
    parties: tuple[Party, ...] = ()
    amounts: tuple[AmountSlot, ...] = ()
    quantities: tuple[QuantitySlot, ...] = ()
    dates: tuple[DateSlot, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    records: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    history: tuple[State, ...] = ()
    related: tuple[Relation, ...] = ()
    implied: bool = False
    why: str = ""
    extra: tuple[tuple[str, str], ...] = ()


def open_questions(deal: DealRecord | Deal) -> Iterator[Placeholder]:
    """The absent slots of a record as placeholders, in the order of its slots."""
    for field, slot in _slots(deal):
        if isinstance(slot, Absent):
            bounded = slot.hint.not_before is not None or slot.hint.not_after is not None
            state = PlaceholderState.NARROWED if bounded else PlaceholderState.OPEN
            yield Placeholder(field, slot.reason, state, slot.hint, slot.evidence)


def _slots(deal: DealRecord | Deal) -> Iterator[tuple[str, AnyKnown | Absent]]:
    for party in deal.parties:
        yield f"parties.{party.role}", party.name
    for amount in deal.amounts:
        yield f"amounts.{amount.kind}", amount.value
    for quantity in deal.quantities:
        yield f"quantities.{quantity.kind}", quantity.value
    for when in deal.dates:
        yield f"dates.{when.kind}", when.value
