"""Parts of a whole in words: 'half of', 'two thirds', 'a quarter stake', 'majority', '50-50'."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.amounts import contexts, numbers, spelt, units
from pipeline.amounts.tokens import NUMBER, WORD, Tokens
from pipeline.amounts.units import Unit
from pipeline.model.vocabulary import Qualifier

_HUNDRED, _HALF = Decimal(100), Decimal(50)
_PLACES = Decimal("0.0001")
_SEPARATORS = ("-", "–", ":", "/")
_OWNED_BEFORE = 8  # tokens before '50-50' in which a verb of owning may stand
_SHARED_BEHIND = 4  # tokens behind it in which the venture may be named
STARTERS = frozenset(("majority", "minority", "equal", "equally"))


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
    if word in ("equal", "equally"):
        return _equally(tokens, index)
    if word in STARTERS:
        return _more_or_less_than_half(tokens, index)
    if tokens.kinds[index] == NUMBER:
        return _split(tokens, index)
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


def _split(tokens: Tokens, index: int) -> tuple[int, Portion] | None:
    """'a 50-50 joint venture' is one portion, 'a 70:30 joint venture' two, a number each."""
    if _is_split(tokens, index):
        value = Decimal(tokens.raw(index))
        last = index + (3 if value == _HALF else 1)
        return last, Portion(value, value, Qualifier.EXACT, _percent())
    if _is_split(tokens, index - 2):
        value = Decimal(tokens.raw(index))
        return index + 1, Portion(value, value, Qualifier.EXACT, _percent())
    return None


def _is_split(tokens: Tokens, first: int) -> bool:
    """Whether two glued numbers from `first` on make a hundred, and what stands around them is shared."""
    between, other = first + 1, first + 2
    if first < 1 or tokens.kinds[first] != NUMBER or tokens.kinds[other] != NUMBER or tokens.glued(first):
        return False
    if tokens.lowers[between] not in _SEPARATORS or not (tokens.glued(between) and tokens.glued(other)):
        return False
    shares = tokens.raw(first), tokens.raw(other)
    if not all(share.isdecimal() and len(share) == 2 for share in shares) or sum(map(int, shares)) != 100:
        return False
    shared = contexts.words("shared_equally")
    earlier = tokens.lowers[max(0, first - _OWNED_BEFORE) : first]
    later = tokens.lowers[other + 1 : other + 1 + _SHARED_BEHIND]
    return any(word in shared for word in later) or any(
        word in contexts.words("holds") or word in shared for word in earlier
    )


def _equally(tokens: Tokens, index: int) -> tuple[int, Portion] | None:
    """'owned in equal halves', 'in equal parts with', 'equally owned'."""
    before, behind, further = tokens.lowers[index - 1], tokens.lowers[index + 1], tokens.lowers[index + 2]
    if tokens.lowers[index] == "equal":
        last = index + 2
        meant = behind == "halves" or (behind in ("parts", "shares", "stakes") and further in ("with", "between"))
    else:
        last = index + 1
        meant = behind in ("owned", "held") or (behind == "by" and before in ("owned", "held"))
    return (last, Portion(_HALF, _HALF, Qualifier.EXACT, _percent())) if meant else None


def _fraction(tokens: Tokens, index: int) -> tuple[int, Portion] | None:
    """'a third of', 'two-thirds of', 'half the shares', 'a quarter stake'; never 'a third claim', 'the first half
    of'.
    """
    if tokens.lowers[index] == "half" and (
        tokens.lowers[index - 1] in contexts.words("of_a_period") or tokens.joint_before(index) != index
    ):
        return None
    if (part := spelt.part(tokens, index)) is None:
        return None
    last, value = part
    plain = tokens.lowers[last - 1]
    behind = tokens.joint(last)
    percent = (
        (value * _HUNDRED).quantize(_PLACES).normalize()
        if (value * _HUNDRED) % 1
        else (value * _HUNDRED).quantize(Decimal(1))
    )
    held = plain == "half" and tokens.lowers[index - 1] in contexts.words("holds") and tokens.kinds[last] != WORD
    if not (held or tokens.lowers[behind] in contexts.words("holding") or _of_a_thing(tokens, last, plain)):
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
    if word == "one" or word in contexts.words("halved"):  # 'half of one percent'
        return False
    return (
        tokens.kinds[following] == WORD and word not in contexts.words("period") and word not in numbers.words().scales
    )
