"""How a command ends, and how it says so to people."""

import sys
from enum import IntEnum

from pipeline.errors import Busy, DealwireError, Rejected, UsageError


class Code(IntEnum):
    """What the exit code says."""

    WELL = 0
    INTERNAL = 1
    USAGE = 2
    REJECTED = 3  # done, but some articles could not be used
    BUSY = 4
    INTERRUPTED = 130


_CODES = {UsageError: Code.USAGE, Busy: Code.BUSY, Rejected: Code.REJECTED}


def failed(error: DealwireError | OSError) -> Code:
    """Tells what went wrong and what to do next; gives the exit code."""
    if isinstance(error, DealwireError):
        complain(f"error: {error}")
        if error.hint:
            complain(f"  {error.hint}")
        return _CODES.get(type(error), Code.INTERNAL)
    complain(f"error: {error.filename or 'input or output'}: {error.strerror or error}")
    return Code.INTERNAL


def complain(message: str) -> None:
    """A line for people."""
    print(message, file=sys.stderr)
