"""Parquet, with real types: decimals, days, lists."""

from collections.abc import Iterable
from datetime import date
from decimal import Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.export.tables import Column, Kind, Row, Table

if TYPE_CHECKING:
    import pyarrow as pa

_WHOLE, _FRACTION = 32, 6  # digits: what fits into the 38 of a 128 bit decimal
_LIMIT = Decimal(10) ** _WHOLE
_STEP = Decimal(10) ** -_FRACTION
_ROOM = Context(prec=_WHOLE + _FRACTION)


def write_parquet(file: Path, table: Table, objects: Iterable[Row]) -> None:
    """The rows of a table; each column's description is in its metadata."""
    import pyarrow as pa  # noqa: PLC0415  # only a run that has something to publish pays for it
    from pyarrow import parquet  # noqa: PLC0415

    rows = list(table.all_rows(objects))
    schema = pa.schema([_field(column) for column in table.columns], {"description": table.about})
    arrays = [
        pa.array([_value(row[number], column.kind) for row in rows], schema.field(number).type)
        for number, column in enumerate(table.columns)
    ]
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), file, compression="zstd")


def _field(column: Column) -> "pa.Field":
    import pyarrow as pa  # noqa: PLC0415  # see above

    types = {
        Kind.TEXT: pa.string(),
        Kind.DECIMAL: pa.decimal128(_WHOLE + _FRACTION, _FRACTION),
        Kind.NUMBER: pa.float64(),
        Kind.INTEGER: pa.int64(),
        Kind.BOOLEAN: pa.bool_(),
        Kind.DATE: pa.date32(),
        Kind.LIST: pa.list_(pa.string()),
    }
    return pa.field(column.name, types[column.kind], metadata={"description": column.about})


def _value(value: Any, kind: Kind) -> Any:
    """A JSON value as the column's type wants it. A number that no column could hold is left out, not cut."""
    if value is None:
        return None
    if kind is Kind.DATE:
        return date.fromisoformat(value)
    if kind is Kind.DECIMAL:
        exact = Decimal(repr(value))
        return exact.quantize(_STEP, context=_ROOM) if abs(exact) < _LIMIT else None
    if kind is Kind.LIST:
        return [_utf8(item) for item in value]
    return _utf8(value) if kind is Kind.TEXT else value


def _utf8(text: str) -> str:
    """A lone surrogate, which UTF-8 cannot hold, as an escape."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
