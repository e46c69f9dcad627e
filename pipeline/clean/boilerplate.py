"""Lines inside an article that are not its own: read-also lines, pleas, notices, menus, rows of quotes.

The phrases are `[[line]]` and `[[wall]]` in `lexicons/clean_furniture.toml`; menus and quotes are told by their shape.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.clean.draft import Line
from pipeline.model.vocabulary import BlockKind

_LONGEST = 400
_PARTS = re.compile(r"\s*[|·•»›]\s*|\s/\s")
_CHANGE = re.compile(r"(?<![\w.])[+\-−▲▼]\s?\d[\d.,]*%?(?!\w)|\d\s?[▲▼]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern that a whole line must match, whatever its case, to be left out."""

    id: str
    pattern: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


def own_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines without those that are boilerplate; a table keeps all its rows."""
    return tuple(line for line in lines if line.kind is BlockKind.ROW or not is_boilerplate(line.text))


def is_boilerplate(text: str) -> bool:
    """Whether a line is no part of the article that it stands in."""
    return len(text) <= _LONGEST and (is_phrase(text) or is_wall(text) or _is_menu(text) or _is_ticker(text))


def is_phrase(text: str) -> bool:
    """Whether the lexicon names the line as furniture."""
    return bool(_phrases("line").fullmatch(text))


def is_wall(text: str) -> bool:
    """Whether a line keeps the rest of the article for those who pay or log in."""
    return len(text) <= _LONGEST and bool(_phrases("wall").fullmatch(text))


def _is_menu(text: str) -> bool:
    """Four or more short labels in a row: 'Stocks | Technology | Quotes | Help'."""
    parts = [part for part in _PARTS.split(text) if part]
    return len(parts) > 3 and all(len(part) < 30 and not any(map(str.isdigit, part)) for part in parts)


def _is_ticker(text: str) -> bool:
    """Quotes with their changes and no sentence: 'DOW 8462.85 -112.00 NASDAQ 1792.73 -47.48'."""
    return len(_CHANGE.findall(text)) > 1 and not text.rstrip().endswith((".", "!", "?", "”", '"'))


@cache
def _phrases(table: str) -> re.Pattern[str]:
    patterns = [entry.pattern for entry in lexicons.entries("clean_furniture", table, Phrase)]
    return re.compile(rf"\W*(?:{'|'.join(patterns)})\W*", re.IGNORECASE)
