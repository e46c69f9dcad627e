"""Dates that name their place on the calendar. Read on Wednesday 15 May 2024."""

import pytest

from tests.dates.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "It closed on <March 3, 2023=2023-03-03 2023-03-03..2023-03-03>.",
        "It closed on <March 3 2023=2023-03-03>.",
        "It closed on <March 3rd, 2023=2023-03-03>.",
        "It closed on <3 March 2023=2023-03-03>.",
        "It closed on <3rd March 2023=2023-03-03>.",
        "It closed on <3 March, 2023=2023-03-03>.",
        "It closed on <the 3rd of March 2023=2023-03-03>.",
        "It closed on <the third of March 2023=2023-03-03>.",
        "It closed on <the thirtieth of March 2023=2023-03-30>.",
        "It closed on <March 3 of 2023=2023-03-03>.",
        "It closed on <3 March in 2023=2023-03-03>.",
        "It closed on <Sept. 9, 2022=2022-09-09>.",
        "It closed on <Sept 9, 2022=2022-09-09>.",
        "It closed on <Sep 9, 2022=2022-09-09>.",
        "It closed on <9 Sept. 2022=2022-09-09>.",
        "It closed on <SEPTEMBER 9, 2022=2022-09-09>.",
        "It closed on <Dec. 31, 1999=1999-12-31>.",
        "It closed on <Feb. 29, 2024=2024-02-29>.",
        "It closed on <May 5, 2021=2021-05-05>.",
        "It closed on <3 March ’23=2023-03-03>.",
    ],
)
def test_a_day_with_its_month_in_words(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It closed on <Friday, March 3, 2023=2023-03-03>.",
        "It closed on <Friday March 3, 2023=2023-03-03>.",
        "It closed on <Friday 3 March 2023=2023-03-03>.",
        "It closed on <Friday, 3 March 2023=2023-03-03>.",
        "It closed on <Friday, the 3rd of March, 2023=2023-03-03>.",
        "It closed on <Fri. 3 March 2023=2023-03-03>.",
        "It closed on <Fri, Mar 3, 2023=2023-03-03>.",
        "It closed on <Tuesday (May 14)=2024-05-14>.",
        "It closed on <Tuesday (14 May)=2024-05-14>.",
        "It closed on <Tuesday, May 14=2024-05-14>.",
        "It closed on <Tuesday the 14th=2024-05-14>.",
        "It closed on <Friday the 12th=2024-04-12>.",  # the last Friday that was one
    ],
)
def test_a_weekday_beside_the_day(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Filed <2023-03-05=2023-03-05>.",
        "Filed <2023-03-05T09:30:00Z=2023-03-05>.",
        "Filed <2023/03/05=2023-03-05>.",
        "Filed <2023.3.5=2023-03-05>.",
        "Filed <2023年3月5日=2023-03-05>.",
        "Filed <2023年3月=2023-03>.",
        "Filed <25.03.2023=2023-03-25>.",
        "Filed <25/3/2023=2023-03-25>.",
        "Filed <25-03-2023=2023-03-25>.",
        "Filed <03/25/2023=2023-03-25>.",
        "Filed <25.03.23=2023-03-25>.",
        "Filed <25/03/98=1998-03-25>.",
        "Filed <05/05/2023=2023-05-05>.",  # the same in both orders
        "Filed <3-Mar-2023=2023-03-03>.",
        "Filed <3/Mar/23=2023-03-03>.",
        "Filed <2023-Mar-03=2023-03-03>.",
        "Filed in <03-2023=2023-03>.",
        "Filed in <Mar-23=2023-03>.",
    ],
)
def test_a_date_in_figures(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("Filed <03/04/2023=2023-03-04> by the firm.", "US"),
        ("Filed <03/04/2023=2023-04-03> by the firm.", "GB"),
        ("Filed <03/04/2023=2023-04-03> by the firm.", "br-SP"),  # a region of a country
        ("Filed <03/04/2023=2023-04-03>, not <25/04/2023=2023-04-25>.", None),
        ("Filed <03/04/2023=2023-03-04>, not <04/25/2023=2023-04-25>.", None),
        ("Filed <03/04/2023=2023-04-03>, not <25/04/2023=2023-04-25>.", "US"),  # the text knows better
        ("Filed <05/06/2024=2024-XX-XX ..> by the firm.", None),
        ("Filed <05/06/2024=2024-XX-XX ..>, not <25/04/2023=2023-04-25> or <04/25/2023=2023-04-25>.", None),
    ],
)
def test_the_text_or_its_country_decides_the_order_of_figures(marked: str, country: str | None) -> None:
    check(marked, country=country)


def test_the_articles_own_date_decides_the_order_of_figures() -> None:
    check("Filed <05/03/2024=2024-03-05>, then <07/03/2024=2024-03-07>.", "2024-03-05")


