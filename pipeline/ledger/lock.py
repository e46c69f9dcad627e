"""One run at a time on an output folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import Busy


@contextmanager
def hold(outputs: Path) -> Iterator[None]:
    """Hold the output folder for this process until the block ends.

    The kernel lets go of the lock when a process ends, however it ends: there are no stale locks to clear.
    Raises Busy where another process holds it.
    """
    with (outputs / ".lock").open("a+", encoding="utf-8") as file:
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
