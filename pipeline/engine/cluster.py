"""Workers of a Dask cluster: one that is running somewhere, or one made here for the while.

Workers read the corpus themselves: with a cluster elsewhere it must lie under the same path for all of them. There is
no time limit for an item, since Dask cannot stop one; a worker that dies is known, and its item tried once more.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Self, TypeVar

from dask import config
from distributed import Client, KilledWorker, LocalCluster, as_completed

from pipeline.engine import DIED, TRIES, Lost, attempt
from pipeline.errors import UsageError

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4  # items a worker in the scheduler's hands: none waits for work, and not all lie in memory


class Cluster:
    """`address` is a scheduler's ('tcp://host:8786'); without one, `workers` processes are started here."""

    def __init__(self, workers: int, address: str | None = None) -> None:
        self._workers = workers
        self._address = address
        self._own: LocalCluster | None = None

    def __enter__(self) -> Self:
        config.set({"distributed.scheduler.allowed-failures": TRIES - 1})
        if self._address:
            try:
                self._client = Client(self._address, timeout=10)
            except (OSError, ValueError) as error:
                raise UsageError(f"no Dask scheduler answers at {self._address}: {error}") from error
        else:
            self._own = LocalCluster(
                n_workers=self._workers,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address=None,
                silence_logs=logging.ERROR,
            )
            self._client = Client(self._own)
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()
        if self._own:
            self._own.close()

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """Apply `function` to every item. Results come as they are done; see `pipeline.engine`."""
        waiting = iter(items)
        pending: dict[Any, T] = {}
        ahead = _AHEAD * max(self._workers, len(self._client.nthreads()))

        def submitted(item: T) -> Any:
            future = self._client.submit(attempt, function, item, pure=False)
            pending[future.key] = item
            return future

        killed = []
        results = as_completed(submitted(item) for item in islice(waiting, ahead))
        for future in results:
            item, answer = pending.pop(future.key), _answer(future)
            if answer is DIED:
                killed.append(item)
            else:
                yield item, answer
            for following in islice(waiting, 1):
                results.add(submitted(following))
        for item in killed:  # Dask blames all that a dead worker had in hand: alone, each shows whose fault it was
            yield item, _answer(submitted(item))


def _answer(future: Any) -> Any:
    """The result, or that there will be none. Raises what is no item's fault."""
    try:
        return future.result()
    except KilledWorker:
        return DIED
