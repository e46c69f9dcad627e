"""What the order of a chronology tells: an undated item stands between its dated neighbours.

A chronology is a run of lines that each start with a date, or with a bullet or figure and a date, in the order of time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from pipeline.model.mentions import DateRef
from pipeline.model.text import Published
from pipeline.model.vocabulary import DateState, Reason, TimexKind

_LEAD_IN = re.compile(
    r"[ \t]{0,8}(?:[-*•–—▪·]|\d{1,2}[.)])?[ \t]{0,4}(?:\*\*|__)?(?:(?:On|In|By|From|The|Early|Late) )?$"
)
_LOOK_BACK = 24
_FEWEST = 3


def ordered(text: str, refs: tuple[DateRef, ...], published: Published | None) -> tuple[DateRef, ...]:
    """The dates, with undated items of a chronology bounded by their neighbours and by the article's own date."""
    bounds: dict[int, tuple[date | None, date | None]] = {}
    for run in _runs(text, refs):
        if len(run) >= _FEWEST and _ascends([refs[index] for index in run]):
            bounds.update(_gaps(run, refs, published))
    return tuple(_bounded(ref, bounds[index]) if index in bounds else ref for index, ref in enumerate(refs))


def _runs(text: str, refs: Sequence[DateRef]) -> Iterator[list[int]]:
    """Indices of dates that open lines which follow each other."""
    run: list[int] = []
    line_end = -1
    for index, ref in enumerate(refs):
        start = _opens_line(text, ref)
        if start is None:
            continue
        if run and text[line_end:start].strip():
            yield run
            run = []
        run.append(index)
        found = text.find("\n", ref.end)
        line_end = found if found >= 0 else len(text)
    if run:
        yield run


def _opens_line(text: str, ref: DateRef) -> int | None:
    """Where the line that the date opens starts; None if it stands elsewhere."""
    if ref.kind not in {TimexKind.DATE, TimexKind.TIME}:
        return None
    floor = max(0, ref.start - _LOOK_BACK)
    line_start = text.rfind("\n", floor, ref.start) + 1
    if line_start == 0 and floor > 0:
        return None
    return line_start if _LEAD_IN.match(text[line_start : ref.start]) else None


def _ascends(run: Sequence[DateRef]) -> bool:
    dated = [ref.earliest for ref in run if ref.earliest]
    return len(dated) >= 2 and all(a <= b for a, b in pairwise(dated))


def _gaps(
    run: Sequence[int], refs: Sequence[DateRef], published: Published | None
) -> Iterator[tuple[int, tuple[date | None, date | None]]]:
    for place, index in enumerate(run):
        ref = refs[index]
        if ref.state is not DateState.PLACEHOLDER or ref.reason not in {Reason.TEMPLATE, Reason.UNANCHORED}:
            continue
        before = [refs[i].earliest for i in run[:place] if refs[i].earliest]
        after = [refs[i].latest for i in run[place + 1 :] if refs[i].latest]
        last = after[0] if after else published.latest if published else None
        yield index, (before[-1] if before else None, last)


def _bounded(ref: DateRef, gap: tuple[date | None, date | None]) -> DateRef:
    return replace(ref, not_before=ref.not_before or gap[0], not_after=ref.not_after or gap[1])
