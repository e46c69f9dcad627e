"""What became of an article besides its deals."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """An article that could not be used: which stage turned it away, and why. Listed in `rejected.csv`."""

    article_id: str
    stage: str
    reason: str


class Named(NamedTuple):
    """Words that the annotators found, by half-open offsets; `kind` is 'money', 'quantity', 'date' or 'name'."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How much the annotators found in an article."""

    money: int = 0
    quantities: int = 0
    dates: int = 0
    entities: int = 0
    records: int = 0
