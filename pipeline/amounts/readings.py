"""One amount at a time: a number with the currency or unit that stands beside it.

Numbers beside which nothing stands are read too ('3 billion' in '$2-3 billion' has no currency, '5' in '5 to 7 GW'
nothing at all): what stands around them may give them their measure. Whoever is still bare at the end is dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.amounts import (
    contexts,
    counts,
    currencies,
    number_phrases,
    numbers,
    numerals,
    portions,
    rates,
    units,
    vetoes,
)
from pipeline.amounts.currencies import Mark
from pipeline.amounts.numbers import Number
from pipeline.amounts.tokens import BREAK, FRACTION, HYPHEN, MARK, NUMBER, SIGN, WORD, Tokens
from pipeline.amounts.units import Unit
from pipeline.model.mentions import CurrencyBasis
from pipeline.model.vocabulary import Qualifier

_ISO_8601 = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_POSTPOSED = {
    "canadian": "CAD",
    "cdn": "CAD",
    "us": "USD",
    "australian": "AUD",
    "american": "USD",
    "nz": "NZD",
    "singapore": "SGD",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount over tokens `first` (inclusive) to `last` (exclusive). `money` or `unit` is set, or neither.

    `low` and `high` are in units of the currency or of the unit, None an open end. `unit_span` are the tokens of the
    unit's words. `also` are the same sum in other currencies.
    """

    first: int
    last: int
    number: Number
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier = Qualifier.EXACT
    money: Mark | None = None
    unit: Unit | None = None
    unit_span: tuple[int, int] = (0, 0)
    per: str = ""
    also: tuple["Reading", ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing says what the number is of."""
        return self.money is None and self.unit is None


@cache
def _anchors() -> frozenset[str]:
    """The words with which an amount can begin."""
    return numbers.words().starters() | portions.STARTERS


def read(tokens: Tokens) -> Iterator[Reading]:
    """All readings in text order, without overlaps."""
    kinds, lowers, anchors = tokens.kinds, tokens.lowers, _anchors()
    index, end, done = 1, len(tokens) - 1, 1
    while index < end:
        kind = kinds[index]
        if kind in (NUMBER, FRACTION) or (kind == WORD and lowers[index] in anchors):
            reading = _at(tokens, index, done)
            if reading is not None:
                yield reading
                index = done = max(reading.last, index + 1)
                continue
        index += 1


def _at(tokens: Tokens, index: int, done: int) -> Reading | None:
    """The reading at token `index`; what stands before `done` belongs to another."""
    if (portion := portions.read(tokens, index)) is not None:
        last, percent = portion
        whole = Number(index, last, percent.low or percent.high or Decimal(0))
        return Reading(
            index,
            last,
            whole,
            percent.low,
            percent.high,
            percent.qualifier,
            unit=percent.unit,
            unit_span=(index, last),
        )
    if (number := number_phrases.read(tokens, index)) is None:
        return None
    bracketed = tokens.lowers[number.first - 1] == "(" and tokens.kinds[number.first - 2] == SIGN
    left = currencies.before(tokens, replace(number, first=number.first - 1) if bracketed else number)
    if left is not None and left.first >= done:
        return _money(tokens, number.with_letter(), left)
    if (duration := _iso_duration(tokens, number)) is not None:
        return duration
    if vetoes.is_code(tokens, number):
        return None
    return _measured(tokens, number)


def _iso_duration(tokens: Tokens, number: Number) -> Reading | None:
    """'P10Y', 'P18M': a duration as ISO 8601 writes it."""
    name = _ISO_8601.get(tokens.raw(number.last)) if tokens.glued(number.last) else None
    if name is None or tokens.raw(number.first - 1) != "P" or not tokens.glued(number.first):
        return None
    unit = next(each for each in units.lexicon() if each.id == name)
    last = number.last + 1
    return Reading(number.first - 1, last, number, number.value, number.value, unit=unit, unit_span=(number.last, last))


def _money(tokens: Tokens, number: Number, mark: Mark) -> Reading:
    """A sum with its currency before it, and perhaps said again or made precise behind it: '$5 million Canadian'."""
    number, negative = _bracketed(tokens, number, mark.first)
    again = currencies.after(tokens, number.last)
    if again is not None and set(again.currency.among) & set(mark.currency.among):
        narrow = again if len(again.currency.among) < len(mark.currency.among) else mark
        mark, last = replace(narrow, first=mark.first), again.last
    else:
        mark, last = _made_precise(tokens, mark, number.last)
    first, minus = _sign(tokens, mark.first)
    inner_minus = tokens.kinds[number.first - 1] == HYPHEN and tokens.kinds[number.first - 2] == SIGN
    value = _worth(number, mark, negative=negative or minus or inner_minus)
    return _rated(tokens, Reading(first, last, number, value, value, money=mark))


def _worth(number: Number, mark: Mark, *, negative: bool) -> Decimal:
    """The number in units of the currency. Where nobody counts its hundredths, '15.000' is fifteen thousand."""
    value = number.value
    if mark.currency.whole and not number.scaled and "." in number.written:
        value = numerals.value(number.written, whole_units=True) or value
    value /= mark.currency.parts
    return -value if negative else value


def _made_precise(tokens: Tokens, mark: Mark, last: int) -> tuple[Mark, int]:
    """'$8.6 million US', '5 million dollars Canadian': the mark and where it ends."""
    code = _POSTPOSED.get(tokens.lowers[last])
    if mark.currency.id != "dollar" or code is None or not _closes(tokens, last + 1):
        return mark, last
    return replace(mark, currency=currencies.Currency(code, (code,)), basis=CurrencyBasis.WORD), last + 1


def _closes(tokens: Tokens, index: int) -> bool:
    return tokens.kinds[index] in (MARK, BREAK, HYPHEN) or tokens.lowers[index] in contexts.words("behind_postposed")


def _bracketed(tokens: Tokens, number: Number, first: int) -> tuple[Number, bool]:
    """'$(5.2) million' and '($5.2) million' are minus 5.2 million: the number with the scale behind the bracket."""
    if tokens.lowers[number.last] != ")" or "(" not in (tokens.lowers[first - 1], tokens.lowers[number.first - 1]):
        return number, False
    beyond = number_phrases.scales(tokens, replace(number, last=number.last + 1))
    return (beyond, True) if beyond.scaled and not number.scaled else (number, False)


def _sign(tokens: Tokens, first: int) -> tuple[int, bool]:
    """Where the amount begins with its minus sign, and whether it has one."""
    before = first - 1
    if tokens.lowers[before] in ("minus", "negative"):
        return before, True
    if tokens.kinds[before] != HYPHEN or not tokens.glued(first) or tokens.text[tokens.starts[before]] not in "-−–":
        return first, False
    free = not tokens.glued(before) or tokens.lowers[before - 1] == "("
    return (before, True) if free else (first, False)


def _measured(tokens: Tokens, number: Number) -> Reading:
    """A number with what stands behind it."""
    number = _and_more(tokens, number)
    for candidate in _candidates(number):
        if reading := _with_currency(tokens, candidate) or _with_unit(tokens, candidate):
            return _rated(tokens, reading)
        if reading := _with_count(tokens, candidate):
            return _rated(tokens, reading)
    return Reading(number.first, number.last, number, number.value, number.value)


def _and_more(tokens: Tokens, number: Number) -> Number:
    """'40+ aircraft', '120-plus stores': the mark stands between the number and its measure."""
    place = tokens.joint(number.last)
    plus = tokens.lowers[place] == "+" and tokens.glued(place)
    plus = plus or (tokens.lowers[place] == "plus" and place != number.last)
    if plus and (tokens.kinds[place + 1] == WORD or tokens.lowers[place + 1] == "%"):
        return replace(number, last=place + 1, letter=None, sense=Qualifier.AT_LEAST)
    return number


def _candidates(number: Number) -> Iterator[Number]:
    yield number
    if number.letter is not None:
        yield number.with_letter()


def _behind(tokens: Tokens, number: Number) -> Iterator[int]:
    """Where the measure may begin: behind the number, behind the 'of' of 'millions of', behind the stop of 'Mrd.'."""
    last = number.last
    yield last
    if number.scaled and tokens.lowers[last] == "of":
        yield last + 1
    if number.scaled and tokens.lowers[last] == "." and tokens.glued(last) and len(tokens.lowers[last - 1]) <= 4:
        yield last + 1


def _with_currency(tokens: Tokens, number: Number) -> Reading | None:
    for place in _behind(tokens, number):
        if (mark := currencies.after(tokens, place)) is None:
            continue
        if vetoes.is_other_sense(tokens, number, mark):
            return None
        first, minus = _sign(tokens, number.first)
        mark, last = _made_precise(tokens, mark, mark.last)
        value = _worth(number, mark, negative=minus)
        return Reading(first, last, number, value, value, money=mark)
    return None


def _with_unit(tokens: Tokens, number: Number) -> Reading | None:
    bracketed, negative = (number, False)
    if tokens.lowers[number.last] == ")" and tokens.lowers[number.first - 1] == "(":
        bracketed, negative = replace(number, last=number.last + 1), True
    for place in _behind(tokens, bracketed):
        if (mark := units.after(tokens, place)) is None:
            continue
        unit, value = mark.unit, number.value * mark.unit.factor.normalize()
        if unit.id == "times" and not vetoes.is_multiple(tokens, number, mark.last):
            return None
        if unit.kind == "duration" and _is_no_duration(tokens, number, mark.last):
            return None
        first, minus = _sign(tokens, number.first)
        value = -value if minus or negative else value
        return Reading(first, mark.last, number, value, value, unit=unit, unit_span=(mark.first, mark.last))
    return None


def _is_no_duration(tokens: Tokens, number: Number, last: int) -> bool:
    return (
        vetoes.is_age_or_past(tokens, last)
        or vetoes.is_idiom(tokens, number, last)
        or vetoes.is_name(tokens, number, last)
    )


def _with_count(tokens: Tokens, number: Number) -> Reading | None:
    if vetoes.is_year(number) or vetoes.is_day(tokens, number) or vetoes.is_aeroplane(number):
        return None
    place = number.last + (number.sense is not None and tokens.lowers[number.last] == "of")
    if (mark := counts.after(tokens, place, number)) is None:
        return None
    if vetoes.is_name(tokens, number, mark.last):
        return None
    if mark.noun in contexts.words("seen_in_4k") and tokens.raw(number.last - 1) == "K":
        return None
    unit = Unit(mark.noun, mark.noun, "count")
    return Reading(
        number.first, mark.last, number, number.value, number.value, unit=unit, unit_span=(mark.first, mark.last)
    )


def _rated(tokens: Tokens, reading: Reading) -> Reading:
    """The reading with its denominator; what the number itself left open ('several million') is its qualifier."""
    reading = _open(reading)
    found = rates.after(tokens, reading.last)
    if reading.unit is not None and reading.unit.per:
        return replace(reading, per=reading.unit.per)
    if found is None:
        return reading
    last, per = found
    unit = units.rated(reading.unit, per) if reading.unit else None
    return replace(reading, last=last, per=per, unit=unit)


def _open(reading: Reading) -> Reading:
    sense = reading.number.sense
    if sense is Qualifier.AT_LEAST:
        return replace(reading, high=None, qualifier=sense)
    return replace(reading, qualifier=sense) if sense else reading
