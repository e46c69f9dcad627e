"""Rules that a linguist edits, as TOML files beside this module.

A file holds tables of entries, `[[currency]]`, `[[frame]]`. Each entry has an `id` of its own, `examples` that it must
match and `not_examples` that it must leave alone; the room that uses the file owns a test that runs them all. The
room gives the shape of an entry as a frozen dataclass, and gets a checked tuple of them, read once a process.
"""

import tomllib
from dataclasses import MISSING, fields
from functools import cache
from importlib import resources
from typing import Any, TypeVar, get_type_hints

from pipeline.errors import LexiconError

E = TypeVar("E")


@cache
def source(name: str) -> str:
    """The text of the lexicon `name` (without '.toml'), for fingerprints and for `entries`."""
    return (resources.files(__name__) / f"{name}.toml").read_text(encoding="utf-8")


@cache
def _tables(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source(name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}.toml: {error}") from error


@cache
def entries(name: str, table: str, shape: type[E]) -> tuple[E, ...]:
    """All entries of `[[table]]` in `name.toml` as objects of the frozen dataclass `shape`, in file order.

    Raises LexiconError for an unknown, missing or ill-typed key and for an `id` given twice.
    """
    rows = _tables(name).get(table, [])
    made = tuple(_build(row, shape, f"{name}.toml [[{table}]] {number}") for number, row in enumerate(rows, 1))
    seen: set[str] = set()
    for entry in made:
        if entry_id := getattr(entry, "id", ""):
            if entry_id in seen:
                raise LexiconError(f"{name}.toml [[{table}]]: the id {entry_id!r} is given twice")
            seen.add(entry_id)
    return made


def _build(row: dict[str, Any], shape: type[E], place: str) -> E:
    known = {field.name: field for field in fields(shape)}  # type: ignore[arg-type]  # shape is a dataclass
    if unknown := sorted(set(row) - set(known)):
        raise LexiconError(f"{place}: unknown keys {', '.join(unknown)}")
    for name, field in known.items():
        if name not in row and field.default is MISSING and field.default_factory is MISSING:
            raise LexiconError(f"{place}: {name} is missing")
    hints = get_type_hints(shape)
    return shape(**{name: _frozen(value, hints[name], f"{place}: {name}") for name, value in row.items()})


def _frozen(value: Any, hint: Any, place: str) -> Any:
    """Lists become tuples, tables tuples of pairs; a plain scalar must be of the type that the shape names."""
    if isinstance(value, list):
        return tuple(_frozen(item, Any, place) for item in value)
    if isinstance(value, dict):
        return tuple((key, _frozen(item, Any, place)) for key, item in value.items())
    if hint is not Any and isinstance(hint, type) and not isinstance(value, hint):
        try:
            return hint(value)
        except (TypeError, ValueError) as error:
            raise LexiconError(f"{place}: {value!r} is no {hint.__name__}") from error
    return value
