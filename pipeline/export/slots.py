"""The normal form of reconciled deals: a table for each kind of slot, keyed by `deal_id` and a number."""

from collections.abc import Iterator
from typing import Any

from pipeline.export.tables import Row, Table, columns

_KEY = """
deal_id text the deal
n integer number of the row within the deal, from 1
"""
_EVIDENCE = """
evidence list ids of the rows of `evidence` that show it
"""
_VALUE = """
low decimal least value, empty where open
high decimal greatest value, empty where open
unit text currency (ISO 4217) or unit
earliest date first possible day
latest date last possible day
text text the value in the article's words
"""


def _slots(field: str) -> Any:
    def rows(deal: Row) -> Iterator[Row]:
        for n, slot in enumerate(deal[field], 1):
            yield {"deal_id": deal["deal_id"], "n": n, **slot}

    return rows


def _placeholders(deal: Row) -> Iterator[Row]:
    for row in _slots("placeholders")(deal):
        known = {name: row["known"][name] for name in ("weekday", "not_before", "not_after")}
        yield {**_value(row["value"]), "question": row["text"], **known, **{k: row[k] for k in row if k != "text"}}


def _conflicts(deal: Row) -> Iterator[Row]:
    """One row a value: `n` numbers the conflict, `option` its values."""
    for conflict in _slots("conflicts")(deal):
        for number, option in enumerate(conflict["options"], 1):
            yield {
                "deal_id": conflict["deal_id"],
                "n": conflict["n"],
                "option": number,
                "field": conflict["field"],
                **_value(option["value"]),
                "records": option["records"],
                "chosen": option["value"] == conflict["chosen"],
                "why": conflict["why"],
            }


def _value(value: Any) -> dict[str, Any]:
    """A sum, a measure, an interval or a name in the same six columns."""
    if not isinstance(value, dict):
        return {"text": value}
    return {**value, "unit": value.get("currency") or value.get("unit")}


def _evidence(deal: Row) -> Iterator[Row]:
    for piece in deal["evidence"]:
        yield {"deal_id": deal["deal_id"], "evidence_id": piece["id"], **piece}


PARTIES = Table(
    "parties",
    "Who takes part in a deal, and as what",
    ("deal_id", "n"),
    columns(f"""{_KEY.strip()}
role text investor, target, acquirer, …
name text the fullest form of the name
aliases list other names by which articles call it{_EVIDENCE}"""),
    _slots("parties"),
)
AMOUNTS = Table(
    "amounts",
    "Sums of money and what they are to the deal",
    ("deal_id", "n"),
    columns(f"""{_KEY.strip()}
kind text deal_value, contribution, valuation_pre, …
state text known or undisclosed
low decimal least value in units of the currency, empty where open
high decimal greatest value, empty where open
currency text ISO 4217
qualifier text exact, about, at_least, at_most or range
party text whose part of the sum it is, of a contribution
text text the sum in the article's words
superseded boolean replaced by a later value{_EVIDENCE}"""),
    _slots("amounts"),
)
QUANTITIES = Table(
    "quantities",
    "Stakes, capacities, durations and counts that are terms of the deal",
    ("deal_id", "n"),
    columns(f"""{_KEY.strip()}
kind text stake, capacity, duration or count
state text known or undisclosed
low decimal least value, empty where open
high decimal greatest value, empty where open
unit text %, GW, year, aircraft, …
qualifier text exact, about, at_least, at_most or range
text text the quantity in the article's words
superseded boolean replaced by a later value{_EVIDENCE}"""),
    _slots("quantities"),
)
DATES = Table(
    "dates",
    "When a deal was announced, completed, …, as the widest days that the words allow",
    ("deal_id", "n"),
    columns(f"""{_KEY.strip()}
kind text announced, completed, expected_completion, signed, terminated or reported
state text resolved (one day), partial (a span) or placeholder
earliest date first possible day
latest date last possible day
edtf text the same as EDTF
timex text the same as a TIMEX3 value
weekday integer 1 Monday to 7 Sunday, of a date that is not worked out
not_before date bound of a date that is not worked out
not_after date bound of a date that is not worked out
text text the date in the article's words
superseded boolean replaced by a later value{_EVIDENCE}"""),
    _slots("dates"),
)
PLACEHOLDERS = Table(
    "placeholders",
    "Open questions, and those that another article has answered",
    ("deal_id", "n"),
    columns(f"""{_KEY.strip()}
field text what is asked: dates.announced, amounts.deal_value, parties.lead_investor, …
reason text template, unanchored, undisclosed, unnamed, not_stated, implied or conflicting
state text open, narrowed or filled
question text the words that stand in the value's place
weekday integer 1 Monday to 7 Sunday, where the words tell
not_before date bound of a date
not_after date bound of a date
{_VALUE.strip()}
sources list records that the value is from{_EVIDENCE}"""),
    _placeholders,
)
CONFLICTS = Table(
    "conflicts",
    "Where records disagree: one row a value",
    ("deal_id", "n", "option"),
    columns(f"""{_KEY.strip()}
option integer number of the value within the conflict, from 1
field text what the records disagree about
{_VALUE.strip()}
records list records that say so
chosen boolean stands in the deal
why text why that value was chosen"""),
    _conflicts,
)
EVIDENCE = Table(
    "evidence",
    "The words that values rest on: the article's cleaned text from start to end is the quote",
    ("deal_id", "evidence_id"),
    columns("""deal_id text the deal
evidence_id text its id within the deal
article text the article
start integer first character, from 0
end integer the character after the last
quote text the words
rule text what read them"""),
    _evidence,
)
HISTORY = Table(
    "history",
    "A deal's states in time order",
    ("deal_id", "n"),
    columns(f"""{_KEY.strip()}
status text rumoured, announced, completed or terminated
earliest date first possible day
latest date last possible day
record_id text the record that says so
article text its article"""),
    _slots("history"),
)
RELATED = Table(
    "related",
    "Links between deals",
    ("deal_id", "n"),
    columns(f"""{_KEY.strip()}
related_deal_id text the other deal
relation text same_announcement, tranche_of or supersedes"""),
    lambda deal: (
        {"deal_id": deal["deal_id"], "n": n, "related_deal_id": link["deal_id"], "relation": link["relation"]}
        for n, link in enumerate(deal["related"], 1)
    ),
)

NORMAL_FORM = (PARTIES, AMOUNTS, QUANTITIES, DATES, PLACEHOLDERS, CONFLICTS, EVIDENCE, HISTORY, RELATED)
"""The tables that together say all that `deals.jsonl` says."""
