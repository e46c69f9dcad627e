"""Flat files under the column names that users of other houses' data know: the map is each column's description.

Only names are theirs. A cell that they fill and we do not know is empty; a sum that is a range is given by its least
end, or by its greatest where that alone is known.
"""

from collections.abc import Callable, Iterator
from typing import Any

from pipeline.export.flat import DEALS
from pipeline.export.tables import Column, Row, Table, columns

Made = Callable[[Row], Any]


def _field(name: str) -> Made:
    return lambda row: row.get(name)


def _first(*names: str) -> Made:
    """The first of several columns that says something."""
    return lambda row: next((row[name] for name in names if row.get(name) not in (None, "", [])), None)


def _joined(*names: str) -> Made:
    return lambda row: [party for name in names for party in row.get(name) or ()]


def _sum(kind: str, unit: int = 1) -> Made:
    def made(row: Row) -> float | int | None:
        low, high = row.get(f"{kind}_low"), row.get(f"{kind}_high")
        value: float | int | None = high if low is None else low
        return value if value is None or unit == 1 else value / unit

    return made


def _valuation(kind: str, made: Made) -> Made:
    """Of a valuation, only where it is of this kind."""
    return lambda row: made(row) if row.get("valuation_kind") == kind else None


def _precision(row: Row) -> str | None:
    first, last = row.get("announced_earliest"), row.get("announced_latest")
    if not first or not last:
        return None
    return "day" if first == last else "month" if first[:7] == last[:7] else "year" if first[:4] == last[:4] else "none"


_Entry = tuple[str, Made]

_CRUNCHBASE: tuple[_Entry, ...] = (
    ("uuid text deal_id", _field("deal_id")),
    ("name text title", _field("title")),
    ("investment_type text type", _field("type")),
    ("status text status", _field("status")),
    ("announced_on date announced_earliest", _field("announced_earliest")),
    ("announced_on_precision text day, month, year or none: how far announced_latest is", _precision),
    ("closed_on date completed_earliest", _field("completed_earliest")),
    ("money_raised decimal deal_value_low, or deal_value_high", _sum("deal_value")),
    ("money_raised_currency_code text deal_value_currency", _field("deal_value_currency")),
    ("funded_organization text first of target, issuer, borrower", _first("target", "issuer", "borrower")),
    ("investors list lead_investor, investor and lender", _joined("lead_investor", "investor", "lender")),
    ("lead_investors list lead_investor", _field("lead_investor")),
    (
        "num_investors integer how many investors are named",
        lambda row: len(_joined("lead_investor", "investor", "lender")(row)),
    ),
    ("pre_money_valuation decimal valuation of the kind valuation_pre", _valuation("valuation_pre", _sum("valuation"))),
    (
        "post_money_valuation decimal valuation of the kind valuation_post",
        _valuation("valuation_post", _sum("valuation")),
    ),
    ("valuation_currency_code text valuation_currency", _field("valuation_currency")),
    ("acquirer list acquirer", _field("acquirer")),
    ("acquiree text target of an acquisition", lambda row: row.get("target") if row.get("acquirer") else None),
    ("sellers list seller", _field("seller")),
)
_PITCHBOOK: tuple[_Entry, ...] = (
    ("deal_id text deal_id", _field("deal_id")),
    ("companies list target, issuer and borrower", _joined("target", "issuer", "borrower")),
    ("deal_date date completed_earliest, or announced_earliest", _first("completed_earliest", "announced_earliest")),
    ("announced_date date announced_earliest", _field("announced_earliest")),
    ("deal_size decimal deal_value_low, or deal_value_high, in millions", _sum("deal_value", 10**6)),
    ("native_currency_of_deal text deal_value_currency", _field("deal_value_currency")),
    ("deal_type text type", _field("type")),
    ("deal_status text status", _field("status")),
    ("deal_synopsis text title", _field("title")),
    (
        "investors list lead_investor, investor, acquirer and lender",
        _joined("lead_investor", "investor", "acquirer", "lender"),
    ),
    ("lead_sole_investors list lead_investor", _field("lead_investor")),
    ("sellers list seller", _field("seller")),
    ("service_providers list adviser", _field("adviser")),
    (
        "pre_money_valuation decimal valuation of the kind valuation_pre, in millions",
        _valuation("valuation_pre", _sum("valuation", 10**6)),
    ),
    (
        "post_valuation decimal valuation of the kind valuation_post, in millions",
        _valuation("valuation_post", _sum("valuation", 10**6)),
    ),
    ("percent_acquired decimal stake_low, or stake_high", _sum("stake")),
    (
        "raised_to_date decimal cumulative_total_low, or cumulative_total_high, in millions",
        _sum("cumulative_total", 10**6),
    ),
)


def _table(house: str, entries: tuple[_Entry, ...]) -> Table:
    made: list[tuple[Column, Made]] = [(columns(said)[0], make) for said, make in entries]

    def rows(deal: Row) -> Iterator[Row]:
        for row in DEALS.rows(deal):
            yield {column.name: _cell(make(row), column) for column, make in made}

    about = f"Reconciled deals under the column names of {house.capitalize()}"
    return Table(f"deals.{house}", about, (made[0][0].name,), tuple(column for column, _ in made), rows)


def _cell(value: Any, column: Column) -> Any:
    """Several names in a column that has room for one are its text."""
    return "; ".join(value) if isinstance(value, list) and column.kind == "text" else value


HOUSES = {"crunchbase": _table("crunchbase", _CRUNCHBASE), "pitchbook": _table("pitchbook", _PITCHBOOK)}
