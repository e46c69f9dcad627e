"""What a key of front matter, of a feed or of a crawler's record means."""

from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries


@dataclass(frozen=True, slots=True)
class Field:
    """The names of one field of an article: `id` is the field, in the words of `Claim.field` where it is a claim."""

    id: str
    names: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


def field_of(key: str) -> str | None:
    """The field that a key names ('publishedAt' is 'published'), or None."""
    return _fields().get("".join(filter(str.isalnum, key.casefold())))


@cache
def _fields() -> dict[str, str]:
    return {name: entry.id for entry in entries("article_fields", "field", Field) for name in entry.names}
