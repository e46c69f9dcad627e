"""Tuning the encoder and its heads on lessons: one pass of the whole network, every question at once."""

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from training.batches import batches, vectors
from training.judging import loss
from training.network import Encoder, Heads
from training.targets import Lesson


@dataclass(frozen=True, slots=True)
class Course:
    """How the network learns: rates of the encoder and of its heads at their highest, and passes over the lessons."""

    epochs: int = 8
    encoder_rate: float = 2.5e-4
    heads_rate: float = 1e-3
    warm: float = 0.1  # of the steps, while the rates rise
    decay: float = 0.01
    longest_step: float = 1.0  # norm of a gradient
    seed: int = 1


def fit(base: Path, lessons: Sequence[Lesson], course: Course) -> tuple[Encoder, Heads]:
    """The tuned encoder and heads; `base` is the folder of the packaged weights that they start from.

    The embeddings stay as they are: what few words the lessons have should not move those of all others.
    """
    torch.manual_seed(course.seed)
    torch.use_deterministic_algorithms(True)
    torch.utils.deterministic.fill_uninitialized_memory = False  # half of the time, for nothing that is read
    chance = random.Random(course.seed)  # noqa: S311  # no secret
    encoder, heads = Encoder(base), Heads()
    encoder.bert.embeddings.requires_grad_(False)
    tuned = [weight for weight in encoder.parameters() if weight.requires_grad]
    groups = [{"params": tuned, "lr": course.encoder_rate}, {"params": heads.parameters(), "lr": course.heads_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=course.decay)
    steps = course.epochs * sum(1 for _ in batches(lessons, random.Random(0)))  # noqa: S311
    rates = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / steps, course.warm))
    start = time.monotonic()
    for epoch in range(course.epochs):
        encoder.train()
        heads.train()
        losses = []
        for batch in batches(lessons, chance):
            read = vectors(encoder, batch, chance)
            total = torch.stack([loss(heads, one, own) for one, own in zip(batch, read, strict=True)]).mean()
            optimiser.zero_grad()
            total.backward()
            nn.utils.clip_grad_norm_([*tuned, *heads.parameters()], course.longest_step)
            optimiser.step()
            rates.step()
            losses.append(total.item())
        mean = sum(losses) / len(losses)
        print(f"epoch {epoch + 1}: loss {mean:.2f}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    return encoder, heads


def _rate(done: float, warm: float) -> float:
    """The share of the highest rate: up, then straight down to nothing."""
    return min(1.0, (done + 1e-3) / warm) * max(0.0, 1.0 - done)
