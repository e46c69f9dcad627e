"""Sentences with what is expected written inside them: 'It closed on <March 3, 2026=2026-03-03>.'

Behind the words stands the TIMEX3 value, then, where they matter, its mod in capitals and the days as 'first..last'
('..' alone is none at all). What is not marked must not be found.
"""

import re
from datetime import date

from pipeline import templates
from pipeline.dates import find
from pipeline.model.mentions import DateRef
from pipeline.model.text import Published

WEDNESDAY = "2024-05-15"
_MARK = re.compile(r"<([^<>=]+)=([^<>]+)>")


def check(marked: str, published: str | None = WEDNESDAY, country: str | None = None) -> None:
    """Asserts that reading the sentence finds its marks and nothing else."""
    text = _MARK.sub(r"\1", marked)
    wanted = [(match.group(1), match.group(2).split()) for match in _MARK.finditer(marked)]
    found = [told(ref) for ref in ends(read(text, published, country))]
    assert [(words, value) for words, value, _, _ in found] == [(words, fields[0]) for words, fields in wanted]
    for (_, fields), (words, _, mod, days) in zip(wanted, found, strict=True):
        for field in fields[1:]:
            assert field == (days if ".." in field else mod), words


def told(ref: DateRef) -> tuple[str, str, str, str]:
    first, last = (day.isoformat() if day else "" for day in (ref.earliest, ref.latest))
    return ref.text, ref.timex or "", ref.mod or "-", f"{first}..{last}"


def ends(refs: tuple[DateRef, ...]) -> list[DateRef]:
    """References in order, a range as its two ends."""
    return [part for ref in refs for part in (ref.parts or (ref,))]


def read(text: str, published: str | None = WEDNESDAY, country: str | None = None) -> tuple[DateRef, ...]:
    day = date.fromisoformat(published) if published else None
    own = Published(day, day, "test") if day else None
    return find(text, templates=templates.find(text), published=own, country=country)
