"""Which records are held against each other at all: what is left out could not have been one deal."""

import gc
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import Rejected
from pipeline.model.deals import DealRecord
from pipeline.reconcile import reconcile
from pipeline.reconcile.matching.blocking import candidates, keys
from pipeline.reconcile.matching.directory import Company, Directory, same_company
from pipeline.reconcile.matching.features import THRESHOLD, compare
from pipeline.reconcile.matching.names import Likeness
from pipeline.reconcile.telling import tellings
from tests.reconcile.making import record

ORDER = "purchase_commitment announced; customer=Arden Air; supplier="


@pytest.mark.parametrize(
    ("left", "right", "compared"),
    [
        pytest.param(f"{ORDER}Bellmoor", f"{ORDER}Bellmoor Jets", True, id="a short form"),
        pytest.param(f"{ORDER}Bellmoor", f"{ORDER}Bellmoria", False, id="names that only begin alike"),
        pytest.param(f"{ORDER}Bell Moor", f"{ORDER}BellMoor", True, id="one name in two spellings"),
        pytest.param(f"{ORDER}Bellmoor|BLM", f"{ORDER}Bellmarsh|BLM", True, id="an alias in common"),
        pytest.param(f"{ORDER}Bellmoor Bidco", f"{ORDER}Bellmarsh", True, id="a vehicle may be anybody's"),
        pytest.param(
            "acquisition announced; acquirer=Arden; target=Bellmoor",
            "acquisition completed; acquirer=Arden; target=Bellmarsh",
            True,
            id="a takeover's target may be a unit",
        ),
        pytest.param(
            "funding_round announced; investor=Arden; target=Bellmoor",
            "acquisition completed; acquirer=Arden; target=Bellmarsh",
            False,
            id="a round is no takeover of another",
        ),
    ],
)
def test_strangers_whose_names_begin_alike_are_not_compared(left: str, right: str, *, compared: bool) -> None:
    records = [record("a.txt#1", left), record("b.txt#1", right)]
    assert list(candidates(tellings(records, Directory(records)))) == [(0, 1)] * compared


_WORDS = st.lists(st.sampled_from(["Bellm", "Bellmoor", "Jets", "BJG", "Group", "Bidco"]), min_size=1, max_size=3)
_NAMES = _WORDS.map(" ".join)
_PARTIES = st.lists(_NAMES, min_size=1, max_size=2, unique=True).map("|".join)
_SHAPES = [
    "acquisition announced; acquirer=Arden; target={}",
    "funding_round announced; investor=Arden; target={}",
    "equity_investment completed; investor=Arden; target={}",
    "joint_venture announced; partner=Arden; partner={}",
]


@given(st.lists(st.tuples(st.sampled_from(_SHAPES), _PARTIES), min_size=2, max_size=6))
def test_what_shares_a_block_and_is_not_compared_is_not_one_deal(told: list[tuple[str, str]]) -> None:
    records = [record(f"{number}.txt#1", shape.format(party)) for number, (shape, party) in enumerate(told)]
    laid_out = tellings(records, Directory(records))
    left_out = set(combinations(range(len(told)), 2)) - set(candidates(laid_out))
    for a, b in left_out:
        if keys(laid_out[a]) & keys(laid_out[b]):
            assert compare(laid_out[a], laid_out[b]).score < THRESHOLD


@given(_PARTIES, _PARTIES)
def test_companies_without_a_common_mark_are_two(left: str, right: str) -> None:
    a, b = (_company(number, party) for number, party in enumerate((left, right)))
    assert a.marks & b.marks or same_company(a, b) is Likeness.OTHER


def _company(number: int, names: str) -> Company:
    records = [record("a.txt#1", f"ipo announced; issuer={names}")]
    found = Directory(records).company(records[0].parties[0])
    assert found is not None
    return Company(number, found.own, found.aliases)


@pytest.mark.parametrize("on", [True, False])
def test_the_cycle_collector_is_left_as_it_was(*, on: bool) -> None:
    twins: list[DealRecord] = [record("a.txt#1", f"{ORDER}Bellmoor")] * 2
    before = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        reconcile(twins[:1])
        assert gc.isenabled() is on
        with pytest.raises(Rejected):
            reconcile(twins)
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()
