"""A number with its currency, before it or behind it."""

from dataclasses import replace
from decimal import Decimal

from pipeline.amounts import contexts, currencies, number_phrases, numerals, surroundings, vetoes
from pipeline.amounts.currencies import Mark
from pipeline.amounts.numbers import Number
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import BREAK, HYPHEN, MARK, SIGN, Tokens


def marked(tokens: Tokens, number: Number) -> Mark | None:
    """The currency that stands before a number, or before the bracket that the number stands in: '$(5.2) million'."""
    bracketed = tokens.lowers[number.first - 1] == "(" and tokens.kinds[number.first - 2] == SIGN
    return currencies.before(tokens, replace(number, first=number.first - 1) if bracketed else number)


def before(tokens: Tokens, number: Number, mark: Mark) -> Reading:
    """A sum with its currency before it, and perhaps said again or made precise behind it: '$5 million Canadian'."""
    number, negative = _bracketed(tokens, number, mark.first)
    again = currencies.after(tokens, number.last)
    if again is not None and set(again.currency.among) & set(mark.currency.among):
        narrow = again if len(again.currency.among) < len(mark.currency.among) else mark
        mark, last = replace(narrow, first=mark.first), again.last
    else:
        mark, last = _made_precise(tokens, mark, number.last)
    first, minus = surroundings.sign(tokens, mark.first)
    inner_minus = tokens.kinds[number.first - 1] == HYPHEN and tokens.kinds[number.first - 2] == SIGN
    value = _worth(number, mark, negative=negative or minus or inner_minus)
    return Reading(first, last, number, value, value, money=mark)


def behind(tokens: Tokens, number: Number) -> Reading | None:
    """A sum with its currency behind it."""
    for place in surroundings.behind(tokens, number):
        if (mark := currencies.after(tokens, place)) is None:
            continue
        if vetoes.is_other_sense(tokens, number, mark):
            return None
        first, minus = surroundings.sign(tokens, number.first)
        mark, last = _made_precise(tokens, mark, mark.last)
        value = _worth(number, mark, negative=minus)
        return Reading(first, last, number, value, value, money=mark)
    return None


def _worth(number: Number, mark: Mark, *, negative: bool) -> Decimal:
    """The number in units of the currency. Where nobody counts its hundredths, '15.000' is fifteen thousand."""
    value = number.value
    if mark.currency.whole and not number.scaled and "." in number.written:
        value = numerals.value(number.written, whole_units=True) or value
    value /= mark.currency.parts
    return -value if negative else value


def _made_precise(tokens: Tokens, mark: Mark, last: int) -> tuple[Mark, int]:
    """'$8.6 million US', '5 million dollars Canadian': the mark and where it ends."""
    form = currencies.forms().postposed.get(tokens.lowers[last])
    if form is None or not set(form.currency.among) < set(mark.currency.among) or not _closes(tokens, last + 1):
        return mark, last
    return replace(mark, currency=form.currency, basis=form.basis), last + 1


def _closes(tokens: Tokens, index: int) -> bool:
    """Whether the word before ends its phrase: '$5 million US' is one sum, '$5 million US expansion' is not."""
    return tokens.kinds[index] in (MARK, BREAK, HYPHEN) or tokens.lowers[index] in contexts.words("behind_postposed")


def _bracketed(tokens: Tokens, number: Number, first: int) -> tuple[Number, bool]:
    """'$(5.2) million' and '($5.2) million' are minus 5.2 million: the number with the scale behind the bracket."""
    if tokens.lowers[number.last] != ")" or "(" not in (tokens.lowers[first - 1], tokens.lowers[number.first - 1]):
        return number, False
    beyond = number_phrases.scales(tokens, replace(number, last=number.last + 1))
    return (beyond, True) if beyond.scaled and not number.scaled else (number, False)
