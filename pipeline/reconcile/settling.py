"""One run of reconciliation: block, match, merge, fill, add up, identify, obey."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.errors import Rejected
from pipeline.model.deals import Deal, DealRecord, Relation
from pipeline.reconcile.acyclic import no_cycles_sought
from pipeline.reconcile.decisions import Decision, Notice, Verb, Verdicts, judge
from pipeline.reconcile.identity import Fate, fates, identify
from pipeline.reconcile.matching.blocking import candidates
from pipeline.reconcile.matching.clustering import Clusters, Link, cluster
from pipeline.reconcile.matching.directory import Directory
from pipeline.reconcile.matching.placing import placed_by_news
from pipeline.reconcile.merging.deal import Merged, merge
from pipeline.reconcile.merging.sources import Source, sources
from pipeline.reconcile.telling import tellings
from pipeline.reconcile.totals import Balance, balance
from pipeline.reconcile.verdicts import decide


@dataclass(frozen=True, slots=True)
class Outcome:
    """The deals by id, what became of the ids of the last run, and what analysts should know of their decisions."""

    deals: tuple[Deal, ...]
    fates: tuple[Fate, ...]
    notices: tuple[Notice, ...]


@no_cycles_sought()
def settle(records: Sequence[DealRecord], decisions: Sequence[Decision] = (), previous: Sequence[Deal] = ()) -> Outcome:
    """Deals from records in any order; the same records, decisions and last run give the same deals.

    `previous` are the deals of the last run: they keep their ids, and decisions about them are understood. Raises
    Rejected where two records have one id.
    """
    ordered = sorted(records, key=lambda record: record.record_id)
    _refuse_twins(ordered)
    verdicts = judge(decisions, (record.record_id for record in ordered), _made_of(previous))
    if verdicts.unknown:  # ids of a first run are known only once it is done
        first = _deals(ordered, verdicts, ())
        verdicts = judge(decisions, (record.record_id for record in ordered), _made_of((*first, *previous)))
    deals = _deals(ordered, verdicts, previous)
    deals, notices = _valued(deals, decisions)
    return Outcome(deals, fates(deals, previous), (*verdicts.notices, *map(_lost, verdicts.unknown), *notices))


def _lost(decision: Decision) -> Notice:
    named = " or ".join(filter(None, (decision.deal, decision.other)))
    return Notice(decision.line, f"no deal or record is called {named}")


def _refuse_twins(ordered: Sequence[DealRecord]) -> None:
    for one, other in pairwise(ordered):
        if one.record_id == other.record_id:
            raise Rejected("reconcile", f"two records have the id {one.record_id!r}")


def _made_of(deals: Sequence[Deal]) -> dict[str, tuple[str, ...]]:
    return {deal.deal_id: deal.records for deal in deals}


def _deals(ordered: Sequence[DealRecord], verdicts: Verdicts, previous: Sequence[Deal]) -> tuple[Deal, ...]:
    records = [record for record in ordered if record.record_id not in verdicts.rejected]
    directory = Directory(records, verdicts.aliases)
    told = tellings(records, directory)
    pairs = list(candidates(told))
    told = placed_by_news(told, pairs)
    numbers = {record.record_id: number for number, record in enumerate(records)}
    clusters = cluster(told, pairs, _pairs(verdicts.same, numbers), _pairs(verdicts.different, numbers))
    groups = [sources([told[index] for index in group]) for group in clusters.members]
    merged = _merged(groups, clusters, directory)
    return _identified(merged, balance(merged), previous)


def _pairs(named: frozenset[tuple[str, str]], numbers: dict[str, int]) -> set[tuple[int, int]]:
    return {(numbers[a], numbers[b]) for a, b in named if a in numbers and b in numbers}


def _merged(groups: Sequence[tuple[Source, ...]], clusters: Clusters, directory: Directory) -> list[Merged]:
    home = {source.telling.index: number for number, told in enumerate(groups) for source in told}
    links: list[list[Link]] = [[] for _ in groups]
    for link in clusters.links:
        links[home[link.pair[0]]].append(link)
    by_record = {source.record_id: told for told in groups for source in told}
    return [merge(told, links[number], directory, _siblings(told, by_record)) for number, told in enumerate(groups)]


def _siblings(told: Sequence[Source], by_record: dict[str, tuple[Source, ...]]) -> dict[str, tuple[Source, ...]]:
    """Record → the sources of the deals that were announced together with it."""
    return {
        source.record_id: tuple(
            sibling for other in source.telling.record.same_announcement for sibling in by_record.get(other, ())
        )
        for source in told
        if source.telling.record.same_announcement
    }


def _identified(merged: Sequence[Merged], sums: Balance, previous: Sequence[Deal]) -> tuple[Deal, ...]:
    bare = [*(one.deal for one in merged), *sums.implied]
    ids = identify(bare, previous)
    deals = [replace(deal, deal_id=deal_id) for deal, deal_id in zip(bare, ids, strict=True)]
    homes = {record: deal.deal_id for deal in deals for record in deal.records}
    related: list[set[tuple[str, str]]] = [set() for _ in deals]
    for part, whole in sums.drawn:
        related[part].add((ids[whole], "tranche_of"))
    for number, one in enumerate(merged):
        for source in one.told:
            for record in source.telling.record.same_announcement:
                if homes.get(record, ids[number]) != ids[number]:
                    related[number].add((homes[record], "same_announcement"))
    linked = [
        replace(deal, related=tuple(Relation(*link) for link in sorted(links)))
        for deal, links in zip(deals, related, strict=True)
    ]
    return tuple(sorted(linked, key=lambda deal: deal.deal_id))


def _valued(deals: tuple[Deal, ...], decisions: Sequence[Decision]) -> tuple[tuple[Deal, ...], list[Notice]]:
    """The deals with the values that analysts have set, in the order of the file."""
    by_id = {deal.deal_id: deal for deal in deals}
    homes = {record: deal.deal_id for deal in deals for record in deal.records}
    notices = []
    for decision in decisions:
        deal_id = homes.get(decision.deal, decision.deal)
        if decision.verb is Verb.VALUE and deal_id in by_id:
            try:
                by_id[deal_id] = decide(by_id[deal_id], decision)
            except ValueError as error:
                notices.append(Notice(decision.line, str(error)))
    return tuple(by_id[deal.deal_id] for deal in deals), notices
