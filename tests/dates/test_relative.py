"""Dates counted from the article's own, from the tense of their sentence, and from the date before them.

Read on Wednesday 15 May 2024 where nothing else is said.
"""

import pytest

from tests.dates.marked import check


@pytest.mark.parametrize(
    "marked",
    [
        "It fell <today=2024-05-15 2024-05-15..2024-05-15>.",
        "It fell <yesterday=2024-05-14>.",
        "It opens <tomorrow=2024-05-16>.",
        "It fell <the day before yesterday=2024-05-13>.",
        "It opens <the day after tomorrow=2024-05-17>.",
        "It fell <this week=2024-W20 2024-05-13..2024-05-19>.",
        "It fell <last week=2024-W19 2024-05-06..2024-05-12>.",
        "It opens <next week=2024-W21>.",
        "It fell <this month=2024-05 2024-05-01..2024-05-31>.",
        "It fell <last month=2024-04>.",
        "It opens <next month=2024-06>.",
        "It fell <last quarter=2024-Q1>.",
        "It fell <this quarter=2024-Q2>.",
        "It opens <next quarter=2024-Q3 2024-07-01..2024-09-30>.",
        "It fell <last year=2023 2023-01-01..2023-12-31>.",
        "It fell <this year=2024>.",
        "It opens <next year=2025>.",
        "It fell <last decade=201>.",
        "It fell <in the last century=XX>.".replace("<in the last century=XX>", "<last century=19>"),
        "It fell in <the current quarter=2024-Q2>.",
        "<Last year=2023>'s sales fell.",
    ],
)
def test_the_unit_before_at_hand_and_after(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It fell <earlier this week=2024-W20 2024-05-13..2024-05-15>.",
        "It fell <earlier this month=2024-05 2024-05-01..2024-05-15>.",
        "It fell <earlier this year=2024 2024-01-01..2024-05-15>.",
        "It opens <later this month=2024-05 2024-05-15..2024-05-31>.",
        "It opens <later this year=2024 2024-05-15..2024-12-31>.",
        "It fell <earlier in the week=2024-W20 2024-05-13..2024-05-15>.",
        "It opens <later in the year=2024 2024-05-15..2024-12-31>.",
        "It fell <early last month=2024-04 START 2024-04-01..2024-04-10>.",
        "It fell <late last week=2024-W19 END 2024-05-09..2024-05-12>.",
        "It fell <late last year=2023 END 2023-09-01..2023-12-31>.",
        "It opens <early next year=2025 START 2025-01-01..2025-04-30>.",
        "It opens <early next week=2024-W21 START 2024-05-20..2024-05-21>.",
        "It opens in <mid-next year=2025 MID>.",
        "It fell at <the end of last year=2023 END>.",
        "It fell at <the beginning of the year=2024 START>.",
        "It opens at <the end of next month=2024-06 END 2024-06-21..2024-06-30>.",
        "It opens at <year-end=2024 END 2024-09-01..2024-12-31>.",
        "It opens at <the year's end=2024 END>.",
        "It opens at <month-end=2024-05 END>.",
        "It opens by <end of year=2024 END 2024-05-15..2024-12-31>.",
        "It opens by <the end of the quarter=2024-Q2 END 2024-05-15..2024-06-30>.",
        "It opens before <the year=2024 END 2024-05-15..2024-12-31> is out.",
    ],
)
def test_parts_of_the_unit_at_hand(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It fell <two years ago=2022 2022-01-01..2022-12-31>.",
        "It fell <a year ago=2023>.",
        "It fell <three months ago=2024-02>.",
        "It fell <six weeks ago=2024-W14>.",
        "It fell <a fortnight ago=2024-W18>.",
        "It fell <10 days ago=2024-05-05>.",
        "It fell <twenty-five years ago=1999>.",
        "It fell <a decade ago=201>.",
        "It fell <about two years ago=2022 APPROX>.",
        "It fell <more than a decade ago=201 MORE_THAN>.",
        "It fell <less than a year ago=2023 LESS_THAN>.",
        "It ends <two years from now=2026>.",
        "It ends <six months from today=2024-11>.",
        "It ends <three years hence=2027>.",
        "It fell <several years ago=PAST_REF ..>.",
        "It fell <years ago=PAST_REF>.",
        "It fell <minutes ago=PAST_REF>.",
    ],
)
def test_so_long_ago_and_from_now(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It grew over <the past year=P1Y 2023-05-15..2024-05-15>.",
        "It grew over <the last three months=P3M 2024-02-15..2024-05-15>.",
        "It grew in <the past two weeks=P2W 2024-05-01..2024-05-15>.",
        "It will grow over <the next two years=P2Y 2024-05-15..2026-05-15>.",
        "It will grow over <the next decade=P1DE 2024-05-15..2034-05-15>.",
        "It will grow over <the coming decade=P1DE>.",
        "It will close in <the coming weeks=PXW 2024-05-15..>.",
        "It will close in <the next few months=PXM 2024-05-15..>.",
        "It grew in <recent years=PXY>.".replace("recent", "past"),
        "It grew over <the past few years=PXY ..2024-05-15>.",
        "It fell in <the last quarter=2024-Q1>.",
        "It was quiet <the past weekend=2024-W19-WE>.",
    ],
)
def test_lengths_that_end_or_start_now(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        # what was said or done lies behind, the day of the article included
        "It said on <Monday=2024-05-13> that sales fell.",
        "It said on <Wednesday=2024-05-15> that sales fell.",
        "It said on <Thursday=2024-05-09> that sales fell.",
        "On <Friday=2024-05-10>, it announced a deal.",
        "Shares rose 4% <Tuesday=2024-05-14>.",
        "<Monday=2024-05-13>'s fall was steep.",
        "It had risen by <Friday=2024-05-10>.",
        # what is to come lies ahead
        "It will report on <Monday=2024-05-20>.",
        "It will report on <Wednesday=2024-05-15>.",
        "It is expected to report on <Thursday=2024-05-16>.",
        "The vote is due on <Friday=2024-05-17>.",
        "It is set to report on <Friday=2024-05-17>.",
        "It is meeting lenders on <Friday=2024-05-17>.",
        "It plans to be finished by <Friday=2024-05-17 2024-05-15..2024-05-17>.",
        "It has until <Friday=2024-05-17> to bid.",
        "It will pay more than <Friday=2024-05-10>'s close.",
        # the nearest verb before the day, not another clause's
        "It said on <Monday=2024-05-13> that it will close the deal on <Friday=2024-05-17>.",
        "The deal that was signed on <Friday=2024-05-10> will create jobs.",
        "The plant, which will be sold, was shut on <Friday=2024-05-10>.",
        # no verb at all
        "Sales, <Friday=2024-05-10>",
    ],
)
def test_weekdays_by_the_tense_of_their_sentence(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It fell <last Monday=2024-05-13>.",
        "It fell <last Wednesday=2024-05-08>.",
        "It opens <next Monday=2024-05-20>.",
        "It opens <next Wednesday=2024-05-22>.",
        "It fell <this Monday=2024-05-13>.",
        "It opens <this Friday=2024-05-17>.",
        "It opens <this coming Friday=2024-05-17>.",
        "It fell <this past Friday=2024-05-10>.",
        "It fell on <Monday last week=2024-05-06>.",
        "It fell on <Friday of last week=2024-05-10>.",
        "It fell <last week on Tuesday=2024-05-07>.",
        "It opens <next week Monday=2024-05-20>.",
        "It fell <last weekend=2024-W19-WE 2024-05-11..2024-05-12>.",
        "It fell over <the weekend=2024-W19-WE 2024-05-11..2024-05-12>.",
        "It will open over <the weekend=2024-W20-WE 2024-05-18..2024-05-19>.",
        "It opens <next weekend=2024-W21-WE>.".replace("2024-W21", "2024-W21"),
    ],
)
def test_last_next_and_this_day(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It fell in <March=2024-03 2024-03-01..2024-03-31>.",
        "It fell in <September=2023-09>.",
        "It fell in <May=2024-05>.",
        "It will open in <March=2025-03>.",
        "It will open in <September=2024-09>.",
        "It fell on <March 3=2024-03-03>.",
        "It fell on <3 September=2023-09-03>.",
        "It will open on <June 3=2024-06-03>.",
        "It fell <last August=2023-08>.",
        "It fell <last May=2023-05>.",
        "It opens <next March=2025-03>.",
        "It opened <this March=2024-03>.",
        "It fell in <March last year=2023-03>.",
        "It fell in <March of this year=2024-03>.",
        "It will fall in <March next year=2025-03>.",
        "It fell on <March 3 last year=2023-03-03>.",
        "It fell <last summer=2023-SU>.",
        "It opens <this summer=2024-SU>.",
        "It opens in <the autumn=2023-FA>.".replace("opens", "opened"),
        "It will open in <the autumn=2024-FA>.",
        "It fell in <the first quarter=2024-Q1>.",
        "It fell in <the third quarter=2023-Q3>.",
        "It is to close in <the third quarter=2024-Q3>.",
        "It will close in <the first half=2024-H1>.",
        "It will close in <H2=2024-H2 2024-07-01..2024-12-31>.",
        "It fell in <the third quarter of last year=2023-Q3>.",
        "<Last year's fourth quarter=2023-Q4> was good.",
        "It will close in <the first half of next year=2025-H1 2025-01-01..2025-06-30>.",
        "It will close in <the spring of next year=2025-SP>.",
        "It fell in <the March quarter=2024-Q1>.",
        "It fell in <late March=2024-03 END>.",
        "It is due in <mid-June=2024-06 MID 2024-06-11..2024-06-20>.",
        "It will report <first-quarter=2024-Q1> results.",  # those of the quarter just ended
        "It sued to block it on <April 6=2024-04-06>.",
        "It is to close in <June=2024-06>. (Veldt, <8 May=2024-05-08>)",
    ],
)
def test_months_quarters_and_seasons_without_a_year(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        ("It fell in <December=2023-12>.", "2024-01-10"),
        ("It will open in <January=2025-01>.", "2024-12-20"),
        ("It fell in <the fourth quarter=2023-Q4>.", "2024-01-10"),
        ("It fell <last week=2023-W52>.", "2024-01-03"),
        ("It said on <Monday=2024-01-01>.", "2024-01-03"),
        ("It fell <last winter=2023-WI 2023-12-01..2024-02-29>.", "2024-05-15"),
        ("It fell <a month ago=2024-02>.", "2024-03-31"),
        ("It will grow over <the next month=P1M 2024-01-31..2024-02-29>.", "2024-01-31"),
        ("It fell on <Feb. 29=2024-02-29>.", "2025-02-10"),
    ],
)
def test_turns_of_the_year(marked: str, published: str) -> None:
    check(marked, published)


