"""Text files: JSON, JSON lines and CSV, in UTF-8 with plain line ends, the same bytes for the same rows."""

import csv
import json
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TextIO

from pipeline.export.tables import Kind, Row, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_JOINT = "; "


def write_lines(file: Path, rows: Iterable[Row]) -> None:
    """One JSON object a line."""
    with _open(file) as stream:
        for row in rows:
            stream.write(line(row))


def line(row: Row) -> str:
    """A JSON object as a line with its line end."""
    return json.dumps(row, ensure_ascii=False) + "\n"


def write_array(file: Path, rows: Iterable[Row]) -> None:
    """A JSON array, one object a line, so that two versions can be compared line by line."""
    with _open(file) as stream:
        stream.write("[")
        for number, row in enumerate(rows):
            stream.write(f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}")
        stream.write("\n]\n")


def write_object(file: Path, value: Row) -> None:
    """A JSON object for reading: indented, in the order given."""
    with _open(file) as stream:
        stream.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def write_csv(file: Path, table: Table, objects: Iterable[Row], *, marked: bool = False) -> None:
    """The rows of a table. A cell that a spreadsheet would take for a formula gets an apostrophe in front.

    `marked` puts a byte order mark before everything, without which Excel takes the file for another encoding.
    """
    kinds = [column.kind for column in table.columns]
    with _open(file) as stream:
        stream.write("\ufeff" if marked else "")
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([column.name for column in table.columns])
        for row in table.all_rows(objects):
            writer.writerow([cell(value, kind) for value, kind in zip(row, kinds, strict=True)])


def cell(value: Any, kind: Kind) -> str:
    """A JSON value as the text of a CSV cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return _harmless(_JOINT.join(value))
        case str():
            return value if kind is Kind.DATE else _harmless(value)
    return str(value)


def _harmless(text: str) -> str:
    """No formula, and no bare carriage return, which readers of CSV take for the end of a row."""
    marked = f"'{text}" if text.startswith(_FORMULA) else text
    return marked.replace("\r", "\n")


def _open(file: Path) -> AbstractContextManager[TextIO]:
    """For writing. A lone surrogate, which UTF-8 cannot hold, is written as an escape."""
    return file.open("w", encoding="utf-8", errors="backslashreplace", newline="")
