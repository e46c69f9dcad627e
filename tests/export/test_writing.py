"""The set of files of a run."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.export import ArticleRow, Found, explained, intact, write, write_unchanged
from pipeline.model.outcomes import Refusal, Tally
from pipeline.model.text import CleanText
from tests.export.samples import DEAL, LATER, RECORD
from tests.wire import strategies

ARTICLE = ArticleRow(CleanText("a.txt", "a.txt", "0" * 64, "Quill & Sons buys =Inkwell()", ()), Tally(2, 1, 1, 2, 1))
FOUND = Found([RECORD], [LATER, DEAL], [Refusal("junk.txt", "ingest", "not an article: PNG")], lambda: iter([ARTICLE]))


def lines(file: Path) -> list[Any]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_file_of_the_contract_is_there_and_named(tmp_path: Path) -> None:
    names = write(tmp_path, FOUND, {"counts": {}})
    assert set(names) >= {
        *("records.jsonl", "deals.jsonl", "deals.json", "deals.csv"),
        *("parties.csv", "amounts.csv", "quantities.csv", "dates.csv", "placeholders.csv", "conflicts.csv"),
        *("evidence.csv", "articles.csv", "articles.jsonl", "rejected.csv", "changes.csv", "run.json"),
    }
    assert all((tmp_path / name).is_file() for name in names)
    assert intact(tmp_path)


def test_the_files_agree(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {})
    deals = lines(tmp_path / "deals.jsonl")
    assert json.loads((tmp_path / "deals.json").read_text(encoding="utf-8")) == deals
    assert [row["deal_id"] for row in table(tmp_path / "deals.csv")] == [deal["deal_id"] for deal in deals]
    assert [row["record_id"] for row in lines(tmp_path / "records.jsonl")] == ["r_1"]
    assert table(tmp_path / "rejected.csv") == [
        {"path": "junk.txt", "stage": "ingest", "reason": "not an article: PNG"}
    ]
    (article,) = lines(tmp_path / "articles.jsonl")
    (row,) = table(tmp_path / "articles.csv")
    assert article["text"] == ARTICLE.clean.text
    assert row["characters"] == str(len(article["text"]))
    assert row["records"] == "1"


def test_deals_are_in_time_order_and_undated_ones_last(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {})
    assert [deal["deal_id"] for deal in lines(tmp_path / "deals.jsonl")] == ["d_1", "d_0"]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {})
    (deal, _) = table(tmp_path / "deals.csv")
    assert deal["title"] == "'-5% off: Quill & Sons buys =Inkwell()"
    assert deal["target"] == "'=Inkwell()"


def test_a_run_that_changed_nothing_says_so(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {})
    assert {row["change"] for row in table(tmp_path / "changes.csv")} == {"added"}
    before = (tmp_path / "deals.jsonl").read_bytes()
    write_unchanged(tmp_path, {"counts": {"deals": 2}})
    assert table(tmp_path / "changes.csv") == []
    assert (tmp_path / "deals.jsonl").read_bytes() == before
    assert json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["counts"]["deals"] == 2
    assert intact(tmp_path)


def test_records_from_anywhere_have_no_articles(tmp_path: Path) -> None:
    names = write(tmp_path, Found([RECORD], [DEAL], []), {})
    assert not {name for name in names if name.startswith("articles")}


@settings(max_examples=25, deadline=None)
@given(st.lists(strategies.DEALS, max_size=4, unique_by=lambda deal: deal.deal_id))
def test_any_deals_in_any_order_give_the_same_bytes(tmp_path_factory: pytest.TempPathFactory, deals: list[Any]) -> None:
    one, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    names = write(one, Found([], deals, []), {})
    write(other, Found([], deals[::-1], []), {})
    assert {name: (one / name).read_bytes() for name in names} == {name: (other / name).read_bytes() for name in names}


@pytest.mark.parametrize(
    "says",
    [
        "acquirer: Quill & Sons (also Quill)",
        "“Quill & Sons”  a.txt 0..12, test.rule",
        "deal_value: 900,000 USD (“$900000”), superseded",
        "stake: 51..60 % (“51 to 60 %”)",
        "announced: placeholder (“Monday, [date]”)",
        "completed: 2026-05-01..2026-05-31 (“May 2026”)",
        "dates.announced open (template): Monday, [date]",
        "dates.completed filled (not_stated): [completed: not stated] → 2026-05-01..2026-05-31 (“May 2026”), from r_2",
        "amounts.deal_value: articles disagree. the first says it in full",
        "chosen: 1,250,000.5 USD (“$1250000.50”), from r_1 (a.txt)",
        "passed over: 1,300,000 USD (“$1300000”), from r_2",
        "completed 2026-05-01..2026-05-31: a.txt",
        "told by a.txt as r_1: Quill & Sons buys =Inkwell(), confidence 0.90",
    ],
)
def test_a_deal_is_explained(tmp_path: Path, says: str) -> None:
    write(tmp_path, FOUND, {})
    assert says in [line.strip() for line in explained(tmp_path, "d_1")]


@pytest.mark.parametrize(
    ("deal_id", "says"), [("d_7", "there is no deal 'd_7'"), ("d_", "2 deals begin with 'd_'"), ("", "2 deals begin")]
)
def test_a_deal_that_is_not_there_is_wrong_use(tmp_path: Path, deal_id: str, says: str) -> None:
    write(tmp_path, FOUND, {})
    with pytest.raises(UsageError, match=says):
        explained(tmp_path, deal_id)
