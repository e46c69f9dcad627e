"""When the tagger is asked, what people hear where it cannot be, and that `--fast` leaves it out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

import pytest

from pipeline.batch import article, run
from pipeline.batch.direct import plain
from pipeline.batch.listening import Silence
from pipeline.batch.measuring import records_of
from pipeline.batch.tagging import tagging, warn_of_tagger
from pipeline.cli import main
from pipeline.model.mentions import Annotations
from pipeline.model.tags import Tags
from pipeline.settings import Settings, load
from pipeline.tagger import tag, trouble
from tests.batch.corpora import ARTICLES, here, lay

ONE = {"bought.txt": ARTICLES["bought.txt"]}
WARNING = "the tagger's card.toml is missing: deals are read by the frames alone, as with --fast"

Weights: TypeAlias = Callable[[bool], None]


@dataclass
class Ear(Silence):
    """Remembers what it is warned of."""

    heard: list[str] = field(default_factory=list)

    def warn(self, message: str) -> None:
        self.heard.append(message)


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Weights:
    """Has the tagger's weights where they should be, or looks for them in a folder without any."""

    def look(there: bool) -> None:
        if not there:
            monkeypatch.setattr("pipeline.batch.tagging.trouble", lambda: trouble(tmp_path / "no weights"))

    return look


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the tagger is asked about, which answers all the same."""
    texts: list[str] = []

    def listened(text: str, found: Annotations) -> Tags:
        texts.append(text)
        return tag(text, found)

    monkeypatch.setattr(article, "tag", listened)
    return texts


@pytest.mark.parametrize(
    ("there", "fast", "wanted"),
    [
        (True, False, True),
        (True, True, False),
        (False, False, False),
        (False, True, False),
    ],
)
def test_the_tagger_is_asked_where_it_is_wanted_and_whole(
    weights: Weights, asked: list[str], there: bool, fast: bool, wanted: bool
) -> None:
    weights(there)
    settings, text = Settings(fast=fast), plain("a", "Brell Ltd has bought Tarn Ltd for $40 million.")
    assert tagging(settings) is wanted
    told = article.tell(text, settings)
    assert asked == [text.text] * wanted
    assert [record.type.value for record in told.records] == ["acquisition"]


@pytest.mark.parametrize(
    ("there", "fast", "warnings"),
    [
        (True, False, []),
        (False, False, [WARNING]),
        # who does without it need not hear that it is missing
        (False, True, []),
    ],
)
def test_people_hear_of_a_tagger_that_should_have_a_say_and_cannot(
    weights: Weights, there: bool, fast: bool, warnings: list[str]
) -> None:
    weights(there)
    ear = Ear()
    warn_of_tagger(Settings(fast=fast), ear)
    assert ear.heard == warnings


def test_without_weights_deals_are_those_of_fast(weights: Weights) -> None:
    text = plain("a", "Brell Ltd has bought Tarn Ltd for $40 million.")
    fast = article.tell(text, Settings(fast=True))
    weights(False)
    assert article.tell(text, Settings()) == fast


def test_runs_and_measurements_say_once_that_the_tagger_is_missing(weights: Weights, tmp_path: Path) -> None:
    weights(False)
    corpus, ear = lay(tmp_path / "in", ARTICLES), Ear()
    run(here(corpus, tmp_path / "out"), ear)
    assert ear.heard.count(WARNING) == 1
    ear = Ear()
    records_of([corpus / name for name in ONE], here(corpus, tmp_path / "out"), ear)
    assert ear.heard == [WARNING]


def test_deals_read_with_and_without_the_tagger_are_not_taken_for_each_other(asked: list[str], tmp_path: Path) -> None:
    settings = here(lay(tmp_path / "in", ONE), tmp_path / "out")
    assert run(replace(settings, fast=True)).told == 1
    assert asked == []
    slow = run(settings)
    assert (slow.read, slow.told, len(asked)) == (0, 1, 1)
    assert run(settings).told == 0


@pytest.mark.parametrize(
    ("flag", "environ", "fast"),
    [
        (None, {}, False),
        (True, {}, True),
        (None, {"DEALWIRE_FAST": "1"}, True),
        # a flag that was not given says nothing against what is set elsewhere
        (None, {"DEALWIRE_FAST": "0"}, False),
        (True, {"DEALWIRE_FAST": "0"}, True),
    ],
)
def test_fast_is_a_setting_like_any_other(
    flag: bool | None, environ: dict[str, str], fast: bool, tmp_path: Path
) -> None:
    assert load({"fast": flag}, environ=environ, file=tmp_path / "pipeline.toml").fast is fast


@pytest.mark.parametrize(
    ("command", "times"),
    [
        ("run in out", 1),
        ("run in out --fast", 0),
        ("extract in/bought.txt", 1),
        ("extract in/bought.txt --fast", 0),
    ],
)
def test_the_flag_keeps_the_tagger_out(
    monkeypatch: pytest.MonkeyPatch, asked: list[str], tmp_path: Path, command: str, times: int
) -> None:
    lay(tmp_path / "in", ONE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEALWIRE_ENGINE", "serial")
    monkeypatch.setattr("sys.argv", ["dealwire", *command.split()])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code in (None, 0)
    assert len(asked) == times
