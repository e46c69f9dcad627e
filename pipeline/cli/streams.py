"""What commands take in and give out: files, standard input, JSON lines."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError

STDIN = "-"


def sources(names: Sequence[str]) -> Iterator[tuple[str, Path | bytes]]:
    """Each named file, each file of a named folder, and standard input for '-', with the name to call it by.

    Raises UsageError before the first, where one of them does not exist.
    """
    for name in names:
        if name != STDIN and not Path(name).exists():
            raise UsageError(f"there is no file {name}")
    return _each(names)


def _each(names: Iterable[str]) -> Iterator[tuple[str, Path | bytes]]:
    from pipeline.batch.discover import files_below, printable  # noqa: PLC0415  # keeps the help pages quick

    for name in names:
        if name == STDIN:
            yield name, sys.stdin.buffer.read()
        elif Path(name).is_dir():
            yield from sorted((printable(file), file) for file in files_below(Path(name)))
        else:
            yield printable(Path(name)), Path(name)


def lines(name: str) -> Iterator[str]:
    """The lines of a file, or of standard input for '-', that are not blank."""
    if name != STDIN and not Path(name).is_file():
        raise UsageError(f"there is no file {name}")
    with nullcontext(sys.stdin.buffer) if name == STDIN else Path(name).open("rb") as stream:
        yield from (text for line in stream if (text := line.decode("utf-8", "backslashreplace").strip()))


def put(rows: Iterable[Mapping[str, Any]]) -> None:
    """JSON lines for the next program."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    sys.stdout.flush()
