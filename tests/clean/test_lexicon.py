"""Every entry of the furniture lexicon does what its examples say."""

import pytest

from pipeline.clean.boilerplate import Phrase, is_phrase, is_wall
from pipeline.clean.furniture import Container, Heading, is_container, is_heading
from pipeline.lexicons import entries

CONTAINERS = entries("clean_furniture", "container", Container)
LINES = entries("clean_furniture", "line", Phrase)
WALLS = entries("clean_furniture", "wall", Phrase)
HEADINGS = entries("clean_furniture", "heading", Heading)


@pytest.mark.parametrize("entry", CONTAINERS, ids=lambda entry: entry.id)
def test_containers(entry: Container) -> None:
    assert [example for example in entry.examples if not is_container(example)] == []
    assert [example for example in entry.not_examples if is_container(example)] == []


@pytest.mark.parametrize("entry", HEADINGS, ids=lambda entry: entry.id)
def test_headings(entry: Heading) -> None:
    assert [example for example in entry.examples if not is_heading(example)] == []
    assert [example for example in entry.not_examples if is_heading(example)] == []


@pytest.mark.parametrize("entry", LINES, ids=lambda entry: entry.id)
def test_lines(entry: Phrase) -> None:
    assert [example for example in entry.examples if not is_phrase(example)] == []
    assert [example for example in entry.not_examples if is_phrase(example)] == []


@pytest.mark.parametrize("entry", WALLS, ids=lambda entry: entry.id)
def test_walls(entry: Phrase) -> None:
    assert [example for example in entry.examples if not is_wall(example)] == []
    assert [example for example in entry.not_examples if is_wall(example)] == []
