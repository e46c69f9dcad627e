"""What a phrase in a party position stands for: a name, somebody spoken of before, or an asset without a name."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pipeline.deals.classes import classes_of
from pipeline.deals.page import Page
from pipeline.deals.reference import antecedents, is_anaphor
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind
from pipeline.model.vocabulary import EntityLabel

_PART_PREPOSITIONS = ("in", "of", "to", "from", "into")
_GROUP_VERBS = frozenset("lead manage advise control own head back run affiliate hold include comprise".split())
_LISTING = frozenset({"including", "include", "such", "like", "comprising", "namely", "of", "by", "from"})
_CORPORATE_PART = frozenset("unit subsidiary affiliate arm vehicle part branch division entity investor fund "
                            "consortium group syndicate trio team family shareholder owner founder heir backer "
                            "bank institution lender firm company house insurer buyer vendor name pair "
                            "giant group manager parent holding".split())


@dataclass(frozen=True, slots=True)
class Filler:
    """Somebody or something in a position. `entity` is an index into the page's entities, None for an asset that is
    only described. `how` is 'name', 'apposition', 'part', 'member', 'anaphor' or 'described'."""

    start: int
    end: int
    entity: int | None
    how: str


def fillers(page: Page, number: int, node: int, taken: Collection[int] = ()) -> list[Filler]:
    """Everybody in the coordination that starts at `node` of sentence `number`.

    `taken` are entities that pronouns and epithets in it cannot mean.
    """
    tree = page.trees[number]
    found: list[Filler] = []
    for one in tree.conjuncts(node):
        for filler in _one(page, number, tree, one, taken, depth=0):
            if filler not in found:
                found.append(filler)
    return found


def _one(page: Page, number: int, tree: Tree, node: int, taken: Collection[int], depth: int) -> list[Filler]:
    token = tree[node]
    if token.atom is not None and token.atom.kind is AtomKind.NAME:
        return _named(page, tree, node, "name")
    for appositive in _appositives(tree, node):
        named = [f for one in tree.conjuncts(appositive) for f in _named(page, tree, one, "apposition")]
        if named:
            return named
    if depth < 3:
        inner = list(_inner(page, number, tree, node, taken, depth))
        if inner:
            return inner
    if is_anaphor(tree, node):
        return [Filler(token.start, token.end, entity, "anaphor") for entity in antecedents(page, number, tree, node, taken)]
    return []


def _named(page: Page, tree: Tree, node: int, how: str) -> list[Filler]:
    entity = page.entity_at(tree, node)
    if entity is None or page.entity(entity).label is EntityLabel.PLACE:
        return []
    return [Filler(tree[node].start, tree[node].end, entity, how)]


def _appositives(tree: Tree, node: int) -> list[int]:
    """Names that say who the phrase speaks of: 'its door arm, Brell', 'the retailer Brell', 'the Brell group'."""
    before = [k for k in tree.kids(node, "compound", "nmod") if tree.is_atom(k, AtomKind.NAME) and k < node]
    return [*(k for k in tree.kids(node, "appos") if tree.is_atom(k, AtomKind.NAME)), *before[-1:]]


def _inner(page: Page, number: int, tree: Tree, node: int, taken: Collection[int], depth: int) -> Iterator[Filler]:
    """Names that the phrase leads on to: 'a stake in X', 'a group led by X', 'a unit of X', 'funds such as X'."""
    classes = classes_of(tree, node)
    if "stake" in classes or "shares" in classes or "percent" in classes:
        yield from _parts(page, number, tree, node, taken, depth)
        return
    if tree[node].lemma.rstrip("s") in _CORPORATE_PART or "group" in classes or "investor" in classes:
        yield from _members(page, number, tree, node, taken, depth)


def _parts(page: Page, number: int, tree: Tree, node: int, taken: Collection[int], depth: int) -> Iterator[Filler]:
    for preposition in tree.kids(node, "prep"):
        if tree[preposition].lemma in _PART_PREPOSITIONS:
            for governed in tree.kids(preposition, "pobj"):
                for one in tree.conjuncts(governed):
                    yield from _one(page, number, tree, one, taken, depth + 1)
    for owner in tree.kids(node, "poss"):
        yield from _one(page, number, tree, owner, taken, depth + 1)


def _members(page: Page, number: int, tree: Tree, node: int, taken: Collection[int], depth: int) -> Iterator[Filler]:
    for kid in tree.kids(node, "acl", "prep", "relcl"):
        token = tree[kid]
        if token.dep == "prep" and token.lemma not in _LISTING:
            continue
        if token.dep != "prep" and token.lemma not in _GROUP_VERBS:
            continue
        for agent in ((kid,) if token.dep == "prep" else (*tree.kids(kid, "agent", "prep"), kid)):
            for governed in tree.kids(agent, "pobj", "dobj"):
                for one in tree.conjuncts(governed):
                    yield from (
                        Filler(f.start, f.end, f.entity, "member")
                        for f in _one(page, number, tree, one, taken, depth + 1)
                        if f.how in ("name", "apposition", "member")
                    )


def described(page: Page, number: int, node: int) -> Filler | None:
    """An asset that has no name, by its words without article and owner: 'four Cheshire stations'."""
    tree = page.trees[number]
    if "unit" not in classes_of(tree, node) or tree[node].atom is not None:
        return None
    words = [kid for kid in tree.kids(node, "compound", "amod", "nummod", "nmod") if kid < node]
    start = min([tree[word].start for word in words], default=tree[node].start)
    return Filler(start, tree[node].end, None, "described")
