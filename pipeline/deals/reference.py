"""What 'it', 'they', 'the company' and 'the Seattle firm' stand for.

Which phrases stand for a party, and for how many; who is likeliest is weighed in `salience`. Whoever already has
another part in the same deal is out of the running.
"""

from collections.abc import Collection

from pipeline.deals.classes import classes_of
from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.salience import LOOK_BACK, Phrase, candidates, names, topics
from pipeline.deals.tree import Tree
from pipeline.entities import antecedents as plural_antecedents
from pipeline.model.vocabulary import EntityLabel

_FIRST_PERSON = frozenset({"we", "us", "our"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_THEY = frozenset({"they", "them", "their"})
_DEFINITE = frozenset({"the", "this", "that", "both"})


def antecedents(phrase: Phrase, taken: Collection[int]) -> tuple[int, ...]:
    """The entities that the phrase stands for; () where that is not settled.

    `taken` are entities that the phrase cannot mean.
    """
    page, number, tree, node = phrase.page, phrase.number, phrase.tree, phrase.node
    word = tree[node].text.casefold()
    if word in _FIRST_PERSON:
        return (page.protagonist,) if page.protagonist is not None and page.protagonist not in taken else ()
    if word in _PERSONAL:
        return _person(page, tree[node].start, taken)
    free = [one for one in candidates(phrase) if one not in taken]
    if tree[node].end in page.references:
        return _described(phrase, free)
    if word in wordset("several") and word not in _THEY:
        return _several(page, number, tree, node)
    return tuple(free[:1]) if word in wordset("pronoun") or _is_epithet(tree, node) else ()


def _described(phrase: Phrase, free: list[int]) -> tuple[int, ...]:
    """Whom the words of an epithet can mean, of those who are free to be meant."""
    page, tree = phrase.page, phrase.tree
    reference = page.references[tree[phrase.node].end]
    if reference.number != 1:
        return plural_antecedents(reference, free) or _several(page, phrase.number, tree, phrase.node)
    return tuple(free[:1]) if reference.fits else ()


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


def _person(page: Page, start: int, taken: Collection[int]) -> tuple[int, ...]:
    """The person named last."""
    people = [m.entity for m in page.mentions if m.start < start and page.entity(m.entity).label is EntityLabel.PERSON]
    return tuple(entity for entity in people[-1:] if entity not in taken)


def _several(page: Page, number: int, tree: Tree, node: int) -> tuple[int, ...]:
    """'The pair', 'both companies': the two organisations named last."""
    here = list(dict.fromkeys(entity for i, entity in names(page, tree) if i < node))
    if len(here) == 2:
        return tuple(here)
    for back in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        found = topics(page, back)
        if len(found) > 1:
            return tuple(found[-2:])
    return ()
