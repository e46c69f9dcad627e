"""What a reference to time comes to, before it is written out: days, precision, the values of EDTF and TIMEX3."""

from dataclasses import dataclass
from datetime import date

from pipeline.dates.periods import Period, Unit
from pipeline.model.vocabulary import Reason, TimexKind

UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}
"""TIMEX3's value of a period of which nothing is known but how long it is."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A resolved or unresolvable reference; fields are those of `DateRef`. `period` is what later dates may hang on."""

    kind: TimexKind = TimexKind.DATE
    period: Period | None = None
    earliest: date | None = None
    latest: date | None = None
    precision: str = ""
    edtf: str | None = None
    timex: str | None = None
    mod: str | None = None
    weekday: int | None = None
    anchor: str = "none"
    reason: Reason | None = None
    readings: tuple[tuple[date, date], ...] = ()
    not_before: date | None = None
    not_after: date | None = None


def of_period(period: Period, anchor: str, weekday: int | None = None) -> Meaning:
    """A single period of the calendar."""
    return Meaning(
        period=period,
        earliest=period.first,
        latest=period.last,
        precision=period.unit.value,
        edtf=period.edtf,
        timex=period.timex,
        weekday=weekday,
        anchor=anchor,
    )


def between(first: date | None, last: date | None, precision: str, anchor: str, timex: str | None = None) -> Meaning:
    """A span of days; None is an open end."""
    return Meaning(
        earliest=first,
        latest=last,
        precision=precision,
        edtf=interval_edtf(first, last),
        timex=timex,
        anchor=anchor,
    )


def interval_edtf(first: date | None, last: date | None) -> str | None:
    """EDTF of a span of days, to the month where it is made of whole months; '..' is an open end."""
    if first is None and last is None:
        return None
    if first == last and first is not None:
        return first.isoformat()
    whole_months = (first is None or first.day == 1) and (last is None or _ends_month(last))
    width = 7 if whole_months else 10
    return "/".join(day.isoformat()[:width] if day else ".." for day in (first, last))


def _ends_month(day: date) -> bool:
    return day == date.max or day.month != date.fromordinal(day.toordinal() + 1).month


def open_question(timex: str, weekday: int | None = None, edtf: str | None = None, unit: Unit | None = None) -> Meaning:
    """A date that nothing anchors: what its words still tell."""
    return Meaning(
        timex=timex,
        weekday=weekday,
        edtf=edtf,
        precision=unit.value if unit else "",
        reason=Reason.UNANCHORED,
    )
