"""Rules for years, runs of years, decades, centuries and weeks of a year: '2026', '2021-23', 'the 1990s', '490 BC'."""

import re
from datetime import date

from pipeline.dates.expressions import Expression, Known, Point, Years
from pipeline.dates.fields import edged, month_number
from pipeline.dates.grammar import Row, rule
from pipeline.dates.numbers import full_year, is_, ordinal, whole
from pipeline.dates.periods import Unit, period_of
from pipeline.dates.words import listed


@rule("year:year")
def year(row: Row) -> Expression | None:
    """'in 2026'; not a count ('2000 people'), a model or part of a longer figure."""
    value = int(row.text("year"))
    tokens, before, after = row.tokens, row.before(), row.after()
    if tokens.touching(row.first) and before not in {"(", "[", "-", "–", "—", "‑", "/", '"', "“", "'", "‘"}:
        return None
    if tokens.touching(row.last + 1) and (after[:1].isalnum() or after in {"%", "$", "_", "@"}):
        return None
    if after in listed("counted") or before in {"$", "€", "£", "¥"} or _is_labelled(row):
        return None
    if _glued(row):
        return None
    return Known(Unit.YEAR, value) if 1900 <= value <= 2100 or _is_led(row, value) else None


def _is_labelled(row: Row) -> bool:
    """Whether the figure is the number of something: 'Room 2010', 'No. 2023'."""
    before = row.tokens.word(row.first - 2) if row.before() == "." else row.before()
    return before in listed("labelled")


def _is_led(row: Row, value: int) -> bool:
    """Whether the words before take a figure that is less surely a year: 'in 1812', 'the 1783 peace', 'Paris, 1789'."""
    before = row.before()
    if before in listed("year_cue") or edged(row):
        return True
    return value >= 1600 and (before == "," or (before == "the" and row.after().isalpha()))


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
        written = row.text("years_s")[0] in "'’‘"
        return (
            Known(Unit.DECADE, full_year(digits, 30) // 10) if row.before() == "the" or edged(row) or written else None
        )
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
