"""Text into sentences by rule: fast, and never across the border of a block.

A sentence ends at '.', '!', '?' or '…' (with the closing quotes and brackets that follow) before white space and a
character that can open one, unless the word before the stop is an abbreviation or an initial. Marks that press
agencies and newsletters put between items ('+++', '**', ' | ') end a sentence too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries
from pipeline.model.syntax import Sentence
from pipeline.model.text import Block


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Words that carry a full stop. `ends` 'never' or 'sometimes': whether a sentence can end with one of them."""

    id: str
    ends: str
    words: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opener:
    """Words that open sentences and seldom stand inside a name."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


_STOP = re.compile(
    r"(?P<stop>[.!?…]{1,4})[\"'”’»)\]]{0,3}(?P<gap>\s+)(?=[\"'“‘«(\[*•–—-]{0,3}\s?[^\W_])"  # an ordinary end
    r"|(?P<mark>\s(?:\+\+\+|\*\*\*?|\|{1,2}|//|•|·)(?=\s|$))"  # a mark between items
)
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]]{1,24}$")
_WORD_AFTER = re.compile(r"\W{0,4}(\w{1,24})")
_LETTERED = re.compile(r"\b(?:series|class|plan|part|phase|group|type|schedule|appendix|grade)\s$", re.IGNORECASE)


@cache
def _abbreviations() -> dict[str, str]:
    return {
        word: entry.ends for entry in entries("abbreviations", "abbreviation", Abbreviation) for word in entry.words
    }


@cache
def openers() -> frozenset[str]:
    """Lower-case words that open sentences."""
    return frozenset(word for entry in entries("abbreviations", "opener", Opener) for word in entry.words)


def split(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order, as yet without tokens; each lies within one block and is trimmed.

    Text outside all blocks belongs to no sentence.
    """
    return tuple(
        Sentence(start, end, number, ())
        for number, block in enumerate(blocks)
        for start, end in _sentences(text, block.start, block.end)
    )


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Half-open, trimmed offsets of the sentences in text[start:end]."""
    for match in _STOP.finditer(text, start, end):
        if match["mark"] is None and not _ends(text, start, match):
            continue
        yield from _trimmed(text, start, match.start() if match["mark"] else match.start("gap"))
        start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, floor: int, match: re.Match[str]) -> bool:
    """Whether the stop that was found ends its sentence."""
    following = _WORD_AFTER.match(text, match.end())
    word_after = following[1] if following else ""
    if match["stop"] != ".":
        return not word_after[:1].islower()
    before = _WORD_BEFORE.search(text, max(floor, match.start() - 24), match.start())
    word = before[0].casefold() if before else ""
    if _is_initial(word):
        lettered = before is not None and _LETTERED.search(text, max(floor, before.start() - 12), before.start())
        return bool(lettered) or word_after.casefold() in openers()
    kind = _abbreviations().get(word)
    if kind == "never":
        return False
    if kind == "sometimes":
        return word_after[:1].isupper() and word_after.casefold() in openers()
    return not _goes_on(word, word_after)


def _is_initial(word: str) -> bool:
    """'j', 'j.p'."""
    return all(len(letter) == 1 and letter.isalpha() for letter in word.split("."))


def _goes_on(word: str, word_after: str) -> bool:
    """A lower-case word goes on with a sentence whose 'stop' was part of a number or an unknown abbreviation."""
    return word_after[:1].islower() and (len(word) <= 4 or word[:1].isdigit())
