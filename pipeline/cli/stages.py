"""Commands that run one stage on its own, from files or standard input to JSON lines."""

# ruff: noqa: PLC0415  # imports inside the commands are what keeps the help pages quick

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from pipeline.cli.arguments import Decisions, Fast, leave, report
from pipeline.cli.streams import STDIN, lines, put, sources

Files = Annotated[list[str] | None, Argument(metavar="[FILE...|-]", help="Articles, or folders of them.")]


def clean(files: Files = None) -> None:
    """Articles → their own words, title and dates, as JSON lines, whatever the language."""
    from pipeline.batch import direct
    from pipeline.wire import article_to_wire

    refused = 0
    for name, source in sources(files or [STDIN]):
        reading = direct.clean(name, source)
        put(article_to_wire(text) for text in reading.texts)
        refused += report(reading.refused)
    leave(refused > 0)


def annotate(
    file: Annotated[str, Argument(metavar="[FILE|-]", help='JSON lines: {"id", "text", "published"?}.')] = STDIN,
) -> None:
    """Texts → the names, money, quantities and dates in them, JSON lines in and out."""
    from pipeline.batch import direct
    from pipeline.errors import Rejected
    from pipeline.model.outcomes import Refusal
    from pipeline.wire import annotations_to_wire

    refused = 0
    for number, line in enumerate(lines(file), 1):
        try:
            text = direct.given(line)
        except Rejected as error:
            refused += report([Refusal(f"line {number}", error.stage, error.reason)])
        else:
            put([annotations_to_wire(text.article_id, direct.annotate(text))])
    leave(refused > 0)


def extract(files: Files = None, fast: Fast = None) -> None:
    """Articles → deal records as JSON lines; nothing is stored."""
    from pipeline.batch import direct
    from pipeline.settings import load
    from pipeline.wire import record_to_wire

    settings, refused = load({"fast": fast}), 0
    for name, source in sources(files or [STDIN]):
        for told in direct.extract(name, source, settings):
            put(record_to_wire(record) for record in told.records)
            refused += report([told.refusal] if told.refusal else [])
    leave(refused > 0)


def reconcile(
    records: Annotated[str, Argument(metavar="RECORDS.jsonl", help="Deal records from anywhere, as JSON lines.")],
    out: Annotated[Path, Option(help="Folder of the dataset.")],
    decisions: Decisions = None,
) -> None:
    """Deal records → reconciled deals and their tables."""
    from pipeline import batch
    from pipeline.cli import terminal
    from pipeline.settings import load

    settings = load({"outputs": out, "decisions": decisions})
    with terminal.listener() as listener:
        summary = batch.join(lines(records), records, settings, listener)
    terminal.show_summary(summary, out)
    leave(bool(summary.refused))
