"""Floors: what breaches them, and that they only ever rise."""

import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.evaluate import Scores, breaches, lowered, read_floors
from pipeline.evaluate.floors import parse_floors

_FLOORS = Path(__file__).parents[1] / "gold" / "floors.toml"


@pytest.mark.parametrize(
    ("floors", "sentences"),
    [
        ({"tv": {"deal_f1": 0.0}}, ()),
        ({"tv": {"deal_f1": 0.5}}, ("tv: deal_f1 is 0.0000, below its floor of 0.5",)),
        ({"tv": {"negatives": 1}}, ("tv: negatives is 0.0000, below its floor of 1",)),
        # a set that was not measured has nothing to say
        ({"eu": {"deal_f1": 0.5}}, ()),
    ],
)
def test_breaches(floors: dict[str, dict[str, float]], sentences: tuple[str, ...]) -> None:
    assert breaches({"tv": Scores(())}, floors) == sentences


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        ("[tv]\ndeal_f1 = 0.5", "[tv]\ndeal_f1 = 0.6", ()),
        ("[tv]\ndeal_f1 = 0.5", "[tv]\ndeal_f1 = 0.5\nslot_f1 = 0.1\n[eu]\nslot_f1 = 0.1", ()),
        ("[tv]\ndeal_f1 = 0.5", "[tv]\ndeal_f1 = 0.4", ("tv: the floor of deal_f1 was 0.5 and is 0.4",)),
        ("[tv]\ndeal_f1 = 0.5", "[tv]", ("tv: the floor of deal_f1 was 0.5 and is gone",)),
        ("[tv]\ndeal_f1 = 0.5", "", ("tv: the floor of deal_f1 was 0.5 and is gone",)),
    ],
)
def test_lowered(old: str, new: str, sentences: tuple[str, ...]) -> None:
    assert lowered(parse_floors(old), parse_floors(new)) == sentences


@pytest.mark.parametrize("text", ["[tv]\nbeauty = 0.5", "[tv]\ndeal_f1 = 'high'", "tv = 0.5", "[tv"])
def test_a_floor_under_nothing_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"floors\.toml"):
        read_floors(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        read_floors(tmp_path / "nowhere.toml")


def test_no_earlier_floor_has_been_lowered() -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    log = _git(git, "log", "--format=%H", "--", str(_FLOORS))
    if log is None:
        pytest.skip("not a git checkout: no earlier floors to compare with")
    now = read_floors(_FLOORS)
    earlier = (_git(git, "show", f"{commit}:./{_FLOORS.name}") for commit in log.split())
    assert [
        lowered(parse_floors(text), now) for text in earlier if text is not None if lowered(parse_floors(text), now)
    ] == []


def _git(git: str, *arguments: str) -> str | None:
    """What git says, None where it knows no such thing."""
    done = subprocess.run([git, *arguments], cwd=_FLOORS.parent, capture_output=True, text=True, check=False)  # noqa: S603  # arguments are ours
    return done.stdout if done.returncode == 0 else None
