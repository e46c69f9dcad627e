"""What is counted from a day worked out: 'last week', 'two years later', 'the next decade', '9 a.m.'."""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.dates.expressions import Base, Clock, FiscalShift, Length, Point, Shift, Stretch
from pipeline.dates.meaning import UNKNOWN, Meaning, interval_edtf, of_period, open_question
from pipeline.dates.periods import YEARS, Period, Unit, add, is_coarser, period_of
from pipeline.dates.resolve import resolve
from pipeline.dates.resolve_points import of_hung
from pipeline.dates.scene import Scene, hang
from pipeline.model.vocabulary import TimexKind


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
        return open_question(UNKNOWN[shift.unit], unit=shift.unit)
    previous = scene.previous(shift.unit) if hung.anchor == "previous" else None
    if previous and previous.unit in {Unit.QUARTER, Unit.HALF} and shift.unit is Unit.YEAR and shift.count:
        return of_period(previous.shift(shift.count * (4 if previous.unit is Unit.QUARTER else 2)), "previous")
    return _on_side(of_hung(hung), shift.side, scene)


@resolve.register
def _fiscal_shift(shift: FiscalShift, scene: Scene) -> Meaning:
    if scene.published is None:
        return open_question("FYXXXX", unit=Unit.YEAR)
    day = scene.published.earliest
    at_hand = day.year + (day.month > scene.fiscal_end)
    meaning = resolve(Point(year=at_hand + shift.count, fiscal=True), scene)
    return replace(meaning, anchor="published")


def _moved(day: date, shift: Shift, scene: Scene) -> Period:
    home = period_of(day, shift.unit)
    if shift.unit is Unit.WEEKEND and not shift.count:  # 'the weekend': the one behind, unless it is to come
        return home if scene.tense > 0 or day.isoweekday() > 5 else home.shift(-1)
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
        day = of_hung(hung) if hung else open_question("XXXX-XX-XX", unit=Unit.DAY)
    timex = f"{day.timex}T{clock.time}"
    return replace(day, kind=TimexKind.TIME, timex=timex, precision="time")


def _same_day(day: date) -> Period:
    return period_of(day, Unit.DAY)
