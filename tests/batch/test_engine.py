"""Every item gets a result or the reason why not, and one item's trouble is its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.engine import DIED, TRIES, Lost, engine
from pipeline.errors import UsageError
from tests.batch import tasks


@pytest.mark.parametrize(("name", "workers"), [("local", 1), ("local", 2), ("serial", 1)])
def test_every_item_is_done_once(name: str, workers: int) -> None:
    with engine(name, workers, 0) as pool:
        assert sorted(pool.map(tasks.square, range(20))) == [(n, n * n) for n in range(20)]


def test_no_items_no_results() -> None:
    with engine("local", 2, 0) as pool:
        assert list(pool.map(tasks.square, [])) == []


def test_workers_serve_one_map_after_the_other() -> None:
    with engine("local", 1, 0) as pool:
        assert dict(pool.map(tasks.square, [2])) == {2: 4}
        assert dict(pool.map(tasks.fail_at_three, [4])) == {4: 4}


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (tasks.fail_at_three, "ValueError: three it is"),
        (tasks.die_at_three, "the process that worked on it died"),
        (tasks.hang_at_three, "it took longer than 2 seconds"),
    ],
)
def test_the_item_that_fails_is_told_and_the_others_go_on(function: Callable[[int], int], reason: str) -> None:
    with engine("local", 2, 2) as pool:
        results = dict(pool.map(function, range(6)))
    assert results == {0: 0, 1: 1, 2: 2, 3: Lost(reason), 4: 4, 5: 5}


def test_an_item_whose_worker_was_killed_gets_another(tmp_path: Path) -> None:
    assert TRIES > 1
    marker = tmp_path / "marker"
    with engine("local", 1, 0) as pool:
        assert list(pool.map(tasks.die_once, [marker])) == [(marker, "done")]


def test_items_are_taken_as_they_can_be_worked_on() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    with engine("local", 1, 0) as pool:
        next(iter(pool.map(tasks.square, items())))
    assert len(taken) <= 2


def test_an_unknown_engine_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="steam"):
        engine("steam", 1, 0)


def test_a_failure_in_this_process_is_the_items_alone() -> None:
    with engine("serial", 1, 0) as here:
        assert dict(here.map(tasks.fail_at_three, [2, 3, 4])) == {2: 2, 3: Lost("ValueError: three it is"), 4: 4}


@pytest.mark.parametrize("name", ["local", "serial"])
def test_what_is_no_items_fault_is_raised(name: str) -> None:
    with engine(name, 1, 0) as pool, pytest.raises(UsageError, match="no model for 7") as told:
        list(pool.map(tasks.misuse, [7]))
    assert told.value.hint == "install one"


@pytest.mark.long
def test_a_cluster_does_what_processes_do(tmp_path: Path) -> None:
    """A real scheduler and two real workers on the loopback, one of which dies on the way."""
    with engine("dask", 2, 0) as cluster:
        assert sorted(cluster.map(tasks.square, range(30))) == [(n, n * n) for n in range(30)]
        assert dict(cluster.map(tasks.fail_at_three, [2, 3])) == {2: 2, 3: Lost("ValueError: three it is")}
        assert list(cluster.map(tasks.die_once, [tmp_path / "marker"])) == [(tmp_path / "marker", "done")]
        assert dict(cluster.map(tasks.die_at_three, [1, 3, 5])) == {1: 1, 3: DIED, 5: 5}
        with pytest.raises(UsageError, match="no model for 7"):
            list(cluster.map(tasks.misuse, [7]))


@pytest.mark.long
def test_no_scheduler_answers() -> None:
    with pytest.raises(UsageError, match="no Dask scheduler answers"), engine("dask", 2, 0, "tcp://127.0.0.1:9"):
        pass
