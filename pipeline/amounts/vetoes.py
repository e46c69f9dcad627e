"""What looks like an amount and is none: codes, years, ages, times of day."""

from pipeline.amounts import contexts
from pipeline.amounts.currencies import Mark
from pipeline.amounts.numbers import Number
from pipeline.amounts.tokens import FRACTION, HYPHEN, NUMBER, WORD, Tokens
from pipeline.amounts.units import UnitMark


def is_plural_figure(tokens: Tokens, number: Number) -> bool:
    """'the 1990s', '$10s of millions'."""
    return bool(number.written) and tokens.raw(number.last) == "s" and tokens.glued(number.last)


def is_code(tokens: Tokens, number: Number) -> bool:
    """Whether the number is the tail of a code: 'A380', 'Covid-19', '787-9', '10:30', '12/05'."""
    first = number.first
    before = first - 1
    if tokens.kinds[first] == FRACTION or not tokens.glued(first):
        return False
    if not number.written:  # '7-Eleven'
        return tokens.kinds[before] == HYPHEN and tokens.glued(before) and tokens.kinds[before - 1] == NUMBER
    if tokens.kinds[before] in (WORD, NUMBER) or tokens.lowers[before] in (":", "_", "@", "\\"):
        return True
    if tokens.lowers[before] == "/":
        return tokens.glued(before) and tokens.kinds[before - 1] == NUMBER
    return tokens.kinds[before] == HYPHEN and tokens.glued(before) and _is_code_stem(tokens, before - 1)


def _is_code_stem(tokens: Tokens, stem: int) -> bool:
    """Whether what a hyphen ties to the number makes it a code; words of number and range don't."""
    if tokens.text[tokens.ends[stem]] not in "-‐‑":
        return False
    if tokens.kinds[stem] == NUMBER:
        if tokens.raw(stem) in contexts.words("aeroplane_type") or _is_season(tokens, stem):
            return True
        return tokens.glued(stem) and tokens.kinds[stem - 1] == HYPHEN
    return tokens.kinds[stem] == WORD and tokens.lowers[stem] not in contexts.words("joins_numbers")


def _is_season(tokens: Tokens, stem: int) -> bool:
    """'2019-20'."""
    year, rest = tokens.raw(stem), tokens.raw(stem + 2)
    return len(year) == 4 and year[:2] in ("18", "19", "20") and len(rest) == 2


def is_year(number: Number) -> bool:
    """Whether the figures look like a year."""
    return (
        len(number.written) == 4 and number.written.isdecimal() and not number.scaled and 1800 <= number.value <= 2100
    )


def is_aeroplane(number: Number) -> bool:
    """Whether the figures name a type of aeroplane: '737 jets'."""
    return number.written in contexts.words("aeroplane_type") and not number.scaled


def is_day(tokens: Tokens, number: Number) -> bool:
    """Whether the number is the day of a month: 'May 5', '5 May'."""
    if number.scaled or not number.written.isdecimal() or number.value > 31:
        return False
    return (tokens.lowers[number.first - 1] in contexts.words("month") and tokens.capital(number.first - 1)) or (
        tokens.lowers[number.last] in contexts.words("month") and tokens.capital(number.last)
    )


def _is_age_or_past(tokens: Tokens, last: int) -> bool:
    """Whether a duration that ends before `last` is an age or a way back: 'a 60-year-old', 'two years ago'."""
    place = tokens.joint(last)
    return tokens.lowers[place] in contexts.words("age") or tokens.lowers[last] in contexts.words("past")


def _is_multiple(tokens: Tokens, number: Number, last: int) -> bool:
    """Whether 'times' multiplies: '6.1 times', 'ten times earnings', not 'they met five times'."""
    owner = tokens.capital(last) and tokens.lowers[last + 1] in ("'", "’")
    return (
        owner or "." in number.written or tokens.glued(last - 1) or tokens.lowers[last] in contexts.words("multiplied")
    )


def is_no_quantity(tokens: Tokens, number: Number, mark: UnitMark) -> bool:
    """Whether number and unit only look like a quantity: 'they met five times', 'a 60-year-old', 'Four Seasons'."""
    if mark.unit.id == "times":
        return not _is_multiple(tokens, number, mark.last)
    if mark.unit.kind != "duration":
        return False
    return (
        is_name(tokens, number, mark.last) or _is_age_or_past(tokens, mark.last) or _is_idiom(tokens, number, mark.last)
    )


def is_name(tokens: Tokens, number: Number, last: int) -> bool:
    """'Four Seasons', 'Seven Sisters': number and noun with capitals, where the word before has none."""
    if number.written or number.scaled or not (tokens.capital(number.first) and tokens.capital(last - 1)):
        return False
    return not tokens.capital(number.first - 1)


def _is_idiom(tokens: Tokens, number: Number, last: int) -> bool:
    """'one day' tells of no duration, 'a second' of no second."""
    return (
        not number.written
        and number.value == 1
        and last == number.last + 1
        and tokens.lowers[last - 1] in contexts.words("idiom_of_one")
    )


_WEIGHTS = frozenset(("pound", "pounds"))


def is_other_sense(tokens: Tokens, number: Number, mark: Mark) -> bool:
    """Whether the word for a currency means something else here: pounds of copper, the 50 mark, twelve won."""
    word, behind = tokens.lowers[mark.last - 1], tokens.lowers[mark.last]
    if word in _WEIGHTS:
        return behind == "of" and tokens.lowers[mark.last + 1] not in contexts.words("worth_in_pounds")
    if word == "p":
        return tokens.lowers[mark.last] in contexts.words("video")
    if word == "mark":
        return (
            number.value != 1
            and tokens.joint(number.last) == number.last
            and tokens.lowers[number.first - 1] in ("the", "a", "an")
        )
    if word == "won":
        return not number.scaled and number.value < 50
    return (
        word in ("real", "cent", "franc", "crown")
        and not number.scaled
        and number.value != 1
        and tokens.joint(number.last) == number.last
    )
