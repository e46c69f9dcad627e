"""Processes on this machine, one item at a time each, so that a death or a hang is known to be that item's.

The standard pools lose every waiting item when a worker dies, and cannot stop one that hangs; hence one pipe a worker.
"""

import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context
from typing import Any, Generic, Self, TypeVar

from pipeline.engine import DIED, TRIES, Lost, attempt
from pipeline.errors import LexiconError, UsageError

T = TypeVar("T")
R = TypeVar("R")

_SPAWN = get_context("spawn")  # no lock or thread of this process leaks into a worker, and it is alike everywhere
_FOREVER = float("inf")


@dataclass(slots=True)
class _Job(Generic[T]):
    item: T
    tries: int = 0


class Local:
    """`workers` processes, started when there is work; an item that takes over `seconds` is given up (0: no limit)."""

    def __init__(self, workers: int, seconds: float = 0) -> None:
        self._most = workers
        self._seconds = seconds or _FOREVER
        self._idle: list[_Worker] = []
        self._busy: dict[_Worker, _Job[Any]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in (*self._idle, *self._busy):
            worker.stop()
        self._idle.clear()
        self._busy.clear()

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """Apply `function` to every item. Results come as they are done; see `pipeline.engine`."""
        waiting = (_Job(item) for item in items)
        again: list[_Job[T]] = []
        while True:
            while worker := self._free():
                job = again.pop() if again else next(waiting, None)
                if job is None:
                    self._idle.append(worker)
                    break
                worker.give(function, job.item, self._seconds)
                self._busy[worker] = job
            if not self._busy:
                return
            for worker in _due(self._busy):
                job, answer = self._busy.pop(worker), worker.answer()
                self._idle.append(worker)
                job.tries += 1
                if answer is DIED and job.tries < TRIES:
                    again.append(job)
                else:
                    yield job.item, answer

    def _free(self) -> "_Worker | None":
        if self._idle:
            return self._idle.pop()
        return _Worker() if len(self._busy) < self._most else None


class _Worker:
    """A process that does what comes through its pipe, and is started anew when it is lost."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        self._seconds = self._until = _FOREVER
        self.pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()  # then the worker's death closes the pipe

    def give(self, function: Callable[[T], R], item: T, seconds: float) -> None:
        """Hand over an item, to be answered in time."""
        self._seconds, self._until = seconds, time.monotonic() + seconds
        with suppress(OSError):  # dead already: `answer` finds the pipe closed
            self.pipe.send((function, item))

    @property
    def left(self) -> float:
        """Seconds within which the answer is due."""
        return max(0.0, self._until - time.monotonic())

    def answer(self) -> Any:
        """The result of the item given, or that there will be none. Raises what is no item's fault."""
        try:
            if self.pipe.poll():
                return _given(self.pipe.recv())
            lost = Lost(f"it took longer than {self._seconds:g} seconds")
        except (EOFError, OSError):
            lost = DIED
        self.stop()
        self._start()
        return lost

    def stop(self) -> None:
        """End the process at once."""
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _due(workers: Iterable[_Worker]) -> list[_Worker]:
    """Waits for the workers; gives those that have answered, died, or used up their time."""
    waited = list(workers)
    soonest = min(worker.left for worker in waited)
    ready = connection.wait([worker.pipe for worker in waited], None if soonest == _FOREVER else soonest)
    return [worker for worker in waited if worker.pipe in ready or worker.left == 0]


def _serve(pipe: "connection.Connection[Any, Any]") -> None:
    """A worker's life. An interrupt is the parent's to handle; the parent's end closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            function, item = pipe.recv()
        except EOFError:
            return
        pipe.send(_applied(function, item))


@dataclass(frozen=True, slots=True)
class _Stopped:
    """Nothing can be done for any item: a model that is not installed, a lexicon with a mistake."""

    error: Exception


def _applied(function: Callable[[T], R], item: T) -> R | Lost | _Stopped:
    try:
        return attempt(function, item)
    except (UsageError, LexiconError) as error:
        return _Stopped(error)


def _given(answer: Any) -> Any:
    if isinstance(answer, _Stopped):
        raise answer.error
    return answer
