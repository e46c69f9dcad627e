"""Figures and separators alone: what a run of digits stands for, and which runs stand for nothing."""

from decimal import Decimal

import pytest

from pipeline.amounts import numerals

READ = [
    ("0", "0"),
    ("42", "42"),
    ("2019", "2019"),
    ("1,234", "1234"),
    ("12,345,678", "12345678"),
    ("1.234.567", "1234567"),
    ("1,234.5", "1234.5"),
    ("1.234,5", "1234.5"),
    ("1'234.50", "1234.50"),
    ("1’234’567", "1234567"),
    ("1 234,5", "1234.5"),
    ("1\u202f234\u202f567", "1234567"),
    ("12,34,567", "1234567"),
    ("1,00,00,000", "10000000"),
    ("641,4", "641.4"),
    ("7,53", "7.53"),
    ("0,125", "0.125"),
    ("1.125", "1.125"),
    ("0.7412", "0.7412"),
    ("1234,56", "1234.56"),
    ("٣٥", "35"),
]

NOTHING = ["1.2.3", "10,11,12", "1,2,3", "192.168.0.1", "1'23", "1 2", "12.34.56,7", "1,23,4"]


@pytest.mark.parametrize(("written", "value"), READ)
def test_a_number(written: str, value: str) -> None:
    assert numerals.value(written) == Decimal(value)


@pytest.mark.parametrize("written", NOTHING)
def test_no_number(written: str) -> None:
    assert numerals.value(written) is None


@pytest.mark.parametrize(("written", "value"), [("15.000", "15000"), ("1.250.000", "1250000"), ("15.50", "15.50")])
def test_where_nobody_counts_hundredths_a_point_groups(written: str, value: str) -> None:
    assert numerals.value(written, whole_units=True) == Decimal(value)
