"""What is kept of each stage's work in the ledger, and what goes to and from workers. Importing this costs nothing."""

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.model.deals import DealRecord
from pipeline.model.outcomes import Named, Refusal, Tally
from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Filed:
    """What a file held: its articles by id in their order, and the parts of it that could not be used."""

    articles: tuple[str, ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells, or why it was turned away."""

    records: tuple[DealRecord, ...] = ()
    tally: Tally = field(default_factory=Tally)
    named: tuple[Named, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A file, and the content that the plan saw in it."""

    name: str
    file: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """`texts` are the cleaned articles as bytes, by id."""

    texts: tuple[tuple[str, bytes], ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class TellTask:
    """A cleaned article as bytes."""

    article_id: str
    text: bytes
    settings: Settings


@dataclass(frozen=True, slots=True)
class FileTask:
    """A file whose records are wanted and not to be kept."""

    file: Path
    settings: Settings
