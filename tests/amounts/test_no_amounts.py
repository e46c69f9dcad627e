"""Numbers that are no amounts: years, dates, times, versions, names, phone numbers, scores, rankings."""

import pytest

from pipeline.amounts import find
from pipeline.model.mentions import Template
from pipeline.model.vocabulary import TemplateKind
from tests.amounts.told import told

YEARS_AND_DATES = [
    "in 2019",
    "In 2019 sales rose",
    "By 2021 shares had fallen",
    "on May 5, 2019",
    "on 12 July hotels opened",
    "May 12 hotels",
    "12/05/2024",
    "2024-05-12",
    "25.01.2024",
    "the 1990s",
    "$10s of millions",
    "FY24",
    "Q3 2021",
    "H1",
    "fiscal 2022",
    "2019-20 season tickets",
    "Euro 2024",
    "since 1848",
    "the year to 31 December",
]

TIMES = ["at 10:30", "at 3.30 p.m.", "9 p.m.", "by 9am", "14:00 GMT", "at 4.30pm every day"]

NAMES = [
    "a 737 MAX",
    "737 jets",
    "Boeing 787-9 jets",
    "an Airbus A380",
    "an F-16",
    "the S&P 500",
    "S&P 500 stocks",
    "Nikkei 225 stocks",
    "FTSE 100 shares",
    "Fortune 500 stores",
    "5G towers",
    "5G",
    "4K screens",
    "1080p video",
    "Series C",
    "Chapter 11 cases",
    "Article 53",
    "Rule 3 adviser",
    "Phase 3",
    "Form 8-K",
    "a 10-K filing",
    "Level 3 chips",
    "Web 2.0 sites",
    "version 2.1.4",
    "v2.0",
    "Windows 95",
    "Covid-19 vaccines",
    "H100 chips",
    "GB200",
    "Group of 20",
    "G20 leaders",
    "the M1",
    "Channel 4 stations",
    "Motel 6 rooms",
    "No. 5 mills",
    "#3 stores",
    "Top 10 hotels",
    "3M",
    "the Four Seasons hotel",
    "the Seven Stars",
    "a level 3 charger",
    "type 1 batteries",
    "7-Eleven stores",
    "24/7 shops",
    "9/11",
    "a 401(k)",
    "Pier 9",
    "the 76th branch",
    "25th Street shops",
    "the 19th-largest bank",
]

NUMBERS_OF_OTHER_KINDS = [
    "+44 20 7946 0110",
    "(212) 555-0199",
    "call 1-800-555-0199",
    "beat Plover United 3-1",
    "won 21-14",
    "a 5-4 vote",
    "ranked 3rd",
    "the third-largest",
    "a two-for-one split",
    "SW1A 2AA",
    "192.168.0.1",
    "aged 71",
    "Roy, 71, is asked",
    "a 60-year-old",
    "49 years old",
    "two years ago",
    "six months later",
    "page 12",
    "one day it may list",
    "a second claim",
    "the dollar rose",
    "sterling fell",
    "top marks",
    "12 won awards",
    "hit the 1 million mark",
    "crown jewels",
    "for the 3,500 present",
]


@pytest.mark.parametrize("text", YEARS_AND_DATES)
def test_years_and_dates(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize("text", TIMES)
def test_times_of_day(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize("text", NAMES)
def test_names_versions_and_references(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize("text", NUMBERS_OF_OTHER_KINDS)
def test_numbers_of_other_kinds(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize("text", ["1 crore crore crore cr", "1000 billion billion billion shares", "9" * 200 + "%"])
def test_numbers_beyond_all_news_are_no_amounts_and_no_error(text: str) -> None:
    assert all(len(str(mention.low)) < 40 for mention in find(text).quantities)


def test_a_template_is_left_alone() -> None:
    text = "The price is $XX million, and $5 million of it is debt; [Insert 40 percent] stays."
    spans = [("$XX million", TemplateKind.AMOUNT), ("[Insert 40 percent]", TemplateKind.UNKNOWN)]
    templates = [Template(text.index(words), text.index(words) + len(words), words, kind) for words, kind in spans]
    found = find(text, templates=templates)
    assert [money.text for money in found.money] == ["$5 million"]
    assert found.quantities == ()
