"""Scores for people (plain tables) and for programs (JSON)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.evaluate.counts import Counts, total
from pipeline.evaluate.reliability import reliability
from pipeline.evaluate.score import ArticleScore, Match, Scores
from pipeline.evaluate.told import Told

ALL = "all"
"""The name under which all sets together are reported and have floors."""


def together(sets: Mapping[str, Scores]) -> dict[str, Scores]:
    """The sets, and after them all of them as one where there are several."""
    if len(sets) < 2:
        return dict(sets)
    articles = tuple(article for scores in sets.values() for article in scores.articles)
    return {**sets, ALL: Scores(articles)}


def report(sets: Mapping[str, Scores]) -> str:
    """Tables of one line a set, a type, a field and a band of confidence; the last three over all sets together."""
    every = list(together(sets).values())[-1]
    tables = (
        _table(_SETS, (_set_row(name, scores) for name, scores in together(sets).items())),
        _table(("type", *_COUNTS), (_counts_row(name, counts) for name, counts in every.types.items())),
        _table(("field", *_COUNTS), (_counts_row(name, counts) for name, counts in every.fields.items())),
        _table(_BANDS, _band_rows(every)),
    )
    return "\n\n".join(tables)


_SETS = ("set", "articles", "exact", "clean", "deal P", "R", "F1", "slot P", "R", "F1")
_COUNTS = ("found", "invented", "missed", "P", "R", "F1")
_BANDS = ("confidence", "records", "right", "share", "mean")


def _set_row(name: str, scores: Scores) -> list[str]:
    clean, negatives = scores.negatives
    exact = sum(article.exact for article in scores.articles)
    return [name, str(len(scores.articles)), str(exact), f"{clean}/{negatives}", *_prf(scores.deal), *_prf(scores.slot)]


def _counts_row(name: str, counts: Counts) -> list[str]:
    return [name, str(counts.true), str(counts.invented), str(counts.missed), *_prf(counts)]


def _prf(counts: Counts) -> list[str]:
    return [f"{value:.3f}" for value in (counts.precision, counts.recall, counts.f1)]


def _band_rows(scores: Scores) -> Iterator[list[str]]:
    for band in reliability(scores):
        if band.records:
            span = f"{band.low:.1f} to {band.high:.1f}"
            yield [span, str(band.records), str(band.right), f"{band.share:.3f}", f"{band.mean:.3f}"]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if column else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join((first, *others)).rstrip()


def findings(scores: Scores) -> Iterator[str]:
    """A line for every deal that was missed, invented, or found with wrong slots, in the order of the articles."""
    for article in scores.articles:
        for match in article.matches:
            if words := _finding(match):
                yield f"{article.article}: {words}"


def _finding(match: Match) -> str:
    if match.told is None or match.gold is None:
        word, deal = ("missed", match.gold) if match.told is None else ("invented", match.told)
        return f"{word} {match.type}: {_names(deal)}"
    wrong = [f"{field} +{c.invented} -{c.missed}" for field, c in match.fields.items() if c.invented or c.missed]
    return f"found {match.gold.key or match.type}, slots wrong: {', '.join(wrong)}" if wrong else ""


def _names(deal: Told | None) -> str:
    return "; ".join(f"{party.role}={party.shown}" for party in deal.parties) if deal else ""


def as_json(scores: Scores) -> dict[str, Any]:
    """The same figures as a JSON object, with the rows of the articles; shares are rounded to four places."""
    clean, negatives = scores.negatives
    return {
        "articles": len(scores.articles),
        "articles_exact": sum(article.exact for article in scores.articles),
        "negatives": negatives,
        "negatives_clean": clean,
        "deal": _figures(scores.deal),
        "slot": _figures(scores.slot),
        "types": {name: _figures(counts) for name, counts in scores.types.items()},
        "fields": {name: _figures(counts) for name, counts in scores.fields.items()},
        "rows": [_row_json(article) for article in scores.articles],
        "unscored_articles": list(scores.unscored),
    }


def _row_json(article: ArticleScore) -> dict[str, Any]:
    deal = total(match.deal for match in article.matches)
    slot = total(match.slots for match in article.matches)
    return {"article": article.article, "deal": _figures(deal), "slot": _figures(slot)}


def _figures(counts: Counts) -> dict[str, float]:
    return {
        "true": counts.true,
        "invented": counts.invented,
        "missed": counts.missed,
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
    }
