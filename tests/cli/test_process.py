"""What only a process of its own can show: start-up, locale, pipes, interrupts."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.corpora import ARTICLES, lay

HOUSE = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "pipeline"]
PLAIN = {
    **os.environ,
    **dict.fromkeys(("LC_ALL", "LANG"), "C"),
    **dict.fromkeys(("PYTHONUTF8", "PYTHONCOERCECLOCALE"), "0"),
    "PYTHONPATH": str(HOUSE),
    "DEALWIRE_ENGINE": "serial",
}


def started(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    pipe, command = subprocess.PIPE, [*COMMAND, *arguments]
    return subprocess.Popen(command, cwd=folder, env=PLAIN, stdout=pipe, stderr=pipe)  # noqa: S603  # our own


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    lay(tmp_path, {"é – ü.txt": ARTICLES["bought.txt"], "leer.txt": ""})
    process = started(tmp_path, "extract", "é – ü.txt", "leer.txt")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "é – ü.txt" in out.decode("utf-8")
    assert "£40 million" in out.decode("utf-8")
    assert "leer.txt: rejected" in err.decode("utf-8")


def loaded_by(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command has loaded when it ends."""
    code = f"""
import sys
from pipeline.cli import main
sys.argv = {["dealwire", *arguments]}
try:
    main()
finally:
    print(*sys.modules)
"""
    command = [sys.executable, "-c", code]
    ended = subprocess.run(command, cwd=folder, env=PLAIN, capture_output=True, check=True)  # noqa: S603  # our own
    return set(ended.stdout.decode().splitlines()[-1].split())


def test_help_needs_no_heavy_library(tmp_path: Path) -> None:
    loaded = loaded_by(tmp_path, "run", "--help")
    assert "typer" in loaded
    assert not loaded & {"spacy", "pandas", "rich", "trafilatura", "bs4", "numpy", "sqlite3"}


def test_an_unchanged_run_loads_no_parser(tmp_path: Path) -> None:
    lay(tmp_path / "in", {"a.txt": "Nothing happened.\n"})
    loaded_by(tmp_path, "run", "in", "out")
    loaded = loaded_by(tmp_path, "run", "in", "out")
    assert "sqlite3" in loaded
    assert not loaded & {"spacy", "pandas", "trafilatura", "bs4", "numpy", "dateparser"}


def test_a_reader_that_has_enough_is_no_error_of_ours(tmp_path: Path) -> None:
    lay(tmp_path, {f"{number}.txt": f"Nothing happened on day {number}.\n" for number in range(50)})
    process = started(tmp_path, "clean", ".")
    assert process.stdout
    process.stdout.readline()
    process.stdout.close()
    process.wait(timeout=60)
    assert process.stderr
    assert b"Traceback" not in process.stderr.read()


def test_an_interrupt_ends_with_130_and_what_was_done_is_kept(tmp_path: Path) -> None:
    lay(tmp_path / "in", {"a.txt": "Nothing happened.\n"})
    process = started(tmp_path, "watch", "in", "out")
    for _ in range(300):
        if (tmp_path / "out" / "deals.csv").exists():
            break
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert (tmp_path / "out" / "deals.csv").exists()


@pytest.mark.long
def test_a_full_disk_is_told_in_a_line_and_leaves_what_was_published(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk."""
    lay(tmp_path / "in", {"a.txt": "Nothing happened.\n"})
    assert started(tmp_path, "run", "in", "out").wait(60) == 0
    before = (tmp_path / "out" / "deals.csv").read_bytes()
    lay(tmp_path / "in", {"b.txt": ARTICLES["bought.txt"]})
    command = ["bash", "-c", 'ulimit -f 8; exec "$@"', "bash", *COMMAND, "run", "in", "out"]
    ended = subprocess.run(command, cwd=tmp_path, env=PLAIN, capture_output=True, check=False)  # noqa: S603  # our own
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"error: ")
    assert b"Traceback" not in ended.stderr
    assert (tmp_path / "out" / "deals.csv").read_bytes() == before
    assert started(tmp_path, "run", "in", "out").wait(60) == 0
    assert b"Birchmoor Foods" in (tmp_path / "out" / "deals.csv").read_bytes()


@pytest.mark.long
def test_help_is_there_at_once() -> None:
    """Half a second is the most that a busy machine may make of it; it takes 0.1 s on a free one."""
    quickest = min(_seconds(*COMMAND, "--help") for _ in range(5))
    assert quickest < 0.5


def _seconds(*command: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=HOUSE, capture_output=True, check=True)  # noqa: S603  # our own
    return time.perf_counter() - start
