"""Fits the weights of the confidence table on annotated articles and prints them, with precision and recall by level.

usage: python benchmarks/confidence_fit.py [--fast] [FOLDER…]    (open parts that the tagger has not learned from)

With --fast it is the column of the frames alone, else the one with the tagger beside them. A record counts as right if
gold tells its deal, too. The fit is a ridge logistic regression by Newton's method; the levels are shown for the same
records, so they flatter a little.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pipeline.batch.article import annotate
from pipeline.clean import clean
from pipeline.dates import anchor
from pipeline.deals.assemble import assemble
from pipeline.deals.confidence import FEATURES
from pipeline.deals.draft import Draft
from pipeline.deals.page import Page
from pipeline.deals.records import record
from pipeline.deals.veto import is_deal
from pipeline.deals.weighing import weigh
from pipeline.evaluate.gold import GoldArticle, read_sets
from pipeline.evaluate.score import score
from pipeline.ingest import read
from pipeline.model.mentions import Annotations
from pipeline.tagger import tag
from pipeline.wire import record_to_wire

RIDGE = 2.0
FOLDERS = ("tests/gold/kb", "tests/gold/kg", "tests/gold/lg", "tests/gold/lh")
Table = npt.NDArray[np.float64]


def drafts_of(page: Page, found: Annotations, fast: bool) -> list[Draft]:
    """All drafts of an article that could become records."""
    made = assemble(page) if fast else weigh(page, assemble(page), tag(page.text, found))
    return [draft for draft in made if is_deal(draft)]


def rows(gold: GoldArticle, fast: bool) -> Iterator[tuple[list[bool], bool]]:
    """(features that hold, whether gold tells the deal) of every draft of one article that could become a record."""
    text = anchor(clean(read(gold.path.name, gold.path.read_bytes())[0]))
    found = annotate(text)
    page = Page(text, found)
    drafts = drafts_of(page, found, fast)
    told = [{**record_to_wire(record(page, draft)), "key": str(n)} for n, draft in enumerate(drafts)]
    for match in score(told, [gold]).matches:
        if match.told is not None:
            draft = drafts[int(match.told.key)]
            yield [feature.holds(page, draft) for feature in FEATURES], match.gold is not None


def fitted(features: Table, right: Table) -> Table:
    """The weights, the bias last; the bias is not shrunk."""
    design = np.hstack([features, np.ones((len(features), 1))])
    shrink = np.diag([RIDGE] * features.shape[1] + [0.0])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - right) + shrink @ weights
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + shrink
        weights -= np.linalg.solve(curve, slope)
    return weights


def main(arguments: list[str]) -> None:
    folders, fast = [one for one in arguments if one != "--fast"] or list(FOLDERS), "--fast" in arguments
    articles = [gold for folder in folders for part in read_sets(Path(folder)).values() for gold in part]
    found = [row for gold in articles for row in rows(gold, fast)]
    features, right = np.array([row[0] for row in found], float), np.array([row[1] for row in found], float)
    weights = fitted(features, right)
    for feature, weight in zip(FEATURES, weights, strict=False):
        print(f"{feature.name:20} {weight:+.2f}")
    print(f"{'BIAS':20} {weights[-1]:+.2f}")
    deals = sum(not deal.optional for gold in articles for deal in gold.deals)
    chance = 1 / (1 + np.exp(-(features @ weights[:-1] + weights[-1])))
    for level in np.arange(0.0, 0.75, 0.05):
        kept = right[chance >= level]
        precision, recall = kept.mean(), kept.sum() / deals
        f1 = 2 * precision * recall / (precision + recall)
        print(f"level {level:.2f}: {len(kept):4} records, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
