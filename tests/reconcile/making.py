"""Records in a line: what a test is about stands in its row, the rest is the least that a record must say."""

from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.model.deals import DealRecord
from pipeline.model.slots import Sum
from pipeline.model.vocabulary import Qualifier
from pipeline.wire import record_from_wire


def money(words: str) -> Sum:
    """'1.4e9 GBP', '..25 USD', '3.. EUR', 'about 5 USD'."""
    about = words.startswith("about ")
    figures, currency = words.removeprefix("about ").rsplit(" ", 1)
    low, between, high = figures.partition("..")
    ends = [Decimal(end) if end else None for end in (low, high if between else low)]
    qualifier = Qualifier.ABOUT if about else Qualifier.EXACT
    if between:
        qualifier = Qualifier.AT_MOST if ends[0] is None else Qualifier.AT_LEAST if ends[1] is None else Qualifier.RANGE
    return Sum(ends[0], ends[1], currency, qualifier, "")


def record(record_id: str, told: str, **rest: Any) -> DealRecord:
    """A record from 'acquisition announced; acquirer=A|Alias; target=B; deal_value 5e9 USD; announced 2024-05-06'.

    Dates are days, months ('2024-05') or spans ('2024-05-01/2024-05-09'); '?1' is an open Monday, '?' just open; an
    amount without a figure is undisclosed, the party '?' unnamed. `record_id` is 'article#key'.
    """
    head, *slots = (part.strip() for part in told.split(";"))
    kind, status = head.split()
    made: dict[str, Any] = {"parties": [], "amounts": [], "quantities": [], "dates": [], "placeholders": []}
    for slot in filter(None, slots):
        _add(made, slot)
    article = record_id.partition("#")[0]
    return record_from_wire(
        {"record_id": record_id, "article": article, "type": kind, "status": status, **made, **rest}
    )


_QUANTITIES = {"stake", "capacity", "duration", "count"}
_DATES = {"announced", "signed", "completed", "terminated", "reported", "expected_completion"}


def _add(made: dict[str, Any], slot: str) -> None:
    if "=" in slot:
        role, names = slot.split("=")
        if names == "?":
            made["placeholders"].append({"field": f"parties.{role}", "reason": "unnamed", "state": "open"})
            return
        first, *aliases = names.split("|")
        made["parties"].append({"name": first, "role": role, "aliases": aliases})
        return
    kind, _, words = slot.partition(" ")
    if kind in _DATES:
        made["dates"].append({"kind": kind, **_days(words)})
    elif not words:
        made["amounts"].append({"kind": kind, "state": "undisclosed"})
    else:
        value = money(words)
        ends = {"low": _plain(value.low), "high": _plain(value.high), "qualifier": value.qualifier.value}
        if kind in _QUANTITIES:
            made["quantities"].append({"kind": kind, "unit": value.currency, **ends})
        else:
            kind, _, party = kind.partition(":")
            made["amounts"].append({"kind": kind, "currency": value.currency, "party": party or None, **ends})


def _plain(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _days(words: str) -> dict[str, Any]:
    if words.startswith("?"):
        return {"state": "placeholder", "weekday": int(words[1:]) if words[1:] else None}
    first, _, last = words.partition("/")
    if not last and len(first) == 7:
        year, month = map(int, first.split("-"))
        following = date(year + month // 12, month % 12 + 1, 1)
        first, last = f"{first}-01", date.fromordinal(following.toordinal() - 1).isoformat()
    if not last and len(first) == 4:
        first, last = f"{first}-01-01", f"{first}-12-31"
    return {"state": "known", "earliest": first, "latest": last or first}
