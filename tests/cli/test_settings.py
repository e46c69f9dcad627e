"""Where settings come from, and which source wins."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import UsageError
from pipeline.settings import Settings, load


def loaded(tmp_path: Path, toml: str = "", environ: Mapping[str, str] | None = None, **flags: Any) -> Settings:
    file = tmp_path / "pipeline.toml"
    file.write_text(toml, encoding="utf-8")
    return load(flags, environ=environ or {}, file=file)


@pytest.mark.parametrize(
    ("toml", "environ", "flags", "jobs"),
    [
        ("", {}, {}, 0),
        ("jobs = 2", {}, {}, 2),
        ("jobs = 2", {"DEALWIRE_JOBS": "3"}, {}, 3),
        ("jobs = 2", {"DEALWIRE_JOBS": "3"}, {"jobs": 4}, 4),
        ("jobs = 2", {}, {"jobs": None}, 2),  # a flag that was not given
        ("", {"JOBS": "3", "DEALWIRE_COLOUR": "red"}, {}, 0),  # not ours
    ],
)
def test_defaults_then_file_then_environment_then_flags(
    tmp_path: Path, toml: str, environ: dict[str, str], flags: dict[str, Any], jobs: int
) -> None:
    assert loaded(tmp_path, toml, environ, **flags).jobs == jobs


def test_values_take_the_type_of_their_setting(tmp_path: Path) -> None:
    settings = loaded(tmp_path, 'corpus = "in box"', {"DEALWIRE_LANGUAGES": "en,de", "DEALWIRE_FOLLOW_LINKS": "true"})
    assert settings.corpus == Path("in box")
    assert settings.languages == ("en", "de")
    assert settings.follow_links is True


@pytest.mark.parametrize(
    ("toml", "environ", "flags", "says"),
    [
        ("colour = 'red'", {}, {}, "pipeline.toml: there is no setting 'colour'"),
        ("jobs = 'many'", {}, {}, "pipeline.toml: jobs = 'many'"),
        ("jobs = ", {}, {}, "pipeline.toml cannot be read"),
        ("", {"DEALWIRE_JOBS": "-1"}, {}, "environment: jobs = '-1'"),
        ("", {}, {"jobs": -1}, "flags: jobs = -1"),
    ],
)
def test_an_error_names_the_source_and_the_setting(
    tmp_path: Path, toml: str, environ: dict[str, str], flags: dict[str, Any], says: str
) -> None:
    with pytest.raises(UsageError) as told:
        loaded(tmp_path, toml, environ, **flags)
    assert says in str(told.value)


def test_a_missing_file_is_no_error(tmp_path: Path) -> None:
    assert load(environ={}, file=tmp_path / "pipeline.toml") == Settings()


def test_settings_that_decide_results_say_so() -> None:
    assert Settings(jobs=1).deciding == Settings(jobs=8).deciding
    assert Settings(model="other").deciding != Settings().deciding


def test_as_many_workers_as_asked_for_or_as_there_are_cores() -> None:
    assert Settings(jobs=3).workers == 3
    assert Settings().workers >= 1
