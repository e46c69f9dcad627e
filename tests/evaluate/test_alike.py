"""What counts as the same thing told twice."""

from typing import Any

import pytest

from pipeline.evaluate.alike import same_amount, same_date, same_deal, same_party, same_quantity, same_status
from pipeline.evaluate.told import Row, comparable, from_gold, from_record


def _deal(**slots: Any) -> Row:
    return {"type": "acquisition", "status": "announced", "parties": [], **slots}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # legal forms, articles and possessives say nothing about who it is
        ("The Kestrel Group, Inc.", "Kestrel", True),
        ("Vale & Sons Ltd", "Vale and Sons", True),
        ("Norvik’s", "Norvik", True),
        # case and accents differ between outlets
        ("MÜLLER AG", "Muller", True),
        ("Ångström", "angstrom", True),
        # what is left must be the same whole
        ("Kestrel Energy", "Kestrel", False),
        ("Kestrels", "Kestrel", False),
        # a name of legal words only keeps them
        ("Holdings", "Holdings Ltd", False),
        ("The Company", "the company", True),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert (comparable(one) == comparable(other)) is same


@pytest.mark.parametrize(
    ("told", "gold", "same"),
    [
        ({"name": "Kestrel", "role": "investor"}, {"name": "Kestrel", "role": "investor"}, True),
        # leading a round is investing
        ({"name": "Kestrel", "role": "lead_investor"}, {"name": "Kestrel", "role": "investor"}, True),
        ({"name": "Kestrel", "role": "target"}, {"name": "Kestrel", "role": "investor"}, False),
        # an alias on either side is enough
        ({"name": "KSTL", "role": "target"}, {"name": "Kestrel", "aliases": ["KSTL"], "role": "target"}, True),
        ({"name": "Kestrel", "aliases": ["KSTL"], "role": "target"}, {"name": "KSTL", "role": "target"}, True),
        # a party without a name is like no other
        ({"name": None, "role": "target"}, {"name": "Kestrel", "role": "target"}, False),
    ],
)
def test_party(told: Row, gold: Row, same: bool) -> None:
    one, other = from_record(_deal(parties=[told])), from_gold(_deal(parties=[gold]))
    assert same_party(one.parties[0], other.parties[0]) is same


def _usd(low: float | None, high: float | None, kind: str = "deal_value", currency: str = "USD") -> Row:
    return {"kind": kind, "low": low, "high": high, "currency": currency}


@pytest.mark.parametrize(
    ("told", "gold", "same"),
    [
        (_usd(5e9, 5e9), _usd(5e9, 5e9), True),
        # rounding of three figures is no other value, of two it is
        (_usd(8.42e9, 8.42e9), _usd(8.4e9, 8.4e9), True),
        (_usd(6.6e6, 6.6e6), _usd(7e6, 7e6), False),
        # an open end is only like an open end
        (_usd(1e11, None), _usd(1e11, None), True),
        (_usd(1e11, 1e11), _usd(1e11, None), False),
        # currency and kind
        (_usd(5e9, 5e9, currency="CAD"), _usd(5e9, 5e9), False),
        (_usd(5e9, 5e9, "contribution"), _usd(5e9, 5e9), False),
        (_usd(5e9, 5e9, "valuation"), _usd(5e9, 5e9, "valuation_post"), True),
        (_usd(5e9, 5e9, "valuation"), _usd(5e9, 5e9, "valuation_pre"), False),
        # 'undisclosed' is an answer
        ({"kind": "deal_value", "state": "undisclosed"}, {"kind": "deal_value", "state": "undisclosed"}, True),
        ({"kind": "deal_value", "state": "undisclosed"}, _usd(5e9, 5e9), False),
        (_usd(5e9, 5e9), {"kind": "deal_value", "state": "undisclosed"}, False),
    ],
)
def test_amount(told: Row, gold: Row, same: bool) -> None:
    one, other = from_record(_deal(amounts=[told])), from_gold(_deal(amounts=[gold]))
    assert same_amount(one.amounts[0], other.amounts[0]) is same


def _of(kind: str, low: float | None, high: float | None, unit: str) -> Row:
    return {"kind": kind, "low": low, "high": high, "unit": unit}


@pytest.mark.parametrize(
    ("told", "gold", "same"),
    [
        (_of("count", 12, 12, "Stores"), _of("count", 12, 12, "store"), True),
        (_of("stake", 20, 20, "%"), _of("stake", 20, 20, "%"), True),
        (_of("stake", 20, 20, "%"), _of("stake", None, 20, "%"), False),
        (_of("capacity", 5, 5, "MW"), _of("capacity", 5, 5, "GW"), False),
    ],
)
def test_quantity(told: Row, gold: Row, same: bool) -> None:
    one, other = from_record(_deal(quantities=[told])), from_gold(_deal(quantities=[gold]))
    assert same_quantity(one.quantities[0], other.quantities[0]) is same


def _days(earliest: str, latest: str, kind: str = "announced") -> Row:
    return {"kind": kind, "state": "resolved", "earliest": earliest, "latest": latest}


