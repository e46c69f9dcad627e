"""Which two records are one deal, feature by feature, and what no third record can bridge."""

import pytest

from pipeline.model.deals import DealRecord
from pipeline.reconcile import reconcile
from pipeline.reconcile.matching.directory import Directory
from pipeline.reconcile.matching.features import THRESHOLD, Comparison, compare
from pipeline.reconcile.telling import tellings
from tests.reconcile.making import record

BID = "acquisition announced; acquirer=Arden Peak; target=Bellmoor"
DONE = "acquisition completed; acquirer=Arden Peak; target=Bellmoor"
ROUND = "funding_round announced; target=Bellmoor; investor=Arden Peak"
ORDER = "purchase_commitment announced; customer=Arden Air; supplier=Bellmoor Jets"
VENTURE = "joint_venture announced; partner=Arden Cells; partner=Bellmoor Motors"


def compared(left: DealRecord, right: DealRecord) -> Comparison:
    records = [left, right]
    return compare(*tellings(records, Directory(records)))


def one(left: str, right: str) -> bool:
    return compared(record("a.txt#1", left), record("b.txt#1", right)).score >= THRESHOLD


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(BID, BID, id="who buys whom is enough: it is seldom done twice"),
        pytest.param(f"{BID}; announced 2024-03-01", f"{BID}; announced 2024-05-06; deal_value 5e8 EUR", id="a raise"),
        pytest.param(
            f"{BID}; announced 2024-03-01",
            BID.replace("announced", "completed") + "; completed 2025-08-01",
            id="closing",
        ),
        pytest.param(f"{BID}; deal_value 4e8 EUR", f"{BID}; deal_value 6e8 EUR", id="a bid may be raised by half"),
        pytest.param(f"{ROUND}; deal_value 2.5e7 USD", f"{ROUND}; deal_value 2.5e7 USD", id="a round by its sum"),
        pytest.param(f"{ROUND}; announced 2024-03-01", f"{ROUND}; announced 2024-03", id="a round by its date"),
        pytest.param(
            "funding_round announced; target=Bellmoor; investor=Arden Peak; deal_value 4e7 USD; announced 2024-03-01",
            "funding_round announced; target=Bellmoor; investor=Calder Rowe; deal_value 4e7 USD; announced 2024-03-01",
            id="articles name different backers of one round",
        ),
        pytest.param(VENTURE, f"{VENTURE}; target=Volta JV; completed 2023", id="both partners"),
        pytest.param(
            "merger announced; partner=Arden Rail; partner=Bellmoor Rail",
            "acquisition announced; acquirer=Arden Rail; target=Bellmoor Rail",
            id="a merger told as a purchase",
        ),
    ],
)
def test_one_deal(left: str, right: str) -> None:
    assert one(left, right)
    assert one(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "funding_round announced; target=Bellmoor", "funding_round announced; target=Bellmoor", id="one side"
        ),
        pytest.param(f"{ROUND}; announced 2022-03-01", f"{ROUND}; announced 2024-03-02", id="two years are two rounds"),
        pytest.param(f"{ROUND}; deal_value 2e7 USD", f"{ROUND}; deal_value 3e7 USD", id="two sums are two rounds"),
        pytest.param(f"{ORDER}; deal_value 3e9 USD", f"{ORDER}; deal_value 2e9 USD", id="airlines order again"),
        pytest.param(BID, BID.replace("Arden Peak", "Calder Rowe"), id="rival bidders"),
        pytest.param(
            f"{BID}; deal_value 5e8 EUR; announced 2024-03-01",
            BID.replace("Bellmoor", "Bellmoor Homes").replace("Arden Peak", "Arden Homes")
            + "; deal_value 5e8 EUR; announced 2024-03-01",
            id="namesakes at the same price on the same day",
        ),
        pytest.param(BID, ORDER, id="other kinds of deal"),
        pytest.param(VENTURE, VENTURE.replace("Bellmoor Motors", "Calder Motors"), id="one partner with another"),
        pytest.param(
            BID.replace("announced", "terminated") + "; terminated 2022-10",
            f"{BID}; announced 2024-03-01",
            id="who failed tries again",
        ),
        pytest.param(f"{DONE}; completed 2022-10-01", f"{BID}; announced 2023-03-01", id="what is done does not begin"),
        pytest.param(
            "acquisition announced; target=Energy", "acquisition announced; target=Energy Vale", id="a common word"
        ),
    ],
)
def test_two_deals(left: str, right: str) -> None:
    assert not one(left, right)
    assert not one(right, left)


