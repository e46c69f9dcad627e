"""The pairing is the best there is, and no index is used twice."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.pairing import best_pairs

_TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 1.0, 1.5]), min_size=width, max_size=width), min_size=1, max_size=4
    )
)


@pytest.mark.parametrize(
    ("table", "pairs"),
    [
        ([[1.0]], [(0, 0)]),
        ([[0.0]], []),
        # the first pair in sight would spoil the second
        ([[2.0, 1.9], [1.9, 0.0]], [(0, 1), (1, 0)]),
        # one left over on either side
        ([[1.0], [2.0]], [(1, 0)]),
        ([[1.0, 2.0]], [(0, 1)]),
    ],
)
def test_pairs(table: list[list[float]], pairs: list[tuple[int, int]]) -> None:
    assert sorted(_best(table)) == pairs


@given(_TABLES)
def test_no_other_pairing_is_better(table: list[list[float]]) -> None:
    size = max(len(table), len(table[0]))
    square = [[*row, *[0.0] * (size - len(row))] for row in table] + [[0.0] * size for _ in range(size - len(table))]
    brute = max(sum(square[i][j] for i, j in enumerate(order)) for order in permutations(range(size)))
    pairs = _best(table)
    assert sum(table[i][j] for i, j in pairs) == pytest.approx(brute)
    assert all(len({pair[side] for pair in pairs}) == len(pairs) for side in (0, 1))


def test_long_lists_are_paired_greedily() -> None:
    table = [[float(i == j) + 0.1 for j in range(20)] for i in range(20)]
    assert sorted(_best(table)) == [(i, i) for i in range(20)]


def _best(table: list[list[float]]) -> tuple[tuple[int, int], ...]:
    return best_pairs(range(len(table)), range(len(table[0])), lambda i, j: table[i][j])
