"""The sample articles show what they are there to show, and are all in the gate."""

import json
from pathlib import Path
from typing import Any

import pytest

_ROOT = Path(__file__).parents[2]
_CORPUS = _ROOT / "corpus"
_GOLD = {
    Path(gold["article"]).name: gold
    for path in sorted((_ROOT / "tests/gold/samples").glob("*.gold.json"))
    for gold in [json.loads(path.read_text(encoding="utf-8"))]
}
_UNREADABLE = "unreadable-download.txt"


def _deals(article: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _GOLD[article]["deals"]
    return found


def _millions(deal: dict[str, Any], kind: str) -> list[float]:
    return [amount["high"] / 1e6 for amount in deal["amounts"] if amount["kind"] == kind and amount.get("high")]


def test_every_readable_article_has_gold() -> None:
    assert {path.name for path in _CORPUS.iterdir()} == {*_GOLD, _UNREADABLE}


@pytest.mark.parametrize("form", [".txt", ".html", ".md"])
def test_every_form_is_there(form: str) -> None:
    assert sum(path.suffix == form for path in _CORPUS.iterdir()) >= 3


def test_one_file_is_no_text() -> None:
    assert b"\x00" in (_CORPUS / _UNREADABLE).read_bytes()


def test_two_articles_tell_no_deal() -> None:
    assert sorted(name for name in _GOLD if not _deals(name)) == [
        "spring-outlook-column.md",
        "wolds-brewing-results.txt",
    ]


def test_an_unfilled_date_can_be_dated_by_another_article() -> None:
    undated = _deals("amazon-anthropic-undated-analysis.html")[0]
    dated = _deals("amazon-anthropic-2026-cloud-bill.html")[0]
    assert undated["dates"] == [{"kind": "announced", "state": "placeholder", "weekday": 1}]
    assert dated["dates"] == [{"kind": "announced", "earliest": "2026-04-20", "latest": "2026-04-20"}]
    assert _millions(undated, "deal_value") == _millions(dated, "deal_value") == [5000]


def test_another_unfilled_date_cannot() -> None:
    assert [date for date in _deals("lumbreira-draft-release.txt")[0]["dates"] if date.get("state") == "placeholder"]
    assert [name for name in _GOLD if "lumbreira" in name] == ["lumbreira-draft-release.txt"]


def test_articles_disagree_about_a_price() -> None:
    told = ("penhallow-quarries-sale-wire.txt", "london-close.txt", "penhallow-quarries-sale-local.html")
    assert [_millions(_deals(name)[0], "deal_value") for name in told] == [[184], [184], [174]]


def test_a_rumour_is_confirmed() -> None:
    rumour, release = (_deals(f"dunlin-foods-{name}")[0] for name in ("rumour.txt", "announcement.html"))
    assert (rumour["status"], release["status"]) == ("rumoured", "announced")


def test_a_total_is_larger_than_what_is_told() -> None:
    first, second = (_deals(f"hesselby-skarvane-{name}")[0] for name in ("2021.txt", "2025.html"))
    told = _millions(first, "deal_value") + _millions(second, "deal_value")
    assert (told, _millions(second, "cumulative_total")) == ([450, 600], [1850])
