"""Rules for lengths of time and for what recurs: 'ten years', 'month-long', 'every quarter', 'annual'."""

from pipeline.dates.expressions import Expression, Length, Recurring
from pipeline.dates.grammar import Row, rule
from pipeline.dates.lengths import UNITS, length_timex
from pipeline.dates.numbers import is_, whole
from pipeline.dates.periods import SEASONS, Unit
from pipeline.dates.words import MASKED, listed

_FRACTIONS = {"quarter", "half_year", "second"}
_ALWAYS = {"day", "week", "month", "year", "decade", "century"}


def _length(row: Row, count: str, counted: int | None = None) -> Length | None:
    senses = row.tokens.senses[row.index("unit")]
    sense = senses.get("unit") or senses.get("units")
    if sense is None:
        return None
    measure = UNITS[sense.term.value]
    number = counted if counted is not None else int(count) if count.isdigit() else None
    unit = measure.period or Unit.DAY
    return Length(length_timex(count, sense.term.value), number * measure.factor if number else None, unit)


def _is_fraction(row: Row) -> bool:
    """'three quarters of the vote' measures no time."""
    sense = row.tokens.senses[row.index("unit")]
    values = {s.term.value for s in sense.values()}
    return bool(values & _FRACTIONS) and row.after() in {"of", "share", "owned"}


@rule("count:number|cardinal|fraction dash? unit:unit|units (dash? long:long)?")
def counted(row: Row) -> Expression | None:
    """'10 years', 'six-month', '2.5 years', '25-year-old', '18 years old'."""
    tokens, index = row.tokens, row.index("count")
    if tokens.touching(row.first) and tokens.word(row.first - 1) not in {
        "(",
        "-",
        "–",
        "—",
        "~",
        "“",
        '"',
        "‘",
        "'",
        "/",
    }:
        return None
    text = tokens.word(index).replace(",", "")
    if is_(tokens, index, "fraction"):
        return _length(row, text) if not _is_fraction(row) else None
    if "long" in row and row.text("long").lower() == "old" and tokens.word(row.index("long") - 1) in {"-", "‑"}:
        return None  # 'a 25-year-old' is a person
    value = whole(tokens, index)
    return _length(row, str(value)) if value and not _is_fraction(row) else None


@rule("tens:cardinal dash? count:cardinal dash? unit:unit|units (dash? long:long)?")
def counted_composed(row: Row) -> Expression | None:
    """'twenty-four hours', 'one hundred days'."""
    tens, ones = whole(row.tokens, row.index("tens")), whole(row.tokens, row.index("count"))
    return _length(row, str(tens * ones if ones in {100, 12} and tens < 100 else tens + ones))


@rule("one hundred:cardinal unit:units")
def hundred(row: Row) -> Expression | None:
    """'a hundred years', 'a dozen years'."""
    return _length(row, str(whole(row.tokens, row.index("hundred"))))


@rule("low:number|cardinal dash? to|and|dash high:number|cardinal dash? unit:unit|units")
def counted_between(row: Row) -> Expression | None:
    """'18 to 24 months', 'two or three weeks', '6-12 months': the value is that of the lower."""
    low, high = whole(row.tokens, row.index("low")), whole(row.tokens, row.index("high"))
    return _length(row, str(low), high) if 0 < low < high else None


@rule("count:number upper:hour slash lower:hour dash? unit:unit|units")
def counted_half(row: Row) -> Expression | None:
    """'2 1/2 years', '1 1/2-year'."""
    if (row.text("upper"), row.text("lower")) != ("1", "2"):
        return None
    return _length(row, f"{row.text('count')}.5")


@rule("count:number|cardinal and one half:half unit:units")
def counted_and_half(row: Row) -> Expression | None:
    """'two and a half years'."""
    return _length(row, f"{whole(row.tokens, row.index('count'))}.5")


@rule("one unit:unit and one half:half")
def one_and_half(row: Row) -> Expression | None:
    """'a year and a half'."""
    return _length(row, "1.5")


@rule("half:half one unit:unit")
def half_a(row: Row) -> Expression | None:
    """'half a year'."""
    return _length(row, "0.5")


