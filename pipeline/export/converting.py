"""Deal values in one currency, beside the native ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.export.flat import DEALS
from pipeline.export.rates import Rates
from pipeline.export.tables import Row, Table, columns

_DATED = ("announced", "signed", "completed", "reported", "terminated", "expected_completion")
"""Kinds of date in the order in which one is taken for the day of the rate."""

_COLUMNS = columns("""converted_low decimal deal value in converted_currency: least value
converted_high decimal deal value in converted_currency: greatest value
converted_currency text ISO 4217
converted_rate decimal units of converted_currency that one unit of deal_value_currency is
converted_date date day of the rate: the last on or before the deal's first possible day, at most 31 days older""")


def deals_table(rates: Rates | None) -> Table:
    """The flat table of deals, with converted values where there are rates."""
    if rates is None:
        return DEALS

    def rows(deal: Row) -> Iterator[Row]:
        yield from ({**row, **converted(row, rates)} for row in DEALS.rows(deal))

    return replace(DEALS, columns=(*DEALS.columns, *_COLUMNS), rows=rows)


def converted(row: Row, rates: Rates) -> dict[str, Any]:
    """The converted columns of a flat row; nothing where its sum or its day is not known."""
    currency, days = row.get("deal_value_currency"), _days(row)
    found = rates.on(currency, *days) if currency and days else None
    if found is None:
        return {}
    rate, day = found
    return {
        "converted_low": _times(row["deal_value_low"], rate),
        "converted_high": _times(row["deal_value_high"], rate),
        "converted_currency": rates.currency,
        "converted_rate": float(rate),
        "converted_date": day.isoformat(),
    }


def _days(row: Row) -> tuple[date, date] | None:
    for kind in _DATED:
        first, last = row.get(f"{kind}_earliest"), row.get(f"{kind}_latest")
        if first and last:
            return date.fromisoformat(first), date.fromisoformat(last)
    return None


def _times(value: Any, rate: Decimal) -> float | None:
    """To the hundredth of a unit."""
    return None if value is None else float(round(Decimal(repr(value)) * rate, 2))
