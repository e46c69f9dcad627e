"""Readings become the mentions that other rooms know: offsets, words and values."""

from decimal import Decimal

from pipeline.amounts.reading import Reading
from pipeline.amounts.settling import Document
from pipeline.amounts.tokens import Tokens
from pipeline.model.mentions import Money, Quantity


def money(tokens: Tokens, document: Document, reading: Reading) -> Money:
    """A reading with a currency as a mention."""
    assert reading.money is not None  # noqa: S101  # the caller asks
    start, end = _offsets(tokens, reading)
    code, basis = document.of(reading.money)
    return Money(
        start=start,
        end=end,
        text=tokens.text[start:end],
        low=_plain(reading.low),
        high=_plain(reading.high),
        currency=code,
        qualifier=reading.qualifier,
        basis=basis,
        per=reading.per or None,
        also=tuple(money(tokens, document, each) for each in reading.also),
    )


def quantity(tokens: Tokens, reading: Reading) -> Quantity:
    """A reading with a unit as a mention."""
    assert reading.unit is not None  # noqa: S101  # the caller asks
    start, end = _offsets(tokens, reading)
    unit, (first, last) = reading.unit, reading.unit_span
    return Quantity(
        start=start,
        end=end,
        text=tokens.text[start:end],
        kind=unit.kind,
        low=_plain(reading.low),
        high=_plain(reading.high),
        unit=unit.unit,
        qualifier=reading.qualifier,
        unit_text=tokens.text[tokens.starts[first] : tokens.ends[last - 1]],
        ucum=unit.ucum or None,
        per=reading.per or None,
    )


def _plain(value: Decimal | None) -> Decimal | None:
    """The value without an exponent: 1200000000, not 1.2E+9."""
    return None if value is None else Decimal(f"{value:f}")


def _offsets(tokens: Tokens, reading: Reading) -> tuple[int, int]:
    return tokens.starts[reading.first], tokens.ends[reading.last - 1]
