"""Whether a sentence tells of the past or of what is to come, by its words alone."""

from functools import cache

from pipeline.dates.tokens import Tokens
from pipeline.dates.words import BARRIER, OTHER, terms

_REACH = 30  # words to look at on either side: a verb further away seldom governs the date
_STOPS = frozenset('!?…"”:')


@cache
def _words() -> dict[str, int]:
    return {word: term.number for term in terms("tense") for word in term.words}


def tense(tokens: Tokens, first: int, last: int) -> int:
    """-1 past, 1 future, 0 not told, for a date at tokens `first` to `last`.

    The nearest telling word before the date decides, else the nearest behind it, within the sentence.
    """
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    after = range(last + 1, min(len(tokens.starts), last + 1 + _REACH))
    return _nearest(tokens, before) or _nearest(tokens, after)


def _nearest(tokens: Tokens, indices: range) -> int:
    words = _words()
    for index in indices:
        if tokens.codes[index] == BARRIER:
            return 0
        word = tokens.word(index)
        if word in _STOPS or (word == "." and not _goes_on(tokens, index)):
            return 0
        told = words.get(word) if tokens.codes[index] == OTHER else None
        if told is not None:
            return told
        if len(word) > 4 and word.endswith("ed") and tokens.text[tokens.starts[index]].islower():
            return -1
    return 0


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a full stop ends an abbreviation: the sentence goes on in small letters or figures."""
    follower = tokens.word(index + 1)
    return bool(follower) and (not tokens.is_capital(index + 1) or "weekday" in tokens.senses[index + 1])
