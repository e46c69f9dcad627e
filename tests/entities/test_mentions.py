"""What is a name, where it begins and ends, and what it names: the expectation stands in the sentence.

`[ORG Orbel Tools]` is a mention of an organisation; nothing else in the sentence is a mention of anything.
"""

import re

import pytest

from pipeline.entities import find

_MARK = re.compile(r"\[(ORG|PERSON|PLACE|PRODUCT) ([^\]]+)\]")


def check(marked: str) -> None:
    """Hold what is found in the bare sentence against its marks."""
    wanted, bare, shift = [], "", 0
    for match in _MARK.finditer(marked):
        bare += marked[shift : match.start()]
        wanted.append((len(bare), match[2], match[1]))
        bare += match[2]
        shift = match.end()
    bare += marked[shift:]
    found = find(bare)
    assert [(m.start, m.text, found.entities[m.entity].label.value) for m in found.mentions] == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Shares in [ORG Orbel] fell.",
        "It was bought by [ORG Orbel Tools] of [PLACE Ohio] last year.",
        "It was bought by [ORG LinkBrook] last year.",
        "It was bought by [ORG eBrook] last year.",
        "It was bought by [ORG 3Quills] and [ORG 3Quills] sold it.",
        "It sold a stake in [ORG H2Orbel] to a fund.",
        "Its backer [ORG Canal+] agreed.",
        "Chipmaker [ORG AB&C] agreed.",
        "It was bought by [ORG Dorvalle.com] last year.",
        "It was bought by [ORG Tri-Quarrel] last year.",
        "It was bought by [ORG Brünnhäuser Söhne] last year.",
        "It was bought by [ORG D'Orvalle Foods] last year.",
        "It was bought by [ORG O'Quarrel Foods] last year.",
        "It was bought by [ORG St. Orbel Hospital] last year.",
        "It was bought by [ORG Orbel Fund IV] last year.",
        "It was bought by [ORG Orbel Fund 4] last year.",
    ],
)
def test_shapes_of_names(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It was bought by [ORG Orbel & Marlow] last year.",
        "It was bought by [ORG Orbel + Marlow] last year.",
        "It was bought by [ORG Orbel] and [ORG Marlow] last year.",
        "It was bought by [ORG Orbel], [ORG Marlow] and [ORG Quenby] last year.",
        "It was fined by the [ORG Ports and Harbours Authority] last year.",
        "The [ORG Department of Ports and Harbours] agreed.",
        "It was bought by [ORG Dorvalle Light and Power] last year.",
        "It was bought by [ORG Dorvalle Tyre and Rubber Co] last year.",
        "It was bought by [ORG Dorvalle and Co] last year.",
        "It was bought by [ORG Dorvalle Capital] and [ORG Harbour Ventures] last year.",
        "It was lent by [ORG Bank of the Green Isle] last year.",
        "It was lent by the [ORG Royal Bank of Quarrel] last year.",
        "It was told by the [ORG Ministry of Ports] last year.",
        "It was bought by [ORG Orbel] of [PLACE Denmark] last year.",
        "The head of [ORG Orbel] agreed.",
        "The [ORG Doors Division] of [ORG Orbel] was sold.",
        "It was bought by [ORG Caisse Dorvalle de Lyon] last year.",
        "It was bought by [ORG Companhia do Quarrel] last year.",
        "It was bought by [ORG Verein der Quenbyer Holzfreunde] last year.",
        "It was lent by [ORG Orbel, Marlow & Co.] last year.",
        "[ORG Ash, Birch & Elm LLP] acted for the sellers.",
    ],
)
def test_small_words_that_join_or_part(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Shares fell.",
        "However, analysts agreed.",
        "Revenue rose and profit fell.",
        "Under the deal, shareholders of [ORG Orbel] get cash.",
        "Both said so. Neither did it.",
        "Shareholders of [ORG Orbel] agreed.",
        "Last October [ORG Orbel] bid again.",
        "In May [ORG Orbel] bid again.",
        "When [ORG Orbel] bid, nobody came.",
        "Rival [ORG Orbel] bid more.",
        "[ORG Orbel] said so.",
        "[ORG Skein] has bought a mill.",  # an ordinary word, but 'skein' would need its article
        "[ORG Skein], the brewer, said so.",
        "[ORG Skein], which makes yarn, said so.",
        "[ORG Skein]'s shares rose.",
        "Demand has fallen.",
        "Management bought the mill.",
        "Brokers bought the shares.",
        "We'd sell it. They'll buy it. I don't.",
        "[ORG First Harbour Bank] lent the sum.",
    ],
)
def test_words_that_open_a_sentence(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Chipmaker [ORG Dorvalle] agreed.",
        "Startup [ORG Dorvalle] agreed.",
        "The chipmaker [ORG Dorvalle] agreed.",
        "French [ORG Dorvalle] agreed.",
        "The French chipmaker [ORG Dorvalle] agreed.",
        "[PLACE Seattle]-based [ORG Dorvalle] agreed.",
        "It was sold to its rival [ORG Dorvalle] in cash.",
        "The ex-[ORG Dorvalle] manager agreed.",
        "A [ORG Dorvalle]-backed firm agreed.",
        "[ORG American Harbour Lines] agreed.",  # the adjective is the name's
        "[ORG British Quarrel Corp] agreed.",
        "It was sold to [ORG Swiss Harbour Re] in cash.",
        "Solicitors [ORG Crane Hollis] acted for the sellers.",
        "Institutions [ORG Quorrin] and [ORG Dorvalle] agreed.",
    ],
)
def test_words_that_lead_to_a_name_are_no_part_of_it(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It was [ORG Orbel]'s bid.",
        "It was [ORG Orbel]’s bid.",
        "It was [ORG Orbel Brothers]' bid.",
        "[ORG Orbel]'s [ORG Marlow] makes doors.",
        "[PLACE Norway]'s [ORG Orbel] makes doors.",
        "It was lent by the [ORG Miners' Pension Fund] last year.",
        "It was lent by [ORG People's Harbour Bank] last year.",
        "It was bought by [ORG Orbel's Holdings] last year.",
        "[ORG Orbel Corp.]'s bid failed.",
    ],
)
def test_possessives(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "'We tried', said [PERSON Maureen Tresk].",
        "'We tried', said Mr [PERSON Tresk].",
        "'We tried', said Sir [PERSON Ivo Tresk].",
        "[PERSON Ivo J. Tresk] quit.",
        "[PERSON J. R. Tresk] quit.",
        "[ORG Orbel] chief executive [PERSON Ivo Tresk] quit.",
        "[ORG Orbel] Chief Executive [PERSON Ivo Tresk] quit.",
        "[ORG Orbel Tools] Chairman and CEO [PERSON Ivo Tresk] quit.",
        "Founder [PERSON Ivo Tresk] quit.",
        "[PERSON Wilvo Tresk], its chairman, quit.",
        "[PERSON Wilvo Tresk], 54, quit.",
        "[PERSON Wilvo Tresk], who ran it, quit.",
        "It is run by [PERSON Jan van der Hoek] now.",
        "[PERSON Ada Quill] of [ORG Orbel] quit.",
        "[PERSON Ada Quill], an analyst at [ORG Orbel Vane], quit.",
        "[ORG Dorvalle Quist] analyst [PERSON Ada Quill] quit.",
        "Managing director [PERSON Alison Trevarrow] quit.",
        "The billionaire [PERSON Ludo Trask] quit.",
    ],
)
def test_people(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It has a mill in [PLACE Portugal] now.",
        "It has a mill in [PLACE New South Wales] now.",
        "It has a mill in [PLACE Elkwater], [PLACE Ore.], now.",
        "It has a mill in [PLACE Elkwater County] now.",
        "It has a mill in northern [PLACE Dorvalland] now.",
        "[PLACE SEATTLE] - [ORG Orbel] agreed.",
        "[PLACE Perth] – [ORG Orbel] agreed.",
        "The [PLACE Elkwater]-based firm agreed.",
        "It is run from [PLACE Dorvalle], a town of weavers, now.",
        "It was bought by [ORG Lisbon Harbour Cranes] last year.",
        "It was told by the [ORG Lisbon Stock Exchange] last year.",
        "German, French and Swiss buyers came.",
    ],
)
def test_places(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The [PRODUCT Corrie Vale] mine was sold.",
        "The [PRODUCT Corrie Vale] coking coal mine was sold.",
        "The [PRODUCT Corrie Vale Project] was sold.",
        "The ferry [PRODUCT Lady Iselin] was sold.",
        "Its drug [PRODUCT Zindra] failed.",
        "The [PRODUCT Zindra] vaccine failed.",
        "The [PRODUCT Quarry Road] retail park was sold.",
        "The [PRODUCT Dunmarrow] hotel was sold.",
    ],
)
def test_things_that_can_be_sold(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It was sold by [ORG Orbel Tools Inc.] last year.",
        "It was sold by [ORG Orbel Tools, Inc.] last year.",
        "It was sold by [ORG Orbel Tools Co., Ltd.] last year.",
        "It was sold by [ORG Orbel Tools (M) Sdn Bhd] last year.",
        "It was sold by [ORG Orbel Tools (United Kingdom) Holdings Ltd] last year.",
        "It was sold by [ORG Orbel Kessel GmbH & Co. KG] last year.",
        "It was sold by [ORG Orbel S.à r.l.] last year.",
        "It was sold by [ORG Orbel a.s.] last year.",
        "It was sold by [ORG Orbel Papper AB (publ)] last year.",
        "It was sold by [ORG PT Orbel Jaya Tbk] last year.",
        "It was sold by [ORG Orbel Bank, N.A.] last year.",
        "It was sold by [ORG Orbel A/S] last year.",
        "It was sold by [ORG Orbel Inc.] Shares rose.",
        "It was sold by [ORG Orbel Inc]'s parent last year.",
        "The company said so. The Company agreed.",
    ],
)
def test_legal_forms(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[ORG Orbel] Buys [ORG Dorvalle] for $5 Million",
        "[ORG Orbel Technologies] Completes Purchase of [ORG Dorvalle]",
        "[ORG ORBEL] TO BUY DOORS UNIT\n\n[ORG Orbel] said on Monday it would buy the unit.",
        "[ORG Skein] Buys Doors Unit\n\nThe wool firm [ORG Skein] said it would buy the unit.",
        "Key Terms And Conditions",
        "Arrangers: [ORG Orbel Bank]; [ORG Crédit Dorvalle]; [ORG Marlow]",
        "About The Deal: Risks, Dates And Terms",
    ],
)
def test_headlines_and_lists(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[PLACE Berlin]'s [ORG quobb] raised $5m.",
        "[ORG quobb] has raised $5m.",
        "Last year [ORG Orbel] bought a bakery. [ORG marrow] raised $5m from a fund.",
        "The startup [ORG quobb] raised $5m.",
        "It rose in may and fell in the rest.",
    ],
)
def test_names_in_small_letters(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The IPO and the EBITDA of the SPAC fell.",
        "They signed a Share Purchase Agreement on the Effective Date.",
        "The Board and the Chairman agreed.",
        "In March, on Monday, at Christmas, they agreed.",
        "It paid RM5.70, then Sfr62m and Dh310m.",
        "It raised a Series B and a Term Loan.",
        "The 212-room house and the 10-day rest pleased them.",
        "mid-March and end-June were quiet.",
        "I said it. He did it.",
        "The 1990s and the 3rd of May were dull.",
        "Capex: up.",
        "Trading in its shares (Nasdaq: ORBL) was halted.",
    ],
)
def test_capitals_that_name_nothing(marked: str) -> None:
    check(marked)


def test_what_others_have_claimed_is_no_name() -> None:
    from pipeline import amounts, dates  # noqa: PLC0415  # the neighbours, only for this row

    text = "In Q3 Orbel paid RM 5.70 for 20 Quarrel 737 aircraft in March 2021."
    sums = amounts.find(text)
    found = find(text, amounts=sums, dates=dates.find(text, amounts=sums))
    assert [mention.text for mention in found.mentions] == ["Orbel", "Quarrel"]
