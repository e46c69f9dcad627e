"""The command line: arguments, progress, exit codes; no logic.

`running` holds the commands that bring an output folder up to date, `stages` those that run one stage on its own,
`looking` those that look at what was found, `app` puts them together. What a help page does not need is imported by the
command that needs it.
"""

import sys
from io import TextIOWrapper

from pipeline.cli.exits import failed
from pipeline.errors import DealwireError


def main() -> None:
    """The command `dealwire`, and `python -m pipeline`."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # UTF-8, whatever the locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from pipeline.cli.app import application  # noqa: PLC0415  # workers import this module and need no commands

    try:
        application()(prog_name="dealwire")
    except (DealwireError, OSError) as error:
        sys.exit(failed(error))
