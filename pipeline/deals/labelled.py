"""Parties told by a label or a list instead of a sentence: 'Investors: Orrin and Tallow', or one name a line.

A label is a plural noun for parties before a colon; under 'The lenders are:' or 'from the following banks:' each line
that is nothing but a name adds one. Both add to a deal told before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.deals.fillers import Filler
from pipeline.deals.page import Page
from pipeline.deals.telling import Part
from pipeline.lexicons import entries
from pipeline.model.vocabulary import EntityLabel, Role

_LONGEST_LABEL = 60
"""Characters before the colon."""


@dataclass(frozen=True, slots=True)
class Label:
    """A row of party_labels.toml: nouns that announce parties in a role, to deals of these families."""

    id: str
    role: str
    adds_to: tuple[str, ...]
    words: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Parties that a line lists, and the families of deal that they can belong to."""

    families: frozenset[str]
    parts: tuple[Part, ...]


@cache
def labels() -> tuple[tuple[Label, re.Pattern[str]], ...]:
    """Every label with the pattern of its words at the end of what stands before a colon."""
    return tuple(
        (label, re.compile(rf"\b(?:{'|'.join(map(re.escape, label.words))})\b[^.;:]{{0,30}}$", re.IGNORECASE))
        for label in entries("party_labels", "label", Label)
    )


def label_of(words: str) -> Label | None:
    """The label in the words before a colon."""
    short = words.strip()
    return next((label for label, pattern in labels() if pattern.search(short)), None)


def listing(page: Page, number: int) -> Listing | None:
    """The parties that sentence `number` lists under a label of its own or of a line above; None if there are none."""
    sentence = page.sentences[number]
    head, colon, _ = page.text[sentence.start : sentence.end].partition(":")
    if colon and len(head) <= _LONGEST_LABEL and not page.mentions_in(sentence.start, sentence.start + len(head)):
        label = label_of(head)
        return _made(page, label, sentence.start + len(head), sentence.end) if label else None
    if _is_bare_name(page, number):
        label = _label_above(page, number)
        return _made(page, label, sentence.start, sentence.end) if label else None
    return None


def _made(page: Page, label: Label, start: int, end: int) -> Listing | None:
    role = Role(label.role)
    parts = tuple(
        Part(role, Filler(m.start, m.end, m.entity, "name"), f"label.{label.id}")
        for m in page.mentions_in(start, end)
        if page.entity(m.entity).label is EntityLabel.ORG
    )
    return Listing(frozenset(label.adds_to), parts) if parts else None


def _is_bare_name(page: Page, number: int) -> bool:
    """Whether the sentence is a name and nothing else but marks."""
    sentence = page.sentences[number]
    named = page.mentions_in(sentence.start, sentence.end)
    words = page.text[sentence.start : sentence.end].strip(" \t\n•*-–·.,;")
    return len(named) == 1 and len(words) <= len(named[0].text) + 2


def _label_above(page: Page, number: int) -> Label | None:
    """The label that opens the list in which a bare name stands: the last line above that is none, if it ends so."""
    for above in _upwards(number):
        if _is_bare_name(page, above):
            continue
        sentence = page.sentences[above]
        words = page.text[sentence.start : sentence.end].strip()
        return (
            label_of(words.rstrip(":")[-_LONGEST_LABEL:])
            if words.endswith(":") or len(words) < _LONGEST_LABEL
            else None
        )
    return None


def _upwards(number: int) -> Iterator[int]:
    return iter(range(number - 1, max(-1, number - 40), -1))
