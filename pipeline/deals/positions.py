"""Grammatical positions around a predicate, the same for all its alternations.

For a verb 'subject' is who acts and 'object' what is acted on, whether the clause is active, passive, relative, a
participle, an infinitive under another verb ('agreed to buy', 'is in talks to buy', 'stopped X from buying'), or a
headline. For a noun they are found at its possessor, at 'of', 'by' and so on, and 'support' is the subject of the
verb that carries it ('Orrin announced the purchase of Brell').
Every preposition is a position under its own name.
"""

from collections.abc import Iterator

from pipeline.deals.frames import wordset
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind

_CARRIED = ("dobj", "nsubjpass", "attr", "oprd", "nsubj")
_TRANSPARENT = ("dobj", "npadvmod", "attr", "oprd", "appos", "quantmod", "advmod")
_CLAUSAL = ("xcomp", "advcl", "conj", "ccomp", "pcomp", "prep", "dep", "parataxis")


def subjects(tree: Tree, verb: int) -> list[int]:
    """Who acts: heads of the phrases, the first of each coordination."""
    if tree.is_passive(verb):
        return [noun for agent in tree.kids(verb, "agent") for noun in tree.kids(agent, "pobj")] or [
            noun
            for preposition in tree.kids(verb, "prep")
            if tree[preposition].lemma == "by"
            for noun in tree.kids(preposition, "pobj")
        ]
    own = tree.kids(verb, "nsubj", "csubj")
    return [_referent(tree, noun, verb) for noun in own] if own else _inherited(tree, verb)


def surface_subjects(tree: Tree, verb: int) -> list[int]:
    """What stands in subject position, in the active or the passive."""
    own = tree.kids(verb, "nsubj", "nsubjpass")
    if own:
        return [_referent(tree, noun, verb) for noun in own]
    if tree[verb].dep in ("acl", "relcl") and tree[verb].tag in ("VBN", "VBG") and not is_infinitive(tree, verb):
        return [tree[verb].head]
    return _inherited(tree, verb)


def objects(tree: Tree, verb: int) -> list[int]:
    """What is acted on."""
    if tree.is_passive(verb):
        return surface_subjects(tree, verb)
    own = tree.kids(verb, "dobj", "dative")
    nouns = [noun for noun in own if tree[noun].pos != "ADP"]
    if not nouns:
        nouns = [k for k in tree.kids(verb, "npadvmod", "appos") if k > verb and tree.is_atom(k, AtomKind.MONEY)][:1]
    if nouns:
        return [_referent(tree, noun, verb) for noun in nouns]
    if (
        tree[verb].dep == "relcl"
        and tree.kids(verb, "nsubj")
        and not any(map(tree.is_relative, tree.kids(verb, "nsubj")))
    ):
        return [tree[verb].head]
    return []


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether the verb is an infinitive with 'to'."""
    return any(tree[kid].tag == "TO" for kid in tree.kids(verb, "aux"))


def _referent(tree: Tree, noun: int, verb: int) -> int:
    """The antecedent of a relative pronoun, else the noun itself."""
    if not tree.is_relative(noun):
        return noun
    for clause in (verb, *tree.above(verb)):
        if tree[clause].dep == "relcl":
            return _of_which(tree, tree[clause].head)
    return noun


def _of_which(tree: Tree, noun: int) -> int:
    """Of 'Orrin is one of those who' and 'Orrin was among the banks that' Orrin, else the noun itself."""
    if tree.is_atom(noun, AtomKind.NAME):
        return noun
    for above in tree.above(noun):
        if tree[above].lemma == "be":
            heads = [_referent(tree, kid, above) for kid in tree.kids(above, "nsubj") if kid < noun]
            return next((head for head in heads if tree.is_atom(head, AtomKind.NAME)), noun)
        if tree[above].lemma not in ("of", "among", "one", "amongst", "with"):
            break
    return noun


def _inherited(tree: Tree, verb: int) -> list[int]:
    """The subject of a verb that has none of its own."""
    token, above = tree[verb], tree.head(verb)
    if above is None:
        return []
    if token.tag == "VBG" and verb > 0 and tree[verb - 1].dep == "pobj" and tree.is_atom(verb - 1, AtomKind.NAME):
        return [verb - 1]  # 'reports of Orrin raising money'
    if token.dep in ("acl", "relcl"):
        return [above] if token.tag == "VBG" or not _is_carried(tree, above) else carriers(tree, above)
    if token.dep not in _CLAUSAL:
        return []
    return _controlled(tree, verb, above) if tree.is_verb(above) else _loose(tree, verb, above)


def _controlled(tree: Tree, verb: int, above: int) -> list[int]:
    """Under another verb its subject, or its object where it is of the kind of 'stop' and 'allow'."""
    if tree[above].lemma in wordset("object_control") and tree[verb].dep in ("xcomp", "pcomp", "prep", "ccomp"):
        return objects(tree, above) or surface_subjects(tree, above)
    return surface_subjects(tree, above)


def _loose(tree: Tree, verb: int, above: int) -> list[int]:
    """Under a preposition what that hangs on; under a name, in a headline, the name."""
    if tree[above].dep == "prep" and tree[verb].dep == "pcomp":
        return _inherited(tree, above)
    return _headline(tree, above)


def _headline(tree: Tree, noun: int) -> list[int]:
    """In 'Orrin to buy Brell' the parser often makes the name the root and hangs the infinitive on it."""
    return [noun] if tree.is_atom(noun, AtomKind.NAME) else []


def _is_carried(tree: Tree, noun: int) -> bool:
    """Whether the noun is an argument of a verb ('signed an agreement to buy') rather than the clause's own name."""
    return not tree.is_atom(noun, AtomKind.NAME) and (tree[noun].dep in _CARRIED or tree[noun].dep == "pobj")


