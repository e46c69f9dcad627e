"""Records that a person should look at before anybody relies on them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.export.tables import Row, Table, columns

UNSAID = "little in the article makes it certain"

REVIEW = Table(
    "review",
    "Records under the confidence that was set, the least certain first",
    ("record_id",),
    columns("""record_id text the record
deal_id text the deal that it is part of
confidence number 0 to 1
doubts list what speaks against it
type text equity_investment, funding_round, acquisition, …
status text rumoured, announced, completed or terminated
title text the deal in a line
words text the words that make it a deal
article text the article that tells it
decision text a line for decisions.csv that rejects it"""),
    lambda row: iter((row,)),
)


def doubtful(records: Iterable[Row], below: float) -> list[Row]:
    """The records under a confidence, the least certain first. Records are the contract's JSON."""
    return sorted(
        (one for one in records if one["confidence"] < below), key=lambda one: (one["confidence"], one["record_id"])
    )


def review_rows(records: Iterable[Row], homes: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The rows of `REVIEW`; `homes` says which deal a record is part of."""
    for record in records:
        where = {piece["id"]: piece["quote"] for piece in record["evidence"]}
        yield {
            **{name: record[name] for name in ("record_id", "confidence", "type", "status", "title", "article")},
            "deal_id": homes.get(record["record_id"]),
            "doubts": record["doubts"] or [UNSAID],
            "words": " … ".join(where[key] for key in record["basis"]),
            "decision": f"reject,{record['record_id']},,,,",
        }
