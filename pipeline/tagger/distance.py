"""How far apart two spans stand, as the pair heads see it: in pieces, with the order, and in lines."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_STEPS = np.array([3, 6, 12, 24, 48, 96, 192, 384])
APART = 2 * (len(_STEPS) + 1)
LINES = 4


def apart(first: Ints, second: Ints) -> Ints:
    """(n, m) classes from the pieces at which n and m spans start: 0 to 8 where the first comes first, else 9 to 17."""
    gap = second[None, :] - first[:, None]
    steps = np.searchsorted(_STEPS, np.abs(gap), side="right")
    return np.asarray(steps + np.where(gap < 0, len(_STEPS) + 1, 0), np.int64)


def lines(first: Ints, second: Ints) -> Ints:
    """(n, m) classes from line numbers: the same line, the next, the one after, further."""
    return np.asarray(np.minimum(np.abs(second[None, :] - first[:, None]), LINES - 1), np.int64)
