"""Periods of the calendar: a day, week, month, quarter, season, half, year, decade or century as a unit and an index.

Counting in whole periods makes 'two quarters later' an addition. The values written are those of TIMEX3 (TimeML 1.2.1)
and of EDTF (ISO 8601-2:2019, levels 0 to 2). Years before 1 can be named but have no days: `date` cannot hold them.
"""

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import lru_cache


class Unit(StrEnum):
    """Lengths of calendar periods, and of clock time."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


SEASONS = ("SP", "SU", "FA", "WI")  # in the order of the year in which they start
PER_YEAR = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.SEASON: 4, Unit.HALF: 2}
YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_RANK = {unit: rank for rank, unit in enumerate(Unit)}
_FIRST_MONTH = {Unit.MONTH: (1, 1), Unit.QUARTER: (1, 3), Unit.SEASON: (3, 3), Unit.HALF: (1, 6)}  # first month, length


def is_coarser(unit: Unit, other: Unit) -> bool:
    """Whether periods of `unit` are longer than those of `other`."""
    return _RANK[unit] > _RANK[other]


@dataclass(frozen=True, slots=True)
class Period:
    """The `index`-th period of its unit.

    Days count as proleptic Gregorian ordinals, weeks and weekends from Monday 1 January 1, months to centuries from
    year 0; seasons are the northern meteorological ones, and a winter belongs to the year of its December.
    """

    unit: Unit
    index: int

    def shift(self, count: int) -> "Period":
        """The period `count` periods later."""
        return Period(self.unit, self.index + count)

    @property
    def year(self) -> int:
        """The year in which the period starts (astronomical: 0 is 1 BC)."""
        if self.unit in YEARS:
            return self.index * YEARS[self.unit]
        if self.unit in PER_YEAR:
            return self.index // PER_YEAR[self.unit]
        first = self.first
        return first.year if first else 0

    @property
    def first(self) -> date | None:
        """The first day; None outside the years 1 to 9999."""
        return _bounds(self.unit, self.index)[0]

    @property
    def last(self) -> date | None:
        """The last day; None outside the years 1 to 9999."""
        return _bounds(self.unit, self.index)[1]

    @property
    def timex(self) -> str:
        """TIMEX3's value: '2024-03-05', '2024-W10', '2024-W10-WE', '2024-03', '2024-Q1', '2024-SP', '202', 'BC0490'."""
        if self.unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
            return self._days_timex()
        if self.unit in (Unit.DECADE, Unit.CENTURY):
            digits = 3 if self.unit is Unit.DECADE else 2
            return f"{self.index:0{digits}d}" if self.index >= 0 else f"BC{-self.index - 1:0{digits}d}"
        place = self.index % PER_YEAR.get(self.unit, 1)
        tail = {
            Unit.YEAR: "",
            Unit.MONTH: f"-{place + 1:02d}",
            Unit.QUARTER: f"-Q{place + 1}",
            Unit.SEASON: f"-{SEASONS[place % 4]}",
            Unit.HALF: f"-H{place + 1}",
        }[self.unit]
        return (f"{self.year:04d}" if self.year > 0 else f"BC{1 - self.year:04d}") + tail

    def _days_timex(self) -> str:
        first = self.first
        if first is None:
            return "XXXX"
        if self.unit is Unit.DAY:
            return first.isoformat()
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if self.unit is Unit.WEEKEND else "")

    @property
    def edtf(self) -> str | None:
        """EDTF: '2024-03-05', '2024-33' (a quarter), '2024-21' (a season), '202X', '20XX'; weeks are intervals."""
        first, last = _bounds(self.unit, self.index)
        if self.unit is Unit.YEAR:
            return f"{self.index:04d}" if self.index >= 0 else f"-{-self.index:04d}"
        if first is None or last is None:
            return None
        if self.unit in (Unit.WEEK, Unit.WEEKEND):
            return f"{first.isoformat()}/{last.isoformat()}"
        if self.unit in PER_YEAR:
            place = self.index % PER_YEAR[self.unit]
            code = {Unit.MONTH: 1, Unit.QUARTER: 33, Unit.SEASON: 21, Unit.HALF: 40}[self.unit] + place
            return f"{self.year:04d}-{code:02d}"
        return {Unit.DAY: first.isoformat(), Unit.DECADE: f"{self.index:03d}X"}.get(self.unit, f"{self.index:02d}XX")


