"""What looks like an amount and is none: codes, years, ages, times of day."""

from pipeline.amounts.currencies import Mark
from pipeline.amounts.numbers import Number
from pipeline.amounts.tokens import FRACTION, HYPHEN, NUMBER, WORD, Tokens

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_JOINERS = frozenset(("to", "or", "and", "sub", "minus", "plus", "than", "of", "at", "a", "by", "about", "between", "from", "over"))
_PLANES = frozenset(("707", "717", "727", "737", "747", "757", "767", "777", "787"))
_AGES = ("old", "olds")
_PAST = ("ago", "earlier", "later", "before", "previously", "after", "back")


def is_code(tokens: Tokens, number: Number) -> bool:
    """Whether the number is the tail of a code: 'A380', 'Covid-19', '787-9', '10:30', '12/05'."""
    first = number.first
    if not number.written or tokens.kinds[first] == FRACTION:
        return False
    before = first - 1
    if not tokens.glued(first):
        return False
    if tokens.kinds[before] in (WORD, NUMBER) or tokens.lowers[before] in ":_@\\":
        return True
    if tokens.lowers[before] == "/":
        return tokens.glued(before) and tokens.kinds[before - 1] == NUMBER
    return tokens.kinds[before] == HYPHEN and tokens.glued(before) and _is_code_stem(tokens, before - 1, number)


def _is_code_stem(tokens: Tokens, stem: int, number: Number) -> bool:
    """Whether what a hyphen ties to the number makes it a code; words of number and range don't, nor a smaller number."""
    if tokens.text[tokens.ends[stem]] not in "-‐‑":
        return False
    if tokens.kinds[stem] == NUMBER:
        return tokens.raw(stem) in _PLANES or (tokens.glued(stem) and tokens.kinds[stem - 1] == HYPHEN)
    return tokens.kinds[stem] == WORD and tokens.lowers[stem] not in _JOINERS


def is_year(number: Number) -> bool:
    """Whether the figures look like a year."""
    return len(number.written) == 4 and number.written.isdecimal() and not number.scaled and 1800 <= number.value <= 2100


def is_day(tokens: Tokens, number: Number) -> bool:
    """Whether the number is the day of a month: 'May 5', '5 May'."""
    if number.scaled or not number.written.isdecimal() or number.value > 31:
        return False
    return (tokens.lowers[number.first - 1] in _MONTHS and tokens.capital(number.first - 1)) or (
        tokens.lowers[number.last] in _MONTHS and tokens.capital(number.last)
    )


def is_age_or_past(tokens: Tokens, last: int) -> bool:
    """Whether a duration that ends before `last` is an age or a way back: 'a 60-year-old', 'two years ago'."""
    place = tokens.joint(last)
    return tokens.lowers[place] in _AGES or tokens.lowers[last] in _PAST


def is_idiom(tokens: Tokens, number: Number, last: int) -> bool:
    """'one day' tells of no duration, 'a second' of no second."""
    return not number.written and number.value == 1 and last == number.last + 1 and tokens.lowers[last - 1] in ("day", "second", "minute")


_WEIGHTS = frozenset(("pound", "pounds"))
_SUMS = frozenset("debt equity capital cash revenue revenues sales profit profits funding investment investments shares stock bonds loans new public taxpayers' savings income assets aid support financing compensation".split())


def is_other_sense(tokens: Tokens, number: Number, mark: Mark) -> bool:
    """Whether the word for a currency means something else here: pounds of copper, the 50 mark, twelve won."""
    word, behind = tokens.lowers[mark.last - 1], tokens.lowers[mark.last]
    if word in _WEIGHTS:
        return behind == "of" and tokens.lowers[mark.last + 1] not in _SUMS
    if word == "mark":
        return number.value != 1 and tokens.joint(number.last) == number.last and tokens.lowers[number.first - 1] in ("the", "a", "an")
    if word == "won":
        return not number.scaled and number.value < 50
    return word in ("real", "cent", "franc", "crown") and not number.scaled and number.value != 1 and tokens.joint(number.last) == number.last
