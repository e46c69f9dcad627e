"""The report in a real browser, opened from the disk."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.export import Options, write
from pipeline.export.rates import read_rates
from tests.export.report.scene import FOUND, HOSTILE, LOCAL

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DRAWN = "() => [...document.querySelectorAll('canvas')].filter(one => window.Chart?.getChart(one)).length === 4"
ROWS = ".results tbody tr"
PAGES = ("deals", "deal/d_bought", "deal/d_hostile", "charts", "questions", "conflicts")
OTHERS = ("articles", "article/wire.txt", "rejected", "changes")


def go(page: "Page", address: str, place: str) -> None:
    """Opens a page of the report and waits until it is there."""
    if page.url.startswith(address):
        page.evaluate("document.querySelector('main').dataset.shown = ''")
        page.evaluate("place => { history.replaceState(null, '', '#'); location.hash = place }", f"#/{place}")
    else:
        page.goto(f"{address}#/{place}")
    page.wait_for_function("() => document.querySelector('main').dataset.shown === location.hash")


def titles(page: "Page") -> list[str]:
    return page.locator(f"{ROWS} th > a:first-child").all_text_contents()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Quill & Sons acquires Inkwell", "Tarn Foods raises money", HOSTILE]),
        ("q=inkwell", ["Quill & Sons acquires Inkwell"]),
        ("q=QUILL+sons", ["Quill & Sons acquires Inkwell"]),
        ("q=d_round", ["Tarn Foods raises money"]),
        ("type=ipo,funding_round", ["Tarn Foods raises money", HOSTILE]),
        ("status=rumoured", [HOSTILE]),
        ("party=tarn", ["Tarn Foods raises money"]),
        ("year=2026", ["Quill & Sons acquires Inkwell"]),
        ("year=none", [HOSTILE]),
        ("currency=EUR", ["Tarn Foods raises money"]),
        ("min=8m", ["Quill & Sons acquires Inkwell"]),
        ("max=0.01bn", ["Tarn Foods raises money"]),
        ("open=1", ["Quill & Sons acquires Inkwell"]),
        ("conflicts=1", ["Quill & Sons acquires Inkwell"]),
        ("sure=0.5&type=ipo", []),
        ("sort=sum", ["Tarn Foods raises money", "Quill & Sons acquires Inkwell", HOSTILE]),
        ("sort=-confidence&q=t", ["Quill & Sons acquires Inkwell", "Tarn Foods raises money", HOSTILE]),
    ],
)
def test_an_address_says_which_deals_are_listed(page: "Page", address: str, query: str, found: list[str]) -> None:
    go(page, address, f"deals?{query}")
    assert titles(page) == found


def test_what_is_typed_and_ticked_is_in_the_address(page: "Page", address: str) -> None:
    go(page, address, "deals")
    page.get_by_label("Search deals").fill("sons")
    page.get_by_role("checkbox", name="Acquisition").check()
    assert titles(page) == ["Quill & Sons acquires Inkwell"]
    assert page.locator(".total").text_content() == "1 of 3 deals"
    assert page.url.endswith("#/deals?q=sons&type=acquisition")
    page.locator(ROWS).get_by_role("link", name="Quill & Sons acquires Inkwell").click()
    page.get_by_role("link", name="All deals").click()
    page.wait_for_selector(ROWS)
    assert page.get_by_label("Search deals").input_value() == "sons"
    assert titles(page) == ["Quill & Sons acquires Inkwell"]
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_function("() => document.querySelector('.total').textContent === '3 deals'")


def test_a_column_sorts_and_says_so(page: "Page", address: str) -> None:
    go(page, address, "deals")
    page.get_by_role("link", name="Sum").click()
    page.wait_for_selector("th.sum[aria-sort=descending]")
    assert titles(page)[0] == "Quill & Sons acquires Inkwell"
    page.get_by_role("link", name="Sum").click()
    page.wait_for_selector("th.sum[aria-sort=ascending]")
    assert titles(page)[0] == "Tarn Foods raises money"


def test_a_value_leads_to_its_words_in_their_sentence(page: "Page", address: str) -> None:
    go(page, address, "deal/d_bought")
    page.get_by_role("button", name="$40 million").click()
    page.wait_for_selector("mark.eye")
    assert page.locator("mark.eye").all_text_contents() == ["$40 million"]  # an emoji before it counts once
    sentence = "Quill & Sons said on Tuesday, May 5, that it would buy Inkwell Ltd. for $40 million. "
    assert page.locator(".sentence").text_content() == sentence
    assert page.evaluate("document.activeElement.className").split() == ["amounts", "eye"]
    page.get_by_role("button", name="Back to the value").click()
    assert page.evaluate("document.activeElement.className").split() == ["quote", "seen"]


def test_an_article_shows_what_deals_rest_on_and_what_else_it_names(page: "Page", address: str) -> None:
    go(page, address, "article/wire.txt")
    assert page.locator(".text mark.amounts a").get_attribute("href") == "#/deal/d_bought"
    assert page.locator(".text .named").all_text_contents()[-1] == "nibs"
    assert "Quill & Sons acquires Inkwell" in (page.locator(".text mark.amounts").get_attribute("title") or "")


def test_words_have_an_address(page: "Page", address: str) -> None:
    go(page, address, "deal/d_bought")
    page.get_by_role("button", name="Inkwell Ltd.").first.click()
    page.wait_for_selector("mark.eye")
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    page.wait_for_selector("mark.eye")
    assert page.locator("mark.eye").all_text_contents() == ["Inkwell Ltd."]


def test_a_deal_tells_its_terms_history_sources_and_what_filled_what(page: "Page", address: str) -> None:
    go(page, address, "deal/d_bought")
    told = page.locator(".told").text_content() or ""
    for words in (
        "USD\u00a040\u00a0m",
        "5\u00a0May\u00a02026",
        "also Quill",
        "Filled with USD\u00a040\u00a0m from wire.txt",
        "In doubt: thinly told",
        "the wire is the likelier one",
        "Same announcement: ",
    ):
        assert words in told
    assert page.locator(".side .value").all_text_contents() == ["USD\u00a040\u00a0m stands", "USD\u00a044\u00a0m "]


def test_lines_for_decisions_are_ready_to_be_copied(page: "Page", address: str) -> None:
    go(page, address, "conflicts")
    lines = page.locator(".side .line").all_text_contents()
    assert lines == [f"value,d_bought,,amounts.deal_value,{sum_} USD," for sum_ in (40_000_000, 44_000_000)]
    go(page, address, "questions")
    page.get_by_label("Completed of Quill").first.fill("2026-06-01")
    page.get_by_role("button", name="Copy line: Completed of Quill").click()
    page.get_by_role("button", name="Copied").or_(page.get_by_text("Copied").first).first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "value,d_bought,,dates.completed,2026-06-01,"


@pytest.mark.parametrize("place", [*PAGES, *OTHERS, f"article/{LOCAL.article_id.replace(' ', '%20')}"])
def test_what_articles_say_is_text(page: "Page", address: str, place: str) -> None:
    go(page, address, place)
    page.wait_for_timeout(150)
    assert page.title() != "hit"
    assert page.locator("main img, main script").count() == 0


def test_markup_shows_as_it_was_written(page: "Page", address: str) -> None:
    go(page, address, "deal/d_hostile")
    assert page.locator("h1").text_content() == HOSTILE
    page.wait_for_selector(".text .title")
    assert page.locator(".text .title").text_content() == HOSTILE


def test_the_policy_lets_nothing_in(browser: "Browser", address: str) -> None:
    page = browser.new_page()
    go(page, address, "deals")
    markup = "text => { try { document.body.innerHTML = text } catch (error) { return error.name } }"
    assert page.evaluate(markup, HOSTILE) == "TypeError"
    script = "path => dealwire.once(path).catch(error => error.name)"
    assert page.evaluate(script, "data/../../x.js") == "TypeError"
    assert page.evaluate("() => fetch('data/deals.js').catch(error => error.name)") == "TypeError"
    page.close()


def test_charts_are_drawn_with_their_figures(page: "Page", address: str) -> None:
    go(page, address, "charts?in=EUR")
    page.wait_for_function(DRAWN)
    inked = (
        """canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(part => part)"""
    )
    assert all(page.locator("canvas").nth(n).evaluate(inked) for n in range(4))
    page.locator("figure").nth(2).get_by_text("Figures").click()
    assert page.locator("figure").nth(2).locator("tbody tr").all_text_contents() == ["Funding round7,000,0001"]
    assert page.locator("figure").nth(0).locator("thead").text_content() == "MonthDeals"


def test_converted_sums_stand_beside_native_ones_and_are_compared(page: "Page", tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text("date,from,to,rate\n2026-05-01,USD,EUR,0.1\n", encoding="utf-8")
    write(tmp_path, FOUND, {}, Options(rates=read_rates(tmp_path / "rates.csv", "EUR")))
    address = (tmp_path / "report" / "index.html").as_uri()
    go(page, address, "deals?max=5m")
    assert titles(page) == ["Quill & Sons acquires Inkwell"]
    assert page.locator("td.sum").all_text_contents() == ["USD\u00a040\u00a0mEUR\u00a04\u00a0m"]
    go(page, address, "charts")
    assert page.get_by_label("Sums in").locator("option").all_text_contents()[0] == "EUR, converted (1)"


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", [*PAGES, *OTHERS])
def test_axe_finds_nothing_serious(page: "Page", address: str, place: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe to test with: make set-up-dev")
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    go(page, address, place)
    page.wait_for_timeout(100)
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}] == []


@pytest.mark.parametrize("place", [*PAGES, *OTHERS])
def test_on_a_phone_nothing_hangs_over_the_edge(page: "Page", address: str, place: str) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    go(page, address, place)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_keyboard_is_enough(page: "Page", address: str) -> None:
    page.goto("about:blank")
    go(page, address, "deals")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.get_by_role("link", name="Tarn Foods raises money").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".text")
    assert page.evaluate("document.activeElement.id") == "main"
    assert page.title() == "Tarn Foods raises money – dealwire"


def test_a_theme_is_chosen_and_kept(page: "Page", address: str) -> None:
    go(page, address, "deals")
    page.evaluate("localStorage.clear()")
    page.reload()
    page.wait_for_selector(ROWS)
    for theme in ("light", "dark"):
        page.locator("#theme").click()
        assert page.locator("#theme").text_content() == f"Theme: {theme}"
    page.reload()
    page.wait_for_selector(ROWS)
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.locator("#theme").click()


@pytest.mark.parametrize("place", ["nowhere", "deal/d_gone", "article/gone.txt", "%E0%A4%A"])
def test_an_address_that_leads_nowhere_says_so(page: "Page", address: str, place: str) -> None:
    go(page, address, place)
    assert page.locator("h1").text_content() == "Not here"
