"""What the tagger says of texts: only of what is in them, the same each time, wherever the window falls."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.batch.article import annotate
from pipeline.batch.direct import plain
from pipeline.model.tags import Tags
from pipeline.tagger import tag

STORY = "Brell Foods has agreed to buy Tarn Dairies from Orrin Group for $40 million in cash, the companies said."
FILLER = "The weather in the valley was mild for the season and nobody complained about the state of the roads. "


def tags_of(text: str) -> tuple[Tags, dict[str, int]]:
    clean = plain("a", text)
    found = annotate(clean)
    return tag(clean.text, found), {entity.name: number for number, entity in enumerate(found.entities.entities)}


def chance(tags: Tags, first: int, second: int, relation: str) -> float:
    return max(
        (p.probability for p in tags.pairs if (p.first, p.second, p.relation) == (first, second, relation)), default=0.0
    )


def test_a_plain_purchase_is_seen_with_its_parties_in_their_parts() -> None:
    tags, who = tags_of(STORY)
    buyer, target = who["Brell Foods"], who["Tarn Dairies"]
    assert chance(tags, buyer, target, "control:acquirer:target") > 0.5
    assert chance(tags, target, buyer, "control:acquirer:target") < 0.2


@pytest.mark.parametrize("before", [0, 30, 60])
def test_the_answer_does_not_hang_on_where_the_window_falls(before: int) -> None:
    tags, who = tags_of(FILLER * before + STORY)
    buyer, target = who["Brell Foods"], who["Tarn Dairies"]
    assert chance(tags, buyer, target, "control:acquirer:target") > 0.3
    assert chance(tags, target, buyer, "control:acquirer:target") < 0.1


def test_nothing_is_said_of_a_text_without_names() -> None:
    assert tags_of("it rained all day.")[0] == Tags()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([STORY, FILLER, "\n\n", "Q4 ", "日本 ", "$5m, ", "Zed plc "]), max_size=8).map("".join))
def test_it_speaks_only_of_what_was_found_and_says_the_same_again(text: str) -> None:
    clean = plain("a", text)
    found = annotate(clean)
    tags = tag(clean.text, found)
    assert tags == tag(clean.text, found)
    entities, mentions = len(found.entities.entities), len(found.entities.mentions)
    for pair in tags.pairs:
        assert pair.first != pair.second
        assert max(pair.first, pair.second) < entities
        assert max(pair.at) < mentions
        assert 0 < pair.probability <= 1
    assert all(share.entity < entities for share in tags.shares)
