"""What a whole text tells about its dates: its order of figures, its business year, whether it is history."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from pipeline.dates.expressions import Edge, Either, Expression, Known, Point, Shift, Within
from pipeline.dates.grammar import Finding
from pipeline.dates.periods import Unit, day_period
from pipeline.dates.words import spellings, terms
from pipeline.model.text import Published

_YEAR_END = re.compile(
    r"\b(?:fiscal|financial|business|twelve months|12 months)?\s?(?:year|months)[’']?s?\s"
    r"(?:that\s|which\s)?(?:ended|ending|ends|end|to|runs to|closes)\s(?:on\s|in\s)?(?:the\s)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?([A-Z][a-z]{2,8})\b"
)
_FAR = 2  # years before the article's from which on a date is history
_FEWEST = 6  # years that a history names at least


def day_first(found: Iterable[Finding], published: Published | None, country: str | None) -> bool | None:
    """Whether figures put the day before the month: by dates that allow one order only, by the article's own date
    where a reading equals it, by the custom of the country (ISO 3166); None where nothing tells."""
    pairs = [f.expression for f in found if isinstance(f.expression, Either)]
    votes = set()
    for pair in pairs:
        readings = day_period(*pair.day_first), day_period(*pair.month_first)
        if (readings[0] is None) != (readings[1] is None):
            votes.add(readings[1] is None)
    if len(votes) == 1:
        return votes.pop()
    own = published.earliest if published and published.earliest == published.latest else None
    for pair in pairs if own else ():
        readings = day_period(*pair.day_first), day_period(*pair.month_first)
        hits = [reading is not None and reading.first == own for reading in readings]
        if hits[0] != hits[1]:
            return hits[0]
    return _custom(country)


@cache
def _custom(country: str | None) -> bool | None:
    for term in terms("figure_order"):
        if country in term.words:
            return term.value == "day"
    return None


def fiscal_end(text: str, country: str | None) -> int:
    """The last month of the business year: as the text says it, else as the country has it, else December."""
    for match in _YEAR_END.finditer(text):
        for sense in spellings().get(match.group(1).lower(), ()):
            if sense.category == "month":
                return sense.term.number
    if any(word in text for term in terms("crore") for word in term.words):
        return terms("crore")[0].number
    for term in terms("fiscal_end"):
        if country in term.words:
            return term.number
    return 12


def is_southern(country: str | None) -> bool:
    """Whether the country's seasons are those of the southern half of the earth."""
    return any(country in term.words for term in terms("southern"))


def is_narrative(found: Sequence[Finding], published: Published | None) -> bool:
    """Whether the text is history: it names many years, most of them well before its own, and speaks little of now."""
    years = [year for finding in found if (year := _year(finding.expression)) is not None]
    now = sum(1 for finding in found if _speaks_of_now(finding.expression))
    far = sum(1 for year in years if published is None or year <= published.earliest.year - _FAR)
    return far >= _FEWEST and 2 * far >= len(years) and far >= 10 * now


def _year(expression: Expression) -> int | None:
    match expression:
        case Point(year=int() as year):
            return year
        case Known(unit=Unit.YEAR, index=year):
            return year
        case Edge(whole=whole) | Within(whole=whole):
            return _year(whole)
    return None


def _speaks_of_now(expression: Expression) -> bool:
    match expression:
        case Shift(base="published", loose=False, count=count, unit=unit):
            return unit in {Unit.DAY, Unit.WEEK} or count != 0
        case Point(weekday=int(), day=None):
            return True
    return False


_DAY_THEN_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_MONTH_THEN_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?\b(?!:)"
)


def named_order(text: str) -> str:
    """'day' or 'month': which comes first where the text names its months, '' where it is not told.

    Where no month is named with a day, British spelling tells: those who write 'per cent' put the day first.
    """
    days, months = len(_DAY_THEN_MONTH.findall(text)), len(_MONTH_THEN_DAY.findall(text))
    if days == months:
        return "day" if any(word in text for term in terms("british") for word in term.words) else ""
    return "day" if days > months else "month"
