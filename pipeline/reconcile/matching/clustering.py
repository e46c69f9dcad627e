"""From pairs that go together to deals: best pair first, and never two records that cannot be one deal.

Average linkage over the pairs that count: a record joins a deal only if it goes with the deal as a whole, so that
A and C, which cannot be the same, are not joined by a vague B that goes with both; and B, which may be either, is left
alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import product
from typing import NamedTuple

from pipeline.reconcile.matching.chronology import NEVER
from pipeline.reconcile.matching.features import THRESHOLD, compare
from pipeline.reconcile.telling import Telling

_COHESION = 1.5  # what records of two deals must score on average for the deals to be one
_CLEARLY = 0.75  # by how much better a record without a date must go with one deal than with another
_MANY = 400  # pairs looked at when two large deals are held against each other

Pair = tuple[int, int]


class Link(NamedTuple):
    """Two records that were found to be of one deal, and why."""

    pair: Pair
    score: float
    reason: str


class Clusters(NamedTuple):
    """`members`: positions by deal, each in order, all in order of their first; `links`: what joined them."""

    members: tuple[tuple[int, ...], ...]
    links: tuple[Link, ...]


def cluster(told: Sequence[Telling], pairs: Iterable[Pair], same: Set[Pair], different: Set[Pair]) -> Clusters:
    """All records by deal. `same` and `different` are pairs on which an analyst has decided."""
    scores = {pair: compare(told[pair[0]], told[pair[1]]).score for pair in pairs}
    edges = {pair: score for pair, score in scores.items() if score >= THRESHOLD}
    grouping = _Grouping(told, different, edges)
    for pair in sorted(same):
        grouping.force(pair)
    ids = [telling.record.record_id for telling in told]
    for pair in sorted(edges, key=lambda pair: (-edges[pair], *sorted((ids[pair[0]], ids[pair[1]])))):
        grouping.join(pair)
    return Clusters(grouping.members(), tuple(grouping.links))


class _Grouping:
    """Disjoint sets of records that know which pairs keep them apart."""

    def __init__(self, told: Sequence[Telling], different: Set[Pair], edges: Mapping[Pair, float]) -> None:
        self._told = told
        self._edges = edges
        self._neighbours: defaultdict[int, list[int]] = defaultdict(list)
        for one, other in edges:
            self._neighbours[one].append(other)
            self._neighbours[other].append(one)
        self._home = list(range(len(told)))
        self._members: dict[int, list[int]] = {index: [index] for index in range(len(told))}
        self._different = different
        self.links: list[Link] = []

    def force(self, pair: Pair) -> None:
        """Joins what an analyst says is one deal."""
        self._merge(*pair)
        self.links.append(Link(pair, 0.0, "an analyst's decision"))

    def join(self, pair: Pair) -> None:
        """Joins the deals of two records, unless something keeps them apart, or one may as well be of a third deal."""
        left, right = self._home[pair[0]], self._home[pair[1]]
        if left == right or not self._go_together(self._members[left], self._members[right]):
            return
        if self._torn(pair[0], right, self._edges[pair]) or self._torn(pair[1], left, self._edges[pair]):
            return
        found = compare(self._told[pair[0]], self._told[pair[1]])
        self.links.append(Link(pair, found.score, found.sentence))
        self._merge(left, right)

    def _torn(self, record: int, home: int, score: float) -> bool:
        """Whether a record that dates nothing goes nearly as well with a deal that cannot be the one at hand."""
        if self._told[record].event is not None or len(self._members[self._home[record]]) > 1:
            return False
        rivals = {
            self._home[other]
            for other in self._neighbours[record]
            if self._home[other] != home and self._edges[_ordered(record, other)] > score - _CLEARLY
        }
        return any(not self._go_together(self._members[home], self._members[rival]) for rival in rivals)

    def members(self) -> tuple[tuple[int, ...], ...]:
        """The positions of each deal's records."""
        return tuple(sorted(tuple(sorted(group)) for group in self._members.values()))

    def _merge(self, left: int, right: int) -> None:
        left, right = sorted((self._home[left], self._home[right]))
        if left != right:
            moved = self._members.pop(right)
            self._members[left].extend(moved)
            for index in moved:
                self._home[index] = left

    def _go_together(self, left: Sequence[int], right: Sequence[int]) -> bool:
        total = 0.0
        count = 0
        for pair in _some(left, right):
            if pair in self._different:
                return False
            score = compare(self._told[pair[0]], self._told[pair[1]]).score
            if score <= NEVER / 2:
                return False
            total += score
            count += 1
        return total >= _COHESION * count


def _some(left: Sequence[int], right: Sequence[int]) -> Iterator[Pair]:
    """All pairs across, or evenly spread ones where there are very many."""
    step = max(1, len(left) * len(right) // _MANY)
    for number, (a, b) in enumerate(product(sorted(left), sorted(right))):
        if number % step == 0:
            yield _ordered(a, b)


def _ordered(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
