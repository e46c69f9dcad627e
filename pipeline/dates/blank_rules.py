"""Rules for dates that an editor left open, with the weekday, month or year written around them."""

import re

from pipeline.dates.expressions import Blank, Expression
from pipeline.dates.grammar import Row, rule
from pipeline.dates.words import spellings
from pipeline.model.vocabulary import TemplateKind

_OPEN_KINDS = {TemplateKind.DATE, TemplateKind.UNKNOWN}


def _blank(row: Row, weekday: int | None, alone: bool) -> Blank | None:
    template = row.tokens.templates.get(row.tokens.starts[row.index("template")])
    if template is None or template.kind not in _OPEN_KINDS or (alone and template.kind is TemplateKind.UNKNOWN):
        return None
    year = re.search(r"(?:19|20)\d\d", template.text)
    months = [
        sense.term.number
        for word in re.findall(r"[^\W\d_]{3,}", template.text)
        for sense in spellings().get(word.lower(), ())
        if sense.category == "month" and word[0].isupper()
    ]
    return Blank(weekday, int(year.group()) if year else None, months[0] if months else _figure_month(template.text))


def _figure_month(text: str) -> int | None:
    """The month of a date in figures with the day crossed out, '2026-03-XX'."""
    match = re.search(r"(?:19|20)\d\d[-/.](\d\d)[-/.][Xx]|[Xx][-/.](\d\d)[-/.](?:19|20)", text)
    month = int(match.group(1) or match.group(2)) if match else 0
    return month if 1 <= month <= 12 else None


@rule("template:template")
def blank(row: Row) -> Expression | None:
    """'[Insert Date]', 'XX March 2026', 'DD/MM/YYYY'."""
    return _blank(row, None, alone=True)


@rule("weekday:weekday comma|dash? template:template")
def weekday_blank(row: Row) -> Expression | None:
    """'Monday, [Insert Date of Announcement]'."""
    return _blank(row, row.sense("weekday", "weekday").term.number, alone=False)
