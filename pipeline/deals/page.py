"""One article as this room reads it: its sentences in order, trees for those that can matter, and what stands where."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property

from pipeline.deals.frames import by_noun, by_verb
from pipeline.deals.tree import Tree
from pipeline.deals.triggers import stems
from pipeline.entities import references
from pipeline.language import parse, split
from pipeline.model.mentions import Annotations, DateRef, Entity, Mention, Money, Quantity
from pipeline.model.syntax import Atom, AtomKind
from pipeline.model.text import CleanText
from pipeline.model.vocabulary import BlockKind, EntityLabel, TimexKind

_SERIES = re.compile(r"Series\s[A-K]\d?\+?")
"""A round, not a name."""


@cache
def _trigger() -> re.Pattern[str]:
    """Matches a word that may set off a frame, in any inflection."""
    words = sorted({stem for word in (*by_verb(), *by_noun()) for stem in stems(word)})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}|{_SERIES.pattern})", re.IGNORECASE)


class Page:
    """The article's text, its annotations and its sentences; sentence numbers index `sentences` and `trees`."""

    def __init__(self, clean: CleanText, annotations: Annotations, pipeline: str = "") -> None:
        self.clean = clean
        self.text = clean.text
        self.money = annotations.amounts.money
        self.quantities = annotations.amounts.quantities
        self.dates = annotations.dates
        self.templates = annotations.templates
        self.entities = annotations.entities.entities
        self.mentions = annotations.entities.mentions
        found = references(clean.text, annotations.entities, blocks=clean.blocks)
        self.references = {reference.end: reference for reference in found}
        plain = split(clean.text, clean.blocks)
        matter = [number for number, s in enumerate(plain) if _trigger().search(clean.text, s.start, s.end)]
        parsed = parse(clean.text, [plain[number] for number in matter], tuple(self._atoms()), pipeline)
        self.trees: dict[int, Tree] = {
            number: Tree(sentence) for number, sentence in zip(matter, parsed, strict=True) if sentence.tokens
        }
        self.sentences = tuple(self.trees[n].sentence if n in self.trees else s for n, s in enumerate(plain))

    def _atoms(self) -> Iterable[Atom]:
        """What becomes one token."""
        for ref, money in enumerate(self.money):
            yield Atom(money.start, money.end, AtomKind.MONEY, ref)
        for ref, date in enumerate(self.dates):
            if date.kind is not TimexKind.SET:
                yield Atom(date.start, date.end, AtomKind.DATE, ref)
        for ref, quantity in enumerate(self.quantities):
            yield Atom(quantity.start, quantity.end, AtomKind.QUANTITY, ref)
        for ref, mention in enumerate(self.mentions):
            if self.entities[mention.entity].label is not EntityLabel.PLACE and not _SERIES.fullmatch(mention.text):
                yield Atom(mention.start, mention.end, AtomKind.NAME, ref)
        for ref, template in enumerate(self.templates):
            yield Atom(template.start, template.end, AtomKind.TEMPLATE, ref)

    def entity_at(self, tree: Tree, node: int) -> int | None:
        """The index of the entity that the node names."""
        atom = tree[node].atom
        return self.mentions[atom.ref].entity if atom is not None and atom.kind is AtomKind.NAME else None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The names inside text[start:end], in order."""
        return [mention for mention in self.mentions if start <= mention.start and mention.end <= end]

    def money_in(self, start: int, end: int) -> list[tuple[int, Money]]:
        """(index, sum) of the sums inside text[start:end], in order."""
        return [(n, m) for n, m in enumerate(self.money) if start <= m.start and m.end <= end]

    def quantities_in(self, start: int, end: int) -> list[tuple[int, Quantity]]:
        """(index, quantity) of the quantities inside text[start:end], in order."""
        return [(n, q) for n, q in enumerate(self.quantities) if start <= q.start and q.end <= end]

    def dates_in(self, start: int, end: int) -> list[tuple[int, DateRef]]:
        """(index, date) of the dates inside text[start:end], in order."""
        return [(n, d) for n, d in enumerate(self.dates) if start <= d.start and d.end <= end]

    def kind(self, number: int) -> BlockKind:
        """The kind of block that a sentence stands in."""
        return self.clean.blocks[self.sentences[number].block].kind

    def is_firm(self, entity: int) -> bool:
        """Whether an entity may be what 'it' and 'the company' stand for."""
        return self.entities[entity].label is EntityLabel.ORG

    def entity(self, index: int) -> Entity:
        """The entity with this index."""
        return self.entities[index]

    @cached_property
    def _counts(self) -> Counter[int]:
        """How often each organisation is named."""
        return Counter(m.entity for m in self.mentions if self.is_firm(m.entity))

    @cached_property
    def titled(self) -> frozenset[int]:
        """The organisations that the article's first block names."""
        return frozenset(self._title_counts)

    @cached_property
    def protagonist(self) -> int | None:
        """The organisation that the article is about: named most often, the title counting three times."""
        counts = self._counts + self._title_counts + self._title_counts
        return min(counts, key=lambda entity: (-counts[entity], entity), default=None)

    @cached_property
    def _title_counts(self) -> Counter[int]:
        end = self.clean.blocks[0].end if self.clean.blocks else 0
        return Counter(m.entity for m in self.mentions if m.start < end and self.is_firm(m.entity))

    def share_of_mentions(self, entity: int) -> float:
        """How often an organisation is named, as a part of how often the most named is."""
        return self._counts[entity] / max(self._counts.values(), default=1)

    @cached_property
    def _sentences_of(self) -> dict[int, frozenset[int]]:
        found: dict[int, set[int]] = {}
        for mention in self.mentions:
            number = self.sentence_of(mention.start)
            if number is not None:
                found.setdefault(mention.entity, set()).add(number)
        return {entity: frozenset(numbers) for entity, numbers in found.items()}

    def named_in(self, entity: int) -> frozenset[int]:
        """The numbers of the sentences that name an entity."""
        return self._sentences_of.get(entity, frozenset())

    def sentence_of(self, start: int) -> int | None:
        """The number of the sentence that holds this offset."""
        number = bisect_right(self.sentences, start, key=lambda s: s.start) - 1
        return number if number >= 0 and start < self.sentences[number].end else None
