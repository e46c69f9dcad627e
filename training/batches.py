"""Lessons to batches of windows, and back to one row of vectors a lesson."""

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from pipeline.tagger.tokens import CLOSE, MASK, NO_CASE, OPEN
from pipeline.tagger.windows import Window, windows
from training.network import Encoder
from training.targets import Lesson

PIECES = 1600
"""Word pieces in a batch, about."""

_CHUNK = 48  # lessons among which those of a length find each other
_HIDDEN = 0.08
"""The share of pieces that are masked while learning, so that no single word decides."""

_CAPITALS, _TITLED = 0.03, 0.08
"""Shares of lessons in capitals throughout, and (the rest of it) in title case, as headlines are."""


def batches(lessons: Sequence[Lesson], chance: random.Random) -> Iterator[list[Lesson]]:
    """All lessons once, in a random order but those of like length together, which saves padding."""
    order = list(lessons)
    chance.shuffle(order)
    made: list[list[Lesson]] = []
    for first in range(0, len(order), _CHUNK):
        batch: list[Lesson] = []
        for lesson in sorted(order[first : first + _CHUNK], key=_length):
            if batch and _length(lesson) * (len(batch) + 1) > PIECES:
                made.append(batch)
                batch = []
            batch.append(lesson)
        made.append(batch)
    chance.shuffle(made)
    yield from made


def _length(lesson: Lesson) -> int:
    return len(lesson.pieces.ids)


def vectors(encoder: Encoder, lessons: Sequence[Lesson], chance: random.Random | None = None) -> list[Tensor]:
    """(pieces, width) for each lesson; with `chance`, as seen through masks and odd cases."""
    cut = [(place, window) for place, one in enumerate(lessons) for window in windows(_length(one))]
    size = max(window.end - window.start for _, window in cut) + 2
    ids, mask = torch.zeros(len(cut), size, dtype=torch.long), torch.zeros(len(cut), size, dtype=torch.long)
    cases = torch.full((len(cut), size), NO_CASE)
    moods = [chance.random() if chance else 1.0 for _ in lessons]
    for row, (place, window) in enumerate(cut):
        end = window.end - window.start + 1
        split = lessons[place].pieces
        words = torch.from_numpy(split.ids[window.start : window.end])
        if chance:
            words = torch.where(torch.rand(len(words)) < _HIDDEN, MASK, words)
        ids[row, 0], ids[row, 1:end], ids[row, end] = OPEN, words, CLOSE
        cases[row, 1:end] = _shifted(torch.from_numpy(split.cases[window.start : window.end]), moods[place])
        mask[row, : end + 1] = 1
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=chance is not None):
        read = encoder(ids, cases, mask).float()
    rows: list[list[tuple[int, Window]]] = [[] for _ in lessons]
    for row, (place, window) in enumerate(cut):
        rows[place].append((row, window))
    return [_joined(read, own) for own in rows]


def _shifted(cases: Tensor, mood: float) -> Tensor:
    """The cases of a text written in capitals or in title case, where the mood is for it."""
    if mood >= _TITLED:
        return cases
    return torch.where(cases % 6 < 4, cases // 6 * 6 + (2 if mood < _CAPITALS else 1), cases)


def _joined(read: Tensor, rows: list[tuple[int, Window]]) -> Tensor:
    return torch.cat([read[row, 1 + w.keep - w.start : 1 + w.till - w.start] for row, w in rows])
