"""What analysts have decided, from `decisions.csv`: obeyed before any score is looked at, and for ever after.

    decision,deal,other,field,value,note
    same,d_1f…,d_2a…,,,one bid told twice
    different,d_1f…,r_77…,,,two tranches
    value,d_1f…,,amounts.deal_value,1400000000 GBP,as filed
    reject,d_3c…,,,,satire
    alias,Orvane Group,Marl Holdings,,,renamed in 2021

`deal` and `other` are ids of deals or of records; for an alias, two names of one company.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product


class Verb(StrEnum):
    """What is decided."""

    SAME = "same"
    DIFFERENT = "different"
    VALUE = "value"
    REJECT = "reject"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Decision:
    """One row; `line` is its number in the file."""

    line: int
    verb: Verb
    deal: str
    other: str = ""
    field: str = ""
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a decision that its author should know."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The decisions as they bear on these records, by record id."""

    same: frozenset[tuple[str, str]]
    different: frozenset[tuple[str, str]]
    rejected: frozenset[str]
    aliases: tuple[tuple[str, str], ...]
    notices: tuple[Notice, ...]
    unknown: tuple[Decision, ...]


def read(text: str) -> tuple[tuple[Decision, ...], tuple[Notice, ...]]:
    """The rows of a decisions file, and what is wrong with the others."""
    decisions, notices = [], []
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    for row in rows:
        cells = {key: value.strip() for key, value in row.items() if isinstance(key, str) and isinstance(value, str)}
        try:
            decisions.append(_decision(rows.line_num, cells))
        except ValueError as error:
            notices.append(Notice(rows.line_num, str(error)))
    return tuple(decisions), tuple(notices)


def _decision(line: int, cells: dict[str, str]) -> Decision:
    said = cells.get("decision", "").casefold()
    if said not in set(Verb):
        raise ValueError(f"no decision is called {said!r}: it is one of {', '.join(Verb)}")
    needed = {Verb.VALUE: ("deal", "field", "value"), Verb.REJECT: ("deal",)}.get(Verb(said), ("deal", "other"))
    if missing := [name for name in needed if not cells.get(name)]:
        raise ValueError(f"a decision {said!r} needs {' and '.join(missing)}")
    rest = {name: cells.get(name, "") for name in ("deal", "other", "field", "value", "note")}
    return Decision(line, Verb(said), **rest)


def judge(decisions: Sequence[Decision], records: Iterable[str], deals: dict[str, tuple[str, ...]]) -> Verdicts:
    """The decisions in terms of these records. `deals` says which records the deals of the last run were made of."""
    alive = frozenset(records)
    notices: list[Notice] = []
    unknown: list[Decision] = []
    pairs: dict[Verb, list[tuple[int, str, str]]] = {Verb.SAME: [], Verb.DIFFERENT: []}
    rejected: set[str] = set()
    for decision in decisions:
        if decision.verb is Verb.ALIAS:
            continue
        ids = [name for name in (decision.deal, decision.other) if name]
        found = [_records(name, alive, deals) for name in ids]
        if not all(found):
            unknown.append(decision)
        elif decision.verb is Verb.REJECT:
            rejected.update(found[0])
        elif decision.verb in pairs:
            pairs[decision.verb] += [(decision.line, a, b) for a, b in product(*found) if a != b]
    same = _ordered(pairs[Verb.SAME])
    different, contradicted = _without_contradictions(pairs[Verb.DIFFERENT], same)
    notices += [Notice(line, "contradicts a decision that the two are the same, which stands") for line in contradicted]
    aliases = tuple((one.deal, one.other) for one in decisions if one.verb is Verb.ALIAS)
    return Verdicts(same, different, frozenset(rejected), aliases, tuple(notices), tuple(unknown))


def _records(name: str, alive: frozenset[str], deals: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return (name,) if name in alive else tuple(record for record in deals.get(name, ()) if record in alive)


def _ordered(pairs: Iterable[tuple[int, str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset((min(a, b), max(a, b)) for _, a, b in pairs)


def _without_contradictions(
    pairs: Sequence[tuple[int, str, str]], same: frozenset[tuple[str, str]]
) -> tuple[frozenset[tuple[str, str]], list[int]]:
    """The pairs that are kept apart, and the lines of those that decisions, taken together, say are the same."""
    home: dict[str, str] = {}

    def root(record: str) -> str:
        while record in home:
            record = home[record]
        return record

    for a, b in sorted(same):
        if root(a) != root(b):
            home[root(a)] = root(b)
    against = {line for line, a, b in pairs if root(a) == root(b)}
    return _ordered(pair for pair in pairs if pair[0] not in against), sorted(against)
