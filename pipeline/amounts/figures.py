"""Numbers in figures, with their fractions: '1,234.5', '1 234 567', '.42', '2½', '28-1/8', '2 and a half'."""

from dataclasses import replace
from decimal import Decimal

from pipeline.amounts import contexts, numerals, spelt
from pipeline.amounts.numbers import Number
from pipeline.amounts.tokens import FRACTION, NUMBER, SIGN, Tokens

_LONGEST_NUMERAL = 28  # characters; a longer run of figures counts nothing that news tells of, and would lose digits
_PLACES = Decimal("0.000001")
_GLYPHS = {
    "¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8",
    "⅙": "0.1667", "⅚": "0.8333", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875", "⅐": "0.1429", "⅑": "0.1111",
    "⅒": "0.1",
}  # fmt: skip


def read(tokens: Tokens, index: int) -> Number | None:
    """The number whose figures stand at token `index`."""
    written = tokens.raw(index)
    if tokens.kinds[index] == FRACTION:
        return Number(index, index + 1, Decimal(_GLYPHS.get(written, "0")), written=written)
    if len(written) > _LONGEST_NUMERAL or (mantissa := numerals.value(written)) is None:
        return None
    if _pointed(tokens, index) and written.isdecimal():
        return Number(index - 1, index + 1, Decimal(f"0.{written}"), written="." + written)
    number = Number(index, index + 1, mantissa, written=written)
    return _spaced(tokens, number) or _slashed(tokens, number) or _and_fraction(tokens, number)


def _pointed(tokens: Tokens, index: int) -> bool:
    """'$.42', '.5 percent': a point that ends no word and no sentence."""
    point = index - 1
    if tokens.lowers[point] != "." or not tokens.glued(index):
        return False
    return not tokens.glued(point) or tokens.kinds[point - 1] == SIGN or tokens.lowers[point - 1] in ("(", "-")


def _spaced(tokens: Tokens, number: Number) -> Number | None:
    """'1 234 567,5': groups of three with plain spaces between them, the first of them no zero and no group's full
    run.
    """
    if len(number.written) > 3 or number.written.startswith("0"):
        return None
    last, written = number.last, number.written
    while tokens.kinds[last] == NUMBER and tokens.gap(last) == " " and _is_group(tokens.raw(last)):
        written += " " + tokens.raw(last)
        last += 1
        if not written[-4:].lstrip(" ").isdigit() or len(written) > _LONGEST_NUMERAL:
            break
    if last == number.last or (mantissa := numerals.value(written)) is None:
        return None
    return Number(number.first, last, mantissa, written=written)


def _is_group(written: str) -> bool:
    if written in contexts.words("aeroplane_type"):
        return False
    return written[:3].isdecimal() and (len(written) == 3 or (len(written) in (5, 6) and written[3] in ".,"))


def _slashed(tokens: Tokens, number: Number) -> Number | None:
    """'1/2', '28-1/8', '14 5/8'."""
    last = number.last
    if _is_slash(tokens, last):
        ratio = _ratio(number.written, tokens.raw(last + 1))
        return Number(number.first, last + 2, ratio, written=number.written) if ratio else None
    joint = tokens.joint(last)
    if tokens.kinds[joint] == NUMBER and _is_slash(tokens, joint + 1) and tokens.gap(joint) in ("", " "):
        ratio = _ratio(tokens.raw(joint), tokens.raw(joint + 2))
        return Number(number.first, joint + 3, number.mantissa + ratio, written=number.written) if ratio else None
    return None


def _is_slash(tokens: Tokens, index: int) -> bool:
    return (
        tokens.lowers[index] in ("/", "⁄")
        and tokens.kinds[index + 1] == NUMBER
        and tokens.glued(index)
        and tokens.glued(index + 1)
    )


def _ratio(above: str, below: str) -> Decimal | None:
    if not (
        above.isdecimal() and below.isdecimal() and len(above) <= 2 and int(below) in (2, 3, 4, 5, 8, 10, 16, 32, 64)
    ):
        return None
    return (Decimal(above) / Decimal(below)).quantize(_PLACES).normalize() if int(above) < int(below) else None


def _and_fraction(tokens: Tokens, number: Number) -> Number:
    """'2½', 'two and a half', 'one-and-three-quarters'."""
    last = number.last
    if tokens.kinds[last] == FRACTION and tokens.gap(last) in ("", " "):
        return replace(number, last=last + 1, mantissa=number.mantissa + Decimal(_GLYPHS.get(tokens.raw(last), "0")))
    return spelt.and_fraction(tokens, number)
