"""All tables in one SQLite file, with keys, indexes and a full-text index of the quotes, ready for Datasette."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from pipeline.export.tables import Column, Kind, Row, Table

_TYPES = {
    Kind.TEXT: "TEXT",
    Kind.DECIMAL: "NUMERIC",
    Kind.NUMBER: "REAL",
    Kind.INTEGER: "INTEGER",
    Kind.BOOLEAN: "INTEGER",
    Kind.DATE: "TEXT",
    Kind.LIST: "TEXT",  # a JSON array
}
_HOMES = {"deal_id": "deals", "article": "articles"}
"""Columns that point to a row of another table."""

_SEARCHED = ("name", "type", "status", "kind", "field")
"""Columns by which people look for rows."""


def write_database(file: Path, tables: Sequence[tuple[Table, Iterable[Row]]]) -> None:
    """The tables with the objects that their rows are made from; those that others point to come first."""
    names = {table.name for table, _ in tables}
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("PRAGMA journal_mode = OFF")  # the file is new: nobody reads it before it is whole
        for table, objects in tables:
            db.execute(_created(table, names))
            blanks = ", ".join("?" for _ in table.columns)
            rows = ([_value(value) for value in row] for row in table.all_rows(objects))
            db.executemany(f'INSERT INTO "{table.name}" VALUES ({blanks})', rows)  # noqa: S608  # names are ours
            for index in _indexes(table):
                db.execute(index)
        if "evidence" in names:
            db.execute("CREATE VIRTUAL TABLE evidence_fts USING fts5 (quote, content = 'evidence')")
            db.execute("INSERT INTO evidence_fts (evidence_fts) VALUES ('rebuild')")
        db.execute("CREATE TABLE columns (table_name TEXT, column_name TEXT, about TEXT)")
        about = [(table.name, column.name, column.about) for table, _ in tables for column in table.columns]
        db.executemany("INSERT INTO columns VALUES (?, ?, ?)", about)


def _created(table: Table, names: set[str]) -> str:
    columns = [f'"{column.name}" {_TYPES[column.kind]}{_reference(table, column, names)}' for column in table.columns]
    key = ", ".join(f'"{name}"' for name in table.key)
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)}, PRIMARY KEY ({key}))'


def _reference(table: Table, column: Column, names: set[str]) -> str:
    home = _HOMES.get(column.name)
    return f' REFERENCES "{home}" ("{column.name}")' if home in names and home != table.name else ""


def _indexes(table: Table) -> list[str]:
    wanted = [column.name for column in table.columns if column.name in (*_HOMES, *_SEARCHED)]
    return [
        f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")' for name in wanted if (name,) != table.key
    ]


def _value(value: Any) -> Any:
    """A JSON value as SQLite keeps it. An integer that has no room there is kept as the nearest float."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        return float(value)
    return value
