"""A workbook for Excel: a sheet a table, numbers as numbers, days as days, and no text that could be a formula."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.export.tables import Kind, Row, Table

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_ROWS = 1_048_575  # below the head
_CHARACTERS = 32_767  # of a cell
_EPOCH = date(1900, 3, 1)  # before it, Excel counts a day that never was
_WRITTEN = datetime(1980, 1, 1)  # noqa: DTZ001  # in every workbook: the same tables give the same bytes
_WIDE, _NARROW = 40, 16  # characters
_NUMBERS = (Kind.DECIMAL, Kind.NUMBER, Kind.INTEGER)


def write_workbook(file: Path, tables: Iterable[tuple[Table, Callable[[], Iterable[Row]]]]) -> None:
    """The tables with what makes their rows. Rows that find no room on a sheet are only in the CSV."""
    import xlsxwriter  # noqa: PLC0415  # only who asked for a workbook pays for it

    settings = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(file), settings) as book:
        book.set_properties({"created": _WRITTEN, "author": "dealwire"})
        head, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for table, objects in tables:
            sheet = _Sheet(book.add_worksheet(table.name), day)
            sheet.put_head(table, head)
            for number, row in enumerate(islice(table.all_rows(objects()), _ROWS), 1):
                for place, column in enumerate(table.columns):
                    sheet.put(number, place, row[place], column.kind)


class _Sheet:
    """A sheet that is filled row by row; `day` is how it shows days."""

    def __init__(self, sheet: "Worksheet", day: "Format") -> None:
        self._sheet = sheet
        self._day = day

    def put_head(self, table: Table, head: "Format") -> None:
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            self._sheet.set_column(place, place, _WIDE if column.name == "title" else _NARROW)
            self._sheet.write_string(0, place, column.name, head)

    def put(self, row: int, place: int, value: Any, kind: Kind) -> None:
        """A value as its kind; text is never taken for a formula, a link or a number."""
        if value is None:
            return
        if kind in _NUMBERS:
            self._sheet.write_number(row, place, value)
        elif kind is Kind.BOOLEAN:
            self._sheet.write_boolean(row, place, value)
        elif kind is Kind.DATE and date.fromisoformat(value) >= _EPOCH:
            self._sheet.write_datetime(row, place, date.fromisoformat(value), self._day)
        else:
            text = "; ".join(value) if kind is Kind.LIST else value
            self._sheet.write_string(row, place, text.encode("utf-8", "backslashreplace").decode()[:_CHARACTERS])
