"""Reading takes time in proportion to the text, whatever the text."""

import time

import pytest

from tests.dates.marked import read

HOSTILE = [
    "the ", "early ", "the end of ", "last ", "about ", "1 ", "12 ", "2024 ", "2024-", "3/4/", "Jan. ", "May ",
    "Monday ", "Monday, ", "and ", "year ", "two years ", "first ", "first of ", "of ", "a ", "Q", "'", "next year's ",
    "morning of ", "at 9 at 9 ", "from 1 to ", "between ", "[Date] ", "XX ", "- May\n", "\n", "this ", "every ",
]  # fmt: skip


def seconds(text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    text = piece * (2_000 // len(piece))
    seconds(text)
    short = min(seconds(text) for _ in range(2))
    assert min(seconds(text * 4) for _ in range(2)) < 9 * short + 0.05
