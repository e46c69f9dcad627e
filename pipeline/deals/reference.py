"""What 'it', 'they', 'the company' and 'the Seattle firm' stand for: the names last spoken of in the right place.

A pronoun is bound to the subject of its own sentence where that precedes it, else to the topic of the sentences
before, else to the article's protagonist. Whoever already has another part in the same deal is out of the running.
"""

from collections.abc import Collection, Iterator

from pipeline.deals.classes import classes_of
from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind

_FIRST_PERSON = frozenset({"we", "us", "our"})
_DEFINITE = frozenset({"the", "this", "that", "its", "both"})
_SUBJECT = ("nsubj", "nsubjpass")
LOOK_BACK = 3
"""Sentences."""


def antecedents(page: Page, number: int, tree: Tree, node: int, taken: Collection[int]) -> tuple[int, ...]:
    """The entities that the phrase headed by `node` of sentence `number` stands for; () where that is not settled.

    `taken` are entities that the phrase cannot mean.
    """
    word = tree[node].text.casefold()
    if word in _FIRST_PERSON:
        return (page.protagonist,) if page.protagonist is not None and page.protagonist not in taken else ()
    if word in wordset("several") and word not in ("their", "they", "them"):
        return _several(page, number, tree, node)
    if word not in wordset("pronoun") and not _is_epithet(tree, node):
        return ()
    for candidate in candidates(page, number, tree, node):
        if candidate not in taken:
            return (candidate,)
    return ()


def is_anaphor(tree: Tree, node: int) -> bool:
    """Whether the phrase is a pronoun or a definite description of a company."""
    word = tree[node].text.casefold()
    return tree[node].atom is None and (
        word in wordset("pronoun") or word in wordset("several") or _is_epithet(tree, node)
    )


def _is_epithet(tree: Tree, node: int) -> bool:
    """'The company', 'the Seattle chipmaker', but not 'a company' nor 'the companies of the region'."""
    if "firm" not in classes_of(tree, node) or tree[node].tag == "NNS":
        return False
    determiners = [tree[kid].text.casefold() for kid in tree.kids(node, "det", "poss")]
    return bool(determiners) and determiners[0] in _DEFINITE and not tree.kids(node, "relcl")


def candidates(page: Page, number: int, tree: Tree, node: int) -> Iterator[int]:
    """Organisations in the order in which they are likely meant."""
    here = [(i, entity) for i, entity in _names(page, tree) if i < node]
    yield from (entity for i, entity in here if tree[i].dep in _SUBJECT)
    yield from (entity for i, entity in reversed(here) if tree[i].dep not in _SUBJECT)
    for back in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        yield from topics(page, back)
    if page.protagonist is not None:
        yield page.protagonist


def topics(page: Page, number: int) -> list[int]:
    """The organisations that a sentence names, its subject first."""
    tree = page.trees.get(number)
    if tree is None:
        sentence = page.sentences[number]
        found = [mention.entity for mention in page.mentions_in(sentence.start, sentence.end)]
        return [entity for entity in dict.fromkeys(found) if page.is_firm(entity)]
    named = _names(page, tree)
    subjects = [entity for i, entity in named if tree[i].dep in _SUBJECT]
    return list(dict.fromkeys([*subjects, *(entity for _, entity in named)]))


def _names(page: Page, tree: Tree) -> list[tuple[int, int]]:
    """(node, entity) of the organisations in a tree."""
    return [
        (token.index, entity)
        for token in tree.tokens
        if token.atom is not None
        and token.atom.kind is AtomKind.NAME
        and (entity := page.entity_at(tree, token.index)) is not None
        and page.is_firm(entity)
    ]


def _several(page: Page, number: int, tree: Tree, node: int) -> tuple[int, ...]:
    """'The pair', 'both companies': the two organisations named last, if exactly two are in play nearby."""
    here = list(dict.fromkeys(entity for i, entity in _names(page, tree) if i < node))
    if len(here) == 2:
        return tuple(here)
    for back in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        found = topics(page, back)
        if len(found) == 2:
            return tuple(found)
        if len(found) > 2:
            return tuple(found[-2:])
    return ()
