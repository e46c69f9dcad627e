"""Where model objects become bytes, and where they become the JSON of the public contract, both ways.

The only room that knows pydantic, which is imported when the first value crosses the border and not before.

`encode`/`decode` are for our own storage: exact, for any model type, of no fixed layout. The `…_to_wire` functions and
`record_from_wire` speak the contract, whose layout is the `…Json` dataclasses and whose JSON Schemas are `schema`.
"""

from pipeline.wire.annotations import annotations_to_wire
from pipeline.wire.articles import article_to_wire
from pipeline.wire.codec import decode, encode
from pipeline.wire.deals import deal_to_wire
from pipeline.wire.reading import record_from_wire
from pipeline.wire.records import record_to_wire
from pipeline.wire.schemas import KINDS, schema
from pipeline.wire.words import words

__all__ = [
    "KINDS",
    "annotations_to_wire",
    "article_to_wire",
    "deal_to_wire",
    "decode",
    "encode",
    "record_from_wire",
    "record_to_wire",
    "schema",
    "words",
]
