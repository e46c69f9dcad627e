"""What a run added, changed, merged, split or removed: the deals published last held against the new ones."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.export.tables import Row, Table, columns

CHANGES = Table(
    "changes",
    "What this run changed since the last",
    ("deal_id",),
    columns("""deal_id text the deal
change text added, changed, merged, split or removed
other_deal_id text the deal that it was merged into, or split from
fields list what changed
title text the deal in a line"""),
    lambda row: iter((row,)),
)


def published_deals(file: Path) -> dict[str, Row]:
    """The deals in a `deals.jsonl` by id; none where it is missing or no longer what was written."""
    try:
        with file.open(encoding="utf-8") as stream:
            return {deal["deal_id"]: deal for deal in map(json.loads, stream)}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def changes(before: Mapping[str, Row], after: Mapping[str, Row]) -> Iterator[Row]:
    """A row for each deal that is not as it was, by id. Deals are followed by the records that they are made of."""
    now, then = _by_record(after.values()), _by_record(before.values())
    for deal_id in sorted({*before, *after}):
        old, new = before.get(deal_id), after.get(deal_id)
        if old is None and new is not None:
            whole = _elsewhere(new, then, after)
            yield _row(new, "split" if whole else "added", other=whole)
        elif new is None and old is not None:
            whole = _elsewhere(old, now, {})
            yield _row(old, "merged" if whole else "removed", other=whole)
        elif old is not None and new is not None and (fields := _differing(old, new)):
            yield _row(new, "changed", fields=fields)


def _by_record(deals: Iterable[Row]) -> dict[str, str]:
    return {record: deal["deal_id"] for deal in deals for record in deal["records"]}


def _elsewhere(deal: Row, homes: Mapping[str, str], standing: Mapping[str, Row]) -> str | None:
    """The deal of the other run that holds one of this deal's records; of `standing`, where that is not empty."""
    found = sorted({homes[record] for record in deal["records"] if record in homes})
    return next((home for home in found if not standing or home in standing), None)


def _differing(old: Row, new: Row) -> list[str]:
    """Names of the fields that differ; evidence counts with the field that rests on it."""
    return [name for name in new if name != "evidence" and old.get(name) != new[name]]


def _row(deal: Row, change: str, other: str | None = None, fields: Iterable[str] = ()) -> dict[str, Any]:
    return {
        "deal_id": deal["deal_id"],
        "change": change,
        "other_deal_id": other,
        "fields": list(fields),
        "title": deal["title"],
    }
