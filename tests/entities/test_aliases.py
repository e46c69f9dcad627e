"""Which names are names of one entity: the fullest form is the name, every other form an alias."""

import pytest

from pipeline.entities import find


def entities(text: str) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.aliases for entity in find(text).entities}


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Orbel Tools Inc. agreed. Orbel Tools said so. Orbel rose.", "Orbel Tools Inc.", ("Orbel Tools", "Orbel")),
        ("Orbel Buys Mill\n\nOrbel Tools Inc. bought a mill.", "Orbel Tools Inc.", ("Orbel",)),
        ("Orbel rose. Its parent is Orbel Technologies.", "Orbel Technologies", ("Orbel",)),
        ("Brasserie Quorrin Tools rose. Sellers of Quorrin agreed.", "Brasserie Quorrin Tools", ("Quorrin",)),
        ("It was sold to Orbel Corp. It is ORBEL Corp. now.", "Orbel Corp.", ("ORBEL Corp.",)),
        ("The Orbel Trust agreed. Orbel Trust said so.", "Orbel Trust", ()),
    ],
)
def test_shorter_forms(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert entities(text).get(name) == aliases


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ('Orbel Tools Limited ("Orbel") agreed.', "Orbel Tools Limited", ("Orbel",)),
        ('Orbel Tools Limited ("OTL" or the "Company") agreed.', "Orbel Tools Limited", ("OTL",)),
        ("Orbel Tools Limited (the “Company”) agreed.", "Orbel Tools Limited", ()),
        ("Northern Grid Power (NGP) agreed. NGP rose.", "Northern Grid Power", ("NGP",)),
        ("It was sold to QR Energy Holding. It is QREH's first.", "QR Energy Holding", ("QREH",)),
        ("Orbel (formerly Quenby Tools) agreed.", "Orbel", ("Quenby Tools",)),
        ("Orbel, formerly known as Quenby Tools, agreed.", "Orbel", ("Quenby Tools",)),
        ("Orbel, which trades as Quenby Tools, agreed.", "Quenby Tools", ("Orbel",)),
        ("Orbel was called Quenby Tools when it began.", "Orbel", ("Quenby Tools",)),
        ("Quenby Tools changed its name to Orbel.", "Orbel", ("Quenby Tools",)),
        ("Orbel (ex-Quenby) agreed.", "Orbel", ("Quenby",)),
    ],
)
def test_what_the_text_says_they_are_called(text: str, name: str, aliases: tuple[str, ...]) -> None:
    found = entities(text)
    assert name in found
    assert set(found[name]) == set(aliases)


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ('Orbel Tools Limited (the "Company") rose. The Company sells doors.', ["Orbel Tools Limited", "Company"]),
        (
            "Orbel Tools Limited (the “Issuer”) rose. They say the Issuer paid.",
            ["Orbel Tools Limited", "Issuer"],
        ),
        ('Orbel Tools Limited (the "Company") rose. Every Company sells doors.', ["Orbel Tools Limited"]),
        ('Orbel Tools Limited rose (the "Offer"). The Offer was low.', ["Orbel Tools Limited"]),
        ('It bought Orbel Tools Limited (the "Acquisition"). The Acquisition was dear.', ["Orbel Tools Limited"]),
        ("Orbel Tools Limited rose. The Company sells doors.", ["Orbel Tools Limited"]),
    ],
)
def test_defined_terms_are_mentions_but_no_aliases(text: str, mentions: list[str]) -> None:
    found = find(text)
    assert [mention.text for mention in found.mentions] == mentions
    assert [(entity.name, entity.aliases) for entity in found.entities] == [("Orbel Tools Limited", ())]


@pytest.mark.parametrize(
    ("text", "name", "symbol"),
    [
        ("Orbel Tools (NYSE: ORBL) agreed.", "Orbel Tools", "ORBL"),
        ("Orbel Tools (TSX VENTURE:ORB) agreed.", "Orbel Tools", "ORB"),
        ("Orbel Tools (ORBL.O) agreed.", "Orbel Tools", "ORBL"),
        ("Orbel Tools (stock code: 7741) agreed.", "Orbel Tools", "7741"),
        ("Orbel Tools <ORBL> agreed.", "Orbel Tools", "ORBL"),
        ("Orbel Tools (Nasdaq: ORBL), which makes doors, agreed.", "Orbel Tools", "ORBL"),
    ],
)
def test_stock_symbols_are_aliases(text: str, name: str, symbol: str) -> None:
    (entity,) = (e for e in find(text).entities if e.name == name)
    assert symbol in entity.aliases
    assert "ticker" in entity.features


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Tresk quit. Tresk ran it. Ms Tresk left.", {"Ada Tresk"}),
        ("Ada Tresk quit. Ivo Tresk stayed. Tresk agreed.", {"Ada Tresk", "Ivo Tresk", "Tresk"}),
        ("Wilvo Quarn quit. 'No', Quarn said.", {"Wilvo Quarn"}),
    ],
)
def test_surnames(text: str, names: set[str]) -> None:
    assert set(entities(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alphaquist's Orbel makes doors. Orbel is part of Alphaquist.", {"Alphaquist", "Orbel"}),
        ("Orbel rose. Later Orbel Ventures, its fund, sold out.", {"Orbel", "Orbel Ventures"}),
        ("Orbel Cloud, a unit of Orbel, rose.", {"Orbel", "Orbel Cloud"}),
        (
            "Orbel Electronics and Orbel Engineering bid. Orbel said so.",
            {"Orbel Electronics", "Orbel Engineering", "Orbel"},
        ),
        ("Orbel AG bought Orbel Pumpen AG.", {"Orbel AG", "Orbel Pumpen AG"}),
        ("It has a mill in Dublin. Dublin Harbour Cranes bought it.", {"Dublin", "Dublin Harbour Cranes"}),
        ("Orbel merged with Marlow.", {"Orbel", "Marlow"}),
        ("French Orbel merged with Swiss Orbelle.", {"Orbel", "Orbelle"}),
    ],
)
def test_entities_that_stay_apart(text: str, names: set[str]) -> None:
    assert set(entities(text)) == names


def test_a_short_form_means_the_name_that_had_been_introduced() -> None:
    text = "Orbel Tools Ltd makes doors. Orbel rose by 3 per cent. Orbel Pavan Harbour is its customer."
    assert entities(text)["Orbel Tools Ltd"] == ("Orbel",)


def test_a_site_is_also_known_with_its_noun() -> None:
    assert entities("The Corrie Vale coking coal mine was sold.") == {"Corrie Vale": ("Corrie Vale coking coal mine",)}


def test_features_say_what_decided() -> None:
    (entity,) = find("It was sold to chipmaker Orbel Inc. (NYSE: ORB) last year.").entities
    assert {"legal_form", "ticker", "kind_before"} <= set(entity.features)
    assert entity.score > 5
