"""Where sentences end, and where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import split
from pipeline.language.splitting import Abbreviation, Opener, openers
from pipeline.lexicons import entries
from pipeline.model.text import Block
from pipeline.model.vocabulary import BlockKind


def _split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, [Block(0, len(text), BlockKind.PARAGRAPH)])]


@pytest.mark.parametrize(
    "marked",
    [
        "Orrin Doors Inc. said so.",
        "Orrin Doors Inc. makes doors. | It is old.",
        "The buyer is Brell Corp. | The price was low.",
        "A U.S. buyer came. | It left.",
        "They make it in the U.S. | They sell it here.",
        "J. P. Tallow bought it. | He paid cash.",
        "Orrin Doors sold. | J.P. Tallow bought it.",
        "Wickham closed a $21 million Series B. | Tallow Partners led.",
        "It paid $4.5 million (about £3.6m). | “A fair price,” said Ms. Okoye.",
        "On Sept. 3 it sold No. 4 mill.",
        "Will it sell? | Nobody knows! | Not yet…",
        "approx. 4 tonnes were sold",
    ],
)
def test_sentences_end_where_the_bar_stands(marked: str) -> None:
    assert _split(marked.replace("| ", "")) == marked.split(" | ")


@pytest.mark.parametrize("mark", ["+++", "**", "|", "•"])
def test_a_mark_between_items_ends_a_sentence(mark: str) -> None:
    assert _split(f"one deal {mark} another deal")[0] == "one deal"


def test_a_block_ends_a_sentence_without_a_stop() -> None:
    text = "Orrin buys Brell\nThe price was low."
    blocks = [Block(0, 16, BlockKind.TITLE), Block(17, len(text), BlockKind.PARAGRAPH)]
    assert [(s.block, text[s.start : s.end]) for s in split(text, blocks)] == [
        (0, "Orrin buys Brell"),
        (1, "The price was low."),
    ]


@pytest.mark.parametrize(
    ("entry", "example"),
    [(e, x) for e in entries("abbreviations", "abbreviation", Abbreviation) for x in e.examples],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_an_abbreviation_does_not_end_its_example(entry: Abbreviation, example: str) -> None:
    assert _split(example) == [example], entry.id


@pytest.mark.parametrize(
    ("entry", "example"),
    [(e, x) for e in entries("abbreviations", "abbreviation", Abbreviation) for x in e.not_examples],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_a_sentence_ends_inside_its_counter_example(entry: Abbreviation, example: str) -> None:
    assert len(_split(example)) == 2, entry.id


def test_openers_hold_their_examples() -> None:
    for entry in entries("abbreviations", "opener", Opener):
        assert all(word.casefold() in openers() for word in entry.examples)
        assert not any(word.casefold() in openers() for word in entry.not_examples)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_sentences_are_trimmed_ordered_and_inside_their_block(text: str) -> None:
    previous = 0
    for sentence in split(text, [Block(0, len(text), BlockKind.PARAGRAPH)]):
        assert previous <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        previous = sentence.end
