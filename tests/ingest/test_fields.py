"""Every entry of the field lexicon does what its examples say."""

import pytest

from pipeline.lexicons import entries
from pipeline.lexicons.article_fields import Field, field_of


@pytest.mark.parametrize("entry", entries("article_fields", "field", Field), ids=lambda entry: entry.id)
def test_fields(entry: Field) -> None:
    assert {example: field_of(example) for example in entry.examples} == dict.fromkeys(entry.examples, entry.id)
    assert [example for example in entry.not_examples if field_of(example) == entry.id] == []
