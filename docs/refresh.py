"""Puts what the commands really print into the README, and writes the data dictionary: `python docs/refresh.py`.

With `--check` it only compares.

A block to be filled is a comment with the command, `<!-- $ dealwire … -->`, and a fenced block after it. Commands run
at the top of the repository by the interpreter that runs this script; where they name `outputs`, they share a fresh
folder. `| 3` after a command keeps the first three lines. JSON is laid out with a line a list item.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
README, DICTIONARY = ROOT / "README.md", ROOT / "docs" / "dictionary.md"
_DICTIONARY = "from pipeline.export.dictionary import dictionary; print(dictionary(), end='')"
_BLOCK = re.compile(r"(<!-- \$ dealwire ([^|>]*?)(?: \| (\d+))? -->\n```\w*\n)(.*?)(```\n)", re.DOTALL)


def refreshed(text: str) -> str:
    """The text with every marked block filled anew."""
    with tempfile.TemporaryDirectory() as outputs:
        return _BLOCK.sub(lambda block: block[1] + _shown(block[2], block[3], outputs) + block[5], text)


def _shown(arguments: str, lines: str | None, outputs: str) -> str:
    """What the command prints, for data or for people, as it is to stand in the README."""
    words = [outputs if word == "outputs" else word for word in arguments.split()]
    printed = _printed("-m", "pipeline", *words).replace(outputs, "outputs").rstrip()
    kept = printed.splitlines()[: int(lines) if lines else None]
    return "".join(f"{_laid_out(line)}\n" for line in kept)


def _printed(*arguments: str) -> str:
    """What this interpreter prints, called so: its data, or where there are none, its words for people."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    return done.stdout or done.stderr


def _laid_out(line: str) -> str:
    """A JSON object with a line a field and a line a list item; any other line without spaces at its end."""
    if not line.startswith("{"):
        return line.rstrip()
    fields = [f" {_json(key)}: {_value(value)}" for key, value in json.loads(line).items()]
    return "{\n" + ",\n".join(fields) + "\n}"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"  {_json(item)}" for item in value) + "]"
    return _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> int:
    """Exit code 1 where `--check` finds a page behind."""
    old = README.read_text(encoding="utf-8")
    pages = {README: refreshed(old), DICTIONARY: _printed("-c", _DICTIONARY)}
    if "--check" in sys.argv:
        return int(any(not page.exists() or page.read_text(encoding="utf-8") != new for page, new in pages.items()))
    for page, new in pages.items():
        page.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
