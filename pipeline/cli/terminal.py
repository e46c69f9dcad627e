"""What people see while a run goes on and when it has ended, on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from pipeline.batch import Listener, Plan, Summary
from pipeline.cli.exits import complain

_LISTED = 20  # rejected articles that are told one by one; the others are in the file
_FIRST = ("report/index.html", "deals.csv", "placeholders.csv", "conflicts.csv")


class _Quiet:
    """For logs and pipes: no progress, only what a person should know."""

    def step(self, name: str, done: int, total: int) -> None:
        """Nothing to see."""

    def warn(self, message: str) -> None:
        complain(f"warning: {message}")


class _Rate(ProgressColumn):
    """How many items a second, as soon as that is known."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.1f}/s" if task.speed else "")


class _Bars:
    """For a terminal: a bar a step, with the time left."""

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
    shown = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
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
    for name, number, remark in _rows(summary):
        complain(f"{name:<20} {number:>9,}  {remark}".rstrip())
    complain("")
    for refusal in summary.refused[:_LISTED]:
        complain(f"rejected: {refusal.article_id} ({refusal.stage}: {refusal.reason})")
    if len(summary.refused) > _LISTED:
        complain(f"and {len(summary.refused) - _LISTED:,} more, listed in {outputs}/rejected.csv")
    complain(f"{len(summary.files)} files are in {outputs}/, to be read first: {', '.join(_FIRST)}")


def _rows(summary: Summary) -> Iterator[tuple[str, int, str]]:
    yield "articles read", summary.articles, _anew(summary)
    yield "deals found", summary.deals, f"from {summary.records:,} records"
    yield "placeholders open", summary.open + summary.narrowed, f"{summary.narrowed:,} of them narrowed"
    yield "placeholders filled", summary.filled, "by other articles"
    yield "conflicts", summary.conflicts, "where articles disagree"
    yield "gaps", summary.gaps, "deals that only arithmetic shows"
    yield "rejected", len(summary.refused), ""


def _anew(summary: Summary) -> str:
    """How much of it was work."""
    if not summary.read and not summary.told:
        return "nothing new"
    return f"{summary.told:,} of them new or changed" if summary.told < summary.articles else ""


def _console() -> Console:
    return Console(stderr=True, highlight=False, soft_wrap=True)
