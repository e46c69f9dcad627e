"""Which line of a plain text is its title."""

import re
from collections.abc import Sequence

from pipeline.clean.draft import Line
from pipeline.clean.visible import is_byline, is_dateline, is_stamp, names_issue
from pipeline.model.vocabulary import BlockKind

_LONGEST = 220
_LOOKAHEAD = 6
_COMPANY = re.compile(r"(?:[A-Z][\w&'’.-]*,? ){1,5}(?:plc|PLC|Inc|Corp|Ltd|Limited|AG|SE|SA|S\.A|NV|AB|ASA|Oyj|SpA)\.?")
_LABEL = re.compile(
    r"(?:press|news|media|earnings) release|for (?:immediate )?release|(?:stock exchange|regulatory) release"
    r"|(?:stock exchange|regulatory) announcement|(?:rns|reg|dgap)\b.{0,40}|embargoed?\b.{0,60}|exclusive"
    r"|breaking(?: news)?|not for (?:release|distribution)\b.*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:title|headline|subject)\s*:\s*(?=\S)", re.IGNORECASE)
_GLUED_BYLINE = re.compile(r"(?<=[a-z\d.!?'’\"”)])By (?=[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}$)")
_SHORTENED = re.compile(r"\b(?:Inc|Corp|Co|Ltd|plc|Bros|Cos|S\.A|N\.V|A\.G|U\.S|U\.K|Jr|Sr)\.$")


def split_title(lines: Sequence[Line]) -> tuple[str | None, tuple[Line, ...]]:
    """The title, and the lines without it; a byline glued to its end becomes a line of its own."""
    place = _place(lines[:_LOOKAHEAD])
    return (None, tuple(lines)) if place is None else _split(lines, place)


def _place(lines: Sequence[Line]) -> int | None:
    """The first line that can be a title, after labels, dates and names; else an opening line that names the issue."""
    labelled = False
    for place, line in enumerate(lines):
        if line.kind in {BlockKind.ROW, BlockKind.ITEM}:
            break
        label = _LABEL.fullmatch(line.text) or (_COMPANY.match(line.text) and labelled and len(line.text) < 60)
        labelled = labelled or bool(label)
        if not (label or is_stamp(line.text) or is_byline(line.text)):
            if _can_be_title(line.text):
                return place
            break
    return 0 if lines and names_issue(lines[0].text) else None


def _split(lines: Sequence[Line], place: int) -> tuple[str, tuple[Line, ...]]:
    text = lines[place].text
    text = text[named.end() :] if (named := _NAMED.match(text)) else text
    glued = _GLUED_BYLINE.search(text)
    byline = (Line(BlockKind.PARAGRAPH, text[glued.start() :]),) if glued else ()
    title = text[: glued.start()] if glued else text
    return title, (*lines[:place], *byline, *lines[place + 1 :])


def _can_be_title(text: str) -> bool:
    if _NAMED.match(text):
        return True
    stopped = text.endswith((".", ":", ";", ",")) and not _SHORTENED.search(text) and not text.endswith("..")
    return (
        len(text) <= _LONGEST
        and (not stopped or text.isupper())
        and not is_dateline(text)
        and any(map(str.isalpha, text))
    )
