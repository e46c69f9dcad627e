"""Who is who across articles: every name that any record gives a party, settled once for the whole run.

Two names are one company's where a record (or an analyst) says so by giving both to one party: an alias, a former
name, a unit and its parent, a ticker. A short form is believed for the whole corpus only while one company bears it:
once 'Brock Tools' and 'Brock Homes' are both about, 'Brock' is whoever the article meant, and proves nothing by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import permutations

from pipeline.model.deals import DealRecord, Party
from pipeline.model.slots import Known
from pipeline.reconcile.matching.names import Likeness, Name, distinctive, likeness, name

_HUB = 8  # a name that so many unlike companies bear as an alias is no company's own


@dataclass(frozen=True, slots=True)
class Company:
    """A party as one record names it. `group` is the same number for all names that are known to be one company's."""

    group: int
    own: Name
    aliases: tuple[Name, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all its names in this record, its own first."""
        return (self.own.key, *(alias.key for alias in self.aliases))

    @property
    def marks(self) -> frozenset[str]:
        """What `same_company` can go by: two companies without a common mark are OTHER, and need not be compared."""
        initials = (self.own.initials,) if len(self.own.tokens) > 2 else ()
        return frozenset((f"#{self.group}", *self.keys, self.own.tokens[0], *initials))


def same_company(a: Company, b: Company) -> Likeness:
    """Whether two records' parties are one company: SAME where names or aliases say so, SHORT where it is likely."""
    if a.group == b.group:
        return Likeness.SAME
    if a.own.key in b.keys or b.own.key in a.keys:
        return Likeness.SHORT
    by_words = likeness(a.own, b.own)
    if by_words:
        return by_words
    shared = {alias.key: alias for alias in a.aliases}.keys() & {alias.key for alias in b.aliases}
    other_names = [alias for alias in a.aliases if alias.key in shared and not likeness(alias, a.own)]
    return Likeness.SHORT if other_names else Likeness.OTHER


class Directory:
    """Built from all records at once; `company` then looks a party up."""

    def __init__(self, records: Sequence[DealRecord], told: Iterable[tuple[str, str]] = ()) -> None:
        """`told` are pairs of names that an analyst says are one company's."""
        self._root: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        census = _Census()
        for record in records:
            census.enter(record)
        for own, alias in census.links(records):
            self._join(own, alias)
        for left, right in told:
            self._join(name(left).key, name(right).key)

    def company(self, party: Party) -> Company | None:
        """The party's company; None where the party is not named."""
        if not isinstance(party.name, Known):
            return None
        own = name(party.name.value)
        if not own.key:
            return None
        aliases = aliases_of(party, own)
        root = self._find(own.key)
        return Company(self._numbers.setdefault(root, len(self._numbers)), own, aliases)

    def _find(self, key: str) -> str:
        root = key
        while (above := self._root.get(root, root)) != root:
            root = above
        while (above := self._root.get(key, key)) != root:
            self._root[key], key = root, above
        return root

    def _join(self, left: str, right: str) -> None:
        """The alphabetically first name stands for all, so that the order of records does not matter."""
        first, second = sorted((self._find(left), self._find(right)))
        self._root[second] = first


def aliases_of(party: Party, own: Name) -> tuple[Name, ...]:
    """The party's names that are not just spellings of its own."""
    return tuple(alias for alias in map(name, party.aliases) if alias.key and alias.key != own.key)


class _Census:
    """Counts who bears which name, before anything is believed."""

    def __init__(self) -> None:
        self._names: dict[str, Name] = {}
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)  # alias → the own names it goes with
        self._openings: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)  # first words → own names

    def enter(self, record: DealRecord) -> None:
        """The names of a record's parties."""
        for own, aliases in _named(record):
            self._keep(own)
            if own.key not in self._openings[own.tokens]:
                for count in range(1, len(own.tokens) + 1):
                    self._openings[own.tokens[:count]].add(own.key)
            for alias in aliases:
                self._keep(alias)
                self._bearers[alias.key].add(own.key)

    def _keep(self, named: Name) -> None:
        """Of names with one key the fullest, whichever comes first."""
        known = self._names.get(named.key)
        if known is None or (len(known.tokens), known.text) < (len(named.tokens), named.text):
            self._names[named.key] = named

    def links(self, records: Iterable[DealRecord]) -> set[tuple[str, str]]:
        """Pairs of keys that are one company's for the whole corpus; two parties of one record are two companies."""
        found = {
            (own, alias)
            for alias, bearers in self._bearers.items()
            if distinctive(self._names[alias]) and self._is_one_company(alias, bearers)
            for own in bearers
        }
        for record in records:
            owns = [own.key for own, _ in _named(record)]
            found.difference_update(permutations(owns, 2))
        return found

    def _is_one_company(self, alias: str, bearers: Set[str]) -> bool:
        """A short form must be one company's; another name (a unit's, a former one) may be several records' word."""
        named = self._names[alias]
        if not any(likeness(named, self._names[own]) for own in bearers):
            return len(bearers) < _HUB
        namesakes = self._openings.get(named.tokens, set())
        return _alike([self._names[key] for key in bearers | namesakes | {alias}])


def _named(record: DealRecord) -> Iterator[tuple[Name, tuple[Name, ...]]]:
    for party in record.parties:
        if isinstance(party.name, Known) and (own := name(party.name.value)).key:
            yield own, aliases_of(party, own)


def _alike(names: Sequence[Name]) -> bool:
    """Whether all may be forms of the longest of them."""
    longest = max(names, key=lambda item: (len(item.tokens), item.key))
    return all(likeness(item, longest) for item in names)
