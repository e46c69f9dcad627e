"""Parsed sentences as light types: a stage that parses never hands spaCy's own objects on."""

from dataclasses import dataclass
from enum import StrEnum


class AtomKind(StrEnum):
    """What a token that was made from several words stands for."""

    MONEY = "money"
    QUANTITY = "quantity"
    DATE = "date"
    NAME = "name"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """A span to be parsed as one token. `ref` is the index of the mention in its own tuple."""

    start: int
    end: int
    kind: AtomKind
    ref: int


@dataclass(frozen=True, slots=True)
class Token:
    """One node of a dependency tree. `head` is an index into the sentence's tokens; the root is its own head.

    `pos` is the Universal POS tag, `tag` the Penn tag, `dep` the label in the ClearNLP scheme of the stock English
    models ('nsubj', 'dobj', 'pobj', 'agent', …). `atom` is set where the token was made from a mention.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    atom: Atom | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence: half-open offsets into the text, the index of its block, and its tokens in order."""

    start: int
    end: int
    block: int
    tokens: tuple[Token, ...]
