"""Tasks for Label Studio: a doubtful record over its article's text, as the program reads it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from pipeline.export.articles import ArticleRow
from pipeline.export.tables import Row
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, Role, Status

DEAL, NO_DEAL = "a deal", "no deal"
SLOTS = {"parties": Role, "amounts": AmountKind, "quantities": QuantityKind, "dates": DateKind}
_CHOICES = {"verdict": (DEAL, NO_DEAL), "type": tuple(DealType), "status": tuple(Status)}


def interface() -> str:
    """The labelling interface that the tasks are made for, as Label Studio's settings want it."""
    lines = ["<View>", '  <Header value="$title"/>', '  <Header value="$doubts" size="6"/>']
    for name, values in _CHOICES.items():
        lines.append(f'  <Choices name="{name}" toName="text" choice="single" showInline="true">')
        lines += [f"    <Choice value={quoteattr(value)}/>" for value in values]
        lines.append("  </Choices>")
    lines.append('  <Labels name="slot" toName="text">')
    lines += [f'    <Label value="{slots}.{kind}"/>' for slots, kinds in SLOTS.items() for kind in kinds]
    return "\n".join([*lines, "  </Labels>", '  <Text name="text" value="$text"/>', "</View>", ""])


def tasks(records: Iterable[Row], articles: Iterable[ArticleRow]) -> Iterator[dict[str, Any]]:
    """A task for each record whose article is there, in the order of the articles. Records are the contract's JSON."""
    told: defaultdict[str, list[Row]] = defaultdict(list)
    for record in records:
        told[record["article"]].append(record)
    for one in articles:
        yield from (_task(record, one) for record in told.get(one.clean.article_id, ()))


def _task(record: Row, article: ArticleRow) -> dict[str, Any]:
    text = article.clean.text
    spans = list(_spans(record))
    data = {
        **{name: record[name] for name in ("record_id", "article", "title", "published")},
        "country": article.clean.country,
        "doubts": "; ".join(record["doubts"]),
        "told": {"type": [record["type"]], "status": [record["status"]], **_told(spans)},
        "text": text,
    }
    results = [
        *(_choice(name, value) for name, value in _settled(record).items()),
        *(_label(number, text, *span) for number, span in enumerate(spans, 1)),
    ]
    return {
        "data": data,
        "predictions": [{"model_version": "dealwire", "score": record["confidence"], "result": results}],
    }


def _settled(record: Row) -> Mapping[str, str]:
    return {"verdict": DEAL, "type": record["type"], "status": record["status"]}


def _spans(record: Row) -> Iterator[tuple[str, Row]]:
    """Each field with the words that show it."""
    where = {piece["id"]: piece for piece in record["evidence"]}
    for slots in SLOTS:
        for slot in record[slots]:
            kind = slot["role" if slots == "parties" else "kind"]
            yield from ((f"{slots}.{kind}", where[key]) for key in slot["evidence"])


def _told(spans: Iterable[tuple[str, Row]]) -> dict[str, list[str]]:
    told: defaultdict[str, set[str]] = defaultdict(set)
    for field, piece in spans:
        told[field].add(piece["quote"])
    return {field: sorted(quotes) for field, quotes in told.items()}


def _choice(name: str, value: str) -> Row:
    return {"id": name, "from_name": name, "to_name": "text", "type": "choices", "value": {"choices": [value]}}


def _label(number: int, text: str, field: str, piece: Row) -> Row:
    start, end = (units(text, piece[side]) for side in ("start", "end"))
    value = {"start": start, "end": end, "text": piece["quote"], "labels": [field]}
    return {"id": f"s{number}", "from_name": "slot", "to_name": "text", "type": "labels", "value": value}


def units(text: str, offset: int) -> int:
    """An offset in characters as one in UTF-16 units, in which a browser counts."""
    return offset + sum(character > "\uffff" for character in text[:offset])


def characters(text: str, offset: int) -> int:
    """An offset in UTF-16 units as one in characters."""
    seen = 0
    for place, character in enumerate(text):
        if seen >= offset:
            return place
        seen += 2 if character > "\uffff" else 1
    return len(text)
