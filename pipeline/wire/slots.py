"""Slots of a record or deal on their way out, and the numbering of the evidence they rest on."""

from decimal import Decimal

from pipeline.model.deals import AmountSlot, DateSlot, Party, Placeholder, QuantitySlot, Value
from pipeline.model.slots import Absent, Interval, Known, Measure, Sum
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import Reason
from pipeline.wire.shapes import (
    AmountJson,
    DateJson,
    DateSlotState,
    EvidenceJson,
    IntervalJson,
    KnownJson,
    MeasureJson,
    Number,
    PartyJson,
    PlaceholderJson,
    QuantityJson,
    SlotState,
    SumJson,
    ValueJson,
)
from pipeline.wire.words import words


class Numbering:
    """Gives every piece of evidence of one record its id, 'e1', 'e2', … in the order in which it is first cited."""

    def __init__(self) -> None:
        self._ids: dict[Evidence, str] = {}

    def cite(self, evidence: tuple[Evidence, ...]) -> list[str]:
        """The ids of these pieces."""
        return [self._ids.setdefault(piece, f"e{len(self._ids) + 1}") for piece in evidence]

    def cited(self) -> list[EvidenceJson]:
        """Everything cited so far, by id."""
        return [EvidenceJson(key, e.start, e.end, e.quote, e.rule, e.article_id) for e, key in self._ids.items()]


def number(value: Decimal | None) -> Number | None:
    """A JSON number: an int where the value is whole, else the nearest float, exact up to fifteen digits."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def parties(slots: tuple[Party, ...], numbers: Numbering) -> list[PartyJson]:
    """The named parties. An unnamed one has no slot on the wire, only a placeholder."""
    return [
        PartyJson(slot.name.value, slot.role, list(slot.aliases), numbers.cite(slot.name.evidence))
        for slot in slots
        if isinstance(slot.name, Known)
    ]


def amounts(slots: tuple[AmountSlot, ...], numbers: Numbering) -> list[AmountJson]:
    """The sums that are known or said to be undisclosed; of others only a placeholder tells."""
    return [made for slot in slots if (made := _amount(slot, numbers))]


def quantities(slots: tuple[QuantitySlot, ...], numbers: Numbering) -> list[QuantityJson]:
    """The quantities that are known or said to be undisclosed; of others only a placeholder tells."""
    return [made for slot in slots if (made := _quantity(slot, numbers))]


def dates(slots: tuple[DateSlot, ...], numbers: Numbering) -> list[DateJson]:
    """All dates, worked out or not."""
    return [_date(slot, numbers) for slot in slots]


def _amount(slot: AmountSlot, numbers: Numbering) -> AmountJson | None:
    match slot.value:
        case Known(value=value, evidence=evidence):
            return AmountJson(
                kind=slot.kind,
                low=number(value.low),
                high=number(value.high),
                currency=value.currency,
                qualifier=value.qualifier,
                party=slot.party,
                text=value.text,
                superseded=slot.superseded,
                evidence=numbers.cite(evidence),
            )
        case Absent(reason=Reason.UNDISCLOSED, evidence=evidence, hint=hint):
            return AmountJson(
                kind=slot.kind,
                party=slot.party,
                text=hint.text,
                state=SlotState.UNDISCLOSED,
                superseded=slot.superseded,
                evidence=numbers.cite(evidence),
            )
    return None


def _quantity(slot: QuantitySlot, numbers: Numbering) -> QuantityJson | None:
    match slot.value:
        case Known(value=value, evidence=evidence):
            return QuantityJson(
                kind=slot.kind,
                low=number(value.low),
                high=number(value.high),
                unit=value.unit,
                qualifier=value.qualifier,
                text=value.text,
                superseded=slot.superseded,
                evidence=numbers.cite(evidence),
            )
        case Absent(reason=Reason.UNDISCLOSED, evidence=evidence, hint=hint):
            return QuantityJson(
                kind=slot.kind,
                text=hint.text,
                state=SlotState.UNDISCLOSED,
                superseded=slot.superseded,
                evidence=numbers.cite(evidence),
            )
    return None


def _date(slot: DateSlot, numbers: Numbering) -> DateJson:
    cited = numbers.cite(slot.value.evidence)
    if isinstance(slot.value, Absent):
        hint = slot.value.hint
        return DateJson(
            kind=slot.kind,
            state=DateSlotState.PLACEHOLDER,
            timex=hint.timex,
            weekday=hint.weekday,
            not_before=hint.not_before,
            not_after=hint.not_after,
            text=hint.text,
            superseded=slot.superseded,
            evidence=cited,
        )
    days = slot.value.value
    return DateJson(
        kind=slot.kind,
        state=DateSlotState.RESOLVED if days.earliest == days.latest else DateSlotState.PARTIAL,
        earliest=days.earliest,
        latest=days.latest,
        edtf=days.edtf,
        timex=days.timex,
        text=days.text,
        superseded=slot.superseded,
        evidence=cited,
    )


def value_json(value: Value) -> ValueJson:
    """A slot's bare value, as placeholders and conflicts carry it."""
    match value:
        case Sum():
            return SumJson(number(value.low), number(value.high), value.currency, value.qualifier, value.text)
        case Measure():
            return MeasureJson(number(value.low), number(value.high), value.unit, value.qualifier, value.text)
        case Interval():
            return IntervalJson(value.earliest, value.latest, value.edtf, value.timex, value.text)
        case str():
            return value


def placeholder(question: Placeholder, numbers: Numbering) -> PlaceholderJson:
    """An open question, or one that another record has answered, with the words a reader sees."""
    hint = question.hint
    return PlaceholderJson(
        field=question.field,
        reason=question.reason,
        state=question.state,
        text=words(question),
        known=KnownJson(hint.weekday, hint.not_before, hint.not_after, hint.timex),
        value=None if question.value is None else value_json(question.value),
        sources=list(question.sources),
        evidence=numbers.cite(question.evidence),
    )
