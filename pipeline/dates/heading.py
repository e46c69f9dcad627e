"""Lines of a text that say when it was published, where the page's furniture did not: stamps, datelines, the foot.

The date words are handed on as claims, with the source that ranks them; nothing is worked out here.
"""

import re
from collections.abc import Iterator

from pipeline.dates.finder import find_dates
from pipeline.model.mentions import Amounts, DateRef
from pipeline.model.text import Claim
from pipeline.model.vocabulary import TimexKind

_HEAD_LINES, _FOOT_LINES = 12, 4
_REACH = 400  # characters of a line that are looked at: stamps and datelines stand at its start
_SHORT = 170
_OPENING = r"(?:^|[|·•–—(.;-])\s{0,3}(?:first |last )?"
_PUBLISHED = re.compile(
    _OPENING + r"(?:published|posted|issued|filed|date|dated|released)\b[^.\n]{0,24}$", re.IGNORECASE
)
_UPDATED = re.compile(_OPENING + r"(?:updated|modified|revised|corrected)\b[^.\n]{0,24}$", re.IGNORECASE)
_DASH_BEHIND = re.compile(r"\s{0,2}(?:/[^/\n]{2,30}/|\([^()\n]{2,40}\))?\s{0,2}(?:--?|–|—|:|//|\+\+\+|\.\s)")
_SAID_ON = re.compile(r"\b(?:said|announced|reported|told)\b[^.\n]{0,40}\bon (?:the )?$")


def lines(text: str) -> Iterator[Claim]:
    """Claims of publication and update from the first and last lines of `text`."""
    every = [line for line in _bounded_lines(text) if line.strip()]
    head, foot = every[:_HEAD_LINES], every[_HEAD_LINES:][-_FOOT_LINES:]
    for place, line in enumerate([*head, *foot]):
        for ref in find_dates(line[:_REACH], Amounts(), (), None, None):
            if ref.kind in {TimexKind.DATE, TimexKind.TIME} and (ref.precision in {"day", "time"}):
                yield from _claimed(line, ref, place, len(head))


def _bounded_lines(text: str) -> list[str]:
    """The lines of the text's ends: of a long text the middle is not read."""
    if len(text) <= 12_000:
        return text.split("\n")
    return [*text[:6_000].split("\n"), *text[-6_000:].split("\n")[1:]]


def _claimed(line: str, ref: DateRef, place: int, head: int) -> Iterator[Claim]:
    before, behind = line[: ref.start], line[ref.end :]
    if _UPDATED.search(before):
        yield Claim("modified", ref.text, "visible updated line")
    elif _PUBLISHED.search(before) and place < head + 4:
        yield Claim("published", ref.text, "visible published line")
    elif place < head and _opens(before) and _DASH_BEHIND.match(behind):
        yield Claim("published", before + ref.text, "dateline")
    elif _ends_short_line(line, before, behind):
        yield Claim("published", line.strip(), "visible line")
    elif place < head and _SAID_ON.search(before) and re.search(r"\d{4}", ref.text):
        yield Claim("published", ref.text, "lead")


def _opens(before: str) -> bool:
    """Whether what stands before a date can be a place and an agency: no word in small letters but little ones."""
    words = re.findall(r"[^\W\d_]+", before)
    return len(before) < 70 and all(word[0].isupper() or word in {"and", "of", "de", "la", "le"} for word in words)


def _ends_short_line(line: str, before: str, behind: str) -> bool:
    """Whether a short line, such as a paper's name and its date, ends with the date: no sentence, no row of a table."""
    rest = behind.strip(" .|-–—")
    clause = re.search(r"\b(?:on|in|since|until|to|at|by|from|of|due|ended|ending)\s$", before)
    return len(line) < _SHORT and not rest and clause is None and line.count(" | ") < 3 and "?" not in before
