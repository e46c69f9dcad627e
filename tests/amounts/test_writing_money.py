"""How the press writes a sum: signs and codes before, behind and glued, words, scales, separators."""

import pytest

from tests.amounts.told import told

SIGNS = [
    ("Plover raised $5m.", "5000000 USD"),
    ("Plover raised $5 m.", "5000000 USD"),
    ("a deal worth £2.5bn", "2500000000 GBP"),
    ("a fund of €460m", "460000000 EUR"),
    ("It paid US$1.2bn in cash", "1200000000 USD"),
    ("It paid US $1.2bn in cash", "1200000000 USD"),
    ("It paid U.S.$40 million", "40000000 USD"),
    ("miners raised A$ 68m", "68000000 AUD"),
    ("miners raised AU$4.5 million", "4500000 AUD"),
    ("the Adelaide paper wrote of $A30 million", "30000000 AUD"),
    ("and of $US5 million", "5000000 USD"),
    ("sold at C$12.50", "12.50 CAD"),
    ("sold at Cdn$3 million", "3000000 CAD"),
    ("CA$40m from two funds", "40000000 CAD"),
    ("CAD$6 million in grants", "6000000 CAD"),
    ("HK$1.42b of bonds", "1420000000 HKD"),
    ("NT$20 billion a plant", "20000000000 TWD"),
    ("S$6 million in seed money", "6000000 SGD"),
    ("NZ$90m for the dairy", "90000000 NZD"),
    ("R$1.3 billion in reais", "1300000000 BRL"),
    ("MX$300 million in pesos", "300000000 MXN"),
    ("¥500 billion of bonds", "500000000000 JPY"),
    ("CN¥40 million", "40000000 CNY"),
    ("₹1,200 crore", "12000000000 INR"),
    ("₩500 billion", "500000000000 KRW"),
    ("₪3.5 million", "3500000 ILS"),
    ("₺40 million", "40000000 TRY"),
    ("₽40 million", "40000000 RUB"),
    ("₴40 million", "40000000 UAH"),
    ("₦40 billion", "40000000000 NGN"),
    ("₱45m", "45000000 PHP"),
    ("₫500 billion", "500000000000 VND"),
    ("GH¢40 million", "40000000 GHS"),
    ("IR£27.4 million", "27400000 IEP"),
    ("E£300 million", "300000000 EGP"),
    ("$8.4million", "8400000 USD"),
    ("€ 12,50", "12.50 EUR"),
    ("¢45", "0.45 USD"),
]

SIGNS_BEHIND = [
    ("er zahlte 5 Mio. €", "5000000 EUR"),
    ("5 M€ of grants", "5000000 EUR"),
    ("300 k€ of grants", "300000 EUR"),
    ("3 Md€ of loans", "3000000000 EUR"),
    ("12,50 € each", "12.50 EUR / each"),
    ("40 million zł", "40000000 PLN"),
    ("500€ a month", "500 EUR / month"),
    ("5 $ and 7 €", "5 USD ; 7 EUR"),
    ("30 million Kč", "30000000 CZK"),
]

CODES = [
    ("EUR460m", "460000000 EUR"),
    ("EUR 460m", "460000000 EUR"),
    ("USD34.6 million", "34600000 USD"),
    ("USD 34.6 million", "34600000 USD"),
    ("GBP500 million", "500000000 GBP"),
    ("GBP 6 million", "6000000 GBP"),
    ("CHF 38.20", "38.20 CHF"),
    ("SEK 1,025 million", "1025000000 SEK"),
    ("NOK 1.93bn", "1930000000 NOK"),
    ("DKK 75m", "75000000 DKK"),
    ("PLN 55m", "55000000 PLN"),
    ("AED 1.2 billion", "1200000000 AED"),
    ("500 million USD", "500000000 USD"),
    ("65 million CAD", "65000000 CAD"),
    ("INR 5,000 cr", "50000000000 INR"),
    ("usd 5 million", "5000000 USD"),
    ("TRY 500 million", "500000000 TRY"),
    ("KES 3 million", "3000000 KES"),
    ("RMB898.7 million", "898700000 CNY"),
    ("RMB 30m", "30000000 CNY"),
    ("NTD 40 million", "40000000 TWD"),
    ("XEU 40 million", "40000000 XEU"),
    ("268 GBp", "2.68 GBP"),
    ("1,120 GBX", "11.2 GBP"),
]

