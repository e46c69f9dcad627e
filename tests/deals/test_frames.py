"""Every frame finds the roles marked in its examples, and is silent in its counter-examples."""

from functools import cache

import pytest

from pipeline.deals.counterpart import FACING
from pipeline.deals.draft import Draft
from pipeline.deals.frames import Frame, conditions, frames, supports, things
from pipeline.deals.page import Page
from pipeline.model.vocabulary import AmountKind, DealType, Role
from tests.deals.marked import Marked, page, read, told

POSITIVE = [(frame, example) for frame in frames() for example in frame.examples]
NEGATIVE = [(frame, example) for frame in frames() for example in frame.not_examples]


@cache
def _pages() -> dict[str, tuple[Marked, Page, int]]:
    """All examples, parsed in one batch."""
    texts = list(dict.fromkeys(example for _, example in (*POSITIVE, *NEGATIVE)))
    marked = [read(text) for text in texts]
    one = page(marked)
    at = {one.text.index(m.text + "\n"): n for n, m in enumerate(marked)}
    numbers = {at[s.start]: i for i, s in enumerate(one.sentences) if s.start in at}
    return {text: (marked[n], one, numbers[n]) for n, text in enumerate(texts)}


@pytest.mark.parametrize(("frame", "example"), POSITIVE, ids=lambda v: v.id if isinstance(v, Frame) else v)
def test_a_frame_finds_the_marked_roles(frame: Frame, example: str) -> None:
    marked, one, number = _pages()[example]
    assert any(marked.roles <= found for found in told(one, number, frame.id)), told(one, number, frame.id)


@pytest.mark.parametrize(("frame", "example"), NEGATIVE, ids=lambda v: v.id if isinstance(v, Frame) else v)
def test_a_frame_is_silent_in_its_counter_examples(frame: Frame, example: str) -> None:
    _, one, number = _pages()[example]
    assert number not in one.trees or told(one, number, frame.id) == []


def test_frames_speak_the_vocabulary() -> None:
    for frame in frames():
        assert not frame.type or DealType(frame.type)
        assert all(Role(role.removeprefix(FACING)) for _, role in frame.roles)
        assert all(AmountKind(kind) for _, kind in frame.sums)
        assert frame.examples, frame.id
        assert frame.type or frame.adds_to, frame.id


def test_conditions_ask_for_classes_that_exist() -> None:
    built_in = {"money", "percent", "count", "name", "party", "asset", "date", "any"}
    known = built_in.union(*things().values())
    for frame in frames():
        for condition in conditions((*frame.needs, *frame.bars)):
            assert set(condition.classes) <= known, (frame.id, set(condition.classes) - known)


def test_supports_are_verbs_with_a_kind() -> None:
    assert set().union(*supports().values()) == {"neutral", "give", "receive", "answer"}
    assert "rain" not in supports()


def test_an_empty_draft_names_nobody() -> None:
    assert Draft(DealType.MERGER).entities() == set()
