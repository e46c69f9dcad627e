"""The figures are those of the reference scorer, which lies beside the repository where there is one."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate import read_sets, score
from pipeline.evaluate.counts import Counts

_ROOT = Path(__file__).parents[2]
_REFERENCE = next((up / "shared/eval/score_deals.py" for up in _ROOT.parents if (up / "shared/eval").is_dir()), None)
_GOLD = _ROOT / "tests" / "gold"
_FIELDS = ("parties", "amounts", "quantities", "dates")


@pytest.mark.skipif(_REFERENCE is None, reason="no reference scorer beside the repository")
@pytest.mark.parametrize("gold", ["tv", "eu", "en"])
@pytest.mark.parametrize("harm", [0.0, 0.1, 0.4], ids=lambda harm: f"harm {harm}")
def test_same_figures(gold: str, harm: float, tmp_path: Path) -> None:
    records = list(_spoilt(_GOLD / gold, harm))
    told, figures = tmp_path / "records.jsonl", tmp_path / "figures.json"
    told.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    command = [sys.executable, str(_REFERENCE), str(told), str(_GOLD / gold), "--json", str(figures)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # our own interpreter and paths
    theirs = json.loads(figures.read_text(encoding="utf-8"))
    ours = score(records, read_sets(_GOLD / gold)[gold])
    assert [ours.deal, ours.slot] == [Counts(*theirs["deal_counts"]), Counts(*theirs["slot_counts"])]
    assert ours.negatives == (theirs["negatives_clean"], theirs["negatives"])
    assert sum(article.exact for article in ours.articles) == theirs["articles_exact"]
    assert ours.types == {name: Counts(c["tp"], c["fp"], c["fn"]) for name, c in theirs["types"].items()}
    fields = {name: Counts(c["tp"], c["fp"], c["fn"]) for name, c in theirs["fields"].items() if not name.endswith("*")}
    assert {name: counts for name, counts in ours.fields.items() if counts != Counts()} == {
        name: counts for name, counts in fields.items() if counts != Counts()
    }
    assert list(ours.unscored) == theirs["unscored_articles"]


def _spoilt(folder: Path, harm: float) -> Iterator[dict[str, Any]]:
    """Gold told as records, each part of it spoilt with the probability `harm`, the same way each time."""
    chance = random.Random(f"{folder.name} {harm}")  # noqa: S311  # no secret
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for deal in gold["deals"]:
            if chance.random() < harm / 2:
                continue
            yield from [_spoil({**deal, "article": gold["article"]}, chance, harm)] * (1 + (chance.random() < harm / 4))
        if chance.random() < harm / 4:
            yield {"article": "unknown.txt", "type": "ipo", "status": "announced", "parties": []}


def _spoil(deal: dict[str, Any], chance: random.Random, harm: float) -> dict[str, Any]:
    if isinstance(deal["status"], list):
        deal["status"] = chance.choice(deal["status"])
    if chance.random() < harm:
        deal["status"] = chance.choice(["rumoured", "announced", "completed"])
    if chance.random() < harm:
        deal["type"] = chance.choice(["merger", "funding_round", "acquisition"])
    for field in _FIELDS:
        kept = [dict(item) for item in deal.get(field, ()) if chance.random() >= harm / 3]
        deal[field] = [_bend(item, chance) if chance.random() < harm else item for item in kept]
    return deal


def _bend(item: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """One slot made wrong in one of the ways in which slots go wrong."""
    changes: dict[str, Callable[[Any], Any]] = {
        "name": lambda value: chance.choice([f"{value} Holdings", f"New {value}", value.upper()]),
        "role": lambda _: chance.choice(["investor", "lead_investor", "target", "seller"]),
        "low": lambda value: value and value * chance.choice([1.004, 1.1]),
        "high": lambda value: None if chance.random() < 0.5 else value,
        "currency": lambda _: "CAD",
        "unit": lambda value: f"{value}s",
        "kind": lambda _: chance.choice(["deal_value", "stake", "announced", "completed"]),
        "latest": lambda _: None,
        "state": lambda _: "narrowed",
        "weekday": lambda _: 3,
        "superseded": lambda value: value,
    }
    key = chance.choice([key for key in item if key in changes])
    return {**item, key: changes[key](item[key])}
