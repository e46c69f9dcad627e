"""One amount at a time: a number with the currency, unit or goods that stand beside it, and what it is per.

Numbers beside which nothing stands are read too ('3 billion' in '$2-3 billion' has no currency, '5' in '5 to 7 GW'
nothing at all): what stands around them may give them their measure. Whoever is still bare at the end is dropped.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pipeline.amounts import measures, number_phrases, numbers, portions, rates, sums, surroundings, units, vetoes
from pipeline.amounts.numbers import Number
from pipeline.amounts.portions import Portion
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import FRACTION, NUMBER, WORD, Tokens
from pipeline.model.vocabulary import Qualifier


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
            if reading is not None and reading.first >= done:
                yield reading
                index = done = max(reading.last, index + 1)
                continue
        index += 1


def _at(tokens: Tokens, index: int, done: int) -> Reading | None:
    """The reading at token `index`; what stands before `done` belongs to another."""
    if (portion := portions.read(tokens, index)) is not None:
        return _portion(index, *portion)
    number = number_phrases.read(tokens, index)
    if number is None or vetoes.is_plural_figure(tokens, number):
        return None
    if (mark := sums.marked(tokens, number)) is not None and mark.first >= done:
        return _rated(tokens, sums.before(tokens, number.with_letter(), mark))
    if (duration := measures.iso_duration(tokens, number)) is not None:
        return duration
    return None if vetoes.is_code(tokens, number) else _measured(tokens, surroundings.opened(tokens, number))


def _portion(first: int, last: int, portion: Portion) -> Reading:
    whole = Number(first, last, portion.low or portion.high or Decimal(0))
    ends = portion.low, portion.high, portion.qualifier
    return Reading(first, last, whole, *ends, unit=portion.unit, unit_span=(first, last))


def _measured(tokens: Tokens, number: Number) -> Reading:
    """A number with what stands behind it, the letter behind it ('5m tonnes') taken for a scale if need be."""
    for each in (number, number.with_letter()) if number.letter else (number,):
        found = sums.behind(tokens, each) or measures.behind(tokens, each) or measures.counted(tokens, each)
        if found is not None:
            return _rated(tokens, found)
    return Reading(number.first, number.last, number, number.value, number.value)


def _rated(tokens: Tokens, reading: Reading) -> Reading:
    """The reading with its denominator; what the number itself left open ('several million') is its qualifier."""
    reading = _open(reading)
    if reading.unit is not None and reading.unit.per:
        return replace(reading, per=reading.unit.per)
    last, per = rates.after(tokens, reading.last) or (reading.last, "")
    if not per and reading.unit is not None:
        per = rates.beyond_matter(tokens, reading.last)
    if not per:
        return reading
    unit = units.rated(reading.unit, per) if reading.unit else None
    return replace(reading, last=last, per=per, unit=unit)


def _open(reading: Reading) -> Reading:
    sense = reading.number.sense
    if sense is Qualifier.AT_LEAST:
        return replace(reading, high=None, qualifier=sense)
    return replace(reading, qualifier=sense) if sense else reading
