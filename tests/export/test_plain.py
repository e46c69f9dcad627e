"""Cells, lines and the bytes of files."""

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.export.plain import cell, line, write_array, write_csv
from pipeline.export.tables import Column, Kind, Table

COLUMNS = (Column("a", Kind.TEXT, "first"), Column("b", Kind.TEXT, "second"))
TABLE = Table("t", "a table", ("a",), COLUMNS, lambda row: iter((row,)))


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        # values
        (None, Kind.TEXT, ""),
        (True, Kind.BOOLEAN, "true"),
        (False, Kind.BOOLEAN, "false"),
        (5_000_000_000, Kind.NUMBER, "5000000000"),
        (4.2, Kind.NUMBER, "4.2"),
        ("2026-05-01", Kind.DATE, "2026-05-01"),
        (["a", "b"], Kind.LIST, "a; b"),
        ([], Kind.LIST, ""),
        # no formulas
        ("=1+1", Kind.TEXT, "'=1+1"),
        ("+49 30", Kind.TEXT, "'+49 30"),
        ("-5% off", Kind.TEXT, "'-5% off"),
        ("@SUM(A1)", Kind.TEXT, "'@SUM(A1)"),
        ("\tx", Kind.TEXT, "'\tx"),
        ("\rx", Kind.TEXT, "'\nx"),
        (["=1", "b"], Kind.LIST, "'=1; b"),
        # harmless
        ("a=b", Kind.TEXT, "a=b"),
        (-5, Kind.NUMBER, "-5"),
        ("one\r\ntwo", Kind.TEXT, "one\n\ntwo"),
    ],
)
def test_cells(value: Any, kind: Kind, text: str) -> None:
    assert cell(value, kind) == text


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_any_text_comes_back_from_csv_and_none_is_a_formula(rows: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "t.csv")
        write_csv(file, TABLE, [{"a": a, "b": b} for a, b in rows])
        with file.open(encoding="utf-8", newline="") as stream:
            head, *read = csv.reader(stream)
    assert head == ["a", "b"]
    assert read == [[cell(utf8(a), Kind.TEXT), cell(utf8(b), Kind.TEXT)] for a, b in rows]
    assert not any(text.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for text in row)


@given(st.dictionaries(st.text(), st.text()))
def test_any_text_comes_back_from_json(row: dict[str, str]) -> None:
    written = line(row).encode("utf-8", "backslashreplace")
    assert json.loads(written) == row
    assert written.count(b"\n") == 1


@pytest.mark.parametrize("rows", [[], [{"a": 1}], [{"a": 1}, {"b": "\u2028"}]])
def test_an_array_is_json_with_a_line_a_row(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    write_array(tmp_path / "a.json", rows)
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert json.loads(text) == rows
    assert text.count("\n") == len(rows) + 2


def utf8(text: str) -> str:
    """A lone surrogate can be in no UTF-8 file; it is written as an escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
