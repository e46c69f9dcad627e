"""Frames laid over a tree: which predicates tell of a deal, and what stands in their positions."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.deals import positions as at
from pipeline.deals.classes import classes_of
from pipeline.deals.frames import Condition, Frame, by_noun, by_verb, conditions, supports, wordset
from pipeline.deals.linear import completed
from pipeline.deals.tree import Tree
from pipeline.model.syntax import AtomKind


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found in a sentence. `slots` maps a position to the heads of the phrases there, first conjuncts only.

    `predicate` is the node that set the frame off, `carrier` the verb that carries a noun, `words` all its nodes.
    """

    frame: Frame
    predicate: int
    slots: dict[str, tuple[int, ...]]
    words: tuple[int, ...]
    carrier: int | None = None


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X", "VERB"})
_ARGUMENT = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "attr"})
"""Where a word stands as a noun, whatever the tagger took it for."""


def matches(tree: Tree) -> Iterator[Match]:
    """Every frame that fits somewhere in the tree, by the position of its predicate."""
    for token in tree.tokens:
        if token.atom is not None:
            continue
        if tree.is_verb(token.index):
            yield from _verbal(tree, token.index)
        if token.lemma in by_noun() and _is_nominal(tree, token.index):
            yield from _nominal(tree, token.index)


def _is_nominal(tree: Tree, node: int) -> bool:
    """Whether the word heads a noun phrase: in 'funding round' only 'round' does."""
    token = tree[node]
    if token.dep == "compound" and tree[token.head].lemma in by_noun():
        return False
    if token.pos == "VERB" and tree.kids(node, "nsubj", "nsubjpass", "dobj", "aux", "auxpass", "prt"):
        return False
    return token.pos in _NOMINAL or token.dep in _ARGUMENT


def _verbal(tree: Tree, verb: int) -> Iterator[Match]:
    base: dict[str, tuple[int, ...]] | None = None
    for frame, rest in by_verb().get(tree[verb].lemma, ()):
        words = _phrase_after(tree, verb, rest)
        if words is None:
            continue
        base = base if base is not None else _verb_slots(tree, verb)
        slots = _with_phrase_object(tree, base, words)
        if not _fits(tree, frame, slots):
            slots = completed(tree, words[-1] if words else verb, slots, nominal=False)
        if _fits(tree, frame, slots):
            yield Match(frame, verb, slots, (verb, *words))


def _nominal(tree: Tree, noun: int) -> Iterator[Match]:
    base: dict[str, tuple[int, ...]] | None = None
    carrier = at.carrying_verb(tree, noun)
    for frame, rest in by_noun().get(tree[noun].lemma, ()):
        words = _phrase_before(tree, noun, rest)
        if words is None:
            continue
        base = base if base is not None else _noun_slots(tree, noun, carrier)
        slots = base if _fits(tree, frame, base) else completed(tree, noun, base, nominal=True)
        if _fits(tree, frame, slots):
            yield Match(frame, noun, slots, (*words, noun), carrier)


