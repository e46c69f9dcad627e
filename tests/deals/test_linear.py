"""Positions read from the order of words, on trees that say nothing."""

import pytest

from pipeline.deals.linear import completed
from pipeline.deals.tree import Tree
from pipeline.model.syntax import Atom, AtomKind, Sentence, Token

_ATOMS = {"Orrin": AtomKind.NAME, "Brell": AtomKind.NAME, "Tallow": AtomKind.NAME, "$5m": AtomKind.MONEY}
_TAGS = {
    "bought": ("VERB", "VBD"),
    "signed": ("VERB", "VBD"),
    "rose": ("VERB", "VBD"),
    "for": ("ADP", "IN"),
    "from": ("ADP", "IN"),
    "with": ("ADP", "IN"),
    "of": ("ADP", "IN"),
    "the": ("DET", "DT"),
    "a": ("DET", "DT"),
    "'s": ("PART", "POS"),
    ";": ("PUNCT", ":"),
}


def _flat(words: str) -> Tree:
    """A tree in which every word hangs on nothing, so that only the order is left."""
    tokens = [
        Token(
            index=i,
            start=i * 10,
            end=i * 10 + 5,
            text=word,
            lemma={"signed": "sign"}.get(word, word),
            pos=_TAGS.get(word, ("NOUN", "NN"))[0],
            tag=_TAGS.get(word, ("NOUN", "NN"))[1],
            dep="dep",
            head=i,
            atom=Atom(i * 10, i * 10 + 5, _ATOMS[word], 0) if word in _ATOMS else None,
        )
        for i, word in enumerate(words.split())
    ]
    return Tree(Sentence(0, len(tokens) * 10, 0, tuple(tokens)))


@pytest.mark.parametrize(
    ("words", "predicate", "found"),
    [
        # a verb: who acts before it, what is acted on after it, others behind their prepositions
        ("Orrin bought Brell", "bought", {"subject": "Orrin", "object": "Brell"}),
        ("Orrin bought the doors from Brell for $5m", "bought", {"subject": "Orrin", "from": "Brell", "for": "$5m"}),
        # a name that belongs to somebody else's phrase does not act
        ("shares of Orrin bought Brell", "bought", {"object": "Brell"}),
        # nothing is read across a strong mark or out of the next clause
        ("Orrin rose ; Tallow bought Brell", "bought", {"subject": "Tallow", "object": "Brell"}),
        ("Orrin bought Brell ; rose for $5m", "bought", {"subject": "Orrin", "object": "Brell"}),
        # a noun: its owner, or the subject of the verb right before it
        ("Orrin 's $5m takeover of Brell", "takeover", {"poss": "Orrin", "of": "Brell"}),
        ("Orrin signed a contract with Brell", "contract", {"neutral": "Orrin", "with": "Brell"}),
    ],
)
def test_the_order_of_words(words: str, predicate: str, found: dict[str, str]) -> None:
    tree = _flat(words)
    node = words.split().index(predicate)
    slots = completed(tree, node, {}, nominal=predicate in ("takeover", "contract"))
    said = {name: tree[nodes[0]].text for name, nodes in slots.items() if name != "receive"}
    assert said == found


def test_the_tree_is_never_overruled() -> None:
    tree = _flat("Orrin bought Brell")
    assert completed(tree, 1, {"object": (0,)}, nominal=False) == {"object": (0,)}
