"""Deals as a scorer sees them: made from the public JSON of a record or of a gold file, which have the same shape.

Only what is compared is kept. Gold may mark an item as optional and give several statuses; records have one each.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pipeline.model.vocabulary import DealType

Row = Mapping[str, Any]
"""An object of the public JSON."""

_LEGAL_WORDS = """
incorporated inc corporation corp company co limited ltd llc llp lp plc ag sa se nv bv gmbh kgaa spa ab asa oyj pty pte
holding holdings group the
"""
_LEGAL = frozenset(_LEGAL_WORDS.split())
_OPEN_DATE = frozenset({"placeholder", "narrowed"})


@dataclass(frozen=True, slots=True)
class Party:
    """`names` are its name and aliases in their comparable form, `shown` the name as given; a nameless one has none."""

    role: str
    names: frozenset[str]
    shown: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum: its ends in units of the currency, None where open or undisclosed."""

    kind: str
    low: float | None
    high: float | None
    currency: str | None
    undisclosed: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A term that is no sum. `unit` is in lower case and in the singular."""

    kind: str
    low: float | None
    high: float | None
    unit: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date: `days` are its first and last as ordinals, None where it is open; then `weekday` may still be known."""

    kind: str
    days: tuple[int, int] | None
    placeholder: bool = False
    weekday: int | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One deal as told: by a record, or by gold (`key` is then its name in the gold file)."""

    type: DealType
    statuses: frozenset[str]
    parties: tuple[Party, ...]
    amounts: tuple[Amount, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[When, ...] = ()
    optional: bool = False
    confidence: float | None = None
    key: str = ""


def from_record(row: Row) -> Told:
    """A record's deal. Values that the article itself says were replaced are history and are left out."""
    kept = {field: [item for item in row.get(field) or () if not item.get("superseded")] for field in _FIELDS}
    return _told({**row, **kept})


def from_gold(row: Row) -> Told:
    """A gold file's deal. Replaced values are optional: naming them is neither right nor wrong."""
    return _told(row)


_FIELDS = ("parties", "amounts", "quantities", "dates")


def _told(row: Row) -> Told:
    status = row.get("status") or ()
    return Told(
        type=DealType(row["type"]),
        statuses=frozenset([status] if isinstance(status, str) else status),
        parties=tuple(_party(item) for item in row.get("parties") or ()),
        amounts=tuple(_amount(item) for item in row.get("amounts") or ()),
        quantities=tuple(_quantity(item) for item in row.get("quantities") or ()),
        dates=tuple(_when(item) for item in row.get("dates") or ()),
        optional=bool(row.get("optional")),
        confidence=row.get("confidence"),
        key=row.get("key", ""),
    )


def _party(item: Row) -> Party:
    name = item.get("name") or ""
    names = frozenset(comparable(form) for form in (name, *(item.get("aliases") or ())) if form)
    return Party(item["role"], names, name, _optional(item))


def _amount(item: Row) -> Amount:
    undisclosed = item.get("state") == "undisclosed"
    return Amount(
        item["kind"], _number(item, "low"), _number(item, "high"), item.get("currency"), undisclosed, _optional(item)
    )


def _quantity(item: Row) -> Quantity:
    unit = (item.get("unit") or "").casefold().strip().removesuffix("s")
    return Quantity(item["kind"], _number(item, "low"), _number(item, "high"), unit, _optional(item))


def _when(item: Row) -> When:
    ends = [date.fromisoformat(item[end]).toordinal() for end in ("earliest", "latest") if item.get(end)]
    days = (ends[0], ends[1]) if len(ends) == 2 else None
    return When(item["kind"], days, item.get("state") in _OPEN_DATE, item.get("weekday"), _optional(item))


def _number(item: Row, key: str) -> float | None:
    value = item.get(key)
    return None if value is None else float(value)


def _optional(item: Row) -> bool:
    return bool(item.get("optional") or item.get("superseded"))


@lru_cache(maxsize=4096)
def comparable(name: str) -> str:
    """A name without case, accents, punctuation, possessive and legal form; legal words alone are kept.

    'The Kestrel Group, Inc.' and 'Kestrel' compare equal; 'Holdings' stays 'holdings'.
    """
    plain = "".join(_letters(unicodedata.normalize("NFKD", name).casefold()))
    plain = plain.replace("&", " and ").replace("’s", "").replace("'s", "")
    words = "".join(char if char.isalnum() or char == "_" else " " for char in plain).split()
    return " ".join([word for word in words if word not in _LEGAL] or words)


def _letters(text: str) -> Iterator[str]:
    return (char for char in text if not unicodedata.combining(char))
