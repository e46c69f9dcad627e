"""How far a deal has come: from tense, modality, the verbs that govern its predicate, and set phrases nearby."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.deals.frames import wordset
from pipeline.deals.page import Page
from pipeline.deals.telling import Telling
from pipeline.deals.tree import Tree
from pipeline.lexicons import entries
from pipeline.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Sign:
    """A row of status.toml."""

    id: str
    status: str
    weight: int
    lemmas: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, how strongly it is said, and the sign or tense that says it."""

    status: Status
    weight: int
    rule: str


_MODAL = {"may": Status.RUMOURED, "might": Status.RUMOURED, "could": Status.RUMOURED, "would": Status.ANNOUNCED}
_MODAL |= {"will": Status.ANNOUNCED, "shall": Status.ANNOUNCED, "'ll": Status.ANNOUNCED}


@cache
def _signs() -> tuple[tuple[Sign, re.Pattern[str] | None], ...]:
    return tuple(
        (sign, re.compile(rf"\b(?:{'|'.join(map(re.escape, sign.words))})\b", re.IGNORECASE) if sign.words else None)
        for sign in entries("status", "sign", Sign)
    )


def standings(page: Page, telling: Telling) -> list[Standing]:
    """Every sign of the deal's status in the sentence, the tense of its predicate last and weakest."""
    tree = page.trees[telling.number]
    lemmas = _governing(tree, telling)
    start, end = _clause(page, tree, telling)
    words = page.text[start:end].replace("\n", " ")
    found = [
        Standing(Status(sign.status), sign.weight, f"status.{sign.id}")
        for sign, pattern in _signs()
        if lemmas & set(sign.lemmas) or (pattern is not None and pattern.search(words))
    ]
    return [*found, _tense(tree, _verb(tree, telling))]


def anywhere(text: str) -> list[Standing]:
    """The signs in words that speak of a deal told elsewhere."""
    return [
        Standing(Status(sign.status), sign.weight, f"status.{sign.id}")
        for sign, pattern in _signs()
        if pattern is not None and pattern.search(text)
    ]


def _verb(tree: Tree, telling: Telling) -> int:
    """The verb whose tense counts: the predicate, or what carries it where it is a noun."""
    if tree.is_verb(telling.predicate):
        return telling.predicate
    return telling.match.carrier if telling.match.carrier is not None else telling.predicate


def _governing(tree: Tree, telling: Telling) -> set[str]:
    """Lemmas of the verbs and nouns above the predicate that bear on it: 'agreed to buy', 'talks to buy'."""
    found: set[str] = set()
    here = telling.predicate
    for above in tree.above(here):
        dep = tree[here].dep
        if dep in (
            "xcomp",
            "ccomp",
            "pobj",
            "prep",
            "dobj",
            "nsubjpass",
            "pcomp",
            "acl",
            "advcl",
            "nsubj",
            "attr",
            "appos",
        ):
            if dep == "ccomp" and tree[above].lemma in wordset("speech"):
                break
            found.add(tree[above].lemma)
        elif dep != "conj":
            break
        here = above
    if not tree.is_verb(telling.predicate):
        found |= {tree[kid].lemma for kid in tree.kids(telling.predicate, "amod", "acl")}
    return found


def _clause(page: Page, tree: Tree, telling: Telling) -> tuple[int, int]:
    """Offsets of the stretch whose phrases count: between the clause's neighbours, else the whole sentence."""
    del page
    others = [
        token.index
        for token in tree.tokens
        if tree.is_verb(token.index)
        and token.dep in ("conj", "advcl", "relcl")
        and token.index > telling.predicate
        and telling.predicate not in tree.below(token.index)
    ]
    end = tree[others[0]].start if others else tree.sentence.end
    before = [
        token
        for token in tree.tokens
        if token.dep == "relcl" and token.index <= telling.predicate and telling.predicate in tree.below(token.index)
    ]
    start = tree[tree.below(before[-1].index)[0]].start if before else tree.sentence.start
    return start, max(end, tree[telling.predicate].end)


def _tense(tree: Tree, verb: int) -> Standing:
    """What the verb form alone says."""
    top = verb
    for above in tree.above(verb):
        if tree[top].dep not in ("xcomp", "conj"):
            break
        top = above
    auxiliaries = [tree[kid].text.casefold() for kid in (*tree.kids(verb, "aux"), *tree.kids(top, "aux"))]
    for word in auxiliaries:
        if word in _MODAL:
            return Standing(_MODAL[word], 4, f"tense.{word}")
    tag = tree[verb].tag
    if "had" in auxiliaries:
        return Standing(Status.COMPLETED, 4, "tense.past_perfect")
    if tag in ("VBD", "VBN"):
        return Standing(Status.COMPLETED, 3, "tense.past")
    return Standing(Status.ANNOUNCED, 3, "tense.present")


def decide(found: list[Standing]) -> Standing:
    """The strongest standing; of equals the one furthest on."""
    order = {Status.TERMINATED: 3, Status.COMPLETED: 2, Status.ANNOUNCED: 1, Status.RUMOURED: 0}
    return max(found, key=lambda standing: (standing.weight, order[standing.status]))
