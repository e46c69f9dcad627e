"""Who is who: names by their words, and companies across records."""

import pytest

from pipeline.lexicons import entries
from pipeline.reconcile.matching.names import Likeness, Words, likeness, name
from pipeline.reconcile.sums import Agreement, Rates, compare_sums
from tests.reconcile.making import money

_MEANS = {"=": Likeness.SAME, "~": Likeness.SHORT, "!": Likeness.OTHER}
_WORDS = [row for table in ("legal", "loose", "shared") for row in entries("company_names", table, Words)]


@pytest.mark.parametrize("example", [line for row in _WORDS for line in (*row.examples, *row.not_examples)])
def test_every_group_of_words_does_what_its_examples_say(example: str) -> None:
    sign = next(sign for sign in _MEANS if f" {sign} " in example)
    left, right = example.split(f" {sign} ")
    assert likeness(name(left), name(right)) is _MEANS[sign]


@pytest.mark.parametrize("row", entries("company_names", "vehicle", Words), ids=lambda row: row.id)
def test_a_vehicle_is_told_by_its_name(row: Words) -> None:
    assert all(name(text).vehicle for text in row.examples)
    assert not any(name(text).vehicle for text in row.not_examples)


@pytest.mark.parametrize("row", entries("exchange_rates", "currency", Rates), ids=lambda row: row.id)
def test_every_currency_converts_as_its_examples_say(row: Rates) -> None:
    for examples, want in ((row.examples, Agreement.CONVERTED), (row.not_examples, Agreement.AT_ODDS)):
        for example in examples:
            sums, year = example.split(" @ ")
            left, right = (money(side) for side in sums.split(" = "))
            assert compare_sums(left, right, int(year)) is want, example


@pytest.mark.parametrize(
    ("left", "right", "want"),
    [
        pytest.param("Volta Nord", "VoltaNord AB", Likeness.SAME, id="written together"),
        pytest.param("Åkerström & Söner", "Akerstrom and Soner", Likeness.SAME, id="accents and signs"),
        pytest.param("Quenby Web Services (QWS)", "QWS", Likeness.SHORT, id="its own abbreviation"),
        pytest.param("NYSE: QBY", "QBY", Likeness.SAME, id="ticker with its exchange"),
        pytest.param("Norvane's", "Norvane", Likeness.SAME, id="possessive"),
        pytest.param("Orrane Tools", "Orrane Homes", Likeness.OTHER, id="namesakes"),
        pytest.param("West Orrane", "Orrane", Likeness.OTHER, id="a name inside another's is not its opening"),
        pytest.param(
            "Orrane Bidco Limited", "Orrane Capital Partners", Likeness.SHORT, id="a vehicle called after its owner"
        ),
        pytest.param("***", "***", Likeness.OTHER, id="no name at all"),
    ],
)
def test_names_are_compared_by_their_words(left: str, right: str, want: Likeness) -> None:
    assert likeness(name(left), name(right)) is want
    assert likeness(name(right), name(left)) is want
