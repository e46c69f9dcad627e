"""Numbers as phrases: a mantissa in figures or words, then the scales that multiply it ('hundred', 'mln', 'lakh
crore', 'k').
"""

from dataclasses import replace
from decimal import Decimal

from pipeline.amounts import figures, spelt
from pipeline.amounts.numbers import Number, Scale, words
from pipeline.amounts.tokens import FRACTION, HYPHEN, NUMBER, SIGN, WORD, Tokens

_LARGEST = Decimal("1e15")  # 'a thousand trillion'; scales that pile up higher are no number
_ENDS = frozenset(".,;:)!?\"'”’") | {""}


def read(tokens: Tokens, index: int) -> Number | None:
    """The number that begins at token `index`, None if there is none."""
    kind = tokens.kinds[index]
    if kind in (NUMBER, FRACTION):
        number = figures.read(tokens, index)
    else:
        number = spelt.read(tokens, index) if kind == WORD else None
    return scales(tokens, number) if number else None


def scales(tokens: Tokens, number: Number) -> Number:
    """Multiply by the scales that follow: '5 hundred thousand', '2 lakh crore', '51-million'."""
    known, last, factor, letter = words().scales, number.last, number.factor, None
    while True:
        index = tokens.joint(last)
        scale = known.get(tokens.lowers[index])
        if scale is None or (scale.id == "dozen" and factor != 1):
            break
        if scale.needs:
            letter = scale if index == last and _may_be_scale(tokens, index, scale) else None
            break
        if factor * scale.factor > _LARGEST:
            break
        last, factor = index + 1, factor * scale.factor
    return replace(number, last=last, factor=factor, letter=letter)


def _may_be_scale(tokens: Tokens, index: int, scale: Scale) -> bool:
    """A letter stands glued to its number, alone behind a space ('£158.1 m', not 'M&S'), or at a sign ('5 M€')."""
    if tokens.glued(index):
        return True
    if tokens.gap(index) != " ":
        return False
    if tokens.kinds[index + 1] == SIGN and tokens.glued(index + 1):
        return True
    return len(scale.words[0]) != 2 and not _runs_on(tokens, index + 1)


def _runs_on(tokens: Tokens, index: int) -> bool:
    return tokens.glued(index) and tokens.kinds[index] != HYPHEN and tokens.lowers[index] not in _ENDS
