"""The status and the dates that a deal is left with."""

import pytest

from pipeline.model.slots import Known
from tests.deals.articles import records

STAMP = "Published: 14 May 2024\n\n"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Orrin Ltd will buy Brell Inc for $5 million.", "announced"),
        ("Orrin Ltd has completed its purchase of Brell Inc.", "completed"),
        ("Orrin Ltd is in talks to buy Brell Inc.", "rumoured"),
        ("Orrin Ltd has scrapped its planned takeover of Brell Inc.", "terminated"),
        # a promise to buy stays announced though it was made in the past
        ("Orrin Airways ordered 12 jets from Brell Inc.", "announced"),
        # history told in the present is done
        ("March 2019: Orrin Ltd acquires Brell Inc for $5 million.", "completed"),
    ],
)
def test_how_far_a_deal_has_come(text: str, status: str) -> None:
    (record,) = records(STAMP + text)
    assert record.status == status


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # its own words
        ("Orrin Ltd bought Brell Inc in March 2019.", ("2019-03-01", "2019-03-31")),
        # none: news of the week
        ("Orrin Ltd will buy Brell Inc.", ("2024-05-07", "2024-05-14")),
        # none of its own, but the opening names the day
        ("Orrin Ltd makes doors, it said on Monday. Orrin Ltd will buy Brell Inc.", ("2024-05-13", "2024-05-13")),
    ],
)
def test_when_it_happened(text: str, days: tuple[str, str]) -> None:
    (record,) = records(STAMP + text)
    spans = [slot.value.value for slot in record.dates if isinstance(slot.value, Known)]
    assert days in [(str(span.earliest), str(span.latest)) for span in spans]
