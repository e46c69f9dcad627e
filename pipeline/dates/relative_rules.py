"""Rules for the unit or the name before, at hand and after: 'last week', 'next Friday', 'this summer', 'year-end'."""

from pipeline.dates.expressions import Base, Edge, Expression, FiscalShift, Known, Length, Point, Shift
from pipeline.dates.grammar import Row, rule
from pipeline.dates.lengths import UNITS, length_timex
from pipeline.dates.numbers import is_, whole
from pipeline.dates.periods import Unit
from pipeline.dates.words import listed

TOO_SHORT = {Unit.SECOND, Unit.MINUTE, Unit.HOUR}
WHOLE = {Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK, Unit.HALF}


def unit_of(row: Row) -> Unit | None:
    """The calendar unit that the row names as `unit`; None for units that only measure ('business day')."""
    senses = row.tokens.senses[row.index("unit")]
    sense = senses.get("unit") or senses.get("units")
    return UNITS[sense.term.value].period if sense else None


@rule("deictic:deictic")
def deictic(row: Row) -> Expression | None:
    """'today', 'yesterday', 'the day after tomorrow'."""
    return Shift(Unit.DAY, row.sense("deictic", "deictic").term.number, Base.PUBLISHED)


@rule("which:relative unit:unit")
def relative_unit(row: Row) -> Expression | None:
    """'last week', 'next quarter', 'this year'; not 'the last year', which is a length."""
    unit, which = unit_of(row), row.sense("which", "relative").term.number
    if unit is None or unit in TOO_SHORT or (which == 0 and row.before() == "the" and row.text("which") == "this"):
        return None
    if is_(row.tokens, row.last + 1, "dash") and is_(row.tokens, row.last + 2, "edge_after"):
        return None  # 'this year-end'
    return Shift(unit, which, Base.PUBLISHED)


@rule("which:relative|anaphor fiscal:fiscal")
def relative_fiscal(row: Row) -> Expression | None:
    """'last fiscal year', 'the current financial year'."""
    senses = row.tokens.senses[row.index("which")]
    if not row.text("fiscal").lower().endswith("year"):
        return None
    return FiscalShift((senses.get("relative") or senses["anaphor"]).term.number)


@rule("article which:relative unit:unit")
def the_relative_unit(row: Row) -> Expression | None:
    """'the past year', 'the next decade' are lengths from or to now; 'the next day' follows the date before."""
    unit, which = unit_of(row), row.sense("which", "relative").term.number
    if unit is None or row.after() == "of":
        return None
    if which == 0:
        return Shift(unit, 0, Base.PUBLISHED)
    if unit is Unit.DAY:
        return Shift(unit, which, Base.PREVIOUS)
    if unit in {Unit.QUARTER, Unit.WEEKEND, Unit.HALF}:
        return Shift(unit, which, Base.PUBLISHED)
    return Length(length_timex("1", row.sense("unit", "unit").term.value), 1, unit, direction=which)


@rule("this:relative which:relative unit:unit|weekday|month|season")
def this_past_unit(row: Row) -> Expression | None:
    """'this past weekend', 'this coming Friday'."""
    which = row.sense("which", "relative").term.number
    if row.sense("this", "relative").term.number != 0:
        return None
    return named(row, "unit", which, Base.PUBLISHED) or (
        Shift(unit, which, Base.PUBLISHED) if (unit := unit_of(row)) else None
    )


def named(row: Row, name: str, which: int, base: Base) -> Point | None:
    """The month, weekday, season or holiday at element `name`, picked by `which`."""
    senses = row.tokens.senses[row.index(name)]
    if "month" in senses:
        return Point(month=senses["month"].term.number, which=which, base=base)
    if "weekday" in senses:
        return Point(weekday=senses["weekday"].term.number, which=which, base=base)
    if "season" in senses:
        return Point(season=senses["season"].term.value, which=which, base=base)
    if "holiday" in senses:
        return Point(holiday=senses["holiday"].term.value, which=which, base=base)
    return None


@rule("which:relative name:month|weekday|season|holiday")
def relative_name(row: Row) -> Expression | None:
    """'last August', 'next Friday', 'this summer', 'next Christmas'."""
    return named(row, "name", row.sense("which", "relative").term.number, Base.PUBLISHED)


@rule("name:weekday which:relative")
def weekday_last(row: Row) -> Expression | None:
    """'Friday last'."""
    if row.text("which").lower() != "last" or row.after()[:1].isalpha():
        return None
    return named(row, "name", -1, Base.PUBLISHED)


