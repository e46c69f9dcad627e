"""One run at a time on an output folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from pipeline.errors import Busy, UsageError


@contextmanager
def hold(outputs: Path) -> Iterator[None]:
    """Hold the output folder for this process until the block ends.

    The folder is made where there is none. The kernel lets go of the lock when a process ends, however it ends: there
    are no stale locks to clear. Raises Busy where another process holds it, UsageError where nobody can write.
    """
    with _opened(outputs) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise Busy(
                f"another run (process {holder}) is writing to {outputs}",
                "wait until it has ended, or give another output folder",
            ) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def _opened(outputs: Path) -> TextIO:
    try:
        outputs.mkdir(parents=True, exist_ok=True)
        return (outputs / ".lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write to {outputs}: {error.strerror}", "name another output folder") from error
