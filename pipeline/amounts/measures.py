"""A number with its unit of measure, or with the goods that it counts."""

from dataclasses import replace

from pipeline.amounts import contexts, counts, surroundings, units, vetoes
from pipeline.amounts.numbers import Number
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import Tokens
from pipeline.amounts.units import Unit

_ISO_8601 = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def iso_duration(tokens: Tokens, number: Number) -> Reading | None:
    """'P10Y', 'P18M': a duration as ISO 8601 writes it."""
    name = _ISO_8601.get(tokens.raw(number.last)) if tokens.glued(number.last) else None
    if name is None or tokens.raw(number.first - 1) != "P" or not tokens.glued(number.first):
        return None
    unit = next(each for each in units.lexicon() if each.id == name)
    value, last = number.value, number.last + 1
    return Reading(number.first - 1, last, number, value, value, unit=unit, unit_span=(number.last, last))


def behind(tokens: Tokens, number: Number) -> Reading | None:
    """A quantity with its unit behind it; a percentage in brackets is a negative one: '(5.2)%'."""
    negative = tokens.lowers[number.last] == ")" and tokens.lowers[number.first - 1] == "("
    closed = replace(number, last=number.last + 1) if negative else number
    for place in surroundings.behind(tokens, closed):
        if (mark := units.after(tokens, place)) is None:
            continue
        if vetoes.is_no_quantity(tokens, number, mark):
            return None
        first, minus = surroundings.sign(tokens, number.first)
        value = number.value * mark.unit.factor.normalize()
        value = -value if minus or negative else value
        return Reading(first, mark.last, number, value, value, unit=mark.unit, unit_span=(mark.first, mark.last))
    return None


def counted(tokens: Tokens, number: Number) -> Reading | None:
    """A count of goods."""
    if vetoes.is_year(number) or vetoes.is_day(tokens, number) or vetoes.is_aeroplane(number):
        return None
    place = number.last + (number.sense is not None and tokens.lowers[number.last] == "of")
    mark = counts.after(tokens, place, number)
    if mark is None or vetoes.is_name(tokens, number, mark.last):
        return None
    if mark.noun in contexts.words("seen_in_4k") and tokens.raw(number.last - 1) == "K":
        return None
    unit, value = Unit(mark.noun, mark.noun, "count"), number.value
    return Reading(number.first, mark.last, number, value, value, unit=unit, unit_span=(mark.first, mark.last))