ABBREVIATIONS = [
    ("Rs 500 crore", "5000000000 INR"),
    ("Rs.500 crore", "5000000000 INR"),
    ("Rs. 20 lakh", "2000000 INR"),
    ("Rs 500-crore", "5000000000 INR"),
    ("RS 500 CRORE", "5000000000 INR"),
    ("RM8b", "8000000000 MYR"),
    ("RM 30 million", "30000000 MYR"),
    ("RM500mil", "500000000 MYR"),
    ("Dh9.9bn", "9900000000 AED"),
    ("Dhs 40 million", "40000000 AED"),
    ("Sfr 1.3bn", "1300000000 CHF"),
    ("SFr9m", "9000000 CHF"),
    ("DM40m", "40000000 DEM"),
    ("DM 5.6 billion", "5600000000 DEM"),
    ("FFr 40m", "40000000 FRF"),
    ("BFr 40m", "40000000 BEF"),
    ("Pta 30bn", "30000000000 ESP"),
    ("Esc 30bn", "30000000000 PTE"),
    ("Fmk 40m", "40000000 FIM"),
    ("SKr 40m", "40000000 SEK"),
    ("NKr 40m", "40000000 NOK"),
    ("DKr 40m", "40000000 DKK"),
    ("Rp 14.5 trillion", "14500000000000 IDR"),
    ("Tk 500 crore", "5000000000 BDT"),
    ("Bt500 million", "500000000 THB"),
    ("NIS 40 million", "40000000 ILS"),
    ("Ksh40 million", "40000000 KES"),
    ("KD 12.5 million", "12500000 KWD"),
    ("Ft 40 million", "40000000 HUF"),
    ("12 mln dlrs", "12000000 USD"),
    ("a 28 dlr a share offer", "28 USD / share"),
    ("16.9 mln stg", "16900000 GBP"),
    ("1.9 bln Sfr", "1900000000 CHF"),
    ("Ecu40m", "40000000 XEU"),
    ("R7,53 billion", "7530000000 ZAR"),
    ("R500m", "500000000 ZAR"),
    ("N500 million", "500000000 NGN"),
    ("P1.2 billion", "1200000000 PHP"),
    ("Y50bn", "50000000000 JPY"),
    ("L500bn", "500000000000 ITL"),
    ("Php 300 million", "300000000 PHP"),
    ("TL500 million", "500000000 TRY"),
    ("CFA40 billion", "40000000000 XOF"),
]

WORDS = [
    ("five million dollars", "5000000 USD"),
    ("5 million euros", "5000000 EUR"),
    ("a 250 million euro bond", "250000000 EUR"),
    ("a 250-million-euro bond", "250000000 EUR"),
    ("415 million marks", "415000000 DEM"),
    ("40 million D-marks", "40000000 DEM"),
    ("30 million Deutsche marks", "30000000 DEM"),
    ("a symbolic 1 mark", "1 DEM"),
    ("1.17 billion guilders", "1170000000 NLG"),
    ("14.8 trillion lire", "14800000000000 ITL"),
    ("380 million schillings", "380000000 ATS"),
    ("2.1 billion escudos", "2100000000 PTE"),
    ("40 billion pesetas", "40000000000 ESP"),
    ("40 billion drachmas", "40000000000 GRD"),
    ("614 million markka", "614000000 FIM"),
    ("3 million punts", "3000000 IEP"),
    ("40 million Swiss francs", "40000000 CHF"),
    ("40 million French francs", "40000000 FRF"),
    ("5 million Canadian dollars", "5000000 CAD"),
    ("500 million Hong Kong dollars", "500000000 HKD"),
    ("20 million Australian dollars", "20000000 AUD"),
    ("30 million Singapore dollars", "30000000 SGD"),
    ("3 million New Zealand dollars", "3000000 NZD"),
    ("9 billion Taiwan dollars", "9000000000 TWD"),
    ("40 million Swedish crowns", "40000000 SEK"),
    ("40 million Norwegian kroner", "40000000 NOK"),
    ("33.8 billion Danish crowns", "33800000000 DKK"),
    ("30 million Czech crowns", "30000000 CZK"),
    ("15 billion yen", "15000000000 JPY"),
    ("20 million yuan", "20000000 CNY"),
    ("30 million renminbi", "30000000 CNY"),
    ("1.2 trillion won", "1200000000000 KRW"),
    ("a 1.2 trillion-won order", "1200000000000 KRW"),
    ("500 million rupees", "500000000 INR"),
    ("300 billion rupiah", "300000000000 IDR"),
    ("300 million baht", "300000000 THB"),
    ("20 million ringgit", "20000000 MYR"),
    ("500 million rand", "500000000 ZAR"),
    ("40 million reais", "40000000 BRL"),
    ("40 million zlotys", "40000000 PLN"),
    ("30 million forints", "30000000 HUF"),
    ("70 billion roubles", "70000000000 RUB"),
    ("30 billion rubles", "30000000000 RUB"),
    ("500 million Turkish lira", "500000000 TRY"),
    ("500 million dirhams", "500000000 AED"),
    ("300 million Moroccan dirhams", "300000000 MAD"),
    ("500 million Saudi riyals", "500000000 SAR"),
    ("20 million Kuwaiti dinars", "20000000 KWD"),
    ("500 million naira", "500000000 NGN"),
    ("500 million Kenyan shillings", "500000000 KES"),
    ("500 million Egyptian pounds", "500000000 EGP"),
    ("500 million Colombian pesos", "500000000 COP"),
    ("500 million Philippine pesos", "500000000 PHP"),
    ("20 million shekels", "20000000 ILS"),
    ("60 million tenge", "60000000 KZT"),
    ("two hundred pounds", "200 GBP"),
    ("5 million pounds sterling", "5000000 GBP"),
    ("five million quid", "5000000 GBP"),
    ("200 bucks", "200 USD"),
    ("Euro 12.5m", "12500000 EUR"),
    ("$36 millions", "36000000 USD"),
    ("5 million dollars Canadian", "5000000 CAD"),
    ("$8.6 million US, the fund said", "8600000 USD"),
    ("$5 million Canadian in cash", "5000000 CAD"),
    ("$65 million CAD", "65000000 CAD"),
    ("€5 million euros", "5000000 EUR"),
    ("Rs 500 crore rupees", "5000000000 INR"),
]

