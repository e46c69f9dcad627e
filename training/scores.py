"""How well the heads do on articles that they have not seen."""

from collections.abc import Iterable

import torch
from torch import Tensor

from pipeline.tagger.labels import RELATIONS
from training.batches import vectors
from training.judging import said
from training.network import Encoder, Heads
from training.targets import Lesson

LEVEL = 0.4
"""The probability from which on something counts as said."""


class Tally:
    """True, said and wanted, summed over articles."""

    def __init__(self) -> None:
        self.true = self.said = self.wanted = 0

    def add(self, logits: Tensor, want: Tensor, counts: Tensor) -> None:
        """Counts where `counts` is true."""
        hits, real = (torch.sigmoid(logits) > LEVEL) & counts, (want > 0) & counts
        self.true += int((hits & real).sum())
        self.said += int(hits.sum())
        self.wanted += int(real.sum())

    @property
    def f1(self) -> float:
        """Rounded to three places."""
        return round(2 * self.true / max(1, self.said + self.wanted), 3)


def scores(encoder: Encoder, heads: Heads, lessons: Iterable[Lesson]) -> dict[str, float]:
    """F1 of pairs in their relation, of parts, of parties whatever their part, and of terms with kind and party."""
    encoder.eval()
    heads.eval()
    tallies = {name: Tally() for name in ("pairs", "parts", "parties", "terms")}
    with torch.no_grad():
        for lesson in lessons:
            (read,) = vectors(encoder, [lesson])
            _count(tallies, lesson, heads, read)
    return {name: tally.f1 for name, tally in tallies.items()}


def _count(tallies: dict[str, Tally], lesson: Lesson, heads: Heads, read: Tensor) -> None:
    found, want, kinds = said(heads, lesson, read), lesson.targets, len(RELATIONS)
    own = lesson.entities
    mean = torch.full_like(want.parts, -30.0)
    for entity in own.unique():
        mean[entity] = found.parts[own == entity].mean(0)
    pair_counts = (want.pairs_weight > 0)[..., None].expand(-1, -1, kinds)
    tallies["pairs"].add(found.pairs[..., :kinds], want.pairs[..., :kinds], pair_counts)
    part_counts = want.parts_weight > 0
    tallies["parts"].add(mean, want.parts, part_counts)
    masked = torch.where(part_counts, mean, -30.0).amax(1), torch.where(part_counts, want.parts, 0.0).amax(1)
    tallies["parties"].add(*masked, part_counts.any(1))
    share_counts = (want.shares_weight > 0)[..., None].expand_as(want.shares)
    tallies["terms"].add(found.shares, want.shares, share_counts)
