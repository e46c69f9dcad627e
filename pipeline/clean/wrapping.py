"""Hard-wrapped text back to paragraphs, so that no name or amount straddles a line.

A line was broken by the wrap, and not by its writer, where the next line's first word would not have fitted on it,
where it comes near the text's own column, or where the next goes on in lower case.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_WIDEST = 100
_NARROWEST = 40
_INDENT = 2  # blanks by which the first line of a paragraph stands in
_NEAR = 0.8  # of the column: people who wrap by hand do it raggedly
_ENOUGH = 0.6
_OPENER = re.compile(r"\s*(?:[-*•·–—▪‣◦●■>]\s|\(?(?:\d{1,3}|[a-z])[.)]\s|[-*+=~#_]{2,}\s*$)")
_NUMBERED = re.compile(r"\s*\d{1,3}\.\s")
_STOP = re.compile(r"[.!?:;][\"”’)]*\s*$")
_TABULAR = re.compile(r"\S(?: {3,}|\t+)\S|\|")
_OPEN_END = re.compile(r"(?:[,;&(/–—-]|\b(?:the|a|an|of|and|to|in|for|by|with|or))\s*$")


def unwrap(text: str) -> list[str]:
    """The paragraphs of `text`, none empty."""
    blocks = re.split(r"\n(?:[ \t]*\n)+", text.strip("\n"))
    groups = [group for block in blocks if block.strip() for group in _set_in(block.split("\n"))]
    column = _column(groups)
    return [paragraph for group in groups for paragraph in _join(group, column) if paragraph.strip()]


def _set_in(block: list[str]) -> Iterator[list[str]]:
    """A block parted before each line that stands in from the margin as the first of a paragraph does.

    Not before a line that goes on under a list item, nor before the next of several lines that stand in together.
    """
    inner = min(_margin(line) for line in block) + _INDENT
    group = block[:1]
    for before, line in pairwise(block):
        alone = _margin(before) < inner or _STOP.search(before)
        if _margin(line) >= inner and alone and not _OPENER.match(group[0]):
            yield group
            group = []
        group.append(line)
    yield group


def _column(groups: list[list[str]]) -> int | None:
    """The column at which the text was wrapped, or None where it was not."""
    pairs = [pair for group in groups for pair in pairwise(group) if _prose(*pair)]
    width = max((len(line.rstrip()) for line, _ in pairs), default=0)
    if len(pairs) < 2 or width < _NARROWEST:
        return None
    wrapped = sum(_runs_on(line, following, width) for line, following in pairs)
    ended = sum(line.rstrip().endswith((".", "!", "?")) for line, _ in pairs)
    return width if wrapped >= len(pairs) * _ENOUGH and ended < len(pairs) * _ENOUGH else None


def _prose(line: str, following: str) -> bool:
    """Whether the second of two lines may go on the first."""
    return len(line.rstrip()) <= _WIDEST and not _TABULAR.search(line) and not _starts_block(following, line)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _starts_block(line: str, before: str) -> bool:
    """Whether a line opens a list item or a row; a bare number opens one only after a sentence or another number."""
    if _NUMBERED.match(line) and not (_STOP.search(before) or _NUMBERED.match(before)):
        return False
    return bool(_OPENER.match(line) or _TABULAR.search(line))


def _runs_on(line: str, following: str, column: int) -> bool:
    first = following.split(maxsplit=1)[0] if following.strip() else ""
    length = len(line.rstrip())
    full = length + 1 + len(first) > column or length >= column * _NEAR
    return full or first[:1].islower() or bool(_OPEN_END.search(line))


def _join(group: list[str], column: int | None) -> Iterator[str]:
    if column is None:
        yield from _indented(group)
        return
    whole = group[0]
    for before, line in pairwise(group):
        if _prose(before, line) and (_runs_on(before, line, column) or _hangs(whole, line)):
            whole = _glue(whole.rstrip(), line.strip())
        else:
            yield whole
            whole = line
    yield whole


def _indented(group: list[str]) -> Iterator[str]:
    """Lines of a text that is not wrapped, except for a headline or standfirst set in from the margin."""
    whole, margin = "", 0
    for line in group:
        own = _margin(line)
        if own > 3 and own == margin and len(whole.strip()) >= _NARROWEST and not _OPENER.match(line):
            whole = f"{whole} {line.strip()}"
            continue
        yield whole
        whole, margin = line, own
    yield whole


def _hangs(whole: str, line: str) -> bool:
    """Whether a line goes on under a list item by its indentation."""
    return bool(_OPENER.match(whole)) and line.startswith("  ")


def _glue(whole: str, line: str) -> str:
    """A word broken at its own hyphen, and a dash without spaces, take no space."""
    tight = whole.endswith("-") and whole[-2:-1] not in {"", " "} and line[:1].isalnum()
    return whole + line if tight else f"{whole} {line}"
