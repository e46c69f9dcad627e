"""The program of the report as a browser reads it: no build step, no framework.

`chart.umd.min.js` is Chart.js 4.6.1 as its authors publish it, under the MIT licence beside it.
"""

from importlib import resources

SCRIPTS = (
    "dom.js",
    "words.js",
    "search.js",
    "table.js",
    "reader.js",
    "decisions.js",
    "filters.js",
    "deals.js",
    "deal.js",
    "worklists.js",
    "articles.js",
    "charts.js",
    "app.js",
)
"""In the order in which the page loads them; `boot.js` is in the page itself."""

BESIDE = (*SCRIPTS, "chart.umd.min.js", "chart.LICENSE.md")
"""What is copied beside the page as it is."""


def read(name: str) -> bytes:
    """The bytes of one of the files here, with plain line ends."""
    return (resources.files(__name__) / name).read_bytes().replace(b"\r\n", b"\n")
