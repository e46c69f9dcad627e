"""Words that bound a sum, ranges and pairs, rates, and one sum in two currencies."""

import pytest

from tests.amounts.told import told

AT_MOST = [
    ("up to $25 billion", "≤ 25000000000 USD"),
    ("as much as EUR 75m", "≤ 75000000 EUR"),
    ("as many as 40 aircraft", "≤ 40 aircraft"),
    ("no more than 40 stores", "≤ 40 store"),
    ("a maximum of 600 MW", "≤ 600 MW"),
    ("for at most £3m", "≤ 3000000 GBP"),
    ("a further SEK 60m at most should targets be met", "≤ 60000000 SEK"),
    ("less than $0.2 million", "≤ 200000 USD"),
    ("under $10 million", "≤ 10000000 USD"),
    ("below 30 percent", "≤ 30 %"),
    ("not exceeding Rs 250 crore", "≤ 2500000000 INR"),
    ("fewer than 20 clinics", "≤ 20 clinic"),
    ("$5 million or less", "≤ 5000000 USD"),
    ("anything up to £12m", "≤ 12000000 GBP"),
    ("up to about $5bn", "≤ 5000000000 USD"),
    ("for up to 10 years", "≤ 10 year"),
    ("<5%", "≤ 5 %"),
]

AT_LEAST = [
    ("more than $100 billion", "≥ 100000000000 USD"),
    ("over $100 billion", "≥ 100000000000 USD"),
    ("well over 40 percent", "≥ 40 %"),
    ("at least 15 years", "≥ 15 year"),
    ("upwards of 40 aircraft", "≥ 40 aircraft"),
    ("north of $3 billion", "≥ 3000000000 USD"),
    ("in excess of €10m", "≥ 10000000 EUR"),
    ("not less than 30 mln dlrs", "≥ 30000000 USD"),
    ("no fewer than six hotels", "≥ 6 hotel"),
    ("a minimum of 10GWh", "≥ 10 GWh"),
    ("a minimum 70 mln dlrs", "≥ 70000000 USD"),
    ("exceeding 51 pct", "≥ 51 %"),
    ("above 52 euros", "≥ 52 EUR"),
    ("a $5bn-plus deal", "≥ 5000000000 USD"),
    ("a $1.5m-plus cheque", "≥ 1500000 USD"),
    ("$5bn+", "≥ 5000000000 USD"),
    ("400,000+ shares", "≥ 400000 share"),
    ("a 40-plus aircraft order", "≥ 40 aircraft"),
    ("10+ years", "≥ 10 year"),
    ("$25 million or more", "≥ 25000000 USD"),
    ("20 pct or more", "≥ 20 %"),
    ('"a little north of" $15 million', "≥ 15000000 USD"),
    ("more than RM8b", "≥ 8000000000 MYR"),
    ("just over $20 billion", "≥ 20000000000 USD"),
    ("≥ 5 GW", "≥ 5 GW"),
    ("5% at least 3 GW", "5 % ; ≥ 3 GW"),
]

ABOUT = [
    ("about $5bn", "~ 5000000000 USD"),
    ("around €300 million", "~ 300000000 EUR"),
    ("roughly $40M", "~ 40000000 USD"),
    ("approximately 73,500 square feet", "~ 73500 square foot"),
    ("some 400 stores", "~ 400 store"),
    ("nearly 40 percent", "~ 40 %"),
    ("almost £2bn", "~ 2000000000 GBP"),
    ("just under $3 billion", "~ 3000000000 USD"),
    ("just shy of $3 billion", "~ 3000000000 USD"),
    ("close to 80 dlrs per share", "~ 80 USD / share"),
    ("an estimated 16.9 mln stg", "~ 16900000 GBP"),
    ("~$33M", "~ 33000000 USD"),
    ("c.€40m", "~ 40000000 EUR"),
    ("ca. CHF 40m", "~ 40000000 CHF"),
    ("in the region of £90m", "~ 90000000 GBP"),
    ("$50 million or so", "~ 50000000 USD"),
    ("a couple of million dollars", "~ 2000000 USD"),
    ("a $5bn-ish price", "~ 5000000000 USD"),
    ("perhaps $100 million", "~ 100000000 USD"),
]

OPEN_NUMBERS = [
    ("tens of millions of dollars", "≥ 10000000 USD"),
    ("hundreds of millions of pounds", "≥ 100000000 GBP"),
    ("several hundred million dollars", "≥ 200000000 USD"),
    ("a few million euros", "≥ 2000000 EUR"),
    ("millions of dollars", "≥ 1000000 USD"),
    ("billions of euros", "≥ 1000000000 EUR"),
    ("a multimillion-dollar contract", "≥ 2000000 USD"),
    ("a multi-billion euro fund", "≥ 2000000000 EUR"),
    ("thousands of dollars", "≥ 1000 USD"),
    ("several of the dollars", ""),
    ("millions of people", ""),
]

