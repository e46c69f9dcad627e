"""What the report loads first: short rows of everything, by which people search, filter and sort."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.export.converting import converted
from pipeline.export.flat import DEALS
from pipeline.export.rates import Rates
from pipeline.export.tables import Row
from pipeline.model.vocabulary import AmountKind, DateKind

DEAL = (
    *("id", "title", "type", "status", "confidence", "implied", "dated", "first", "last"),
    *("priced", "low", "high", "currency", "qualifier", "parties", "open", "conflicts", "articles"),
    *("converted", "shelf"),
)
QUESTION = ("id", "title", "field", "reason", "state", "text", "known", "quote", "article", "confidence")
CONFLICT = ("id", "title", "field", "options", "chosen", "why")
ARTICLE = ("article", "title", "published", "outlet", "language", "records", "money", "dates", "entities", "shelf")

_DATED = (
    *(DateKind.ANNOUNCED, DateKind.SIGNED, DateKind.COMPLETED, DateKind.REPORTED),
    *(DateKind.TERMINATED, DateKind.EXPECTED_COMPLETION),
)
"""Kinds of date in the order in which one is taken for the deal's."""

_PRICED = (AmountKind.DEAL_VALUE, AmountKind.CONTRIBUTION, AmountKind.DEBT_ASSUMED, AmountKind.CONTINGENT)
"""Kinds of sum in the order in which one is taken for the deal's size. Valuations and totals are none."""


def deal_row(deal: Row, rates: Rates | None, shelf: int) -> list[Any]:
    """The columns `DEAL`; `shelf` is the number of the file that holds the whole deal."""
    when, sum_ = _first(deal["dates"], _DATED, "earliest"), _first(deal["amounts"], _PRICED, "currency")
    return [
        *(deal[name] for name in ("deal_id", "title", "type", "status", "confidence", "implied")),
        *(when.get(name) for name in ("kind", "earliest", "latest")),
        *(sum_.get(name) for name in ("kind", "low", "high", "currency", "qualifier")),
        [[party["role"], party["name"], *party["aliases"]] for party in deal["parties"]],
        sum(question["state"] != "filled" for question in deal["placeholders"]),
        len(deal["conflicts"]),
        len(deal["articles"]),
        _converted(deal, rates),
        shelf,
    ]


def _converted(deal: Row, rates: Rates | None) -> float | None:
    """The deal value in the currency of the rates: its greater end where both are known."""
    row = converted(next(DEALS.rows(deal)), rates) if rates else {}
    value: float | None = row.get("converted_high") or row.get("converted_low")
    return value


def _first(slots: Sequence[Row], kinds: Sequence[str], needed: str) -> Row:
    """The slot that still holds and is known, of the kind that comes first; an empty row where there is none."""
    known = [slot for slot in slots if not slot["superseded"] and slot.get(needed)]
    return next((slot for kind in kinds for slot in known if slot["kind"] == kind), {})


def question_rows(deal: Row) -> Iterator[list[Any]]:
    """The columns `QUESTION` for each placeholder that nothing has filled."""
    where = {piece["id"]: piece for piece in deal["evidence"]}
    for question in deal["placeholders"]:
        if question["state"] != "filled":
            piece: Row = next((where[key] for key in question["evidence"]), {})
            told = [question[name] for name in ("field", "reason", "state", "text", "known")]
            yield [deal["deal_id"], deal["title"], *told, piece.get("quote"), piece.get("article"), deal["confidence"]]


def conflict_rows(deal: Row, homes: Mapping[str, str]) -> Iterator[list[Any]]:
    """The columns `CONFLICT`. `homes` says which article a record is from."""
    for conflict in deal["conflicts"]:
        options = [
            [option["value"], sorted({homes.get(record, record) for record in option["records"]})]
            for option in conflict["options"]
        ]
        yield [deal["deal_id"], deal["title"], conflict["field"], options, conflict["chosen"], conflict["why"]]


def article_row(article: Row, shelf: int) -> list[Any]:
    """The columns `ARTICLE`; `shelf` is the number of the file that holds its text."""
    return [*(article[name] for name in ARTICLE[:-1]), shelf]
