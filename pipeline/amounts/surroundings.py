"""The little marks around a number that belong to it: its minus, its plus, the words between it and its measure."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.amounts.numbers import Number
from pipeline.amounts.tokens import HYPHEN, WORD, Tokens
from pipeline.model.vocabulary import Qualifier

_LONGEST_ABBREVIATION = 4  # letters before the full stop of 'Mrd.'


def sign(tokens: Tokens, first: int) -> tuple[int, bool]:
    """Where the amount that stands at token `first` begins with its minus, and whether it has one."""
    before = first - 1
    if tokens.lowers[before] in ("minus", "negative"):
        return before, True
    if tokens.kinds[before] != HYPHEN or not tokens.glued(first) or tokens.raw(before) not in ("-", "−", "–"):
        return first, False
    free = not tokens.glued(before) or tokens.lowers[before - 1] == "("
    return (before, True) if free else (first, False)


def opened(tokens: Tokens, number: Number) -> Number:
    """'40+ aircraft', '120-plus stores', '30-odd shops': the number with the mark between it and its measure."""
    place = tokens.joint(number.last)
    tied = place != number.last
    plus = (tokens.lowers[place] == "+" and tokens.glued(place)) or (tied and tokens.lowers[place] == "plus")
    odd = tied and tokens.lowers[place] == "odd"
    if not (plus or odd) or not (tokens.kinds[place + 1] == WORD or tokens.lowers[place + 1] == "%"):
        return number
    return replace(number, last=place + 1, letter=None, sense=Qualifier.AT_LEAST if plus else Qualifier.ABOUT)


def behind(tokens: Tokens, number: Number) -> Iterator[int]:
    """Where the measure may begin: behind the number, or behind what ties the two.

    'millions of dollars', '5 miliardi di euro', 'ten millions d'euros', '5 Mrd. Euro', '7/8 of a percent'.
    """
    last = number.last
    word = tokens.lowers[last]
    yield last
    if number.scaled and word in ("of", "di", "de"):
        yield last + 1
    elif number.scaled and word == "d" and tokens.lowers[last + 1] in ("'", "’"):
        yield last + 2
    elif number.scaled and word == "." and tokens.glued(last) and len(tokens.lowers[last - 1]) <= _LONGEST_ABBREVIATION:
        yield last + 1
    elif number.value < 1 and word == "of" and tokens.lowers[last + 1] in ("a", "one", "1"):
        yield last + 2
