"""What holds for every text: exact offsets, order, no errors, and nothing taken from the clock or the zone."""

import os
import time
from datetime import date
from itertools import pairwise

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import templates
from pipeline.dates import find
from pipeline.dates.words import spellings
from pipeline.model.mentions import DateRef
from pipeline.model.text import Published
from pipeline.model.vocabulary import DateState

FIGURES = ["3", "12", "31", "1999", "2024", "1st", "’24", "1990s", "FY26", "Q3", "9:30", "3/4/24", "2024-03-05"]
WORDS = [*sorted(spellings()), *FIGURES]
MARKS = [" ", " ", " ", ", ", "-", "–", "/", ". ", "\n", "\n- ", " (", ") ", "'s ", " [Date] ", " said ", " will "]
texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS), st.booleans()), max_size=14).map(
    lambda rows: "".join((word.title() if big else word) + mark for word, mark, big in rows)
)
days = st.none() | st.dates().map(lambda day: Published(day, day, "test"))


def read(text: str, published: Published | None = None) -> tuple[DateRef, ...]:
    return find(text, published=published, templates=templates.find(text))


def every(refs: tuple[DateRef, ...]) -> list[DateRef]:
    return [part for ref in refs for part in (ref, *ref.parts)]


@given(texts, days)
def test_offsets_are_exact_and_apart(text: str, published: Published | None) -> None:
    refs = read(text, published)
    assert all(text[ref.start : ref.end] == ref.text and ref.text for ref in every(refs))
    assert all(a.end <= b.start for a, b in pairwise(refs))


@given(texts, days)
def test_intervals_and_states_agree(text: str, published: Published | None) -> None:
    for ref in every(read(text, published)):
        assert ref.earliest is None or ref.latest is None or ref.earliest <= ref.latest, ref
        assert (ref.state is DateState.PLACEHOLDER) == (ref.earliest is None and ref.latest is None)
        assert ref.timex


@given(texts, days)
def test_every_edtf_is_valid(text: str, published: Published | None) -> None:
    for ref in every(read(text, published)):
        if ref.edtf is not None:
            parse_edtf(ref.edtf)


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_text_is_read_without_error(text: str) -> None:
    read(text, Published(date(2024, 5, 15), date(2024, 5, 15), "test"))


SAMPLE = (
    "Today, on Monday and in March it fell; last week, two years ago, in Q3, by year-end, in the coming weeks, "
    "over the next decade, at 9 a.m. ET, tonight, on the 28th, on 03/04/2024 and at Christmas."
)


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"])
@pytest.mark.parametrize("now", [0.0, 951_782_399.0, 4_102_444_800.0], ids=["1970", "2000", "2100"])
def test_no_date_hangs_on_the_day_of_the_test(zone: str, now: float, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(SAMPLE), read(SAMPLE, Published(date(2024, 5, 15), date(2024, 5, 15), "test"))
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: now)
    try:
        again = read(SAMPLE), read(SAMPLE, Published(date(2024, 5, 15), date(2024, 5, 15), "test"))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert again == expected
