"""Rules for times of day: '9:30 a.m. ET', '14:05 GMT', 'noon', 'this morning', 'last night'."""

import re

from pipeline.dates.expressions import Base, Clock, Expression, Shift
from pipeline.dates.grammar import Row, rule
from pipeline.dates.numbers import whole
from pipeline.dates.periods import Unit

_EXACT = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def _time(hour: int, minute: int, meridian: int | None, zone: str) -> str | None:
    """TIMEX3's time: hours are turned to 24; None where the clock has no such time."""
    if meridian is not None and 1 <= hour <= 12:
        hour = hour % 12 + meridian
    return f"{hour:02d}:{minute:02d}{zone}" if hour < 24 and minute < 60 else None


def _meridian(row: Row) -> int | None:
    if "meridian" not in row or row.sense("meridian", "meridian").term.id == "o_clock":
        return None
    return row.sense("meridian", "meridian").term.number


def _zone(row: Row) -> str:
    return row.sense("zone", "zone").term.value if "zone" in row else ""


def _clock(row: Row, hour: int, minute: int) -> Expression | None:
    time = _time(hour, minute, _meridian(row), _zone(row))
    return Clock(time, None) if time else None


@rule("time:clock meridian:meridian? open? zone:zone? close?")
def clock(row: Row) -> Expression | None:
    """'9:30', '14:05 GMT', '9:30 a.m. EDT'."""
    fields = [int(part) for part in row.text("time").split(":")]
    return _clock(row, fields[0], fields[1])


@rule("time:fraction|hour meridian:meridian open? zone:zone? close?")
def hour(row: Row) -> Expression | None:
    """'8 a.m.', '5.30pm BST'."""
    fields = [int(part) for part in re.findall(r"\d+", row.text("time"))]
    return _clock(row, fields[0], fields[1] if len(fields) > 1 else 0) if "," not in row.text("time") else None


@rule("time:fraction open? zone:zone close?")
def pointed(row: Row) -> Expression | None:
    """'17.30 EEST'."""
    return hour(row)


@rule("count:cardinal meridian:meridian zone:zone?")
def hour_in_words(row: Row) -> Expression | None:
    """'nine o’clock'."""
    return _clock(row, whole(row.tokens, row.index("count")), 0)


@rule("time:number|year|day zone:zone")
def military(row: Row) -> Expression | None:
    """'1330 GMT'."""
    digits = row.text("time")
    return _clock(row, int(digits[:2]), int(digits[2:])) if len(digits) == 4 and digits.isdigit() else None


@rule("part:day_part zone:zone?")
def named_time(row: Row) -> Expression | None:
    """'noon', 'midnight', 'tonight'."""
    word, term = row.text("part").lower(), row.sense("part", "day_part").term
    if term.number:
        return Clock(term.value, Shift(Unit.DAY, 0, Base.PUBLISHED))
    return (
        Clock(_EXACT[word] + _zone(row), None)
        if word in _EXACT and row.before() in {"at", "by", "until", "before", "after", "from"}
        else None
    )


@rule("which:relative part:day_part")
def relative_part(row: Row) -> Expression | None:
    """'this morning', 'last night'; 'next evening' is none."""
    which = row.sense("which", "relative").term.number
    if which > 0 or row.text("which").lower() in {"current", "present"}:
        return None
    return Clock(row.sense("part", "day_part").term.value, Shift(Unit.DAY, which, Base.PUBLISHED))


@rule("which:anaphor part:day_part")
def anaphor_part(row: Row) -> Expression | None:
    """'that afternoon', 'the following morning'."""
    day = Shift(Unit.DAY, row.sense("which", "anaphor").term.number, Base.PREVIOUS)
    return Clock(row.sense("part", "day_part").term.value, day)


@rule("article next:relative part:day_part")
def next_part(row: Row) -> Expression | None:
    """'the next morning'."""
    number = row.sense("next", "relative").term.number
    return (
        Clock(row.sense("part", "day_part").term.value, Shift(Unit.DAY, number, Base.PREVIOUS)) if number == 1 else None
    )
