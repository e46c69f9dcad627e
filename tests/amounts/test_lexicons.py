"""Every entry of every lexicon of this room matches its examples and leaves its counter-examples alone."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pipeline.amounts import contexts, counts, currencies, find, numbers, qualifiers, ranges, rates, units, vague
from pipeline.lexicons import entries
from pipeline.model.mentions import Amounts, Money, Quantity
from pipeline.model.vocabulary import Qualifier

Check = Callable[[Any, Amounts], bool]


def _all(found: Amounts) -> tuple[Money | Quantity, ...]:
    return (*found.money, *found.quantities)


def _anything(_: Any, found: Amounts) -> bool:
    return bool(found.money or found.quantities)


def _currency(entry: Any, found: Amounts) -> bool:
    return any(money.currency is None or money.currency in entry.among for money in found.money)


def _unit(entry: Any, found: Amounts) -> bool:
    return any(
        entry.unit in (each.unit, each.unit.split("/")[0]) or each.unit_text.lower() in entry.words
        for each in found.quantities
    )


def _count(_: Any, found: Amounts) -> bool:
    return any(each.kind == "count" for each in found.quantities)


def _per(entry: Any, found: Amounts) -> bool:
    return any(each.per in (entry.id, *entry.words) for each in _all(found))


def _any_per(_: Any, found: Amounts) -> bool:
    return not any(each.per for each in _all(found))


def _qualified(entry: Any, found: Amounts) -> bool:
    return any(each.qualifier is entry.sense for each in _all(found))


def _no_range(_: Any, found: Amounts) -> bool:
    return not any(each.qualifier is Qualifier.RANGE for each in _all(found))


def _vague(_: Any, found: Amounts) -> bool:
    return any(money.vague for money in found.money)


_TABLES: list[tuple[str, str, Any, Check]] = [
    ("numbers", "word", numbers.WordEntry, _anything),
    ("numbers", "scale", numbers.Scale, _anything),
    ("numbers", "fraction", numbers.FractionEntry, _anything),
    ("numbers", "vague", numbers.Vague, _anything),
    ("currencies", "currency", currencies.Currency, _currency),
    ("units", "unit", units.Unit, _unit),
    ("counts", "noun", counts.Entry, _count),
    ("counts", "modifier", counts.Entry, _count),
    ("counts", "refused", counts.Entry, _count),
    ("counts", "stopper", counts.Entry, _count),
    ("counts", "reference", counts.Entry, _count),
    ("counts", "name", counts.Entry, _count),
    ("counts", "abstract", counts.Entry, _count),
    ("rates", "per", rates.Per, _per),
    ("rates", "blocked", rates.Blocked, _any_per),
    ("qualifiers", "qualifier", qualifiers.Entry, _qualified),
    ("ranges", "change", ranges.Change, _no_range),
    ("vague", "adjective", vague.Entry, _vague),
    ("vague", "told", vague.Entry, _vague),
    ("vague", "untold", vague.Entry, _vague),
    ("vague", "noun", vague.Entry, _vague),
    ("vague", "figures", vague.Entry, _vague),
    ("contexts", "words", contexts.WordSet, _anything),
]


def _rows(wanted: str) -> Iterator[Any]:
    for lexicon, table, shape, check in _TABLES:
        for entry in entries(lexicon, table, shape):
            for text in getattr(entry, wanted):
                yield pytest.param(entry, text, check, id=f"{table}.{entry.id}: {text}")


@pytest.mark.parametrize(("entry", "text", "check"), _rows("examples"))
def test_examples(entry: Any, text: str, check: Check) -> None:
    assert check(entry, find(text)), find(text)


@pytest.mark.parametrize(("entry", "text", "check"), _rows("not_examples"))
def test_not_examples(entry: Any, text: str, check: Check) -> None:
    assert not check(entry, find(text)), find(text)