@pytest.mark.parametrize(
    "marked",
    [
        "It is due to close by <June 30=2024-06-30 2024-05-15..2024-06-30>.",
        "It will close by <the end of June=2024-06 END 2024-05-15..2024-06-30>.",
        "It should close by <year-end=2024 END 2024-05-15..2024-12-31>.",
        "It will close by <2026=2026 2024-05-15..2026-12-31>.",
        "It will close no later than <June 30=2024-06-30 2024-05-15..2024-06-30>.",
        "It will close on or before <June 30=2024-06-30 2024-05-15..2024-06-30>.",
        "It will close before <June=2024-06 2024-05-15..2024-05-31>.",
        "It will close before <Christmas=2024-12-25 2024-05-15..2024-12-25>.",
        "It will close within <90 days=P90D 2024-05-15..2024-08-13>.",
        "It will close within <six months=P6M 2024-05-15..2024-11-15>.",
        "It will close in <two weeks=P2W 2024-05-15..2024-05-29>.",
        "It was done within <six months=P6M ..>.",
        "It had raised $40 million by <2019=2019 2019-01-01..2019-12-31>.",
    ],
)
def test_words_that_bound_a_date(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "On <May 3, 2020=2020-05-03> it rose; <the same day=2020-05-03> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; <that day=2020-05-03> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; <the next day=2020-05-04> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; <the following day=2020-05-04> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; <the previous day=2020-05-02> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; it fell <the day before=2020-05-02>.",
        "On <May 3, 2020=2020-05-03> it rose; <a day earlier=2020-05-02> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; <two days later=2020-05-05> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; <a week later=2020-W19> it fell.",
        "On <May 3, 2020=2020-05-03> it rose; <later that month=2020-05> it fell.",
        "In <May 2020=2020-05> it rose; <that month=2020-05> it fell.",
        "In <May 2020=2020-05> it rose; <the following month=2020-06> it fell.",
        "In <May 2020=2020-05> it rose; <six months later=2020-11> it fell.",
        "In <May 2020=2020-05> it rose; <the same year=2020> it fell.",
        "In <May 2020=2020-05> it rose; <the following year=2021> it fell.",
        "In <2020=2020> it rose; <the year before=2019>, it fell.",
        "In <2020=2020> it rose; <the year after=2021>, it fell.",
        "In <2020=2020> it rose; <the following March=2021-03> it fell.",
        "In <2020=2020> it rose; <that autumn=2020-FA> it fell.",
        "In <2020=2020> it rose; it grew over <the following two years=P2Y 2020-12-31..2022-12-31>.",
        "In <the third quarter of 2023=2023-Q3> it rose; <a year earlier=2022-Q3> it fell.",
        "In <the third quarter of 2023=2023-Q3> it rose, after <the year-earlier quarter=2022-Q3>'s fall.",
        "On <Monday=2024-05-13> it rose; <the next day=2024-05-14> it fell.",
        "It rose <that morning=XXXX-XX-XXTMO ..>.".replace("XXXX-XX-XXTMO ..", "2024-05-15TMO"),
    ],
)
def test_dates_that_hang_on_the_one_before(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It fell <today=XXXX-XX-XX ..>.",
        "It fell <last week=XXXX-WXX ..>.",
        "It fell <last year=XXXX ..>.",
        "It said on <Monday=XXXX-WXX-1 ..>.",
        "It will open on <Friday=XXXX-WXX-5 ..>.",
        "It fell in <March=XXXX-03 ..>.",
        "It fell on <March 3=XXXX-03-03 ..>.",
        "It fell in <the third quarter=XXXX-Q3 ..>.",
        "It fell in <H1=XXXX-H1 ..>.",
        "It fell <last summer=XXXX-SU ..>.",
        "It fell <two years ago=XXXX ..>.",
        "It will grow over <the next two years=P2Y ..>.",
        "It fell in <early March=XXXX-03 START ..>.",
        "It fell in <March 2023=2023-03>.",
    ],
)
def test_without_an_article_date_nothing_is_guessed(marked: str) -> None:
    check(marked, None)


@pytest.mark.parametrize(
    "marked",
    [
        "It is <now=PRESENT_REF> sold.",
        "It is <currently=PRESENT_REF> sold.",
        "Its <current=PRESENT_REF> price.",
        "It is not sold at <the moment=PRESENT_REF>.".replace("at <the moment", "<at the moment"),
        "It <recently=PAST_REF> fell.",
        "It was sold <in the past=PAST_REF>.",
        "It may be sold in <the future=FUTURE_REF>.",
        "It may be sold in <the near future=FUTURE_REF>.",
        "It may be sold in <the foreseeable future=FUTURE_REF>.",
        "It will <soon=FUTURE_REF> be sold.",
    ],
)
def test_past_present_and_future_at_large(marked: str) -> None:
    check(marked)
