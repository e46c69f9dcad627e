"""Every row of the smaller lexicons matches its examples and leaves its counter-examples alone."""

import re

import pytest

from pipeline.deals.cues import Context, Cue, read
from pipeline.deals.discourse import Phrase, find
from pipeline.deals.frames import Thing, WordSet, wordset
from pipeline.deals.status import Sign, anywhere
from pipeline.lexicons import entries

CUES = [(name, cue) for name in ("amount_roles", "date_roles") for cue in entries(name, "cue", Cue)]


def _read(lexicon: str, example: str) -> str:
    """The id of the cue that is read for the mention in square brackets."""
    start, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    cue = read(lexicon, Context(text, 0, start, end, len(text)))
    return cue.id if cue else ""


@pytest.mark.parametrize(("lexicon", "cue"), CUES, ids=lambda v: v if isinstance(v, str) else v.id)
def test_a_cue_is_read_in_its_examples_and_not_elsewhere(lexicon: str, cue: Cue) -> None:
    assert {example: _read(lexicon, example) for example in cue.examples} == dict.fromkeys(cue.examples, cue.id)
    assert cue.id not in {_read(lexicon, example) for example in cue.not_examples}


@pytest.mark.parametrize("phrase", entries("discourse", "phrase", Phrase), ids=lambda v: v.id)
def test_a_phrase_is_found_in_its_examples_and_not_elsewhere(phrase: Phrase) -> None:
    assert [example for example in phrase.examples if find(phrase.id, example) is None] == []
    assert [example for example in phrase.not_examples if find(phrase.id, example) is not None] == []


@pytest.mark.parametrize("thing", entries("things", "thing", Thing), ids=lambda v: v.id)
def test_a_class_of_nouns_holds_its_examples(thing: Thing) -> None:
    def held(phrase: str) -> bool:
        return any(re.search(rf"\b{re.escape(word)}s?\b", phrase) for word in thing.words)

    assert [example for example in thing.examples if not held(example)] == []
    assert [example for example in thing.not_examples if held(example)] == []


def test_word_sets_hold_their_examples() -> None:
    for entry in entries("things", "wordset", WordSet):
        assert wordset(entry.id) >= set(entry.examples)
        assert wordset(entry.id).isdisjoint(entry.not_examples)


@pytest.mark.parametrize("sign", entries("status", "sign", Sign), ids=lambda v: v.id)
def test_a_sign_has_words_of_its_own(sign: Sign) -> None:
    found = [anywhere(word) for word in sign.words]
    assert all(f"status.{sign.id}" in {standing.rule for standing in standings} for standings in found)
    assert all(not anywhere(example) or sign.examples for example in sign.not_examples)
