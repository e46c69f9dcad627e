"""Undated articles are placed by what they say: news at a price that another article dates was told by then.

The day is no evidence for any date of a deal; it only orders what articles say of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from pipeline.model.vocabulary import AmountKind
from pipeline.reconcile.matching.features import compare
from pipeline.reconcile.sums import Agreement, compare_sums
from pipeline.reconcile.telling import Telling

_SURE = 6.0  # a score at which two records are one deal without a doubt
_PRICES = (AmountKind.DEAL_VALUE, AmountKind.PER_SHARE)


def placed_by_news(told: Sequence[Telling], pairs: Iterable[tuple[int, int]]) -> tuple[Telling, ...]:
    """The records, those of undated articles with the latest day of what their article tells."""
    first = {
        index: telling.event[0] for index, telling in enumerate(told) if telling.published is None and telling.event
    }
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            undated, dated = told[one], told[other]
            if undated.published is None and undated.event is None and (day := _day(undated, dated)):
                first[one] = min(day, first.get(one, day))
    latest: dict[str, int] = {}
    for index, day in first.items():
        article = told[index].record.article_id
        latest[article] = max(day, latest.get(article, day))
    if not latest:
        return tuple(told)
    return tuple(
        replace(telling, placed=latest.get(telling.record.article_id)) if telling.published is None else telling
        for telling in told
    )


def _day(undated: Telling, dated: Telling) -> int | None:
    """When the other article says that the price was named, if the two surely tell one deal."""
    named = dated.begun or dated.reported
    if named is None or not _same_price(undated, dated) or compare(undated, dated).score < _SURE:
        return None
    return named[0]


def _same_price(a: Telling, b: Telling) -> bool:
    return any(
        compare_sums(x, y) >= Agreement.ROUNDED
        for kind in _PRICES
        for x, y in product(a.sums.get(kind, ()), b.sums.get(kind, ()))
    )
