"""Characters to word pieces."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.tagger.tokens import Pieces


def places(split: Pieces, spans: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """(n, 2): the first and the last piece of each span of half-open offsets."""
    edges = np.array(spans, dtype=np.int64).reshape(-1, 2)
    last = len(split.ids) - 1
    first = np.minimum(np.searchsorted(split.ends, edges[:, 0], side="right"), last)
    end = np.minimum(np.searchsorted(split.starts, edges[:, 1], side="left") - 1, last)
    return np.stack([first, np.maximum(first, end)], axis=1).astype(np.int64)
