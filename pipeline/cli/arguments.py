"""Arguments that several commands share, and how a command ends."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from typer import Argument, Exit, Option

from pipeline.cli.exits import Code, complain
from pipeline.model.outcomes import Refusal

Corpus = Annotated[Path | None, Argument(help="Folder with the articles.  [default: corpus]", show_default=False)]
Outputs = Annotated[Path | None, Argument(help="Folder of the dataset.  [default: outputs]", show_default=False)]
Jobs = Annotated[int | None, Option(min=0, help="Worker processes; 0: one a core.", show_default=False)]
Columns = Annotated[list[str] | None, Option(help="Further flat files, as crunchbase or pitchbook name columns.")]
Excel = Annotated[
    bool | None, Option("--excel", help="CSV that opens right in Excel, and a workbook.", show_default=False)
]
Rates = Annotated[Path | None, Option(help="Exchange rates, a CSV of date,from,to,rate.", show_default=False)]
Currency = Annotated[str | None, Option(help="Into which rates convert.  [default: USD]", show_default=False)]
ReviewBelow = Annotated[
    float | None, Option(min=0, max=1, help="List records under this confidence for review.", show_default=False)
]
Decisions = Annotated[Path | None, Option(help="Analysts' judgements, a CSV.", show_default=False)]
Fast = Annotated[bool | None, Option("--fast", help="Frames alone, without the tagger.", show_default=False)]


def leave(refused: bool) -> None:
    """Ends a command that has done its work."""
    raise Exit(Code.REJECTED if refused else Code.WELL)


def report(refused: Iterable[Refusal]) -> int:
    """Tells people what could not be used; gives how much that was."""
    lines = [f"{one.article_id}: rejected ({one.stage}): {one.reason}" for one in refused]
    for line in lines:
        complain(line)
    return len(lines)
