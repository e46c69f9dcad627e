"""What the annotators find in a text, as the contract's JSON."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.model.mentions import Annotations, DateRef, Entities, Money, Quantity
from pipeline.model.vocabulary import EntityLabel, Qualifier, Reason, TimexKind
from pipeline.wire.records import to_json
from pipeline.wire.shapes import Number, SumJson
from pipeline.wire.slots import number


@dataclass(frozen=True, slots=True)
class EntityJson:
    """One place where somebody or something is named; `canonical` is the fullest form in the text."""

    start: int
    end: int
    text: str
    label: EntityLabel
    canonical: str


@dataclass(frozen=True, slots=True)
class MoneyJson:
    """A mention of money. `also` are the same sum's renderings in other currencies."""

    start: int
    end: int
    text: str
    low: Number | None
    high: Number | None
    currency: str | None
    qualifier: Qualifier
    basis: str
    per: str | None
    vague: str | None
    also: list[SumJson]


@dataclass(frozen=True, slots=True)
class QuantityMentionJson:
    """A mention of a quantity that is not money; `ucum` is its UCUM code where there is one."""

    start: int
    end: int
    text: str
    kind: str
    low: Number | None
    high: Number | None
    unit: str
    ucum: str | None
    qualifier: Qualifier
    per: str | None


@dataclass(frozen=True, slots=True)
class RangeJson:
    """From one date to another, in the words of both."""

    start: int
    end: int
    text: str
    earliest: date | None
    latest: date | None
    edtf: str | None


@dataclass(frozen=True, slots=True)
class DateMentionJson:
    """A mention of a time, with its TIMEX3 `timex` and `mod` and its EDTF.

    `not_before` and `not_after` bound a date that is open. The two ends of a range are mentions of their own, as TIMEX3
    has them; `range` is what they span.
    """

    start: int
    end: int
    text: str
    kind: TimexKind
    state: str
    earliest: date | None
    latest: date | None
    edtf: str | None
    timex: str | None
    mod: str | None
    weekday: int | None
    anchor: str
    reason: Reason | None
    not_before: date | None
    not_after: date | None
    range: RangeJson | None


@dataclass(frozen=True, slots=True)
class TemplateJson:
    """A token that an editor forgot to fill."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class AnnotationsJson:
    """Offsets are half-open, in characters of the given text."""

    id: str
    entities: list[EntityJson]
    money: list[MoneyJson]
    quantities: list[QuantityMentionJson]
    dates: list[DateMentionJson]
    templates: list[TemplateJson]


def annotations_to_wire(text_id: str, found: Annotations) -> dict[str, Any]:
    """Every mention of one text as a JSON object; `text_id` is how its sender calls the text."""
    shape = AnnotationsJson(
        id=text_id,
        entities=_entities(found.entities),
        money=[_money(mention) for mention in found.amounts.money],
        quantities=[_quantity(mention) for mention in found.amounts.quantities],
        dates=[_date(end, whole) for whole in found.dates for end in whole.parts or (whole,)],
        templates=[TemplateJson(token.start, token.end, token.text, token.kind) for token in found.templates],
    )
    return to_json(shape)


def _entities(found: Entities) -> list[EntityJson]:
    named = [(mention, found.entities[mention.entity]) for mention in found.mentions]
    return [EntityJson(m.start, m.end, m.text, entity.label, entity.name) for m, entity in named]


def _money(mention: Money) -> MoneyJson:
    return MoneyJson(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        low=number(mention.low),
        high=number(mention.high),
        currency=mention.currency,
        qualifier=mention.qualifier,
        basis=mention.basis,
        per=mention.per,
        vague=mention.vague,
        also=[SumJson(number(m.low), number(m.high), m.currency, m.qualifier, m.text) for m in mention.also],
    )


def _quantity(mention: Quantity) -> QuantityMentionJson:
    return QuantityMentionJson(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        kind=mention.kind,
        low=number(mention.low),
        high=number(mention.high),
        unit=mention.unit,
        ucum=mention.ucum,
        qualifier=mention.qualifier,
        per=mention.per,
    )


def _date(mention: DateRef, whole: DateRef) -> DateMentionJson:
    return DateMentionJson(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        kind=mention.kind,
        state=mention.state,
        earliest=mention.earliest,
        latest=mention.latest,
        edtf=mention.edtf,
        timex=mention.timex,
        mod=mention.mod,
        weekday=mention.weekday,
        anchor=mention.anchor,
        reason=mention.reason,
        not_before=mention.not_before,
        not_after=mention.not_after,
        range=_range(whole) if whole.parts else None,
    )


def _range(whole: DateRef) -> RangeJson:
    return RangeJson(whole.start, whole.end, whole.text, whole.earliest, whole.latest, whole.edtf)
