"""After whatever happened to a run, the next one ends as an undisturbed one would."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from pipeline.batch import run
from tests.batch.corpora import ARTICLES, data, here, lay, ran

HOUSE = Path(__file__).parents[2]


@pytest.mark.long
def test_killed_at_any_moment_the_next_run_ends_as_if_nothing_had_been(tmp_path: Path) -> None:
    """SIGKILL at moments spread over two undisturbed runs' time, each after a change to the corpus."""
    environ = {**os.environ, "PYTHONPATH": str(HOUSE)}
    command = [sys.executable, "-m", "pipeline", "run", str(tmp_path / "in"), str(tmp_path / "out"), "--jobs", "1"]
    moments = random.Random(5)  # noqa: S311  # moments, not secrets
    corpus = lay(tmp_path / "in")
    started = time.monotonic()
    subprocess.run(command, env=environ, check=False, capture_output=True)  # noqa: S603  # our own
    whole = time.monotonic() - started
    for number in range(12):
        lay(corpus, {"bought.txt": ARTICLES["bought.txt"].replace("40", str(50 + number))})
        with subprocess.Popen(command, env=environ, stderr=subprocess.DEVNULL) as process:  # noqa: S603  # our own
            time.sleep(moments.uniform(0.1, whole))
            process.send_signal(signal.SIGKILL)
        survived = run(here(corpus, tmp_path / "out"))
        after = data(tmp_path / "out")
        run(here(corpus, tmp_path / "out"), full=True)
        assert data(tmp_path / "out") == after
        assert survived.articles == 4


TEXTS = st.sampled_from(
    [*ARTICLES.values(), "Larkfield Robotics was bought by Tarn Dairies for $3 million in June 2025.\n"]
)
NAMES = st.sampled_from(["a.txt", "b.html", "sub/c.md", "sub/d.txt", "e"])


class Corpus(RuleBasedStateMachine):
    """Files come, change, move and go, and the ledger is lost, in any order, with a run after each."""

    made: pytest.TempPathFactory  # set by the test below: machines are made by hypothesis, without arguments

    @initialize()
    def empty(self) -> None:
        self.folder = self.made.mktemp("state")
        self.corpus = lay(self.folder / "in", {})

    @rule(name=NAMES, text=TEXTS)
    def put(self, name: str, text: str) -> None:
        lay(self.corpus, {name: text})

    @rule(name=NAMES)
    def remove(self, name: str) -> None:
        (self.corpus / name).unlink(missing_ok=True)

    @rule(name=NAMES, other=NAMES)
    def rename(self, name: str, other: str) -> None:
        if (self.corpus / name).exists():
            (self.corpus / other).parent.mkdir(exist_ok=True)
            (self.corpus / name).rename(self.corpus / other)

    @rule(name=NAMES)
    def touch(self, name: str) -> None:
        if (self.corpus / name).exists():
            os.utime(self.corpus / name, (1, 1))

    @rule()
    def lose_the_ledger(self) -> None:
        (self.folder / "out" / ".ledger.sqlite").unlink(missing_ok=True)

    @rule()
    def damage_the_ledger(self) -> None:
        if (file := self.folder / "out" / ".ledger.sqlite").exists():
            file.write_bytes(file.read_bytes()[:5000])

    @invariant()
    def an_update_ends_as_a_full_run_does(self) -> None:
        if hasattr(self, "corpus"):
            ran(self.corpus, self.folder / "out")
            updated = data(self.folder / "out")
            run(here(self.corpus, self.folder / "out"), full=True)
            assert data(self.folder / "out") == updated


@pytest.mark.long
def test_any_sequence_of_changes(tmp_path_factory: pytest.TempPathFactory) -> None:
    Corpus.made = tmp_path_factory
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    Corpus.TestCase.settings = settings(
        max_examples=12, stateful_step_count=8, deadline=None, suppress_health_check=checks
    )
    Corpus.TestCase("runTest").debug()
