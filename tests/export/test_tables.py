"""What the flat files say of a deal that has one of everything."""

from typing import Any

import pytest

from pipeline.export.articles import ARTICLES, REJECTED
from pipeline.export.changes import CHANGES
from pipeline.export.flat import DEALS
from pipeline.export.slots import (
    AMOUNTS,
    CONFLICTS,
    DATES,
    EVIDENCE,
    HISTORY,
    NORMAL_FORM,
    PARTIES,
    PLACEHOLDERS,
    QUANTITIES,
    RELATED,
)
from pipeline.export.tables import Row, Table
from pipeline.wire import deal_to_wire
from tests.export.samples import DEAL, LATER

ALL = (DEALS, *NORMAL_FORM, ARTICLES, REJECTED, CHANGES)


def rows(table: Table, deal: Any = DEAL) -> list[Row]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, cells, strict=True)) for cells in table.all_rows([deal_to_wire(deal)])]


def said(table: Table, row: int = 0) -> Row:
    """The cells of a row that are not empty."""
    return {name: value for name, value in rows(table)[row].items() if value not in (None, [], "")}


@pytest.mark.parametrize(
    ("table", "row", "says"),
    [
        (PARTIES, 0, {"n": 1, "role": "acquirer", "name": "Quill & Sons", "aliases": ["Quill"]}),
        (PARTIES, 1, {"n": 2, "role": "target", "name": "=Inkwell()"}),
        (AMOUNTS, 0, {"kind": "deal_value", "low": 900000, "superseded": True}),
        (AMOUNTS, 1, {"kind": "deal_value", "low": 1250000.5, "high": 1250000.5, "currency": "USD", "state": "known"}),
        (
            QUANTITIES,
            0,
            {"kind": "stake", "low": 51, "high": 60, "unit": "%", "qualifier": "range", "text": "51 to 60 %"},
        ),
        (DATES, 0, {"kind": "announced", "state": "placeholder", "weekday": 1, "text": "Monday, [date]"}),
        (DATES, 1, {"kind": "completed", "state": "partial", "earliest": "2026-05-01", "latest": "2026-05-31"}),
        (PLACEHOLDERS, 0, {"field": "dates.announced", "state": "open", "question": "Monday, [date]", "weekday": 1}),
        (PLACEHOLDERS, 1, {"state": "filled", "earliest": "2026-05-01", "text": "May 2026", "sources": ["r_2"]}),
        (CONFLICTS, 0, {"n": 1, "option": 1, "low": 1250000.5, "unit": "USD", "chosen": True, "records": ["r_1"]}),
        (CONFLICTS, 1, {"n": 1, "option": 2, "low": 1300000, "chosen": False, "why": "the first says it in full"}),
        (CONFLICTS, 2, {"n": 2, "option": 1, "earliest": "2026-05-01", "text": "May 2026", "chosen": False}),
        (CONFLICTS, 3, {"n": 2, "option": 2, "text": "Inkwell", "chosen": False}),
        (EVIDENCE, 0, {"evidence_id": "e1", "article": "a.txt", "start": 0, "end": 12, "quote": "Quill & Sons"}),
        (HISTORY, 0, {"status": "completed", "earliest": "2026-05-01", "record_id": "r_1", "article": "a.txt"}),
        (RELATED, 0, {"related_deal_id": "d_2", "relation": "supersedes"}),
    ],
)
def test_the_normal_form(table: Table, row: int, says: Row) -> None:
    assert said(table, row).items() >= {"deal_id": "d_1", **says}.items()


def test_the_flat_row() -> None:
    assert (
        said(DEALS).items()
        >= {
            "deal_id": "d_1",
            "type": "acquisition",
            "status": "completed",
            "acquirer": ["Quill & Sons"],
            "deal_value_low": 1250000.5,  # not the price that was raised
            "deal_value_state": "known",
            "stake_low": 51,
            "announced_state": "placeholder",
            "completed_earliest": "2026-05-01",
            "completed_latest": "2026-05-31",
            "open_questions": ["dates.announced"],
            "conflicts": ["amounts.deal_value", "dates.completed"],
            "articles": ["a.txt", "b.txt"],
        }.items()
    )


def test_a_bare_deal_has_a_row_of_empty_cells() -> None:
    (row,) = rows(DEALS, LATER)
    assert row["deal_id"] == "d_0"
    assert row["acquirer"] == []
    assert row["deal_value_low"] is None


@pytest.mark.parametrize("table", NORMAL_FORM, ids=lambda table: table.name)
def test_every_column_of_the_normal_form_is_filled_by_some_row(table: Table) -> None:
    """A column that the JSON calls by another name would stay empty for ever."""
    known = {name for row in rows(table) for name, value in row.items() if value is not None}
    open_ones = {"party", "not_before", "not_after"}  # of which this deal has none
    assert {column.name for column in table.columns} - known <= open_ones


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_columns_are_named_once_and_described(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(names) == len(set(names))
    assert set(table.key) <= set(names)
    assert all(column.about for column in table.columns)
