"""Rules for past, present and future at large: 'now', 'recently', 'in recent years', 'soon', 'the near future'."""

from pipeline.dates.expressions import Expression, Vague
from pipeline.dates.grammar import Row, rule
from pipeline.dates.tense import tense
from pipeline.dates.words import listed


@rule("vague:vague unit:units")
def vague_units(row: Row) -> Expression | None:
    """'in recent years'."""
    term = row.sense("vague", "vague").term
    return Vague(term.value) if term.id == "recent" else None


@rule("vague:shy_future")
def soon(row: Row) -> Expression | None:
    """'will soon', not 'soon became', 'as soon as'."""
    if row.before() == "as" or row.after() in {"as", "after", "afterwards"}:
        return None
    return Vague(row.sense("vague", "shy_future").term.value) if tense(row.tokens, row.first, row.last) > 0 else None


@rule("vague:vague")
def vague(row: Row) -> Expression | None:
    """'now', 'recently', 'the near future'; a name in capitals ('Future plc') is none."""
    term = row.sense("vague", "vague").term
    text = row.text("vague")
    named = row.tokens.is_capital(row.last + 1) or text.isupper() or term.id == "future"
    if text[0].isupper() and named:
        return None
    if text.lower().startswith("the ") and row.after().isalpha() and row.after() not in listed("after_the_future"):
        return None  # 'the present owner'
    if row.after() in {"-", "–"} and term.id == "current":
        return None
    return Vague(term.value)
