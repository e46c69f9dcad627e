"""Every word of the lexicon does what its examples say, read on Wednesday 15 May 2024."""

from datetime import date

import pytest

from pipeline.dates import find
from pipeline.dates.words import CATEGORIES, Term, terms
from pipeline.model.text import Published

WEDNESDAY = Published(date(2024, 5, 15), date(2024, 5, 15), "test")
ASKED = (
    "tense", "not_past", "market_move", "tense_before_to", "cue", "joint", "agent", "year_cue", "counted", "labelled",
    "bare_length", "bounding", "clause_end", "after_the_future", "before_end", "before_over",
)  # fmt: skip
TABLES = (*CATEGORIES, *ASKED)
ROWS = [(table, term) for table in TABLES for term in terms(table)]


def values(text: str) -> list[str | None]:
    refs = find(text, published=WEDNESDAY)
    return [ref.timex for ref in refs]


@pytest.mark.parametrize("term", [term for _, term in ROWS], ids=[f"{table}-{term.id}" for table, term in ROWS])
def test_examples(term: Term) -> None:
    assert term.examples, "an entry without an example teaches nothing"
    for example in term.examples:
        text, _, expected = example.partition(" => ")
        assert values(text)[-1:] == [expected], text
    for text in term.not_examples:
        assert values(text) == [], text
