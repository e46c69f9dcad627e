"""What the tagger is asked about: the names of a text, and the terms (sums, measures, dates) that deals may have."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.mentions import Annotations
from pipeline.model.vocabulary import TimexKind


class TermKind(StrEnum):
    """Which of the grammars found a term."""

    SUM = "sum"
    MEASURE = "measure"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Term:
    """A term by its half-open offsets; `ref` indexes the annotations' sums, quantities or dates."""

    start: int
    end: int
    kind: TermKind
    ref: int


def terms_of(found: Annotations) -> tuple[Term, ...]:
    """Every term in text order. Sets ('every quarter') and sums without a value are never terms of a deal."""
    sums = [Term(m.start, m.end, TermKind.SUM, n) for n, m in enumerate(found.amounts.money) if m.vague is None]
    measures = [Term(q.start, q.end, TermKind.MEASURE, n) for n, q in enumerate(found.amounts.quantities)]
    dates = [Term(d.start, d.end, TermKind.DATE, n) for n, d in enumerate(found.dates) if d.kind is not TimexKind.SET]
    return tuple(sorted((*sums, *measures, *dates), key=lambda term: (term.start, term.end, term.kind)))
