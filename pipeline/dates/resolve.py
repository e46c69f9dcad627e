"""Works an expression out against its scene: which days, and what they are called."""

from dataclasses import replace
from datetime import date, timedelta
from functools import singledispatch

from pipeline.dates.edges import edge_of
from pipeline.dates.expressions import (
    About,
    Base,
    Blank,
    Clock,
    Edge,
    Either,
    Expression,
    FiscalShift,
    Known,
    Length,
    Point,
    Recurring,
    Shift,
    Stretch,
    Vague,
    Within,
    Years,
)
from pipeline.dates.meaning import Meaning, between, interval_edtf, of_period, open_question
from pipeline.dates.occurrences import choose, in_year, unit_of
from pipeline.dates.periods import YEARS, Period, Unit, day_period, end_of_month, is_coarser, period_of
from pipeline.dates.scene import Hung, Scene, hang
from pipeline.model.vocabulary import Reason, TimexKind

_UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}


@singledispatch
def resolve(expression: Expression, scene: Scene) -> Meaning:  # noqa: ARG001  # the signature of all of them
    """The days and values of an expression; where nothing anchors it, what its words still tell."""
    raise TypeError(f"no way to resolve {expression}")


@resolve.register
def _point(point: Point, scene: Scene) -> Meaning:
    if point.year is not None:
        return _dated(point, point.year, scene)
    if scene.narrative and not point.weekday and point.which is None and (previous := scene.last_year()):
        return _in_story(point, previous)
    unit = unit_of(point)
    if point.base is Base.PREVIOUS and (year := scene.last_year()) and is_coarser(year.unit, unit):
        return _in_story(point, year)  # 'in 1997 … that autumn'
    hung = hang(scene, point.base, unit, lambda day: choose(point, day, scene.direction))
    return _of_hung(hung, point.weekday) if hung else _unanchored(point)


def _in_story(point: Point, previous: Period) -> Meaning:
    """In a narrative a date without a year is of the year of the one before it."""
    found = in_year(point, previous.year + (point.which or 0))
    return of_period(found, "previous") if found else _unanchored(point)


def _dated(point: Point, year: int, scene: Scene) -> Meaning:
    if point.fiscal:
        return _fiscal(point, year, scene)
    found = in_year(point, year)
    if found is None:  # no such day in that year
        return open_question(_unanchored(point).timex or "XXXX", point.weekday)
    return of_period(found, "absolute", point.weekday)


def _fiscal(point: Point, year: int, scene: Scene) -> Meaning:
    """A business year, or a part of it, by the month in which it ends."""
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


def _unanchored(point: Point) -> Meaning:
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


def _of_hung(hung: Hung, weekday: int | None = None) -> Meaning:
    if hung.first == hung.last:
        return of_period(hung.first, hung.anchor, weekday)
    span = between(hung.first.first, hung.last.last, hung.first.unit.value, hung.anchor)
    return replace(span, timex=_UNKNOWN.get(hung.first.unit, "XXXX"), weekday=weekday)


@resolve.register
def _either(either: Either, scene: Scene) -> Meaning:
    """One of two orders: the only one that the calendar allows, else the text's own, else neither."""
    found = [day_period(*either.day_first), day_period(*either.month_first)]
    possible = [period for period in dict.fromkeys(found) if period]
    if len(possible) == 2 and scene.day_first is not None:
        possible = possible[:1] if scene.day_first else possible[1:]
    if len(possible) == 1:
        return of_period(possible[0], "absolute")
    if not possible:
        return open_question("XXXX-XX-XX", unit=Unit.DAY)
    days = sorted(period.first for period in possible if period.first)
    return Meaning(
        precision="day",
        edtf=f"[{','.join(day.isoformat() for day in days)}]",
        timex=f"{days[0].year:04d}-XX-XX",
        reason=Reason.CONFLICTING,
        readings=tuple((day, day) for day in days),
        not_before=days[0],
        not_after=days[-1],
    )


@resolve.register
def _years(years: Years, scene: Scene) -> Meaning:
    if years.fiscal:
        return _fiscal(Point(year=years.last, fiscal=True), years.last, scene)
    first, last = Period(Unit.YEAR, years.first), Period(Unit.YEAR, years.last)
    meaning = between(first.first, last.last, "year", "absolute", f"{first.timex}/{last.timex}")
    return replace(meaning, edtf=f"{first.edtf}/{last.edtf}", period=first)


