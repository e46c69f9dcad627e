"""Rules for dates that name their place on the calendar: days, months, years, quarters, seasons, decades, holidays."""

import re
from datetime import date

from pipeline.dates.expressions import Either, Expression, Known, Point, Years
from pipeline.dates.grammar import Row, rule
from pipeline.dates.numbers import full_year, is_, ordinal, whole
from pipeline.dates.periods import Unit, period_of
from pipeline.dates.words import listed


def cued(row: Row, name: str) -> bool:
    """Whether a month or weekday that is a name or a verb as well ('May', 'March', 'Sun') stands as a date here."""
    sense = next(iter(row.tokens.senses[row.index(name)].values()))
    if not sense.term.weak:
        return True
    if row.before() in listed("cue"):
        return True
    at_start = row.first == 0 or "\n" in row.tokens.text[row.tokens.ends[row.first - 1] : row.tokens.starts[row.first]]
    return at_start and row.after() in {":", "-", "–", "—", "", "and"}


def month_number(row: Row) -> int:
    """The number of the month that the row names as `month`."""
    return row.sense("month", "month").term.number


def year_of(row: Row) -> int | None:
    """The year that the row names as `year`, in four figures or as '’24'."""
    if "year" not in row:
        return None
    digits = re.sub(r"\D", "", row.text("year"))
    return full_year(digits)


def day_of(row: Row, name: str = "day") -> int:
    """The day of the month that the row names, as a figure or an ordinal."""
    return ordinal(row.tokens, row.index(name))[0] or whole(row.tokens, row.index(name))


def weekday_of(row: Row) -> int | None:
    """The weekday that the row names, 1 Monday to 7 Sunday, if it does."""
    return row.sense("weekday", "weekday").term.number if "weekday" in row else None


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


@rule("weekday:weekday comma? article? day:day|nth|ordinal of? month:month (comma? year:year|short_year)?")
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


@rule("year:year")
def year(row: Row) -> Expression | None:
    """'in 2026'; not a count ('2000 people'), a model or part of a longer figure."""
    value = int(row.text("year"))
    tokens, before, after = row.tokens, row.before(), row.after()
    if tokens.touching(row.first) and before not in {"(", "[", "-", "–", "—", "‑", "/", '"', "“", "'", "‘"}:
        return None
    if tokens.touching(row.last + 1) and (after[:1].isalnum() or after in {"%", "$", "_", "@"}):
        return None
    if after in listed("counted") or before in {"no", "no.", "#", "$", "€", "£", "¥", "nos"}:
        return None
    if _glued(row):
        return None
    return Known(Unit.YEAR, value) if 1900 <= value <= 2100 or before in listed("year_cue") else None


def _glued(row: Row) -> bool:
    """Whether a dash ties the figure to a word or number before ('A-2000', '555-2010') or to a word behind."""
    tokens = row.tokens
    dash_before = is_(tokens, row.first - 1, "dash") and tokens.touching(row.first) and tokens.touching(row.first - 1)
    return dash_before and not is_(tokens, row.first - 2, "edge") and tokens.word(row.first - 2).isalnum()


@rule("first:year dash|slash last:year|number")
def year_run(row: Row) -> Expression | None:
    """'2021-23', '2021/22', '2019-2021'; close together, unlike '2019 - 21 people'."""
    tokens, first, digits = row.tokens, int(row.text("first")), row.text("last")
    if not tokens.touching(row.last) or not tokens.touching(row.last - 1) or len(digits) not in {2, 4}:
        return None
    if is_(tokens, row.last + 1, "dash") and tokens.touching(row.last + 1):
        return None
    last = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    if not first < last <= first + 100:
        return None
    slash = is_(tokens, row.first + 1, "slash")
    return Years(first, last, fiscal=slash and last == first + 1)


