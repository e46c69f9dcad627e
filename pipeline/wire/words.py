"""The words that stand where a value is missing. Made only here, at the border, so they can't leak into matching."""

from pipeline.model.deals import Placeholder
from pipeline.model.vocabulary import Reason

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_REASONS = {
    Reason.TEMPLATE: "left blank in the article",
    Reason.UNANCHORED: "date cannot be worked out",
    Reason.UNDISCLOSED: "undisclosed",
    Reason.UNNAMED: "unnamed",
    Reason.NOT_STATED: "not stated",
    Reason.IMPLIED: "implied by arithmetic",
    Reason.CONFLICTING: "sources disagree",
}


def words(question: Placeholder) -> str:
    """What a reader sees: the article's own token where it left one, else '[announced: undisclosed]' and the like."""
    if question.hint.text:
        return question.hint.text
    kind = question.field.rpartition(".")[2].replace("_", " ")
    parts = [_REASONS[question.reason]]
    if question.hint.weekday:
        parts.append(f"a {_WEEKDAYS[question.hint.weekday - 1]}")
    if question.hint.not_before:
        parts.append(f"not before {question.hint.not_before.isoformat()}")
    if question.hint.not_after:
        parts.append(f"not after {question.hint.not_after.isoformat()}")
    return f"[{kind}: {', '.join(parts)}]"
