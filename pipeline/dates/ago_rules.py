"""Rules that count from now or from the date before: 'two years ago', 'a week later', 'the following month'."""

from pipeline.dates.expressions import Base, Expression, Shift
from pipeline.dates.grammar import Row, rule
from pipeline.dates.lengths import UNITS
from pipeline.dates.numbers import is_, whole
from pipeline.dates.periods import Unit
from pipeline.dates.relative_rules import TOO_SHORT, WHOLE, named, unit_of
from pipeline.dates.words import listed


@rule("count:number|cardinal|some|one dash? unit:unit|units ago:ago")
def ago(row: Row) -> Expression | None:
    """'two years ago', 'a week earlier', 'several months later'."""
    count = 1 if is_(row.tokens, row.index("count"), "one") else whole(row.tokens, row.index("count"))
    return _ago(row, count)


@rule("tens:cardinal dash count:cardinal unit:units ago:ago")
def ago_composed(row: Row) -> Expression | None:
    """'twenty-five years ago'."""
    return _ago(row, whole(row.tokens, row.index("tens")) + whole(row.tokens, row.index("count")))


@rule("unit:units ago:ago")
def ago_uncounted(row: Row) -> Expression | None:
    """'years ago', 'weeks later'."""
    return _ago(row, 0)


@rule("unit:unit dash ago:ago")
def ago_dashed(row: Row) -> Expression | None:
    """'year-earlier', 'year-ago'."""
    return _ago(row, 1)


@rule("unit:unit dash ago:ago whole:unit")
def ago_period(row: Row) -> Expression | None:
    """'year-ago quarter', 'year-earlier period'."""
    whole = UNITS[row.sense("whole", "unit").term.value].period
    return _ago(row, 1) if whole in WHOLE else None


@rule("unit:unit ago:ago")
def the_unit_before(row: Row) -> Expression | None:
    """'the day before', 'the year after', at the end of a clause."""
    if row.before() != "the" or row.text("ago").lower() not in {"before", "after"}:
        return None
    return _ago(row, 1)


def _ago(row: Row, count: int) -> Expression | None:
    senses = row.tokens.senses[row.index("unit")]
    unit_sense = senses.get("unit") or senses.get("units")
    term = row.sense("ago", "ago").term
    if unit_sense is None or (
        row.text("ago").lower() in {"before", "after"} and row.after() not in listed("clause_end")
    ):
        return None
    measure = UNITS[unit_sense.term.value]
    unit = measure.period or Unit.DAY
    if unit is Unit.WEEKEND:
        return None
    if count == 0 or unit in TOO_SHORT:
        return Shift(unit, term.number, Base(term.value), loose=True)
    return Shift(unit, term.number * count * measure.factor, Base(term.value))


@rule("anaphor:anaphor dash? unit:unit")
def anaphor_unit(row: Row) -> Expression | None:
    """'the following year', 'the same day', 'that month', 'prior-year'."""
    unit, word = unit_of(row), row.tokens.word(row.index("anaphor"))
    if unit is None or unit in TOO_SHORT or (word == "same" and row.before() != "the"):
        return None
    if is_(row.tokens, row.last + 1, "dash") and row.tokens.touching(row.last + 1):
        return None  # 'said that year-end sales'
    return Shift(unit, row.sense("anaphor", "anaphor").term.number, Base.PREVIOUS)


@rule("anaphor:anaphor name:month|weekday|season")
def anaphor_name(row: Row) -> Expression | None:
    """'the following Monday', 'the previous July', 'that summer'; 'said that Monday' is a plain Monday."""
    which = row.sense("anaphor", "anaphor").term.number
    point = named(row, "name", which, Base.PREVIOUS)
    if which == 0 and point and point.season is None and row.text("anaphor").lower() == "that":
        return None
    return point