@resolve.register
def _shift(shift: Shift, scene: Scene) -> Meaning:
    if shift.loose:
        return Meaning(timex="PAST_REF" if shift.count < 0 else "FUTURE_REF", reason=None)
    base = Base.PREVIOUS if scene.narrative and is_coarser(shift.unit, Unit.DAY) else shift.base
    previous_year = scene.last_year()
    if base is Base.PREVIOUS and previous_year and previous_year.first is None and shift.unit in YEARS:
        return of_period(Period(shift.unit, previous_year.year // YEARS[shift.unit] + shift.count), "previous")  # BC
    hung = hang(scene, base, shift.unit, lambda day: _moved(day, shift, scene))
    if hung is None:
        return open_question(_UNKNOWN[shift.unit], unit=shift.unit)
    previous = scene.previous(shift.unit) if hung.anchor == "previous" else None
    if previous and previous.unit in {Unit.QUARTER, Unit.HALF} and shift.unit is Unit.YEAR and shift.count:
        return of_period(previous.shift(shift.count * (4 if previous.unit is Unit.QUARTER else 2)), "previous")
    return _on_side(_of_hung(hung), shift.side, scene)


@resolve.register
def _fiscal_shift(shift: FiscalShift, scene: Scene) -> Meaning:
    if scene.published is None:
        return open_question("FYXXXX", unit=Unit.YEAR)
    day = scene.published.earliest
    at_hand = day.year + (day.month > scene.fiscal_end)
    meaning = _fiscal(Point(year=at_hand + shift.count, fiscal=True), at_hand + shift.count, scene)
    return replace(meaning, anchor="published")


def _moved(day: date, shift: Shift, scene: Scene) -> Period | None:
    home = period_of(day, shift.unit)
    if shift.unit is Unit.WEEKEND and not shift.count:  # 'the weekend': the one behind, unless it is to come
        return home if scene.tense > 0 or day.isoweekday() > 5 else home.shift(-1)
    if shift.unit is Unit.WEEKEND and day.isoweekday() > 5 and shift.count < 0:
        return home.shift(shift.count)
    return home.shift(shift.count)


def _on_side(meaning: Meaning, side: int, scene: Scene) -> Meaning:
    """'Earlier this month' ends on the article's date, 'later this month' starts there."""
    if not side or scene.published is None or meaning.earliest is None or meaning.latest is None:
        return meaning
    if meaning.anchor != "published":
        return meaning
    first = max(meaning.earliest, scene.published.earliest) if side > 0 else meaning.earliest
    last = min(meaning.latest, scene.published.latest) if side < 0 else meaning.latest
    if first > last:
        return meaning
    return replace(meaning, earliest=first, latest=last, edtf=interval_edtf(first, last))


@resolve.register
def _within(within: Within, scene: Scene) -> Meaning:
    whole = resolve(within.whole, scene)
    if whole.period is None:
        return open_question(_within_unknown(within), _weekday(within.part))
    if isinstance(within.part, Point):
        return _point_within(within.part, within.nth, whole, scene)
    found = _nth_unit(within.part, within.nth, whole)
    return of_period(found, whole.anchor) if found else open_question(_UNKNOWN.get(within.part, "XXXX"))


def _within_unknown(within: Within) -> str:
    if isinstance(within.part, Point):
        return _unanchored(within.part).timex or "XXXX"
    return _UNKNOWN.get(within.part, "XXXX")


def _weekday(part: Point | Unit) -> int | None:
    return part.weekday if isinstance(part, Point) else None


def _point_within(point: Point, nth: int, whole: Meaning, scene: Scene) -> Meaning:
    period = whole.period
    if period is None or period.first is None:
        return _unanchored(point)
    found: Period | None
    if period.unit is Unit.WEEK and point.weekday:
        found = Period(Unit.DAY, period.first.toordinal() + point.weekday - 1)
    elif point.weekday and not point.day and not point.month:
        found = _nth_weekday(point.weekday, nth, whole)
    elif point.day and not point.month:
        found = day_period(period.first.year, period.first.month, point.day)
    elif (whole.timex or "").startswith("FY"):
        return _fiscal(replace(point, fiscal=True), int((whole.timex or "")[2:6]), scene)
    else:
        found = in_year(point, period.year)
    return of_period(found, whole.anchor, point.weekday) if found else _unanchored(point)


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
    if unit not in _UNKNOWN:
        return None
    lean = timedelta(days=3) if unit is Unit.WEEK else timedelta()
    found = period_of(first + lean, unit).shift(nth - 1) if nth > 0 else period_of(last - lean, unit)
    return found if found.first and found.first <= last else None


@resolve.register
def _known(known: Known, _: Scene) -> Meaning:
    return of_period(Period(known.unit, known.index), "absolute")


@resolve.register
def _edge(edge: Edge, scene: Scene) -> Meaning:
    return edge_of(resolve(edge.whole, scene), edge.mod, edge.until)


@resolve.register
def _recurring(recurring: Recurring, _: Scene) -> Meaning:
    return Meaning(kind=TimexKind.SET, timex=recurring.timex)


@resolve.register
def _vague(vague: Vague, _: Scene) -> Meaning:
    return Meaning(timex=vague.ref)


@resolve.register
def _about(about: About, scene: Scene) -> Meaning:
    meaning = resolve(about.whole, scene)
    edtf = f"{meaning.edtf}~" if meaning.edtf and meaning.edtf.replace("-", "").isdigit() else meaning.edtf
    return replace(meaning, mod=about.mod, edtf=edtf)


@resolve.register
def _length(length: Length, scene: Scene) -> Meaning:
    """A length, with the days that it covers where it starts or ends at a known one."""
    meaning = Meaning(kind=TimexKind.DURATION, timex=length.timex, mod=length.mod)
    day = _base_day(length.base, length.unit, scene) if length.direction else None
    if day is None:
        return meaning
    other = add(day, length.unit, length.count * length.direction) if length.count else None
    first, last = (day, other) if length.direction > 0 else (other, day)
    return replace(meaning, earliest=first, latest=last, edtf=interval_edtf(first, last), anchor=length.base.value)


def _base_day(base: Base, unit: Unit, scene: Scene) -> date | None:
    if base is Base.PREVIOUS and (previous := scene.previous(unit)):
        return previous.last
    return scene.published.latest if scene.published else None


def add(day: date, unit: Unit, count: int) -> date | None:
    """The day `count` units later, held at the end of a month that is too short; None outside the calendar."""
    try:
        if unit is Unit.WEEK:
            return day + timedelta(weeks=count)
        months = {
            Unit.MONTH: 1,
            Unit.QUARTER: 3,
            Unit.HALF: 6,
            Unit.YEAR: 12,
            Unit.DECADE: 120,
            Unit.CENTURY: 1200,
        }.get(unit)
        if months is None:
            return day + timedelta(days=count)
        year, month = divmod(day.year * 12 + day.month - 1 + months * count, 12)
        return date(year, month + 1, min(day.day, end_of_month(year, month + 1).day))
    except (ValueError, OverflowError):
        return None


@resolve.register
def _stretch(stretch: Stretch, scene: Scene) -> Meaning:
    whole = resolve(stretch.whole, scene)
    meaning = Meaning(kind=TimexKind.DURATION, timex=stretch.timex)
    if whole.earliest is None or whole.latest is None:
        return meaning
    first: date | None = whole.earliest
    last: date | None = whole.latest
    if stretch.from_end:
        first = add(whole.latest + timedelta(days=1), stretch.unit, -stretch.count)
    else:
        stop = add(whole.earliest, stretch.unit, stretch.count)
        last = stop - timedelta(days=1) if stop else None
    return replace(meaning, earliest=first, latest=last, edtf=interval_edtf(first, last), anchor=whole.anchor)


@resolve.register
def _clock(clock: Clock, scene: Scene) -> Meaning:
    if clock.day is not None:
        day = resolve(clock.day, scene)
    else:
        hung = hang(scene, Base.PREVIOUS if scene.previous(Unit.DAY) else Base.PUBLISHED, Unit.DAY, _same_day)
        day = _of_hung(hung) if hung else open_question("XXXX-XX-XX", unit=Unit.DAY)
    timex = f"{day.timex}T{clock.time}"
    return replace(day, kind=TimexKind.TIME, timex=timex, precision="time")


def _same_day(day: date) -> Period:
    return period_of(day, Unit.DAY)


@resolve.register
def _blank(blank: Blank, _: Scene) -> Meaning:
    """A date left open keeps its weekday, and its month or year as bounds."""
    first = last = None
    timex = f"XXXX-WXX-{blank.weekday}" if blank.weekday else "XXXX-XX-XX"
    if blank.year:
        inside = Period(Unit.MONTH, blank.year * 12 + blank.month - 1) if blank.month else Period(Unit.YEAR, blank.year)
        first, last = inside.first, inside.last
        timex = f"{blank.year:04d}-{blank.month:02d}-XX" if blank.month else f"{blank.year:04d}-XX-XX"
    elif blank.month:
        timex = f"XXXX-{blank.month:02d}-XX"
    return Meaning(
        timex=timex,
        edtf=None if blank.weekday else timex,
        weekday=blank.weekday,
        reason=Reason.TEMPLATE,
        not_before=first,
        not_after=last,
    )
