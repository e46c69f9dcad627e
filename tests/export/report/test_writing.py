"""What the report is made of, without a browser."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.export import Found, write, write_unchanged
from pipeline.export.report import assets
from pipeline.export.report.shelves import ROOM, Shelves, write_script
from tests.export.report.scene import BOUGHT, FOUND, HOSTILE

TAKEN = re.compile(r'dealwire\.take\("([\w-]+)", (\{.*\}), (\[.*\])\);\n', re.DOTALL)


def taken(file: Path) -> tuple[str, Any, Any]:
    """What a script of data hands over."""
    found = TAKEN.fullmatch(file.read_text(encoding="utf-8"))
    assert found
    return found[1], json.loads(found[2]), json.loads(found[3])


@pytest.fixture
def report(tmp_path: Path) -> Path:
    write(tmp_path, FOUND, {})
    return tmp_path / "report"


def test_every_script_hands_over_its_data_under_its_own_name(report: Path) -> None:
    files = {file.stem: file for file in (report / "data").iterdir()}
    assert {taken(file)[0] for file in files.values()} == set(files)
    assert {"deals", "articles", "questions", "conflicts", "rejected", "changes"} <= set(files)


def test_rows_say_where_the_whole_lies(report: Path) -> None:
    _, about, rows = taken(report / "data" / "deals.js")
    for row in rows:
        deal = dict(zip(about["fields"], row, strict=True))
        _, _, whole = taken(report / "data" / f"deals-{deal['shelf']}.js")
        assert deal["id"] in [one["deal_id"] for one in whole]
    assert about["counts"] == {"articles": 2, "records": 3, "questions": 1, "conflicts": 1, "rejected": 1}


def test_an_article_is_marked_where_deals_rest_on_it(report: Path) -> None:
    _, _, articles = taken(report / "data" / "articles-0.js")
    wire = next(one for one in articles if one["article"] == "wire.txt")
    marked = {(wire["text"][start:end], slot, label) for start, end, slot, label, _ in wire["marks"]}
    assert marked >= {
        ("Inkwell Ltd.", "parties", "target"),
        ("$40 million", "amounts", "deal_value"),
        ("Tuesday, May 5", "dates", "announced"),
        ("would buy", "placeholders", "dates.completed"),
        ("buy", "basis", "acquisition"),
    }


def test_shelves_are_filled_one_after_the_other(tmp_path: Path) -> None:
    shelves = Shelves(tmp_path, "things")
    placed = [shelves.put({"text": "x" * (ROOM // 3)}) for _ in range(7)]
    shelves.close()
    assert placed == [0, 0, 1, 1, 2, 2, 3]
    assert [len(taken(tmp_path / f"things-{n}.js")[2]) for n in range(4)] == [2, 2, 2, 1]


@pytest.mark.parametrize("text", [HOSTILE, "\u2028", "\ud800", '"]);alert(1)//', "\\", "*/"])
def test_data_stay_data(tmp_path: Path, text: str) -> None:
    write_script(tmp_path / "t.js", "t", [{"text": text}])
    assert taken(tmp_path / "t.js")[2] == [{"text": text}]


def test_the_policy_names_what_is_in_the_page_and_nothing_else(report: Path) -> None:
    page = (report / "index.html").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    inside = [re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL) for tag in ("script", "style")]
    assert policy
    assert [len(found) for found in inside] == [1, 1]
    hashes = [base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode() for found in inside]
    assert re.findall(r"'sha256-([^']*)'", policy[1]) == hashes
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]


def test_all_assets_are_named_and_none_reaches_out(report: Path) -> None:
    assert {file.name for file in (report / "assets").iterdir()} == set(assets.BESIDE)
    for name in (*assets.SCRIPTS, "boot.js", "style.css", "index.html"):
        text = assets.read(name).decode()
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|innerHTML|\beval\b|\bfetch\(", text), name


def test_what_a_run_changed_is_the_only_news(report: Path) -> None:
    before = {file: file.read_bytes() for file in report.rglob("*.*") if file.name != "changes.js"}
    assert {row["change"] for row in taken(report / "data" / "changes.js")[2]} == {"added"}
    write_unchanged(report.parent, {})
    assert taken(report / "data" / "changes.js")[2] == []
    assert before == {file: file.read_bytes() for file in before}


def test_fields_of_foreign_records_stay_outside(tmp_path: Path) -> None:
    deal = type(BOUGHT)(
        **{name: getattr(BOUGHT, name) for name in BOUGHT.__slots__} | {"extra": (("__proto__", "{}"),)}
    )
    write(tmp_path, Found((), (deal,), ()), {})
    assert b"__proto__" not in (tmp_path / "report" / "data" / "deals-0.js").read_bytes()