_OPEN = {"kind": "announced", "state": "placeholder"}
_OPEN_MONDAY = {**_OPEN, "weekday": 1}


@pytest.mark.parametrize(
    ("told", "gold", "same"),
    [
        (_days("2024-03-05", "2024-03-05"), _days("2024-03-05", "2024-03-05"), True),
        (_days("2024-03-05", "2024-03-05"), _days("2024-03-06", "2024-03-06"), False),
        # half of the days must be shared: a month is not a day of it, but is its better half
        (_days("2024-03-01", "2024-03-31"), _days("2024-03-05", "2024-03-05"), False),
        (_days("2024-03-01", "2024-03-31"), _days("2024-03-10", "2024-03-31"), True),
        # announcing, signing and closing are used for one another; expecting is not
        (_days("2024-03-05", "2024-03-05", "completed"), _days("2024-03-05", "2024-03-05"), True),
        (_days("2024-03-05", "2024-03-05", "reported"), _days("2024-03-05", "2024-03-05"), True),
        (_days("2024-03-05", "2024-03-05", "reported"), _days("2024-03-05", "2024-03-05", "completed"), False),
        (_days("2024-03-05", "2024-03-05", "expected_completion"), _days("2024-03-05", "2024-03-05"), False),
        # only an open date answers an open date, and it must keep the weekday
        (_OPEN_MONDAY, _OPEN_MONDAY, True),
        (_OPEN_MONDAY, _OPEN, True),
        (_OPEN, _OPEN_MONDAY, False),
        ({**_OPEN, "state": "narrowed"}, _OPEN, True),
        (_days("2024-03-04", "2024-03-04"), _OPEN_MONDAY, False),
        # half a date is none
        ({**_days("2024-03-05", "2024-03-05"), "latest": None}, _days("2024-03-05", "2024-03-05"), False),
    ],
)
def test_date(told: Row, gold: Row, same: bool) -> None:
    one, other = from_record(_deal(dates=[told])), from_gold(_deal(dates=[gold]))
    assert same_date(one.dates[0], other.dates[0]) is same


@pytest.mark.parametrize(
    ("told", "gold", "same"),
    [
        ("announced", "announced", True),
        ("completed", ["announced", "completed"], True),
        ("rumoured", ["announced", "completed"], False),
        (None, "announced", False),
    ],
)
def test_status(told: str | None, gold: str | list[str], same: bool) -> None:
    assert same_status(from_record(_deal(status=told)), from_gold(_deal(status=gold))) is same


def _buy(buyer: str, bought: str, *amounts: Row, kind: str = "acquisition") -> Row:
    return _deal(type=kind, parties=[_as("acquirer", buyer), _as("target", bought)], amounts=list(amounts))


def _as(role: str, name: str) -> Row:
    return {"name": name, "role": role}


def _venture(*names: str) -> Row:
    return _deal(type="joint_venture", parties=[_as("partner", name) for name in names])


_GOLD = _buy("Kestrel", "Norvik", _usd(5e9, 5e9))


@pytest.mark.parametrize(
    ("told", "gold", "same"),
    [
        (_GOLD, _GOLD, True),
        # types of one family, whatever the name
        (_buy("Kestrel", "Norvik", _usd(5e9, 5e9), kind="merger"), _GOLD, True),
        (_buy("Kestrel", "Norvik", _usd(5e9, 5e9), kind="licensing"), _GOLD, False),
        # each side that gold names must be met
        (_buy("Falcon", "Norvik", _usd(5e9, 5e9)), _GOLD, False),
        (_buy("Norvik", "Kestrel", _usd(5e9, 5e9)), _GOLD, False),
        # values that differ are forgiven where all principals agree …
        (_buy("Kestrel", "Norvik", _usd(9e9, 9e9)), _GOLD, True),
        # … and not where one of them is missing
        (
            _buy("Kestrel", "Norvik", _usd(9e9, 9e9)),
            {**_GOLD, "parties": [*_GOLD["parties"], _as("acquirer", "Falcon")]},
            False,
        ),
        # a side of optional parties asks for nothing
        (
            _deal(parties=[_as("target", "Norvik")]),
            _deal(parties=[{**_as("acquirer", "Kestrel"), "optional": True}, _as("target", "Norvik")]),
            True,
        ),
        # a partner stands on both sides
        (_venture("Kestrel"), _venture("Kestrel", "Norvik"), True),
        (_venture("Falcon"), _venture("Kestrel", "Norvik"), False),
    ],
)
def test_deal(told: Row, gold: Row, same: bool) -> None:
    assert same_deal(from_record(told), from_gold(gold)) is same


def test_replaced_values_of_a_record_are_left_out_and_those_of_gold_are_optional() -> None:
    old = {**_usd(4e9, 4e9), "superseded": True}
    assert from_record(_deal(amounts=[old])).amounts == ()
    assert [amount.optional for amount in from_gold(_deal(amounts=[old])).amounts] == [True]
