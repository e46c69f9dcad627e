"""The application that the commands belong to, and the arguments that several of them share."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.exits import Code, complain
from pipeline.model.outcomes import Refusal

app = typer.Typer(
    name="dealwire",
    help="News articles in, a dataset of deals out, every value with its words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help pages: laying out pretty ones takes longer than many a command
    context_settings={"help_option_names": ["-h", "--help"]},
)

Corpus = Annotated[Path | None, typer.Argument(help="Folder with the articles.  [default: corpus]", show_default=False)]
Outputs = Annotated[Path | None, typer.Argument(help="Folder of the dataset.  [default: outputs]", show_default=False)]
Jobs = Annotated[int | None, typer.Option(min=0, help="Worker processes; 0: one a core.", show_default=False)]
Decisions = Annotated[Path | None, typer.Option(help="Analysts' judgements, a CSV.", show_default=False)]


def leave(refused: bool) -> None:
    """Ends a command that has done its work."""
    raise typer.Exit(Code.REJECTED if refused else Code.WELL)


def report(refused: Iterable[Refusal]) -> int:
    """Tells people what could not be used; gives how much that was."""
    lines = [f"{one.article_id}: rejected ({one.stage}): {one.reason}" for one in refused]
    for line in lines:
        complain(line)
    return len(lines)
