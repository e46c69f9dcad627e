"""Logits of mentions to logits of what they are mentions of."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def pooled(logits: Floats, keys: NDArray[np.int64], count: int) -> Floats:
    """(k, labels) to (count, labels): the log of the summed odds of all rows of one key, where one clear mention is
    enough and several add up."""
    top: Floats = np.full((count, logits.shape[1]), -30.0, np.float32)
    np.maximum.at(top, keys, logits)
    total = np.zeros_like(top)
    np.add.at(total, keys, np.exp(logits - top[keys]))
    return np.asarray(top + np.log(np.maximum(total, 1e-9)), np.float32)


def sigmoid(logits: Floats) -> Floats:
    """Probabilities of labels that do not exclude one another."""
    return np.asarray(1 / (1 + np.exp(-logits)), np.float32)


def softmax(logits: Floats) -> Floats:
    """Probabilities of labels that do, over the last axis."""
    odds = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=-1, keepdims=True), np.float32)
