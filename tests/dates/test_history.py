"""History told long after: a date without a year is of the year of the date before it, not of the article's."""

import pytest

from tests.dates.marked import check

PAST = (
    "In <1907=1907>, <1908=1908>, <1909=1909>, <1910=1910>, <1911=1911>, <1912=1912>, <1913=1913>, <1914=1914>, "
    "<1915=1915> and <1916=1916> it grew. "
)


@pytest.mark.parametrize(
    "marked",
    [
        "In <1919=1919> it rose. In <April=1919-04> it fell.",
        "In <April 1919=1919-04> it rose. On <June 10=1919-06-10> it fell.",
        "In <April 1919=1919-04> it rose. By <early October=1919-10 START> it fell.",
        "In <1919=1919> it rose. In <the spring=1919-SP> it fell.",
        "In <1919=1919> it rose. <Next year=1920> it fell.",
        "On <3 May 1919=1919-05-03> it rose. <Twelve days later=1919-05-15> it fell.",
        "On <3 May 1919=1919-05-03> it rose. At <the end of the month=1919-05 END> it fell.",
        "In <1919=1919> it rose. It fell by <the end of the year=1919 END 1919-09-01..1919-12-31>.",
        "In <1919=1919> it rose. It fell in <March of that year=1919-03>.",
        "In <1919=1919> it rose. It fell <two years earlier=1917>.",
    ],
)
def test_dates_of_a_story_hang_on_each_other(marked: str) -> None:
    check(PAST + marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Founded in <1919=1919>, it said on <Monday=2024-05-13> that it fell in <April=2024-04>.",
        "It was bought in <1999=1999>. In <April=2024-04>, it was sold.",
    ],
)
def test_news_that_looks_back_is_still_news(marked: str) -> None:
    check(marked)


def test_years_before_christ() -> None:
    text = (
        "In <495 BC=BC0495>, <494 BC=BC0494>, <493 BC=BC0493>, <492 BC=BC0492>, <491 BC=BC0491> and <490 BC=BC0490> "
        "it grew. <The following year=BC0489> it fell. <A decade earlier=BC049> it rose."
    )
    check(text, "2009-12-19")
