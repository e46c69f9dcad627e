"""Why each field of a published deal says what it says."""

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.export.changes import published_deals
from pipeline.export.tables import Row


def explained(outputs: Path, deal_id: str) -> Iterator[str]:
    """Lines about the deal with that id, or the only one whose id begins so. Raises UsageError where there is none."""
    deals = published_deals(outputs / "deals.jsonl")
    names = [deal_id] if deal_id in deals else [name for name in deals if name.startswith(deal_id)]
    if len(names) != 1:
        said = f"{len(names)} deals begin with {deal_id!r}" if names else f"there is no deal {deal_id!r} in {outputs}"
        raise UsageError(said, f"their ids are in {outputs / 'deals.csv'}")
    deal = deals[names[0]]
    return _lines(deal, _records(outputs / "records.jsonl", set(deal["records"])))


def _records(file: Path, wanted: Set[str]) -> dict[str, Row]:
    """The records of that name; those that are not there are left out."""
    try:
        with file.open(encoding="utf-8") as stream:
            return {row["record_id"]: row for row in map(json.loads, stream) if row["record_id"] in wanted}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _lines(deal: Row, records: Mapping[str, Row]) -> Iterator[str]:
    evidence = {piece["id"]: piece for piece in deal["evidence"]}
    yield f"{deal['deal_id']}  {deal['title']}"
    yield from _field(f"{deal['type']}, {deal['status']}, confidence {deal['confidence']:.2f}", deal["basis"], evidence)
    if deal["implied"]:
        yield f"    told by no article: {deal['why']}"
    for party in deal["parties"]:
        also = f" (also {', '.join(party['aliases'])})" if party["aliases"] else ""
        yield from _field(f"{party['role']}: {party['name']}{also}", party["evidence"], evidence)
    for kind in ("amounts", "quantities", "dates"):
        for slot in deal[kind]:
            yield from _field(f"{slot['kind']}: {_shown(slot)}", slot["evidence"], evidence)
    for question in deal["placeholders"]:
        yield from _field(_question(question), question["evidence"], evidence)
    for conflict in deal["conflicts"]:
        yield from _conflict(conflict, records)
    for state in deal["history"]:
        yield f"  {state['status']} {_days(state)}: {state['article']}"
    for name, record in records.items():
        yield f"  told by {record['article']} as {name}: {record['title']}, confidence {record['confidence']:.2f}"
        yield from (f"    in doubt: {doubt}" for doubt in record["doubts"])


def _field(head: str, cited: Sequence[str], evidence: Row) -> Iterator[str]:
    yield f"  {head}"
    for piece in (evidence[key] for key in cited):
        yield f"    “{piece['quote']}”  {piece['article']} {piece['start']}..{piece['end']}, {piece['rule']}"


def _question(question: Row) -> str:
    head = f"{question['field']} {question['state']} ({question['reason']}): {question['text']}"
    if question["value"] is None:
        return head
    return f"{head} → {_shown(question['value'])}, from {', '.join(question['sources'])}"


def _conflict(conflict: Row, records: Mapping[str, Row]) -> Iterator[str]:
    yield f"  {conflict['field']}: articles disagree. {conflict['why']}"
    for option in conflict["options"]:
        word = "chosen" if option["value"] == conflict["chosen"] else "passed over"
        told = [f"{name} ({records[name]['article']})" if name in records else name for name in option["records"]]
        yield f"    {word}: {_shown(option['value'])}, from {', '.join(told)}"


def _shown(value: Any) -> str:
    """A slot or a value in a few words: what was worked out, then the article's words."""
    if not isinstance(value, dict):
        return str(value)
    words = f" (“{value['text']}”)" if value.get("text") else ""
    past = ", superseded" if value.get("superseded") else ""
    if value.get("state") in {"undisclosed", "placeholder"}:
        return f"{value['state']}{words}{past}"
    if "earliest" in value:
        return f"{_days(value)}{words}{past}"
    unit = value.get("currency") or value.get("unit") or ""
    return f"{_range(value['low'], value['high'])} {unit}{words}{past}"


def _range(low: float | None, high: float | None) -> str:
    if low == high:
        return "unknown" if low is None else f"{low:,}"
    return f"{'' if low is None else f'{low:,}'}..{'' if high is None else f'{high:,}'}"


def _days(value: Row) -> str:
    earliest, latest = value["earliest"], value["latest"]
    return f"{earliest or 'undated'}" if earliest == latest else f"{earliest}..{latest}"
