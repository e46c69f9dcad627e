"""How fast dates are found, beside `dateparser.search` with its language pinned, on the same text in one run.

usage: python benchmarks/dates_speed.py [FILE…]     without files, a made-up wire text is read

Times are of the processor, so that a busy machine does not blur them.
"""

import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from dateparser.search import search_dates

from pipeline import templates
from pipeline.dates import find
from pipeline.model.text import Published

PUBLISHED = date(2024, 5, 15)
STORY = """Orrin Ltd said on Monday that it had agreed to buy Veldt Ltd, the maker of pumps, for $40 million in cash.
The deal is expected to close in the third quarter of 2024, subject to approval, the two said in a joint statement.
Orrin was founded in 1998 and listed in March 2011; its shares fell 3 percent on Friday, having risen for six months.
Veldt had sales of $12 million last year, up from $9 million a year earlier, and employs about 200 people in Oslo.
"We have looked at each other for years," said its chief executive, who will leave by the end of the year.
The buyer has set aside a further $5 million for the plant, which makes valves, seals and gauges for ships.
"""
REPEATS = 40


def main(paths: list[str]) -> None:
    text = "\n".join(Path(path).read_text(encoding="utf-8", errors="replace") for path in paths) or STORY * REPEATS
    own = Published(PUBLISHED, PUBLISHED, "benchmark")
    find(STORY, published=own)  # builds the tables
    search_dates(STORY, languages=["en"])
    ours, found = timed(lambda: len(find(text, published=own, templates=templates.find(text))))
    settings = {"RELATIVE_BASE": datetime(2024, 5, 15)}  # noqa: DTZ001  # the library wants a naive one
    theirs, other = timed(lambda: len(search_dates(text, languages=["en"], settings=settings) or ()))
    size = len(text) / 1e6
    print(f"text            {size:.3f} MB")
    print(f"pipeline.dates  {size / ours:8.3f} MB/s  {found} found")
    print(f"dateparser      {size / theirs:8.3f} MB/s  {other} found")
    print(f"ratio           {theirs / ours:8.1f}")


def timed(work: Callable[[], int]) -> tuple[float, int]:
    start = time.process_time()
    count = work()
    return time.process_time() - start, count


if __name__ == "__main__":
    main(sys.argv[1:])
