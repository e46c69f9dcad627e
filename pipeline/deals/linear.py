"""Positions read from the order of words alone, for sentences that the parser took apart wrongly.

English puts who acts before the verb, what is acted on right after it, and every other party behind its own
preposition. Where a frame does not fit the tree, the words around its predicate are read in that order as far as
their clause goes, and only names, sums and quantities count. What the tree says is never overruled.
"""

from collections.abc import Iterator

from pipeline.deals.frames import supports, wordset
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind

Slots = dict[str, tuple[int, ...]]

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BORDER = frozenset({";", ":", "–", "—", "--", "(", ")", "…"})
_SUBORDINATE = frozenset(
    {"which", "who", "whose", "where", "when", "while", "because", "although", "that", "after", "as"}
)
_FILLERS = frozenset({"DET", "ADJ", "NOUN", "NUM", "PROPN", "ADV", "PUNCT", "PART", "SYM"})
_PHRASE = 5
"""Words that may stand between a preposition or a verb and the name that it governs."""


def completed(tree: Tree, predicate: int, slots: Slots, *, nominal: bool) -> Slots:
    """The positions of the tree with those that it leaves empty filled from the order of words."""
    found = _nominal(tree, predicate) if nominal else _verbal(tree, predicate)
    used = {node for nodes in slots.values() for node in nodes}
    fresh = {name: (node,) for name, node in found if node not in used and name not in slots}
    return {**slots, **fresh}


def _verbal(tree: Tree, verb: int) -> Iterator[tuple[str, int]]:
    passive = tree.is_passive(verb)
    before = _name_before(tree, verb)
    after = _governed(tree, verb, _end(tree, verb))
    if before is not None:
        yield ("object" if passive else "subject"), before
    if after is not None and not passive:
        yield "object", after
    for preposition, node in _phrases(tree, verb):
        yield ("subject" if passive and preposition == "by" else preposition), node


def _nominal(tree: Tree, noun: int) -> Iterator[tuple[str, int]]:
    owner = _owner(tree, noun)
    if owner is not None:
        yield "poss", owner
    carrier = _carrier(tree, noun)
    if carrier is not None and not tree.is_passive(carrier):
        subject = _name_before(tree, carrier)
        if subject is not None:
            yield from ((kind, subject) for kind in supports().get(tree[carrier].lemma, ()))
    yield from _phrases(tree, noun)


def _is_thing(tree: Tree, node: int) -> bool:
    return tree[node].atom is not None and not tree.is_atom(node, AtomKind.DATE)


def _end(tree: Tree, predicate: int) -> int:
    """Where the predicate's clause ends: at a strong mark, a subordinating word or the next finite verb."""
    for node in range(predicate + 1, len(tree)):
        token = tree[node]
        if token.text in _BORDER or (token.text.casefold() in _SUBORDINATE and token.pos != "ADP"):
            return node
        if token.tag in _FINITE and token.atom is None:
            return _before_subject(tree, node, predicate)
    return len(tree)


def _before_subject(tree: Tree, verb: int, floor: int) -> int:
    """The start of the clause whose finite verb this is: after the last conjunction or comma before it."""
    for node in range(verb - 1, floor, -1):
        if tree[node].pos == "CCONJ" or tree[node].text == ",":
            return node
    return verb


def _name_before(tree: Tree, verb: int) -> int | None:
    """The name that opens the verb's clause: the nearest before it that no preposition governs."""
    for node in range(verb - 1, -1, -1):
        token = tree[node]
        if token.text in _BORDER:
            return None
        if tree.is_atom(node, AtomKind.NAME) and not _is_governed(tree, node):
            return _first_listed(tree, node)
        if token.tag in ("VBD", "VBZ", "VBP") and token.lemma not in wordset("carrier_verb"):
            return None
    return None


def _is_governed(tree: Tree, node: int) -> bool:
    """Whether a preposition or a possessive relates the name to something else."""
    if node + 1 < len(tree) and tree[node + 1].tag == "POS":
        return True
    for here in range(node - 1, max(-1, node - 1 - _PHRASE), -1):
        token = tree[here]
        if token.pos == "ADP":
            return True
        if token.pos not in _FILLERS or token.text == ",":
            return False
    return False


def _first_listed(tree: Tree, node: int) -> int:
    """The first name of a list that ends with this one, if the tree knows the list."""
    first = tree.first_conjunct(node)
    return first if tree.is_atom(first, AtomKind.NAME) else node


def _governed(tree: Tree, word: int, end: int) -> int | None:
    """The name, sum or quantity that a verb or preposition governs: the last of the phrase that follows it."""
    for node in range(word + 1, min(end, word + 2 + _PHRASE)):
        if _is_thing(tree, node):
            return node
        if tree[node].pos not in _FILLERS:
            return None
    return None


def _phrases(tree: Tree, predicate: int) -> Iterator[tuple[str, int]]:
    """(preposition, what it governs) to the right of the predicate within its clause, the nearest first."""
    end = _end(tree, predicate)
    seen: set[str] = set()
    for node in range(predicate + 1, end):
        token = tree[node]
        if not _is_preposition(tree, node) or token.lemma in seen:
            continue
        governed = _governed(tree, node, end)
        if governed is not None:
            seen.add(token.lemma)
            yield token.lemma, governed


def _is_preposition(tree: Tree, node: int) -> bool:
    """'To' right before a name is one, whatever the tagger made of the name."""
    before_name = node + 1 < len(tree) and tree.is_atom(node + 1, AtomKind.NAME)
    return tree[node].pos == "ADP" or (tree[node].lemma == "to" and before_name)


def _owner(tree: Tree, noun: int) -> int | None:
    """The name whose possessive opens the noun's phrase: "Orrin's $6bn all-share takeover"."""
    for node in range(noun - 1, max(-1, noun - 2 - _PHRASE), -1):
        if tree[node].tag == "POS" and node > 0 and tree.is_atom(node - 1, AtomKind.NAME):
            return node - 1
        if tree[node].pos not in _FILLERS and not _is_thing(tree, node):
            return None
    return None


def _carrier(tree: Tree, noun: int) -> int | None:
    """The verb whose object the noun's phrase is, by its place right before it."""
    for node in range(noun - 1, max(-1, noun - 4 - _PHRASE), -1):
        if tree.is_verb(node):
            return node if tree[node].lemma in supports() else None
        if tree[node].pos not in _FILLERS and not _is_thing(tree, node):
            return None
    return None
