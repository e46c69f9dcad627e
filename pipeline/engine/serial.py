"""One item after the other in this process: for a debugger, and where processes cannot be started."""

from collections.abc import Callable, Iterable, Iterator
from typing import Self, TypeVar

from pipeline.engine import Lost, attempt

T = TypeVar("T")
R = TypeVar("R")


class Serial:
    """No workers at all."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to end."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """Apply `function` to every item in turn; see `pipeline.engine`."""
        for item in items:
            yield item, attempt(function, item)
