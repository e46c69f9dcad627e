"""Deal records from the contract's JSON: our own, or anybody's that name a type, a status, an article and an id."""

import json
from collections import defaultdict
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from pipeline.errors import Rejected
from pipeline.model.deals import AmountSlot, DateSlot, DealRecord, Party, Placeholder, QuantitySlot
from pipeline.model.slots import Absent, Hint, Interval, Known, Measure, Sum
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import AmountKind, DateKind, PlaceholderState, QuantityKind, Reason, Role
from pipeline.wire.codec import adapter
from pipeline.wire.shapes import (
    AmountJson,
    DateJson,
    DateSlotState,
    EvidenceJson,
    Number,
    PlaceholderJson,
    QuantityJson,
    RecordJson,
    SlotState,
)
from pipeline.wire.words import words

_OURS = frozenset(field.name for field in fields(RecordJson)) | {"articles"}


def record_from_wire(data: dict[str, Any]) -> DealRecord:
    """The record that a JSON object tells. Unknown fields of the record are kept in `extra`.

    `articles[0]` stands in for a missing `article`. Raises Rejected (stage 'records') naming the field that is wrong.
    """
    return _Reader(_validated(data)).record(_extra(data))


def _validated(data: dict[str, Any]) -> RecordJson:
    if not isinstance(data, dict):
        raise Rejected("records", f"a record is a JSON object, not {type(data).__name__}")
    articles = data.get("articles")
    if "article" not in data and isinstance(articles, list) and articles:
        data = {**data, "article": articles[0]}
    try:
        text = json.dumps(data, allow_nan=False)
        shape: RecordJson = adapter(RecordJson).validate_json(text, strict=True)
    except (TypeError, ValueError) as error:
        raise Rejected("records", _reason(error)) from error
    return shape


def _reason(error: Exception) -> str:
    """'amounts.0.low: Input should be a valid integer' of the first thing that is wrong."""
    if not hasattr(error, "errors"):
        return str(error)
    first = error.errors(include_url=False)[0]
    return ": ".join(filter(None, (".".join(str(step) for step in first["loc"]), first["msg"])))


def _extra(data: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((name, json.dumps(data[name], sort_keys=True)) for name in sorted(set(data) - _OURS))


class _Reader:
    """Joins a record's slots to the evidence and the placeholders that tell about them."""

    def __init__(self, shape: RecordJson) -> None:
        self._shape = shape
        self._evidence = {item.id: _evidence(item, shape.article) for item in shape.evidence}
        self._questions: defaultdict[str, list[PlaceholderJson]] = defaultdict(list)
        for question in shape.placeholders:
            if question.state is not PlaceholderState.FILLED:
                self._questions[question.field].append(question)

    def record(self, extra: tuple[tuple[str, str], ...]) -> DealRecord:
        shape = self._shape
        parties = tuple(Party(p.role, Known(p.name, self._cited(p.evidence)), tuple(p.aliases)) for p in shape.parties)
        amounts = tuple(AmountSlot(a.kind, self._sum(a), a.party, a.superseded) for a in shape.amounts)
        quantities = tuple(QuantitySlot(q.kind, self._measure(q), q.superseded) for q in shape.quantities)
        dates = tuple(DateSlot(d.kind, self._interval(d), d.superseded) for d in shape.dates)
        return DealRecord(
            record_id=shape.record_id,
            article_id=shape.article,
            type=shape.type,
            status=shape.status,
            title=shape.title,
            confidence=shape.confidence,
            parties=parties + tuple(Party(role, absent) for role in Role for absent in self._left(f"parties.{role}")),
            amounts=amounts
            + tuple(AmountSlot(kind, absent) for kind in AmountKind for absent in self._left(f"amounts.{kind}")),
            quantities=quantities
            + tuple(QuantitySlot(kind, absent) for kind in QuantityKind for absent in self._left(f"quantities.{kind}")),
            dates=dates + tuple(DateSlot(kind, absent) for kind in DateKind for absent in self._left(f"dates.{kind}")),
            evidence=self._cited(shape.basis),
            published=shape.published,
            corrects=shape.corrects,
            same_announcement=tuple(shape.same_announcement),
            doubts=tuple(shape.doubts),
            extra=extra,
        )

    def _cited(self, ids: list[str]) -> tuple[Evidence, ...]:
        if unknown := [key for key in ids if key not in self._evidence]:
            raise Rejected("records", f"evidence: {unknown[0]!r} is cited and not given")
        return tuple(self._evidence[key] for key in ids)

    def _sum(self, slot: AmountJson) -> Known[Sum] | Absent:
        if slot.state is SlotState.UNDISCLOSED:
            return self._undisclosed(f"amounts.{slot.kind}", slot)
        value = Sum(_decimal(slot.low), _decimal(slot.high), slot.currency, slot.qualifier, slot.text)
        return Known(value, self._cited(slot.evidence))

    def _measure(self, slot: QuantityJson) -> Known[Measure] | Absent:
        if slot.state is SlotState.UNDISCLOSED:
            return self._undisclosed(f"quantities.{slot.kind}", slot)
        value = Measure(_decimal(slot.low), _decimal(slot.high), slot.unit, slot.qualifier, slot.text)
        return Known(value, self._cited(slot.evidence))

    def _undisclosed(self, field: str, slot: AmountJson | QuantityJson) -> Absent:
        """The placeholder that goes with the slot has told all it knows."""
        questions = self._questions[field]
        if told := next((question for question in questions if question.reason is Reason.UNDISCLOSED), None):
            questions.remove(told)
        return Absent(Reason.UNDISCLOSED, self._cited(slot.evidence), Hint(slot.text))

    def _interval(self, slot: DateJson) -> Known[Interval] | Absent:
        if slot.earliest and slot.latest and slot.state is not DateSlotState.PLACEHOLDER:
            if slot.earliest > slot.latest:
                raise Rejected("records", f"dates.{slot.kind}: {slot.earliest} is after {slot.latest}")
            days = Interval(slot.earliest, slot.latest, slot.edtf, slot.timex, slot.text)
            return Known(days, self._cited(slot.evidence))
        bounds = slot.not_before or slot.earliest, slot.not_after or slot.latest
        hint = Hint(slot.text, slot.timex, slot.weekday, *bounds)
        reason = Reason.UNANCHORED if slot.weekday else Reason.NOT_STATED
        if questions := self._questions[f"dates.{slot.kind}"]:
            reason = questions.pop(0).reason
        return Absent(reason, self._cited(slot.evidence), hint)

    def _left(self, field: str) -> list[Absent]:
        """Placeholders that no slot goes with."""
        return [
            Absent(question.reason, self._cited(question.evidence), _hint(question))
            for question in self._questions.pop(field, [])
        ]


def _hint(question: PlaceholderJson) -> Hint:
    """What the article's words still tell; words that we made ourselves are none of the article's."""
    known = question.known
    hint = Hint("", known.timex, known.weekday, known.not_before, known.not_after)
    ours = words(Placeholder(question.field, question.reason, question.state, hint, ()))
    return hint if question.text == ours else replace(hint, text=question.text)


def _decimal(value: Number | None) -> Decimal | None:
    """The digits as written: a float's shortest form, not its binary value."""
    return None if value is None else Decimal(repr(value))


def _evidence(item: EvidenceJson, article: str) -> Evidence:
    return Evidence(item.article or article, item.start, item.end, item.quote, item.rule)
