"""Sums in another currency, at rates that the user gives: none are shipped, none are fetched.

A rates file is a CSV with the columns `date,from,to,rate`: that day, one unit of `from` is `rate` units of `to`.
A sum is converted at the last rate on or before the first day of the deal's date, one that is at most 31 days older;
a deal whose day is not known to within a month, or for which there is no such rate, is not converted.
"""

import csv
import io
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pipeline.errors import UsageError

OLDEST = timedelta(days=31)
WIDEST = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates into `currency`, by the currency that they are from, in order of their days."""

    currency: str
    table: Mapping[str, tuple[tuple[date, Decimal], ...]]

    def on(self, currency: str, earliest: date, latest: date) -> tuple[Decimal, date] | None:
        """The rate for a deal made some day from `earliest` to `latest`, and the day that it is of."""
        if latest - earliest > WIDEST:
            return None
        if currency == self.currency:
            return Decimal(1), earliest
        known = self.table.get(currency, ())
        place = bisect_right(known, earliest, key=lambda one: one[0])
        if not place or earliest - known[place - 1][0] > OLDEST:
            return None
        day, rate = known[place - 1]
        return rate, day


def read_rates(file: Path, currency: str) -> Rates:
    """The file's rates into a currency; those out of it count as their inverse.

    Raises UsageError where the file cannot be read, naming the line that is wrong.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}", "it is a CSV with date,from,to,rate, in UTF-8") from error
    found: dict[str, dict[date, Decimal]] = {}
    rows = csv.DictReader(io.StringIO(text))
    for row in rows:
        try:
            day, rate = date.fromisoformat(row["date"].strip()), Decimal(row["rate"].strip())
            one, other = row["from"].strip().upper(), row["to"].strip().upper()
            if not rate.is_finite() or rate <= 0:
                raise ValueError("a rate is greater than zero")
        except (AttributeError, KeyError, TypeError, ValueError, InvalidOperation) as error:
            raise UsageError(
                f"{file}, line {rows.line_num}: not a rate ({error})", "as in 2025-02-12,GBP,USD,1.24"
            ) from error
        if other == currency:
            found.setdefault(one, {})[day] = rate
        elif one == currency:
            found.setdefault(other, {}).setdefault(day, 1 / rate)
    return Rates(currency, {name: tuple(sorted(rates.items())) for name, rates in found.items()})
