"""An article's own date: from which source it is taken, and that nothing else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import anchor
from pipeline.model.text import Claim, CleanText

BODY = "Orrin buys Veldt\n\nOrrin Ltd has agreed to buy Veldt Ltd for an undisclosed sum, the two said."


def article(text: str = BODY, *claims: Claim, url: str | None = None, country: str | None = None) -> CleanText:
    return CleanText("a.txt", "a.txt", "0" * 64, text, (), claims=claims, url=url, country=country)


def published(clean: CleanText) -> tuple[str, str, str] | None:
    found = anchor(clean).published
    return (found.earliest.isoformat(), found.latest.isoformat(), found.source) if found else None


def day(iso: str, source: str) -> tuple[str, str, str]:
    return iso, iso, source


def said(value: str, source: str = "json-ld") -> Claim:
    return Claim("published", value, source)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-04-21", "2026-04-21"),
        ("2026-04-21T23:30:00-05:00", "2026-04-21"),  # the day as the page writes it
        ("2026-04-21T00:10:00Z", "2026-04-21"),
        ("20260421", "2026-04-21"),
        ("1776773400", "2026-04-21"),  # seconds since 1970
        ("1776773400000", "2026-04-21"),
        ("Tue, 21 Apr 2026 14:05:00 +0200", "2026-04-21"),
        ("April 21, 2026 9:30 am", "2026-04-21"),
        ("21. 4. 2026 is not read, 21.4.2026 is", "2026-04-21"),
        ("Tuesday 21st April 2026", "2026-04-21"),
        ("2026/04/21 14:06:30", "2026-04-21"),
    ],
)
def test_every_way_to_write_a_date_in_metadata(value: str, expected: str) -> None:
    assert published(article(BODY, said(value))) == day(expected, "json-ld")


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("fr", "Publié le 3 mars 2024 à 10h15", "2024-03-03"),
        ("de-DE", "Mittwoch, 01. November 2023", "2023-11-01"),  # not the month that English reads in it
        ("es", "Publicado el 3 de marzo de 2024", "2024-03-03"),
        ("pl", "12 października 2021", "2021-10-12"),
        ("ru", "5 марта 2024 г., 12:30", "2024-03-05"),
        ("ko", "2024년 3월 5일", "2024-03-05"),
        ("de", "Stand: 21.03.2024, 10:22 Uhr", "2024-03-21"),  # figures are read by the grammar
        ("fr", "il y a 3 jours", None),  # hangs on a clock
        ("fr", "no 12, 45 pages", None),
        ("xx", "3 März 2024", None),  # no such language
    ],
)
def test_the_date_line_of_a_page_in_another_language(language: str, value: str, expected: str | None) -> None:
    claims = (said(value, "markup entry-date"), Claim("language", language, "html lang"))
    assert published(article(BODY, *claims)) == (day(expected, "markup entry-date") if expected else None)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # metadata before what is visible, whatever the order of the page
        ((said("2 May 2026", "visible-line"), said("2026-05-01")), day("2026-05-01", "json-ld")),
        # a dateline a day earlier than the page
        ((said("OSLO, 30 April 2026", "dateline"), said("2026-05-01", "meta date")), day("2026-05-01", "meta date")),
        (
            (said("OSLO, 30 April 2026", "dateline"), said("1 May 2026", "visible-line")),
            day("2026-05-01", "visible-line"),
        ),
        # a date without a year waits for the year of another source
        (
            (said("OSLO, May 1 (Lorn)", "dateline"), said("Week 18, 2026", "visible-line")),
            day("2026-05-01", "dateline"),
        ),
        ((said("Week 18, 2026", "visible-line"),), ("2026-04-27", "2026-05-03", "visible-line")),
        # figures that can be read in two orders wait for one that tells
        ((said("03/04/2026", "visible-line"), said("LIMA, April 3, 2026", "dateline")), day("2026-04-03", "dateline")),
        ((said("03/04/2026", "visible-line"),), None),
        ((said("23/04/2026", "visible-line"),), day("2026-04-23", "visible-line")),
        # a sentence that opens with a date is no dateline
        ((said("Founded in June 2022, Orrin has grown", "dateline"),), None),
        # nonsense
        ((said("soon"), said("0000-00-00"), said("99999999")), None),
    ],
)
def test_sources_in_order_of_trust(claims: tuple[Claim, ...], expected: tuple[str, str, str] | None) -> None:
    assert published(article(BODY, *claims)) == expected


@pytest.mark.parametrize(
    ("first_line", "expected"),
    [
        ("LONDON, March 3, 2026 (Lorn News) - Orrin Ltd has agreed to buy Veldt Ltd.", day("2026-03-03", "dateline")),
        ("DALLAS, Texas and OSLO, July 26, 1999 -- Orrin Ltd has bought Veldt Ltd.", day("1999-07-26", "dateline")),
        ("Published: 5 March 2026", day("2026-03-05", "visible published line")),
        ("By Ann Lorn | Posted on March 5, 2026 9:15 am", day("2026-03-05", "visible published line")),
        ("The Lorn Gazette, Wednesday, May 14, 1997", day("1997-05-14", "visible line")),
        ("Orrin Ltd, Stock Exchange Release, 15 June 2021 at 17.30 EEST", day("2021-06-15", "visible line")),
        ("Orrin has agreed to buy Veldt, it said on Wednesday, 14 October 2015.", day("2015-10-14", "lead")),
        # dates that are not the article's
        ("Orrin has agreed to buy Veldt, which it tried to buy on 3 March 2020.", None),
        ("In a study published on 16 April 2018, Orrin said that it would buy Veldt.", None),
        ("Orrin | Veldt | £3m | 26 March 2007", None),
        ("LONDON, March 3 (Lorn News) - Orrin Ltd has agreed to buy Veldt Ltd.", None),  # of what year?
    ],
)
def test_the_text_itself(first_line: str, expected: tuple[str, str, str] | None) -> None:
    assert published(article(f"Orrin buys Veldt\n\n{first_line}\n\nThe two said little.")) == expected


def test_a_dateline_takes_its_year_from_a_copyright_line() -> None:
    text = "Orrin buys Veldt\n\nLONDON, March 3 (Lorn) - Orrin bought Veldt.\n\nCopyright 2014 Lorn News"
    assert published(article(text)) == day("2014-03-03", "dateline")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://lorn.example/2026/04/21/orrin-buys-veldt", ("2026-04-21", "2026-04-21")),
        ("https://lorn.example/business/2026/apr/21/orrin", ("2026-04-21", "2026-04-21")),
        ("https://lorn.example/news/orrin-20260421.html", ("2026-04-21", "2026-04-21")),
        ("https://lorn.example/2026/04/orrin-buys-veldt", ("2026-04-01", "2026-04-30")),
    ],
)
def test_the_address_comes_last(url: str, expected: tuple[str, str]) -> None:
    assert published(article(url=url)) == (*expected, "url")
    assert published(article(BODY, said("2026-04-20"), url=url)) == day("2026-04-20", "json-ld")


def test_an_address_names_the_month_and_a_line_the_day() -> None:
    text = "Orrin buys Veldt\n\nPublished: 21 April 2026\n\nOrrin has bought Veldt."
    assert published(article(text, url="https://lorn.example/2026/04/orrin")) == day(
        "2026-04-21", "visible published line"
    )


def test_updates_are_kept_apart() -> None:
    clean = anchor(article(BODY, said("2026-04-20"), Claim("modified", "2026-04-22", "json-ld")))
    assert clean.published is not None
    assert clean.modified is not None
    assert (clean.published.earliest, clean.modified.earliest) == (date(2026, 4, 20), date(2026, 4, 22))


def test_an_article_that_only_says_when_it_was_updated_says_so() -> None:
    assert published(article(BODY, Claim("modified", "2026-04-22", "time"))) == day("2026-04-22", "time, updated")


@pytest.mark.parametrize(("country", "expected"), [("US", "2026-03-04"), ("GB", "2026-04-03")])
def test_the_country_tells_the_order_of_figures(country: str, expected: str) -> None:
    assert published(article(BODY, said("03/04/2026"), country=country)) == day(expected, "json-ld")


@given(
    st.text(max_size=300), st.lists(st.tuples(st.sampled_from(["published", "modified", "url"]), st.text(max_size=60)))
)
def test_anything_is_read_without_error(text: str, pairs: list[tuple[str, str]]) -> None:
    anchor(article(text, *(Claim(field, value, "meta x") for field, value in pairs)))
