"""A text as the encoder reads it: word pieces with their offsets, and the case that the lower-case vocabulary drops."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

OPEN, CLOSE, MASK = 101, 102, 103
"""The marks around a window and for a hidden piece, in the vocabulary."""

NO_CASE = 5
"""The case of what is no word."""

CASES = 12
"""Six shapes of a word, and whether the piece opens it."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces in text order: `ids` in the vocabulary, `cases` 0 to 11, `starts` and `ends` half-open offsets."""

    ids: Ints
    cases: Ints
    starts: Ints
    ends: Ints


def pieces(tokenizer: Tokenizer, text: str) -> Pieces:
    """The pieces of a text, without the marks that open and close a window."""
    coded = tokenizer.encode(text, add_special_tokens=False)
    offsets = np.array(coded.offsets, dtype=np.int64).reshape(-1, 2)
    cases = [_case(text, start, end) for start, end in coded.offsets]
    return Pieces(np.array(coded.ids, dtype=np.int64), np.array(cases, dtype=np.int64), offsets[:, 0], offsets[:, 1])


def _case(text: str, start: int, end: int) -> int:
    left, right = start, end
    while left > 0 and text[left - 1].isalnum():
        left -= 1
    while right < len(text) and text[right].isalnum():
        right += 1
    return _shape(text[left:right]) + 6 * (left == start)


def _shape(word: str) -> int:
    """0 lower, 1 capitalised, 2 capitals, 3 mixed, 4 a number, 5 a mark."""
    if word.isdigit():
        return 4
    if not any(char.isalpha() for char in word):
        return 5
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[0].isupper() and word[1:].islower() else 3
