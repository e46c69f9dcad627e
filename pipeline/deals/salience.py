"""Who is most likely meant where a passage speaks of somebody without a name: a table of named features with weights.

Every organisation named so far is a candidate. What counts is where it was named last and as what, whether the article
is about it, whether the words of an epithet fit it, and whether its name suits the role: a bank seldom is who gets the
loan. The weights are those of a ranking by maximum entropy over the candidates of one phrase (as in Denis and
Baldridge 2008), fitted on the open parts of the gold set and rounded.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind
from pipeline.model.vocabulary import BlockKind, Role

LOOK_BACK = 3
"""Sentences."""
_SUBJECT = ("nsubj", "nsubjpass")
_DIVIDES = (BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW)
_RECEIVING = frozenset({Role.TARGET, Role.BORROWER, Role.ISSUER, Role.SUPPLIER, Role.CUSTOMER, Role.LICENSEE})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands for somebody: node `node` of sentence `number`, in a role where one is known."""

    page: Page
    number: int
    node: int
    role: Role | None = None

    @property
    def tree(self) -> Tree:
        """The tree of its sentence."""
        return self.page.trees[self.number]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.tree[self.node].start

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return self.tree[self.node].text.casefold() in wordset("pronoun")


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that speaks for a candidate; its docstring is its documentation, its value lies between -1 and 3."""

    weight: float
    value: Callable[[Phrase, int], float]


def own_subject(phrase: Phrase, entity: int) -> float:
    """It is a subject further left in the sentence, or owns one."""
    tree = phrase.tree
    return any(i < phrase.node and e == entity and _acts(tree, i) for i, e in names(phrase.page, tree))


def own_subject_of_pronoun(phrase: Phrase, entity: int) -> float:
    """The same, where the phrase is a pronoun."""
    return phrase.is_pronoun and own_subject(phrase, entity)


def named_here(phrase: Phrase, entity: int) -> float:
    """It is named further left in the sentence."""
    return any(i < phrase.node and e == entity for i, e in names(phrase.page, phrase.tree))


def is_topic(phrase: Phrase, entity: int) -> float:
    """The passage is about it: see `topic`."""
    return topic(phrase.page, phrase.number - 1, phrase.number) == entity


def last_subject(phrase: Phrase, entity: int) -> float:
    """It is a subject of the sentence before."""
    tree = phrase.page.trees.get(phrase.number - 1)
    return tree is not None and any(e == entity and tree[i].dep in _SUBJECT for i, e in names(phrase.page, tree))


def named_before(phrase: Phrase, entity: int) -> float:
    """The sentence before names it."""
    return phrase.number - 1 in phrase.page.named_in(entity)


def named_nearby(phrase: Phrase, entity: int) -> float:
    """One of the last few sentences names it, or this one does to the left."""
    last = max((n for n in phrase.page.named_in(entity) if n < phrase.number), default=-LOOK_BACK - 1)
    return last >= phrase.number - LOOK_BACK or named_here(phrase, entity)


def is_protagonist(phrase: Phrase, entity: int) -> float:
    """The article is about it."""
    return phrase.page.protagonist == entity


def in_title(phrase: Phrase, entity: int) -> float:
    """The article's first block names it."""
    return entity in phrase.page.titled


def how_often(phrase: Phrase, entity: int) -> float:
    """How often it is named, as a part of how often the most named is."""
    return phrase.page.share_of_mentions(entity)


def moneyed(phrase: Phrase, entity: int) -> float:
    """It is a bank, fund or the like by its name, and the role is not theirs."""
    words = {word.strip(".,") for word in phrase.page.entity(entity).name.casefold().split()}
    return phrase.role in _RECEIVING and not words.isdisjoint(wordset("financier"))


def described(phrase: Phrase, entity: int) -> float:
    """How well the words of an epithet fit it; -1 where they contradict it."""
    reference = phrase.page.references.get(phrase.tree[phrase.node].end)
    return 0 if reference is None else max(-1, min(3, dict(reference.fits).get(entity, -1)))


FEATURES = (
    Feature(1.3, own_subject),
    Feature(1.3, own_subject_of_pronoun),
    Feature(1.0, named_here),
    Feature(1.0, is_topic),
    Feature(0.7, last_subject),
    Feature(0.5, named_before),
    Feature(1.5, named_nearby),
    Feature(1.2, is_protagonist),
    Feature(2.0, in_title),
    Feature(0.9, how_often),
    Feature(-0.9, moneyed),
    Feature(0.5, described),
)


def candidates(phrase: Phrase) -> list[int]:
    """The organisations named before the phrase, and the article's protagonist, the likeliest first."""
    page = phrase.page
    named = {m.entity: None for m in page.mentions if m.end <= phrase.start and page.is_firm(m.entity)}
    if page.protagonist is not None:
        named[page.protagonist] = None
    return sorted(named, key=lambda entity: (-salience(phrase, entity), entity))


def salience(phrase: Phrase, entity: int) -> float:
    """How much speaks for the candidate."""
    return sum(feature.weight * feature.value(phrase, entity) for feature in FEATURES)


def _acts(tree: Tree, node: int) -> bool:
    above = tree.head(node)
    owned = tree[node].dep == "poss" and above is not None and tree[above].dep in _SUBJECT
    return owned or tree[node].dep in _SUBJECT


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
        if token.text.casefold() in wordset("pronoun") or token.end in page.references:
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
    named = names(page, tree)
    subjects = [entity for i, entity in named if tree[i].dep in _SUBJECT]
    return list(dict.fromkeys([*subjects, *(entity for _, entity in named)]))


def names(page: Page, tree: Tree) -> Iterable[tuple[int, int]]:
    """(node, entity) of the organisations in a tree."""
    return [
        (token.index, entity)
        for token in tree.tokens
        if token.atom is not None
        and token.atom.kind is AtomKind.NAME
        and (entity := page.entity_at(tree, token.index)) is not None
        and page.is_firm(entity)
    ]
