"""When a point of the calendar with fields left out comes round: every March, every Monday, every third quarter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from pipeline.dates.expressions import Point
from pipeline.dates.periods import SEASONS, Period, Unit, day_period, easter, nth_weekday, period_of


def unit_of(point: Point) -> Unit:
    """How long the point lasts."""
    if point.day or point.holiday or (point.weekday and not point.month):
        return Unit.DAY
    if point.month:
        return Unit.MONTH
    if point.quarter:
        return Unit.QUARTER
    if point.half:
        return Unit.HALF
    return Unit.SEASON if point.season else Unit.YEAR


def in_year(point: Point, year: int, fiscal_end: int = 12) -> Period | None:
    """The point in `year`; a business year ends in month `fiscal_end` of the year that it is named by."""
    if point.holiday:
        return _holiday(point.holiday, year)
    if point.day:
        return day_period(year, point.month, point.day) if point.month else None
    if point.month:
        return Period(Unit.MONTH, year * 12 + point.month - 1)
    if point.season:
        return Period(Unit.SEASON, year * 4 + SEASONS.index(point.season))
    if point.quarter or point.half:
        return _part_of_year(point, year, fiscal_end)
    return Period(Unit.YEAR, year)


def _part_of_year(point: Point, year: int, fiscal_end: int) -> Period | None:
    """Quarters of a business year that starts with a calendar quarter are calendar quarters."""
    unit, length, nth = (Unit.QUARTER, 3, point.quarter) if point.quarter else (Unit.HALF, 6, point.half)
    months = year * 12 + fiscal_end - 12 + ((nth or 1) - 1) * length
    return Period(unit, months // length) if months % length == 0 else None


def _holiday(rule: str, year: int) -> Period | None:
    """A rule of the lexicon, 'MM-DD', 'MM nth weekday [+days]' or 'easter+days', in a year."""
    if not 1583 <= year <= 9998:
        return None
    if rule.startswith("easter"):
        return period_of(easter(year) + timedelta(days=int(rule[6:])), Unit.DAY)
    if " " in rule:
        month, nth, weekday, *days = (int(part) for part in rule.split())
        return period_of(nth_weekday(year, month, nth, weekday) + timedelta(days=sum(days)), Unit.DAY)
    return day_period(year, int(rule[:2]), int(rule[3:]))


def around(point: Point, day: date) -> Iterator[Period]:
    """The point's occurrences near `day`, in order: three years' worth, or three weeks' of a weekday."""
    if point.weekday and not point.month and not point.day:
        monday = day - timedelta(days=day.isoweekday() - 1) if day.toordinal() > 28 else day
        for weeks in (-14, -7, 0, 7, 14):
            yield Period(Unit.DAY, monday.toordinal() + weeks + point.weekday - 1)
        return
    if point.day and not point.month:
        for months in range(-2, 3):
            year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
            found = day_period(year, month + 1, point.day)
            if found and _weekday_fits(found, point.weekday):
                yield found
        return
    found_years = [in_year(replace(point, year=None), year) for year in range(day.year - 2, day.year + 3)]
    fitting = [found for found in found_years if found and _weekday_fits(found, point.weekday)]
    yield from fitting or [found for found in found_years if found]


def _weekday_fits(period: Period, weekday: int | None) -> bool:
    return weekday is None or period.unit is not Unit.DAY or (period.index - 1) % 7 + 1 == weekday


def choose(point: Point, day: date, tense: int) -> Period | None:
    """The occurrence meant, seen from `day`: by `which` if said, else by tense, else the nearest.

    'on Monday' in the past is the Monday on or before the day, in the future the one on or after it. 'last' and 'next'
    leave out the occurrence that holds the day.
    """
    near = [period for period in around(point, day) if period.first and period.last]
    if point.which == 0:
        return _this(near, point, day)
    direction = point.which or (0 if point.attributive and tense > 0 else tense)
    strict = point.which is not None
    if direction < 0:
        past = [
            period for period in near if period.first and period.first <= day and not (strict and _holds(period, day))
        ]
        return past[-1] if past else None
    if direction > 0:
        to_come = [
            period for period in near if period.last and period.last >= day and not (strict and _holds(period, day))
        ]
        return to_come[0] if to_come else None
    return min(near, key=lambda period: (_distance(period, day), period.index), default=None)


def _this(near: list[Period], point: Point, day: date) -> Period | None:
    unit = Unit.WEEK if point.weekday and not point.month else Unit.YEAR
    home = period_of(day, unit)
    inside = [period for period in near if period.first and period_of(period.first, unit) == home]
    return inside[0] if inside else None


def _holds(period: Period, day: date) -> bool:
    return period.first is not None and period.last is not None and period.first <= day <= period.last


def _distance(period: Period, day: date) -> int:
    if _holds(period, day) or period.first is None or period.last is None:
        return 0
    return min(abs((period.first - day).days), abs((period.last - day).days))
