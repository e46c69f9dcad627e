"""Two dates that are the ends of one span: 'between March and May 2024', 'Jan. 5-7', 'from 2027 to 2030', '2021-23'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.dates.expressions import Edge, Expression, Known, Point, Run, Within, Years
from pipeline.dates.grammar import Finding
from pipeline.dates.numbers import is_, ordinal, whole
from pipeline.dates.periods import Unit
from pipeline.dates.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a span, in the order of the text."""

    first: Finding
    last: Finding


def pair(tokens: Tokens, found: Sequence[Finding]) -> Iterator[Finding | Ends]:
    """Findings in order, those that are the two ends of a span as one."""
    index = 0
    while index < len(found):
        finding, following = found[index], found[index + 1 : index + 2]
        ends = _split(finding) or (_joined(tokens, finding, following[0]) if following else None)
        ends = ends or _short_end(tokens, finding, following)
        yield ends or finding
        index += 1
        while ends and index < len(found) and found[index].first <= ends.last.last:
            index += 1


def _split(finding: Finding) -> Ends | None:
    """'2021-23' has its ends in one expression; '2021/22' is one business year."""
    years = finding.expression
    if isinstance(years, Run):
        return Ends(Finding(finding.first, years.at - 2, years.first), Finding(years.at, finding.last, years.last))
    if not isinstance(years, Years) or years.fiscal:
        return None
    first, last = Known(Unit.YEAR, years.first), Known(Unit.YEAR, years.last)
    return Ends(Finding(finding.first, finding.first, first), Finding(finding.last, finding.last, last))


def _joined(tokens: Tokens, one: Finding, other: Finding) -> Ends | None:
    if other.first != one.last + 2 or not _links(tokens, one.first, one.last + 1):
        return None
    ends = _share(one.expression, other.expression)
    return Ends(replace(one, expression=ends[0]), replace(other, expression=ends[1])) if ends else None


def _links(tokens: Tokens, first: int, link: int) -> bool:
    """Whether the token `link` makes a span of what stands on either side; 'and' does so after 'between' only."""
    word = tokens.word(link)
    if is_(tokens, link, "dash") or word in {"through", "thru"}:
        return True
    opener = {tokens.word(first - 1), tokens.word(first - 2) if tokens.word(first - 1) == "the" else ""}
    if word in {"to", "until", "till"}:
        return bool(opener & {"from", "between"}) or word == "to"
    return word == "and" and "between" in opener


def _share(one: Expression, other: Expression) -> tuple[Expression, Expression] | None:
    """The two ends with what only one of them says given to both; None where they are not of a kind."""
    match one, other:
        case Edge(whole=inner), _:
            shared = _share(inner, other)
            return (replace(one, whole=shared[0]), shared[1]) if shared else None
        case _, Edge(whole=inner):
            shared = _share(one, inner)
            return (shared[0], replace(other, whole=shared[1])) if shared else None
        case Point(), Point():
            return _share_points(one, other)
        case Point(), Within(part=Point() as part) if _alike(one, part):
            return replace(other, part=one), other
    return (one, other) if _in_order(one, other) else None


def _in_order(one: Expression, other: Expression) -> bool:
    """Whether two dates that need nothing from each other are of a kind, the first before the second."""
    match one, other:
        case Known(unit=unit, index=first), Known(unit=other_unit, index=last):
            return unit is other_unit and first < last
        case (Known(), Point() | Within()) | (Point(year=int()), Known()):
            return True
    return False


def _alike(one: Point, other: Point) -> bool:
    """Whether both name a month, both a quarter, and so on."""
    kinds = [
        (p.month is not None, p.quarter is not None, p.half is not None, p.season is not None) for p in (one, other)
    ]
    return kinds[0] == kinds[1]


def _share_points(one: Point, other: Point) -> tuple[Point, Point] | None:
    if not _alike(one, other) or (one.which, other.which) != (None, None):
        return None
    if (one.weekday is None) != (other.weekday is None):
        return None
    later = _place(one) <= _place(other)
    if one.year is None and other.year is not None:
        one = replace(one, year=other.year if later else other.year - 1, fiscal=other.fiscal)
    elif one.year is not None and other.year is None:
        other = replace(other, year=one.year if later else one.year + 1, fiscal=one.fiscal)
    return one, other


def _place(point: Point) -> tuple[int, int]:
    order = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}
    part = point.month or point.quarter or point.half or order.get(point.season or "", 0)
    return part, point.day or 0


def _short_end(tokens: Tokens, finding: Finding, following: Sequence[Finding]) -> Ends | None:
    """An end that is only a figure: 'Jan. 5-7', 'March 3 to 5, 2024', '3-5 March', 'from 10 to 12 May'."""
    point = finding.expression
    if not isinstance(point, Point) or point.day is None or point.month is None or point.which is not None:
        return None
    day_first = not is_(tokens, finding.first, "month") and not is_(tokens, finding.first, "weekday")
    return _figure_before(tokens, finding, point) if day_first else _figure_after(tokens, finding, point, following)


def _figure_before(tokens: Tokens, finding: Finding, point: Point) -> Ends | None:
    link = finding.first - 1
    link -= tokens.word(link) == "the"
    day = _day_at(tokens, link - 1)
    if not day or point.day is None or day >= point.day or not _links(tokens, link - 1, link):
        return None
    if is_(tokens, link - 2, "month") or is_(tokens, link - 2, "slash"):
        return None
    return Ends(Finding(link - 1, link - 1, replace(point, day=day, weekday=None)), finding)


def _figure_after(tokens: Tokens, finding: Finding, point: Point, following: Sequence[Finding]) -> Ends | None:
    link, at = finding.last + 1, finding.last + 2
    at += tokens.word(at) == "the"
    day = _day_at(tokens, at)
    taken = following and following[0].first <= at
    if not day or point.day is None or day <= point.day or taken or not _links(tokens, finding.first, link):
        return None
    if is_(tokens, at + 1, "unit") or is_(tokens, at + 1, "units"):
        return None
    year, last = point.year, at
    ahead = at + 1 + is_(tokens, at + 1, "comma")
    if year is None and following and following[0].first == ahead and _is_plain_year(following[0]):
        known = following[0].expression
        year, last = known.index if isinstance(known, Known) else None, ahead
    one, other = replace(point, year=year), replace(point, day=day, year=year, weekday=None)
    return Ends(replace(finding, expression=one), Finding(at, last, other))


def _is_plain_year(finding: Finding) -> bool:
    return isinstance(finding.expression, Known) and finding.expression.unit is Unit.YEAR


def _day_at(tokens: Tokens, index: int) -> int:
    if index < 0 or not any(is_(tokens, index, kind) for kind in ("day", "nth", "ordinal")):
        return 0
    day = ordinal(tokens, index)[0] or whole(tokens, index)
    return day if 1 <= day <= 31 else 0
