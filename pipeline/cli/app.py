"""The application: all commands, in the order in which its help page lists them."""

from typer import Typer

from pipeline.cli import looking, running, stages

COMMANDS = (
    *(running.run, running.watch),
    *(stages.clean, stages.annotate, stages.extract, stages.reconcile),
    *(looking.explain, looking.report, looking.decide, looking.evaluate),
)


def application() -> Typer:
    """The command line as a callable."""
    app = Typer(
        help="News articles in, a dataset of deals out, every value with its words.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # plain help pages: laying out pretty ones takes longer than many a command
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for command in COMMANDS:
        app.command()(command)
    return app
