"""Tables as pandas DataFrames, with real types: nullable numbers, days, lists."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.export.flat import DEALS, RECORDS
from pipeline.export.tables import Kind, Row, Table
from pipeline.model.deals import Deal, DealRecord
from pipeline.wire import deal_to_wire, record_to_wire

if TYPE_CHECKING:
    from pandas import DataFrame

_TYPES = {
    Kind.TEXT: "string",
    Kind.DECIMAL: "Float64",
    Kind.NUMBER: "Float64",
    Kind.INTEGER: "Int64",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "datetime64[s]",
    Kind.LIST: "object",
}


def deals_frame(deals: Iterable[Deal]) -> "DataFrame":
    """One flat row a deal, the columns of `deals.csv`."""
    return frame(DEALS, map(deal_to_wire, deals))


def records_frame(records: Iterable[DealRecord]) -> "DataFrame":
    """One flat row a record."""
    return frame(RECORDS, map(record_to_wire, records))


def frame(table: Table, objects: Iterable[Row]) -> "DataFrame":
    """The rows of a table."""
    from pandas import DataFrame  # noqa: PLC0415  # takes longer to import than most callers take

    made = DataFrame(list(table.all_rows(objects)), columns=[column.name for column in table.columns], dtype="object")
    return made.astype({column.name: _TYPES[column.kind] for column in table.columns})
