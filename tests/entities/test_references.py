"""Epithets: what counts as one, whom its words settle it to, and whom a parse's candidates leave."""

import pytest

from pipeline.entities import Reference, antecedent, antecedents, find, references

TWO = "Seattle-based Orbel Tools agreed to buy Dorvalle, a French chipmaker. "


def _only(text: str) -> tuple[Reference, list[str]]:
    """The last epithet of the text, and the names of its entities."""
    found = find(text)
    return references(text, found)[-1], [entity.name for entity in found.entities]


@pytest.mark.parametrize(
    ("epithet", "name"),
    [
        ("The Seattle company", "Orbel Tools"),
        ("The American company", "Orbel Tools"),
        ("The chipmaker", "Dorvalle"),
        ("The French group", "Dorvalle"),
        ("The French chipmaker", "Dorvalle"),
    ],
)
def test_words_that_settle_it(epithet: str, name: str) -> None:
    reference, names = _only(f"{TWO}{epithet} said so.")
    assert reference.entity is not None
    assert names[reference.entity] == name


@pytest.mark.parametrize(
    ("told", "epithet", "name"),
    [
        ("Orbel is a maker of doors. Marlow lent it $5m.", "the maker", "Orbel"),
        ("Norway's Orbel sold doors to Marlow.", "the Norwegian group", "Orbel"),
        ("Orbel of Dublin sold doors to Marlow.", "the Irish firm", "Orbel"),
        ("Orbel Oyj sold doors to Marlow plc.", "the Finnish company", None),  # a legal form alone hints, no more
        ("Severn Valley Bank lent Orbel $5m.", "the bank", "Severn Valley Bank"),
        ("Startup Orbel was bought by Marlow.", "the start-up", "Orbel"),
        ("Orbel, a brewer, and Marlow, a brewer, merged.", "the brewer", None),
        ("Orbel bought Marlow.", "the company", None),
    ],
)
def test_where_the_words_come_from(told: str, epithet: str, name: str | None) -> None:
    reference, names = _only(f"{told} Then {epithet} closed.")
    assert (None if reference.entity is None else names[reference.entity]) == name


@pytest.mark.parametrize(
    "phrase",
    ["a company", "the jet", "the company treasury", "the United States", "good company", "its price", "The Company"],
)
def test_no_epithet(phrase: str) -> None:
    text = f"Orbel Tools sold {phrase}."
    assert references(text, find(text)) == ()


@pytest.mark.parametrize(
    ("epithet", "order", "name"),
    [
        ("the company", ["Orbel Tools", "Dorvalle"], "Orbel Tools"),
        ("the company", ["Dorvalle", "Orbel Tools"], "Dorvalle"),
        ("the chipmaker", ["Orbel Tools", "Dorvalle"], "Dorvalle"),
        ("the French company", ["Orbel Tools"], None),  # the one candidate is American
        ("the two companies", ["Orbel Tools", "Dorvalle"], None),
        ("the company", [], None),
    ],
)
def test_antecedent_of_candidates(epithet: str, order: list[str], name: str | None) -> None:
    reference, names = _only(f"{TWO}In May {epithet} said so.")
    chosen = antecedent(reference, [names.index(one) for one in order])
    assert (None if chosen is None else names[chosen]) == name


@pytest.mark.parametrize(
    ("epithet", "number", "chosen"),
    [
        ("the two companies", 2, {"Orbel Tools", "Dorvalle"}),
        ("both firms", 2, {"Orbel Tools", "Dorvalle"}),
        ("the pair", 2, {"Orbel Tools", "Dorvalle"}),
        ("the companies", 0, {"Orbel Tools", "Dorvalle"}),
        ("the three companies", 3, set()),
        ("the company", 1, set()),
    ],
)
def test_antecedents_of_a_plural(epithet: str, number: int, chosen: set[str]) -> None:
    reference, names = _only(f"{TWO}In May {epithet} said so.")
    assert reference.number == number
    candidates = [names.index("Orbel Tools"), names.index("Dorvalle")]
    assert {names[entity] for entity in antecedents(reference, candidates)} == chosen
