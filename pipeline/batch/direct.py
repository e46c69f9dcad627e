"""Articles straight to what they hold, with nothing stored: for single files, for Python, for measuring."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pipeline.batch.article import annotate, tell
from pipeline.batch.discover import STAGE, load, reason
from pipeline.batch.reading import Reading, read
from pipeline.batch.results import Told
from pipeline.dates import anchor
from pipeline.errors import Rejected
from pipeline.model.outcomes import Refusal
from pipeline.model.text import Block, CleanText, Published
from pipeline.model.vocabulary import BlockKind
from pipeline.settings import Settings

__all__ = ["annotate", "clean", "extract", "given", "plain"]


def clean(name: str, source: Path | bytes) -> Reading:
    """The cleaned articles of a file, or of bytes; `name` is how they are called."""
    try:
        return read(name, load(source) if isinstance(source, Path) else source)
    except (OSError, ValueError) as error:
        return Reading((), (Refusal(name, STAGE, reason(error)),))


def extract(name: str, source: Path | bytes, settings: Settings) -> Iterator[Told]:
    """What each article of a file tells, and what of it could not be used."""
    reading = clean(name, source)
    yield from (Told(refusal=refusal) for refusal in reading.refused)
    yield from (tell(text, settings) for text in reading.texts)


def given(line: str) -> CleanText:
    """The text of a JSON line with `id`, `text` and perhaps `published`. Raises Rejected where it has none."""
    try:
        row = json.loads(line)
        text_id, text = str(row["id"]), row["text"]
        published = date.fromisoformat(row["published"]) if row.get("published") else None
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise Rejected("annotate", f"not a JSON object with id, text and an ISO date published: {error!r}") from error
    if not isinstance(text, str):
        raise Rejected("annotate", f"the text is {type(text).__name__}, not a string")
    return plain(text_id, text, published)


def plain(text_id: str, text: str, published: date | None = None) -> CleanText:
    """A text that needs no cleaning, every line a paragraph. Where no date is given, its own words may date it."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(start, start + len(line.rstrip()), BlockKind.PARAGRAPH))
        start += len(line)
    if published:
        dated = Published(published, published, "given")
        return CleanText(text_id, text_id, "", text, tuple(blocks), published=dated)
    return anchor(CleanText(text_id, text_id, "", text, tuple(blocks)))
