"""Makes the pictures of the report that the README shows: `python docs/picture.py`. Needs playwright and a Chromium."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = {"report.png": ("#/deals", "light"), "deal.png": ("", "dark")}
SIZE = {"width": 1360, "height": 820}


def take(browser: Browser, report: Path, name: str, place: str, scheme: str) -> None:
    """One picture of the sample corpus's report; without a place, of the deal that articles disagree about."""
    page = browser.new_page(viewport=SIZE, color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{report.as_uri()}{place or '#/deals?conflicts=1'}")
    page.wait_for_selector(".results tbody tr")
    if not place:
        page.locator(".results tbody th > a").first.click()
        page.locator(".side.chosen").wait_for()
        page.locator("td.evidence .quote", has_text="£").first.click()
        page.locator("mark.eye").wait_for()
        page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=ROOT / "docs" / name)
    page.close()


def main() -> None:
    """Runs the samples and takes all pictures."""
    with tempfile.TemporaryDirectory() as outputs, sync_playwright() as playwright:
        command = [sys.executable, "-m", "pipeline", "run", "corpus", outputs]
        subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603  # ends with 3: one of the samples is no text
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=found, chromium_sandbox=False)
        for name, (place, scheme) in PICTURES.items():
            take(browser, Path(outputs) / "report" / "index.html", name, place, scheme)
        browser.close()


if __name__ == "__main__":
    main()
