"""`from pipeline import …`: strings or paths in, objects or DataFrames out."""

import doctest
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import pipeline
from pipeline import annotate, clean, extract, reconcile
from pipeline.errors import Rejected
from pipeline.model.outcomes import Refusal
from pipeline.wire import record_to_wire
from tests.batch.corpora import ARTICLES, lay

BOUGHT, AGAIN = ARTICLES["bought.txt"], ARTICLES["again.txt"]


def test_the_example_in_the_documentation() -> None:
    assert doctest.testmod(pipeline).failed == 0
    assert doctest.testmod(pipeline).attempted > 3


def test_functions_stay_functions_when_rooms_of_their_name_are_imported() -> None:
    import pipeline.clean  # noqa: PLC0415
    import pipeline.reconcile  # noqa: PLC0415

    assert callable(pipeline.clean)
    assert callable(pipeline.reconcile)


def test_a_string_is_a_text_and_a_path_is_a_file_or_a_folder(tmp_path: Path) -> None:
    lay(tmp_path, {"in/b.txt": BOUGHT, "in/a.txt": AGAIN})
    assert [text.article_id for text in clean("Rain.")] == ["text"]
    assert [text.article_id for text in clean(["Rain.", b"Sun."])] == ["text 1", "text 2"]
    assert [Path(text.article_id).name for text in clean(tmp_path / "in")] == ["a.txt", "b.txt"]
    assert [Path(text.article_id).name for text in clean([tmp_path / "in" / "b.txt"])] == ["b.txt"]


def test_annotate_takes_the_text_as_it_is() -> None:
    text = "  It was sold yesterday for €5m. "
    found = annotate(text, published=date(2026, 5, 6))
    assert [text[money.start : money.end] for money in found.amounts.money] == ["€5m"]
    assert [when.earliest for when in found.dates] == [date(2026, 5, 5)]


def test_extract_gives_records_or_a_frame_of_the_same() -> None:
    records = extract([BOUGHT, AGAIN])
    assert [record.type for record in records] == ["acquisition", "acquisition"]
    frame = extract([BOUGHT, AGAIN], frame=True)
    assert list(frame["record_id"]) == [record.record_id for record in records]
    assert list(frame["acquirer"]) == [["Birchmoor Foods"], ["Birchmoor Foods"]]
    assert frame["deal_value_low"].sum() == 81_000_000
    assert str(frame["announced_earliest"].dtype) == "datetime64[s]"


def test_reconcile_takes_records_or_their_public_json() -> None:
    records = extract([BOUGHT, AGAIN])
    deals = reconcile(records)
    assert [len(deal.records) for deal in deals] == [2]
    assert reconcile([json.loads(json.dumps(record_to_wire(record))) for record in records]) == deals
    assert list(reconcile(records, frame=True)["deal_id"]) == [deals[0].deal_id]


def test_no_deals_make_an_empty_frame_with_all_columns() -> None:
    assert extract("Rain is expected.", frame=True).empty
    assert "deal_value_low" in extract("Rain is expected.", frame=True).columns


@pytest.mark.parametrize("function", [clean, extract])
def test_what_cannot_be_used_raises_unless_it_is_asked_for(function: Callable[..., object]) -> None:
    with pytest.raises(Rejected, match="text 1: empty"):
        function(["", "Rain is expected."])
    rejected: list[Refusal] = []
    function(["", "Rain is expected."], rejected=rejected)
    assert rejected == [Refusal("text 1", "ingest", "empty")]


def test_foreign_articles_are_cleaned_and_not_extracted() -> None:
    (text,) = clean(ARTICLES["german.txt"])
    assert text.language == "de"
    with pytest.raises(Rejected, match="written in German"):
        extract(ARTICLES["german.txt"])