@lru_cache(maxsize=4096)
def _bounds(unit: Unit, index: int) -> tuple[date, date] | tuple[None, None]:
    """The first and the last day of a period; None outside the years 1 to 9999."""
    if unit in YEARS:
        first, last = index * YEARS[unit], (index + 1) * YEARS[unit] - 1
        first = max(first, MINYEAR) if last >= MINYEAR else first  # the first decade has nine years
        return (date(first, 1, 1), date(last, 12, 31)) if _in_range(first, last) else (None, None)
    if unit in PER_YEAR:
        return _month_bounds(unit, index)
    step, skip, length = {Unit.DAY: (1, 0, 1), Unit.WEEK: (7, 0, 7), Unit.WEEKEND: (7, 5, 2)}[unit]
    start = index if unit is Unit.DAY else index * step + 1 + skip
    if not 1 <= start <= date.max.toordinal() - length:
        return None, None
    return date.fromordinal(start), date.fromordinal(start + length - 1)


def _month_bounds(unit: Unit, index: int) -> tuple[date, date] | tuple[None, None]:
    first_month, length = _FIRST_MONTH[unit]
    year, place = divmod(index, PER_YEAR[unit])
    start = year * 12 + first_month - 1 + place * length
    (first_year, month), (last_year, last_month) = divmod(start, 12), divmod(start + length - 1, 12)
    if not _in_range(first_year, last_year):
        return None, None
    return date(first_year, month + 1, 1), end_of_month(last_year, last_month + 1)


def period_of(day: date, unit: Unit) -> Period:
    """The period of `unit` that holds `day`; for a weekend, that of the day's week."""
    if unit is Unit.DAY:
        return Period(unit, day.toordinal())
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Period(unit, (day.toordinal() - 1) // 7)
    if unit in YEARS:
        return Period(unit, day.year // YEARS[unit])
    first_month, length = _FIRST_MONTH[unit]
    return Period(unit, (day.year * 12 + day.month - first_month) // length)


def widen(period: Period, unit: Unit) -> Period | None:
    """The period of the coarser `unit` in which `period` starts; the period itself if it is as coarse already."""
    if period.unit is unit:
        return period
    if period.unit in YEARS and unit in YEARS:
        return Period(unit, period.year // YEARS[unit])
    first = period.first
    return period_of(first, unit) if first else None


def end_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def add(day: date, unit: Unit, count: int) -> date | None:
    """The day `count` units later, held at the end of a month that is too short; None outside the calendar."""
    try:
        if unit is Unit.WEEK:
            return day + timedelta(weeks=count)
        months = _MONTHS_IN.get(unit)
        if months is None:
            return day + timedelta(days=count)
        year, month = divmod(day.year * 12 + day.month - 1 + months * count, 12)
        return date(year, month + 1, min(day.day, end_of_month(year, month + 1).day))
    except (ValueError, OverflowError):
        return None


def day_period(year: int, month: int, day: int) -> Period | None:
    """A day as a period; None where the calendar has no such day."""
    try:
        return Period(Unit.DAY, date(year, month, day).toordinal())
    except ValueError:
        return None


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The `nth` (from 1; -1 is the last) weekday (1 Monday … 7 Sunday) of a month."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = end_of_month(year, month)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher)."""
    century, place = divmod(year, 100)
    shift = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (place // 4) - shift - place % 4) % 7
    month, day = divmod(shift + days - 7 * ((year % 19 + 11 * shift + 22 * days) // 451) + 114, 31)
    return date(year, month, day + 1)


def _in_range(first_year: int, last_year: int) -> bool:
    return first_year >= MINYEAR and last_year <= MAXYEAR
