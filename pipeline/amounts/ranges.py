"""Two readings that are the ends of one amount: '$2-3 billion', 'between CHF 38 and CHF 46 per share', '5 to 7 GW'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.amounts import numerals, rates, units, vetoes
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import HYPHEN, Tokens
from pipeline.lexicons import entries
from pipeline.model.vocabulary import Qualifier

_CLAUSE = 12  # tokens before 'from A to B' in which a verb of change shows that B is what became of A
_OPENERS = ("between", "from", "of")


@dataclass(frozen=True, slots=True)
class Change:
    """Words that show a movement from one value to another."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@cache
def _changes() -> frozenset[str]:
    return frozenset(word for entry in entries("ranges", "change", Change) for word in entry.words)


def merge(tokens: Tokens, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings with every pair of ends made one; single readings pass through."""
    held: Reading | None = None
    for reading in readings:
        if held is None:
            held = reading
        elif (pair := _pair(tokens, held, reading)) is not None:
            yield pair
            held = None
        else:
            yield _coordinated(tokens, held, reading)
            held = reading
    if held is not None:
        yield held


def _coordinated(tokens: Tokens, left: Reading, right: Reading) -> Reading:
    """'63.5 and 36.5 per cent': two percentages, the unit told once."""
    if not left.bare or right.unit is None or right.unit.kind != "percent" or "." not in left.number.written:
        return left
    joined = right.first == left.last + 1 and tokens.lowers[left.last] in ("and", "or")
    return _with_measure(left, right) if joined else left


def _pair(tokens: Tokens, left: Reading, right: Reading) -> Reading | None:
    joiner = _joiner(tokens, left, right)
    if not joiner or (left.bare and right.bare) or (left.per and not right.per):
        return None
    if bool(left.number.written) != bool(right.number.written):
        return None
    if left.bare and (vetoes.is_year(left.number) or (joiner == "to" and _marked_before(right))):
        return None
    measured = _shared(left, right, joiner)
    if measured is None or _is_change(tokens, left, joiner):
        return None
    low, high = measured
    if low.low is None or high.high is None or low.low >= high.high:
        return None
    first = left.first - (joiner == "and" or tokens.lowers[left.first - 1] in ("between", "from"))
    last, per = high.last, high.per
    if not per and (found := rates.after(tokens, last)) is not None:
        last, per = found
    return replace(high, first=first, last=last, per=per, low=low.low, qualifier=Qualifier.RANGE)


def _marked_before(reading: Reading) -> bool:
    """Whether the currency stands before the number: then a bare number before it is none of its range."""
    return reading.money is not None and reading.money.first < reading.number.first


def _joiner(tokens: Tokens, left: Reading, right: Reading) -> str:
    """What ties the two: '-', 'to', 'and' behind a 'between', else ''."""
    between = range(left.last, right.first)
    words = [tokens.lowers[index] for index in between if tokens.kinds[index] != HYPHEN]
    if not words and len(between) == 1:
        even = tokens.glued(left.last) == tokens.glued(right.first)
        return "-" if even else ""
    if words == ["to"] and len(between) <= 3:
        return "to"
    if words == ["and"] and tokens.lowers[left.first - 1] == "between":
        return "and"
    return ""


def _shared(left: Reading, right: Reading, joiner: str) -> tuple[Reading, Reading] | None:
    """Both ends with measure and scale, whichever of them was written once."""
    if right.bare:
        if joiner == "to" and not right.number.scaled and not right.per:
            return None
        right = _with_measure(right, left)
    elif left.bare:
        left = _with_measure(left, right)
    elif not _same_measure(left, right):
        return None
    return _with_scale(left, right), right


def _same_measure(left: Reading, right: Reading) -> bool:
    if left.money and right.money:
        return bool(set(left.money.currency.among) & set(right.money.currency.among))
    if left.unit and right.unit:
        return left.unit.unit == right.unit.unit or units.rated(left.unit, right.per).unit == right.unit.unit
    return False


def _with_measure(bare: Reading, other: Reading) -> Reading:
    if other.money is not None:
        number = bare.number.with_letter()
        value = number.value / other.money.currency.parts
        return replace(bare, last=number.last, number=number, money=other.money, low=value, high=value)
    if other.unit is None:
        return bare
    value = bare.number.value * other.unit.factor
    return replace(bare, unit=other.unit, unit_span=other.unit_span, low=value, high=value)


def _with_scale(left: Reading, right: Reading) -> Reading:
    """'$2-3 billion': the scale is the first end's too, where that keeps the two in order."""
    factor = right.number.factor
    unscaled = not left.number.scaled and right.number.scaled and left.low is not None
    if (
        not unscaled
        or left.number.mantissa >= right.number.mantissa
        or numerals.grouped(left.number.written.replace(".", ""))
    ):
        return left
    scaled: Decimal = (left.low or Decimal(0)) * factor
    return replace(left, low=scaled, high=scaled)


def _is_change(tokens: Tokens, left: Reading, joiner: str) -> bool:
    """'rose from 5 to 7 percent', 'fell 17p to 181p'; a dash is never a change, nor is 'between'."""
    if joiner != "to":
        return False
    before = left.first - 1
    if tokens.lowers[before] in ("by", "was"):
        return True
    nearest = max(0, before - _CLAUSE if tokens.lowers[before] == "from" else before - 1)
    for index in range(before, nearest, -1):
        word = tokens.lowers[index]
        if word in ("", ".", ";", ":") and index != before:
            return False
        if word in _changes():
            return True
    return False
