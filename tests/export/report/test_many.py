"""Twenty thousand deals in a real browser."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.export import Found, write
from pipeline.model.deals import DateSlot, Deal
from pipeline.model.slots import Interval, Known
from pipeline.model.vocabulary import DateKind, DealType
from tests.export.report.scene import BOUGHT, articles

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MANY = 20_000
DRAWN = "() => [...document.querySelectorAll('canvas')].filter(one => window.Chart?.getChart(one)).length === 4"


def one_of_many(number: int) -> Deal:
    day = date(1990, 1, 1) + timedelta(days=number % 12_000)
    when = DateSlot(DateKind.ANNOUNCED, Known(Interval(day, day, None, None, ""), ()))
    kinds = list(DealType)
    return replace(
        BOUGHT,
        deal_id=f"d_{number:05}",
        title=f"Number {number:05}",
        type=kinds[number % len(kinds)],
        dates=(when,),
        history=(),
        related=(),
    )


@contextmanager
def within(seconds: float) -> Iterator[None]:
    start = time.perf_counter()
    yield
    assert time.perf_counter() - start < seconds


@pytest.mark.long
def test_twenty_thousand_deals_are_at_hand(browser: "Browser", tmp_path: Path) -> None:
    write(tmp_path, Found((), [one_of_many(number) for number in range(MANY)], (), articles), {})
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    with within(8):
        page.goto((tmp_path / "report" / "index.html").as_uri())
        page.wait_for_selector(".results tbody tr")
    assert page.locator(".results tbody tr").count() == 50
    with within(2):
        page.get_by_label("Search deals").fill("number 1234")
        page.wait_for_function("() => document.querySelector('.total').textContent === '12 of 20,000 deals'")
    with within(2):
        page.get_by_label("Search deals").fill("")
        page.get_by_role("link", name="Last page").click()
        page.get_by_text("Page 400 of 400").wait_for()
    with within(3):
        page.goto(f"{page.url.split('#')[0]}#/deal/d_19999")
        page.wait_for_selector(".text")
    with within(8):
        page.goto(f"{page.url.split('#')[0]}#/charts")
        page.wait_for_function(DRAWN)
    with within(3):
        page.goto(f"{page.url.split('#')[0]}#/questions")
        page.get_by_text("Page 1 of 400").wait_for()
    page.close()
