"""Numbers in words: 'seven', 'three hundred and twelve', 'two and a half', 'half a', 'several', 'tens of'.

Units and tens are added up, 'hundred' multiplies what stands before it, a larger scale closes its group.
"""

from dataclasses import replace
from decimal import Decimal

from pipeline.amounts import contexts
from pipeline.amounts.numbers import ARTICLES, ONE, Number, words
from pipeline.amounts.tokens import Tokens
from pipeline.model.vocabulary import Qualifier


def read(tokens: Tokens, index: int) -> Number | None:
    """The number whose words stand at token `index`."""
    return (
        _vague(tokens, index)
        or _fraction_of_scale(tokens, index)
        or _article(tokens, index)
        or _cardinal(tokens, index)
    )


def and_fraction(tokens: Tokens, number: Number) -> Number:
    """The number with the 'and a half', 'and three quarters' that may follow it."""
    index = tokens.joint(number.last)
    if tokens.lowers[index] != "and":
        return number
    index = tokens.joint(index + 1)
    if (found := part(tokens, index)) is None:
        return number
    return replace(number, last=found[0], mantissa=number.mantissa + found[1])


def part(tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
    """'a half', 'three quarters', 'half': the index behind, and the value."""
    lexicon, count = words(), ONE
    word = tokens.lowers[index]
    if word in ARTICLES or word in lexicon.plain:
        count = lexicon.plain.get(word, ONE)
        index = tokens.joint(index + 1)
    elif word != "half":
        return None
    parts = lexicon.parts.get(tokens.lowers[index])
    if parts is None or not 0 < count < parts:
        return None
    return index + 1, count / parts


def _vague(tokens: Tokens, index: int) -> Number | None:
    """'tens of', 'several', 'a pair of'; most of them are numbers only where a scale follows."""
    if (found := words().vague.after(tokens, index)) is None:
        return None
    last, vague = found
    sense = None if vague.sense is Qualifier.EXACT else vague.sense
    if vague.id == "plural":  # 'millions of' is its own scale; 'in millions of dollars' heads a table
        factor = words().scales[tokens.lowers[index]].factor
        return Number(index, last, vague.value, factor, sense=sense) if tokens.lowers[index - 1] != "in" else None
    last = tokens.joint(last)
    if not vague.alone and tokens.lowers[last] not in words().scales:
        return None
    return Number(index, last, vague.value, sense=sense)


def _fraction_of_scale(tokens: Tokens, index: int) -> Number | None:
    """'half a million', 'a quarter of a billion', 'three quarters of a million', 'half a dozen'."""
    if (found := part(tokens, index)) is None:
        return None
    last, value = found
    last = tokens.joint(last)
    last += tokens.lowers[last] == "of"
    last = tokens.joint(last)
    if tokens.lowers[last] not in (*ARTICLES, "one"):
        return None
    last = tokens.joint(last + 1)
    halved = tokens.lowers[last] in words().scales or tokens.lowers[last] in contexts.words("halved")
    return Number(index, last, value) if halved else None


def _article(tokens: Tokens, index: int) -> Number | None:
    """'a million', 'a hundred', 'a decade', 'the next decade'."""
    if tokens.lowers[index + 1] in contexts.words("long_time"):
        return Number(index, index + 1, ONE)
    if tokens.lowers[index] not in ARTICLES:
        return None
    scale = words().scales.get(tokens.lowers[index + 1])
    return Number(index, index + 1, ONE) if scale is not None and not scale.needs else None


def _cardinal(tokens: Tokens, index: int) -> Number | None:
    """'seven', 'twenty-five', 'three hundred and twelve', 'two thousand five hundred'."""
    plain = words().plain
    first, total, group, seen, room = index, Decimal(0), Decimal(0), 0, Decimal(1000)
    while True:
        word = tokens.lowers[index]
        if (value := plain.get(word)) is not None and value < room:
            group += value
            room = Decimal(10) if value >= 20 else Decimal(0)
        elif seen and word == "hundred" and 0 < group < 100:
            group *= 100
            room = Decimal(100)
        elif seen and word == "thousand" and 0 < group < 1000 and not total and _goes_on(tokens, index + 1):
            total, group, room = group * 1000, Decimal(0), Decimal(1000)
        else:
            break
        seen = index = index + 1
        index = _next_word(tokens, index, room)
    if not seen:
        return None
    return and_fraction(tokens, Number(first, seen, total + group))


def _next_word(tokens: Tokens, index: int, room: Decimal) -> int:
    """Where the number may go on: behind a hyphen, or behind the 'and' of 'three hundred and twelve'."""
    joint = tokens.joint(index)
    if room >= 100 and tokens.lowers[joint] == "and" and tokens.lowers[tokens.joint(joint + 1)] in words().plain:
        return tokens.joint(joint + 1)
    return joint


def _goes_on(tokens: Tokens, index: int) -> bool:
    index = _next_word(tokens, index, Decimal(1000))
    return tokens.lowers[index] in words().plain
