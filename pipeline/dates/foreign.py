"""A page's own date in another language ('Publié le 3 mars 2024'), read by dateparser with language and base pinned.

Only complete days with the month in words count: figures are read by the grammar, which knows when their order is open,
and what hangs on a clock ('il y a 3 jours') is no date of a page.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

_SETTINGS = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "RETURN_AS_TIMEZONE_AWARE": False,
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001  # never shows: nothing relative is read
}
_FIGURES = re.compile(r"\d+\s*[./-]\s*\d+\s*[./-]\s*\d+")
_LONGEST = 120  # characters: what is longer is no date line


def foreign_day(value: str, languages: Iterable[str]) -> date | None:
    """The first complete day that a line names in one of the languages (ISO 639-1), None where there is none."""
    if len(value) > _LONGEST or not any(char.isdigit() for char in value):
        return None
    known = [language for language in languages if language in _known()]
    return next((day for language in known if (day := _day(value, language))), None)


def _day(value: str, language: str) -> date | None:
    from dateparser.search import search_dates  # noqa: PLC0415  # half a second that English pages need not wait

    found = search_dates(value, languages=[language], settings=_SETTINGS) or []
    days = (moment.date() for words, moment in found if not _FIGURES.search(words) and str(moment.year) in words)
    return next(days, None)


@cache
def _known() -> frozenset[str]:
    """The languages that dateparser reads, English apart, which the grammar reads itself."""
    from dateparser.data.languages_info import language_order  # noqa: PLC0415  # see above

    return frozenset(language_order) - {"en"}
