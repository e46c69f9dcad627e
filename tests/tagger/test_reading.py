"""How a text becomes what the encoder reads: pieces with their case, windows, classes of distance, pooled odds."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tagger.distance import APART, LINES, apart, lines
from pipeline.tagger.places import places
from pipeline.tagger.pooling import pooled, sigmoid, softmax
from pipeline.tagger.tokens import CASES, pieces
from pipeline.tagger.weights import load
from pipeline.tagger.windows import OVERLAP, SIZE, windows

LOWER, CAPITALISED, CAPITALS, MIXED, NUMBER, MARK = range(6)
OPENS = 6  # added where a piece opens its word


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("mill", LOWER),
        ("Mill", CAPITALISED),
        ("A", CAPITALISED),  # a lone capital opens a sentence more often than it abbreviates
        ("MILL", CAPITALS),
        ("McMill", MIXED),
        ("1911", NUMBER),
        ("$", MARK),
    ],
)
def test_the_case_that_the_vocabulary_drops_is_kept_beside_it(word: str, case: int) -> None:
    assert pieces(load().tokenizer, word).cases[0] == case + OPENS


def test_pieces_of_one_word_share_its_case_and_only_the_first_opens_it() -> None:
    split = pieces(load().tokenizer, "Quillmoorish")
    assert len(split.cases) > 1
    assert split.cases.tolist() == [CAPITALISED + OPENS] + [CAPITALISED] * (len(split.cases) - 1)


@given(st.text(max_size=200))
def test_any_text_is_cut_into_pieces_that_lie_in_it_in_order(text: str) -> None:
    split = pieces(load().tokenizer, text)
    assert all(0 <= start <= end <= len(text) for start, end in zip(split.starts, split.ends, strict=True))
    assert (np.diff(split.starts) >= 0).all()
    assert ((split.cases >= 0) & (split.cases < CASES)).all()


@given(st.integers(min_value=1, max_value=5 * SIZE))
def test_windows_keep_every_piece_once_and_none_at_the_edge_of_a_window(count: int) -> None:
    cut = list(windows(count))
    assert [place for window in cut for place in range(window.keep, window.till)] == list(range(count))
    for window in cut:
        assert window.end - window.start <= SIZE
        assert window.keep == 0 or window.keep - window.start >= OVERLAP // 2
        assert window.till == count or window.end - window.till >= OVERLAP // 2


def test_a_span_is_known_by_its_first_and_last_piece() -> None:
    text = "Brell Holdings bought it."
    split = pieces(load().tokenizer, text)
    ((first, last),) = places(split, [(0, 14)]).tolist()
    assert text[split.starts[first] : split.ends[last]] == "Brell Holdings"


@pytest.mark.parametrize(
    ("gap", "near"),
    [(0, 0), (2, 0), (3, 1), (11, 2), (500, 8), (-2, 9), (-500, 17)],
)
def test_distance_in_pieces_falls_into_classes_that_know_the_order(gap: int, near: int) -> None:
    found = apart(np.array([500], np.int64), np.array([500 + gap], np.int64))
    assert found.tolist() == [[near]]
    assert near < APART


def test_distance_in_lines_counts_to_three() -> None:
    assert lines(np.array([5], np.int64), np.array([5, 6, 3, 99], np.int64)).tolist() == [[0, 1, 2, LINES - 1]]


def test_odds_of_several_mentions_add_up() -> None:
    even, never = 0.0, -30.0
    logits = np.array([[even], [even], [never]], np.float32)
    whole = sigmoid(pooled(logits, np.array([0, 0, 1], np.int64), 2))
    assert whole[0, 0] == pytest.approx(2 / 3)  # odds of 1 and 1 make 2 to 1
    assert whole[1, 0] == pytest.approx(0)


@given(st.lists(st.floats(-20, 20, width=32), min_size=1, max_size=6))
def test_probabilities_that_exclude_one_another_sum_to_one(logits: list[float]) -> None:
    assert math.isclose(float(softmax(np.array(logits, np.float32)).sum()), 1, rel_tol=1e-4)
