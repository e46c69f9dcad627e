"""When two figures are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.slots import Measure, Sum
from pipeline.model.vocabulary import Qualifier
from pipeline.reconcile.sums import Agreement, compare_measures, compare_sums
from tests.reconcile.making import money

SAME, ROUNDED, BOUNDED = Agreement.SAME, Agreement.ROUNDED, Agreement.BOUNDED
AT_ODDS, UNKNOWN = Agreement.AT_ODDS, Agreement.UNKNOWN


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        pytest.param("5e9 USD", "5000000000 USD", SAME, id="written otherwise"),
        pytest.param("1.9e9 USD", "1.92e9 USD", ROUNDED, id="$1.9bn for $1.92bn"),
        pytest.param("1.4e9 GBP", "1.43e9 GBP", AT_ODDS, id="beyond what a reader takes for rounding"),
        pytest.param("5e9 USD", "5.4e9 USD", AT_ODDS, id="one digit is no licence"),
        pytest.param("about 2e9 USD", "1.95e9 USD", ROUNDED, id="about"),
        pytest.param("about 2e9 USD", "1.7e9 USD", AT_ODDS, id="not that much about"),
        pytest.param("..4e9 USD", "4e9 USD", ROUNDED, id="up to, and all of it"),
        pytest.param("..25e9 USD", "5e9 USD", BOUNDED, id="within the bound"),
        pytest.param("1e9.. GBP", "1.12e9 GBP", BOUNDED, id="more than"),
        pytest.param("1e9.. GBP", "0.8e9 GBP", AT_ODDS, id="not more than"),
        pytest.param("2e9..3e9 EUR", "2.5e9 EUR", BOUNDED, id="inside a range"),
        pytest.param("1e11.. USD", "1e11.. USD", SAME, id="the same bound"),
        pytest.param("5e9 XAU", "5e9 USD", UNKNOWN, id="a currency without known rates"),
        pytest.param("..5e9 EUR", "4e9 USD", UNKNOWN, id="bounds are not converted"),
    ],
)
def test_sums_agree_or_not(left: str, right: str, want: Agreement) -> None:
    assert compare_sums(money(left), money(right)) is want
    assert compare_sums(money(right), money(left)) is want


def test_digits_as_written_count() -> None:
    written = Sum(money("1.4e9 GBP").low, money("1.4e9 GBP").high, "GBP", Qualifier.EXACT, "£1.40bn")
    assert compare_sums(written, money("1.42e9 GBP")) is Agreement.AT_ODDS
    assert compare_sums(money("1.4e9 GBP"), money("1.42e9 GBP")) is Agreement.ROUNDED


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        (("1000", "MW"), ("1", "GW"), Agreement.SAME),
        (("24", "months"), ("2", "year"), Agreement.SAME),
        (("51", "%"), ("50", "%"), Agreement.AT_ODDS),
        (("30", "GWh"), ("30", "GW"), Agreement.UNKNOWN),
    ],
)
def test_measures_agree_across_units(left: tuple[str, str], right: tuple[str, str], want: Agreement) -> None:
    a, b = (
        Measure(money(f"{figure} x").low, money(f"{figure} x").high, unit, Qualifier.EXACT, "")
        for figure, unit in (left, right)
    )
    assert compare_measures(a, b) is want


FIGURES = st.none() | st.decimals(0, 10**13, places=2)
SUMS = st.builds(
    Sum, FIGURES, FIGURES, st.sampled_from(["USD", "EUR", "KRW", None]), st.sampled_from(Qualifier), st.text(max_size=9)
)


@given(SUMS, SUMS)
def test_agreement_is_mutual(a: Sum, b: Sum) -> None:
    assert compare_sums(a, b, 2020) is compare_sums(b, a, 2020)
