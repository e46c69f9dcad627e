"""The present of a headline shown as a past."""

import pytest

from pipeline.language.headline_verbs import Forms, past
from pipeline.lexicons import entries


@pytest.mark.parametrize(
    ("present", "expected"),
    [
        ("books", "booked"),
        ("buys", "bought"),
        ("closes", "closed"),
        ("snags", "snagged"),
        ("carries", "carried"),
        ("launches", "launched"),
        ("shares", None),
        ("is", None),
        ("business", None),
        ("Buys", None),
    ],
)
def test_past(present: str, expected: str | None) -> None:
    assert past(present) == expected


def test_forms_hold_their_examples() -> None:
    for entry in entries("verb_forms", "verb", Forms):
        known = dict(entry.pasts)
        assert all(word in known for word in entry.examples)
        assert not any(word in known for word in entry.not_examples)