def _phrase_after(tree: Tree, verb: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """The nodes of the further words of a verb phrase, which must hang on the verb and follow it closely."""
    found: list[int] = []
    for word in rest:
        window = range((found[-1] if found else verb) + 1, min(verb + 9, len(tree)))
        hit = next(
            (i for i in window if word in (tree[i].lemma, tree[i].text.casefold()) and verb in _reach(tree, i)), None
        )
        if hit is None:
            return None
        found.append(hit)
    return None if _governs_elsewhere(tree, verb, found) else tuple(found)


def _governs_elsewhere(tree: Tree, verb: int, found: list[int]) -> bool:
    """Whether a lone preposition is none of the verb's phrase: 'took part in a round' is not 'took in a round'."""
    if len(found) != 1 or tree[found[0]].dep != "prep" or not tree.kids(found[0], "pobj"):
        return False
    return any(verb < kid < found[0] for kid in tree.kids(verb, "dobj"))


def _reach(tree: Tree, node: int) -> list[int]:
    return [above for above, _ in zip(tree.above(node), range(3), strict=False)]


def _phrase_before(tree: Tree, noun: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    start = noun - len(rest)
    if start < 0:
        return None
    window = tuple(range(start, noun))
    said = [(tree[i].lemma, tree[i].text.casefold()) for i in window]
    return window if all(word in pair for word, pair in zip(rest, said, strict=True)) else None


def _verb_slots(tree: Tree, verb: int) -> dict[str, tuple[int, ...]]:
    slots: dict[str, list[int]] = {}
    slots["subject"] = at.subjects(tree, verb)
    slots["object"] = at.objects(tree, verb)
    slots["dative"] = [kid for kid in tree.kids(verb, "dative") if tree[kid].pos != "ADP"]
    slots["particle"] = [kid for kid in tree.kids(verb, "prt", "advmod") if kid == verb + 1 or tree[kid].dep == "prt"]
    if tree.is_passive(verb):
        slots["retained"] = list(tree.kids(verb, "dobj", "oprd"))
    slots["attr"] = list(tree.kids(verb, "attr", "oprd"))
    slots["attr"] += [kid for kid in tree.kids(verb, "acomp") if tree.is_atom(kid, AtomKind.NAME)]
    clauses = [kid for kid in tree.kids(verb, "xcomp", "ccomp", "advcl") if tree.is_verb(kid)]
    slots["purpose"] = [kid for kid in clauses if at.is_infinitive(tree, kid)]
    for preposition, noun in at.prepositions(tree, verb):
        slots.setdefault(preposition, []).append(noun)
    if tree.is_passive(verb):
        slots.pop("by", None)
    return {name: tuple(dict.fromkeys(nodes)) for name, nodes in slots.items() if nodes}


def _with_phrase_object(
    tree: Tree, slots: dict[str, tuple[int, ...]], words: tuple[int, ...]
) -> dict[str, tuple[int, ...]]:
    """In 'dispose of X' and 'take control of X' what the last preposition governs is the object."""
    if not words or tree[words[-1]].dep not in ("prep", "dative", "agent"):
        return slots
    governed = tree.kids(words[-1], "pobj")
    return {**slots, "object": governed} if governed else slots


def _noun_slots(tree: Tree, noun: int, carrier: int | None) -> dict[str, tuple[int, ...]]:
    slots: dict[str, list[int]] = {
        "self": [noun],
        "poss": at.possessors(tree, noun),
        "compound": at.modifiers(tree, noun),
    }
    slots["before"] = [kid for kid in tree.kids(noun) if kid < noun and tree[kid].atom is not None]
    slots["before"] += _measure(tree, noun)
    for preposition, governed in at.prepositions(tree, noun):
        slots.setdefault(preposition, []).append(governed)
    _modified_slots(tree, noun, slots)
    if carrier is not None:
        _carried_slots(tree, noun, carrier, slots)
    return {name: tuple(dict.fromkeys(nodes)) for name, nodes in slots.items() if nodes}


def _measure(tree: Tree, noun: int) -> list[int]:
    """The sum that measures the noun from above: '$5m of loans', '$5m in debt'."""
    preposition = tree.head(noun)
    if preposition is None or tree[preposition].lemma not in ("of", "in", "as"):
        return []
    sums = [preposition, *tree.above(preposition)][1:2]
    return [node for node in sums if tree.is_atom(node, AtomKind.MONEY)]


def _modified_slots(tree: Tree, noun: int, slots: dict[str, list[int]]) -> None:
    """'A loan provided by X', 'the contract that X signed with Y': the clause lends what a carrying verb would."""
    for verb in tree.kids(noun, "acl", "relcl"):
        for kind in supports().get(tree[verb].lemma, ()):
            slots.setdefault(kind, []).extend(n for n in at.subjects(tree, verb) if n != noun)
        for preposition, governed in at.prepositions(tree, verb):
            slots.setdefault(preposition, []).append(governed)


def _carried_slots(tree: Tree, noun: int, carrier: int, slots: dict[str, list[int]]) -> None:
    """What the verb that carries the noun lends it: its subject, and its prepositional phrases after its own."""
    is_subject = tree[tree.first_conjunct(noun)].dep == "nsubj"
    kinds = () if is_subject else _support(tree, noun, carrier)
    subjects = [node for node in at.subjects(tree, carrier) if node != noun]
    for kind in kinds:
        slots.setdefault(kind, []).extend(subjects)
    if not kinds and not is_subject:
        slots["carrier"] = subjects
    others = [node for node in at.objects(tree, carrier) if node != noun and not tree.is_passive(carrier)]
    if tree.is_passive(carrier) and tree[noun].dep == "dobj":
        others = at.surface_subjects(tree, carrier)
    slots["recipient"] = [*(k for k in tree.kids(carrier, "dative") if tree[k].pos != "ADP"), *others]
    for preposition, governed in at.prepositions(tree, carrier):
        if governed != noun:
            slots.setdefault(preposition, []).append(governed)


def _support(tree: Tree, noun: int, carrier: int) -> tuple[str, ...]:
    """What the carrier's subject is to the noun; whoever is in talks about a deal is whoever would do it."""
    if any(tree[node].lemma in wordset("talks") for node in at.hangs_on(tree, noun, carrier)):
        return ("neutral",)
    return supports().get(tree[carrier].lemma, ())


def _fits(tree: Tree, frame: Frame, slots: dict[str, tuple[int, ...]]) -> bool:
    needed = all(_holds(tree, condition, slots) for condition in conditions(frame.needs))
    nearest = {position: nodes[:1] for position, nodes in slots.items()}
    return needed and not any(_holds(tree, condition, nearest) for condition in conditions(frame.bars))


def _holds(tree: Tree, condition: Condition, slots: dict[str, tuple[int, ...]]) -> bool:
    return any(
        "any" in condition.classes or not classes_of(tree, node).isdisjoint(condition.classes)
        for position in condition.positions
        for first in slots.get(position, ())
        for node in tree.conjuncts(first)
    )
