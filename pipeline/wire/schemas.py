"""JSON Schemas (Draft 2020-12) of everything that crosses the border, made from the wire shapes."""

from functools import cache
from typing import Any

from pipeline.wire.annotations import AnnotationsJson
from pipeline.wire.articles import ArticleJson
from pipeline.wire.codec import adapter
from pipeline.wire.shapes import DealJson, RecordJson

KINDS = {"record": RecordJson, "deal": DealJson, "annotations": AnnotationsJson, "article": ArticleJson}


@cache
def schema(kind: str) -> dict[str, Any]:
    """The schema of a line of `records.jsonl` ('record') or `deals.jsonl` ('deal'), of 'annotations', of an 'article'.

    A record's schema asks only for what a record from elsewhere must say; further fields are allowed everywhere.
    """
    made = adapter(KINDS[kind]).json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": kind}
