"""The words in articles that deals rest on, gathered by article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pipeline.export.tables import Row

CLASSES = {"parties": "role", "amounts": "kind", "quantities": "kind", "dates": "kind", "placeholders": "field"}
"""A deal's lists of slots, and what in a slot says what it is."""


class Mark(NamedTuple):
    """Words of an article from `start` to `end`, and what they show: `slot` 'amounts', `label` 'deal_value'."""

    start: int
    end: int
    slot: str
    label: str
    deal_id: str


def marks_of(deals: Iterable[Row]) -> Mapping[str, list[Mark]]:
    """What the deals rest on, by article, in the order of the text."""
    marks: defaultdict[str, set[Mark]] = defaultdict(set)
    for deal in deals:
        where = {piece["id"]: piece for piece in deal["evidence"]}
        for slot, label, cited in _citations(deal):
            for piece in (where[key] for key in cited):
                marks[piece["article"]].add(Mark(piece["start"], piece["end"], slot, label, deal["deal_id"]))
    return {article: sorted(found) for article, found in marks.items()}


def _citations(deal: Row) -> Iterator[tuple[str, str, Iterable[str]]]:
    yield "basis", deal["type"], deal["basis"]
    for slots, name in CLASSES.items():
        yield from ((slots, slot[name], slot["evidence"]) for slot in deal[slots])
