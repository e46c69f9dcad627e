"""Whether a sentence tells of the past or of what is to come, by its words alone."""

from functools import cache

from pipeline.dates.tokens import Tokens
from pipeline.dates.words import BARRIER, OTHER, listed, terms

_REACH = 30  # words to look at on either side: a verb further away seldom governs the date
_STOPS = frozenset('!?…"”:')
_NEAR = 3  # words between a form of 'be' and its participle: 'is now largely completed'


@cache
def _words() -> dict[str, int]:
    return {word: term.number for term in terms("tense") for word in term.words}


@cache
def _before_to() -> frozenset[str]:
    """Words that look ahead only before 'to' and 'for': 'plans to', 'set for', but not 'the plans', 'set out'."""
    return frozenset(word for term in terms("tense_before_to") for word in term.words)


def tense(tokens: Tokens, first: int, last: int) -> int:
    """-1 past, 1 future, 0 not told, for a date at tokens `first` to `last`.

    The nearest telling word before the date decides, else the nearest behind it, within the sentence.
    """
    if _is_market_day(tokens, last):
        return -1
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    after = range(last + 1, min(len(tokens.starts), last + 1 + _REACH))
    return _nearest(tokens, before) or _nearest(tokens, after)


def _is_market_day(tokens: Tokens, last: int) -> bool:
    """'Friday's close', which lies behind even where the sentence looks ahead."""
    owns = tokens.word(last + 1) in {"'s", "’s"} and tokens.word(last + 2) in listed("market_move")
    return owns and "weekday" in tokens.senses[last]


def _nearest(tokens: Tokens, indices: range) -> int:
    for index in indices:
        if tokens.codes[index] == BARRIER:
            return 0
        word = tokens.word(index)
        if word in _STOPS or (word == "." and not _goes_on(tokens, index)):
            return 0
        told = _told(tokens, index, word) if tokens.codes[index] == OTHER else 0
        if told:
            return told
    return 0


def _told(tokens: Tokens, index: int, word: str) -> int:
    if word in _before_to():
        return 1 if tokens.word(index + 1) in {"to", "for"} else 0
    if word in {"has", "have"} and tokens.word(index + 1) in {"until", "till", "to"}:
        return 1
    if word in {"is", "are"}:
        follower = tokens.word(index + 1)
        return 1 if follower == "to" or (follower.endswith("ing") and follower != "being") else 0
    told = _words().get(word) if word != "due" or not _is_maturity(tokens, index + 1) else 0
    if told is None:
        told = -1 if _is_past(tokens, index, word) else 0
    return _behind_be(tokens, index) if told < 0 and word not in {"was", "were", "had", "did", "said"} else told


def _is_past(tokens: Tokens, index: int, word: str) -> bool:
    return len(word) > 3 and word.endswith("ed") and word not in listed("not_past") and _is_verb(tokens, index)


def _is_verb(tokens: Tokens, index: int) -> bool:
    """Whether a word in '-ed' is one, and no name: written small, or at the start of a sentence that goes on small."""
    if not tokens.is_capital(index):
        return True
    opens = index == 0 or tokens.codes[index - 1] == BARRIER or tokens.word(index - 1) == "."
    return opens and not tokens.is_capital(index + 1)


def _is_maturity(tokens: Tokens, index: int) -> bool:
    """Whether 'due' names a bond by its year, 'notes due 2029'."""
    return len(tokens.word(index)) == 4 and tokens.word(index).isdigit()


def _behind_be(tokens: Tokens, index: int) -> int:
    """The tense of a participle: 'to be completed' is to come, 'is completed' tells nothing, 'completed' is past."""
    for word in (tokens.word(at) for at in range(index - 1, max(-1, index - 1 - _NEAR), -1)):
        if word == "be":
            return 1
        if word in {"is", "are", "being"}:
            return 0
        if word in {".", ",", "and", "that", "which", "who"}:
            break
    return -1


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a full stop ends an abbreviation: the sentence goes on in small letters or figures."""
    follower = tokens.word(index + 1)
    return follower[:1].isalnum() and (not tokens.is_capital(index + 1) or "weekday" in tokens.senses[index + 1])
