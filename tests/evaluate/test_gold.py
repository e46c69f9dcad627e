"""Gold files: reading them, and that those of this project keep to the guide."""

import html
import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import UsageError
from pipeline.evaluate import GoldArticle, findings, read_sets, score
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, Qualifier, QuantityKind, Role, Status

_GOLD = Path(__file__).parents[1] / "gold"
_FILES = sorted(_GOLD.rglob("*.gold.json"))


def _write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.gold.json").write_text(text, encoding="utf-8")


def test_a_set_is_a_folder(tmp_path: Path) -> None:
    _write(tmp_path, "a", '{"article": "a.txt", "deals": []}')
    _write(tmp_path / "eu", "b", '{"article": "../elsewhere/b.html", "deals": []}')
    _write(tmp_path / "eu", "merged", '{"storyline": "of many articles", "deals": []}')
    assert read_sets(tmp_path) == {
        tmp_path.name: (GoldArticle("a.txt", tmp_path / "a.txt", ()),),
        "eu": (GoldArticle("b.html", tmp_path / "eu" / "../elsewhere/b.html", ()),),
    }


@pytest.mark.parametrize(
    "text",
    [
        "no json",
        "[]",
        '{"article": "a.txt"}',
        '{"article": "a.txt", "deals": [{"type": "gift"}]}',
        '{"article": "a.txt", "deals": [{"type": "ipo", "dates": [{"kind": "signed", "earliest": 1, "latest": 2}]}]}',
    ],
)
def test_a_broken_file_is_named(text: str, tmp_path: Path) -> None:
    _write(tmp_path, "a", text)
    with pytest.raises(UsageError, match=r"a\.gold\.json"):
        read_sets(tmp_path)


def test_two_articles_of_one_name_cannot_be_told_apart(tmp_path: Path) -> None:
    _write(tmp_path / "eu", "a", '{"article": "a.txt", "deals": []}')
    _write(tmp_path / "tv", "b", '{"article": "a.txt", "deals": []}')
    with pytest.raises(UsageError, match="same name"):
        read_sets(tmp_path)


def test_no_gold_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold files"):
        read_sets(tmp_path)
    with pytest.raises(UsageError, match="no such folder"):
        read_sets(tmp_path / "none")


def _deals() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in _FILES:
        for deal in json.loads(path.read_text(encoding="utf-8"))["deals"]:
            yield f"{path.name} {deal['key']}", deal


def _items(field: str) -> Iterator[tuple[str, dict[str, Any]]]:
    return itertools.chain.from_iterable(((where, item) for item in deal.get(field, ())) for where, deal in _deals())


def test_every_article_is_there() -> None:
    assert [str(one.path) for gold in read_sets(_GOLD).values() for one in gold if not one.path.is_file()] == []


@pytest.mark.parametrize(
    ("field", "key", "words"),
    [
        ("parties", "role", set(Role)),
        ("amounts", "kind", set(AmountKind)),
        ("amounts", "qualifier", {*Qualifier, None}),
        ("quantities", "kind", set(QuantityKind)),
        ("dates", "kind", set(DateKind)),
    ],
)
def test_slots_use_the_vocabulary(field: str, key: str, words: set[str | None]) -> None:
    assert [(where, item) for where, item in _items(field) if item.get(key) not in words] == []


def test_types_and_states_use_the_vocabulary() -> None:
    assert [where for where, deal in _deals() if deal["type"] not in set(DealType)] == []
    said = ((where, _as_list(deal["status"])) for where, deal in _deals())
    assert [where for where, states in said if not states or not set(states) <= set(Status)] == []


def _as_list(status: str | list[str]) -> list[str]:
    return [status] if isinstance(status, str) else status


def test_ends_are_in_order_and_undisclosed_sums_have_none() -> None:
    ordered = [
        (where, item)
        for where, item in itertools.chain(_items("amounts"), _items("quantities"))
        if item.get("low") is not None and item.get("high") is not None and item["low"] > item["high"]
    ]
    assert ordered == []
    hidden = [item for _, item in _items("amounts") if item.get("state") == "undisclosed"]
    assert [item for item in hidden if "low" in item or "high" in item] == []


def test_dates_have_days_or_are_open() -> None:
    def sound(item: dict[str, Any]) -> bool:
        if item.get("state") == "placeholder":
            return "earliest" not in item
        return bool(item["earliest"] <= item["latest"])

    assert [(where, item) for where, item in _items("dates") if not sound(item)] == []


def test_gold_told_as_records_is_all_right() -> None:
    """No two deals of an article are so alike that a perfect telling could be paired wrongly."""
    told = [
        {
            **deal,
            "status": _as_list(deal["status"])[0],
            "article": json.loads(path.read_text(encoding="utf-8"))["article"],
        }
        for path in _FILES
        for deal in json.loads(path.read_text(encoding="utf-8"))["deals"]
    ]
    assert [line for gold in read_sets(_GOLD).values() for line in findings(score(told, gold))] == []


def test_names_stand_in_the_article() -> None:
    """A party is called as the article calls it: its name or one of its aliases is there in so many letters."""
    strange = [
        (gold.name, party["name"])
        for gold in _FILES
        for article, deals in [_article_and_deals(gold)]
        for party in itertools.chain.from_iterable(deal["parties"] for deal in deals)
        if not any(_letters(name) in article for name in [party["name"], *party.get("aliases", [])])
    ]
    assert strange == []


def _article_and_deals(gold: Path) -> tuple[str, list[dict[str, Any]]]:
    row = json.loads(gold.read_text(encoding="utf-8"))
    page = (gold.parent / row["article"]).read_bytes()
    encoding = re.search(rb"charset=[\"']?([\w-]+)", page[:2000])
    text = page.decode(encoding[1].decode() if encoding else "utf-8", errors="replace")
    return _letters(html.unescape(text)), row["deals"]


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
