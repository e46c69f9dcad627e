"""What a phrase in a party position stands for: a name, somebody spoken of before, or an asset without a name."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pipeline.deals.classes import classes_of
from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.reference import antecedents, is_anaphor
from pipeline.deals.salience import Phrase, candidates
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind
from pipeline.model.vocabulary import EntityLabel, Role

_PART_PREPOSITIONS = ("in", "of", "to", "from", "into")
DEEPEST = 3
"""Steps from a phrase to the name it leads on to."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Somebody or something in a position. `entity` is an index into the page's entities, None for an asset that is
    only described. `how` is 'name', 'apposition', 'part', 'member', 'anaphor' or 'described'."""

    start: int
    end: int
    entity: int | None
    how: str


class Casting:
    """Who can be meant in one sentence, in `role`. `taken` are entities that pronouns and epithets cannot stand for."""

    def __init__(self, page: Page, number: int, role: Role | None = None, taken: Collection[int | None] = ()) -> None:
        self.page = page
        self.number = number
        self.role = role
        self.tree = page.trees[number]
        self.taken = frozenset(entity for entity in taken if entity is not None)

    def fillers(self, node: int) -> list[Filler]:
        """Everybody in the coordination that starts at `node`."""
        found = [filler for one in _listed(self.tree, node) for filler in self._one(one, 0)]
        return list(dict.fromkeys(found))

    def described(self, node: int) -> list[Filler]:
        """An asset that has no name, by its words without article and owner: 'four Cheshire stations'."""
        tree = self.tree
        classes = classes_of(tree, node)
        if "unit" not in classes or tree[node].atom is not None:
            return []
        words = [kid for kid in tree.kids(node, "compound", "amod", "nummod", "nmod") if kid < node]
        if classes & {"firm", "group"} and not (words and tree.kids(node, "poss")):
            return []
        start = min([tree[word].start for word in words], default=tree[node].start)
        return [Filler(start, tree[node].end, None, "described")]

    def _phrase(self, node: int) -> Phrase:
        return Phrase(self.page, self.number, node, self.role)

    def _one(self, node: int, depth: int) -> list[Filler]:
        tree, token = self.tree, self.tree[node]
        if tree.is_atom(node, AtomKind.NAME):
            return self._named(node, "name")
        if token.dep == "appos" and tree.is_atom(token.head, AtomKind.NAME):
            return self._named(token.head, "apposition")
        for appositive in _appositives(tree, node):
            named = [f for one in tree.conjuncts(appositive) for f in self._named(one, "apposition")]
            if named:
                return named
        inner = list(self._inner(node, depth)) if depth < DEEPEST else []
        if inner or not is_anaphor(self.page, tree, node):
            return inner
        meant = antecedents(self._phrase(node), self.taken)
        return [Filler(token.start, token.end, entity, "anaphor") for entity in meant]

    def _named(self, node: int, how: str) -> list[Filler]:
        entity = self.page.entity_at(self.tree, node)
        if entity is None or self.page.entity(entity).label is EntityLabel.PLACE:
            return []
        return [Filler(self.tree[node].start, self.tree[node].end, entity, how)]

    def _inner(self, node: int, depth: int) -> Iterator[Filler]:
        """Names that the phrase leads on to: 'a stake in X', 'a group led by X', 'a unit of X', 'funds such as X'."""
        classes = classes_of(self.tree, node)
        if classes & {"stake", "shares", "percent"}:
            yield from self._whole(node, depth)
        elif "belonging" in classes and not classes & {"unit", "firm"}:
            for owner in self.tree.kids(node, "poss"):
                yield from self._one(owner, depth + 1)
        elif self.tree[node].lemma in wordset("group_noun") or classes & {"group", "investor"}:
            yield from self._members(node, depth)

    def _whole(self, node: int, depth: int) -> Iterator[Filler]:
        """What the stake is a part of."""
        for preposition in self.tree.kids(node, "prep"):
            if self.tree[preposition].lemma in _PART_PREPOSITIONS:
                yield from self._governed(preposition, depth)
        for owner in self.tree.kids(node, "poss", "compound", "nmod"):
            yield from self._one(owner, depth + 1)

    def unowned(self, node: int) -> list[Filler]:
        """Whose 'shares' or 'stock' are when nothing says so: those of the company spoken of."""
        token = self.tree[node]
        if "shares" not in classes_of(self.tree, node) or self.tree.kids(node, "poss"):
            return []
        meant = next((e for e in candidates(self._phrase(node)) if e not in self.taken), None)
        return [] if meant is None else [Filler(token.start, token.end, meant, "anaphor")]

    def _members(self, node: int, depth: int) -> Iterator[Filler]:
        """Who belongs to the group, leads it or owns it, where they are named."""
        for link in self._links(node):
            for filler in self._governed(link, depth):
                if filler.how in ("name", "apposition", "member"):
                    yield Filler(filler.start, filler.end, filler.entity, "member")

    def _links(self, node: int) -> Iterator[int]:
        """Prepositions and verbs that introduce the members."""
        for kid in self.tree.kids(node, "acl", "prep", "relcl"):
            token = self.tree[kid]
            if token.dep == "prep" and token.lemma in wordset("group_preposition"):
                yield kid
            elif token.dep != "prep" and token.lemma in wordset("group_verb"):
                yield from (*self.tree.kids(kid, "agent", "prep"), kid)

    def _governed(self, link: int, depth: int) -> Iterator[Filler]:
        for governed in self.tree.kids(link, "pobj", "dobj"):
            for one in self.tree.conjuncts(governed):
                yield from self._one(one, depth + 1)


def _listed(tree: Tree, node: int) -> list[int]:
    """The coordination that starts at the node. In a list of names the parser often takes the second for an
    apposition to the first; what is itself coordinated with more is none."""
    found: list[int] = []
    todo = [node]
    while todo:
        here = todo.pop(0)
        found.append(here)
        todo.extend(tree.kids(here, "conj"))
        if tree.is_atom(here, AtomKind.NAME):
            todo.extend(
                k for k in tree.kids(here, "appos") if tree.is_atom(k, AtomKind.NAME) and tree.kids(k, "conj", "appos")
            )
    return sorted(found)


def _appositives(tree: Tree, node: int) -> list[int]:
    """Names that say who the phrase speaks of: 'its door arm, Brell', 'the retailer Brell', 'the Brell group'."""
    before = [k for k in tree.kids(node, "compound", "nmod") if tree.is_atom(k, AtomKind.NAME) and k < node]
    return [*(k for k in tree.kids(node, "appos") if tree.is_atom(k, AtomKind.NAME)), *before[-1:]]
