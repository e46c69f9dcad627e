"""A stretch of a sentence that could be a name."""

from dataclasses import dataclass

from pipeline.entities.document import Line
from pipeline.entities.tokens import Token


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens first..last (half-open) of one line. `cues` name what stood beside them in their run."""

    line: Line
    first: int
    last: int
    cues: tuple[str, ...] = ()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.line.tokens[self.first : self.last]

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.line.tokens[self.first].start

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.line.tokens[self.last - 1].end

    @property
    def opens(self) -> bool:
        """Whether its first capital tells nothing."""
        return self.first in self.line.openings
