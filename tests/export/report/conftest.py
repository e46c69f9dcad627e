"""A real browser, headless. Where there is none, its tests are skipped, and say how to have one."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.export import write
from tests.export.report.scene import FOUND

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_NONE = "no browser to test the report in: 'apt-get install chromium', or 'python -m playwright install chromium'"


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium from the system, or else the one that playwright installed."""
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="no playwright to test the report with: make set-up-dev"
    )
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    with sync_api.sync_playwright() as playwright:
        try:
            launched: Browser = playwright.chromium.launch(executable_path=found, chromium_sandbox=False)
        except sync_api.Error as error:
            if found:
                raise
            pytest.skip(f"{_NONE} ({error.message.splitlines()[0]})")
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Of the report on the scene, on the disk, in a folder whose name needs care."""
    outputs: Path = tmp_path_factory.mktemp("out") / "with space & ümlaut"
    write(outputs, FOUND, {})
    return (outputs / "report" / "index.html").as_uri()


@pytest.fixture(scope="session")
def opened(browser: "Browser") -> "Iterator[tuple[Page, list[str]]]":
    """One page for all tests, and whatever it complains about."""
    context = browser.new_context(locale="en-GB", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page, complaints
    context.close()


@pytest.fixture
def page(opened: "tuple[Page, list[str]]") -> "Iterator[Page]":
    """The page, wide and light. A complaint fails the test."""
    page, complaints = opened
    complaints.clear()
    page.set_viewport_size({"width": 1400, "height": 900})
    page.emulate_media(color_scheme="light")
    yield page
    assert complaints == []
