"""What people corrected in Label Studio, as rows of `decisions.csv`. Its export is read in the format called JSON."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.amounts import find as find_amounts
from pipeline.dates import find as find_dates
from pipeline.export.labelling.tasks import NO_DEAL, characters
from pipeline.model.text import Published, Span

HEAD = ("decision", "deal", "other", "field", "value", "note")
_NOTE = "from Label Studio"


@dataclass(frozen=True, slots=True)
class Corrected:
    """Rows under `HEAD`, and what of the corrections no decision can say."""

    rows: tuple[tuple[str, ...], ...]
    notices: tuple[str, ...]


def corrected(tasks: Iterable[Mapping[str, Any]]) -> Corrected:
    """What the last person who saw each task changed. Raises ValueError where it is no export of our tasks."""
    rows: list[tuple[str, ...]] = []
    notices: list[str] = []
    for number, task in enumerate(tasks, 1):
        try:
            data, results = task["data"], _results(task)
            found = [] if results is None else list(_decided(data, results))
        except (AttributeError, KeyError, TypeError, IndexError) as error:
            raise ValueError(f"task {number} is none of ours: {error!r}") from error
        for field, value in found:
            if value is None:
                notices.append(f"{data['record_id']}: {field} cannot be said in a decision: it takes one value")
            elif field == "reject":
                rows.append(("reject", data["record_id"], "", "", "", _NOTE))
            else:
                rows.append(("value", data["record_id"], "", field, value, _NOTE))
    return Corrected(tuple(rows), tuple(notices))


def _results(task: Mapping[str, Any]) -> list[Any] | None:
    """What the last annotation says; None where nobody has looked at the task."""
    done = [one for one in task.get("annotations", ()) if not one.get("was_cancelled")]
    return done[-1]["result"] if done else None


def _decided(data: Mapping[str, Any], results: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str | None]]:
    """Fields with the values that they are to have instead; None where that cannot be said."""
    chosen: dict[str, str] = {}
    spans: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    text = data["text"]
    for result in results:
        value = result["value"]
        if result["type"] == "choices":
            chosen[result["from_name"]] = value["choices"][0]
        elif result["type"] == "labels":
            span = Span(characters(text, value["start"]), characters(text, value["end"]))
            spans[value["labels"][0]][text[span.start : span.end]] = span
    if chosen.get("verdict") == NO_DEAL:
        yield "reject", ""
        return
    told = data["told"]
    yield from ((name, chosen[name]) for name in ("type", "status") if name in chosen and [chosen[name]] != told[name])
    for field in sorted({*spans, *told} - {"type", "status"}):
        quotes = spans.get(field, {})
        if sorted(quotes) != sorted(told.get(field, ())):
            new = [span for quote, span in quotes.items() if quote not in told.get(field, ())]
            yield field, _value(field, data, new[0]) if len(new) == 1 else None


def _value(field: str, data: Mapping[str, Any], span: Span) -> str | None:
    """The words as a decision spells them, read by the same grammars as the article was."""
    text, kind = data["text"], field.partition(".")[0]
    if kind == "parties":
        return str(text[span.start : span.end])
    amounts = find_amounts(text, country=data.get("country"))
    if kind == "amounts":
        money = next((one for one in amounts.money if span.overlaps(Span(one.start, one.end))), None)
        return _figures(money.low, money.high, money.currency or "") if money else None
    if kind == "quantities":
        one = next((one for one in amounts.quantities if span.overlaps(Span(one.start, one.end))), None)
        return _figures(one.low, one.high, one.unit) if one else None
    day = date.fromisoformat(data["published"]) if data.get("published") else None
    published = Published(day, day, "given") if day else None
    days = find_dates(text, amounts=amounts, published=published, country=data.get("country"))
    when = next((one for one in days if one.earliest and one.latest and span.overlaps(Span(one.start, one.end))), None)
    return None if when is None else when.edtf if when.earliest == when.latest else f"{when.earliest}/{when.latest}"


def _figures(low: Decimal | None, high: Decimal | None, unit: str) -> str | None:
    """As in '1400000000 GBP', '2000000000..3000000000 USD', '..25 %'."""
    if low is None and high is None:
        return None
    ends = ["" if end is None else f"{end:f}" for end in (low, high)]
    return f"{ends[0] if low == high else '..'.join(ends)} {unit}"