NO_BOUND = [
    ("over the next ten years", "10 year"),
    ("over six years", "6 year"),
    ("under a ten-year lease", "10 year"),
    ("within 60 days", "60 day"),
    ("warrants over 8 million shares", "8000000 share"),
    ("undertakings over 21,406,118 shares", "21406118 share"),
    ("up 5 percent", "5 %"),
    ("shares rose to $5", "5 USD"),
    ("$5 billion plus interest", "5000000000 USD"),
]

RANGES = [
    ("a round of $2-3 billion", "2000000000–3000000000 USD"),
    ("a round of $2–3bn", "2000000000–3000000000 USD"),
    ("$2 to $3 billion", "2000000000–3000000000 USD"),
    ("$2bn to $3bn", "2000000000–3000000000 USD"),
    ("$2bn-$3bn", "2000000000–3000000000 USD"),
    ("between $2 and $3 billion", "2000000000–3000000000 USD"),
    ("between $1.2 million and $23.5 million", "1200000–23500000 USD"),
    ("between 200 and 300 mln dlrs", "200000000–300000000 USD"),
    ("between 500 mln dlrs and 1.0 billion dlrs", "500000000–1000000000 USD"),
    ("a price of $200m to $300m", "200000000–300000000 USD"),
    ("from 5 to 7 GW", "5–7 GW"),
    ("5 to 7 GW", "5–7 GW"),
    ("500 MW to 700 MW", "500–700 MW"),
    ("CHF 38 to CHF 46 per share", "38–46 CHF / share"),
    ("€21-25 a share", "21–25 EUR / share"),
    ("€21-25 (range)", "21–25 EUR"),
    ("from 28.00 to 31.00 dlrs each", "28.00–31.00 USD / each"),
    ("at prices between 92c and $1.05", "0.92–1.05 USD"),
    ("EUR 300m to EUR 350m", "300000000–350000000 EUR"),
    ("$900,000 to $1.2 million", "900000–1200000 USD"),
    ("$500,000-$1 million", "500000–1000000 USD"),
    ("10-15 percent", "10–15 %"),
    ("10% to 15%", "10–15 %"),
    ("10 to 15 years", "10–15 year"),
    ("a two-to-three-year lease", "2–3 year"),
    ("six to nine months", "6–9 month"),
    ("a 3- to 5-year term", "3–5 year"),
    ("10-20 aircraft", "10–20 aircraft"),
    ("between 10 and 20 hotels", "10–20 hotel"),
    ("$12-$14 a share", "12–14 USD / share"),
    ("£80m-£100m", "80000000–100000000 GBP"),
    ("US$5-7m", "5000000–7000000 USD"),
    ("USD 1-1.5 bn", "1000000000–1500000000 USD"),
    ("1.5pc to 2pc", "1.5–2 %"),
    ("Rs 400-450 crore", "4000000000–4500000000 INR"),
    ("about $2-3 billion", "2000000000–3000000000 USD"),
]

NEIGHBOURS = [
    ("its stake rose from 5 percent to 7 percent", "5 % ; 7 %"),
    ("raised its stake from 5 to 7 percent", "7 %"),
    ("shares dropped 17p to 181p", "0.17 GBP ; 1.81 GBP"),
    ("lifted the offer from $30 to $35 a share", "30 USD ; 35 USD / share"),
    ("for $60 million and $45 million respectively", "60000000 USD ; 45000000 USD"),
    ("GBP 3m, GBP 2m and GBP 1m", "3000000 GBP ; 2000000 GBP ; 1000000 GBP"),
    ("up from $50 million in 2018 to $33.4 million", "50000000 USD ; 33400000 USD"),
    ("in paragraph 1 to $1.04 billion", "1040000000 USD"),
    ("$5 million to 10 investors", "5000000 USD"),
    ("a 31.5 mln dlr 14 pct note", "31500000 USD ; 14 %"),
    ("$40 million, 5% of the whole", "40000000 USD ; 5 %"),
    ("sold 5 $10 notes", "10 USD"),
    ("between the $5 million and the rest", "5000000 USD"),
    ("$12 million for 40 percent", "12000000 USD ; 40 %"),
]

