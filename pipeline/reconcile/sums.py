"""How two sums of money, or two measures, stand to each other: the same, rounded, converted, bounded, or at odds."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from functools import cache

from pipeline.lexicons import entries
from pipeline.model.slots import Measure, Sum
from pipeline.model.vocabulary import Qualifier

_SAME = Decimal("0.006")  # a conversion of units, cents, a billion written out
_ROUNDED = Decimal("0.02")  # a reader takes $1.92bn for $1.9bn; beyond this, two figures are two figures
_ABOUT = Decimal("0.05")  # what 'about' and 'nearly' may hide
_NUMBER = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
_VAGUER = Decimal("1.5")  # 'more than $1bn' is a vague word for $1.2bn, not for $5bn
_HALF = Decimal("0.5")

_UNITS = {  # unit → what it measures, and how many of the smallest unit of that it is
    "kw": ("power", Decimal(1)),
    "mw": ("power", Decimal(1000)),
    "gw": ("power", Decimal(10**6)),
    "kwh": ("energy", Decimal(1)),
    "mwh": ("energy", Decimal(1000)),
    "gwh": ("energy", Decimal(10**6)),
    "month": ("time", Decimal(1)),
    "year": ("time", Decimal(12)),
}


class Agreement(IntEnum):
    """From at odds to the same; UNKNOWN where nothing can be said."""

    AT_ODDS = -1
    UNKNOWN = 0
    BOUNDED = 1  # one is a bound that the other keeps
    CONVERTED = 2  # some rate of the time makes one the other
    ROUNDED = 3
    SAME = 4


@dataclass(frozen=True, slots=True)
class Rates:
    """`bands`: (from year, lowest, highest) in units of the currency a dollar."""

    id: str
    bands: tuple[tuple[float, float, float], ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


def compare_sums(a: Sum, b: Sum, year: int | None = None) -> Agreement:
    """How two sums stand to each other; `year` is when they were named, for conversions."""
    if a.currency == b.currency:
        return _compare(a, b)
    if a.currency is None or b.currency is None:
        return Agreement.ROUNDED if _compare(a, b) >= Agreement.ROUNDED else Agreement.UNKNOWN
    left, right = _dollars(a, year), _dollars(b, year)
    if left is None or right is None:
        return Agreement.UNKNOWN
    return Agreement.CONVERTED if left[0] <= right[1] and right[0] <= left[1] else Agreement.AT_ODDS


def compare_measures(a: Measure, b: Measure) -> Agreement:
    """How two quantities stand to each other; units of different kinds say nothing about each other."""
    (a_kind, a_factor), (b_kind, b_factor) = _unit(a.unit), _unit(b.unit)
    if a_kind != b_kind:
        return Agreement.UNKNOWN
    return _compare(_scaled(a, a_factor), _scaled(b, b_factor))


def point(value: Sum | Measure) -> Decimal | None:
    """The figure, where there is just one."""
    return value.low if value.low == value.high else None


def ceiling(value: Sum | Measure) -> Decimal | None:
    """The most that it can be, or the only bound there is."""
    return value.high if value.high is not None else value.low


def close(a: Decimal, b: Decimal) -> bool:
    """Whether two figures are one but for the way they are written."""
    return abs(a - b) <= _SAME * max(abs(a), abs(b))


def precision(value: Sum | Measure) -> int:
    """How exactly it is said: significant digits, less for 'about', and least for a mere bound."""
    figure = point(value)
    if figure is None:
        return 0
    return max(1, digits(value) - (4 if value.qualifier is Qualifier.ABOUT else 0)) + 1


def digits(value: Sum | Measure) -> int:
    """Significant digits of the figure, or of the bound."""
    figure = ceiling(value)
    return 0 if figure is None else len(figure.normalize().as_tuple().digits)


def vaguer(sharp: Sum, bound: Sum) -> bool:
    """Whether the bound says the same less precisely: 'more than $1bn' of $1.2bn."""
    figure, edge = point(sharp), ceiling(bound)
    if figure is None or edge is None or not figure or not edge or point(bound) is not None:
        return False
    kept = edge <= figure if bound.high is None else figure <= edge and (bound.low is None or bound.low <= figure)
    return kept and max(figure, edge) <= _VAGUER * min(figure, edge)


def _compare(a: Sum | Measure, b: Sum | Measure) -> Agreement:
    left, right = point(a), point(b)
    if left is not None and right is not None:
        return _compare_points(a, b, left, right)
    if _equal(a.low, b.low) and _equal(a.high, b.high):
        return Agreement.SAME
    single = left if left is not None else right
    bound = b if left is not None else a
    if single is not None and any(end is not None and close(single, end) for end in (bound.low, bound.high)):
        return Agreement.ROUNDED
    return Agreement.BOUNDED if _overlap(a, b) else Agreement.AT_ODDS


def _compare_points(a: Sum | Measure, b: Sum | Measure, left: Decimal, right: Decimal) -> Agreement:
    apart = abs(left - right)
    larger = max(abs(left), abs(right))
    if apart <= _SAME * larger:
        return Agreement.SAME
    if Qualifier.ABOUT in (a.qualifier, b.qualifier) and apart <= _ABOUT * larger:
        return Agreement.ROUNDED
    if apart <= _ROUNDED * larger and apart <= _HALF * max(_step(a, left), _step(b, right)):
        return Agreement.ROUNDED
    return Agreement.AT_ODDS


def _equal(a: Decimal | None, b: Decimal | None) -> bool:
    return a is b if a is None or b is None else close(a, b)


def _overlap(a: Sum | Measure, b: Sum | Measure) -> bool:
    slack = 1 + _SAME
    below = a.high is None or b.low is None or b.low <= a.high * slack
    above = b.high is None or a.low is None or a.low <= b.high * slack
    return below and above


def _step(value: Sum | Measure, figure: Decimal) -> Decimal:
    """The unit of the last digit as written: '£1.40bn' counts tens of millions, which its value alone would not say.

    The noughts of a sum may be rounding; those of a stake or a count are counted.
    """
    if written := _NUMBER.search(value.text):
        number = Decimal(written.group().replace(",", ""))
        scale = figure / number if number else Decimal(0)
        if scale and scale.normalize().as_tuple().digits == (1,):
            decimals = len(written.group().partition(".")[2])
            if decimals:
                return scale.scaleb(-decimals)
    exponent = _exponent(figure)
    return Decimal(1).scaleb(min(0, exponent) if isinstance(value, Measure) else exponent)


def _exponent(figure: Decimal) -> int:
    exponent = figure.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _unit(unit: str) -> tuple[str, Decimal]:
    folded = unit.casefold().strip()
    folded = folded[:-1] if folded.endswith("s") else folded
    return _UNITS.get(folded, (folded, Decimal(1)))


def _scaled(value: Measure, factor: Decimal) -> Measure:
    if factor == 1:
        return value
    low = None if value.low is None else value.low * factor
    high = None if value.high is None else value.high * factor
    return Measure(low, high, value.unit, value.qualifier, "")


def _dollars(value: Sum, year: int | None) -> tuple[float, float] | None:
    """Between what the sum was in dollars; None where nothing is known of the currency or the sum is a mere bound."""
    figure = point(value)
    if figure is None:
        return None
    if value.currency == "USD":
        return float(figure) * (1 - float(_ROUNDED)), float(figure) * (1 + float(_ROUNDED))
    lowest, highest = _band(value.currency or "", year)
    return (float(figure) / highest, float(figure) / lowest) if highest else None


@cache
def _band(currency: str, year: int | None) -> tuple[float, float]:
    """The lowest and highest rate of the year, or of all years; (0, 0) for a currency that the lexicon lacks."""
    bands = _rates().get(currency, ())
    current = [band for band in bands if year is not None and band[0] <= year][-1:] or bands
    return (min(low for _, low, _ in current), max(high for _, _, high in current)) if current else (0, 0)


@cache
def _rates() -> dict[str, tuple[tuple[float, float, float], ...]]:
    return {row.id: row.bands for row in entries("exchange_rates", "currency", Rates)}
