"""Gold files: what careful readers found in an article, one `NAME.gold.json` an article (docs/annotation.md)."""

import json
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.evaluate.told import Told, from_gold


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article's deals. `article` is its file name, by which records find it, `path` where the article lies."""

    article: str
    path: Path
    deals: tuple[Told, ...]


def read_sets(folder: Path) -> dict[str, tuple[GoldArticle, ...]]:
    """Gold by set, both in alphabetical order. A set is a folder that holds gold files, named by its path in `folder`.

    Raises UsageError where there is no gold, a file is not what it should be, or two articles have the same file name.
    """
    if not folder.is_dir():
        raise UsageError(f"no such folder: {folder}")
    sets: dict[str, tuple[GoldArticle, ...]] = {}
    seen: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.gold.json")):
        name = path.parent.relative_to(folder).as_posix() if path.parent != folder else folder.resolve().name
        if (gold := _read(path)) is None:
            continue
        if gold.article in seen:
            raise UsageError(f"{path}: {seen[gold.article]} is about an article of the same name, {gold.article}")
        seen[gold.article] = path
        sets[name] = (*sets.get(name, ()), gold)
    if not sets:
        raise UsageError(f"no gold files in {folder}", "they are called NAME.gold.json and lie beside their articles")
    return sets


def _read(path: Path) -> GoldArticle | None:
    """The gold of one file; None where the file is about no single article (a storyline's merged deals)."""
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        if "article" not in row.keys():  # noqa: SIM118  # a list is no gold file either, and has no keys
            return None
        article = path.parent / row["article"]
        return GoldArticle(article.name, article, tuple(from_gold(deal) for deal in row["deals"]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UsageError(f"{path}: not a gold file ({type(error).__name__}: {error})") from error