@rule("years_s:years_s")
def decade(row: Row) -> Expression | None:
    """'1990s', '’90s'; without a century only after an article or an edge: 'a woman in her 60s' is none."""
    digits = re.sub(r"\D", "", row.text("years_s"))
    if len(digits) == 3 or not digits.endswith("0"):
        return None
    if len(digits) == 2:
        edged = is_(row.tokens, row.first - 1, "edge") or is_(row.tokens, row.first - 2, "edge")
        written = row.text("years_s")[0] in "'’‘"
        return Known(Unit.DECADE, full_year(digits, 30) // 10) if row.before() == "the" or edged or written else None
    year = int(digits)
    if year % 100 == 0 and (year < 2000 or row.before() in {"early", "mid", "late"}) and year != 2000:
        return Known(Unit.CENTURY, year // 100)
    return Known(Unit.DECADE, year // 10) if 1000 <= year < 2200 else None


@rule("decade:decade")
def decade_word(row: Row) -> Expression | None:
    """'the nineties'; not 'in her nineties'."""
    if row.before() in {"his", "her", "their", "its", "my", "your"}:
        return None
    return Known(Unit.DECADE, 190 + row.sense("decade", "decade").term.number // 10)


@rule("nth:ordinal|nth dash? century:unit era:era?")
def century(row: Row) -> Expression | None:
    """'the twentieth century', '18th-century', 'the 4th century BC'."""
    return _century(row, ordinal(row.tokens, row.index("nth"))[0])


@rule("tens:cardinal dash? nth:ordinal dash? century:unit")
def century_composed(row: Row) -> Expression | None:
    """'the twenty-first century'."""
    return _century(row, row.sense("tens", "cardinal").term.number + ordinal(row.tokens, row.index("nth"))[0])


def _century(row: Row, nth: int) -> Expression | None:
    if row.sense("century", "unit").term.value != "century":
        return None
    before_christ = "era" in row and row.sense("era", "era").term.number < 0
    return Known(Unit.CENTURY, -nth if before_christ else nth - 1)


@rule("number:number|year|cardinal era:era")
def year_of_era(row: Row) -> Expression | None:
    """'490 BC', 'AD 70' is not read."""
    value = whole(row.tokens, row.index("number"))
    sign = row.sense("era", "era").term.number
    return Known(Unit.YEAR, value if sign > 0 else 1 - value) if value else None


@rule("month:month number:number|year era:era")
def month_of_era(row: Row) -> Expression | None:
    """'August 480 BC'."""
    value, sign = whole(row.tokens, row.index("number")), row.sense("era", "era").term.number
    return Point(year=value if sign > 0 else 1 - value, month=month_number(row)) if value else None


@rule("season:season of? number:number era:era")
def season_of_era(row: Row) -> Expression | None:
    """'the spring of 480 BC'."""
    value, sign = whole(row.tokens, row.index("number")), row.sense("era", "era").term.number
    name = row.sense("season", "season").term.value
    return Point(year=value if sign > 0 else 1 - value, season=name) if value else None


@rule("season:season (of|comma? year:year)?")
def season(row: Row) -> Expression | None:
    """'spring 2024', 'the summer of 1916', 'in autumn'."""
    name = row.sense("season", "season").term.value
    if "year" in row:
        return Point(year=year_of(row), season=name)
    word, before = row.tokens.word(row.first), row.before()
    if row.last > row.first or (
        word in {"fall", "spring"} and before not in {"in", "the", "early", "late", "this", "by"}
    ):
        return None
    if (
        before == "the"
        and (row.after() == "of" or word in {"fall", "spring"})
        and row.tokens.word(row.first - 2) != "in"
    ):
        return None
    return Point(season=name) if before in listed("cue") or before == "the" else None


@rule("unit:unit nth:hour|day|number comma? of? year:year")
def week_of_year(row: Row) -> Expression | None:
    """'week 41, 2021', by ISO 8601."""
    if row.sense("unit", "unit").term.value != "week":
        return None
    try:
        monday = date.fromisocalendar(int(row.text("year")), int(row.text("nth")), 1)
    except ValueError:
        return None
    return Known(Unit.WEEK, period_of(monday, Unit.WEEK).index)


@rule("holiday:holiday (comma? year:year)?")
def holiday(row: Row) -> Expression | None:
    """'Christmas', 'Labor Day 2025'."""
    return Point(year=year_of(row), holiday=row.sense("holiday", "holiday").term.value)


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
