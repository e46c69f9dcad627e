"""Accuracy: records held against gold files.

`read_sets` reads gold and `read_records` records, `score` counts what was found, invented and missed, `report` and
`as_json` tell it, `breaches` holds it against floors. A record is known by its public JSON, so that records from
anywhere can be scored.
"""

from pipeline.evaluate.counts import Counts
from pipeline.evaluate.floors import Floors, breaches, lowered, read_floors
from pipeline.evaluate.gold import GoldArticle, read_sets
from pipeline.evaluate.records import read_records
from pipeline.evaluate.reliability import Band, reliability
from pipeline.evaluate.report import as_json, findings, report, together
from pipeline.evaluate.score import ArticleScore, Match, Scores, score

__all__ = [
    "ArticleScore",
    "Band",
    "Counts",
    "Floors",
    "GoldArticle",
    "Match",
    "Scores",
    "as_json",
    "breaches",
    "findings",
    "lowered",
    "read_floors",
    "read_records",
    "read_sets",
    "reliability",
    "report",
    "score",
    "together",
]
