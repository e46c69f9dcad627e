"""What a matched row of tokens names: months, days, years, weekdays, and whether its words stand for a date at all."""

import re

from pipeline.dates.grammar import Row
from pipeline.dates.numbers import full_year, is_, ordinal, whole
from pipeline.dates.tokens import Tokens
from pipeline.dates.words import listed

_DATED = ("month", "season", "weekday", "year", "nth", "day")


def cued(row: Row, name: str) -> bool:
    """Whether a month or weekday that is a name or a verb as well ('May', 'March', 'Sun') stands as a date here."""
    sense = next(iter(row.tokens.senses[row.index(name)].values()))
    if not sense.term.weak:
        return True
    if _is_named_after(row):
        return False
    if led(row) or edged(row) or _joins_on(row):
        return True
    at_start = row.first == 0 or "\n" in row.tokens.text[row.tokens.ends[row.first - 1] : row.tokens.starts[row.first]]
    return at_start and row.after() in {":", "-", "–", "—", ""}


def _is_named_after(row: Row) -> bool:
    """Whether the word belongs to a name: 'a book by June Carver', 'Sept-Îles'."""
    tokens, behind = row.tokens, row.last + 1
    if is_(tokens, behind, "dash") and tokens.touching(behind):
        return tokens.is_capital(behind + 1) and not tokens.senses[behind + 1]
    return tokens.is_capital(behind) and not tokens.senses[behind] and row.before() in listed("agent")


def led(row: Row) -> bool:
    """Whether a preposition stands before the row, or a date and a word that joins the two: 'in March and May'."""
    if row.before() in listed("cue"):
        return True
    return row.before() in listed("joint") and _is_surely_dated(row.tokens, row.first - 2)


def _is_surely_dated(tokens: Tokens, index: int) -> bool:
    if not any(is_(tokens, index, kind) for kind in _DATED):
        return False
    weak = any(sense.term.weak for sense in tokens.senses[index].values())
    return not weak or tokens.word(index - 1) in listed("cue")


def _joins_on(row: Row) -> bool:
    """Whether a joining word and a date with a day or a year follow: 'March-May 2023', 'summer and autumn 1918'."""
    if row.after() not in listed("joint") or not any(is_(row.tokens, row.last + 2, k) for k in ("month", "season")):
        return False
    return any(is_(row.tokens, row.last + 3, kind) for kind in ("year", "day", "short_year"))


def edged(row: Row) -> bool:
    """Whether 'early', 'mid-' or 'the end of' stands before the row."""
    before = row.first - 1 - is_(row.tokens, row.first - 1, "dash")
    return is_(row.tokens, before, "edge")


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
