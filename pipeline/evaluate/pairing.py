"""The best one-to-one pairing of two short lists."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
Pair = tuple[int, int]

_EXACT_LEFT, _EXACT_RIGHT = 40, 14  # beyond these the exact search would take too long
_EPSILON = 1e-12  # sums of floats that differ by less are equal: the earlier pairing stands


def best_pairs(left: Sequence[A], right: Sequence[B], alike: Callable[[A, B], float]) -> tuple[Pair, ...]:
    """Index pairs, each index used once, whose summed likeness is largest; pairs of likeness 0 are never made.

    Exact for up to 14 items on the right, by dynamic programming over the sets of those used; greedy beyond.
    """
    table = [[alike(one, other) for other in right] for one in left]
    if len(left) > _EXACT_LEFT or len(right) > _EXACT_RIGHT:
        return _greedy(table)
    return _exact(table, len(right))


def _greedy(table: list[list[float]]) -> tuple[Pair, ...]:
    ranked = sorted(
        ((like, i, j) for i, row in enumerate(table) for j, like in enumerate(row) if like > 0), reverse=True
    )
    pairs: list[Pair] = []
    for _, i, j in ranked:
        if all(i != taken_i and j != taken_j for taken_i, taken_j in pairs):
            pairs.append((i, j))
    return tuple(pairs)


def _exact(table: list[list[float]], width: int) -> tuple[Pair, ...]:
    @cache
    def best(i: int, used: int) -> tuple[float, tuple[Pair, ...]]:
        if i == len(table):
            return 0.0, ()
        top = best(i + 1, used)
        for j in range(width):
            if table[i][j] > 0 and not used >> j & 1:
                rest, pairs = best(i + 1, used | 1 << j)
                if rest + table[i][j] > top[0] + _EPSILON:
                    top = rest + table[i][j], ((i, j), *pairs)
        return top

    return best(0, 0)[1]
