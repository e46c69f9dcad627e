"""Places on the calendar worked out: with their year, by the tense and the article's date, inside a larger period."""

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from pipeline.dates.expressions import Base, Point, Within
from pipeline.dates.meaning import UNKNOWN, Meaning, between, of_period, open_question
from pipeline.dates.occurrences import choose, in_year, unit_of
from pipeline.dates.periods import SEASONS, Period, Unit, day_period, end_of_month, is_coarser, period_of
from pipeline.dates.resolve import resolve
from pipeline.dates.scene import Hung, Scene, hang

_SOUTHERN_CODE = 29  # EDTF's code of spring in the south


@resolve.register
def _point(point: Point, scene: Scene) -> Meaning:
    if point.season and scene.southern:
        north = SEASONS[SEASONS.index(point.season) - 2]  # half a year away
        return _named_south(_placed(replace(point, season=north), scene), point.season)
    return _placed(point, scene)


def _named_south(meaning: Meaning, season: str) -> Meaning:
    """The same months under the name that they have in the south."""
    if meaning.period is None:
        return replace(meaning, timex=f"XXXX-{season}")
    year, code = meaning.period.year, _SOUTHERN_CODE + SEASONS.index(season)
    return replace(meaning, timex=f"{year:04d}-{season}", edtf=f"{year:04d}-{code}")


def _placed(point: Point, scene: Scene) -> Meaning:
    if point.year is not None:
        return _dated(point, point.year, scene)
    if scene.narrative and not point.weekday and point.which != -1 and (previous := scene.last_year()):
        return _in_story(point, previous)
    unit = unit_of(point)
    if point.base is Base.PREVIOUS and (year := scene.last_year()) and is_coarser(year.unit, unit):
        return _in_story(point, year)  # 'in 1997 … that autumn'
    hung = hang(scene, point.base, unit, lambda day: choose(point, day, scene.direction))
    return of_hung(hung, point.weekday) if hung else unanchored(point)


def _in_story(point: Point, previous: Period) -> Meaning:
    """In a narrative a date without a year is of the year of the one before it."""
    found = in_year(point, previous.year + (point.which or 0))
    return of_period(found, "previous") if found else unanchored(point)


def _dated(point: Point, year: int, scene: Scene) -> Meaning:
    if point.fiscal:
        return fiscal(point, year, scene)
    found = in_year(point, year)
    if found is None:  # no such day in that year
        return open_question(unanchored(point).timex or "XXXX", point.weekday)
    return of_period(found, "absolute", point.weekday)


def fiscal(point: Point, year: int, scene: Scene) -> Meaning:
    """A business year, or a part of it, by the month in which it ends."""
    if not MINYEAR < year < MAXYEAR:
        return open_question("FYXXXX", unit=Unit.YEAR)
    last = year * 12 + scene.fiscal_end - 1  # months from year 0
    length, nth = (3, point.quarter) if point.quarter else (6, point.half) if point.half else (12, 1)
    start = last - 11 + ((nth or 1) - 1) * length
    first_day = date(start // 12, start % 12 + 1, 1)
    end = start + length - 1
    last_day = end_of_month(end // 12, end % 12 + 1)
    tail = f"-Q{point.quarter}" if point.quarter else f"-H{point.half}" if point.half else ""
    unit = Unit.QUARTER if point.quarter else Unit.HALF if point.half else Unit.YEAR
    meaning = between(first_day, last_day, unit.value, "absolute", f"FY{year}{tail}")
    return replace(meaning, period=in_year(replace(point, fiscal=False), year))


def unanchored(point: Point) -> Meaning:
    """What is left of a point whose year is not known."""
    unit, month, edtf = unit_of(point), f"{point.month:02d}" if point.month else "XX", None
    if point.holiday:
        timex = f"XXXX-{point.holiday}" if "-" in point.holiday and point.holiday[0].isdigit() else "XXXX-XX-XX"
    elif point.day:
        timex = edtf = f"XXXX-{month}-{point.day:02d}"
    elif point.weekday:
        timex = f"XXXX-WXX-{point.weekday}"
    elif point.month:
        timex = edtf = f"XXXX-{month}"
    elif point.season:
        timex = f"XXXX-{point.season}"
    else:
        timex = f"XXXX-Q{point.quarter}" if point.quarter else f"XXXX-H{point.half}" if point.half else "XXXX"
    return open_question(timex, point.weekday, edtf, unit)


def of_hung(hung: Hung, weekday: int | None = None) -> Meaning:
    """The period found, or the span between the two that an article's date of several days leaves possible."""
    if hung.first == hung.last:
        return of_period(hung.first, hung.anchor, weekday)
    span = between(hung.first.first, hung.last.last, hung.first.unit.value, hung.anchor)
    return replace(span, timex=UNKNOWN.get(hung.first.unit, "XXXX"), weekday=weekday)


@resolve.register
def _within(within: Within, scene: Scene) -> Meaning:
    whole = resolve(within.whole, scene)
    if whole.period is None:
        return open_question(_within_unknown(within), _weekday(within.part))
    if isinstance(within.part, Point):
        return _point_within(within.part, within.nth, whole, scene)
    found = _nth_unit(within.part, within.nth, whole)
    return of_period(found, whole.anchor) if found else open_question(UNKNOWN.get(within.part, "XXXX"))


def _within_unknown(within: Within) -> str:
    if isinstance(within.part, Point):
        return unanchored(within.part).timex or "XXXX"
    return UNKNOWN.get(within.part, "XXXX")


def _weekday(part: Point | Unit) -> int | None:
    return part.weekday if isinstance(part, Point) else None


def _point_within(point: Point, nth: int, whole: Meaning, scene: Scene) -> Meaning:
    period = whole.period
    if period is None or period.first is None:
        return unanchored(point)
    found: Period | None
    if period.unit is Unit.WEEK and point.weekday:
        found = Period(Unit.DAY, period.first.toordinal() + point.weekday - 1)
    elif point.weekday and not point.day and not point.month:
        found = _nth_weekday(point.weekday, nth, whole)
    elif point.day and not point.month:
        found = day_period(period.first.year, period.first.month, point.day)
    else:
        is_fiscal = (whole.timex or "").startswith("FY")
        year = int((whole.timex or "")[2:6]) if is_fiscal else period.year
        return replace(resolve(replace(point, year=year, fiscal=is_fiscal), scene), anchor=whole.anchor)
    return of_period(found, whole.anchor, point.weekday) if found else unanchored(point)


def _nth_weekday(weekday: int, nth: int, whole: Meaning) -> Period | None:
    if whole.earliest is None or whole.latest is None:
        return None
    if nth < 0:
        day = whole.latest - timedelta(days=(whole.latest.isoweekday() - weekday) % 7)
    else:
        day = whole.earliest + timedelta(days=(weekday - whole.earliest.isoweekday()) % 7 + 7 * (nth - 1))
    return period_of(day, Unit.DAY) if whole.earliest <= day <= whole.latest else None


def _nth_unit(unit: Unit, nth: int, whole: Meaning) -> Period | None:
    """A week belongs to the month or year that has its Thursday (ISO 8601)."""
    first, last = whole.earliest, whole.latest
    if first is None or last is None or whole.period is None or not is_coarser(whole.period.unit, unit):
        return None
    if unit not in UNKNOWN:
        return None
    lean = timedelta(days=3) if unit is Unit.WEEK else timedelta()
    found = period_of(first + lean, unit).shift(nth - 1) if nth > 0 else period_of(last - lean, unit)
    return found if found.first and found.first <= last else None
