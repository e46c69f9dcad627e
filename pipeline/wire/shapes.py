"""The public contract's JSON of records and deals, field by field, as dataclasses. JSON Schemas are made from these.

A number is an `int` where it is whole and a `float` otherwise; null is an open end. Every field is always written, so
that a reader of ours needs no defaults; the defaults here are for records from elsewhere.
"""

import dataclasses
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

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

Number = int | float


class SlotState(StrEnum):
    """Of an amount or a quantity. Other absent values have no slot, only a placeholder."""

    KNOWN = "known"
    UNDISCLOSED = "undisclosed"


class DateSlotState(StrEnum):
    """Of a date. 'known' is accepted for a date whose interval says whether it is resolved or partial."""

    RESOLVED = "resolved"
    PARTIAL = "partial"
    PLACEHOLDER = "placeholder"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class EvidenceJson:
    """`text[start:end] == quote` in the cleaned text of `article`."""

    id: str
    start: int
    end: int
    quote: str
    rule: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class PartyJson:
    """A named party; `aliases` are the other names by which the text calls it."""

    name: str
    role: Role
    aliases: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AmountJson:
    """`party` is whose part of the sum it is, where the kind is 'contribution'."""

    kind: AmountKind
    low: Number | None = None
    high: Number | None = None
    currency: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    party: str | None = None
    text: str = ""
    state: SlotState = SlotState.KNOWN
    superseded: bool = False
    evidence: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class QuantityJson:
    """A measured term of the deal: a stake, a capacity, a duration, a count."""

    kind: QuantityKind
    low: Number | None = None
    high: Number | None = None
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    text: str = ""
    state: SlotState = SlotState.KNOWN
    superseded: bool = False
    evidence: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DateJson:
    """The widest days that the words allow, both inclusive; of a placeholder, what is still known."""

    kind: DateKind
    state: DateSlotState = DateSlotState.PLACEHOLDER
    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    timex: str | None = None
    weekday: int | None = None
    not_before: date | None = None
    not_after: date | None = None
    text: str = ""
    superseded: bool = False
    evidence: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SumJson:
    """A bare sum of money."""

    low: Number | None
    high: Number | None
    currency: str | None
    qualifier: Qualifier
    text: str


@dataclass(frozen=True, slots=True)
class MeasureJson:
    """A bare quantity."""

    low: Number | None
    high: Number | None
    unit: str
    qualifier: Qualifier
    text: str


@dataclass(frozen=True, slots=True)
class IntervalJson:
    """A bare span of days, both inclusive."""

    earliest: date
    latest: date
    edtf: str | None
    timex: str | None
    text: str


ValueJson = SumJson | MeasureJson | IntervalJson | str


@dataclass(frozen=True, slots=True)
class KnownJson:
    """What is known of an open date."""

    weekday: int | None = None
    not_before: date | None = None
    not_after: date | None = None
    timex: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceholderJson:
    """`text` is what a reader sees in the value's place; `value` and `sources` (record ids) once it is filled."""

    field: str
    reason: Reason = Reason.NOT_STATED
    state: PlaceholderState = PlaceholderState.OPEN
    text: str = ""
    known: KnownJson = dataclasses.field(default_factory=KnownJson)
    value: ValueJson | None = None
    sources: list[str] = dataclasses.field(default_factory=list)
    evidence: list[str] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RecordJson:
    """A deal as one article tells it. `basis` is the evidence of the deal as such: of its type and status."""

    record_id: str
    article: str
    type: DealType
    status: Status
    published: date | None = None
    title: str = ""
    confidence: float = 1.0
    corrects: bool = False
    parties: list[PartyJson] = field(default_factory=list)
    amounts: list[AmountJson] = field(default_factory=list)
    quantities: list[QuantityJson] = field(default_factory=list)
    dates: list[DateJson] = field(default_factory=list)
    placeholders: list[PlaceholderJson] = field(default_factory=list)
    same_announcement: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    basis: list[str] = field(default_factory=list)
    evidence: list[EvidenceJson] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OptionJson:
    """One of the values in conflict, and the records that give it."""

    value: ValueJson
    records: list[str]


@dataclass(frozen=True, slots=True)
class ConflictJson:
    """`values` and `sources` (record ids) in short, `options` says which record gives which value."""

    field: str
    values: list[ValueJson]
    sources: list[str]
    options: list[OptionJson]
    chosen: ValueJson | None
    why: str


@dataclass(frozen=True, slots=True)
class StateJson:
    """The deal as it stood in one record."""

    status: Status
    earliest: date | None
    latest: date | None
    record_id: str
    article: str


@dataclass(frozen=True, slots=True)
class RelationJson:
    """A link to another deal: 'same_announcement', 'tranche_of' or 'supersedes'."""

    deal_id: str
    relation: str


@dataclass(frozen=True, slots=True)
class DealJson:
    """One deal as all records together tell it. An `implied` deal has no records: `why` gives the arithmetic."""

    deal_id: str
    type: DealType
    status: Status
    title: str
    confidence: float
    implied: bool
    why: str
    parties: list[PartyJson]
    amounts: list[AmountJson]
    quantities: list[QuantityJson]
    dates: list[DateJson]
    placeholders: list[PlaceholderJson]
    conflicts: list[ConflictJson]
    history: list[StateJson]
    related: list[RelationJson]
    records: list[str]
    articles: list[str]
    basis: list[str]
    evidence: list[EvidenceJson]
