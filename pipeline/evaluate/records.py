"""Records to be scored, from a file of JSON lines."""

import json
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.evaluate.told import from_record


def read_records(path: Path) -> tuple[dict[str, Any], ...]:
    """The records of a `records.jsonl`, each checked to be one that can be scored; empty lines are passed over.

    Raises UsageError naming the file, and the line where there is one to name.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # only these end a line of JSON lines
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: {error}") from error
    return tuple(_record(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip())


def _record(line: str, place: str) -> dict[str, Any]:
    try:
        row: dict[str, Any] = json.loads(line)
        from_record(row)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UsageError(f"{place}: not a deal record ({type(error).__name__}: {error})") from error
    return row
