"""Rules for days and months: '3 March 2026', 'Monday the 13th', 'in March', '2026-03-05', '5.3.2026'."""

import re

from pipeline.dates.expressions import Either, Expression, Point
from pipeline.dates.fields import cued, day_of, month_number, weekday_of, year_of
from pipeline.dates.grammar import Row, rule
from pipeline.dates.numbers import full_year, is_
from pipeline.dates.words import listed


def _point(row: Row, day: int | None = None) -> Point | None:
    if day is not None and not 1 <= day <= 31:
        return None
    return Point(year=year_of(row), month=month_number(row), day=day, weekday=weekday_of(row))


@rule("month:month article? day:day|nth|ordinal (comma? of? year:year|short_year)?")
def month_day(row: Row) -> Expression | None:
    """'March 3, 2026', 'March 3rd', 'June 10 of 1792', 'May the third'."""
    if row.tokens.word(row.index("month")) in {"may", "march"} and is_(row.tokens, row.index("day"), "ordinal"):
        return None if "year" not in row and row.after() not in {"", ",", "."} else _point(row, day_of(row))
    if is_(row.tokens, row.last + 1, "units") and "year" not in row:
        return None  # 'in March 3 units'
    return _point(row, day_of(row))


@rule("weekday:weekday dash|comma|open? article? month:month day:day|nth (comma? year:year|short_year)? close?")
def weekday_month_day(row: Row) -> Expression | None:
    """'Monday, March 3, 2026', 'this Friday (June 15)'."""
    return _point(row, day_of(row))


@rule("day:day|nth|ordinal of? month:month (comma? of? year:year|short_year)?")
def day_month(row: Row) -> Expression | None:
    """'3 March 2026', '3rd of March', 'the 3rd March, 2026'."""
    if is_(row.tokens, row.index("day"), "ordinal") and row.tokens.word(row.first + 1) != "of" and "year" not in row:
        return None  # 'the first March sales'
    return _point(row, day_of(row))


@rule("day:day dash|slash month:month dash|slash year:year|number")
def day_month_dashed(row: Row) -> Expression | None:
    """'3-Mar-2026', '23/Sep/26'."""
    return _point(row, day_of(row)) if len(row.text("year")) in {2, 4} else None


@rule("year:year dash|slash month:month dash|slash day:day")
def year_month_day_dashed(row: Row) -> Expression | None:
    """'2026-Mar-03'."""
    return _point(row, day_of(row))


@rule(
    "weekday:weekday dash|comma|open? article? day:day|nth|ordinal of? month:month"
    " (comma? year:year|short_year)? close?"
)
def weekday_day_month(row: Row) -> Expression | None:
    """'Monday 3 March', 'Tuesday, the 3rd of March 2026'."""
    return _point(row, day_of(row))


@rule("weekday:weekday comma? article? day:nth")
def weekday_nth(row: Row) -> Expression | None:
    """'Monday the 13th'."""
    return Point(weekday=weekday_of(row), day=day_of(row))


@rule("month:month comma? of? year:year|short_year")
def month_year(row: Row) -> Expression | None:
    """'March 2026', 'March, 2026', 'March of 2026', 'Mar ’26'."""
    return _point(row)


@rule("month:number|hour dash year:year")
def month_in_figures(row: Row) -> Expression | None:
    """'12-2015'."""
    month, tokens = row.text("month"), row.tokens
    close = tokens.touching(row.last) and tokens.touching(row.last - 1)
    runs_on = tokens.touching(row.last + 1) and row.after()[:1] not in ".,;:)]"
    if not close or runs_on or tokens.touching(row.first) or len(month) != 2 or not 1 <= int(month) <= 12:
        return None
    return Point(year=year_of(row), month=int(month))


@rule("month:month dash year:number")
def month_dash_year(row: Row) -> Expression | None:
    """'Mar-26'."""
    return _point(row) if len(row.text("year")) == 2 and row.tokens.touching(row.last) else None


@rule("year:year comma? month:month day:day?")
def year_month(row: Row) -> Expression | None:
    """'2026 March', '2026, March 3'."""
    return _point(row, day_of(row) if "day" in row else None) if row.before() not in {"-", "–"} else None


@rule("month:month")
def month(row: Row) -> Expression | None:
    """'in March'."""
    return Point(month=month_number(row)) if cued(row, "month") else None


@rule("weekday:weekday")
def weekday(row: Row) -> Expression | None:
    """'on Monday'."""
    return Point(weekday=weekday_of(row)) if cued(row, "weekday") else None


@rule("day:nth")
def day_alone(row: Row) -> Expression | None:
    """'on the 28th'; 'the 28th floor' is none."""
    if row.before() != "the" or row.tokens.word(row.first - 2) not in {"on", "by", "until", "since", "before", "after"}:
        return None
    follower = row.after()
    return Point(day=day_of(row)) if not follower or not follower[0].isalpha() or follower in listed("cue") else None


@rule("iso:iso")
def iso(row: Row) -> Expression | None:
    """'2026-03-05'; a time behind it is dropped here."""
    year, month, day = (int(part) for part in row.text("iso")[:10].split("-"))
    return Point(year=year, month=month, day=day)


@rule("numeric:numeric")
def numeric(row: Row) -> Expression | None:
    """'5.3.2026', '03/05/26', '2026/3/5', '2026年3月5日'."""
    fields = [int(digits) for digits in re.findall(r"\d+", row.text("numeric"))]
    if len(fields) == 2:
        return Point(year=fields[0], month=fields[1])
    if fields[0] > 31:
        return Point(year=fields[0], month=fields[1], day=fields[2])
    first, second = fields[0], fields[1]
    year = full_year(re.findall(r"\d+", row.text("numeric"))[2])
    if not 1900 <= year <= 2199 or ("." in row.text("numeric") and first > 31):
        return None
    return Either((year, second, first), (year, first, second))
