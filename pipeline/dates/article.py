"""An article's own date: what its page's metadata, its visible lines, its dateline or its address say, in that order.

Neither file times nor the clock have a say. A date without a year waits for one from another source; figures that can
be read in two orders wait for one that tells the order.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from pipeline.dates.finder import find_dates
from pipeline.dates.foreign import foreign_day
from pipeline.dates.heading import lines
from pipeline.dates.setting import named_order
from pipeline.model.mentions import Amounts, DateRef
from pipeline.model.text import Claim, CleanText, Published
from pipeline.model.vocabulary import TimexKind

_TRUST = (
    "address",  # a day in the path is the outlet's own, where a time stamp may be in another zone
    "json-ld",
    "meta",
    "opengraph",
    "front-matter",
    "header",
    "time",
    "visible",
    "dateline",
    "title",
    "url",
    "lead",
)
_PROSE = frozenset({"dateline", "title"})
"""Sources in the article's own words, where a date may be of what is told."""

_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?\s*$")
_ADDRESS = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-]?(\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-]?(\d\d)?(?!\d)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_ELSEWHERE = re.compile(
    r"(?:©|\([cC]\)|\b(?:[Cc]opyright|[Ii]ssue|No\.|Vol\.|[Ww]eek)\b)[^\n]{0,30}?\b((?:19|20)\d\d)\b"
)
_ORDER_OF = {"day": "GB", "month": "US"}  # a country of either custom
_UNDATED = re.compile(r"XXXX-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class _Said:
    """A date that one source gives: complete, or a month and day without a year."""

    source: str
    order: int
    days: tuple[date, date] | None = None
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
    readings: tuple[date, ...] = ()


def anchor(clean: CleanText) -> CleanText:
    """`clean` with `published` and `modified` filled from its claims and its own words, each with its source.

    Where an article says only when it was updated, that is its date, and its source says so.
    """
    claims = [*clean.claims, *lines(clean.text)]
    years = _years(clean.text)
    published = _settled(clean, [c for c in claims if c.field == "published"], years, _address(clean))
    modified = _settled(clean, [c for c in claims if c.field == "modified"], years, None)
    if published is None and modified is not None:
        published = replace(modified, source=f"{modified.source}, updated")
    return replace(clean, published=published, modified=modified)


def _settled(clean: CleanText, claims: list[Claim], years: frozenset[int], address: _Said | None) -> Published | None:
    said = [found for order, claim in enumerate(claims) if (found := _read(claim, order, clean))]
    said += [address] if address else []
    whole = [found for found in said if found.days]
    completed = [full for found in said if not found.days and (full := _completed(found, whole, years))]
    ranked = sorted(whole, key=_rank) + sorted(completed, key=_rank)
    if not ranked:
        return None
    best = _finest(ranked)
    return Published(*best.days, best.source) if best.days else None


def _rank(said: _Said) -> tuple[int, int]:
    """Where a source stands in the order of trust, then in the order of the page."""
    places = [place for place, name in enumerate(_TRUST) if said.source.startswith(name)]
    return (places[0] if places else _TRUST.index("visible"), said.order)


def _finest(ranked: list[_Said]) -> _Said:
    """The most trusted date, or a later one that says which day of the trusted month or week it was."""
    best = ranked[0]
    finer = (other for other in ranked[1:] if best.days and other.days and _is_day_of(other.days, best.days))
    return next(finer, best)


def _is_day_of(days: tuple[date, date], span: tuple[date, date]) -> bool:
    return span[0] < span[1] and days[0] == days[1] and span[0] <= days[0] <= span[1]


def _read(claim: Claim, order: int, clean: CleanText) -> _Said | None:
    exact = _machine_date(claim.value) or (_foreign(claim, clean) if claim.source not in _PROSE else None)
    if exact:
        return _Said(claim.source, order, (exact, exact))
    if claim.source in _PROSE and not _is_heading(claim.value):
        return None
    for ref in find_dates(claim.value, Amounts(), (), None, clean.country or _ORDER_OF.get(named_order(clean.text))):
        said = _from_ref(ref, claim.source, order)
        if said and not (claim.source in _PROSE and said.days and said.days[0] != said.days[1]):
            return said
    return None


def _foreign(claim: Claim, clean: CleanText) -> date | None:
    """A day in a language of the page, whose furniture may be in another one than its text."""
    claimed = [other.value[:2].casefold() for other in clean.claims if other.field == "language"]
    return foreign_day(claim.value, dict.fromkeys([*claimed, *([clean.language] if clean.language else [])]))


def _machine_date(value: str) -> date | None:
    """The day of an ISO date or time as written there, of eight figures, or of a Unix time."""
    for pattern in (_ISO, _COMPACT):
        if match := pattern.match(value):
            return _day(*(int(part) for part in match.groups()))
    if match := _EPOCH.match(value):
        return datetime.fromtimestamp(int(match.group(1)), UTC).date()
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_SMALL_WORDS = frozenset({"and", "of", "de", "la", "le", "du", "der", "von", "the", "in", "el", "al", "ending", "from"})


def _is_heading(value: str) -> bool:
    """Whether the words are a place, an agency and a date, and no clause: their small letters are only articles."""
    words = re.findall(r"[^\W\d_]+", value)
    small = [word for word in words if word[0].islower() and word not in {"st", "nd", "rd", "th", "am", "pm"}]
    return all(word in _SMALL_WORDS for word in small) and "in" not in small[:1]


def _from_ref(ref: DateRef, source: str, order: int) -> _Said | None:
    if ref.kind not in {TimexKind.DATE, TimexKind.TIME}:
        return None
    if ref.earliest and ref.latest and ref.anchor == "absolute":
        if (ref.latest - ref.earliest).days > 31:
            return None
        return _Said(source, order, (ref.earliest, ref.latest))
    if ref.readings:
        return _Said(source, order, readings=tuple(first for first, _ in ref.readings))
    undated = _UNDATED.match(ref.timex or "")
    if undated:
        return _Said(source, order, month_day=(int(undated[1]), int(undated[2])), weekday=ref.weekday)
    return None


def _completed(said: _Said, whole: Iterable[_Said], years: frozenset[int]) -> _Said | None:
    """An incomplete date with what the complete ones, or the only year on the page, add to it."""
    others = [found.days[0] for found in whole if found.days]
    if said.readings:
        near = [day for day in said.readings if any(abs(day - other) <= timedelta(days=2) for other in others)]
        return replace(said, days=(near[0], near[0])) if len(near) == 1 else None
    if said.month_day is None:
        return None
    candidates = {other.year for other in others} or years
    found = [day for year in candidates if (day := _day(year, *said.month_day))]
    fitting = [day for day in found if said.weekday in (None, day.isoweekday())]
    return replace(said, days=(fitting[0], fitting[0])) if len(fitting) == 1 else None


def _years(text: str) -> frozenset[int]:
    """Years in copyright, issue and week lines at the head and the foot of a text."""
    ends = text[:1500] + "\n" + text[-1500:] if len(text) > 3000 else text
    return frozenset(int(match.group(1)) for match in _YEAR_ELSEWHERE.finditer(ends))


def _address(clean: CleanText) -> _Said | None:
    """The date in an article's address: a day, or the month where no day is given."""
    addresses = [clean.url or "", *(claim.value for claim in clean.claims if claim.field == "url")]
    for match in _addressed(addresses):
        year, month_text, day_text = match.groups()
        month = _MONTHS.index(month_text.lower()) + 1 if month_text.isalpha() else int(month_text)
        first = _day(int(year), month, int(day_text or 1))
        if first:
            last = first if day_text else (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            return _Said("url", 0, (first, last))
    return None


def _addressed(addresses: Iterable[str]) -> Iterator[re.Match[str]]:
    for address in addresses:
        yield from _ADDRESS.finditer(address[:500])
