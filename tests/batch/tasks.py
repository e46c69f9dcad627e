"""Work for the engine's tests: functions that spawned processes can import."""

import os
import time
from pathlib import Path

from pipeline.errors import UsageError


def square(number: int) -> int:
    return number * number


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three it is")
    return number


def die_at_three(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


def hang_at_three(number: int) -> int:
    if number == 3:
        time.sleep(60)
    return number


def die_once(marker: Path) -> str:
    """Dies the first time, as a worker that somebody kills."""
    if not marker.exists():
        marker.touch()
        os._exit(9)
    return "done"


def misuse(number: int) -> int:
    raise UsageError(f"no model for {number}", "install one")
