"""Small numbers as the rules of time use them: digits, words, ordinals, years with two figures."""

import re

from pipeline.dates.tokens import Tokens
from pipeline.dates.words import characters

_TENS = range(20, 100, 10)


def ordinal(tokens: Tokens, index: int) -> tuple[int, int]:
    """The value of the ordinal at token `index` ('3rd', 'third', 'twenty-first') and the index of its last token."""
    sense = tokens.senses[index].get("ordinal")
    if sense:
        return sense.term.number, index
    digits = re.match(r"\d+", tokens.word(index))
    return (int(digits.group()) if digits else 0), index


def whole(tokens: Tokens, index: int) -> int:
    """The value of the number at token `index`, in digits or in a word; 0 if it is none."""
    sense = tokens.senses[index].get("cardinal")
    if sense:
        return sense.term.number
    word = tokens.word(index)
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 6 else 0


def is_(tokens: Tokens, index: int, category: str) -> bool:
    """Whether token `index` has a sense or shape of `category`."""
    code = tokens.codes[index : index + 1] if index >= 0 else ""
    return bool(code) and code in characters(category)


def full_year(digits: str, pivot: int = 50) -> int:
    """A year from its last two figures: 00 up to `pivot` lie in the 2000s, the others in the 1900s."""
    value = int(digits)
    return value if len(digits) > 2 else value + (2000 if value < pivot else 1900)
