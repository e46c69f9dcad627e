"""What the network should say of an article, as arrays over its names, entities and terms.

Gold speaks of a whole article, not of places in it: that two entities share a deal is a target for the sum over all
their mentions, so that the network finds out by itself which of them say so.
"""

from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from pipeline.model.vocabulary import Role
from pipeline.tagger.distance import apart, lines
from pipeline.tagger.labels import FAMILIES, KINDS, PAIRS, PARTS, RELATIONS, STATUSES, family
from pipeline.tagger.places import places
from pipeline.tagger.tokens import Pieces, pieces
from training.examples import Example, GoldDeal
from training.sentences import sentences


@dataclass(frozen=True, slots=True)
class Targets:
    """Targets of 0 and 1 with weights beside them: what is optional in gold weighs nothing.

    `pairs` (entities, entities, PAIRS), `parts` (entities, PARTS), `shares` (terms, entities, KINDS), `kinds` (terms,
    KINDS), `told` (sentences, FAMILIES); the weights lack the last axis, but that of the parts.
    """

    pairs: Tensor
    pairs_weight: Tensor
    parts: Tensor
    parts_weight: Tensor
    shares: Tensor
    shares_weight: Tensor
    kinds: Tensor
    told: Tensor


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article ready to learn from. `names` and `terms` are (n, 2) first and last pieces, `entities` (n,) whose
    mention each name is; the rest are classes of distance, name-name and term-name."""

    pieces: Pieces
    names: Tensor
    entities: Tensor
    terms: Tensor
    sentences: tuple[tuple[int, int], ...]
    apart: Tensor
    lines: Tensor
    far: Tensor
    rows: Tensor
    targets: Targets

    @property
    def entity_count(self) -> int:
        """How many entities, those without a mention among them."""
        return len(self.targets.parts)


def lesson(tokenizer: Tokenizer, example: Example) -> Lesson | None:
    """An example as arrays; None where there is nothing to ask about."""
    split = pieces(tokenizer, example.text)
    if not len(split.ids) or not example.names:
        return None
    names = places(split, [(start, end) for start, end, _ in example.names])
    terms = places(split, [(term.start, term.end) for term in example.terms])
    entities = np.array([entity for _, _, entity in example.names], dtype=np.int64)
    breaks = np.array([place for place, char in enumerate(example.text) if char == "\n"], dtype=np.int64)
    at = np.searchsorted(breaks, [start for start, _, _ in example.names])
    of = np.searchsorted(breaks, [term.start for term in example.terms])
    cut = sentences(example.text)
    return Lesson(
        split,
        torch.from_numpy(names),
        torch.from_numpy(entities),
        torch.from_numpy(terms),
        tuple(_pieces_between(split, start, end) for start, end in cut),
        torch.from_numpy(apart(names[:, 0], names[:, 0])),
        torch.from_numpy(lines(at, at)),
        torch.from_numpy(apart(terms[:, 0], names[:, 0])),
        torch.from_numpy(lines(of, at)),
        _targets(example, int(entities.max()) + 1, cut),
    )


def _pieces_between(split: Pieces, start: int, end: int) -> tuple[int, int]:
    return int(np.searchsorted(split.starts, start)), int(np.searchsorted(split.starts, end))


def _targets(example: Example, count: int, cut: tuple[tuple[int, int], ...]) -> Targets:
    made = Targets(
        pairs=torch.zeros(count, count, len(PAIRS)),
        pairs_weight=1 - torch.eye(count),
        parts=torch.zeros(count, len(PARTS)),
        parts_weight=torch.ones(count, len(PARTS)),
        shares=torch.zeros(len(example.terms), count, len(KINDS)),
        shares_weight=torch.ones(len(example.terms), count),
        kinds=torch.zeros(len(example.terms), len(KINDS)),
        told=torch.zeros(len(cut), len(FAMILIES)),
    )
    for deal in sorted(example.deals, key=lambda deal: not deal.optional):  # what is sure has the last word
        roles = {entity: role for entity, role in deal.roles.items() if entity < count}
        _set_parts(made, deal, roles, example.optional)
        _set_pairs(made, deal, roles, example.optional)
        _set_shares(made, deal, roles)
        _set_told(made, deal, roles, example, cut)
    made.kinds[:] = made.shares.amax(1) if count else 0
    return made


def _plain(role: str) -> str:
    return Role.INVESTOR.value if role == Role.LEAD_INVESTOR else role


def _set_parts(made: Targets, deal: GoldDeal, roles: dict[int, str], doubtful: frozenset[int]) -> None:
    for entity, role in roles.items():
        own = {f"{family(deal.type)}:{_plain(role)}", f"{family(deal.type)}:{role}", f":{role}"}
        if deal.optional or entity in doubtful:
            made.parts_weight[entity] = 0
        for place, part in enumerate(PARTS):
            if part in own:
                made.parts[entity, place] = 1
                made.parts_weight[entity, place] = float(not deal.optional)


def _set_pairs(made: Targets, deal: GoldDeal, roles: dict[int, str], doubtful: frozenset[int]) -> None:
    for one, ours in roles.items():
        for other, theirs in roles.items():
            if one == other:
                continue
            hits = [place for place in range(len(RELATIONS)) if _holds(place, deal, ours, theirs)]
            made.pairs[one, other, hits] = 1
            if hits:
                states = [len(RELATIONS) + n for n, status in enumerate(STATUSES) if status.value in deal.statuses]
                made.pairs[one, other, states] = 1
            if deal.optional or {one, other} & doubtful:
                made.pairs_weight[one, other] = 0
            elif hits:
                made.pairs_weight[one, other] = 1


def _holds(place: int, deal: GoldDeal, ours: str, theirs: str) -> bool:
    of, first, second = RELATIONS[place]
    if first == Role.ADVISER:
        return first == ours != theirs
    return of == family(deal.type) and first == _plain(ours) and second == _plain(theirs)


def _set_shares(made: Targets, deal: GoldDeal, roles: dict[int, str]) -> None:
    for entity, role in roles.items():
        if role in (Role.ADVISER, Role.SELLER):
            continue
        for term, kind in deal.terms.items():
            made.shares[term, entity, KINDS.index(kind)] = 1
            made.shares_weight[term, entity] = float(not deal.optional)


def _set_told(
    made: Targets, deal: GoldDeal, roles: dict[int, str], example: Example, cut: tuple[tuple[int, int], ...]
) -> None:
    """A sentence tells a deal where two of its parties stand in it, or its only one beside one of its terms."""
    parties = {entity for entity, role in roles.items() if role != Role.ADVISER}
    for row, (start, end) in enumerate(cut):
        here = {entity for at, _, entity in example.names if start <= at < end} & parties
        beside = any(start <= example.terms[term].start < end for term in deal.terms)
        if len(here) > 1 or (here and len(parties) == 1 and beside):
            made.told[row, FAMILIES.index(family(deal.type))] = 0.5 if deal.optional else 1.0
