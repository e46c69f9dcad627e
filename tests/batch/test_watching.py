"""`watch` runs when what was dropped in has come to rest, and never for nothing."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.batch import Silence, watch
from tests.batch.corpora import ARTICLES, here, lay

Step = Callable[[Path], object]


def nothing(corpus: Path) -> None:
    """Time goes by."""


def grow(corpus: Path) -> None:
    with (corpus / "slow.txt").open("a", encoding="utf-8") as file:
        file.write("Rain is expected. ")


def burst(corpus: Path) -> None:
    lay(corpus, {f"{number}.txt": f"Rain is expected on hill {number}.\n" for number in range(30)})


def replace(corpus: Path) -> None:
    lay(corpus, {"0.txt": ARTICLES["bought.txt"]})


def remove(corpus: Path) -> None:
    (corpus / "0.txt").unlink()


@pytest.mark.parametrize(
    ("steps", "articles"),
    [
        ([], [1]),
        ([nothing] * 10, [1]),
        ([grow, nothing], [1, 2]),
        ([grow, grow, grow, nothing, nothing, nothing], [1, 2]),
        ([grow, nothing, grow, nothing], [1, 2, 2]),
        ([burst, nothing, nothing], [1, 31]),
        ([burst, nothing, replace, nothing, remove, nothing, nothing], [1, 31, 31, 30]),
    ],
)
def test_a_run_follows_each_change_that_has_come_to_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Step], articles: list[int]
) -> None:
    """Each step happens between two looks at the folder; the numbers are of the articles that each run knows."""
    corpus = lay(tmp_path / "in", {"first.txt": "Rain was expected.\n"})
    script = iter([nothing, *steps])

    def sleep(_: float) -> None:
        step = next(script, None)
        if step is None:
            raise KeyboardInterrupt
        step(corpus)

    monkeypatch.setattr(time, "sleep", sleep)
    seen: list[int] = []
    with pytest.raises(KeyboardInterrupt):  # which is how a watch ends
        seen.extend(summary.articles for summary in watch(here(corpus, tmp_path / "out"), Silence()))
    assert seen == articles
