"""Articles on their way from bytes to cleaned text, and the evidence that points back into it."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from pipeline.model.vocabulary import BlockKind, Form


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets into a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def overlaps(self, other: Self) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Self) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words a value rests on, and the rule that read them.

    Offsets are into the cleaned text of the article named; `text[start:end] == quote`, seen to by `CleanText.evidence`.
    """

    article_id: str
    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One source's word for a piece of metadata: `field` 'published', `value` '2026-04-21', `source` 'json-ld'."""

    field: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a reader found it, its characters decoded but its page not yet cleaned.

    `article_id` is the path inside the corpus, with '#n' where one file holds several; `sha256` is of the file's bytes.
    """

    article_id: str
    path: str
    sha256: str
    form: Form
    content: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A line of cleaned text and what it was on the page. Blocks are in order and do not overlap."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Published:
    """The article's own date as an interval of days, and the source it was taken from."""

    earliest: date
    latest: date
    source: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """The article's own words. All offsets in later stages refer to `text`.

    The title, where there is one, is the first block of `text`: headlines are evidence too.
    """

    article_id: str
    path: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: Published | None = None
    modified: Published | None = None
    language: str | None = None
    outlet: str | None = None
    country: str | None = None
    author: str | None = None
    url: str | None = None
    paywalled: bool = False
    claims: tuple[Claim, ...] = ()

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """The one maker of evidence: it cuts the quote itself, so that quote and offsets cannot disagree.

        Raises ValueError where the offsets are empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"evidence outside the text: {start}..{end} of {len(self.text)}")
        return Evidence(self.article_id, start, end, self.text[start:end], rule)
