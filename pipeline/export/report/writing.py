"""The folder `report/`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.export.articles import ArticleRow
from pipeline.export.marks import Mark, marks_of
from pipeline.export.rates import Rates
from pipeline.export.report import assets
from pipeline.export.report.catalogue import (
    ARTICLE,
    CONFLICT,
    DEAL,
    QUESTION,
    article_row,
    conflict_rows,
    deal_row,
    question_rows,
)
from pipeline.export.report.page import page
from pipeline.export.report.shelves import Shelves, write_script
from pipeline.export.tables import Row

REPORT = "report"

_DEAL = (
    *("deal_id", "type", "status", "title", "confidence", "implied", "why", "parties", "amounts", "quantities"),
    *("dates", "placeholders", "conflicts", "history", "related", "records", "basis", "evidence"),
)
"""What of a deal the report shows: fields of foreign records, whose names are anybody's, are left out."""

_ARTICLE = (
    *("article", "path", "copies", "title", "published", "published_latest", "published_source", "modified"),
    *("language", "outlet", "country", "author", "url", "paywalled", "sha256", "text"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the report shows. Deals and records are the contract's JSON; `refused` are rows of `rejected.csv`."""

    deals: Sequence[Row]
    records: Iterable[Row]
    articles: Iterable[ArticleRow]
    refused: Sequence[Row]
    rates: Rates | None = None


def write_report(folder: Path, shown: Shown) -> None:
    """Writes `report/` into the folder, but for the news of the run."""
    data, deals, refused = folder / REPORT / "data", shown.deals, shown.refused
    told = {record["record_id"]: record for record in shown.records}
    shelved = _write_articles(data, shown.articles, marks_of(deals), {deal["deal_id"]: deal["title"] for deal in deals})
    rows = _write_deals(data, shown, told, shelved)
    homes = {name: record["article"] for name, record in told.items()}
    questions = [row for deal in deals for row in question_rows(deal)]
    conflicts = [row for deal in deals for row in conflict_rows(deal, homes)]
    counts = {"articles": len(shelved), "records": len(told), "questions": len(questions), "conflicts": len(conflicts)}
    currency = shown.rates.currency if shown.rates else None
    about = {"fields": DEAL, "counts": {**counts, "rejected": len(refused)}, "currency": currency}
    write_script(data / "deals.js", "deals", rows, about)
    write_script(data / "articles.js", "articles", shelved.values(), {"fields": ARTICLE})
    write_script(data / "questions.js", "questions", questions, {"fields": QUESTION})
    write_script(data / "conflicts.js", "conflicts", conflicts, {"fields": CONFLICT})
    write_script(data / "rejected.js", "rejected", refused)
    _write_program(folder / REPORT)


def write_news(folder: Path, changed: Iterable[Row]) -> None:
    """Writes what the run changed, the one thing in the report that hangs on what was before."""
    write_script(folder / REPORT / "data" / "changes.js", "changes", changed)


def _write_articles(
    data: Path, articles: Iterable[ArticleRow], marks: Mapping[str, list[Mark]], titles: Mapping[str, str]
) -> dict[str, list[Any]]:
    """The articles with their marks; gives the short row of each."""
    shelves, rows = Shelves(data, "articles"), {}
    for one in articles:
        article = one.as_json()
        name = article["article"]
        found = marks.get(name, [])
        shown = {
            **{field: article[field] for field in _ARTICLE},
            "blocks": [[block.start, block.end, block.kind] for block in one.clean.blocks],
            "named": one.named,
            "marks": found,
            "deals": [[deal_id, titles[deal_id]] for deal_id in dict.fromkeys(mark.deal_id for mark in found)],
        }
        rows[name] = article_row(article, shelves.put(shown))
    shelves.close()
    return rows


def _write_deals(
    data: Path, shown: Shown, records: Mapping[str, Row], articles: Mapping[str, list[Any]]
) -> list[list[Any]]:
    """The deals with where they are told; gives the short row of each."""
    shelves, rows = Shelves(data, "deals"), []
    for deal in shown.deals:
        whole = {**{name: deal[name] for name in _DEAL}, "sources": list(_sources(deal, records, articles))}
        rows.append(deal_row(deal, shown.rates, shelves.put(whole)))
    shelves.close()
    return rows


def _sources(deal: Row, records: Mapping[str, Row], articles: Mapping[str, list[Any]]) -> Iterator[Row]:
    """A row for each article that the deal is from, with the records of it that are part of the deal."""
    told = [records[name] for name in deal["records"] if name in records]
    cited = {piece["article"] for piece in deal["evidence"]}
    for article in (*deal["articles"], *sorted(cited - set(deal["articles"]))):
        row = dict(zip(ARTICLE, articles.get(article, ()), strict=False))
        yield {
            "article": article,
            "title": row.get("title"),
            "published": row.get("published"),
            "outlet": row.get("outlet"),
            "shelf": row.get("shelf"),
            "records": [
                {name: record[name] for name in ("record_id", "title", "status", "confidence", "doubts", "corrects")}
                for record in told
                if record["article"] == article
            ],
        }


def _write_program(report: Path) -> None:
    (report / "assets").mkdir()
    for name in assets.BESIDE:
        (report / "assets" / name).write_bytes(assets.read(name))
    (report / "index.html").write_bytes(page())
