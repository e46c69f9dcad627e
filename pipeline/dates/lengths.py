"""Lengths of time: what each unit measures, and TIMEX3's way to write a count of it ('P3Y', 'PT24H', 'PXD')."""

from dataclasses import dataclass

from pipeline.dates.periods import Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of the lexicon: its designator in TIMEX3, the period it counts (None: it only measures), how many."""

    designator: str
    period: Unit | None
    factor: int = 1
    clock: bool = False


UNITS = {
    "second": Measure("S", Unit.SECOND, clock=True),
    "minute": Measure("M", Unit.MINUTE, clock=True),
    "hour": Measure("H", Unit.HOUR, clock=True),
    "day": Measure("D", Unit.DAY),
    "night": Measure("D", None),
    "business_day": Measure("D", None),
    "weekend": Measure("WE", Unit.WEEKEND),
    "week": Measure("W", Unit.WEEK),
    "fortnight": Measure("W", Unit.WEEK, 2),
    "month": Measure("M", Unit.MONTH),
    "quarter": Measure("Q", Unit.QUARTER),
    "half_year": Measure("M", Unit.HALF, 6),
    "year": Measure("Y", Unit.YEAR),
    "decade": Measure("DE", Unit.DECADE),
    "century": Measure("CE", Unit.CENTURY),
}


def length_timex(count: str, unit: str) -> str:
    """TIMEX3's value of `count` (digits, decimals or 'X') units of the lexicon: ('3', 'year') is 'P3Y'."""
    measure = UNITS[unit]
    if measure.factor > 1 and count.isdigit():
        count = str(int(count) * measure.factor)
    return f"P{'T' if measure.clock else ''}{count}{measure.designator}"