@rule("side:side which:relative unit:unit")
def side_of_this(row: Row) -> Expression | None:
    """'earlier this month', 'later this year'."""
    unit, side = unit_of(row), row.sense("side", "side").term.number
    if unit is None or row.sense("which", "relative").term.number > 0:
        return None
    return Shift(unit, row.sense("which", "relative").term.number, Base.PUBLISHED, side=side)


@rule("side:side|edge at? article unit:unit")
def side_in_the(row: Row) -> Expression | None:
    """'earlier in the week', 'later in the year'."""
    unit, sense = unit_of(row), row.tokens.senses[row.index("side")].get("side")
    between = row.tokens.word(row.index("side") + 1)
    word = row.tokens.word(row.index("side"))
    side = sense.term.number if sense else 1 if word == "later in" else 0
    if unit not in WHOLE or unit is None or side == 0 or (sense and between != "in"):
        return None
    return Shift(unit, 0, Base.PUBLISHED, side=side)


@rule("side:side anaphor:anaphor unit:unit")
def side_of_that(row: Row) -> Expression | None:
    """'later that month'."""
    unit = unit_of(row)
    return Shift(unit, row.sense("anaphor", "anaphor").term.number, Base.PREVIOUS) if unit else None


@rule("which:relative|anaphor count:number|cardinal|some unit:units")
def counted_from_now(row: Row) -> Expression | None:
    """'the last three months', 'the next few years', 'the previous two weeks'."""
    return _counted(row, whole(row.tokens, row.index("count")))


@rule("count:number|cardinal which:relative|anaphor unit:units")
def counted_from_now_inverted(row: Row) -> Expression | None:
    """'the two previous weeks'."""
    return _counted(row, whole(row.tokens, row.index("count")))


@rule("which:relative|anaphor unit:units")
def uncounted_from_now(row: Row) -> Expression | None:
    """'the coming weeks', 'in past years', 'the following days'."""
    return _counted(row, 0) if row.text("which").lower() not in {"this", "that", "same", "current", "present"} else None


def _counted(row: Row, count: int) -> Expression | None:
    senses = row.tokens.senses[row.index("which")]
    sense = senses.get("relative") or senses["anaphor"]
    unit_sense = row.sense("unit", "units")
    if sense.term.number == 0:
        return None
    measure = UNITS[unit_sense.term.value]
    base = Base.PUBLISHED if "relative" in senses else Base.PREVIOUS
    timex = length_timex(str(count) if count else "X", unit_sense.term.value)
    unit = measure.period or Unit.DAY
    return Length(timex, count * measure.factor or None, unit, direction=sense.term.number, base=base)


@rule("article unit:unit")
def the_unit(row: Row) -> Expression | None:
    """'the end of the year', 'in the quarter', 'over the weekend'; 'the year' alone says nothing."""
    unit = unit_of(row)
    if unit is None or (row.after() in {"to", "ended", "ending", "that"} and unit is not Unit.WEEKEND):
        return None
    tokens, first = row.tokens, row.first
    base = Base.PREVIOUS if unit is Unit.QUARTER else Base.PUBLISHED  # 'the quarter' is the one just spoken of
    if is_(tokens, first - 1, "edge") or unit is Unit.WEEKEND:
        return Shift(unit, 0, base)
    part_of = row.before() == "of" and any(
        is_(tokens, first - 2, c) for c in ("half", "unit", "units", "season", "month")
    )
    if unit in WHOLE and (part_of or (row.before() in listed("bounding") and not row.after()[:1].isdigit())):
        return Shift(unit, 0, base)
    return None


@rule("article unit:unit")
def unit_is_out(row: Row) -> Expression | None:
    """'before the year is out'."""
    unit = unit_of(row)
    if unit not in WHOLE or unit is None or (row.after(), row.tokens.word(row.last + 2)) != ("is", "out"):
        return None
    return Edge("END", Shift(unit, 0, Base.PUBLISHED))


@rule("unit:unit year:year")
def yearnamed(row: Row) -> Expression | None:
    """'the year 1950'."""
    return Known(Unit.YEAR, int(row.text("year"))) if unit_of(row) is Unit.YEAR else None


@rule("unit:unit dash|possessive? edge_after:edge_after (of? year:year)?")
def unit_end(row: Row) -> Expression | None:
    """'year-end', 'month end', 'year’s end', 'year-end 2026'."""
    unit = unit_of(row)
    if unit not in WHOLE or unit is None:
        return None
    year = int(row.text("year")) if "year" in row else None
    return Edge("END", Known(Unit.YEAR, year) if year and unit is Unit.YEAR else Shift(unit, 0, Base.PUBLISHED))
