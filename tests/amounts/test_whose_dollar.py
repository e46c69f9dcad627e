"""A mark that several currencies share is settled by the document, and the mention says how."""

import pytest

from pipeline.amounts import find
from pipeline.model.mentions import CurrencyBasis
from tests.amounts.told import told

BY_COUNTRY = [
    ("Plover sold the mill for $28 million.", "CA", "28000000 CAD"),
    ("Plover sold the mill for $28 million.", "AU", "28000000 AUD"),
    ("Plover sold the mill for $28 million.", "SG", "28000000 SGD"),
    ("Plover sold the mill for $28 million.", "US", "28000000 USD"),
    ("Plover sold the mill for $28 million.", "GB", "28000000 USD"),
    ("Plover sold the mill for $28 million.", None, "28000000 USD"),
    ("Plover sold the mill for £28 million.", "IE", "28000000 GBP"),
    ("Plover sold the mill for Rs 28 million.", "PK", "28000000 PKR"),
    ("Plover sold the mill for 28 million crowns.", "SE", "28000000 SEK"),
    ("Plover sold the mill for 28 million francs.", "CH", "28000000 CHF"),
    ("Plover sold the mill for 28 million pesos.", "PH", "28000000 PHP"),
    ("Plover sold the mill for ¥28 million.", "CN", "28000000 CNY"),
    ("Plover paid 92 cents a share.", "AU", "0.92 AUD / share"),
]

BY_THE_TEXT = [
    ("All figures are in Canadian dollars unless otherwise stated. Plover raised $5 million.", "5000000 CAD"),
    ("Plover raised $5 million. (All amounts in millions of Canadian dollars)", "5000000 CAD"),
    ("Plover gets a cheque of A$68m. It had $20 million.", "68000000 AUD ; 20000000 AUD"),
    ("Plover had $20 million. It gets A$68m.", "20000000 USD ; 68000000 AUD"),
    ("A$1.5 billion ($1.1 billion)", "1500000000 AUD = 1100000000 USD"),
    ("Singapore's Plover paid $28.35m (US$20m).", "28350000 SGD = 20000000 USD"),
    ("Plover paid US$410 million in Winnipeg; it earned $690 million.", "410000000 USD ; 690000000 CAD"),
    ("Plover Mining (ASX: PLV) of Perth raised $40 million.", "40000000 AUD"),
    ("Plover Ales of Halifax, with a pub in Moncton, raised $4 million.", "4000000 CAD"),
    ("Plover raised $4 million from a Canadian fund.", "4000000 USD"),
    ("Plover of Boston raised $4 million in Halifax and Moncton.", "4000000 USD"),
    ("A Swedish group paid 33 million crowns.", "33000000 SEK"),
    ("It had paid 40 million Swiss francs. The 9 million francs are extra.", "40000000 CHF ; 9000000 CHF"),
    ("A German brewer paid 84 million marks.", "84000000 DEM"),
    ("It paid IR£19 million; its shares closed at 246p.", "19000000 IEP ; 2.46 IEP"),
    ("It paid €19 million, or 45 cents a share.", "19000000 EUR ; 0.45 EUR / share"),
    ("It paid 40 million crowns.", "40000000 ?"),
    ("It paid 40 million francs.", "40000000 ?"),
    ("In Pakistan and among Pakistani banks it raised Rs 40 million.", "40000000 PKR"),
]

BASES = [
    ("$5m", None, CurrencyBasis.DEFAULT),
    ("$5m", "CA", CurrencyBasis.DOCUMENT),
    ("five million dollars", None, CurrencyBasis.DEFAULT),
    ("A$5m", None, CurrencyBasis.SYMBOL),
    ("€5m", None, CurrencyBasis.SYMBOL),
    ("£5m", None, CurrencyBasis.SYMBOL),
    ("EUR 5m", None, CurrencyBasis.CODE),
    ("5 mln dlrs", None, CurrencyBasis.CODE),
    ("Rs 5 crore", None, CurrencyBasis.CODE),
    ("5 million Swiss francs", None, CurrencyBasis.WORD),
    ("5 million euros", None, CurrencyBasis.WORD),
    ("5 million crowns", "NO", CurrencyBasis.DOCUMENT),
    ("5 million crowns", None, CurrencyBasis.NONE),
]

GAPPED = [
    ("sales of 640 million euros and a loss of 22 million.", "640000000 EUR ; 22000000 EUR"),
    ("net sales of $8.4 million, up from 7.9 million in 2001", "8400000 USD ; 7900000 USD"),
    ("at 3,400 escudos a share; the issue raised 17 billion.", "3400 PTE / share ; 17000000000 PTE"),
    ("a $5 million deal for a town of 2 million people", "5000000 USD"),
    ("a loss of 22 million.", ""),
]


@pytest.mark.parametrize(("text", "country", "found"), BY_COUNTRY)
def test_the_outlets_country(text: str, country: str | None, found: str) -> None:
    assert told(text, country=country) == found


@pytest.mark.parametrize(("text", "found"), BY_THE_TEXT)
def test_what_the_text_says(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "country", "basis"), BASES)
def test_how_the_currency_was_known(text: str, country: str | None, basis: CurrencyBasis) -> None:
    (money,) = find(text, country=country).money
    assert money.basis is basis


@pytest.mark.parametrize(("text", "found"), GAPPED)
def test_a_currency_said_a_moment_before(text: str, found: str) -> None:
    assert told(text) == found


def test_an_unknown_country_settles_nothing() -> None:
    assert told("$5m", country="XX") == told("$5m", country="") == "5000000 USD"
