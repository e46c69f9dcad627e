"""Every entry of the lexicons does what its examples say, and leaves alone what its not_examples show.

In an example the words in question stand in double square brackets.
"""

import re
from collections.abc import Iterator

import pytest

from pipeline.entities import find, legal
from pipeline.entities.lexicon import groups
from pipeline.model.vocabulary import EntityLabel

_MARKED = re.compile(r"\[\[(.+?)\]\]")


def labels(marked: str) -> Iterator[tuple[str, EntityLabel | None]]:
    """The marked words, each with the label of the entity that was found exactly there."""
    text = _MARKED.sub(r"\1", marked)
    found = find(text)
    shift = 0
    for match in _MARKED.finditer(marked):
        start = match.start() - shift
        shift += 4
        said = match[1]
        at = {(m.start, m.text): found.entities[m.entity].label for m in found.mentions}
        yield said, at.get((start, said))


def _rows(which: str, *tables: tuple[str, str]) -> list[tuple[str, str]]:
    return [
        (f"{name}.{table}.{group.id}", example)
        for name, table in tables
        for group in groups(name, table)
        for example in getattr(group, which)
    ]


NAMED = {
    EntityLabel.ORG: (("organisations", "head"), ("organisations", "opening")),
    EntityLabel.PERSON: (("people", "honorific"), ("people", "role"), ("people", "given"), ("people", "particle")),
    EntityLabel.PLACE: (("places", "place"), ("places", "behind")),
    EntityLabel.PRODUCT: (("assets", "head"), ("assets", "before")),
}
UNNAMED = (("not_names", "function"), ("not_names", "word"), ("places", "adjective"))


@pytest.mark.parametrize(
    ("label", "entry", "example"),
    [(label, *row) for label, tables in NAMED.items() for row in _rows("examples", *tables)],
)
def test_named_as(label: EntityLabel, entry: str, example: str) -> None:
    assert [found for _, found in labels(example)] == [label], entry


@pytest.mark.parametrize(
    ("label", "entry", "example"),
    [(label, *row) for label, tables in NAMED.items() for row in _rows("not_examples", *tables)],
)
def test_not_named_as(label: EntityLabel, entry: str, example: str) -> None:
    assert label not in [found for _, found in labels(example)], entry


@pytest.mark.parametrize(("entry", "example"), _rows("examples", *UNNAMED))
def test_no_name(entry: str, example: str) -> None:
    assert all(found is None for _, found in labels(example)), entry


@pytest.mark.parametrize(("entry", "example"), _rows("not_examples", *UNNAMED))
def test_a_name_all_the_same(entry: str, example: str) -> None:
    assert all(found is not None for _, found in labels(example)), entry


@pytest.mark.parametrize(("entry", "example"), [(g.id, e) for g in legal.groups() for e in g.examples])
def test_legal_form_belongs_to_the_name(entry: str, example: str) -> None:
    assert [found for _, found in labels(example)] == [EntityLabel.ORG], entry


@pytest.mark.parametrize(("entry", "example"), [(g.id, e) for g in legal.groups() for e in g.not_examples])
def test_no_legal_form(entry: str, example: str) -> None:
    assert not any("legal_form" in entity.features for entity in find(example).entities), entry


@pytest.mark.parametrize(("entry", "example"), _rows("examples", ("name_cues", "cue")))
def test_one_name(entry: str, example: str) -> None:
    assert all(found is not None for _, found in labels(example)), entry


@pytest.mark.parametrize(("entry", "example"), _rows("not_examples", ("name_cues", "cue")))
def test_not_one_name(entry: str, example: str) -> None:
    assert all(found is None for _, found in labels(example)), entry
