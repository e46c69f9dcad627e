"""Where work is done. An engine knows `map` and nothing of articles.

`map(function, items)` gives `(item, result)` as results come in, in any order; `function` and what goes through it
must be picklable. Items are taken as they can be worked on, so there may be more of them than fit into memory. Where
an item's worker was lost, its result is `Lost` with the reason, and the other items go on. Wrong use and mistakes in
lexicons are no item's fault: they are raised.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

from pipeline.errors import LexiconError, UsageError

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Lost:
    """An item without a result: its worker ended, or did not end in time."""

    reason: str


DIED = Lost("the process that worked on it died")
TRIES = 2
"""A worker may have been killed from outside; an item that kills two has itself to blame."""


class Engine(Protocol):
    """Anything that can map, from `__enter__` on until `__exit__` ends its workers."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """Apply `function` to every item, each once."""
        ...


def engine(name: str, workers: int, seconds: float, scheduler: str | None = None) -> AbstractContextManager[Engine]:
    """The engine of that name with so many workers. Raises UsageError where there is none.

    'local' uses processes on this machine; 'dask' a cluster, that of a `scheduler` or its own; 'serial' this process
    alone. Only 'local' keeps to `seconds` for an item.
    """
    # What an engine needs is imported when it is chosen.
    if name == "local":
        from pipeline.engine.local import Local  # noqa: PLC0415

        return Local(workers, seconds)
    if name == "dask":
        try:
            from pipeline.engine.cluster import Cluster  # noqa: PLC0415
        except ImportError as error:
            raise UsageError("Dask is not installed", "install it with: pip install dealwire[dask]") from error
        return Cluster(workers, scheduler)
    if name == "serial":
        from pipeline.engine.serial import Serial  # noqa: PLC0415

        return Serial()
    raise UsageError(f"there is no engine {name!r}", "the engines are: local, dask, serial")


def attempt(function: Callable[[T], R], item: T) -> R | Lost:
    """The function's result; an error is that item's alone, and no reason to stop, but for those that are nobody's."""
    try:
        return function(item)
    except (UsageError, LexiconError):
        raise
    except Exception as error:
        return Lost(f"{type(error).__name__}: {error}")
