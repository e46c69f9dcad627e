"""What a user can set, in one place: defaults < `pipeline.toml` < environment (`DEALWIRE_JOBS=4`) < flags.

Every source goes through the same checks, and an error names the source and the setting.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from pydantic import Field, TypeAdapter, ValidationError

from pipeline.errors import UsageError

FILE = "pipeline.toml"
PREFIX = "DEALWIRE_"

Count = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]
_DECIDES = {"decides": True}
_LISTS = {"columns", "languages"}  # with commas in the environment


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a run. Those marked as deciding are part of what a cached result is kept under."""

    corpus: Path = Path("corpus")
    outputs: Path = Path("outputs")
    decisions: Path | None = (
        None  # analysts' judgements, a CSV; none: `decisions.csv` in the corpus, where there is one
    )
    jobs: Count = 0  # worker processes; 0: one a core
    engine: str = "local"
    scheduler: str | None = None  # address of a Dask scheduler
    follow_links: bool = False  # read symbolic links that lead out of the corpus
    article_seconds: Count = 300  # an article that takes longer is rejected; 0: no limit
    excel: bool = False  # CSV that opens right in Excel, and a workbook
    columns: tuple[str, ...] = ()  # further flat files, under the column names of crunchbase or pitchbook
    rates: Path | None = None  # exchange rates, a CSV; none: nothing is converted
    currency: str = "USD"  # into which sums are converted, ISO 4217
    review_below: Share = 0.6  # records with less confidence are listed for review
    model: str = field(default="", metadata=_DECIDES)  # any spaCy pipeline by name; empty: the stock English one
    fast: bool = field(default=False, metadata=_DECIDES)  # frames alone, without the tagger
    languages: tuple[str, ...] = field(default=("en",), metadata=_DECIDES)  # ISO 639-1; articles in others are rejected

    @property
    def deciding(self) -> tuple[str, ...]:
        """The settings that decide what an article's result is, as 'name=value'."""
        return tuple(f"{f.name}={getattr(self, f.name)}" for f in fields(self) if "decides" in f.metadata)

    @property
    def workers(self) -> int:
        """How many worker processes: `jobs`, or the cores that this process may use."""
        if self.jobs:
            return self.jobs
        affinity = getattr(os, "sched_getaffinity", None)  # not on macOS
        return len(affinity(0)) if affinity else os.cpu_count() or 1


def load(
    flags: Mapping[str, Any] | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    file: Path = Path(FILE),
) -> Settings:
    """Settings from all sources. A flag that is None was not given.

    Raises UsageError where a source names an unknown setting or gives a value that cannot be one.
    """
    given = {name: value for name, value in (flags or {}).items() if value is not None}
    values: dict[str, Any] = {}
    for source, settings in ((str(file), _from_file(file)), ("environment", _from_environ(environ)), ("flags", given)):
        values |= _checked(source, settings)
    return Settings(**values)


def _from_file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}", "correct the file, or move it away") from error


def _from_environ(environ: Mapping[str, str]) -> dict[str, Any]:
    known = {f.name: f for f in fields(Settings)}
    given = {name.removeprefix(PREFIX).lower(): value for name, value in environ.items() if name.startswith(PREFIX)}
    return {name: value.split(",") if name in _LISTS else value for name, value in given.items() if name in known}


def _checked(source: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The values in the types that `Settings` names, so that '4' from the environment is a 4."""
    hints = get_type_hints(Settings, include_extras=True)
    checked: dict[str, Any] = {}
    for name, value in given.items():
        if name not in hints:
            raise UsageError(f"{source}: there is no setting {name!r}", f"the settings are {', '.join(hints)}")
        try:
            checked[name] = TypeAdapter(hints[name]).validate_python(value)
        except ValidationError as error:
            reason = error.errors()[0]["msg"]
            raise UsageError(f"{source}: {name} = {value!r}: {reason}") from error
    return checked