@rule("one:one unit:unit (dash? long:long)?")
def one_unit(row: Row) -> Expression | None:
    """'a year', 'an hour'; a rate after a count ('twice a year', '$2 million a year')."""
    senses = row.tokens.senses[row.index("unit")]
    if senses["unit"].term.value in {"quarter", "second", "weekend"} or "dash" in _next_shape(row):
        return None
    if "long" in row and is_(row.tokens, row.index("long") - 1, "dash"):
        return None  # 'a month-long' is read from its month
    if row.before() in {"times", "once", "twice"} or row.tokens.codes[row.first - 1 : row.first] == MASKED:
        return Recurring(length_timex("1", senses["unit"].term.value))
    return _length(row, "1")


def _next_shape(row: Row) -> str:
    """'dash' where the row is tied to a word behind: 'a year-end sale', 'a day-to-day matter'."""
    tokens = row.tokens
    tied = is_(tokens, row.last + 1, "dash") and tokens.touching(row.last + 1) and tokens.touching(row.last + 2)
    return "dash" if tied else ""


@rule("some:some unit:units (dash? long:long)?")
def some(row: Row) -> Expression | None:
    """'several years', 'a few days'."""
    return _length(row, "X") if not _is_fraction(row) else None


@rule("unit:unit|units dash long:long")
def unit_long(row: Row) -> Expression | None:
    """'month-long', 'years-long'."""
    if row.text("long").lower() != "long":
        return None
    return _length(row, "X" if is_(row.tokens, row.index("unit"), "units") else "1")


@rule("unit:units")
def bare_units(row: Row) -> Expression | None:
    """'for years', 'decades of growth'."""
    value = row.sense("unit", "units").term.value
    if row.before() == "the" and row.after() == "of":
        return None  # 'the days of steam'
    if row.before() not in listed("bare_length") and value not in _ALWAYS:
        return None
    return _length(row, "X") if value not in {"quarter", "minute", "second", "weekend"} else None


@rule("every:every count:number|cardinal|some? unit:unit|units")
def every_unit(row: Row) -> Expression | None:
    """'every year', 'each quarter', 'every two weeks', 'every other month'."""
    senses = row.tokens.senses[row.index("unit")]
    unit = (senses.get("unit") or senses["units"]).term.value
    multiple = row.sense("every", "every").term.number or 1
    if "count" in row:
        value = whole(row.tokens, row.index("count"))
        return Recurring(length_timex(str(value) if value else "X", unit))
    if unit == "weekend":
        return Recurring("XXXX-WXX-WE")
    return Recurring(length_timex(str(multiple), unit)) if is_(row.tokens, row.index("unit"), "unit") else None


@rule("every:every name:weekday|month|season|day_part")
def every_name(row: Row) -> Expression | None:
    """'every Monday', 'each March', 'every summer', 'every morning'."""
    if row.text("every").lower() == "per":
        return None
    senses = row.tokens.senses[row.index("name")]
    if "weekday" in senses:
        return Recurring(f"XXXX-WXX-{senses['weekday'].term.number}")
    if "month" in senses:
        return Recurring(f"XXXX-{senses['month'].term.number:02d}")
    if "season" in senses and senses["season"].term.value in SEASONS:
        return Recurring(f"XXXX-{senses['season'].term.value}")
    return Recurring(f"XXXX-XX-XXT{senses['day_part'].term.value}")


@rule("days:weekdays")
def weekdays(row: Row) -> Expression | None:
    """'on Mondays'."""
    return Recurring(f"XXXX-WXX-{row.sense('days', 'weekdays').term.number}")


@rule("how:frequency")
def frequency(row: Row) -> Expression | None:
    """'annual', 'monthly'; not in a name ('the Daily Planet', 'Lorn Weekly')."""
    text, tokens = row.text("how"), row.tokens
    beside_capitals = tokens.is_capital(row.first - 1) or tokens.is_capital(row.last + 1) or row.before() == "the"
    if text[0].isupper() and not text.isupper() and beside_capitals:
        return None
    return Recurring(row.sense("how", "frequency").term.value)
