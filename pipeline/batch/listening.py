"""How a run tells what it is doing: to a terminal's progress bar, to a log, or to nobody."""

from typing import Protocol


class Listener(Protocol):
    """Is told of steps as they go on, and of what a person should know."""

    def step(self, name: str, done: int, total: int) -> None:
        """`done` of `total` items of the step called `name` are done."""

    def warn(self, message: str) -> None:
        """Something is not as it should be and was dealt with."""


class Silence:
    """A listener that tells nobody."""

    def step(self, name: str, done: int, total: int) -> None:
        """Tells nobody."""

    def warn(self, message: str) -> None:
        """Tells nobody."""
