"""The early, middle and late part of a period, by the annotation guide's thirds."""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.dates.meaning import Meaning, interval_edtf
from pipeline.dates.periods import Period, Unit, end_of_month

_THIRD = {"START": 0, "MID": 1, "END": 2}
_MONTHS = {Unit.YEAR: 4, Unit.HALF: 2, Unit.QUARTER: 1, Unit.SEASON: 1}  # months in a third
_DECADE_YEARS = ((0, 3), (4, 6), (7, 9))
_CENTURY_YEARS = ((0, 33), (34, 66), (67, 99))
_WEEK_DAYS = ((0, 1), (2, 2), (3, 6))
_MONTH_DAYS = ((1, 10), (11, 20), (21, 31))


def edge_of(meaning: Meaning, mod: str, until: str = "") -> Meaning:
    """`meaning` cut down to its first, middle or last third; weeks are Monday and Tuesday, Wednesday, and the rest.

    `until` is the third that the cut runs to, where it is another.
    """
    if until:
        start, end = edge_of(meaning, mod), edge_of(meaning, until)
        return replace(start, latest=end.latest, edtf=interval_edtf(start.earliest, end.latest))
    part = _THIRD[mod]
    period = meaning.period
    if period is None or meaning.earliest is None or meaning.latest is None:
        return replace(meaning, mod=mod)
    bounds = _bounds(period, part, meaning.earliest)
    if bounds is None:
        return replace(meaning, mod=mod)
    first, last = bounds
    return replace(meaning, earliest=first, latest=last, edtf=_edtf(period, first, last), mod=mod)


def _bounds(period: Period, part: int, start: date) -> tuple[date, date] | None:
    if period.unit in _MONTHS:
        length = _MONTHS[period.unit]
        months = start.year * 12 + start.month - 1 + part * length
        end = months + length - 1
        return date(months // 12, months % 12 + 1, 1), end_of_month(end // 12, end % 12 + 1)
    if period.unit is Unit.MONTH:
        first, last = _MONTH_DAYS[part]
        return start.replace(day=first), start.replace(day=min(last, end_of_month(start.year, start.month).day))
    if period.unit is Unit.WEEK:
        first, last = _WEEK_DAYS[part]
        return start + timedelta(days=first), start + timedelta(days=last)
    if period.unit in {Unit.DECADE, Unit.CENTURY}:
        first, last = (_DECADE_YEARS if period.unit is Unit.DECADE else _CENTURY_YEARS)[part]
        return date(max(1, period.year + first), 1, 1), date(period.year + last, 12, 31)
    return None


def _edtf(period: Period, first: date, last: date) -> str | None:
    if period.unit in {Unit.DECADE, Unit.CENTURY}:
        return f"{first.year:04d}/{last.year:04d}"
    return interval_edtf(first, last)
