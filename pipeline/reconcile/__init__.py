"""Many articles, one truth with its doubts: records of single articles become deals.

`block → match → merge → fill → totals → conflicts`, on any records in any order. `reconcile` gives the deals; `settle`
gives beside them what became of the last run's ids and what analysts should know of their decisions; `decisions.read`
reads those decisions. The table that decides which records are one deal is `matching.features`.
"""

from collections.abc import Sequence

from pipeline.model.deals import Deal, DealRecord
from pipeline.reconcile.decisions import Decision, Notice, Verb, read
from pipeline.reconcile.identity import Change, Fate
from pipeline.reconcile.settling import Outcome, settle

__all__ = ["Change", "Decision", "Fate", "Notice", "Outcome", "Verb", "read", "reconcile", "settle"]


def reconcile(
    records: Sequence[DealRecord], *, decisions: Sequence[Decision] = (), previous: Sequence[Deal] = ()
) -> tuple[Deal, ...]:
    """The deals that the records together tell, by id. `previous`, the last run's deals, keep their ids."""
    return settle(records, decisions, previous).deals
