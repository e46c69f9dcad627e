"""The founding article, told in full: read where it lies beside the repository, for its text is not ours to ship."""

import json
from pathlib import Path

import pytest

from pipeline.batch.article import tell
from pipeline.clean import clean
from pipeline.dates import anchor
from pipeline.evaluate.gold import read_sets
from pipeline.evaluate.score import score
from pipeline.ingest import read
from pipeline.settings import Settings
from pipeline.wire import record_to_wire

SEED = Path(__file__).parents[3] / "shared" / "seed"


@pytest.mark.skipif(not SEED.is_dir(), reason="the founding article lies beside the repository, not in it")
def test_every_deal_and_every_slot_is_right() -> None:
    gold = [article for part in read_sets(SEED).values() for article in part]
    texts = [anchor(clean(read(one.path.name, one.path.read_bytes())[0])) for one in gold]
    records = [record_to_wire(record) for text in texts for record in tell(text, Settings()).records]
    scores = score(json.loads(json.dumps(records)), gold)
    assert (scores.deal.f1, scores.slot.f1) == (1.0, 1.0)