@pytest.mark.parametrize(
    "marked",
    [
        "It closed in <March 2023=2023-03 2023-03-01..2023-03-31>.",
        "It closed in <March, 2023=2023-03>.",
        "It closed in <March of 2023=2023-03>.",
        "It closed in <Mar. 2023=2023-03>.",
        "It closed in <Mar ’23=2023-03>.",
        "It closed in <February 2024=2024-02 2024-02-01..2024-02-29>.",
        "It closed in <2023=2023 2023-01-01..2023-12-31>.",
        "The <2023=2023> accounts, not those of <2019=2019>.",
        "The year's best (<2023=2023>).",
        "Its <2023=2023>'s best.",
        "It closed in <the year 2023=2023>.",
        "Founded in <1812=1812>.",
        "The <1783=1783> treaty.",
        "London, <1789=1789>.",
    ],
)
def test_months_and_years(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "In <the 1990s=199 1990-01-01..1999-12-31> it grew.",
        "In <the 1990’s=199> it grew.",
        "In <the ’90s=199> it grew.",
        "In <the nineties=199> it grew.",
        "In <the early 1990s=199 START 1990-01-01..1993-12-31> it grew.",
        "In <the mid-1990s=199 MID 1994-01-01..1996-12-31> it grew.",
        "In <the late 1990s=199 END 1997-01-01..1999-12-31> it grew.",
        "In <the late ’80s=198 END> it grew.",
        "In <the 1800s=18> it grew.",
        "In <the 2000s=200> it grew.",
        "In <the twentieth century=19 1900-01-01..1999-12-31> it grew.",
        "In <the 20th century=19> it grew.",
        "In <the twenty-first century=20> it grew.",
        "In <the early 21st century=20 START> it grew.",
        "A <19th-century=18> mill.",
        "In <the 4th century BC=BC03 ..> it grew.",
        "In <490 BC=BC0490 ..> it fell.",
        "In <August 480 BC=BC0480-08> it fell.",
        "In <the spring of 480 BC=BC0480-SP> it fell.",
    ],
)
def test_decades_centuries_and_eras(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It closed in <the third quarter of 2023=2023-Q3 2023-07-01..2023-09-30>.",
        "It closed in <the third quarter 2023=2023-Q3>.",
        "It closed in the <third-quarter 2023=2023-Q3> rush.",
        "It closed in <the final quarter of 2023=2023-Q4>.",
        "It closed in <the 3rd quarter of 2023=2023-Q3>.",
        "It closed in <Q3 2023=2023-Q3>.",
        "It closed in <Q3 of 2023=2023-Q3>.",
        "It closed in <Q3’23=2023-Q3>.",
        "It closed in <Q3/2023=2023-Q3>.",
        "It closed in <3Q23=2023-Q3>.",
        "It closed in <3Q 2023=2023-Q3>.",
        "It closed in <H1 2023=2023-H1 2023-01-01..2023-06-30>.",
        "It closed in <1H23=2023-H1>.",
        "It closed in <the first half of 2023=2023-H1>.",
        "It closed in <the latter half of 2023=2023-H2 2023-07-01..2023-12-31>.",
        "It closed in <the March quarter of 2023=2023-Q1>.",
        "It closed in <the December half 2023=2023-H2>.",
        "It closed in <spring 2023=2023-SP 2023-03-01..2023-05-31>.",
        "It closed in <the summer of 2023=2023-SU 2023-06-01..2023-08-31>.",
        "It closed in <autumn 2023=2023-FA>.",
        "It closed in <the fall of 2023=2023-FA 2023-09-01..2023-11-30>.",
        "It closed in <winter 2023=2023-WI 2023-12-01..2024-02-29>.",
        "It closed in <week 41, 2021=2021-W41 2021-10-11..2021-10-17>.",
    ],
)
def test_quarters_halves_seasons_and_weeks(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("It opened in <the spring of 2023=2023-SP 2023-03-01..2023-05-31>.", "GB"),
        ("It opened in <the spring of 2023=2023-SP 2023-09-01..2023-11-30>.", "AU"),
        ("It opened in <the winter of 2023=2023-WI 2023-06-01..2023-08-31>.", "NZ"),
        ("It opened <last summer=2023-SU 2023-12-01..2024-02-29>.", "ZA"),
        ("It opened in <late spring 2023=2023-SP END 2023-11-01..2023-11-30>.", "AU"),
        ("It will open in <the spring of next year=2025-SP 2025-09-01..2025-11-30>.", "AU"),
    ],
)
def test_seasons_of_the_southern_half_of_the_earth(marked: str, country: str) -> None:
    check(marked, country=country)


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("It grew in <fiscal 2023=FY2023 2023-01-01..2023-12-31>.", None),
        ("It grew in <fiscal year 2023=FY2023>.", None),
        ("It grew in <the fiscal year 2023=FY2023>.", None),
        ("It grew in <financial year 2022-23=FY2023 2022-04-01..2023-03-31>.", "IN"),
        ("It grew in <FY23=FY2023 2022-04-01..2023-03-31>.", "IN"),
        ("It grew in <FY2022-23=FY2023 2022-07-01..2023-06-30>.", "AU"),
        ("It grew in <2022/23=FY2023>.", None),
        ("It grew in <the third quarter of fiscal 2023=FY2023-Q3 2023-07-01..2023-09-30>.", None),
        ("It grew in <Q1 FY23=FY2023-Q1 2022-04-01..2022-06-30>.", "IN"),
        ("It grew in <Q1FY23=FY2023-Q1>.", None),
        ("It grew in <the first half of FY24=FY2024-H1 2023-04-01..2023-09-30>.", "JP"),
        ("It grew in <fiscal 2023's first quarter=FY2023-Q1>.", None),
        ("It grew in <last fiscal year=FY2024 2023-04-01..2024-03-31>.", "IN"),
        ("It grew in <the current fiscal year=FY2024 2024-01-01..2024-12-31>.", None),
        # the text tells when the firm's year ends
        (
            "In the year ended <June 30, 2023=2023-06-30> it grew, as in <fiscal 2022=FY2022 2021-07-01..2022-06-30>.",
            None,
        ),
        ("Its fiscal year ends in <September=2023-09>; <fiscal 2022=FY2022 2021-10-01..2022-09-30> was good.", "IN"),
    ],
)
def test_business_years_by_the_text_else_by_the_country(marked: str, country: str | None) -> None:
    check(marked, country=country)


