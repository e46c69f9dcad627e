"""What readers take and give."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.errors import Rejected
from pipeline.model.text import Claim
from pipeline.model.vocabulary import Form


@dataclass(frozen=True, slots=True)
class Parcel:
    """Bytes still to be told: a file, or something that a container held.

    `charset` is what the container declares of its characters, `claims` what it says of the article inside.
    """

    data: bytes
    charset: str | None = None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One article's characters, not yet cleaned."""

    form: Form
    content: str
    claims: tuple[Claim, ...] = ()


Reader = Callable[[Parcel], Iterator[Piece | Parcel]]


def reject(reason: str) -> Rejected:
    """The error of this stage."""
    return Rejected("ingest", reason)
