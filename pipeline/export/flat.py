"""One flat row a deal or record, for a spreadsheet: a column a role, the main sums, and every kind of date."""

from collections.abc import Iterator
from typing import Any

from pipeline.export.tables import Column, Kind, Row, Table, columns
from pipeline.model.vocabulary import AmountKind, DateKind, QuantityKind, Role

_SUMS = (AmountKind.DEAL_VALUE, AmountKind.VALUATION, AmountKind.CUMULATIVE_TOTAL)
_VALUATIONS = (AmountKind.VALUATION_POST, AmountKind.VALUATION_PRE, AmountKind.VALUATION)


def _deal(deal: Row) -> Iterator[Row]:
    conflicts = sorted({conflict["field"] for conflict in deal["conflicts"]})
    yield {**deal, **_slots(deal), "conflicts": conflicts}


def _record(record: Row) -> Iterator[Row]:
    yield {**record, **_slots(record)}


def _slots(deal: Row) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for role in Role:
        flat[role] = [party["name"] for party in deal["parties"] if party["role"] == role]
    for kind in _SUMS:
        flat.update(_sum(deal, kind))
    flat.update(_stake(deal))
    for date in DateKind:
        flat.update(_date(deal, date))
    flat["open_questions"] = sorted({p["field"] for p in deal["placeholders"] if p["state"] != "filled"})
    return flat


def _sum(deal: Row, kind: AmountKind) -> Row:
    """The deal's first sum of the kind that still holds; any kind of valuation counts as one, and says which it is."""
    kinds = _VALUATIONS if kind is AmountKind.VALUATION else (kind,)
    slots = (slot for wanted in kinds for slot in deal["amounts"] if slot["kind"] == wanted)
    slot = next((slot for slot in slots if not slot["superseded"]), None)
    if slot is None:
        return {}
    row = {f"{kind}_{name}": slot[name] for name in ("low", "high", "currency", "qualifier")}
    return {**row, f"{kind}_kind": slot["kind"], f"{kind}_state": slot["state"]}


def _stake(deal: Row) -> Row:
    stakes = (slot for slot in deal["quantities"] if slot["kind"] == QuantityKind.STAKE and not slot["superseded"])
    slot: Row = next(stakes, {})
    return {f"stake_{name}": slot.get(name) for name in ("low", "high")}


def _date(deal: Row, kind: DateKind) -> Row:
    """The deal's first date of the kind that still holds, one that is worked out before one that is not."""
    slots = [slot for slot in deal["dates"] if slot["kind"] == kind and not slot["superseded"]]
    known = next((slot for slot in slots if slot["earliest"]), None)
    slot: Row = known or next(iter(slots), {})
    return {f"{kind}_{name}": slot.get(name) for name in ("earliest", "latest", "state")}


def _slot_columns() -> Iterator[Column]:
    for role in Role:
        yield Column(role, Kind.LIST, f"parties that are {role.replace('_', ' ')}")
    for kind in _SUMS:
        said = kind.replace("_", " ")
        yield Column(f"{kind}_low", Kind.DECIMAL, f"{said}: least value, empty where open")
        yield Column(f"{kind}_high", Kind.DECIMAL, f"{said}: greatest value, empty where open")
        yield Column(f"{kind}_currency", Kind.TEXT, f"{said}: ISO 4217")
        yield Column(f"{kind}_qualifier", Kind.TEXT, f"{said}: exact, about, at_least, at_most or range")
        if kind is AmountKind.DEAL_VALUE:
            yield Column(f"{kind}_state", Kind.TEXT, f"{said}: known or undisclosed")
        if kind is AmountKind.VALUATION:
            yield Column(f"{kind}_kind", Kind.TEXT, "valuation_post, valuation_pre, or valuation where it is not said")
    yield Column("stake_low", Kind.DECIMAL, "stake bought, in per cent: least value")
    yield Column("stake_high", Kind.DECIMAL, "stake bought, in per cent: greatest value")
    for date in DateKind:
        said = date.replace("_", " ")
        yield Column(f"{date}_earliest", Kind.DATE, f"{said}: first possible day")
        yield Column(f"{date}_latest", Kind.DATE, f"{said}: last possible day")
        yield Column(f"{date}_state", Kind.TEXT, f"{said}: resolved, partial or placeholder")
    yield Column("open_questions", Kind.LIST, "fields with a placeholder that nothing has filled")


_WHAT = """type text equity_investment, funding_round, acquisition, …
status text rumoured, announced, completed or terminated
title text the deal in a line
confidence number 0 to 1"""

DEALS = Table(
    "deals",
    "Reconciled deals, one row each",
    ("deal_id",),
    (
        *columns(f"deal_id text the deal, the same from run to run\n{_WHAT}"),
        *columns("implied boolean told by no article, shown by arithmetic"),
        *_slot_columns(),
        *columns("conflicts list fields that articles disagree about\narticles list articles that tell the deal"),
    ),
    _deal,
)
RECORDS = Table(
    "records",
    "Deals as single articles tell them, one row each",
    ("record_id",),
    (
        *columns(f"record_id text the record\narticle text the article that tells it\n{_WHAT}"),
        *columns("published date the article's own date"),
        *_slot_columns(),
    ),
    _record,
)