@pytest.mark.parametrize(
    "marked",
    [
        "It opened in <early 2023=2023 START 2023-01-01..2023-04-30>.",
        "It opened in <mid-2023=2023 MID 2023-05-01..2023-08-31>.",
        "It opened in <mid 2023=2023 MID>.",
        "It opened in <late 2023=2023 END 2023-09-01..2023-12-31>.",
        "It opened <early in 2023=2023 START>.",
        "It opened <late in 2023=2023 END>.",
        "It opened in <mid-to-late 2023=2023 MID 2023-05-01..2023-12-31>.",
        "It opened in <early to mid 2023=2023 START 2023-01-01..2023-08-31>.",
        "It opened at <the beginning of 2023=2023 START>.",
        "It opened at <the start of 2023=2023 START>.",
        "It opened at <the end of 2023=2023 END 2023-09-01..2023-12-31>.",
        "It opened at <the close of 2023=2023 END>.",
        "It opened at <end-2023=2023 END>.",
        "It opened in <early March 2023=2023-03 START 2023-03-01..2023-03-10>.",
        "It opened in <mid-March 2023=2023-03 MID 2023-03-11..2023-03-20>.",
        "It opened in <late March 2023=2023-03 END 2023-03-21..2023-03-31>.",
        "It opened in <late February 2023=2023-02 END 2023-02-21..2023-02-28>.",
        "It opened at <the end of March 2023=2023-03 END>.",
        "It opened in <the middle of March 2023=2023-03 MID>.",
        "It opened at <the end of the third quarter of 2023=2023-Q3 END 2023-09-01..2023-09-30>.",
        "It opened in <late summer 2023=2023-SU END 2023-08-01..2023-08-31>.",
        "It opened in <the early part of 2023=2023 START>.",
        "It opened at <year-end 2023=2023 END>.",
    ],
)
def test_early_middle_and_late_parts(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It opened in <the first week of July 2023=2023-W27 2023-07-03..2023-07-09>.",
        "It opened in <the last week of July 2023=2023-W30 2023-07-24..2023-07-30>.",
        "It opened on <the second Monday in May 2023=2023-05-08>.",
        "It opened on <the last Friday of June 2023=2023-06-30>.",
        "It opened on <the first day of March 2023=2023-03-01>.",
        "It opened on <the last day of February 2024=2024-02-29>.",
        "It opened in <the final month of 2023=2023-12>.",
        "It grew over <the first nine months of 2023=P9M 2023-01-01..2023-09-30>.",
        "It grew over <the last two months of 2023=P2M 2023-11-01..2023-12-31>.",
        "It grew over <the first two weeks of March 2023=P2W 2023-03-01..2023-03-14>.",
    ],
)
def test_a_part_of_a_named_whole(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It opened on <Christmas Day 2023=2023-12-25>.",
        "It opened at <Easter 2023=2023-04-09>.",
        "It opened on <Good Friday=2024-03-29>.",
        "It will open on <Labor Day=2024-09-02>.",
        "It will open by <Christmas=2024-12-25 2024-05-15..2024-12-25>.",
        "It opened <last Thanksgiving=2023-11-23>.",
        "It will open <next Easter=2025-04-20>.",
        "It opened on <New Year's Eve=2023-12-31>.",
        "It opened on <New Year’s Day=2024-01-01>.",
        "It opened on the <Fourth of July=2023-07-04>.",
        "It will open in <the new year=2025 START>.",
    ],
)
def test_holidays(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It opened <around March 1981=1981-03 APPROX>.",
        "It opened <about 1910=1910 APPROX>.",
        "It opened <circa 1910=1910 APPROX>.",
    ],
)
def test_roughly(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("text", ["It closed on <Feb. 30, 2023=XXXX-02-30 ..>.", "Filed <31/11/2023=XXXX-XX-XX ..>."])
def test_days_that_no_calendar_has_stay_open(text: str) -> None:
    check(text)
