"""Rules for quarters, halves and business years: 'the third quarter', 'Q3 2026', '1H25', 'fiscal 2026', 'FY2025-26'."""

import re
from dataclasses import replace

from pipeline.dates.expressions import Expression, Point, Run
from pipeline.dates.fields import led
from pipeline.dates.grammar import Row, rule
from pipeline.dates.numbers import full_year, is_, ordinal


def _part(kind: str, nth: int) -> Point | None:
    """The `nth` quarter or half; -1 is the last."""
    count = {"quarter": 4, "half": 2}.get(kind, 0)
    nth = count if nth == -1 else nth
    if not 1 <= nth <= count:
        return None
    return Point(quarter=nth) if kind == "quarter" else Point(half=nth)


def _nth(row: Row) -> int:
    final = row.tokens.senses[row.index("nth")].get("final")
    return final.term.number if final else ordinal(row.tokens, row.index("nth"))[0]


def _kind(row: Row) -> str:
    unit = row.tokens.senses[row.index("part")].get("unit")
    if unit:
        return {"half_year": "half"}.get(unit.term.value, unit.term.value)
    return "half"


def _year(row: Row) -> int | None:
    if "year" not in row:
        return None
    digits = re.sub(r"\D", "", row.text("year"))
    return full_year(digits) if len(digits) in {2, 4} else None


@rule("nth:ordinal|nth|final dash? part:unit|half (dash|comma? of? year:year|short_year)?")
def nth_part(row: Row) -> Expression | None:
    """'third quarter', 'third-quarter 2025', 'second half of 2026', 'final quarter'."""
    part = _part(_kind(row), _nth(row))
    attributive = is_(row.tokens, row.index("part") - 1, "dash")
    return replace(part, year=_year(row), attributive=attributive) if part else None


@rule("first:ordinal|nth and|to|dash last:ordinal|nth part:units (of? year:year)?")
def parts_run(row: Row) -> Expression | None:
    """'the second and third quarters of 2021'."""
    ends = [_part("quarter", ordinal(row.tokens, row.index(name))[0]) for name in ("first", "last")]
    if row.sense("part", "units").term.value != "quarter" or ends[0] is None or ends[1] is None:
        return None
    year = _year(row)
    return Run(replace(ends[0], year=year), replace(ends[1], year=year), row.index("last"))


@rule("month:month dash? part:unit|half (comma? of? year:year|short_year)?")
def month_part(row: Row) -> Expression | None:
    """'the March quarter', 'the December half of 2024': named by its last month."""
    month, kind = row.sense("month", "month").term.number, _kind(row)
    length = {"quarter": 3, "half": 6}.get(kind, 0)
    part = _part(kind, month // length) if length and month % length == 0 else None
    return replace(part, year=_year(row)) if part else None


@rule("nth:ordinal|nth|final fiscal:fiscal part:unit (comma? of? year:year|short_year)?")
def nth_fiscal_part(row: Row) -> Expression | None:
    """'third fiscal quarter'."""
    part = _part(_kind(row), _nth(row))
    return replace(part, year=_year(row), fiscal=True) if part else None


@rule("fiscal:fiscal nth:ordinal|nth dash? part:unit|half (comma? of? year:year|short_year)?")
def fiscal_nth_part(row: Row) -> Expression | None:
    """'fiscal third quarter of 2026'."""
    return nth_fiscal_part(row)


@rule("letter:part_letter nth:hour (dash|slash|comma? of? fiscal:fiscal? year:year|short_year|number)?")
def letter_part(row: Row) -> Expression | None:
    """'Q3 2026', 'Q3’26', 'Q3 FY26', 'H1 of 2025'."""
    tokens = row.tokens
    if not tokens.touching(row.index("nth")) or _runs_on(row):
        return None
    if "year" not in row and row.text("letter") == "H" and not (led(row) or row.before() == "the"):
        return None  # H2 is also a gas
    part = _part(row.sense("letter", "part_letter").term.value, int(row.text("nth")))
    return _with_year(row, part)


@rule("nth:hour letter:part_letter (of? fiscal:fiscal? year:year|short_year|number)?")
def part_letter(row: Row) -> Expression | None:
    """'3Q25', '1H 2026', '4Q of fiscal 2025'."""
    if not row.tokens.touching(row.index("letter")) or row.tokens.touching(row.first) or _runs_on(row):
        return None
    part = _part(row.sense("letter", "part_letter").term.value, int(row.text("nth")))
    return _with_year(row, part)


def _runs_on(row: Row) -> bool:
    """Whether letters or figures follow without a space: 'H1N1', '3Q256'."""
    return row.tokens.touching(row.last + 1) and row.after()[:1].isalnum()


def _with_year(row: Row, part: Point | None) -> Point | None:
    if part is None:
        return None
    year = _year(row)
    if "year" in row and year is None:
        return None
    if "year" in row and len(row.text("year")) == 2 and not (row.tokens.touching(row.last) or "fiscal" in row):
        return None  # 'Q3 12 times'
    return replace(part, year=year, fiscal="fiscal" in row)


@rule("fiscal:fiscal of? year:year|short_year|number (dash|slash end:number|year)?")
def fiscal_year(row: Row) -> Expression | None:
    """'fiscal 2026', 'FY26', 'FY2025-26', 'financial year 2023/24': named by the year in which it ends."""
    year = _year(row)
    if year is None or not 1900 <= year <= 2199 or is_(row.tokens, row.index("year"), "fraction"):
        return None
    if "end" not in row:
        return Point(year=year, fiscal=True)
    digits = row.text("end")
    end = int(digits) if len(digits) == 4 else year // 100 * 100 + int(digits)
    return Point(year=end, fiscal=True) if end == year + 1 else None
