"""What became of deals between two runs: they are followed by the records that they are made of."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.export.changes import changes, published_deals


def deal(deal_id: str, *records: str, **fields: Any) -> dict[str, Any]:
    return {"deal_id": deal_id, "title": f"title of {deal_id}", "records": list(records), **fields}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [], []),
        ([deal("d1", "r1")], [deal("d1", "r1")], []),
        ([], [deal("d1", "r1")], [("d1", "added", None, [])]),
        ([deal("d1", "r1")], [], [("d1", "removed", None, [])]),
        (
            [deal("d1", "r1", status="rumoured")],
            [deal("d1", "r1", "r2", status="announced")],
            [("d1", "changed", None, ["records", "status"])],
        ),
        (  # evidence alone is the same deal in other words
            [deal("d1", "r1", evidence=["old"])],
            [deal("d1", "r1", evidence=["new"])],
            [],
        ),
        (
            [deal("d1", "r1"), deal("d2", "r2")],
            [deal("d1", "r1", "r2")],
            [("d1", "changed", None, ["records"]), ("d2", "merged", "d1", [])],
        ),
        (
            [deal("d1", "r1", "r2")],
            [deal("d1", "r1"), deal("d2", "r2")],
            [("d1", "changed", None, ["records"]), ("d2", "split", "d1", [])],
        ),
        (  # a deal whose record is told anew under another id
            [deal("d1", "r1")],
            [deal("d2", "r9")],
            [("d1", "removed", None, []), ("d2", "added", None, [])],
        ),
    ],
)
def test_changes(before: list[Any], after: list[Any], told: list[Any]) -> None:
    rows = changes({one["deal_id"]: one for one in before}, {one["deal_id"]: one for one in after})
    assert [(row["deal_id"], row["change"], row["other_deal_id"], sorted(row["fields"])) for row in rows] == told


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (None, set()),
        ("", set()),
        (json.dumps(deal("d1")) + "\n" + json.dumps(deal("d2")) + "\n", {"d1", "d2"}),
        ("no JSON\n", set()),
        ("[]\n", set()),
        ('{"title": "no id"}\n', set()),
    ],
)
def test_what_was_published_last(tmp_path: Path, text: str | None, ids: set[str]) -> None:
    file = tmp_path / "deals.jsonl"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert set(published_deals(file)) == ids
