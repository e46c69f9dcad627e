"""What cleaning a page costs beside bare trafilatura on the same pages in one run.

usage: python benchmarks/clean_cost.py [FILE…]     without files, the pages of `tests/gold` are cleaned

Gzipped pages are unpacked first. Times are of the processor, so that a busy machine does not blur them; each page is
cleaned once unmeasured, so that what is loaded once is not counted.
"""

import gzip
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import trafilatura

from pipeline.clean import clean
from pipeline.errors import Rejected
from pipeline.ingest import read
from pipeline.model.text import Article
from pipeline.model.vocabulary import Form

_GOLD = Path(__file__).parents[1] / "tests" / "gold"
_ROUNDS = 3


def main(names: Sequence[str]) -> None:
    files = [Path(name) for name in names] or sorted(_GOLD.rglob("*.html"))
    pages = [page for file in files for page in _pages(file)]
    ours = _seconds(_cleaned, pages)
    bare = _seconds(lambda page: trafilatura.extract(page.content), pages)
    size = sum(len(page.content) for page in pages)
    print(f"{len(pages)} pages, {size / 1e6:.1f} million characters")
    print(f"clean        {1000 * ours / len(pages):7.2f} ms a page")
    print(f"trafilatura  {1000 * bare / len(pages):7.2f} ms a page")
    print(f"ratio        {ours / bare:7.2f}")


def _pages(file: Path) -> list[Article]:
    data = file.read_bytes()
    data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    return [article for article in read(file.name, data) if article.form is Form.HTML]


def _cleaned(page: Article) -> None:
    try:
        clean(page)
    except Rejected:
        return


def _seconds(work: Callable[[Article], object], pages: Sequence[Article]) -> float:
    """The fastest of some rounds."""
    rounds = []
    for _ in range(_ROUNDS + 1):
        started = time.process_time()
        for page in pages:
            work(page)
        rounds.append(time.process_time() - started)
    return min(rounds[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
