"""Every currency of the world can be written by its code and by its name; historic ones of the news since 1980 too."""

import pytest
from babel import Locale

from pipeline.amounts import currencies, find

# ISO 4217 list one, national currencies in use in 2024, and those that went since 1980 and were news.
CURRENT = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV
WST XAF XCD XDR XOF XPF YER ZAR ZMW
"""
HISTORIC = """
ATS BEF BRC BRE CSK CYP DDM DEM ECS EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL MXP MZM NLG PEI PLZ PTE ROL RUR
SIT SKK SUR TRL UAK VEB VEF XEU YUM ZMK ZRZ ZWD
"""


@pytest.mark.parametrize("code", [*CURRENT.split(), *HISTORIC.split()])
def test_a_code_before_and_behind(code: str) -> None:
    for text in (f"It paid {code} 5 million in cash.", f"It paid {code}5.5 million.", f"It paid 5 million {code}."):
        assert [money.currency for money in find(text).money] == [code], text


@pytest.mark.parametrize("code", CURRENT.split())
def test_its_english_name(code: str) -> None:
    name = Locale("en").currencies[code]
    text = f"It paid 5 million {name}s in cash."
    plural = f"It paid 5 million {name} in cash."
    found = [money.currency for each in (text, plural) for money in find(each).money]
    assert code in found, name


def test_the_codes_are_those_of_money_that_was_used_since_1980() -> None:
    assert set(CURRENT.split()) <= currencies.codes()
    assert not {"XAU", "XTS", "XXX", "USN", "CHE", "BOV"} & currencies.codes()


@pytest.mark.parametrize(("country", "code"), [("DE", "EUR"), ("CA", "CAD"), ("JP", "JPY"), ("xx", None), ("", None)])
def test_a_country_has_its_present_currency_first(country: str, code: str | None) -> None:
    assert next(iter(currencies.of_country(country)), None) == code