def test_a_score_says_why() -> None:
    found = compared(
        record("a.txt#1", f"{ROUND}; deal_value 2.5e7 USD; announced 2024-03-01"),
        record("b.txt#1", f"{ROUND}; deal_value 2.5e7 USD; announced 2024-03"),
    )
    assert found.sentence == (
        "the same company (Arden Peak; Arden Peak) (+3); the same company (Bellmoor; Bellmoor) (+3); "
        "both date it 2024-03-01 (+2.5); the sums are the same (USD 25000000.0; USD 25000000.0) (+2.5); "
        "both are told as funding round (+1); both are announced (+0.25); "
        "such parties do such deals more than once (-1.5)"
    )


def test_unknown_is_neither_agreement_nor_contradiction() -> None:
    bare = compared(record("a.txt#1", BID), record("b.txt#1", BID))
    fuller = compared(record("a.txt#1", BID), record("b.txt#1", f"{BID}; deal_value 4e8 EUR; stake 51 %"))
    assert fuller.score == bare.score


def test_rounds_of_two_letters_are_two_rounds() -> None:
    told = f"{ROUND}; deal_value 3e7 USD; announced 2024-03-01"
    first = record("a.txt#1", told, title="Bellmoor raises $30m in Series A")
    second = record("b.txt#1", told, title="Bellmoor closes Series B at $30m")
    assert len(reconcile([first, second])) == 2


@pytest.mark.parametrize(
    ("vague", "together"),
    [
        pytest.param(f"{ROUND}; deal_value 3e7 USD", [1, 1, 1], id="it may be either: it is left alone"),
        pytest.param(f"{ROUND}; deal_value 3e7 USD; announced 2024", [1, 2], id="it can be only one of them"),
    ],
)
def test_no_third_record_joins_two_that_cannot_be_one(vague: str, together: list[int]) -> None:
    records = [
        record("a.txt#1", f"{ROUND}; deal_value 3e7 USD; announced 2021-03-01"),
        record("b.txt#1", vague),
        record("c.txt#1", f"{ROUND}; deal_value 3e7 USD; announced 2024-03-01"),
    ]
    assert sorted(len(deal.records) for deal in reconcile(records)) == together


def test_news_of_two_years_is_two_rounds() -> None:
    records = [record("a.txt#1", ROUND, published="2021-03-01"), record("b.txt#1", ROUND, published="2024-03-01")]
    assert len(reconcile(records)) == 2


def test_one_article_tells_a_deal_once() -> None:
    assert len(reconcile([record("a.txt#1", BID), record("a.txt#2", BID)])) == 2


class TestCompanies:
    def test_an_alias_in_one_article_is_known_in_all(self) -> None:
        records = [
            record("a.txt#1", "acquisition announced; acquirer=Old Harrow; target=Bellmoor"),
            record("b.txt#1", "acquisition completed; acquirer=Nimbara; target=Bellmoor"),
            record("c.txt#1", "licensing announced; licensee=Nimbara|Old Harrow; licensor=Tarn"),
        ]
        assert sorted(len(deal.records) for deal in reconcile(records)) == [1, 2]

    def test_two_parties_of_one_record_are_two_companies(self) -> None:
        records = [
            record("a.txt#1", "equity_investment announced; investor=Arden; target=Arden Labs|Arden"),
            record("b.txt#1", "equity_investment announced; investor=Tarn; target=Arden; announced 2024-01-05"),
        ]
        assert len(reconcile(records)) == 2

    def test_a_short_name_that_two_companies_bear_proves_little(self) -> None:
        directory = Directory(
            [
                record("a.txt#1", "ipo announced; issuer=Brock Tools|Brock"),
                record("b.txt#1", "ipo announced; issuer=Brock Homes|Brock"),
            ]
        )
        tools, homes, short = (
            directory.company(record("c.txt#1", f"ipo announced; issuer={name}").parties[0])
            for name in ("Brock Tools", "Brock Homes", "Brock")
        )
        assert len({company.group for company in (tools, homes, short) if company}) == 3
