"""Parts of a whole in words: 'half of', 'two thirds', 'a quarter stake', 'majority', '50-50'."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.amounts import contexts, numbers, units
from pipeline.amounts.tokens import NUMBER, WORD, Tokens
from pipeline.amounts.units import Unit
from pipeline.model.vocabulary import Qualifier

_HUNDRED, _HALF = Decimal(100), Decimal(50)
_PLACES = Decimal("0.0001")
STARTERS = frozenset(("majority", "minority"))


@dataclass(frozen=True, slots=True)
class Portion:
    """A share of a whole in per cent."""

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: Unit


@cache
def _percent() -> Unit:
    return next(unit for unit in units.lexicon() if unit.unit == "%")


def read(tokens: Tokens, index: int) -> tuple[int, Portion] | None:
    """The portion that begins at token `index`: the index behind it, and what it is in per cent."""
    word = tokens.lowers[index]
    if word in STARTERS:
        return _more_or_less_than_half(tokens, index)
    if tokens.kinds[index] == NUMBER:
        return _half_each(tokens, index)
    return _fraction(tokens, index) if tokens.kinds[index] == WORD else None


def _more_or_less_than_half(tokens: Tokens, index: int) -> tuple[int, Portion] | None:
    """'a majority stake', 'majority-owned', 'a minority interest', 'a majority of the shares'."""
    last = tokens.joint(index + 1)
    majority = tokens.lowers[index] == "majority"
    if tokens.lowers[last] in ("equity", "ownership", "voting", "economic"):
        last += 1
    if tokens.lowers[last] not in contexts.words("holding") and not (
        majority and tokens.lowers[last] == "of" and _of_capital(tokens, last + 1)
    ):
        return None
    if majority:
        return index + 1, Portion(_HALF, None, Qualifier.AT_LEAST, _percent())
    return index + 1, Portion(None, _HALF, Qualifier.AT_MOST, _percent())


def _of_capital(tokens: Tokens, index: int) -> bool:
    """Whether shares, capital or a business follow, rather than people: 'a majority of the shares'."""
    place = index + (tokens.lowers[index] in ("the", "its", "their", "outstanding"))
    return any(tokens.lowers[place + step] in contexts.words("capital") for step in (0, 1))


def _half_each(tokens: Tokens, index: int) -> tuple[int, Portion] | None:
    """'a 50-50 joint venture', 'owned 50:50'."""
    between, other = index + 1, index + 2
    if tokens.raw(index) != "50" or tokens.lowers[between] not in ("-", "–", ":", "/"):
        return None
    if tokens.raw(other) != "50" or not (tokens.glued(between) and tokens.glued(other)) or tokens.glued(index):
        return None
    if tokens.lowers[other + 1] not in contexts.words("shared_equally") and tokens.lowers[index - 1] not in (
        "owned",
        "shared",
        "split",
    ):
        return None
    return other + 1, Portion(_HALF, _HALF, Qualifier.EXACT, _percent())


def _fraction(tokens: Tokens, index: int) -> tuple[int, Portion] | None:
    """'a third of', 'two-thirds of', 'half the shares', 'a quarter stake'; never 'a third claim', 'the first half
    of'.
    """
    if tokens.lowers[index] == "half" and (
        tokens.lowers[index - 1] in contexts.words("of_a_period") or tokens.joint_before(index) != index
    ):
        return None
    if (part := numbers.part(tokens, index)) is None:
        return None
    last, value = part
    plain = tokens.lowers[last - 1]
    behind = tokens.joint(last)
    percent = (
        (value * _HUNDRED).quantize(_PLACES).normalize()
        if (value * _HUNDRED) % 1
        else (value * _HUNDRED).quantize(Decimal(1))
    )
    if not (tokens.lowers[behind] in contexts.words("holding") or _of_a_thing(tokens, last, plain)):
        return None
    return last, Portion(percent, percent, Qualifier.EXACT, _percent())


def _of_a_thing(tokens: Tokens, last: int, plain: str) -> bool:
    """Whether 'of' and something that is no time follow; 'half its shares' does without the 'of'."""
    if tokens.lowers[last] == "of":
        following = last + 1
    elif plain == "half" and tokens.lowers[last] in ("the", "its", "their", "his", "her", "our"):
        following = last
    else:
        return False
    determined = tokens.lowers[following] in ("the", "its", "their", "his", "our", "this", "all", "a", "an", "any")
    if plain == "quarter" and not (
        determined or tokens.capital(following) or tokens.lowers[following] in contexts.words("capital")
    ):
        return False
    following += determined
    word = tokens.lowers[following]
    return (
        tokens.kinds[following] == WORD and word not in contexts.words("period") and word not in numbers.words().scales
    )
