"""`report/`: the dataset as pages for reading, which work from the disk with no network.

`writing` lays the folder out: `index.html`, the program and its style beside it (`assets`), and under `data/` the deals
and articles in scripts of a few hundred kilobytes each, which the program loads when they are wanted (`shelves`).
`catalogue` is what it loads first: a short row for each deal, article and open question.
"""

from pipeline.export.report.writing import Shown, write_news, write_report

__all__ = ["Shown", "write_news", "write_report"]
