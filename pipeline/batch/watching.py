"""A run each time files were dropped in."""

import time
from collections.abc import Iterator
from pathlib import Path

from pipeline.batch.discover import files_below
from pipeline.batch.listening import Listener
from pipeline.batch.run import run
from pipeline.batch.summary import Summary
from pipeline.settings import Settings

Look = frozenset[tuple[Path, int, int]]
"""Each file with its size and time of change, which tell that something happens to it and nothing else."""


def watch(settings: Settings, listener: Listener, pause: float = 1.0) -> Iterator[Summary]:
    """Runs once, and again after each change once two looks, `pause` seconds apart, saw the same; for ever.

    A file that is still being written is left to grow: nothing is worked on before everything has come to rest.
    """
    worked_on: Look | None = None
    before = look(settings)
    while True:
        time.sleep(pause)
        now = look(settings)
        if now == before and now != worked_on:
            yield run(settings, listener)
            worked_on = now
        before = now


def look(settings: Settings) -> Look:
    """The corpus as it lies there now."""
    return frozenset(_seen(files_below(settings.corpus, settings.outputs)))


def _seen(files: Iterator[Path]) -> Iterator[tuple[Path, int, int]]:
    for file in files:
        try:
            status = file.stat()
        except OSError:  # gone since, or not for us: a run says so, if it stays
            continue
        yield file, status.st_size, status.st_mtime_ns
