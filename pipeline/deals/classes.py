"""What kind of thing a phrase speaks of, by its head: a sum, a name, a stake, a round, a company told by an epithet."""

from functools import cache

from pipeline.deals.frames import things, wordset
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind

_ATOM = {
    AtomKind.MONEY: frozenset({"money"}),
    AtomKind.DATE: frozenset({"date"}),
    AtomKind.NAME: frozenset({"name", "party", "asset"}),
    AtomKind.TEMPLATE: frozenset({"name", "party", "money"}),
}
_PERCENT_SIGNS = ("%", "percent", "per cent", "pct", "pc")


def classes_of(tree: Tree, node: int) -> frozenset[str]:
    """All classes of the phrase that the node heads; see things.toml for those of nouns."""
    token = tree[node]
    if token.atom is not None:
        if token.atom.kind is AtomKind.QUANTITY:
            return _quantity(tree, node)
        return _ATOM[token.atom.kind]
    found = set(_noun(token.lemma)) | set(_noun(_joined(tree, node)))
    if token.text.casefold() in wordset("pronoun"):
        found |= {"party", "asset", "it"} if token.lemma not in ("he", "she", "I") else {"party"}
    if not tree.kids(node, "poss"):
        found -= {"belonging"}
    if "firm" in found:
        found |= {"party", "asset"}
    named = _names(tree, node) or (token.dep == "appos" and tree.is_atom(token.head, AtomKind.NAME))
    if found & {"unit", "stake", "shares"} or named:
        found |= {"asset"}
    if named:
        found = (found - {"product", "person", "forecast", "own"}) | {"name", "party"}
    found |= _counted(tree, node)
    return frozenset(found)


@cache
def _noun(lemma: str) -> frozenset[str]:
    known = things()
    return known.get(lemma, frozenset()) | (
        known.get(lemma.removesuffix("s"), frozenset()) if lemma.endswith("s") else frozenset()
    )


def _joined(tree: Tree, node: int) -> str:
    """The head with the word before it: 'joint venture', 'term loan'."""
    if node == 0:
        return ""
    return f"{tree[node - 1].lemma} {tree[node].lemma}"


def _quantity(tree: Tree, node: int) -> frozenset[str]:
    token = tree[node]
    if token.text in ("15%",) or any(sign in token.text for sign in _PERCENT_SIGNS):
        return frozenset({"percent", "stake", "asset"})
    classes = {"count", *_noun(token.lemma)}
    return frozenset(classes | {"asset"} if classes & {"shares", "stake", "unit"} else classes)


def _names(tree: Tree, node: int) -> bool:
    """Whether the phrase names its own thing: by apposition or as 'the retailer Orrin', 'the Brell group'."""
    return any(tree.is_atom(kid, AtomKind.NAME) for kid in tree.kids(node, "appos")) or any(
        tree.is_atom(kid, AtomKind.NAME) and kid == node - 1 for kid in tree.kids(node, "compound", "nmod")
    )


def _counted(tree: Tree, node: int) -> set[str]:
    """A noun with a number before it is counted; one with a share before it, or a sum, carries those classes."""
    found: set[str] = set()
    for kid in tree.kids(node):
        token = tree[kid]
        if token.atom is not None and token.atom.kind is AtomKind.MONEY and kid < node:
            found.add("money")
        elif token.atom is not None and token.atom.kind is AtomKind.QUANTITY and kid < node:
            found |= _quantity(tree, kid) - {"stake", "asset"}
        elif token.dep == "nummod":
            found.add("count")
    return found
