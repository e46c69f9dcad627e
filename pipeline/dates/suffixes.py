"""What stands behind an expression and completes it: 'of last year', 'at 9 a.m.', 'morning'."""

from dataclasses import replace

from pipeline.dates.expressions import (
    Clock,
    Edge,
    Either,
    Expression,
    Known,
    Point,
    Shift,
    Within,
    Years,
)
from pipeline.dates.grammar import Finding, parse, suffix
from pipeline.dates.numbers import is_
from pipeline.dates.periods import Unit
from pipeline.dates.tokens import Tokens


@suffix
def of_whole(tokens: Tokens, found: Finding, depth: int) -> Finding | None:
    """'March of this year', 'the third quarter of fiscal 2026', 'December last year', 'Friday of last week'."""
    point = found.expression
    if not isinstance(point, Point) or point.year is not None or point.which is not None or point.holiday:
        return None
    at = found.last + 1
    linked = tokens.word(at) in {"of", "in"}
    at += linked or is_(tokens, at, "comma")
    inner = parse(tokens, at, depth)
    if inner is None or not _fits(point, inner.expression, linked, tokens.word(at)):
        return None
    return Finding(found.first, inner.last, Within(point, 1, inner.expression))


def _fits(point: Point, whole_: Expression, linked: bool, word: str) -> bool:
    """Whether the second expression can be what the first is a part of."""
    part_of_year = point.quarter is not None or point.half is not None
    match whole_:
        case Shift(unit=Unit.YEAR, side=0, loose=False):
            dated = not (point.weekday and not point.month)
            return dated and (word in {"last", "next", "this"} or linked)
        case Shift(unit=Unit.WEEK, side=0, loose=False):
            return point.weekday is not None and point.month is None
        case Shift(unit=Unit.MONTH, side=0, loose=False):
            return point.month is None and point.day is not None
        case Point(fiscal=True, quarter=None, half=None):
            return part_of_year
        case Known(unit=Unit.YEAR) | Years(fiscal=True):
            return linked and (part_of_year or (isinstance(whole_, Known) and not point.weekday))
    return False


@suffix
def part_of_that_year(tokens: Tokens, found: Finding, depth: int) -> Finding | None:
    """'last year’s fourth quarter', 'fiscal 2026’s first half'."""
    year = found.expression
    is_year = isinstance(year, Shift | Known) and year.unit is Unit.YEAR
    if not is_(tokens, found.last + 1, "possessive") or not (is_year or isinstance(year, Point)):
        return None
    inner = parse(tokens, found.last + 2, depth)
    if inner is None or not isinstance(inner.expression, Point) or not _is_part_of_year(inner.expression):
        return None
    return Finding(found.first, inner.last, Within(inner.expression, 1, year))


def _is_part_of_year(point: Point) -> bool:
    return point.year is None and bool(point.quarter or point.half or point.season)


@suffix
def weekday_of_that_week(tokens: Tokens, found: Finding, depth: int) -> Finding | None:
    """'next week Monday', 'last week on Tuesday'."""
    if not isinstance(found.expression, Shift) or found.expression.unit is not Unit.WEEK:
        return None
    at = found.last + 1
    at += tokens.word(at) in {"on", "'s", "’s"}
    if not is_(tokens, at, "weekday"):
        return None
    point = Point(weekday=tokens.senses[at]["weekday"].term.number)
    return Finding(found.first, at, Within(point, 1, found.expression)) if depth else None


@suffix
def part_of_day(tokens: Tokens, found: Finding, depth: int) -> Finding | None:
    """'Monday morning', 'tomorrow night'."""
    at = found.last + 1
    if not depth or not is_(tokens, at, "day_part") or not is_day(found.expression) or tokens.is_capital(at):
        return None
    return Finding(found.first, at, Clock(tokens.senses[at]["day_part"].term.value, found.expression))


@suffix
def clock_of_day(tokens: Tokens, found: Finding, depth: int) -> Finding | None:
    """'9 a.m. on Monday', 'Monday at 9 a.m.', 'March 3, 2026, 8:30 AM ET'."""
    is_clock = isinstance(found.expression, Clock) and found.expression.day is None
    if not is_clock and not is_day(found.expression):
        return None
    at = found.last + 1
    at += is_(tokens, at, "comma")
    at += is_(tokens, at, "at") and tokens.word(at) in {"at", "on", "around", "about", "by"}
    inner = parse(tokens, at, depth - 1)
    if inner is None:
        return None
    if is_clock and is_day(inner.expression):
        return Finding(found.first, inner.last, replace(found.expression, day=inner.expression))  # type: ignore[arg-type]
    if isinstance(inner.expression, Clock) and inner.expression.day is None and not is_clock:
        return Finding(found.first, inner.last, replace(inner.expression, day=found.expression))
    return None


def is_day(expression: Expression) -> bool:
    """Whether the expression names a single day, or an end of one."""
    match expression:
        case Point(day=int()) | Point(weekday=int()) | Shift(unit=Unit.DAY, loose=False) | Either():
            return True
        case Within(part=Point(weekday=int()) | Point(day=int())):
            return True
        case Edge(whole=whole_):
            return is_day(whole_)
    return False
