"""Tables and their columns, said once: every flat file, and every description of one, is made from these."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Row = Mapping[str, Any]
"""A JSON object of the public contract, or a row of a table: column name → JSON value."""


class Kind(StrEnum):
    """What a column holds. Decimals are sums and measures, dates ISO days, lists are lists of texts."""

    TEXT = "text"
    DECIMAL = "decimal"
    NUMBER = "number"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column and, for whoever reads the file, what it says."""

    name: str
    kind: Kind
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """One flat file. `rows` makes its rows from one JSON object of the kind the table is about; `key` is unique."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Row], Iterator[Row]]

    def all_rows(self, objects: Iterable[Row]) -> Iterator[list[Any]]:
        """The cells of every row of every object, in the order of the columns; None where there is no value."""
        names = [column.name for column in self.columns]
        for one in objects:
            for row in self.rows(one):
                yield [row.get(name) for name in names]


def columns(text: str) -> tuple[Column, ...]:
    """Columns from lines of 'name kind what it says'."""
    lines = (line.split(maxsplit=2) for line in text.strip().splitlines())
    return tuple(Column(name, Kind(kind), about) for name, kind, about in lines)
