"""Which forms are names of one entity, decided once for the whole document.

Forms that differ in nothing but legal form, article or casing are one; so are a name and what a bracket says it is
called. A shorter form then joins the one longer name that it can stand for: its beginning ('Apple' and 'Apple Computer
Inc.'), a distinctive word of it, its initials, a person's surname. Where two longer names could be meant it joins
neither.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.entities.brackets import is_acronym
from pipeline.entities.forms import Form
from pipeline.entities.labels import Verdict, weigh
from pipeline.entities.lexicon import adjectives, given_names, ordinary, org_heads, particles, places, unit_tails
from pipeline.model.vocabulary import EntityLabel


@dataclass(slots=True)
class Cluster:
    """The forms of one entity, in order of first use, and what they are."""

    forms: list[Form]
    verdict: Verdict = field(init=False)

    def __post_init__(self) -> None:
        self.verdict = weigh(self.forms)

    @property
    def fullest(self) -> Form:
        """The form with most words; of equals one with its legal form, then the one used first."""
        return max(self.forms, key=lambda f: (len(f.words), f.legal, len(f.text), -position(f)))

    @property
    def keys(self) -> set[tuple[str, ...]]:
        """The forms' words, small."""
        return {key(form) for form in self.forms}


def position(form: Form) -> int:
    """Offset of the first use."""
    return form.uses[0].start


def key(form: Form) -> tuple[str, ...]:
    """What is alike in forms that differ only in legal form, article or casing."""
    plain = tuple(word.casefold().strip(".") for word in form.words)
    return plain[1:] if len(plain) > 1 and plain[0] == "the" else plain


def link(forms: Iterable[Form], stated: Sequence[tuple[str, str]]) -> list[Cluster]:
    """Clusters in order of first use. `stated` are pairs of a form's text and another name the text gives for it."""
    groups: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        groups[key(form)].append(form)
    joined = _joined(groups, stated)
    clusters = sorted((Cluster(members) for members in joined), key=lambda c: -max(len(k) for k in c.keys))
    kept: list[Cluster] = []
    for cluster in clusters:
        hosts = [host for host in kept if _stands_for(cluster, host)]
        host = hosts[0] if len(hosts) == 1 else _best(hosts)
        if host is None:
            kept.append(cluster)
        else:
            host.forms.extend(cluster.forms)
            host.verdict = weigh(host.forms)
    for cluster in kept:
        cluster.forms.sort(key=position)
    return sorted(kept, key=lambda c: position(c.forms[0]))


def _joined(groups: dict[tuple[str, ...], list[Form]], stated: Sequence[tuple[str, str]]) -> list[list[Form]]:
    """The groups, those that the text says are one put together."""
    by_text = {form.text: group for group, members in groups.items() for form in members}
    parent = {group: group for group in groups}

    def root(group: tuple[str, ...]) -> tuple[str, ...]:
        while parent[group] != group:
            group = parent[group]
        return group

    for name, alias in stated:
        if name in by_text and alias in by_text:
            parent[root(by_text[alias])] = root(by_text[name])
    together: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for group, members in groups.items():
        together[root(group)].extend(members)
    return [sorted(members, key=position) for members in together.values()]


def _best(hosts: Sequence[Cluster]) -> Cluster | None:
    """Of several hosts none, unless one alone is used often and the others are its units."""
    if not hosts:
        return None
    whole = [h for h in hosts if h.fullest.words[-1].casefold() not in unit_tails()]
    return whole[0] if len(whole) == 1 else None


def _stands_for(short: Cluster, long: Cluster) -> bool:
    """Whether some form of `short` can be a shorter name of `long`, and nothing speaks against it."""
    small = short.fullest
    if short.verdict.label is not long.verdict.label and _firm(short) and _firm(long):
        return False
    return any(_shortens(small, full, short, long) for full in long.forms)


def _firm(cluster: Cluster) -> bool:
    return cluster.verdict.score >= 2.5


def _shortens(small: Form, full: Form, short: Cluster, long: Cluster) -> bool:
    few, many = key(small), key(full)
    if len(few) >= len(many):
        return False
    if long.verdict.label is EntityLabel.PERSON:
        return _is_surname(few, many, short)
    if len(few) == 1 and is_acronym(small.text, " ".join(full.words)):
        return True
    if many[: len(few)] == few:
        return _is_beginning(small, full, few, many, short)
    return len(few) == 1 and few[0] in many[1:] and len(few[0]) > 3 and _is_distinctive(small.words[0])


def _is_surname(few: tuple[str, ...], many: tuple[str, ...], short: Cluster) -> bool:
    own = len(few) == 1 or few[0] in particles()
    return own and many[-len(few) :] == few and (short.verdict.label is EntityLabel.PERSON or short.verdict.score < 2.5)


def _is_beginning(small: Form, full: Form, few: tuple[str, ...], many: tuple[str, ...], short: Cluster) -> bool:
    """'Apple' for 'Apple Computer', not 'Orbel' for 'Orbel Ventures' once Orbel has been named by itself."""
    if small.text in places() and short.verdict.label is EntityLabel.PLACE:
        return False
    if small.text in adjectives() or (
        few[0] in given_names() and len(few) == 1 and ordinary(few[0]) and not full.legal
    ):
        return False
    tail = " ".join(many[len(few) :])
    if position(small) > position(full):
        return True
    if full.legal and full.cues["ticker"] + full.cues["called_company"]:
        return True
    return (tail in org_heads() and tail not in unit_tails()) or (full.legal and len(many) - len(few) == 0)


def _is_distinctive(word: str) -> bool:
    return (
        not ordinary(word)
        and word not in places()
        and word not in adjectives()
        and word.casefold() not in given_names()
    )
