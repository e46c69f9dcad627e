"""The set of files of a run."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.export.articles import ARTICLES, REJECTED, ArticleRow, refusal_row
from pipeline.export.changes import CHANGES, changes, published_deals
from pipeline.export.flat import DEALS
from pipeline.export.plain import write_array, write_csv, write_lines, write_object
from pipeline.export.slots import NORMAL_FORM
from pipeline.export.staging import staged
from pipeline.export.tables import Row
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


def write(outputs: Path, found: Found, run: Row) -> tuple[str, ...]:
    """Publishes everything; gives the names of the files. `run` is what `run.json` is to say."""
    before = published_deals(outputs / "deals.jsonl")
    with staged(outputs) as folder:
        write_lines(folder / "records.jsonl", map(record_to_wire, found.records))
        _write_deals(folder, [deal_to_wire(deal) for deal in sorted(found.deals, key=_in_time)], before)
        if found.articles:
            write_lines(folder / "articles.jsonl", (row.as_json() for row in found.articles()))
            write_csv(folder / "articles.csv", ARTICLES, (row.as_json() for row in found.articles()))
        write_csv(folder / "rejected.csv", REJECTED, map(refusal_row, sorted(found.refused)))
        write_object(folder / RUN, run)
        return tuple(sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()))


def write_unchanged(outputs: Path, run: Row) -> None:
    """Says of a published set that it still stands: nothing changed since."""
    with staged(outputs, whole=False) as folder:
        write_csv(folder / "changes.csv", CHANGES, ())
        write_object(folder / RUN, run)


def _write_deals(folder: Path, deals: Sequence[Row], before: dict[str, Row]) -> None:
    write_lines(folder / "deals.jsonl", deals)
    write_array(folder / "deals.json", deals)
    for table in (DEALS, *NORMAL_FORM):
        write_csv(folder / f"{table.name}.csv", table, deals)
    write_csv(folder / "changes.csv", CHANGES, changes(before, {deal["deal_id"]: deal for deal in deals}))


def _in_time(deal: Deal) -> tuple[str, str]:
    """By the first day of a deal's history; deals without one come last."""
    days: Iterable[str] = (state.when.earliest.isoformat() for state in deal.history if state.when)
    return min(days, default="9999"), deal.deal_id
