"""Works an expression out against its scene: which days, and what they are called.

`resolve` is dispatched by the kind of expression: here those that need little, in `resolve_points` places on the
calendar, in `resolve_shifts` what is counted from a day.
"""

from dataclasses import replace
from functools import singledispatch

from pipeline.dates.edges import edge_of
from pipeline.dates.expressions import (
    About,
    Blank,
    Edge,
    Either,
    Expression,
    Known,
    Point,
    Recurring,
    Vague,
    Years,
)
from pipeline.dates.meaning import Meaning, between, of_period, open_question
from pipeline.dates.periods import Period, Unit, day_period
from pipeline.dates.scene import Scene
from pipeline.model.vocabulary import Reason, TimexKind


@singledispatch
def resolve(expression: Expression, scene: Scene) -> Meaning:  # noqa: ARG001  # the signature of all of them
    """The days and values of an expression; where nothing anchors it, what its words still tell."""
    raise TypeError(f"no way to resolve {expression}")


@resolve.register
def _known(known: Known, _: Scene) -> Meaning:
    return of_period(Period(known.unit, known.index), "absolute")


@resolve.register
def _edge(edge: Edge, scene: Scene) -> Meaning:
    return edge_of(resolve(edge.whole, scene), edge.mod, edge.until)


@resolve.register
def _recurring(recurring: Recurring, _: Scene) -> Meaning:
    return Meaning(kind=TimexKind.SET, timex=recurring.timex)


@resolve.register
def _vague(vague: Vague, _: Scene) -> Meaning:
    return Meaning(timex=vague.ref)


@resolve.register
def _about(about: About, scene: Scene) -> Meaning:
    meaning = resolve(about.whole, scene)
    edtf = f"{meaning.edtf}~" if meaning.edtf and meaning.edtf.replace("-", "").isdigit() else meaning.edtf
    return replace(meaning, mod=about.mod, edtf=edtf)


@resolve.register
def _either(either: Either, scene: Scene) -> Meaning:
    """One of two orders: the only one that the calendar allows, else the text's own, else neither."""
    found = [day_period(*either.day_first), day_period(*either.month_first)]
    possible = [period for period in dict.fromkeys(found) if period]
    if len(possible) == 2 and scene.day_first is not None:
        possible = possible[:1] if scene.day_first else possible[1:]
    if len(possible) == 1:
        return of_period(possible[0], "absolute")
    if not possible:
        return open_question("XXXX-XX-XX", unit=Unit.DAY)
    days = sorted(period.first for period in possible if period.first)
    return Meaning(
        precision="day",
        edtf=f"[{','.join(day.isoformat() for day in days)}]",
        timex=f"{days[0].year:04d}-XX-XX",
        reason=Reason.CONFLICTING,
        readings=tuple((day, day) for day in days),
        not_before=days[0],
        not_after=days[-1],
    )


@resolve.register
def _years(years: Years, scene: Scene) -> Meaning:
    if years.fiscal:
        return resolve(Point(year=years.last, fiscal=True), scene)
    first, last = Period(Unit.YEAR, years.first), Period(Unit.YEAR, years.last)
    meaning = between(first.first, last.last, "year", "absolute", f"{first.timex}/{last.timex}")
    return replace(meaning, edtf=f"{first.edtf}/{last.edtf}", period=first)


@resolve.register
def _blank(blank: Blank, _: Scene) -> Meaning:
    """A date left open keeps its weekday, and its month or year as bounds."""
    first = last = None
    timex = f"XXXX-WXX-{blank.weekday}" if blank.weekday else "XXXX-XX-XX"
    if blank.year:
        inside = Period(Unit.MONTH, blank.year * 12 + blank.month - 1) if blank.month else Period(Unit.YEAR, blank.year)
        first, last = inside.first, inside.last
        timex = f"{blank.year:04d}-{blank.month:02d}-XX" if blank.month else f"{blank.year:04d}-XX-XX"
    elif blank.month:
        timex = f"XXXX-{blank.month:02d}-XX"
    return Meaning(
        timex=timex,
        edtf=None if blank.weekday else timex,
        weekday=blank.weekday,
        reason=Reason.TEMPLATE,
        not_before=first,
        not_after=last,
    )
