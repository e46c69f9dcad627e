"""What 'it', 'they', 'the company' and 'the Seattle firm' stand for: the names last spoken of in the right place.

A pronoun is bound to a subject that precedes it in its own sentence, else to the topic: the subject of the sentence
before, through that sentence's own pronoun where it has one. After that come the article's protagonist and other names
nearby. Which of them an epithet's words can mean the entities room knows. Whoever already has another part in the
same deal is out of the running.
"""

from collections.abc import Collection, Iterator

from pipeline.deals.classes import classes_of
from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.tree import Tree
from pipeline.entities import antecedent
from pipeline.entities import antecedents as plural_antecedents
from pipeline.model.syntax import AtomKind
from pipeline.model.vocabulary import BlockKind, EntityLabel

_FIRST_PERSON = frozenset({"we", "us", "our"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_THEY = frozenset({"they", "them", "their"})
_DEFINITE = frozenset({"the", "this", "that", "both"})
_SUBJECT = ("nsubj", "nsubjpass")
_DIVIDES = (BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW)
LOOK_BACK = 3
"""Sentences."""


def antecedents(page: Page, number: int, tree: Tree, node: int, taken: Collection[int]) -> tuple[int, ...]:
    """The entities that the phrase headed by `node` of sentence `number` stands for; () where that is not settled.

    `taken` are entities that the phrase cannot mean.
    """
    word = tree[node].text.casefold()
    if word in _FIRST_PERSON:
        return (page.protagonist,) if page.protagonist is not None and page.protagonist not in taken else ()
    if word in _PERSONAL:
        return _person(page, tree[node].start, taken)
    free = [one for one in dict.fromkeys(candidates(page, number, tree, node)) if one not in taken]
    if tree[node].end in page.references:
        return _described(page, number, tree, node, free)
    if word in wordset("several") and word not in _THEY:
        return _several(page, number, tree, node)
    return tuple(free[:1]) if word in wordset("pronoun") or _is_epithet(tree, node) else ()


def _described(page: Page, number: int, tree: Tree, node: int, free: list[int]) -> tuple[int, ...]:
    """Whom the words of an epithet can mean, of those who are free to be meant."""
    reference = page.references[tree[node].end]
    if reference.number != 1:
        return plural_antecedents(reference, free) or _several(page, number, tree, node)
    meant = antecedent(reference, free)
    return () if meant is None else (meant,)


def is_anaphor(page: Page, tree: Tree, node: int) -> bool:
    """Whether the phrase is a pronoun or a definite description of a party."""
    word = tree[node].text.casefold()
    if tree[node].atom is not None:
        return False
    said = word in wordset("pronoun") or word in wordset("several")
    return said or _is_epithet(tree, node) or tree[node].end in page.references


def _is_epithet(tree: Tree, node: int) -> bool:
    """'The company', 'the Seattle chipmaker', but not 'a company' nor 'the companies of the region'."""
    if "firm" not in classes_of(tree, node) or tree[node].tag == "NNS":
        return False
    determiners = [tree[kid].text.casefold() for kid in tree.kids(node, "det", "poss")]
    return bool(determiners) and determiners[0] in _DEFINITE and not tree.kids(node, "relcl")


def candidates(page: Page, number: int, tree: Tree, node: int) -> Iterator[int]:
    """Organisations in the order in which the grammar makes them likely; some may come twice."""
    here = [(i, entity) for i, entity in _names(page, tree) if i < node]
    yield from (entity for i, entity in here if tree[i].dep in _SUBJECT)
    last = topic(page, number - 1, number)
    if last is not None:
        yield last
    yield from (entity for i, entity in reversed(here) if tree[i].dep not in _SUBJECT)
    if page.protagonist is not None:
        yield page.protagonist
    for back in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        yield from topics(page, back)


def topic(page: Page, number: int, after: int) -> int | None:
    """Whom sentence `number` is about: its subject, or whom that sentence's own pronoun or silence carries on from the
    sentence before. None across a heading or from one item of a list to the next."""
    for back in range(number, max(-1, number - LOOK_BACK), -1):
        if _is_divided(page, back, after):
            return None
        found = _main_subject(page, back)
        if found is not None:
            return found
    return None


def _is_divided(page: Page, number: int, after: int) -> bool:
    if number < 0:
        return True
    here, there = page.sentences[number].block, page.sentences[after].block
    return any(block.kind in _DIVIDES for block in page.clean.blocks[here + 1 : there + 1])


def _main_subject(page: Page, number: int) -> int | None:
    """The organisation that is or owns the subject of the main clause; where that is a thing, the only one named."""
    tree = page.trees.get(number)
    for token in tree.tokens if tree is not None else ():
        if tree is None or token.dep not in _SUBJECT or token.head != tree[token.head].head:
            continue
        for node in (token.index, *tree.kids(token.index, "poss", "compound", "appos")):
            entity = page.entity_at(tree, node)
            if entity is not None and page.is_firm(entity):
                return entity
        if is_anaphor(page, tree, token.index):
            return None
    named = topics(page, number)
    return named[0] if len(named) == 1 else None


def topics(page: Page, number: int) -> list[int]:
    """The organisations that a sentence names, its subjects first."""
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


def _person(page: Page, start: int, taken: Collection[int]) -> tuple[int, ...]:
    """The person named last."""
    people = [m.entity for m in page.mentions if m.start < start and page.entity(m.entity).label is EntityLabel.PERSON]
    return tuple(entity for entity in people[-1:] if entity not in taken)


def _several(page: Page, number: int, tree: Tree, node: int) -> tuple[int, ...]:
    """'The pair', 'both companies': the two organisations named last."""
    here = list(dict.fromkeys(entity for i, entity in _names(page, tree) if i < node))
    if len(here) == 2:
        return tuple(here)
    for back in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        found = topics(page, back)
        if len(found) > 1:
            return tuple(found[-2:])
    return ()