SMALL_CHANGE = [
    ("a dividend of 92 cents", "0.92 USD"),
    ("92c a share", "0.92 USD / share"),
    ("45¢ a pound", "0.45 USD / pound"),
    ("342 pence in cash", "3.42 GBP"),
    ("a bid of 205p a share", "2.05 GBP / share"),
    ("up 9½p at 268p", "0.095 GBP ; 2.68 GBP"),
    ("eased 0.5p to 227.5p.", "0.005 GBP ; 2.275 GBP"),
    ("480p a share", "4.8 GBP / share"),
    ("12 Australian cents", "0.12 AUD"),
    ("40 euro cents", "0.4 EUR"),
    ("8 U.S. cents a kilowatt-hour", "0.08 USD / kWh"),
    ("35 sen per share", "0.35 MYR / share"),
    ("50 paise per unit", "0.5 INR / unit"),
    ("75 pfennigs", "0.75 DEM"),
    ("60 öre", "0.6 SEK"),
    ("40 groszy", "0.4 PLN"),
    ("two cents", "0.02 USD"),
]

SCALES = [
    ("$9K", "9000 USD"),
    ("£45k", "45000 GBP"),
    ("$5 thousand", "5000 USD"),
    ("EUR 650 thousand", "650000 EUR"),
    ("$25MM", "25000000 USD"),
    ("US$3.5mm", "3500000 USD"),
    ("EUR 0.8 mn", "800000 EUR"),
    ("$10Mn", "10000000 USD"),
    ("US$80mln", "80000000 USD"),
    ("CHF 40 mio", "40000000 CHF"),
    ("€1.2 Mrd", "1200000000 EUR"),
    ("€1,2 Mrd. from banks", "1200000000 EUR"),
    ("800 mld lire", "800000000000 ITL"),
    ("$5B", "5000000000 USD"),
    ("$5.25bln", "5250000000 USD"),
    ("$1.3tn", "1300000000000 USD"),
    ("$2.1T", "2100000000000 USD"),
    ("$1.5 trillion", "1500000000000 USD"),
    ("Rs 2 lakh", "200000 INR"),
    ("Rs 2.5 lakh crore", "2500000000000 INR"),
    ("Rs 8.10 billion", "8100000000 INR"),
    ("Rs 77.2 cr", "772000000 INR"),
    ("Rs 3 arab", "3000000000 INR"),
    ("$4 hundred", "400 USD"),
    ("$5 hundred thousand", "500000 USD"),
    ("1.2 thousand million pesetas", "1200000000 ESP"),
    ("$12-Billion", "12000000000 USD"),
    ("$51-million", "51000000 USD"),
    ("£14million", "14000000 GBP"),
    ("$203.4million", "203400000 USD"),
]

