"""What the tagger adds: deals and slots by the frames alone, by the tagger alone, and by both, as tables for the docs.

usage: python benchmarks/tagger_ablation.py [FOLDER…]    (each a set of gold articles)
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pipeline.batch.article import annotate
from pipeline.clean import clean
from pipeline.dates import anchor
from pipeline.deals import extract
from pipeline.deals.confidence import LEVEL
from pipeline.deals.page import Page
from pipeline.deals.proposals import proposals
from pipeline.deals.records import record
from pipeline.deals.veto import is_deal
from pipeline.evaluate.counts import Counts
from pipeline.evaluate.gold import GoldArticle, read_sets
from pipeline.evaluate.score import Scores, score
from pipeline.ingest import read
from pipeline.model.deals import DealRecord
from pipeline.model.mentions import Annotations
from pipeline.model.text import CleanText
from pipeline.tagger import tag
from pipeline.wire import record_to_wire

Reader = Callable[[CleanText, Annotations], Iterator[DealRecord]]


def frames(text: CleanText, found: Annotations) -> Iterator[DealRecord]:
    """`--fast`."""
    yield from extract(text, found)


def tagger(text: CleanText, found: Annotations) -> Iterator[DealRecord]:
    """The tagger's proposals as they are, none of them weighed."""
    page = Page(text, found)
    drafts = [draft for draft in proposals(page, tag(text.text, found)) if is_deal(draft)]
    yield from (record(page, draft) for draft in drafts if draft.seen is not None and draft.seen >= LEVEL)


def both(text: CleanText, found: Annotations) -> Iterator[DealRecord]:
    """As a run does."""
    yield from extract(text, found, tags=tag(text.text, found))


FOLDERS = ("tests/gold/ap", "tests/gold/ph")
"""Those that nothing was learned from."""

READERS: Mapping[str, Reader] = {"frames": frames, "tagger": tagger, "both": both}


def scored(articles: tuple[GoldArticle, ...]) -> dict[str, Scores]:
    """Scores by reader."""
    told: dict[str, list[dict[str, object]]] = {name: [] for name in READERS}
    for gold in articles:
        for article in read(gold.article, gold.path.read_bytes()):
            text = anchor(clean(article))
            found = annotate(text)
            for name, reader in READERS.items():
                told[name] += [record_to_wire(one) for one in reader(text, found)]
    return {name: score(rows, articles) for name, rows in told.items()}


def _row(name: str, counts: Mapping[str, Counts]) -> str:
    cells = (f"{counts[reader].f1:.3f}" for reader in READERS)
    return f"| {name} | {' | '.join(cells)} |"


def _table(title: str, rows: Mapping[str, Mapping[str, Counts]]) -> None:
    print(f"| {title} | {' | '.join(READERS)} |\n|---|{'---|' * len(READERS)}")
    print(*(_row(name, counts) for name, counts in rows.items()), sep="\n", end="\n\n")


def main(folders: list[str]) -> None:
    sets = {name: scored(part) for folder in folders for name, part in read_sets(Path(folder)).items()}
    whole = {reader: Scores(tuple(a for one in sets.values() for a in one[reader].articles)) for reader in READERS}
    _table("deals", {name: {reader: one[reader].deal for reader in READERS} for name, one in sets.items()})
    _table("slots", {name: {reader: one[reader].slot for reader in READERS} for name, one in sets.items()})
    types = {name: {r: whole[r].types.get(name, Counts()) for r in READERS} for name in whole["both"].types}
    _table("deals by type", types)
    fields = {name: {r: whole[r].fields.get(name, Counts()) for r in READERS} for name in whole["both"].fields}
    _table("slots by field", fields)
    clean_ones = (f"{one.negatives[0]} of {one.negatives[1]}" for one in whole.values())
    print(f"| articles without deals kept clean | {' | '.join(clean_ones)} |")


if __name__ == "__main__":
    main(sys.argv[1:] or list(FOLDERS))
