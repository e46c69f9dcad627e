"""What cannot be worked out stays open, with all that the words still tell."""

from datetime import date

import pytest

from pipeline.model.vocabulary import DateState, Reason
from tests.dates.marked import WEDNESDAY, read


@pytest.mark.parametrize(
    ("text", "words", "weekday", "timex", "bounds"),
    [
        (
            "Monday, [Insert Date of Announcement]: it buys Veldt.",
            "Monday, [Insert Date of Announcement]",
            1,
            "XXXX-WXX-1",
            None,
        ),
        ("On [DATE] it bought Veldt.", "[DATE]", None, "XXXX-XX-XX", None),
        ("On Tuesday, TBC, it bought Veldt.", "Tuesday", 2, "2024-05-14", None),
        ("On Tuesday [TBC] it bought Veldt.", "Tuesday [TBC]", 2, "XXXX-WXX-2", None),
        ("On XX March 2026 it bought Veldt.", "XX March 2026", None, "2026-03-XX", ("2026-03-01", "2026-03-31")),
        ("On March XX, 2026, it bought Veldt.", "March XX, 2026", None, "2026-03-XX", ("2026-03-01", "2026-03-31")),
        ("By ____ 2025 it had bought Veldt.", "____ 2025", None, "2025-XX-XX", ("2025-01-01", "2025-12-31")),
        ("On 2026-XX-XX it bought Veldt.", "2026-XX-XX", None, "2026-XX-XX", ("2026-01-01", "2026-12-31")),
        ("On 2026-03-XX it bought Veldt.", "2026-03-XX", None, "2026-03-XX", ("2026-03-01", "2026-03-31")),
        ("Dated DD/MM/YYYY.", "DD/MM/YYYY", None, "XXXX-XX-XX", None),
        ("Published {{date}} in Oslo.", "{{date}}", None, "XXXX-XX-XX", None),
        ("Closing on [●] June.", "[●] June", None, "XXXX-06-XX", None),
    ],
)
def test_a_token_that_an_editor_forgot(
    text: str, words: str, weekday: int | None, timex: str, bounds: tuple[str, str] | None
) -> None:
    found = read(text)[0]
    assert (found.text, found.weekday, found.timex) == (words, weekday, timex)
    if found.state is DateState.PLACEHOLDER:
        assert found.reason is Reason.TEMPLATE
        given = tuple(map(date.fromisoformat, bounds)) if bounds else (None, None)
        assert (found.not_before, found.not_after) == given


@pytest.mark.parametrize(
    "text", ["It pays [amount] for [Company].", "It pays $XX million.", "Lorem ipsum dolor sit amet"]
)
def test_tokens_of_other_kinds_are_no_dates(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "state", "reason"),
    [
        ("It closed on March 3, 2023.", DateState.RESOLVED, None),
        ("It closed today.", DateState.RESOLVED, None),
        ("It closed in early 2023.", DateState.PARTIAL, None),
        ("It will close by the end of June.", DateState.PARTIAL, None),
        ("It closed on 05/06/2023.", DateState.PLACEHOLDER, Reason.CONFLICTING),
        ("It closed on [DATE].", DateState.PLACEHOLDER, Reason.TEMPLATE),
        ("It took ten years.", DateState.PLACEHOLDER, None),
    ],
)
def test_states_and_reasons(text: str, state: DateState, reason: Reason | None) -> None:
    assert [(ref.state, ref.reason) for ref in read(text)] == [(state, reason)]


def test_a_relative_date_without_an_anchor_keeps_its_weekday() -> None:
    (found,) = read("It said on Monday that it buys Veldt.", None)
    assert (found.state, found.reason, found.weekday, found.timex) == (
        DateState.PLACEHOLDER,
        Reason.UNANCHORED,
        1,
        "XXXX-WXX-1",
    )


def test_two_readings_are_both_kept_and_none_is_chosen() -> None:
    (found,) = read("It closed on 05/06/2023.", None)
    assert found.readings == ((date(2023, 5, 6), date(2023, 5, 6)), (date(2023, 6, 5), date(2023, 6, 5)))
    assert (found.not_before, found.not_after) == (date(2023, 5, 6), date(2023, 6, 5))
    assert (found.earliest, found.latest, found.edtf) == (None, None, "[2023-05-06,2023-06-05]")


CHRONOLOGY = """How it came about
- Early 2023: Orrin is founded.
- September 2023: Orrin buys Veldt.
- {open}: Orrin raises money.
- {last}: Orrin is sold.
"""


@pytest.mark.parametrize(
    ("open_item", "last", "published", "bounds"),
    [
        ("Monday, [Insert Date]", "February 2024", WEDNESDAY, ("2023-09-01", "2024-02-29")),
        ("[Date]", "February 2024", None, ("2023-09-01", "2024-02-29")),
        ("Monday", "February 2024", None, ("2023-09-01", "2024-02-29")),
        ("February 2024", "[Date]", WEDNESDAY, ("2024-02-01", "2024-05-15")),  # no later than the article
        ("February 2024", "[Date]", None, ("2024-02-01", None)),
        ("June 2022", "[Date]", WEDNESDAY, (None, None)),  # not in order: no chronology
    ],
)
def test_the_order_of_a_chronology_bounds_an_undated_item(
    open_item: str, last: str, published: str | None, bounds: tuple[str | None, str | None]
) -> None:
    refs = read(CHRONOLOGY.format(open=open_item, last=last), published)
    (found,) = [ref for ref in refs if ref.state is DateState.PLACEHOLDER]
    assert (found.not_before, found.not_after) == tuple(date.fromisoformat(day) if day else None for day in bounds)


def test_a_sentence_between_ends_a_chronology() -> None:
    text = "- May 2023: Orrin is founded.\n- June 2023: it grows.\nThe rest is history.\n- [Date]: it is sold.\n"
    found = read(text)[-1]
    assert (found.not_before, found.not_after) == (None, None)
