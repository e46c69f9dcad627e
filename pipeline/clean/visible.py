"""What a reader sees of an article's date and author: stamps, bylines, datelines.

No date is worked out here: the words are handed on as claims.
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.clean.draft import Line
from pipeline.model.text import Claim

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"\b(?:{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?|{_DAY}(?:\s+of)?[\s-]+{_MONTH}\b\.?,?(?:[\s-]+{_YEAR}\b)?"
    rf"|{_MONTH},?\s+{_YEAR}\b|{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{_YEAR}|\d\d)\b"
    rf"|week\s+\d{{1,2}},?\s+{_YEAR}\b)",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:last\s+)?(?:updated|modified|revised|corrected)(?:\s+(?:on|at))?\s*:?\s+", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"\b(?:first\s+)?(?:published|posted|issued|created|filed|date)(?:\s+(?:on|at))?\s*:?\s+", re.IGNORECASE
)
_BYLINE = re.compile(r"(?:by|By|BY)[: ]\s*(?P<name>[A-ZÀ-Þ].{1,80})")
_DATELINE_END = re.compile(r"[^.!?\n]{0,50}?(?:--|//|\+\+\+|—|–|\s-\s|/[A-Z][\w ]{2,30}/|\)\s*:|:\s|\.\s(?=[A-Z]))")
_DATELINE_LONGEST = 130
_PARTS = re.compile(r"\s*[|•·]\s*|\s[-–—/]\s")
_LINES = 8
_SHORT = 140


def is_stamp(text: str) -> bool:
    """Whether a short line, or one part of it, is there to tell the date."""
    if len(text) > _SHORT or not _DATE.search(text):
        return False
    if _PUBLISHED.search(text) or _UPDATED.search(text):
        return True
    return any(_is_date(part) for part in _PARTS.split(text))


def _is_date(text: str) -> bool:
    found = _DATE.search(text)
    return found is not None and len(found[0]) >= len(text.strip()) * 0.35 and not text.endswith(".")


def is_byline(text: str) -> bool:
    """Whether a short line names who wrote the article."""
    return len(text) <= 120 and bool(_BYLINE.match(text)) and not text.endswith(".")


def is_dateline(text: str) -> bool:
    """Whether a paragraph opens with place and date before a dash: 'OSLO, 4 May (Agency) - …'."""
    return dateline(text) is not None


def dateline(text: str) -> str | None:
    """The words before the dash, where they are a place, an agency and a date and nothing else."""
    found = _DATE.search(text, 0, _DATELINE_LONGEST)
    if not found:
        return None
    end = _DATELINE_END.match(text, found.end())
    small = [word for word in text[: found.start()].split() if word[:1].islower()]
    return text[: end.end()].strip(" -–—/:+.") if end and len(small) < 2 and len(text) > end.end() + 20 else None


def from_lines(title: str | None, lines: Sequence[Line]) -> tuple[Claim, ...]:
    """The claims of an article's first and last visible lines, stamps before datelines before the title."""
    texts = [line.text for line in lines]
    head = texts[:_LINES]
    claims = [claim for text in head for claim in _stamp(text)]
    claims += [Claim("published", found, "dateline") for text in head if (found := dateline(text))]
    claims += [Claim("published", title, "title")] if title and _DATE.search(title) else []
    claims += [claim for text in texts[_LINES:][-3:] for claim in _stamp(text)]
    claims += [Claim("author", name, "byline") for text in head if is_byline(text) and (name := _author(text))]
    return tuple(claims)


def _stamp(text: str) -> Iterator[Claim]:
    if not is_stamp(text):
        return
    updated = _UPDATED.search(text)
    first = text[: updated.start()] if updated else text
    if _DATE.search(first):
        yield Claim("published", first.strip(" |·•,;/"), "visible-line")
    if updated and _DATE.search(text[updated.end() :]):
        yield Claim("modified", text[updated.end() :], "visible-line")


def _author(text: str) -> str:
    found = _BYLINE.match(text)
    return re.split(r"\s*[|,/•·]\s*| in | - ", found["name"])[0] if found else ""
