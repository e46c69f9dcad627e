"""Tokens that an editor forgot, row by row: the text, then each token with its kind."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicons import entries
from pipeline.model.vocabulary import TemplateKind
from pipeline.templates import Field, Order, Shape, find, shapes

DATE, AMOUNT, NAME, UNKNOWN = TemplateKind.DATE, TemplateKind.AMOUNT, TemplateKind.NAME, TemplateKind.UNKNOWN


@pytest.mark.parametrize("entry", shapes(), ids=lambda shape: shape.id)
def test_every_shape_matches_its_examples_and_leaves_the_others(entry: Shape) -> None:
    for example in entry.examples:
        assert find(example), example
    for example in entry.not_examples:
        assert not find(example), example


@pytest.mark.parametrize(
    "entry",
    [*entries("templates", "field", Field), *(o for o in entries("templates", "order", Order) if not o.glue)],
    ids=lambda entry: entry.id,
)
def test_every_word_list_matches_its_examples_and_leaves_the_others(entry: Field | Order) -> None:
    for example in entry.examples:
        assert find(example), example
    for example in entry.not_examples:
        assert not find(example), example


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a kind from the words inside
        ("Monday, [Insert Date of Announcement]: terms are agreed.", [("[Insert Date of Announcement]", DATE)]),
        ("[Company Name] buys Orrin for [price].", [("[Company Name]", NAME), ("[price]", AMOUNT)]),
        ("Dear {{first_name}}, see {{ invoice_date }}.", [("{{first_name}}", NAME), ("{{ invoice_date }}", DATE)]),
        ("It is led by [INVESTOR].", [("[INVESTOR]", NAME)]),
        ("a deal worth ${deal_value}", [("${deal_value}", AMOUNT)]),
        # a kind from the neighbours, which then belong to the token
        ("It paid $XX million in cash.", [("$XX million", AMOUNT)]),
        ("It paid US$[●] million in cash.", [("US$[●] million", AMOUNT)]),
        ("Holders get €____ a share.", [("€____", AMOUNT)]),
        ("It keeps XX% of the unit.", [("XX%", AMOUNT)]),
        ("The vote is on XX March 2026.", [("XX March 2026", DATE)]),
        ("The vote is on XXth of March.", [("XXth of March", DATE)]),
        ("The vote is on March XX, 2026.", [("March XX, 2026", DATE)]),
        ("The vote is on Sept. [●], 2026.", [("Sept. [●], 2026", DATE)]),
        ("To close by ____ 2025, it said.", [("____ 2025", DATE)]),
        ("To close on Friday, TBD.", [("TBD", DATE)]),
        # a kind from the shape
        ("Filed on DD/MM/YYYY.", [("DD/MM/YYYY", DATE)]),
        ("Filed on 2026-XX-XX.", [("2026-XX-XX", DATE)]),
        # no kind at all
        ("Details: TBC", [("TBC", UNKNOWN)]),
        ("Lorem ipsum dolor sit amet. The deal is done.", [("Lorem ipsum dolor sit amet", UNKNOWN)]),
        ("[●]", [("[●]", UNKNOWN)]),
    ],
)
def test_kind_and_extent(text: str, expected: list[tuple[str, TemplateKind]]) -> None:
    assert [(t.text, t.kind) for t in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        # names that look like tokens
        "TK Maxx opens ten stores; TBC Bank lends.",
        "X, formerly Twitter, was valued at $33 billion.",
        "Pope Pius XI and Louis XVI met at Super Bowl XXX.",
        "The XXL range and the X5 sold well.",
        # brackets of editors, scholars and programs
        "“[They] will stay,” she said [laughs].",
        "The figure [3] and the table [see page 4].",
        "It fell [to $4 a share].",
        "[Photo: the harbour at dusk]",
        # rules and leaders between parts
        "Contents\n________________\nOne ........ 4",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert find(text) == ()


@given(st.text(alphabet=st.sampled_from("[]{}<>()_X xTBKDCMY$%#.,2026●March insertdate\n"), max_size=120))
def test_offsets_are_exact_ordered_and_apart(text: str) -> None:
    found = find(text)
    assert all(text[t.start : t.end] == t.text and t.text for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    assert all(text[t.start : t.end] == t.text for t in find(text))
