"""Counting: what a record earns and costs."""

from pathlib import Path
from typing import Any

import pytest

from pipeline.evaluate import Counts, GoldArticle, Scores, reliability, score
from pipeline.evaluate.told import Row, from_gold


def _buy(buyer: str, bought: str, **slots: Any) -> Row:
    parties = [{"name": buyer, "role": "acquirer"}, {"name": bought, "role": "target"}]
    return {"type": "acquisition", "status": "announced", "parties": parties, "article": "corpus/a.txt", **slots}


def _score(records: list[Row], gold: list[Row]) -> Scores:
    return score(records, [GoldArticle("a.txt", Path("a.txt"), tuple(from_gold(deal) for deal in gold))])


_SUM = {"kind": "deal_value", "low": 5e6, "high": 5e6, "currency": "EUR"}
_DEAL = _buy("Kestrel", "Norvik", amounts=[_SUM])
_OTHER = _buy("Falcon", "Brae")


@pytest.mark.parametrize(
    ("records", "gold", "deal", "slot"),
    [
        # buyer, target, price and status are four slots
        ([_DEAL], [_DEAL], Counts(1, 0, 0), Counts(4, 0, 0)),
        ([_buy("Kestrel", "Norvik")], [_DEAL], Counts(1, 0, 0), Counts(3, 0, 1)),
        ([_DEAL], [_buy("Kestrel", "Norvik")], Counts(1, 0, 0), Counts(3, 1, 0)),
        # a wrong status is one invented and one missed
        ([{**_DEAL, "status": "rumoured"}], [_DEAL], Counts(1, 0, 0), Counts(3, 1, 1)),
        # deals told twice and not at all
        ([_DEAL, _DEAL], [_DEAL], Counts(1, 1, 0), Counts(4, 4, 0)),
        ([], [_DEAL, _OTHER], Counts(0, 0, 2), Counts(0, 0, 7)),
        ([_OTHER], [_DEAL], Counts(0, 1, 1), Counts(0, 3, 4)),
        # optional deals and slots earn nothing and cost nothing
        ([_DEAL], [{**_DEAL, "optional": True}], Counts(), Counts()),
        ([], [{**_DEAL, "optional": True}], Counts(), Counts()),
        ([_DEAL], [{**_DEAL, "amounts": [{**_SUM, "optional": True}]}], Counts(1, 0, 0), Counts(3, 0, 0)),
        ([_buy("Kestrel", "Norvik")], [{**_DEAL, "amounts": [{**_SUM, "optional": True}]}], Counts(1), Counts(3)),
    ],
)
def test_deals_and_slots(records: list[Row], gold: list[Row], deal: Counts, slot: Counts) -> None:
    scores = _score(records, gold)
    assert (scores.deal, scores.slot) == (deal, slot)


def test_a_record_goes_to_the_gold_deal_that_it_tells_best() -> None:
    later = _buy("Kestrel", "Norvik", amounts=[{**_SUM, "low": 9e6, "high": 9e6}])
    assert _score([later, _DEAL], [_DEAL, later]).slot == Counts(8, 0, 0)


def test_fields_and_types_add_up_to_the_whole() -> None:
    scores = _score([_DEAL, _OTHER], [{**_DEAL, "type": "merger"}])
    assert scores.fields["amount"] == Counts(1, 0, 0)
    assert scores.fields["party"] == Counts(2, 2, 0)
    assert scores.types == {"acquisition": Counts(0, 1, 0), "merger": Counts(1, 0, 0)}


@pytest.mark.parametrize(
    ("records", "gold", "negatives", "exact"),
    [
        ([], [], (1, 1), True),
        ([_DEAL], [], (0, 1), False),
        # an article of optional deals is clean only where nothing is told at all
        ([_DEAL], [{**_DEAL, "optional": True}], (0, 1), True),
        ([_DEAL], [_DEAL], (0, 0), True),
        ([_DEAL, _OTHER], [_DEAL], (0, 0), False),
    ],
)
def test_articles_without_deals(records: list[Row], gold: list[Row], negatives: tuple[int, int], exact: bool) -> None:
    scores = _score(records, gold)
    assert (scores.negatives, scores.articles[0].exact) == (negatives, exact)


def test_records_of_articles_without_gold_are_named_and_not_counted() -> None:
    scores = _score([{**_DEAL, "article": "corpus/b.txt"}], [_DEAL])
    assert scores.unscored == ("b.txt",)
    assert scores.deal == Counts(0, 0, 1)


def test_reliability_counts_who_was_sure_and_right() -> None:
    sure, unsure = {**_DEAL, "confidence": 1.0}, {**_OTHER, "confidence": 0.92}
    wrong = {**_buy("Wren", "Tern"), "confidence": 0.55}
    top = reliability(_score([sure, unsure, wrong], [_DEAL, _OTHER]))[-1]
    assert (top.records, top.right) == (2, 2)
    assert top.mean == pytest.approx(0.96)
    low = next(band for band in reliability(_score([wrong], [_DEAL])) if band.low == 0.5)
    assert (low.records, low.right) == (1, 0)


def test_precision_recall_and_f1() -> None:
    counts = Counts(true=6, invented=2, missed=4)
    assert (counts.precision, counts.recall) == (0.75, 0.6)
    assert counts.f1 == pytest.approx(2 / 3)
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)
