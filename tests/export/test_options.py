"""What a user may choose: Excel, other houses' columns, rates, what is to be reviewed."""

import csv
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from pyarrow import parquet

from pipeline.errors import UsageError
from pipeline.export import Found, Options, chosen, write
from pipeline.export.rates import read_rates
from pipeline.settings import Settings
from tests.export.samples import DEAL, LATER, RECORD
from tests.export.test_writing import FOUND, table

RATES = "date,from,to,rate\n2025-01-31,GBP,USD,1.25\n2025-02-28,GBP,USD,1.5\n2025-02-01,USD,EUR,0.5\n"


def rates_file(folder: Path, text: str = RATES) -> Path:
    file = folder / "rates.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_workbook_has_real_types_and_no_formulas(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {}, Options(excel=True))
    book = openpyxl.load_workbook(tmp_path / "deals.xlsx")
    head, first, *_ = book["deals"].iter_rows(values_only=True)
    deal = dict(zip(head, first, strict=True))
    assert deal["deal_value_low"] == 1250000.5
    assert deal["completed_earliest"] == datetime(2026, 5, 1)  # noqa: DTZ001  # what a day is in a workbook
    assert deal["implied"] is False
    assert deal["title"] == "-5% off: Quill & Sons buys =Inkwell()"
    assert {cell.data_type for row in book["parties"].iter_rows(min_row=2) for cell in row} <= {"s", "n"}
    assert {"deals", "evidence", "articles", "rejected", "review"} <= set(book.sheetnames)


def test_csv_for_excel_says_what_it_is_and_pandas_reads_it(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {}, Options(excel=True))
    assert all(
        file.read_bytes().startswith(b"\xef\xbb\xbf") for file in tmp_path.glob("*.csv") if file.name != "changes.csv"
    )
    assert list(pd.read_csv(tmp_path / "deals.csv")["deal_id"]) == ["d_1", "d_0"]


def test_a_workbook_has_the_same_bytes_again(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write(tmp_path / name, FOUND, {}, Options(excel=True))
    assert (tmp_path / "one" / "deals.xlsx").read_bytes() == (tmp_path / "other" / "deals.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("house", "says"),
    [
        (
            "crunchbase",
            {
                "uuid": "d_1",
                "money_raised": "1250000.5",
                "money_raised_currency_code": "USD",
                "acquiree": "'=Inkwell()",
            },
        ),
        ("crunchbase", {"announced_on": "", "closed_on": "2026-05-01", "num_investors": "0"}),
        ("pitchbook", {"companies": "'=Inkwell()", "deal_size": "1.2500005", "percent_acquired": "51"}),
        ("pitchbook", {"deal_date": "2026-05-01", "investors": "Quill & Sons", "native_currency_of_deal": "USD"}),
    ],
)
def test_other_houses_columns(tmp_path: Path, house: str, says: dict[str, str]) -> None:
    write(tmp_path, FOUND, {}, Options(columns=(house,)))
    (deal, _) = table(tmp_path / f"deals.{house}.csv")
    assert says.items() <= deal.items()


@pytest.mark.parametrize(
    ("currency", "first", "last", "rate"),
    [
        ("GBP", date(2025, 2, 12), date(2025, 2, 12), (Decimal("1.25"), date(2025, 1, 31))),  # the last before it
        ("GBP", date(2025, 2, 28), date(2025, 2, 28), (Decimal("1.5"), date(2025, 2, 28))),  # of that very day
        ("GBP", date(2025, 1, 30), date(2025, 1, 30), None),  # none yet
        ("GBP", date(2025, 3, 31), date(2025, 3, 31), (Decimal("1.5"), date(2025, 2, 28))),
        ("GBP", date(2025, 4, 1), date(2025, 4, 1), None),  # too old
        ("GBP", date(2025, 2, 1), date(2025, 2, 28), (Decimal("1.25"), date(2025, 1, 31))),  # a month: of its first day
        ("GBP", date(2025, 2, 1), date(2025, 12, 31), None),  # who knows when that was
        ("EUR", date(2025, 2, 3), date(2025, 2, 3), (Decimal(2), date(2025, 2, 1))),  # told the other way round
        ("USD", date(2025, 2, 3), date(2025, 2, 3), (Decimal(1), date(2025, 2, 3))),
        ("SEK", date(2025, 2, 3), date(2025, 2, 3), None),
    ],
)
def test_the_rate_of_a_day(tmp_path: Path, currency: str, first: date, last: date, rate: Any) -> None:
    assert read_rates(rates_file(tmp_path), "USD").on(currency, first, last) == rate


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("date,from,to,rate\n12/02/2025,GBP,USD,1.2\n", "line 2: not a rate"),
        ("date,from,to,rate\n2025-02-12,GBP,USD,-1\n", "line 2: not a rate"),
        ("date,from,to,rate\n2025-02-12,GBP,USD,dear\n", "line 2: not a rate"),
        ("when,what\n1,2\n", "line 2: not a rate"),
    ],
)
def test_what_is_no_rate_is_wrong_use(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_rates(rates_file(tmp_path, text), "USD")


def test_a_converted_value_stands_beside_the_native_one(tmp_path: Path) -> None:
    rates = read_rates(rates_file(tmp_path, "date,from,to,rate\n2026-04-30,USD,EUR,0.8\n"), "EUR")
    write(tmp_path, FOUND, {}, Options(rates=rates))
    with (tmp_path / "deals.csv").open(encoding="utf-8", newline="") as stream:
        deal, undated = csv.DictReader(stream)
    assert (deal["deal_value_low"], deal["deal_value_currency"]) == ("1250000.5", "USD")
    assert (deal["converted_low"], deal["converted_currency"]) == ("1000000.4", "EUR")
    assert (deal["converted_rate"], deal["converted_date"]) == ("0.8", "2026-04-30")
    assert undated["converted_low"] == ""
    row = parquet.read_table(tmp_path / "deals.parquet").to_pylist()[0]
    assert row["converted_low"] == Decimal("1000000.4")


def test_doubtful_records_are_listed_with_their_doubts(tmp_path: Path) -> None:
    shaky = replace(RECORD, record_id="r_2", confidence=0.3, doubts=("a side of the deal is not named",))
    vague = replace(RECORD, record_id="r_3", confidence=0.5)
    write(tmp_path, Found([RECORD, vague, shaky], [LATER, DEAL], []), {}, Options(review_below=0.6))
    rows = table(tmp_path / "review.csv")
    assert [(row["record_id"], row["deal_id"], row["doubts"]) for row in rows] == [
        ("r_2", "d_1", "a side of the deal is not named"),
        ("r_3", "d_0", "little in the article makes it certain"),
    ]
    assert rows[0]["decision"] == "reject,r_2,,,,"
    assert rows[0]["words"] == "buys"


def test_options_come_from_the_settings(tmp_path: Path) -> None:
    given = Settings(excel=True, columns=("pitchbook",), rates=rates_file(tmp_path), review_below=0.7)
    made = chosen(given)
    assert (made.excel, made.columns, made.review_below) == (True, ("pitchbook",), 0.7)
    assert made.rates is not None
    with pytest.raises(UsageError, match="no columns of 'bloomberg'"):
        chosen(Settings(columns=("bloomberg",)))
