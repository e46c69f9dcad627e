"""Tables and files from what a run found. `write` publishes all of them as one set.

Flat files are made from `Table`s (`slots`, `flat`, `articles`, `changes`), which say each column's name, kind and
meaning once; `staging` sees to it that a set is published whole or not at all.
"""

from pipeline.export.articles import ArticleRow
from pipeline.export.explaining import explained
from pipeline.export.frames import deals_frame, records_frame
from pipeline.export.labelling import HEAD, Corrected, corrected
from pipeline.export.options import Options, chosen
from pipeline.export.staging import intact, resume
from pipeline.export.writing import Found, write, write_unchanged

__all__ = [
    "HEAD",
    "ArticleRow",
    "Corrected",
    "Found",
    "Options",
    "chosen",
    "corrected",
    "deals_frame",
    "explained",
    "intact",
    "records_frame",
    "resume",
    "write",
    "write_unchanged",
]