RATES = [
    ("$38.60 a share", "38.60 USD / share"),
    ("92 cents per share", "0.92 USD / share"),
    ("C$12.50 each", "12.50 CAD / each"),
    ("$30 apiece", "30 USD / each"),
    ("$4,000 a tonne", "4000 USD / tonne"),
    ("$2bn a year", "2000000000 USD / year"),
    ("£400,000 per year", "400000 GBP / year"),
    ("€3 million annually", "3000000 EUR / year"),
    ("$5 million per annum", "5000000 USD / year"),
    ("a $1.2-billion-a-year business", "1200000000 USD / year"),
    ("$78.10 a barrel", "78.10 USD / barrel"),
    ("$1,950 an ounce", "1950 USD / ounce"),
    ("€52/MWh", "52 EUR / MWh"),
    ("$46.41 per MWh", "46.41 USD / MWh"),
    ("$1.2 million per MW", "1200000 USD / MW"),
    ("$85/t", "85 USD / tonne"),
    ("£90 a square foot", "90 GBP / square foot"),
    ("$9,000 an acre", "9000 USD / acre"),
    ("$31,000 a day", "31000 USD / day"),
    ("$4.99 a month", "4.99 USD / month"),
    ("8 cents per kWh", "0.08 USD / kWh"),
    ("SKr 92 for each share", "92 SEK / share"),
    ("Rs 85 per equity share", "85 INR / share"),
    ("$12 per Plover ordinary share", "12 USD / share"),
    ("HK$28.40 per H share", "28.40 HKD / share"),
    ("€300 a night", "300 EUR / night"),
    ("a $5-a-share offer", "5 USD / share"),
    ("$2,900 a month per arm", "2900 USD / month"),
    ("2.20 dlrs cash each", "2.20 USD / each"),
    ("HK$28.40 in cash per share", "28.40 HKD / share"),
    ("$4 million a year earlier", "4000000 USD"),
    ("$4 million a year ago", "4000000 USD"),
    ("$5 million a share sale brought", "5000000 USD"),
    ("5% a year", "5 % / year"),
]

CONVERSIONS = [
    ("€460m ($500m)", "460000000 EUR = 500000000 USD"),
    ("415 million marks ($247 million)", "415000000 DEM = 247000000 USD"),
    ("RMB310.4 million (US$48.2 million)", "310400000 CNY = 48200000 USD"),
    ("A$641,4 million (c.R7,53 billion)", "641400000 AUD = ~ 7530000000 ZAR"),
    ("£5m (about $6.3m)", "5000000 GBP = ~ 6300000 USD"),
    ("£5m (€5.8m, $6.3m)", "5000000 GBP = 5800000 EUR = 6300000 USD"),
    ("€12 ($13.20) a share", "12 EUR / share = 13.20 USD"),
    ("Dh9.9 billion (US$2.7bn)", "9900000000 AED = 2700000000 USD"),
    ("C$5 million, or US$3.7 million,", "5000000 CAD = 3700000 USD"),
    ("614 million markka or $134 million", "614000000 FIM = 134000000 USD"),
    ("SEK 5bn (equivalent to $500m)", "5000000000 SEK = 500000000 USD"),
    ("EUR 5m / USD 6m", "5000000 EUR = 6000000 USD"),
    ("$5m [£4m]; it", "5000000 USD = 4000000 GBP"),
    ("$5m (£4m) (€4.6m)", "5000000 USD = 4000000 GBP = 4600000 EUR"),
    ("£4m, equivalent to $5m", "4000000 GBP = 5000000 USD"),
    ("($1 = 14,160 rupiah)", "1 USD = 14160 IDR"),
    ("£40m-£50m ($50m-$63m)", "40000000–50000000 GBP = 50000000–63000000 USD"),
    ("€28m (2017: €25m)", "28000000 EUR ; 25000000 EUR"),
    ("DKK 41m (38)", "41000000 DKK"),
    ("$9 a share, or $40 million", "9 USD / share ; 40000000 USD"),
    ("€5m (12% of sales)", "5000000 EUR ; 12 %"),
    ("€5m and $6m", "5000000 EUR ; 6000000 USD"),
]


@pytest.mark.parametrize(("text", "found"), AT_MOST)
def test_at_most_has_no_low(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), AT_LEAST)
def test_at_least_has_no_high(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), ABOUT)
def test_about_keeps_the_value(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), OPEN_NUMBERS)
def test_numbers_left_open_are_bounds_nobody_can_object_to(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), NO_BOUND)
def test_words_that_only_look_like_bounds(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), RANGES)
def test_ranges_have_both_ends_and_share_the_scale(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), NEIGHBOURS)
def test_neighbours_stay_two(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), RATES)
def test_rates_keep_their_denominator(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), CONVERSIONS)
def test_a_conversion_is_the_same_sum_again(text: str, found: str) -> None:
    assert told(text) == found
