"""Tellings of one deal become one record, those of two stay apart; the passage fills what a sentence leaves out."""

import pytest

from tests.deals.articles import cast, records


@pytest.mark.parametrize(
    ("text", "deals"),
    [
        # headline and lead
        ("Orrin to buy Brell\n\nOrrin Ltd has agreed to buy Brell Inc for $5 million.", 1),
        # two purchases
        ("Orrin Ltd bought Brell Inc for $5 million.\n\nOrrin Ltd also bought Tallow Corp for $9 million.", 2),
        # a purchase and the loan that pays for it
        ("Orrin Ltd bought Brell Inc.\n\nTallow Bank will lend $5 million to Orrin Ltd.", 2),
        # two rounds of different names
        ("Brell Inc raised $5 million in a Series B.\n\nBrell Inc raised $2 million in a Series A in 2019.", 2),
        # a contract told both ways round is one
        (
            "Orrin Airways signed a contract with Brell Jets.\n\nBrell Jets will supply 12 jets to Orrin Airways.",
            1,
        ),
    ],
)
def test_what_is_one_deal_and_what_is_two(text: str, deals: int) -> None:
    assert len(records(text)) == deals


def test_a_pronoun_adds_nobody_to_those_who_are_named() -> None:
    (record,) = records(
        "Tallow Corp is a rival.\n\nOrrin Ltd announced its first investment in Brell Inc of $4 million."
    )
    assert cast(record) == {"Orrin Ltd": "investor", "Brell Inc": "target"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # the sentence before names who borrows
        ("Brell Inc makes doors. It signed a $5 million loan with Tallow Bank.", "Brell Inc", "borrower"),
        # the company that the article is about supplies
        ("Brell Inc makes jets.\n\nOrrin Airways has ordered 12 jets.", "Brell Inc", "supplier"),
        # 'the company' is not the fund that was named last
        (
            "Brell grows\n\nBrell makes doors. Tallow Capital owns a part. The company raised $5 million.",
            "Brell",
            "target",
        ),
        # a relative pronoun under a preposition stands for its noun
        ("Brell Inc, for which Orrin Ltd paid $5 million, makes doors.", "Brell Inc", "target"),
    ],
)
def test_whom_the_passage_means(text: str, name: str, role: str) -> None:
    assert any(cast(record).get(name) == role for record in records(text)), [cast(r) for r in records(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the contract is for
        (
            "Orrin Ltd signed a contract with Brell Inc to supply steel.",
            {"Orrin Ltd": "supplier", "Brell Inc": "customer"},
        ),
        (
            "Orrin Ltd signed a contract with Brell Inc to buy steel.",
            {"Orrin Ltd": "customer", "Brell Inc": "supplier"},
        ),
        # what the verb says
        ("Orrin Ltd won a supply contract with Brell Energy.", {"Orrin Ltd": "supplier", "Brell Energy": "customer"}),
        # what the two are
        (
            "Orrin Airways signed a supply contract with Brell Energy.",
            {"Orrin Airways": "customer", "Brell Energy": "supplier"},
        ),
    ],
)
def test_who_buys_and_who_supplies(text: str, expected: dict[str, str]) -> None:
    (record,) = records(text)
    assert cast(record) == expected
