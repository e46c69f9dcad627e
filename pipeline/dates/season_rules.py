"""Rules for seasons and holidays: 'spring 2024', 'the summer of 1916', 'Christmas', 'Labor Day 2025'."""

from pipeline.dates.expressions import Base, Edge, Expression, Point, Shift
from pipeline.dates.fields import edged, led, year_of
from pipeline.dates.grammar import Row, rule
from pipeline.dates.numbers import is_
from pipeline.dates.periods import Unit
from pipeline.dates.words import listed


@rule("season:season (of|comma? year:year)?")
def season(row: Row) -> Expression | None:
    """'spring 2024', 'the summer of 1916', 'in autumn'."""
    name = row.sense("season", "season").term.value
    if "year" in row:
        return Point(year=year_of(row), season=name)
    return Point(season=name) if row.last == row.first and _stands_for_time(row) else None


def _stands_for_time(row: Row) -> bool:
    """'in the spring', 'by autumn'; not 'the fall of Rome', 'a spring of water', 'summer quarters'."""
    word, before = row.tokens.word(row.first), row.before()
    if row.after() == "of" and any(is_(row.tokens, row.last + 2, kind) for kind in ("relative", "anaphor")):
        return before == "the"  # 'the spring of next year'
    if before == "the":
        in_it = row.tokens.word(row.first - 2) in listed("cue")
        return in_it and row.after() != "of" if word in {"fall", "spring"} else row.after() != "of"
    if word in {"fall", "spring"}:
        return before in {"in", "by", "this", "until", "since"} or edged(row)
    return led(row) or edged(row)


@rule("holiday:holiday (comma? year:year)?")
def holiday(row: Row) -> Expression | None:
    """'Christmas', 'Labor Day 2025'."""
    if row.tokens.is_capital(row.last + 1) and not row.tokens.senses[row.last + 1]:
        return None  # a place or a firm, 'Thanksgiving Point'
    if row.after() == "quarter":
        return None
    return Point(year=year_of(row), holiday=row.sense("holiday", "holiday").term.value)


@rule("article new:new_year")
def in_the_new_year(_: Row) -> Expression | None:
    """'in the new year': the first months of the next."""
    return Edge("START", Shift(Unit.YEAR, 1, Base.PUBLISHED))
