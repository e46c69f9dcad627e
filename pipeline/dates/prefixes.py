"""What stands before an expression and changes it: 'the', 'early', 'the end of', 'about', 'the first week of'."""

from dataclasses import replace

from pipeline.dates.expressions import (
    About,
    Base,
    Clock,
    Edge,
    Expression,
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
from pipeline.dates.grammar import Finding, parse, prefix
from pipeline.dates.lengths import UNITS, length_timex
from pipeline.dates.numbers import is_, ordinal, whole
from pipeline.dates.periods import Unit, is_coarser
from pipeline.dates.suffixes import is_day
from pipeline.dates.tokens import Tokens
from pipeline.dates.words import listed


@prefix("article")
def the(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'the 1990s', 'the third quarter'; 'the 2019 report' and 'the annual meeting' do without."""
    inner = parse(tokens, index + 1, depth)
    if inner is None or not _takes_article(tokens, inner):
        return None
    return replace(inner, first=index)


def _takes_article(tokens: Tokens, inner: Finding) -> bool:
    dashed = is_(tokens, inner.first + 1, "dash")
    match inner.expression:
        case Known(unit=unit):
            return unit in {Unit.DECADE, Unit.CENTURY} or is_(tokens, inner.first, "unit")
        case Point() as point:
            return _point_takes_article(tokens, inner, point) and not dashed
        case Length(direction=0) | Recurring() | Vague() | Years() | Clock(day=None):
            return False
    return True


def _point_takes_article(tokens: Tokens, inner: Finding, point: Point) -> bool:
    """'the summer of 1916', 'the third quarter', 'the 3rd of March'; not 'the March figures', 'the Monday paper'."""
    if point.fiscal and not point.quarter and not point.half:
        return not tokens.word(inner.first).startswith("fy")
    day_first = point.day is not None and not is_(tokens, inner.first, "month")
    return bool(point.season or point.quarter or point.half or day_first or point.which is not None)


@prefix("edge")
def edge(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'early 2023', 'mid-March', 'the end of the year', 'end of month', 'late last week'."""
    mod, until = tokens.senses[index]["edge"].term.value, ""
    word = tokens.word(index)
    start = index + 1
    if (second := _second_edge(tokens, start)) is not None:
        start, until = second + 1, tokens.senses[second]["edge"].term.value
    dashed = is_(tokens, start, "dash") and tokens.touching(start)
    start += dashed
    if word == "end" and not dashed and tokens.word(index - 1) not in listed("before_end"):
        return None
    if word == "earliest" or (word == "late" and dashed and not tokens.touching(start)):
        return None
    inner = _bare_unit(tokens, start) if word.endswith("end of") else None
    inner = inner or parse(tokens, start, depth)
    if inner is None or not _has_edges(inner.expression):
        return None
    return Finding(index, inner.last, Edge(mod, inner.expression, until))


def _second_edge(tokens: Tokens, at: int) -> int | None:
    """The index of the edge that a first one runs to: 'mid-to-late', 'early or mid'."""
    at += is_(tokens, at, "dash")
    if tokens.word(at) not in {"to", "or", "and"}:
        return None
    at += 1 + is_(tokens, at + 1, "dash")
    return at if is_(tokens, at, "edge") else None


def _bare_unit(tokens: Tokens, index: int) -> Finding | None:
    """'end of year', 'end of month' without an article."""
    if not is_(tokens, index, "unit"):
        return None
    unit = UNITS[tokens.senses[index]["unit"].term.value].period
    if unit not in {Unit.YEAR, Unit.MONTH, Unit.QUARTER, Unit.WEEK, Unit.DECADE} or unit is None:
        return None
    return Finding(index, index, Shift(unit, 0, Base.PUBLISHED))


def _has_edges(inner: Expression) -> bool:
    match inner:
        case Point(day=None) | Known() | Within() | Clock() | Years() | Shift(loose=False, side=0):
            return True
    return False


@prefix("approximator")
def about(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'about two years', 'more than a decade ago', 'around March 1981', 'another six months'."""
    term = tokens.senses[index]["approximator"].term
    mod = term.value
    inner = parse(tokens, index + 1, depth)
    if inner is None or (term.weak and tokens.word(index - 1) not in listed("before_over")):
        return None
    match inner.expression:
        case Length(mod=None, direction=0) as length:
            return Finding(index, inner.last, replace(length, mod=mod or None))
        case Shift(count=count) if count and is_(tokens, inner.last, "ago"):
            return Finding(index, inner.last, About(mod or "APPROX", inner.expression))
        case Known() | Point(weekday=None) if mod == "APPROX" and tokens.word(index) in {
            "around",
            "about",
            "circa",
            "c",
            "ca",
        }:
            return Finding(index, inner.last, About(mod, inner.expression))
    return None


@prefix("ordinal")
def nth_of(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'the first week of July', 'the second Monday in May', 'the first nine months of 2023'."""
    return _part_of(tokens, index, ordinal(tokens, index)[0], depth)


@prefix("nth")
def figure_nth_of(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'the 2nd week of July'."""
    return _part_of(tokens, index, ordinal(tokens, index)[0], depth)


@prefix("relative")
def last_of(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'the last week of July', 'the last three months of 2024'."""
    return _part_of(tokens, index, -1, depth) if tokens.word(index) == "last" else None


@prefix("final")
def final_of(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'the final month of 2024', 'the closing weeks of the year'."""
    return _part_of(tokens, index, -1, depth)


def _part_of(tokens: Tokens, index: int, nth: int, depth: int) -> Finding | None:
    at, count = index + 1, 0
    if any(is_(tokens, at, category) for category in ("number", "cardinal")):
        count, at = whole(tokens, at), at + 1
    part = _part(tokens, at, nth)
    if part is None or tokens.word(at + 1) not in {"of", "in"}:
        return None
    inner = parse(tokens, at + 2, depth)
    if inner is None or not _contains(inner.expression):
        return None
    if not is_(tokens, at, "units"):
        return None if count else Finding(index, inner.last, Within(part, nth, inner.expression))
    stretch = _stretch(tokens.senses[at]["units"].term.value, count, nth, inner.expression)
    return Finding(index, inner.last, stretch) if stretch else None


def _stretch(unit: str, count: int, nth: int, whole_: Expression) -> Stretch | None:
    period = UNITS[unit].period
    if not count or nth not in {1, -1} or period is None:
        return None
    return Stretch(count * UNITS[unit].factor, period, nth < 0, length_timex(str(count), unit), whole_)


def _part(tokens: Tokens, at: int, nth: int) -> Unit | Point | None:
    """What token `at` names as a part: a weekday, a quarter (which a business year has too), any other unit."""
    if at >= len(tokens.senses):
        return None
    senses = tokens.senses[at]
    if "weekday" in senses:
        return Point(weekday=senses["weekday"].term.number)
    sense = senses.get("unit") or senses.get("units")
    if sense and sense.term.id == "quarter" and -1 <= nth <= 4:
        return Point(quarter=nth if nth > 0 else 4)
    return UNITS[sense.term.value].period if sense else None


def _contains(inner: Expression) -> bool:
    match inner:
        case Point(day=None, weekday=None) | Known() | Years() | Within():
            return True
        case Shift(unit=unit, loose=False):
            return is_coarser(unit, Unit.DAY)
    return False


@prefix("day_part")
def part_of(tokens: Tokens, index: int, depth: int) -> Finding | None:
    """'the morning of March 3', 'the night of 10 August 1792'."""
    if tokens.word(index + 1) != "of":
        return None
    inner = parse(tokens, index + 2, depth)
    if inner is None or not is_day(inner.expression):
        return None
    return Finding(index, inner.last, Clock(tokens.senses[index]["day_part"].term.value, inner.expression))
