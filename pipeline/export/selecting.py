"""The evidence as W3C Web Annotations: words of an article, and what of which deal they show.

The words are selected twice, by position and by quote with what stands around it, so that they are found again where
the text has changed; `sha256` is that of the text whose positions they are.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from pipeline.export.articles import ArticleRow
from pipeline.export.marks import Mark

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after


def web_annotations(articles: Iterable[ArticleRow], marks: Mapping[str, Sequence[Mark]]) -> Iterator[dict[str, Any]]:
    """An annotation for each mark, in the order of the articles and their texts."""
    for one in articles:
        text, name = one.clean.text, one.clean.article_id
        if found := marks.get(name):
            digest = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
            source = {"id": quote(name, errors="backslashreplace"), "type": "Text", "sha256": digest}
            yield from (_annotation(text, source, mark) for mark in found)


def _annotation(text: str, source: Mapping[str, str], mark: Mark) -> dict[str, Any]:
    field = mark.label if mark.slot == "placeholders" else f"{mark.slot}.{mark.label}"
    return {
        "@context": CONTEXT,
        "id": f"urn:dealwire:{mark.deal_id}:{mark.slot}:{mark.label}:{source['sha256'][:12]}:{mark.start}-{mark.end}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": [
            {"type": "TextualBody", "purpose": "identifying", "value": mark.deal_id},
            {"type": "TextualBody", "purpose": "tagging", "value": field},
        ],
        "target": {
            "source": dict(source),
            "selector": [
                {"type": "TextPositionSelector", "start": mark.start, "end": mark.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": text[mark.start : mark.end],
                    "prefix": text[max(0, mark.start - _AROUND) : mark.start],
                    "suffix": text[mark.end : mark.end + _AROUND],
                },
            ],
        },
    }
