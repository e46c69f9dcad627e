"""The command line, called as a user calls it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from pipeline.cli import main


class Ended(NamedTuple):
    """How a command ended: its exit code, what it said to programs, and what it said to people."""

    code: int
    out: str
    err: str


Dealwire: TypeAlias = Callable[..., Ended]


@pytest.fixture
def dealwire(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Dealwire:
    """Runs the command in this process, in an empty folder, with nothing set in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEALWIRE_ENGINE", "serial")

    def call(*arguments: str | Path, stdin: str | bytes = b"") -> Ended:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "argv", ["dealwire", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main()
        said = capsys.readouterr()
        return Ended(int(end.value.code or 0), said.out, said.err)

    return call