def carriers(tree: Tree, noun: int) -> list[int]:
    """Who has or does what the noun says: its possessor, else the subject of the verb that carries it."""
    owners = possessors(tree, noun)
    if owners:
        return owners
    verb = carrying_verb(tree, noun)
    if verb is None:
        return []
    return subjects(tree, verb)


def carrying_verb(tree: Tree, noun: int) -> int | None:
    """The verb of which the noun is an argument, directly or through one preposition or another noun's 'of'."""
    here = tree.first_conjunct(noun)
    for _ in range(5):
        above = tree.head(here)
        if above is None:
            return None
        if tree.is_verb(above):
            return above if tree[here].dep in (*_CARRIED, "prep", "agent", "dative") else None
        if tree[here].dep not in ("pobj", "prep", "appos"):
            return None
        here = above
    return None


def hangs_on(tree: Tree, noun: int, verb: int) -> list[int]:
    """The nodes between a noun and the verb that carries it: 'about', 'talks', 'in' of 'is in talks about a bid'."""
    path: list[int] = []
    for above in tree.above(tree.first_conjunct(noun)):
        if above == verb:
            break
        path.append(above)
    return path


def possessors(tree: Tree, noun: int) -> list[int]:
    """Who owns the noun: "Orrin's bid", 'its bid', 'the company whose bid'."""
    return [_referent(tree, owner, noun) for owner in tree.kids(noun, "poss")]


def modifiers(tree: Tree, noun: int) -> list[int]:
    """Names that stand before the noun without a possessive: 'the Brell takeover'."""
    return [
        kid
        for kid in tree.kids(noun, "compound", "amod", "nmod", "nummod", "npadvmod")
        if tree.is_atom(kid, AtomKind.NAME) and kid < noun
    ]


def prepositions(tree: Tree, predicate: int) -> Iterator[tuple[str, int]]:
    """(preposition, head of its phrase) within the predicate's own clause, the nearest attachment first.

    The attachment of prepositional phrases is where parsers err most, so phrases that the tree hangs on an object, a
    sum or another such phrase count too, though later.
    """
    todo, seen = [predicate], {predicate}
    while todo:
        here = todo.pop(0)
        for kid in tree.kids(here):
            token = tree[kid]
            if kid in seen or (kid < predicate and token.dep in ("nsubj", "nsubjpass", "csubj")):
                continue
            seen.add(kid)
            if token.dep in ("prep", "agent", "dative") and token.pos in ("ADP", "SCONJ", "VERB", "ADV"):
                for noun in tree.kids(kid, "pobj"):
                    yield token.lemma, _referent(tree, noun, predicate)
                    todo.append(noun)
                todo.append(kid)
            elif token.dep in _TRANSPARENT or token.atom or token.lemma == "worth":
                todo.append(kid)
