"""Rows of words that mean one thing, 'a number of', 'New Year’s Day', found by walking from word to word."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline.dates.words import OTHER, Sense, signatures, spellings

NOTHING: Mapping[str, Sense] = {}
_PIECE = re.compile(r"[^\W\d_]+|['’]s\b|[^\s\w]")
_NEXT = re.compile(r"[ \t\xa0]?\n?([^\W\d_]+|['’]s\b|[^\s\w])")
_FOLLOWER = re.compile(r"[ \t\xa0-]?\n?(\w+)")
_CONTINUING = frozenset(
    {"unit", "units", "cardinal", "some", "month", "weekday", "season", "holiday", "half", "decade"}
)


@dataclass(slots=True)
class Phrase:
    """A word, or row of words, that starts or makes up a spelling: what it means, and which words may follow.

    `capital` and `small` are its senses and signature with and without a capital at its start; `dotted` ones take in a
    full stop; `shy` ones give way to a longer expression: 'the past' before 'three months'.
    """

    branches: dict[str, "Phrase"] = field(default_factory=dict)
    small: tuple[str, Mapping[str, Sense]] = (OTHER, NOTHING)
    capital: tuple[str, Mapping[str, Sense]] = (OTHER, NOTHING)
    dotted: bool = False
    whole: bool = False
    shy: bool = False

    def settled(self, text: str, start: int, end: int) -> tuple[int, str, Mapping[str, Sense]]:
        """Where the longest phrase that starts here ends, its signature and its senses."""
        best = self
        if self.branches:
            best, end = self._longest(text, end)
        code, senses = best.capital if text[start].isupper() else best.small
        if best.dotted and code != OTHER and text[end : end + 1] == ".":
            end += 1
        return end, code, senses

    def _longest(self, text: str, end: int) -> tuple["Phrase", int]:
        best, best_end, node = self, end, self
        while node.branches and (match := _NEXT.match(text, end)):
            follower = node.branches.get(match[1].lower())
            if follower is None:
                break
            node, end = follower, match.end()
            if node.whole and not (node.shy and _goes_on(text, end)):
                best, best_end = node, end
        return best, best_end


@cache
def phrases() -> dict[str, Phrase]:
    """All spellings of the lexicon by their first word."""
    root = Phrase()
    for spelling, senses in spellings().items():
        node = root
        for piece in _PIECE.findall(spelling):
            node = node.branches.setdefault(piece, Phrase())
        node.whole = True
        node.capital = _meaning(senses)
        node.small = _meaning([sense for sense in senses if not sense.term.capital])
        node.dotted = any(sense.term.dotted for sense in senses)
        node.shy = " " in spelling and all(sense.category == "vague" for sense in senses)
    return root.branches


def _meaning(senses: Sequence[Sense]) -> tuple[str, Mapping[str, Sense]]:
    if not senses:
        return OTHER, NOTHING
    by_category = {sense.category: sense for sense in senses}
    return signatures()[frozenset(by_category)], by_category


def _goes_on(text: str, end: int) -> bool:
    """Whether a number, a unit or the name of a period follows: then 'the past' is only its beginning."""
    match = _FOLLOWER.match(text, end)
    if not match:
        return False
    word = match[1].lower()
    return word[0].isdigit() or any(sense.category in _CONTINUING for sense in spellings().get(word, ()))
