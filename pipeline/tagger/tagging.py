"""A text with its names and terms to what the tagger thinks of them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.model.mentions import Annotations
from pipeline.model.tags import Pair, Part, Share, Tags
from pipeline.tagger.distance import apart, lines
from pipeline.tagger.inventory import Term, terms_of
from pipeline.tagger.labels import KINDS, KINDS_OF, PAIRS, PARTS, RELATIONS, STATUSES
from pipeline.tagger.places import places
from pipeline.tagger.pooling import pooled, sigmoid, softmax
from pipeline.tagger.tokens import CLOSE, NO_CASE, OPEN, Pieces, pieces
from pipeline.tagger.weights import Weights, load
from pipeline.tagger.windows import windows

FLOOR = 0.03
"""Probabilities below are not worth telling."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def tag(text: str, found: Annotations) -> Tags:
    """What the tagger thinks of the names, pairs of names and terms of a text; nothing of a text without names."""
    weights = load()
    split = pieces(weights.tokenizer, text)
    mentions = found.entities.mentions
    if not len(split.ids) or not mentions:
        return Tags()
    terms = terms_of(found)
    vectors = _vectors(weights, split)
    names, figures = (places(split, [(span.start, span.end) for span in spans]) for spans in (mentions, terms))
    rows = np.array([place for place, char in enumerate(text) if char == "\n"], dtype=np.int64)
    at, of = (np.searchsorted(rows, [span.start for span in spans]) for spans in (mentions, terms))
    pairs, parts, shares = weights.heads.run(
        None,
        {
            "names": _spans(vectors, names),
            "terms": _spans(vectors, figures),
            "apart": apart(names[:, 0], names[:, 0]),
            "lines": lines(at, at),
            "far": apart(figures[:, 0], names[:, 0]),
            "rows": lines(of, at),
        },
    )
    entities = np.array([mention.entity for mention in mentions], dtype=np.int64)
    return Tags(
        tuple(sorted(_pairs(pairs, entities), key=_likelihood)),
        tuple(sorted(_parts(parts, entities), key=_likelihood)),
        tuple(sorted(_shares(shares, entities, terms), key=_likelihood)),
    )


def _likelihood(item: Pair | Part | Share) -> float:
    return -item.probability


def _vectors(weights: Weights, split: Pieces) -> Floats:
    """(pieces, width): each piece as read in the window where it stands most in the middle."""
    made: list[Floats] = []
    for window in windows(len(split.ids)):
        length = window.end - window.start
        ids, mask = np.zeros((1, length + 2), np.int64), np.ones((1, length + 2), np.int64)
        cases = np.full((1, length + 2), NO_CASE, np.int64)
        ids[0, 0], ids[0, 1:-1], ids[0, -1] = OPEN, split.ids[window.start : window.end], CLOSE
        cases[0, 1:-1] = split.cases[window.start : window.end]
        (read,) = weights.encoder.run(None, {"ids": ids, "cases": cases, "mask": mask})
        made.append(read[0, 1 + window.keep - window.start : 1 + window.till - window.start])
    return np.concatenate(made)


def _spans(vectors: Floats, places: Ints) -> Floats:
    return np.concatenate([vectors[places[:, 0]], vectors[places[:, 1]]], axis=1)


def _pairs(logits: Floats, entities: Ints) -> Iterator[Pair]:
    count = int(entities.max()) + 1
    keys = (entities[:, None] * count + entities[None, :]).ravel()
    whole = pooled(logits.reshape(-1, len(PAIRS)), keys, count * count).reshape(count, count, -1)
    chances = sigmoid(whole[..., : len(RELATIONS)])
    states = softmax(whole[..., len(RELATIONS) :])
    for one, other, relation in np.argwhere(chances > FLOOR):
        if one != other:
            ours, theirs = np.flatnonzero(entities == one), np.flatnonzero(entities == other)
            local = logits[np.ix_(ours, theirs)][..., relation]
            x, y = np.unravel_index(local.argmax(), local.shape)
            state = int(states[one, other].argmax())
            yield Pair(
                int(one),
                int(other),
                PAIRS[relation],
                _rounded(chances[one, other, relation]),
                (int(ours[x]), int(theirs[y])),
                (STATUSES[state], _rounded(states[one, other, state])),
            )


def _parts(logits: Floats, entities: Ints) -> Iterator[Part]:
    chances = sigmoid(logits)
    for entity in np.unique(entities):
        own = np.flatnonzero(entities == entity)
        for part in np.flatnonzero(chances[own].mean(axis=0) > FLOOR):
            place = int(own[chances[own, part].argmax()])
            yield Part(int(entity), PARTS[part], _rounded(chances[own, part].mean()), place)


def _shares(logits: Floats, entities: Ints, terms: Sequence[Term]) -> Iterator[Share]:
    if not terms:
        return
    count = int(entities.max()) + 1
    keys = (np.arange(len(terms))[:, None] * count + entities[None, :]).ravel()
    chances = sigmoid(pooled(logits.reshape(-1, len(KINDS)), keys, len(terms) * count))
    for term, entity, kind in np.argwhere(chances.reshape(len(terms), count, -1) > FLOOR):
        own = terms[term]
        if KINDS[kind] not in KINDS_OF[own.kind]:
            continue
        chance = _rounded(chances[term * count + entity, kind])
        yield Share(own.kind.value, own.ref, int(entity), KINDS[kind].value, chance)


def _rounded(chance: float) -> float:
    """Four places: what differs further on between machines does not matter."""
    return round(float(chance), 4)
