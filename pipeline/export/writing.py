"""The set of files of a run."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.export.articles import ARTICLES, REJECTED, ArticleRow, refusal_row
from pipeline.export.changes import CHANGES, changes, published_deals
from pipeline.export.columnar import write_parquet
from pipeline.export.converting import deals_table
from pipeline.export.database import write_database
from pipeline.export.houses import HOUSES
from pipeline.export.labelling import interface, tasks
from pipeline.export.marks import marks_of
from pipeline.export.options import PLAIN, Options
from pipeline.export.package import write_datasette, write_package, write_schemas
from pipeline.export.plain import write_array, write_csv, write_lines, write_object
from pipeline.export.report import Shown, write_news, write_report
from pipeline.export.reviewing import REVIEW, doubtful, review_rows
from pipeline.export.selecting import web_annotations
from pipeline.export.slots import NORMAL_FORM
from pipeline.export.staging import staged
from pipeline.export.tables import Row, Table
from pipeline.export.workbook import write_workbook
from pipeline.model.deals import Deal, DealRecord
from pipeline.model.outcomes import Refusal
from pipeline.wire import deal_to_wire, record_to_wire

RUN = "run.json"


@dataclass(frozen=True, slots=True)
class Found:
    """What a run found. `articles` gives its rows anew each time it is called: their texts need not fit into memory."""

    records: Sequence[DealRecord]
    deals: Sequence[Deal]
    refused: Sequence[Refusal]
    articles: Callable[[], Iterator[ArticleRow]] | None = None


def write(outputs: Path, found: Found, run: Row, options: Options = PLAIN) -> tuple[str, ...]:
    """Publishes everything; gives the names of the files. `run` is what `run.json` is to say."""
    before = published_deals(outputs / "deals.jsonl")
    deals = [deal_to_wire(deal) for deal in sorted(found.deals, key=_in_time)]
    records = [record_to_wire(record) for record in found.records]
    with staged(outputs) as folder:
        write_lines(folder / "records.jsonl", records)
        write_lines(folder / "deals.jsonl", deals)
        write_array(folder / "deals.json", deals)
        if found.articles:
            write_lines(folder / "articles.jsonl", (row.as_json() for row in found.articles()))
            write_lines(folder / "evidence.jsonl", web_annotations(found.articles(), marks_of(deals)))
            doubted = doubtful(records, options.review_below)
            write_array(folder / "review.labelstudio.json", tasks(doubted, found.articles()))
            (folder / "review.labelstudio.xml").write_text(interface(), encoding="utf-8", newline="\n")
        tables = _tables(found, records, deals, options)
        others = [(HOUSES[name], lambda: deals) for name in options.columns]
        for table, objects in (*tables, *others):
            write_csv(folder / f"{table.name}.csv", table, objects(), marked=options.excel)
        write_parquet(folder / "deals.parquet", deals_table(options.rates), deals)
        write_database(folder / "deals.sqlite", [(table, objects()) for table, objects in tables])
        if options.excel:
            write_workbook(folder / "deals.xlsx", tables)
        write_schemas(folder)
        write_datasette(folder, [table for table, _ in tables])
        write_package(folder, [table for table, _ in (*tables, *others)])
        articles = found.articles() if found.articles else ()
        write_report(folder, Shown(deals, records, articles, _refused(found), options.rates))
        _write_history(folder, changes(before, {deal["deal_id"]: deal for deal in deals}), run, options)
        return tuple(sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()))


def write_unchanged(outputs: Path, run: Row, options: Options = PLAIN) -> None:
    """Says of a published set that it still stands: nothing changed since."""
    with staged(outputs, whole=False) as folder:
        _write_history(folder, (), run, options)


def _write_history(folder: Path, changed: Iterable[Row], run: Row, options: Options) -> None:
    """The files that hang on what was before, or on the clock; nothing else does."""
    rows = list(changed)
    write_csv(folder / f"{CHANGES.name}.csv", CHANGES, rows, marked=options.excel)
    write_news(folder, rows)
    write_object(folder / RUN, run)


def _tables(
    found: Found, records: Sequence[Row], deals: Sequence[Row], options: Options
) -> list[tuple[Table, Callable[[], Iterable[Row]]]]:
    """All tables with what their rows are made from; those that others point to come first."""
    tables: list[tuple[Table, Callable[[], Iterable[Row]]]] = []
    if articles := found.articles:
        tables.append((ARTICLES, lambda: (row.as_json() for row in articles())))
    tables += [(table, lambda: deals) for table in (deals_table(options.rates), *NORMAL_FORM)]
    homes = {record: deal["deal_id"] for deal in deals for record in deal["records"]}
    review = list(review_rows(doubtful(records, options.review_below), homes))
    tables.append((REVIEW, lambda: review))
    return [*tables, (REJECTED, lambda: _refused(found))]


def _refused(found: Found) -> list[Row]:
    return [refusal_row(refusal) for refusal in sorted(set(found.refused))]


def _in_time(deal: Deal) -> tuple[str, str]:
    """By the first day of a deal's history; deals without one come last."""
    days: Iterable[str] = (state.when.earliest.isoformat() for state in deal.history if state.when)
    return min(days, default="9999"), deal.deal_id
