"""A slot's value is known, with the words that say so, or absent, with the reason. Never None, '' or a guess."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from pipeline.model.text import Evidence
from pipeline.model.vocabulary import Qualifier, Reason

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Known(Generic[T]):
    value: T
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """What is still known of an absent value: `text` the words that stand for it, the rest bounds on a date."""

    text: str = ""
    timex: str | None = None
    weekday: int | None = None
    not_before: date | None = None
    not_after: date | None = None


@dataclass(frozen=True, slots=True)
class Absent:
    reason: Reason
    evidence: tuple[Evidence, ...]
    hint: Hint = Hint()


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money in a role: `low` and `high` in units of the currency, None an open end."""

    low: Decimal | None
    high: Decimal | None
    currency: str | None
    qualifier: Qualifier
    text: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity in a role."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    qualifier: Qualifier
    text: str


@dataclass(frozen=True, slots=True)
class Interval:
    """The widest days, both inclusive, on which something may have happened."""

    earliest: date
    latest: date
    edtf: str | None
    timex: str | None
    text: str
