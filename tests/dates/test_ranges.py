"""From one date to another: one reference with its two ends as parts. Read on Wednesday 15 May 2024."""

import pytest

from tests.dates.marked import check, read


@pytest.mark.parametrize(
    ("text", "words", "days", "edtf"),
    [
        ("It ran from 2019 to 2022.", "2019 to 2022", "2019-01-01..2022-12-31", "2019/2022"),
        ("It ran 2021-23.", "2021-23", "2021-01-01..2023-12-31", "2021/2023"),
        ("It ran in 2019–2021.", "2019–2021", "2019-01-01..2021-12-31", "2019/2021"),
        ("It ran between 2019 and 2022.", "2019 and 2022", "2019-01-01..2022-12-31", "2019/2022"),
        ("It ran between March and May 2023.", "March and May 2023", "2023-03-01..2023-05-31", "2023-03/2023-05"),
        ("It ran from March to May 2023.", "March to May 2023", "2023-03-01..2023-05-31", "2023-03/2023-05"),
        ("It ran March-May 2023.", "March-May 2023", "2023-03-01..2023-05-31", "2023-03/2023-05"),
        (
            "It ran from November to February 2023.",
            "November to February 2023",
            "2022-11-01..2023-02-28",
            "2022-11/2023-02",
        ),
        (
            "It ran from November 2022 to February.",
            "November 2022 to February",
            "2022-11-01..2023-02-28",
            "2022-11/2023-02",
        ),
        ("It ran Jan. 5-7, 2023.", "Jan. 5-7, 2023", "2023-01-05..2023-01-07", "2023-01-05/2023-01-07"),
        ("It ran Jan. 5-7.", "Jan. 5-7", "2024-01-05..2024-01-07", "2024-01-05/2024-01-07"),
        ("It ran from 3 to 5 March 2023.", "3 to 5 March 2023", "2023-03-03..2023-03-05", "2023-03-03/2023-03-05"),
        ("It ran 3–5 March 2023.", "3–5 March 2023", "2023-03-03..2023-03-05", "2023-03-03/2023-03-05"),
        (
            "It ran between the 3rd and 5th of March.",
            "3rd and 5th of March",
            "2024-03-03..2024-03-05",
            "2024-03-03/2024-03-05",
        ),
        (
            "It ran from March 3 through April 5.",
            "March 3 through April 5",
            "2024-03-03..2024-04-05",
            "2024-03-03/2024-04-05",
        ),
        ("It ran from 2019 to May 2023.", "2019 to May 2023", "2019-01-01..2023-05-31", "2019/2023-05"),
        (
            "It ran from early 2019 to late 2021.",
            "early 2019 to late 2021",
            "2019-01-01..2021-12-31",
            "2019-01/2021-12",
        ),
        ("It ran from the 1970s to the 1990s.", "1970s to the 1990s", "1970-01-01..1999-12-31", "1970-01/1999-12"),
        ("It will run from Q2 to Q4 2025.", "Q2 to Q4 2025", "2025-04-01..2025-12-31", "2025-34/2025-36"),
        ("It will run from 2027 to 2030.", "2027 to 2030", "2027-01-01..2030-12-31", "2027/2030"),
    ],
)
def test_a_span_and_its_days(text: str, words: str, days: str, edtf: str) -> None:
    refs = [ref for ref in read(text) if ref.parts]
    assert len(refs) == 1
    assert refs[0].text.removeprefix("the ") == words
    assert f"{refs[0].earliest}..{refs[0].latest}" == days
    assert refs[0].edtf == edtf


@pytest.mark.parametrize(
    "marked",
    [
        "It ran from <2019=2019> to <2022=2022>.",
        "It ran <2021=2021>-<23=2023>.",
        "It ran between <March=2023-03> and <May 2023=2023-05>.",
        "It ran <Jan. 5=2023-01-05>-<7, 2023=2023-01-07>.",
        "It ran in <the second=2021-Q2> and <third quarters of 2021=2021-Q3>.",
        "It ran from <3=2023-03-03> to <5 March 2023=2023-03-05>.",
        "It runs from <Monday=2024-05-20> to <Friday=2024-05-24>.".replace("runs", "will run"),
    ],
)
def test_the_ends_are_dates_of_their_own(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "It fell in March and May 2023.",  # two dates, no span
        "It fell in 2019 and 2022.",
        "In 2019, to the surprise of all, it fell.",
        "It rose in 2022 from 2019.",
        "It fell in 2022-style panic.",
    ],
)
def test_two_dates_are_no_span_by_standing_near(text: str) -> None:
    assert [ref for ref in read(text) if ref.parts] == []
