"""What a reader sees of an article's date and author: stamps, bylines, datelines.

No date is worked out here: the words are handed on as claims.
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.model.text import Claim

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DATE = re.compile(
    rf"\b{_WEEKDAY}(?:{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?|{_DAY}(?:\s+of)?[\s-]+{_MONTH}\b\.?,?(?:[\s-]+{_YEAR}\b)?"
    rf"|{_MONTH},?\s+{_YEAR}\b|{_YEAR}([-/.])\d{{1,2}}\1\d{{1,2}}|\d{{1,2}}([-/.])\d{{1,2}}\2(?:{_YEAR}|\d\d)\b"
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
_LABEL = re.compile(rf"(?:{_UPDATED.pattern}|{_PUBLISHED.pattern})", re.IGNORECASE)
_FULL = re.compile(rf"(?=.*{_YEAR})(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|•·]\s*|\s[-–—/]\s")
_AUTHOR = re.compile(
    r"(?:^|\b(?:[Pp]osted|[Ww]ritten|[Rr]eported|[Pp]ublished)\s+|[|•·/-]\s*)[Bb][Yy][: ]\s*"
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:and|&|de|van|von|der|den|di|da|la|le|bin|ter) )?[A-ZÀ-Þ][\w.'’-]*){0,5})"
)
_LINES = 8
_SHORT = 140


def is_stamp(text: str) -> bool:
    """Whether a short line, or one part of it, is there to tell the date."""
    if len(text) > _SHORT or not _DATE.search(text):
        return False
    if _PUBLISHED.search(text) or _UPDATED.search(text):
        return True
    return not text.endswith(".") and any(_is_date(part) for part in _PARTS.split(text))


def _is_date(text: str) -> bool:
    found = _DATE.search(text)
    return found is not None and len(found[0]) >= len(text.strip()) * 0.35 and not text.endswith(".")


def names_issue(text: str) -> bool:
    """Whether a stamp says what it dates, too: 'Mill Watch | Week ending 7 May 2021'."""
    rest = _LABEL.sub("", _DATE.sub("", text))
    return is_stamp(text) and not is_dateline(text) and len(re.findall(r"[^\W\d_]{3,}", rest)) > 1


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


def from_lines(title: str | None, texts: Sequence[str]) -> tuple[Claim, ...]:
    """The claims of an article's first and last visible lines, stamps before datelines before the title."""
    head, tail = texts[:_LINES], texts[_LINES:][-3:]
    found = [*stamps(head, "visible-line"), *_datelines(head)]
    if title and _DATE.search(title):
        found.append(Claim("published", title, "title"))
    return (*found, *stamps(tail, "visible-line"), *_bylines(head))


def from_page(near: Sequence[str], above: Sequence[str]) -> tuple[Claim, ...]:
    """The claims of the lines between headline and text of a page, and of its masthead, which is trusted least."""
    found = (*stamps(near, "visible-line"), *_datelines(near))
    dated = [text for text in above if _FULL.search(text)]
    return (*(found or stamps(dated, "masthead")), *_bylines(near))


def stamps(texts: Sequence[str], source: str) -> Iterator[Claim]:
    """What dated lines say, part by part: 'Published 4 May 2021 | Updated 5 May 2021'."""
    for text in filter(is_stamp, texts):
        labelled = bool(_PUBLISHED.search(text) or _UPDATED.search(text))
        field = "published"
        for part in _parts(text):
            field = "modified" if _UPDATED.match(part) else "published" if _PUBLISHED.match(part) else field
            if _DATE.search(part) if labelled else _is_date(part):
                yield Claim(field, part, source)


def _parts(text: str) -> list[str]:
    return [part for part in _PARTS.split(_LABEL.sub(r" | \g<0>", text)) if part.strip()]


def _datelines(texts: Sequence[str]) -> Iterator[Claim]:
    for text in texts:
        if not is_stamp(text) and (found := dateline(text)):
            yield Claim("published", found, "dateline")


def _bylines(texts: Sequence[str]) -> Iterator[Claim]:
    for text in texts:
        if len(text) <= _SHORT and (found := _AUTHOR.search(text)):
            yield Claim("author", found["name"].strip(" .,"), "byline")
