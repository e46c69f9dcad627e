"""Which records are worth comparing, so that cost grows with their number and not with its square.

Records share a block where a party's name begins alike on each side, or on one side where the other is not told.
Method: standard blocking with a sorted neighbourhood inside blocks that grow large (Hernández and Stolfo, 1995).

Names have few beginnings, so the more companies there are, the more strangers meet in a block. Records whose sellers
have nothing in common are told apart by their marks, which is quicker than comparing them and comes to the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from pipeline.model.vocabulary import AmountKind, DealType
from pipeline.reconcile.matching.directory import Company
from pipeline.reconcile.matching.names import Name, shared_words
from pipeline.reconcile.sums import ceiling
from pipeline.reconcile.telling import Telling

_SMALL = 24  # records of a block that are all compared with each other
_WINDOW = 8  # neighbours by date and by price that are compared in larger ones
_STEM = 5  # letters by which a name is known: 'Kraft Syd' and 'KraftSyd' begin alike
_TAKEOVER = "#takeover"  # no mark of a company, for these have numbers

Key = tuple[str, ...]


def candidates(told: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in `told`, each once and in order, that may be of one deal."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for position, telling in enumerate(told):
        for key in keys(telling):
            blocks[key].append(position)
    marks = [_seller_marks(telling) for telling in told]
    seen: set[tuple[int, int]] = set()
    for key in sorted(blocks):
        for first, second in _pairs(blocks[key], told):
            if marks[first] and marks[second] and marks[first].isdisjoint(marks[second]):
                continue
            pair = first, second
            if pair not in seen and told[first].record.article_id != told[second].record.article_id:
                seen.add(pair)
                yield pair


def keys(telling: Telling) -> set[Key]:
    """The blocks that a record belongs to."""
    family = _family(telling)
    sellers, buyers = stems(telling.sellers), stems(telling.buyers)
    partners = stems(telling.partners)
    found: set[Key] = {(family, *sorted(pair)) for pair in product(sellers, buyers)}
    found |= {(family, *sorted(pair)) for pair in combinations(sorted(partners | sellers | buyers), 2) if partners}
    if len(telling.everybody) < 2 or not partners:
        found |= {(family, "sell", stem) for stem in sellers}
    if not sellers:
        found |= {(family, "buy", stem) for stem in buyers | partners}
    return found | {(family, "buy", stem, size) for stem in buyers for size in _sizes(telling)}


def _seller_marks(telling: Telling) -> frozenset[str]:
    """The marks of the sellers, without one of which another record is never of the same deal; empty if it may be.

    So it may where `features.sellers` forgives other names: those of partners, vehicles and targets of takeovers. That
    takes two takeovers, so that all of them have a mark in common.
    """
    if telling.partners or any(company.own.vehicle for company in telling.sellers):
        return frozenset()
    marks = frozenset(mark for company in telling.sellers for mark in company.marks)
    return marks | {_TAKEOVER} if marks and telling.record.type is DealType.ACQUISITION else marks


def _family(telling: Telling) -> str:
    family = telling.record.type.family
    return "own" if family in ("equity", "control") else family


def stems(companies: Sequence[Company]) -> set[str]:
    """How its names begin, and the number by which the directory knows it."""
    names = {_stem(named) for company in companies for named in (company.own, *company.aliases)}
    return names | {f"#{company.group}" for company in companies}


def _stem(named: Name) -> str:
    """The first letters from the first word that is not shared by companies at large."""
    word = next((token for token in named.tokens if token not in shared_words()), named.key)
    return named.key[max(0, named.key.find(word)) :][:_STEM]


def _sizes(telling: Telling) -> set[str]:
    """The sum's magnitude and first digit."""
    tops = [top for value in telling.sums.get(AmountKind.DEAL_VALUE, ()) if (top := ceiling(value))]
    return {f"{top.adjusted()}:{top.as_tuple().digits[0]}" for top in tops}


def _pairs(block: Sequence[int], told: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    for order in (_when, _worth):
        ranked = sorted(block, key=lambda position: (order(told[position]), told[position].record.record_id))
        for place, first in enumerate(ranked):
            for second in ranked[place + 1 : place + 1 + _WINDOW]:
                yield (first, second) if first < second else (second, first)


def _when(telling: Telling) -> float:
    return telling.event[0] if telling.event else telling.published or telling.floor or 0


def _worth(telling: Telling) -> float:
    tops = [float(top) for value in telling.sums.get(AmountKind.DEAL_VALUE, ()) if (top := ceiling(value))]
    return max(tops, default=0.0)
