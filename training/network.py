"""The encoder with its heads, in torch: what is exported afterwards and what is only needed to learn."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from pipeline.tagger.distance import APART, LINES
from pipeline.tagger.labels import FAMILIES, KINDS, PAIRS, PARTS
from pipeline.tagger.tokens import CASES

WIDTH = 384
HIDDEN = 192


class Encoder(nn.Module):
    """Word pieces and their cases to vectors of WIDTH, by a small BERT."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        config = BertConfig.from_json_file(base / "config.json")
        config._attn_implementation = "eager"  # twice as fast on processors in half precision
        config.hidden_dropout_prob = 0.0
        config.attention_probs_dropout_prob = 0.0
        self.bert = BertModel.from_pretrained(base, config=config, add_pooling_layer=False)
        self.case = nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.case.weight)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """(windows, pieces) three times to (windows, pieces, WIDTH)."""
        words = self.bert.embeddings.word_embeddings(ids) + self.case(cases)
        return self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state


class PairHead(nn.Module):
    """Two spans and their distance to logits: (n, D), (m, D), (n, m), (n, m) to (n, m, labels)."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.first = nn.Linear(2 * WIDTH, HIDDEN)
        self.second = nn.Linear(2 * WIDTH, HIDDEN)
        self.apart = nn.Embedding(APART, HIDDEN)
        self.lines = nn.Embedding(LINES, HIDDEN)
        self.mixed = nn.Linear(HIDDEN, HIDDEN)
        self.out = nn.Linear(HIDDEN, labels)
        nn.init.zeros_(self.apart.weight)
        nn.init.zeros_(self.lines.weight)
        nn.init.constant_(self.out.bias, -3.0)  # most pairs share no deal

    def forward(self, one: Tensor, other: Tensor, apart: Tensor, lines: Tensor) -> Tensor:
        """See the class."""
        joint = self.first(one)[:, None] + self.second(other)[None] + self.apart(apart) + self.lines(lines)
        return self.out(torch.relu(self.mixed(torch.relu(joint))))


class Heads(nn.Module):
    """What is asked of the spans."""

    def __init__(self) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.15)
        self.pairs = PairHead(len(PAIRS))
        self.terms = PairHead(len(KINDS))
        self.parts = nn.Sequential(nn.Linear(2 * WIDTH, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, len(PARTS)))
        nn.init.constant_(self.parts[2].bias, -3.0)
        self.kinds = nn.Linear(2 * WIDTH, len(KINDS))  # these two are only to learn by, and are not exported
        self.told = nn.Linear(WIDTH, len(FAMILIES))

    def forward(  # noqa: PLR0913, PLR0917  # the inputs of the exported graph
        self, names: Tensor, terms: Tensor, apart: Tensor, lines: Tensor, far: Tensor, rows: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Span vectors of the names and terms of one text, and the distances name-name and term-name."""
        names, terms = self.drop(names), self.drop(terms)
        return self.pairs(names, names, apart, lines), self.parts(names), self.terms(terms, names, far, rows)
