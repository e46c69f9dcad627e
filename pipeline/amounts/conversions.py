"""One sum in several currencies: '€460m ($500m)', 'C$5m, or about US$3.7m', '$1 = 14,160 rupiah'."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.amounts import rates
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import NUMBER, SIGN, WORD, Tokens

_INTO_BRACKET = 4  # words that may stand between the bracket and the sum: 'which is equal to'
_OUT_OF_BRACKET = 8  # tokens between the sum and the closing bracket: 'at the current rate of exchange'

_TIES = [
    phrase.split()
    for phrase in (
        "=",
        "or",
        ", or",
        "/",
        "equal to",
        "equivalent to",
        ", equal to",
        ", equivalent to",
        ", or the equivalent of",
    )
]


def attach(tokens: Tokens, readings: Iterable[Reading]) -> list[Reading]:
    """The readings, with every rendering in another currency moved into the sum that it renders."""
    made: list[Reading] = []
    for reading in readings:
        if made and reading.money is not None and (joined := _joined(tokens, made[-1], reading)) is not None:
            made[-1] = joined
        else:
            made.append(reading)
    return made


def _joined(tokens: Tokens, main: Reading, other: Reading) -> Reading | None:
    if main.money is None or not _other_currency(main, other) or other.first < main.last:
        return None
    between = tokens.lowers[main.last : other.first]
    if between and between[0] in ("(", "[") and len(between) <= 1 + _INTO_BRACKET and ")" not in between:
        return _in_bracket(tokens, main, other)
    if between in _TIES or (main.also and between in ([","], [";"]) and tokens.lowers[main.last - 1] not in (")", "]")):
        return _closed(tokens, main, other, _bracket_end(tokens, other.last) if main.also else None)
    return None


def _in_bracket(tokens: Tokens, main: Reading, other: Reading) -> Reading | None:
    """A bracket that ends soon, or goes on with the next number: '(£3.9m, $5m)'."""
    end = _bracket_end(tokens, other.last)
    goes_on = tokens.lowers[other.last] in (",", ";") and tokens.kinds[other.last + 1] in (NUMBER, SIGN, WORD)
    return _closed(tokens, main, other, end) if end or goes_on else None


def _closed(tokens: Tokens, main: Reading, other: Reading, end: int | None) -> Reading:
    """The sum with one more rendering, and with the denominator that may follow: '€12 ($13.20) a share'."""
    last, per = end or other.last, main.per or other.per
    if not per and (found := rates.after(tokens, last)) is not None:
        last, per = found
    return replace(main, last=last, per=per, also=(*main.also, other))


def _other_currency(main: Reading, other: Reading) -> bool:
    """Whether the two are written in different currencies; a bare '$' beside 'US$' is another."""
    if main.money is None or other.money is None:
        return False
    mine, theirs = main.money.currency, other.money.currency
    return (
        mine.id != theirs.id
        and mine.among != theirs.among
        and not (mine.parts != theirs.parts and set(mine.among) & set(theirs.among))
    )


def _bracket_end(tokens: Tokens, index: int) -> int | None:
    """The index behind the bracket that closes soon, None where another number, a bracket or the end comes first."""
    for place in range(index, min(index + _OUT_OF_BRACKET, len(tokens))):
        if tokens.lowers[place] in (")", "]"):
            return place + 1
        if tokens.lowers[place] in ("", "(", "[") or tokens.kinds[place] == NUMBER:
            return None
    return None
