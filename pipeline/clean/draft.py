"""What the readers of pages, Markdown and plain text hand to `assemble`: lines that know what they were, and claims."""

from dataclasses import dataclass

from pipeline.model.text import Claim
from pipeline.model.vocabulary import BlockKind


@dataclass(frozen=True, slots=True)
class Line:
    """One block to be: its words on a single line."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article's own lines in order, without its title, and all claims in order of rank."""

    lines: tuple[Line, ...]
    title: str | None = None
    claims: tuple[Claim, ...] = ()
    paywalled: bool = False
