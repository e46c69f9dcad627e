"""Deal records as the contract's JSON."""

import json
from typing import Any

from pipeline.model.deals import DealRecord, open_questions
from pipeline.wire.codec import adapter
from pipeline.wire.shapes import RecordJson
from pipeline.wire.slots import Numbering, amounts, dates, parties, placeholder, quantities


def record_to_wire(record: DealRecord) -> dict[str, Any]:
    """The record as a JSON object; fields it came with that are not ours are passed through after our own."""
    numbers = Numbering()
    shape = RecordJson(
        record_id=record.record_id,
        article=record.article_id,
        type=record.type,
        status=record.status,
        published=record.published,
        title=record.title,
        confidence=record.confidence,
        corrects=record.corrects,
        parties=parties(record.parties, numbers),
        amounts=amounts(record.amounts, numbers),
        quantities=quantities(record.quantities, numbers),
        dates=dates(record.dates, numbers),
        placeholders=[placeholder(question, numbers) for question in open_questions(record)],
        same_announcement=list(record.same_announcement),
        doubts=list(record.doubts),
        basis=numbers.cite(record.evidence),
        evidence=numbers.cited(),
    )
    return {**to_json(shape), **foreign(record.extra)}


def to_json(shape: object) -> dict[str, Any]:
    """A wire shape as plain JSON types."""
    made: dict[str, Any] = adapter(type(shape)).dump_python(shape, mode="json")
    return made


def foreign(extra: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """Fields that are not ours, as they came."""
    return {name: json.loads(value) for name, value in extra}