NUMBER_WORDS = [
    ("two million dollars", "2000000 USD"),
    ("twenty-five million dollars", "25000000 USD"),
    ("twenty five million dollars", "25000000 USD"),
    ("one hundred and twenty million pounds", "120000000 GBP"),
    ("three hundred thousand euros", "300000 EUR"),
    ("a million dollars", "1000000 USD"),
    ("a hundred million euros", "100000000 EUR"),
    ("half a million pounds", "500000 GBP"),
    ("half a billion dollars", "500000000 USD"),
    ("a quarter of a million pounds", "250000 GBP"),
    ("a quarter of a billion dollars", "250000000 USD"),
    ("three quarters of a million dollars", "750000 USD"),
    ("one and a half billion euros", "1500000000 EUR"),
    ("two-and-a-half million dollars", "2500000 USD"),
    ("three and a half million", ""),
    ("three and a half million dollars", "3500000 USD"),
    ("€2½ million", "2500000 EUR"),
    ("£1½bn", "1500000000 GBP"),
    ("nine mln guilders", "9000000 NLG"),
    ("almost a billion dlrs", "~ 1000000000 USD"),
    ("two thousand five hundred dollars", "2500 USD"),
    ("$1 1/2 million", "1500000 USD"),
    ("shares at $22 3/4", "22.75 USD"),
    ("shares at 28-1/8 dollars", "28.125 USD"),
]

SEPARATORS = [
    ("$1,234.50", "1234.50 USD"),
    ("$12,345,678", "12345678 USD"),
    ("€1.234,50", "1234.50 EUR"),
    ("€12.345.678", "12345678 EUR"),
    ("CHF 1'234.50", "1234.50 CHF"),
    ("CHF 1’234’567", "1234567 CHF"),
    ("€1 234,50", "1234.50 EUR"),
    ("SEK 1 250 million", "1250000000 SEK"),
    ("25 000 euros", "25000 EUR"),
    ("12\u00a0500\u00a0000 euros", "12500000 EUR"),
    ("12\u202f500 euros", "12500 EUR"),
    ("Rs 12,34,567", "1234567 INR"),
    ("Rs 1,00,00,000", "10000000 INR"),
    ("A$641,4 million", "641400000 AUD"),
    ("1,1 billion euros", "1100000000 EUR"),
    ("€0,125", "0.125 EUR"),
    ("$.42 a share", "0.42 USD / share"),
    ("¥1,375 billion", "1375000000000 JPY"),
    ("10 millions d'euros", "10000000 EUR"),
    ("5 miliardi di euro", "5000000000 EUR"),
    ("Rp 15.000", "15000 IDR"),
    ("¥28½", "28.5 JPY"),
    ("¥¼", "0.25 JPY"),
    ("1.936,27 lire", "1936.27 ITL"),
    ("$0.835 a share", "0.835 USD / share"),
    ("€1.125 billion", "1125000000 EUR"),
    ("$1.335", "1.335 USD"),
]

SIGNED = [
    ("a loss of -$5 million", "-5000000 USD"),
    ("EBIT of $-5 million", "-5000000 USD"),
    ("EBIT of −€5.2m", "-5200000 EUR"),
    ("Net result: ($5.2) million", "-5200000 USD"),
    ("Net result: $(5.2) million", "-5200000 USD"),
    ("margin: (5.2)%", "-5.2 %"),
    ("growth of minus 5 per cent", "-5 %"),
    ("growth of -0.5%", "-0.5 %"),
    ("the sum ($5.2 million) was paid", "5200000 USD"),
    ("- $5 million: the grant", "5000000 USD"),
]

WRAPPED = [
    ("Under the agreement announced this morning the group will pay up to\nUSD 350 million", "≤ 350000000 USD"),
    ("The directors said that the purchaser would hand over a total of $8.4\nmillion in cash", "8400000 USD"),
    ("It was told on Tuesday that the vendors had wanted no less than 20 mln\ndlrs", "≥ 20000000 USD"),
    ("The other members of the consortium have between them subscribed 2,455,000\nPlover shares", "2455000 share"),
    ("Stores opened in 12\nShares fell", ""),
    ("Sold for $5\n\nmillion reasons to worry", "5 USD"),
]


@pytest.mark.parametrize(("text", "found"), SIGNS)
def test_a_sign_before_the_number(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), SIGNS_BEHIND)
def test_a_sign_behind_the_number(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), CODES)
def test_codes(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), ABBREVIATIONS)
def test_abbreviations_of_the_press(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), WORDS)
def test_words_for_currencies(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), SMALL_CHANGE)
def test_small_change_is_in_units_of_the_currency(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), SCALES)
def test_scales(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), NUMBER_WORDS)
def test_numbers_in_words(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), SEPARATORS)
def test_separators_of_all_locales(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), SIGNED)
def test_negative_and_bracketed_sums(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), WRAPPED)
def test_lines_wrapped_at_a_width_are_read_on_and_new_lines_are_not(text: str, found: str) -> None:
    assert told(text) == found
