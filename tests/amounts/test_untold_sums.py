"""Sums that are there but not told are typed unknowns, with the words that say so."""

import pytest

from pipeline.amounts import find
from tests.amounts.told import told

UNDISCLOSED = [
    ("for an undisclosed sum", "undisclosed sum"),
    ("for an undisclosed amount of cash", "undisclosed amount"),
    ("for undisclosed terms", "undisclosed terms"),
    ("for an undisclosed cash consideration", "undisclosed cash consideration"),
    ("an unspecified price", "unspecified price"),
    ("Terms of the deal were not disclosed.", "not disclosed"),
    ("Financial terms weren't disclosed.", "weren't disclosed"),
    ("Terms, which the boards must still approve, were not released.", "not released"),
    ("The price was not revealed.", "not revealed"),
    ("The companies did not disclose the purchase price.", "not disclose"),
    ("The seller declined to give a figure.", "declined to give"),
    ("Neither side would name the sum.", "Neither side would name"),
    ("It was sold for a price neither side has made public.", "neither side has made public"),
    ("It was sold for a price nobody would tell.", "nobody would tell"),
    ("The value has never been made public.", "never been made public"),
    ("No figure was given.", "No figure was given"),
    ("He gave no precise sum.", "gave no precise sum"),
    ("How much, neither will say.", "neither will say"),
    ("No financial details were given.", "No financial details were given"),
    ("Price: undisclosed", "undisclosed"),
    ("The amount was not immediately disclosed.", "not immediately disclosed"),
    ("without disclosing terms", "without disclosing"),
    ("Plover | undisclosed | 12 May", "undisclosed"),
    ("Neither would talk price.", "Neither would talk"),
]

FIGURES = [
    ("an eight-figure sum", "eight_figure"),
    ("a 7-figure deal", "seven_figure"),
    ("a six-figure fee", "six_figure"),
    ("in the low nine figures", "nine_figure"),
]

TOLD = [
    "an undisclosed location",
    "The buyer was not disclosed.",
    "The price was disclosed.",
    "The terms were agreed.",
    "three figures were changed",
    "an action figure",
    'The price has changed, "there is no reason for us," it announced.',
    "The name of the bidder was not given. A price follows.",
]


@pytest.mark.parametrize(("text", "words"), UNDISCLOSED)
def test_an_undisclosed_sum(text: str, words: str) -> None:
    (money,) = find(text).money
    assert (money.vague, money.text, money.low, money.high, money.currency) == ("undisclosed", words, None, None, None)


@pytest.mark.parametrize(("text", "found"), FIGURES)
def test_a_sum_of_so_many_figures(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_or_is_no_sum(text: str) -> None:
    assert told(text) == ""
