"""Commands that bring an output folder up to date."""

# ruff: noqa: PLC0415  # imports inside the commands are what keeps the help pages quick

from typing import Annotated

from typer import Option

from pipeline.cli.arguments import (
    Columns,
    Corpus,
    Currency,
    Decisions,
    Excel,
    Fast,
    Jobs,
    Outputs,
    Rates,
    ReviewBelow,
    leave,
)
from pipeline.cli.exits import complain


def run(
    corpus: Corpus = None,
    outputs: Outputs = None,
    jobs: Jobs = None,
    engine: Annotated[str | None, Option(help="Where work is done: local, dask or serial.", show_default=False)] = None,
    scheduler: Annotated[str | None, Option(help="Address of a Dask scheduler.", show_default=False)] = None,
    decisions: Decisions = None,
    fast: Fast = None,
    excel: Excel = None,
    columns: Columns = None,
    rates: Rates = None,
    currency: Currency = None,
    review_below: ReviewBelow = None,
    full: Annotated[bool, Option("--full", help="Ignore what is cached.")] = False,
    fail_fast: Annotated[bool, Option("--fail-fast", help="Stop at the first article that is rejected.")] = False,
    dry_run: Annotated[bool, Option("--dry-run", help="Say what would be done, and do nothing.")] = False,
) -> None:
    """Turn a folder of articles into a dataset. Only what is new, changed or affected is worked on."""
    from pipeline import batch
    from pipeline.cli import terminal
    from pipeline.settings import load

    flags = {"corpus": corpus, "outputs": outputs, "jobs": jobs, "engine": engine, "scheduler": scheduler}
    files = {"excel": excel or None, "columns": columns or None, "rates": rates, "currency": currency}
    settings = load({**flags, **files, "review_below": review_below, "decisions": decisions, "fast": fast})
    if dry_run:
        terminal.show_plan(batch.outlook(settings))
        return
    with terminal.listener() as listener:
        summary = batch.run(settings, listener, full=full, fail_fast=fail_fast)
    terminal.show_summary(summary, settings.outputs)
    leave(bool(summary.refused))


def watch(
    corpus: Corpus = None,
    outputs: Outputs = None,
    jobs: Jobs = None,
    decisions: Decisions = None,
    fast: Fast = None,
    pause: Annotated[float, Option(min=0.1, help="Seconds between two looks at the folder.")] = 1.0,
) -> None:
    """Do so again each time files are dropped in and have stopped growing, until interrupted."""
    from pipeline import batch
    from pipeline.cli import terminal
    from pipeline.settings import load

    settings = load({"corpus": corpus, "outputs": outputs, "jobs": jobs, "decisions": decisions, "fast": fast})
    complain(f"watching {settings.corpus}")
    with terminal.listener() as listener:
        for summary in batch.watch(settings, listener, pause):
            terminal.show_summary(summary, settings.outputs)
