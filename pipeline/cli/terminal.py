"""What people see while a run goes on and when it has ended, on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from pipeline.batch import Listener, Plan, Summary
from pipeline.cli.exits import complain

_LISTED = 20  # rejected articles that are told one by one; the others are in the file


class _Quiet:
    """For logs and pipes: no progress, only what a person should know."""

    def step(self, name: str, done: int, total: int) -> None:
        """Nothing to see."""

    def warn(self, message: str) -> None:
        complain(f"warning: {message}")


class _Bars:
    """For a terminal: a bar a step, with the rate and the time left."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def step(self, name: str, done: int, total: int) -> None:
        if not total:
            return
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(name, total=total)
        self._progress.update(self._tasks[name], completed=done, total=total)

    def warn(self, message: str) -> None:
        self._progress.console.print(Text(f"warning: {message}"))


@contextmanager
def listener() -> Iterator[Listener]:
    """One that shows progress where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield _Quiet()
        return
    shown = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*shown, console=_console(), transient=True) as progress:
        yield _Bars(progress)


def show_plan(plan: Plan) -> None:
    """What a run would do."""
    for word, names in (("read", plan.read), ("drop", plan.gone)):
        for name in names:
            print(f"{word}\t{name}")
    complain(f"{len(plan.read)} files to be read, {len(plan.kept)} as they were, {len(plan.gone)} gone")


def show_summary(summary: Summary, outputs: Path) -> None:
    """The closing table, what was rejected, and where the files are."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(justify="left")
    table.add_column(justify="right")
    table.add_column(justify="left", style="dim")
    for name, number, remark in _rows(summary):
        table.add_row(name, f"{number:,}", remark)
    console = _console()
    console.print(table)
    if summary.refused:
        console.print()
        for refusal in summary.refused[:_LISTED]:
            console.print(Text(f"rejected: {refusal.article_id} ({refusal.stage}: {refusal.reason})"))
        if more := len(summary.refused) - _LISTED:
            console.print(f"and {more:,} more, see rejected.csv") if more > 0 else None
    console.print()
    console.print(Text(f"{len(summary.files)} files in {outputs}/: {', '.join(summary.files)}"))


def _rows(summary: Summary) -> Iterator[tuple[str, int, str]]:
    anew = f"{summary.told:,} worked on, the others as they were" if summary.told < summary.articles else ""
    yield "articles read", summary.articles, anew
    yield "deals found", summary.deals, f"from {summary.records:,} records"
    yield "placeholders open", summary.open + summary.narrowed, f"{summary.narrowed:,} of them narrowed"
    yield "placeholders filled", summary.filled, "from other articles"
    yield "conflicts", summary.conflicts, "where articles disagree"
    yield "gaps", summary.gaps, "deals that only arithmetic shows"
    yield "rejected", len(summary.refused), ""


def _console() -> Console:
    return Console(stderr=True, highlight=False, soft_wrap=True)
