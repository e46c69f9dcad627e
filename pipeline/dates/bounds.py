"""What the word before a date does to its days: 'by year-end', 'before Christmas', 'within 90 days'."""

from dataclasses import replace
from datetime import timedelta

from pipeline.dates.expressions import Expression, Length
from pipeline.dates.meaning import Meaning, interval_edtf
from pipeline.dates.periods import add
from pipeline.dates.scene import Scene
from pipeline.dates.tokens import Tokens
from pipeline.model.vocabulary import TimexKind

_LEADS = {"by", "before", "until", "till", "within", "in", "from", "for"}


def lead(tokens: Tokens, first: int) -> str:
    """The preposition before the expression at token `first`, one of _LEADS, or ''."""
    word = tokens.word(first - 1)
    if tokens.word(first - 2) == "or" and tokens.word(first - 3) in {"on", "by"} and word == "before":
        return "by"
    if word == "than" and tokens.word(first - 2) in {"later", "sooner", "earlier"}:
        return "by" if tokens.word(first - 2) == "later" else ""
    if word in {"the", "a", "an"}:
        word = tokens.word(first - 2)
    return word if word in _LEADS else ""


def bounded(meaning: Meaning, expression: Expression, scene: Scene) -> Meaning:
    """The meaning with the days that `scene.lead` leaves; the values that name the words themselves stay."""
    if isinstance(expression, Length):
        return _span_from_now(meaning, expression, scene)
    if scene.lead not in {"by", "before"} or meaning.earliest is None or meaning.latest is None:
        return meaning
    if meaning.kind not in {TimexKind.DATE, TimexKind.TIME}:
        return meaning
    if scene.published is None or scene.narrative or scene.tense < 0:
        return meaning
    # 'before Christmas' and 'before the end of June' are loosely said; 'before June' is not
    loose = meaning.earliest == meaning.latest or meaning.mod is not None
    last = meaning.latest if scene.lead == "by" or loose else meaning.earliest - timedelta(days=1)
    first = scene.published.earliest
    if first > last:
        return meaning
    return replace(meaning, earliest=first, latest=last, edtf=interval_edtf(first, last))


def _span_from_now(meaning: Meaning, length: Length, scene: Scene) -> Meaning:
    """'within 90 days', 'in two weeks' of what is to come: from the article's date on."""
    if length.direction or length.count is None or scene.published is None or scene.narrative:
        return meaning
    if scene.lead != "within" and not (scene.lead == "in" and scene.tense > 0):
        return meaning
    if scene.tense < 0:
        return meaning
    first, last = scene.published.earliest, add(scene.published.latest, length.unit, length.count)
    return replace(meaning, earliest=first, latest=last, edtf=interval_edtf(first, last), anchor="published")
