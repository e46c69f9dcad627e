"""Which forms are names of one entity, decided once for the whole document.

Forms that differ in nothing but legal form, article or casing are one; so are a name and what the text says it is
called. A shorter form then joins the one longer name that it can stand for: its beginning ('Apple' and 'Apple Computer
Inc.'), a distinctive word of it, its initials, a person's surname. Where more than one could be meant, the one that had
been introduced when the short form was first used is meant; if that leaves several, none.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pipeline.entities.brackets import is_acronym
from pipeline.entities.forms import Form
from pipeline.entities.labels import Verdict, weigh
from pipeline.entities.lexicon import adjectives, given_names, ordinary, particles, places, unit_tails
from pipeline.entities.statements import Statements, pairs
from pipeline.model.vocabulary import EntityLabel

Key = tuple[str, ...]


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
    def legal(self) -> bool:
        """Whether some form has a legal form."""
        return any(form.legal for form in self.forms)

    def take(self, other: "Cluster") -> None:
        """Make the forms of the other its own."""
        self.forms = sorted([*self.forms, *other.forms], key=position)
        self.verdict = weigh(self.forms)


def position(form: Form) -> int:
    """Offset of the first use."""
    return form.uses[0].start


def introduced(form: Form) -> int:
    """Offset of the first use outside headlines, which call by a short name what the article has yet to introduce."""
    return next((use.start for use in form.uses if not use.line.headline), sys.maxsize)


def link(forms: Sequence[Form], statements: Statements) -> list[Cluster]:
    """Clusters in order of first use."""
    apart = set(pairs(statements))
    clusters = [Cluster(members) for members in _joined(forms, statements.aliases)]
    kept: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: (-len(c.fullest.key), position(c.forms[0]))):
        hosts = [host for host in kept if _stands_for(cluster, host, apart)]
        if host := _chosen(cluster, hosts):
            _note_part(cluster.fullest.key, host)
            host.take(cluster)
        else:
            kept.append(cluster)
    return sorted(kept, key=lambda c: position(c.forms[0]))


def _joined(forms: Sequence[Form], stated: Sequence[tuple[str, str]]) -> list[list[Form]]:
    """The forms in groups: those with one key, and those that the text says are one."""
    groups: dict[Key, list[Form]] = defaultdict(list)
    for form in forms:
        groups[form.key].append(form)
    by_text = {form.text: form.key for form in forms}
    parent = {group: group for group in groups}

    def root(group: Key) -> Key:
        while parent[group] != group:
            group = parent[group]
        return group

    for name, alias in stated:
        if name in by_text and alias in by_text:
            parent[root(by_text[alias])] = root(by_text[name])
    together: dict[Key, list[Form]] = defaultdict(list)
    for group, members in groups.items():
        together[root(group)].extend(members)
    return [sorted(members, key=position) for members in together.values()]


def _chosen(short: Cluster, hosts: Sequence[Cluster]) -> Cluster | None:
    """The host that is meant: the only one; else the only one introduced by then, that it begins, that adds least to
    it, or that is plainly a company; of all that is still left by one of these, the next decides.
    """
    if len(hosts) < 2:
        return hosts[0] if hosts else None
    first = min(introduced(form) for form in short.forms)
    few = short.fullest.key
    tests: tuple[Callable[[Cluster], bool], ...] = (
        lambda host: min(introduced(form) for form in host.forms) < first,
        lambda host: host.fullest.key[: len(few)] == few,
        lambda host: len(host.fullest.key) == min(len(other.fullest.key) for other in hosts),
        lambda host: host.legal or "org_head" in host.verdict.features,
    )
    for test in tests:
        left = [host for host in hosts if test(host)]
        if len(left) == 1:
            return left[0]
        hosts = left or hosts
    return None


def _note_part(few: Key, host: Cluster) -> None:
    """People are called by the last of two names, companies by the first."""
    full = host.fullest
    many = full.key
    if len(few) == 1 and len(many) > 1:
        full.cues["called_by_last"] += few[0] == many[-1]
        full.cues["called_by_first"] += few[0] == many[0]


def _stands_for(short: Cluster, long: Cluster, apart: set[tuple[str, str]]) -> bool:
    """Whether some form of `short` can be a shorter name of `long`, and nothing speaks against it."""
    if short.verdict.label is not long.verdict.label and _firm(short) and _firm(long):
        return False
    if short.legal:
        return False  # its registered name is complete: the longer one is another's
    if any((one.text, other.text) in apart for one in short.forms for other in long.forms):
        return False
    return any(_shortens(short, full, long) for full in long.forms)


def _firm(cluster: Cluster) -> bool:
    return cluster.verdict.score >= 2.5


def _shortens(short: Cluster, full: Form, long: Cluster) -> bool:
    small = short.fullest
    few, many = small.key, full.key
    if len(few) >= len(many):
        return False
    if long.verdict.label is EntityLabel.PERSON:
        return _is_surname(few, many, short)
    if len(few) == 1 and is_acronym(small.text, " ".join(full.words)):
        return True
    if many[: len(few)] == few:
        return _is_beginning(short, full)
    return len(few) == 1 and few[0] in many[1:] and len(few[0]) > 3 and _is_distinctive(small.words[0])


def _is_surname(few: Key, many: Key, short: Cluster) -> bool:
    own = len(few) == 1 or few[0] in particles()
    return own and many[-len(few) :] == few and (short.verdict.label is EntityLabel.PERSON or not _firm(short))


def _is_beginning(short: Cluster, full: Form) -> bool:
    """'Apple' for 'Apple Computer'; not 'Orbel' for 'Orbel Ventures' once the text has named Orbel by itself, nor a
    place for a company that is called after it.
    """
    small, few = short.fullest, short.fullest.key
    if small.text in adjectives() or (small.text in places() and short.verdict.label is EntityLabel.PLACE):
        return False
    if len(few) == 1 and few[0] in given_names() and ordinary(few[0]) and not full.legal:
        return False
    return " ".join(full.key[len(few) :]) not in unit_tails() or introduced(small) > introduced(full)


def _is_distinctive(word: str) -> bool:
    return (
        not ordinary(word)
        and word not in places()
        and word not in adjectives()
        and word.casefold() not in given_names()
    )
