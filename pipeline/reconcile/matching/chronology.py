"""Whether two records can be of one deal, and how likely, by when each says that what happened.

A deal goes from rumour to announcement to its end. Deals of some kinds (a takeover, a listing) take months or years
over it and are seldom done twice by the same parties; a round, a loan or an order is over on the day, and the same
parties do the next one.
"""

from datetime import date
from typing import NamedTuple

from pipeline.model.vocabulary import Status
from pipeline.reconcile.telling import Days, Telling

NEVER = -100.0
"""A score from which nothing recovers: the two are not one deal, whatever joins them through a third."""

_LAG = 30  # days by which reports of one event may lie apart
_BID = 400  # days that a bid may take from first word or first price to the last
_CLOSING = 900  # days from announcement to completion
_REPEATED = 130  # days after which the same parties' next round is another round


class Finding(NamedTuple):
    """What a feature says: `score` in favour of one deal, or against, and the reason in words."""

    score: float
    reason: str


def chronology(a: Telling, b: Telling) -> Finding | None:
    """The most telling of what the dates say; None where they say nothing."""
    dated = (_order(a, b), _stages(a, b))
    undated = (_undated(a, b), _undated(b, a), _weekday(a, b), _weekday(b, a), _news_of_two_days(a, b))
    said = [finding for finding in (*dated, *undated) if finding]
    against = min(said, key=lambda finding: finding.score, default=None)
    return against if against and against.score < 0 else max(said, key=lambda finding: finding.score, default=None)


def gap(a: Days, b: Days) -> int:
    """Days that surely lie between two spans; 0 where they meet."""
    return max(0, max(a[0], b[0]) - min(a[1], b[1]))


def show(days: Days) -> str:
    """'2024-05-06', or '2024-05-01 to 2024-05-31'."""
    first, last = (date.fromordinal(day).isoformat() for day in days)
    return first if first == last else f"{first} to {last}"


def _stages(a: Telling, b: Telling) -> Finding | None:
    """The same stage dated by both."""
    if a.once and b.once:
        pairs = [(a.begun, b.begun), (a.completed, b.completed), (a.terminated, b.terminated), (a.reported, b.reported)]
        found = [_meet(x, y, _BID, rumour=False) for x, y in pairs if x and y]
        return min(found, key=lambda finding: finding.score, default=None)
    if a.event and b.event:
        rumour = Status.RUMOURED in (a.status, b.status) and a.status is not b.status
        return _meet(a.event, b.event, _REPEATED, rumour)
    return None


def _meet(a: Days, b: Days, limit: int, rumour: bool) -> Finding:
    apart = gap(a, b)
    if apart == 0:
        width = min(a[1], b[1]) - max(a[0], b[0]) + 1
        score = 2.5 if width <= 3 else 2 if width <= 31 else 1 if width <= 130 else 0.5
        return Finding(score, f"both date it {show((max(a[0], b[0]), min(a[1], b[1])))}")
    reason = f"{show(a)} and {show(b)} lie {apart} days apart"
    if apart <= _LAG and not rumour:
        return Finding(1.0 if apart <= 7 else 0.0, reason)
    if rumour and apart <= _BID:
        return Finding(1.5 if apart <= 2 * _LAG else 0.0 if apart <= _REPEATED else -1.5, reason)
    if apart <= limit:
        return Finding(-2.5 * apart / limit, reason)
    return Finding(-4.0 if _slip_of_a_year(a, b) else NEVER, reason)


def _slip_of_a_year(a: Days, b: Days) -> bool:
    """A slip into the next or last year leaves day and month as they were."""
    first, second = date.fromordinal(a[0]), date.fromordinal(b[0])
    single = a[0] == a[1] and b[0] == b[1]
    return single and abs(first.year - second.year) == 1 and (first.month, first.day) == (second.month, second.day)


def _order(a: Telling, b: Telling) -> Finding | None:
    """Rumour, announcement, end: a deal does not begin after it has ended."""
    found = [
        finding for x, y in ((a, b), (b, a)) for finding in (_begins_before_end(x, y), _ends_once(x, y)) if finding
    ]
    return min(found, key=lambda finding: finding.score, default=None)


def _ends_once(a: Telling, b: Telling) -> Finding | None:
    """Of the completion that `a` dates and the end without one that `b` dates."""
    if a.completed is None or b.terminated is None or gap(a.completed, b.terminated) <= _LAG:
        return None
    return Finding(NEVER, f"one was done {show(a.completed)}, the other called off {show(b.terminated)}")


def _begins_before_end(a: Telling, b: Telling) -> Finding | None:
    """Of the beginning that `a` dates and the end that `b` dates."""
    start = a.begun or (a.reported if a.live else None)
    end = b.terminated or (b.completed if a.once else None)
    if start is None or end is None:
        return None
    between = end[0] - start[1]
    late = start[0] - end[1]
    if late > _LAG:
        return Finding(NEVER, f"it ended {show(end)}, before the other began {show(start)}")
    if between > _CLOSING:
        return Finding(NEVER, f"{show(start)} is too long before the end {show(end)}")
    return Finding(0.5, f"begun {show(start)}, ended {show(end)}")


def _undated(a: Telling, b: Telling) -> Finding | None:
    """What the article's own date, or the past that it tells, allows an undated `a` to be."""
    known = b.event
    if a.event is not None or known is None:
        return None
    if a.published is not None:
        return _undated_in_dated_article(a, b, a.published)
    if a.floor is not None and a.live and known[1] < a.floor - _LAG and not b.once:
        return Finding(-2.5, f"the other was {show(known)}, before what the article tells as past")
    return _still_on_its_way(a, b, a.placed) if a.placed is not None else None


def _weekday(a: Telling, b: Telling) -> Finding | None:
    """The weekday that an undated `a` still tells, against the day of `b`. Each raise of a bid has its own."""
    if a.weekday is None or b.begun is None or b.begun[0] != b.begun[1]:
        return None
    if date.fromordinal(b.begun[0]).isoweekday() == a.weekday:
        return Finding(1.0, f"{show(b.begun)} was on the weekday that the other tells")
    return None if a.once else Finding(-1.5, f"{show(b.begun)} was not on the weekday that the other tells")


def _undated_in_dated_article(a: Telling, b: Telling, published: int) -> Finding | None:
    day = date.fromordinal(published).isoformat()
    if b.begun and b.begun[0] > published + 7 and a.status is not Status.RUMOURED:
        return Finding(NEVER, f"told on {day}, before the other began {show(b.begun)}")
    return _still_on_its_way(a, b, published)


def _news_of_two_days(a: Telling, b: Telling) -> Finding | None:
    """What two articles tell undated, each as on its way, is of their own time."""
    if a.event or b.event or not (a.live and b.live and a.published and b.published):
        return None
    apart = abs(a.published - b.published)
    if apart <= (_BID if a.once and b.once else _REPEATED):
        return None
    return Finding(-2.5, f"each is told as on its way, {apart} days apart")


def _still_on_its_way(a: Telling, b: Telling, told: int) -> Finding | None:
    day = date.fromordinal(told).isoformat()
    end = b.terminated or b.completed
    if a.live and end and end[1] < told - _LAG and b.status is Status.TERMINATED:
        return Finding(-2.5, f"still on its way on {day}, after the other had ended {show(end)}")
    if a.live and b.event and b.event[1] < told - _BID:
        return Finding(-2.0, f"still on its way on {day}, long after the other's {show(b.event)}")
    return None
