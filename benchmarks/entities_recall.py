"""How well entities are found: gold parties that come out as one entity, split, or merged with another.

usage: python benchmarks/entities_recall.py [--show] FOLDER…

A folder holds articles (NAME.txt or NAME.html) with NAME.gold.json beside them. A gold party counts as found if one
of its names is a name or alias of an organisation, person or product. It is split if two entities carry its names,
and two gold parties are merged if one entity carries both. Parties that the article does not name are left out.
"""

import argparse
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline import amounts, dates, templates
from pipeline.clean import clean
from pipeline.entities import find
from pipeline.ingest import read
from pipeline.model.mentions import Entities
from pipeline.model.text import CleanText
from pipeline.model.vocabulary import EntityLabel

_LEGAL = re.compile(
    r"\b(incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag|sa|se|nv|bv|gmbh|kgaa|spa|ab|asa|"
    r"oyj|pty|pte|holdings?|group|the)\b"
)
_NAMED = {EntityLabel.ORG, EntityLabel.PERSON, EntityLabel.PRODUCT}


def norm(name: str) -> str:
    """A name without case, accents, possessives and legal forms."""
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c)).replace("&", " and ")
    text = re.sub(r"[^\w\s]", " ", text.replace("’s", "").replace("'s", ""))
    bare = re.sub(r"\s+", " ", _LEGAL.sub(" ", text)).strip()
    return bare or re.sub(r"\s+", " ", text).strip()


def article(path: Path) -> CleanText:
    """An article as the entities stage gets it."""
    return clean(read(str(path), path.read_bytes())[0])


def parties(gold: dict[str, Any]) -> Iterator[set[str]]:
    """Each party of the gold deals once, as the set of its normalised names."""
    merged: list[set[str]] = []
    for deal in gold["deals"]:
        for party in deal["parties"]:
            if party.get("optional") or deal.get("optional"):
                continue
            names = {norm(name) for name in (party["name"], *party.get("aliases", ()))}
            same = [known for known in merged if known & names]
            merged = [known for known in merged if not known & names]
            merged.append(names.union(*same))
    return iter(merged)


def judge(found: Entities, gold: list[set[str]], text: str) -> Iterator[tuple[str, str]]:
    """What happened to each gold party, 'found', 'missed', 'mislabelled' or 'split', and to pairs, 'merged'."""
    carried = [({norm(n) for n in (e.name, *e.aliases)}, e.label) for e in found.entities]
    plain = norm(text)
    for names in gold:
        if not any(name in plain for name in names):
            continue
        hits = [label for carries, label in carried if carries & names]
        right = [label for label in hits if label in _NAMED]
        said = " | ".join(sorted(names))
        yield ("found" if right else "mislabelled" if hits else "missed"), said
        if len(right) > 1:
            yield "split", said
    for carries, _ in carried:
        together = [" | ".join(sorted(names)) for names in gold if carries & names]
        if len(together) > 1:
            yield "merged", " + ".join(together)


def main() -> None:
    """Print the figures of each folder and of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="also print what went wrong, and the other organisations")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    for folder in options.folders:
        counts: Counter[str] = Counter()
        for path in sorted(folder.glob("*.gold.json")):
            _measure(path, counts, show=options.show)
        _report(folder.name, counts)
        total += counts
    _report("all", total)


def _measure(path: Path, counts: Counter[str], show: bool) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    cleaned = article(path.with_name(gold["article"]))
    text = cleaned.text
    blanks = templates.find(text)
    sums = amounts.find(text, templates=blanks)
    times = dates.find(text, amounts=sums, templates=blanks)
    began = time.process_time()
    found = find(text, blocks=cleaned.blocks, amounts=sums, dates=times, templates=blanks)
    counts["microseconds"] += round((time.process_time() - began) * 1e6)
    counts["characters"] += len(text)
    counts["articles"] += 1
    wanted = list(parties(gold))
    for what, said in judge(found, wanted, text):
        counts[what] += 1
        if show and what != "found":
            print(f"{path.name[:24]:24} {what:12} {said}")
    known = set().union(*wanted) if wanted else set()
    others = [e for e in found.entities if e.label is EntityLabel.ORG and norm(e.name) not in known]
    counts["others"] += len(others)
    if show:
        print(f"{path.name[:24]:24} others       {'; '.join(e.name for e in others)}")


def _report(name: str, counts: Counter[str]) -> None:
    parties_seen = counts["found"] + counts["missed"] + counts["mislabelled"] or 1
    print(
        f"{name:10} {parties_seen:5} parties  found {counts['found'] / parties_seen:.3f}  "
        f"mislabelled {counts['mislabelled'] / parties_seen:.3f}  split {counts['split'] / parties_seen:.3f}  "
        f"merged {counts['merged'] / parties_seen:.3f}  other ORG per article "
        f"{counts['others'] / (counts['articles'] or 1):.1f}  "
        f"{counts['characters'] / (counts['microseconds'] or 1):.2f} MB/s"
    )


if __name__ == "__main__":
    main()
