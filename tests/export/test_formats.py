"""Parquet, SQLite and the descriptions say the same as the text files."""

import csv
import hashlib
import json
import sqlite3
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from pipeline.export import write
from pipeline.export.columnar import write_parquet
from pipeline.export.database import write_database
from pipeline.export.tables import Column, Kind, Table
from tests.export.test_writing import FOUND


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    write(tmp_path, FOUND, {})
    return tmp_path


def one_cell(kind: Kind) -> Table:
    return Table(
        "t", "a table", ("k",), (Column("k", Kind.INTEGER, "key"), Column("v", kind, "value")), lambda row: iter((row,))
    )


def test_parquet_has_real_types(outputs: Path) -> None:
    row = parquet.read_table(outputs / "deals.parquet").to_pylist()[0]
    assert row["deal_value_low"] == Decimal("1250000.5")
    assert row["completed_earliest"] == date(2026, 5, 1)
    assert row["acquirer"] == ["Quill & Sons"]
    assert row["implied"] is False
    assert row["title"] == "-5% off: Quill & Sons buys =Inkwell()"  # as it is: there are no formulas in Parquet


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (Kind.DECIMAL, 5_000_000_000, Decimal(5_000_000_000)),
        (Kind.DECIMAL, 0.1, Decimal("0.1")),
        (Kind.DECIMAL, 0.00000049, Decimal(0)),
        (Kind.DECIMAL, 10**31, Decimal(10**31)),
        (Kind.DECIMAL, 10**32, None),  # more than all the money there is
        (Kind.TEXT, "a\ud800", "a\\ud800"),
        (Kind.LIST, ["a\ud800"], ["a\\ud800"]),
        (Kind.DATE, None, None),
    ],
)
def test_values_in_parquet(tmp_path: Path, kind: Kind, value: Any, read: Any) -> None:
    write_parquet(tmp_path / "t.parquet", one_cell(kind), [{"k": 1, "v": value}])
    assert parquet.read_table(tmp_path / "t.parquet").column("v").to_pylist() == [read]


def test_sqlite_holds_every_table_and_its_keys_hold(outputs: Path) -> None:
    with sqlite3.connect(outputs / "deals.sqlite") as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for name in ("articles", "deals", "parties", "amounts", "placeholders", "conflicts", "evidence", "rejected"):
            with (outputs / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
                rows = list(csv.reader(stream))[1:]
            assert db.execute(f'SELECT count(*) FROM "{name}"').fetchone() == (len(rows),)  # noqa: S608
        search = "SELECT rowid FROM evidence_fts WHERE quote MATCH 'quill'"
        found = db.execute(f"SELECT deal_id, quote FROM evidence WHERE rowid IN ({search})")  # noqa: S608  # ours
        assert found.fetchall() == [("d_1", "Quill & Sons")]
        assert json.loads(db.execute("SELECT acquirer FROM deals WHERE deal_id = 'd_1'").fetchone()[0]) == [
            "Quill & Sons"
        ]
        about = db.execute("SELECT about FROM columns WHERE table_name = 'amounts' AND column_name = 'currency'")
        assert about.fetchone() == ("ISO 4217",)


def test_datasette_is_told_what_columns_say(outputs: Path) -> None:
    tables = json.loads((outputs / "datasette.json").read_text(encoding="utf-8"))["databases"]["deals"]["tables"]
    assert tables["deals"]["label_column"] == "title"
    assert tables["amounts"]["columns"]["currency"] == "ISO 4217"
    with sqlite3.connect(outputs / "deals.sqlite") as db:
        for name, table in tables.items():
            held = [row[1] for row in db.execute(f'PRAGMA table_info("{name}")')]
            assert list(table["columns"]) == held
            assert table["label_column"] in held


@pytest.mark.parametrize("value", [10**30, -(2**63), 2**63 - 1, 4.2, "a\ud800", ["b\ud800"], None, True])
def test_any_value_finds_room_in_sqlite(tmp_path: Path, value: Any) -> None:
    write_database(tmp_path / "t.sqlite", [(one_cell(Kind.NUMBER), [{"k": 1, "v": value}])])
    with sqlite3.connect(tmp_path / "t.sqlite") as db:
        assert (db.execute("SELECT v FROM t").fetchone()[0] is None) == (value is None)


def test_the_package_describes_every_file_by_its_bytes(outputs: Path) -> None:
    package = json.loads((outputs / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"]: resource for resource in package["resources"]}
    beside = {"datapackage.json", "run.json", "changes.csv"}  # of which the first would have to hold its own hash
    assert set(described) == {file.name for file in outputs.glob("[!.]*") if file.is_file()} - beside
    for name, resource in described.items():
        data = (outputs / name).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert resource["bytes"] == len(data)
        if name.endswith(".csv"):
            head = next(csv.reader(data.decode("utf-8").splitlines()))
            assert [field["name"] for field in resource["schema"]["fields"]] == head
            assert set(resource["schema"]["primaryKey"]) <= set(head)
        if name.endswith(".jsonl") and name != "evidence.jsonl":  # which a standard of its own describes
            assert (outputs / resource["jsonSchema"]).is_file()


@pytest.mark.parametrize("kind", ["record", "deal", "article", "annotations"])
def test_schemas_are_there(outputs: Path, kind: str) -> None:
    schema = json.loads((outputs / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    assert schema["$schema"].endswith("2020-12/schema")
