"""Commands that look at what was found."""

# ruff: noqa: PLC0415  # imports inside the commands are what keeps the help pages quick

import json
import os
import sys
from pathlib import Path
from typing import Annotated

from typer import Argument, Exit, Option

from pipeline.cli.arguments import Fast, Jobs, Outputs
from pipeline.cli.exits import Code, complain
from pipeline.errors import UsageError

_SCREENS = {"DISPLAY", "WAYLAND_DISPLAY"}


def explain(
    deal_id: Annotated[str, Argument(metavar="DEAL_ID", help="The deal, or the beginning of its id.")],
    outputs: Outputs = None,
) -> None:
    """Why each field of a deal says what it says: quotes, rules, sources, what was passed over."""
    from pipeline.export import explained
    from pipeline.settings import load

    for line in explained(load({"outputs": outputs}).outputs, deal_id):
        print(line)


def report(outputs: Outputs = None) -> None:
    """Print where the report is, and open it where there is a screen."""
    import webbrowser

    from pipeline.settings import load

    page = load({"outputs": outputs}).outputs / "report" / "index.html"
    if not page.is_file():
        raise UsageError(f"there is no report {page}", "dealwire run makes it")
    print(page)
    if sys.stdout.isatty() and (os.environ.keys() & _SCREENS or sys.platform in {"darwin", "win32"}):
        webbrowser.open(page.resolve().as_uri())


def decide(
    export: Annotated[Path, Argument(metavar="EXPORT.json", help="What Label Studio exports, in the format JSON.")],
) -> None:
    """Corrections made in Label Studio → lines for decisions.csv."""
    import csv

    from pipeline.export import HEAD, corrected

    try:
        found = corrected(json.loads(export.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise UsageError(f"{export}: {error}", "it is what Label Studio exports in the format JSON") from error
    csv.writer(sys.stdout, lineterminator="\n").writerows((HEAD, *found.rows))
    for notice in found.notices:
        complain(notice)


def evaluate(
    gold_dir: Annotated[Path, Argument(metavar="GOLD_DIR", help="Articles with NAME.gold.json beside them.")],
    records: Annotated[Path | None, Option(help="Score these records, JSON lines, instead of extracting anew.")] = None,
    floors: Annotated[Path | None, Option(help="TOML file with the least that the figures may be.")] = None,
    as_json: Annotated[Path | None, Option("--json", help="Write the figures to this file, too.")] = None,
    verbose: Annotated[bool, Option("--verbose", help="List what was missed, invented or wrong.")] = False,
    jobs: Jobs = None,
    fast: Fast = None,
) -> None:
    """Accuracy against gold files; ends with 1 where a figure is below its floor."""
    from pipeline import batch
    from pipeline import evaluate as measure
    from pipeline.cli import terminal
    from pipeline.settings import load

    sets = measure.read_sets(gold_dir)
    least = measure.read_floors(floors) if floors else {}
    if records:
        told = list(measure.read_records(records))
    else:
        files = [article.path for gold in sets.values() for article in gold]
        with terminal.listener() as listener:
            told = batch.records_of(files, load({"jobs": jobs, "fast": fast}), listener)
    scores = {name: measure.score(told, gold) for name, gold in sets.items()}
    print(measure.report(scores))
    if verbose:
        print(*(line for one in scores.values() for line in measure.findings(one)), sep="\n")
    if as_json:
        figures = {name: measure.as_json(one) for name, one in measure.together(scores).items()}
        as_json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    below = measure.breaches(measure.together(scores), least)
    for breach in below:
        complain(f"below its floor: {breach}")
    raise Exit(Code.INTERNAL if below else Code.WELL)
