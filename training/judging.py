"""What the network says of a lesson, pooled to entities, and how wrong that is."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from training.network import WIDTH, Heads
from training.targets import Lesson

RARE = torch.tensor(3.0)
"""How much more a pair or a term that is there weighs than one that is not: there are few."""

_PARTS = torch.tensor(2.0)
_TOLD = 2.0


@dataclass(frozen=True, slots=True)
class Said:
    """Logits: `pairs` (entities, entities, labels), `parts` (mentions, labels), `shares` (terms, entities, labels)."""

    pairs: Tensor
    parts: Tensor
    shares: Tensor


def said(heads: Heads, lesson: Lesson, read: Tensor) -> Said:
    """All that the heads say of one lesson."""
    names, terms = spans(read, lesson.names), spans(read, lesson.terms)
    pairs, parts, shares = heads(names, terms, lesson.apart, lesson.lines, lesson.far, lesson.rows)
    count, own = lesson.entity_count, lesson.entities
    keys = (own[:, None] * count + own[None, :]).reshape(-1)
    whole = pooled(pairs.reshape(-1, pairs.shape[-1]), keys, count * count).reshape(count, count, -1)
    rows = torch.arange(len(terms))[:, None] * count + own[None, :]
    held = pooled(shares.reshape(-1, shares.shape[-1]), rows.reshape(-1), len(terms) * count)
    return Said(whole, parts, held.reshape(len(terms), count, -1))


def spans(read: Tensor, places: Tensor) -> Tensor:
    """(n, 2 * width) from first and last pieces."""
    return torch.cat([read[places[:, 0]], read[places[:, 1]]], dim=-1) if len(places) else read.new_zeros(0, 2 * WIDTH)


def pooled(logits: Tensor, keys: Tensor, count: int) -> Tensor:
    """(k, labels) to (count, labels): the log of the summed odds of a key's rows (`pipeline.tagger.pooling`)."""
    spread = keys[:, None].expand_as(logits)
    top = torch.full((count, logits.shape[1]), -30.0).scatter_reduce(0, spread, logits.detach(), "amax")
    total = torch.zeros_like(top).index_add(0, keys, torch.exp(logits - top[keys]))
    return top + torch.log(total.clamp(min=1e-9))


def loss(heads: Heads, lesson: Lesson, read: Tensor) -> Tensor:
    """The cross entropy of everything that is asked of a lesson, per two mentions."""
    found, want = said(heads, lesson, read), lesson.targets
    own = lesson.entities
    pairs = cross_entropy(found.pairs, want.pairs, reduction="none", pos_weight=RARE) * want.pairs_weight[..., None]
    parts = cross_entropy(found.parts, want.parts[own], reduction="none", pos_weight=_PARTS) * want.parts_weight[own]
    shares = cross_entropy(found.shares, want.shares, reduction="none", pos_weight=RARE) * want.shares_weight[..., None]
    total = pairs.sum() + parts.sum() + shares.sum()
    total = total + cross_entropy(heads.kinds(spans(read, lesson.terms)), want.kinds, reduction="sum")
    if lesson.sentences:
        means = torch.stack([read[start:end].mean(0) for start, end in lesson.sentences])
        total = total + _TOLD * cross_entropy(heads.told(means), want.told, reduction="sum")
    return total / max(4.0, len(own) / 2)
