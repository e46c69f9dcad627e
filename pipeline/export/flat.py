"""One flat row a deal, for a spreadsheet: a column for each role, the main sums, and every kind of date."""

from collections.abc import Iterator

from pipeline.export.tables import Column, Kind, Row, Table, columns
from pipeline.model.vocabulary import AmountKind, DateKind, QuantityKind, Role

_SUMS = (AmountKind.DEAL_VALUE, AmountKind.VALUATION, AmountKind.CUMULATIVE_TOTAL)
_VALUATIONS = (AmountKind.VALUATION_POST, AmountKind.VALUATION_PRE, AmountKind.VALUATION)


def _row(deal: Row) -> Row:
    flat = {name: deal[name] for name in ("deal_id", "type", "status", "title", "confidence", "implied", "articles")}
    for role in Role:
        flat[role] = [party["name"] for party in deal["parties"] if party["role"] == role]
    for kind in _SUMS:
        flat |= _sum(deal, kind)
    flat |= _stake(deal)
    for date in DateKind:
        flat |= _date(deal, date)
    flat["open_questions"] = sorted({p["field"] for p in deal["placeholders"] if p["state"] != "filled"})
    flat["conflicts"] = sorted({conflict["field"] for conflict in deal["conflicts"]})
    return flat


def _sum(deal: Row, kind: AmountKind) -> Row:
    """The deal's first sum of the kind that still holds; any kind of valuation counts as one, and says which it is."""
    kinds = _VALUATIONS if kind is AmountKind.VALUATION else (kind,)
    standing = (slot for wanted in kinds for slot in deal["amounts"] if slot["kind"] == wanted)
    slot = next((slot for slot in standing if not slot["superseded"]), None)
    if slot is None:
        return {}
    row = {f"{kind}_{name}": slot[name] for name in ("low", "high", "currency", "qualifier")}
    return {**row, f"{kind}_kind": slot["kind"], f"{kind}_state": slot["state"]}


def _stake(deal: Row) -> Row:
    stakes = (slot for slot in deal["quantities"] if slot["kind"] == QuantityKind.STAKE and not slot["superseded"])
    slot: Row = next(stakes, {})
    return {f"stake_{name}": slot.get(name) for name in ("low", "high")}


def _date(deal: Row, kind: DateKind) -> Row:
    slots = [slot for slot in deal["dates"] if slot["kind"] == kind and not slot["superseded"]]
    known = next((slot for slot in slots if slot["earliest"]), None)
    slot: Row = known or next(iter(slots), {})
    return {f"{kind}_{name}": slot.get(name) for name in ("earliest", "latest", "state")}


def _rows(deal: Row) -> Iterator[Row]:
    yield _row(deal)


def _columns() -> Iterator[Column]:
    yield from columns("""deal_id text the deal, the same from run to run
type text equity_investment, funding_round, acquisition, …
status text rumoured, announced, completed or terminated
title text the deal in a line
confidence number 0 to 1
implied boolean told by no article, shown by arithmetic""")
    for role in Role:
        yield Column(role, Kind.LIST, f"parties that are {role.replace('_', ' ')}")
    for kind in _SUMS:
        said = kind.replace("_", " ")
        yield Column(f"{kind}_low", Kind.NUMBER, f"{said}: least value, empty where open")
        yield Column(f"{kind}_high", Kind.NUMBER, f"{said}: greatest value, empty where open")
        yield Column(f"{kind}_currency", Kind.TEXT, f"{said}: ISO 4217")
        yield Column(f"{kind}_qualifier", Kind.TEXT, f"{said}: exact, about, at_least, at_most or range")
        if kind is AmountKind.DEAL_VALUE:
            yield Column(f"{kind}_state", Kind.TEXT, f"{said}: known or undisclosed")
        if kind is AmountKind.VALUATION:
            yield Column(f"{kind}_kind", Kind.TEXT, "valuation_post, valuation_pre, or valuation where it is not said")
    yield Column("stake_low", Kind.NUMBER, "stake bought, in per cent: least value")
    yield Column("stake_high", Kind.NUMBER, "stake bought, in per cent: greatest value")
    for date in DateKind:
        said = date.replace("_", " ")
        yield Column(f"{date}_earliest", Kind.DATE, f"{said}: first possible day")
        yield Column(f"{date}_latest", Kind.DATE, f"{said}: last possible day")
        yield Column(f"{date}_state", Kind.TEXT, f"{said}: resolved, partial or placeholder")
    yield Column("open_questions", Kind.LIST, "fields with a placeholder that nothing has filled")
    yield Column("conflicts", Kind.LIST, "fields that articles disagree about")
    yield Column("articles", Kind.LIST, "articles that tell the deal")


DEALS = Table("deals", "Reconciled deals, one row each", ("deal_id",), tuple(_columns()), _rows)
