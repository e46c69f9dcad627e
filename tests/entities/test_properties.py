"""What holds of every text: nothing raises, offsets are exact, mentions are in order and do not overlap."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.entities import antecedent, antecedents, find, references

WORDS = (
    *("Orbel", "Tools", "Inc.", "Co.,", "Ltd", "S.à", "r.l.", "AB", "(publ)", "the", "The", "of", "and", "&", "+"),
    *("(", ")", '"', "“", "”", "'s", "’s", ",", ".", "—", "\n", "\n\n", "\t", "NYSE:", "ORB", "<ORB>", "Mr", "Ada"),
    *("Quist", "CEO", "chipmaker", "company", "two", "French", "Seattle-based", "3i", "$5m", "eBay", "in", "May"),
    *("said", "ex-Orbel", "D'Or", "the pair"),
)
news = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
anything = st.text(max_size=120)


@given(st.one_of(news, anything))
def test_mentions_are_exact_ordered_and_apart(text: str) -> None:
    found = find(text)
    for mention in found.mentions:
        assert text[mention.start : mention.end] == mention.text != ""
    assert all(left.end <= right.start for left, right in pairwise(found.mentions))


@given(st.one_of(news, anything))
def test_entities_are_named_once_and_mentions_lead_to_them(text: str) -> None:
    found = find(text)
    for entity in found.entities:
        assert entity.name
        assert entity.name not in entity.aliases
        assert len(set(entity.aliases)) == len(entity.aliases)
    assert all(0 <= mention.entity < len(found.entities) for mention in found.mentions)


@given(st.one_of(news, anything))
def test_references_never_raise_and_stay_within_the_entities(text: str) -> None:
    found = find(text)
    everybody = range(len(found.entities))
    for reference in references(text, found):
        assert text[reference.start : reference.end] == reference.text
        assert antecedent(reference, everybody) in {None, *everybody}
        assert set(antecedents(reference, everybody)) <= set(everybody)


@given(news)
def test_the_same_text_gives_the_same_entities(text: str) -> None:
    assert find(text) == find(text)


@pytest.mark.parametrize(
    "text", ["(" * 20_000, "A" * 50_000, "A. " * 10_000, "Orbel & " * 5_000, "the company " * 5_000, "A-" * 10_000]
)
def test_time_grows_with_length_and_no_faster(text: str) -> None:
    find(text)  # a pattern that backtracks would not come back
