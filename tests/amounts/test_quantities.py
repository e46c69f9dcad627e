"""Quantities that deals have as terms: stakes, power and energy, oil and minerals, space, data, time, goods."""

import pytest

from pipeline.amounts import find
from tests.amounts.told import told

PERCENT = [
    ("a 9.9 per cent stake", "9.9 %"),
    ("38.5 per cent. of the shares", "38.5 %"),
    ("51pc of the votes", "51 %"),
    ("20 pct of Plover", "20 %"),
    ("the remaining 40%", "40 %"),
    ("15 % of it", "15 %"),
    ("a 65-percent holding", "65 %"),
    ("ten percent", "10 %"),
    ("half a percent", "0.5 %"),
    ("two and a half percent", "2.5 %"),
    ("2½ per cent", "2.5 %"),
    ("7/8 of a percent", "0.875 %"),
    ("one-half of one percent", "0.5 %"),
    ("33 1/3 percent", "33.333333 %"),
    ("1,5 percent", "1.5 %"),
    ("63.5 and 36.5 per cent respectively", "63.5 % ; 36.5 %"),
    ("6.7 percentage points", "6.7 percentage point"),
    ("25 basis points", "25 basis point"),
    ("190 bps", "190 basis point"),
    ("6.1 times earnings", "6.1 times"),
    ("at 1.27x revenue", "1.27 times"),
    ("a 59.5 pct-owned unit", "59.5 %"),
    ("a 30%-owned affiliate", "30 %"),
    ("up 5% and down 3%", "5 % ; 3 %"),
    ("90 per cent each", "90 % / each"),
]

PORTIONS = [
    ("half of the company", "50 %"),
    ("half the shares", "50 %"),
    ("each will hold half", "50 %"),
    ("two thirds of the equity", "66.6667 %"),
    ("a third of the company", "33.3333 %"),
    ("a one-third interest", "33.3333 %"),
    ("a quarter stake", "25 %"),
    ("three-quarters of the shares", "75 %"),
    ("a tenth of Plover", "10 %"),
    ("a majority stake", "≥ 50 %"),
    ("a majority interest", "≥ 50 %"),
    ("majority-owned by Plover", "≥ 50 %"),
    ("a majority of the shares", "≥ 50 %"),
    ("a minority stake", "≤ 50 %"),
    ("a 50-50 joint venture", "50 %"),
    ("a 50/50 partnership", "50 %"),
    ("owned 50:50 by the two", "50 %"),
    ("a 70:30 joint venture", "70 % ; 30 %"),
    ("owned in equal halves", "50 %"),
    ("equally owned by the two", "50 %"),
    ("the majority leader", ""),
    ("a majority of voters", ""),
    ("the first half of the year", ""),
    ("half of the season", ""),
    ("a third claim", ""),
    ("a third straight quarter", ""),
    ("a quarter of falling sales", ""),
    ("a fifth site", ""),
    ("the vote was 50-50", ""),
]

POWER = [
    ("up to 5 gigawatts", "≤ 5 GW"),
    ("a 65-MW plant", "65 MW"),
    ("1mw", "1 MW"),
    ("120MWp of panels", "120 MW"),
    ("a 300 MWac plant", "300 MW"),
    ("a 30-megawatt unit", "30 MW"),
    ("2.4 GW", "2.4 GW"),
    ("500kW", "500 kW"),
    ("1.7 million MWh", "1700000 MWh"),
    ("40 gigawatt-hours", "40 GWh"),
    ("40 gigawatt hours of cells", "40 GWh"),
    ("a 15-GWh factory", "15 GWh"),
    ("300 TWh", "300 TWh"),
    ("12 GWh a year", "12 GWh/yr"),
    ("1.5 GW a year", "1.5 GW/yr"),
    ("58,400,000 MMBtu a year", "58400000 MMBtu/yr"),
    ("a 500-hp engine", "500 horsepower"),
]

MATTER = [
    ("60,000 tonnes a year", "60000 t/yr"),
    ("1.1 million tonnes annually", "1100000 t/yr"),
    ("1.1 million tonnes of its paper annually", "1100000 t/yr"),
    ("30,000 tonnes of space a year", "30000 t/yr"),
    ("50,000 tonnes of coal a year ago", "50000 tonne"),
    ("80,000 dry metric tonnes a year", "80000 t/yr"),
    ("75,000 t/yr", "75000 t/yr"),
    ("60,000tpa", "60000 t/yr"),
    ("2.5 mtpa", "2500000 t/yr"),
    ("180 ktpa", "180000 t/yr"),
    ("900 t/d", "900 t/d"),
    ("50,000 tonnes", "50000 tonne"),
    ("a 30,000-tonne cargo", "30000 tonne"),
    ("40,000 tons", "40000 ton"),
    ("35 Mt", "35000000 tonne"),
    ("1.2 million oz", "1200000 ounce"),
    ("180 koz", "180000 ounce"),
    ("2.3 Moz", "2300000 ounce"),
    ("13 million pounds of uranium", "13000000 pound"),
    ("40 lbs", "40 pound"),
    ("1.2 million carats", "1200000 carat"),
    ("120,000 bpd", "120000 bbl/d"),
    ("40,000 b/d", "40000 bbl/d"),
    ("500,000 barrels a day", "500000 bbl/d"),
    ("1.2 million barrels per day", "1200000 bbl/d"),
    ("35,000 boe/d", "35000 boe/d"),
    ("40 million boe", "40000000 boe"),
    ("500 million barrels", "500000000 barrel"),
    ("300 billion cubic feet", "300000000000 cubic foot"),
    ("120 bcf", "120000000000 cubic foot"),
    ("300 MMcf/d", "300000000 cf/d"),
    ("20 bcm", "20000000000 cubic metre"),
    ("115 million gallons a year", "115000000 gal/yr"),
    ("40 million litres", "40000000 litre"),
    ("40 million bushels", "40000000 bushel"),
    ("a 158,000-dwt tanker", "158000 dwt"),
    ("a 14,000-TEU ship", "14000 TEU"),
]

SPACE = [
    ("73,500 square feet", "73500 square foot"),
    ("a 40,000-square-foot office", "40000 square foot"),
    ("2.5 lakh sq ft", "250000 square foot"),
    ("12,400 sq m", "12400 square metre"),
    ("1,800 square metres", "1800 square metre"),
    ("410 acres", "410 acre"),
    ("300 hectares", "300 hectare"),
    ("a 300-mile pipeline", "300 mile"),
    ("300 km", "300 km"),
    ("a 36-inch pipe", "36 inch"),
]

COMPUTE = [
    ("60,000 GPUs", "60000 GPU"),
    ("18,000 F9 accelerators", "18000 accelerator"),
    ("60,000 of Plover's Merle chips", "60000 chip"),
    ("500 TB", "500 TB"),
    ("40 petabytes", "40 PB"),
    ("40 petaflops", "40 petaflops"),
    ("two exaflops", "2 exaflops"),
    ("1,000 qubits", "1000 qubit"),
    ("20 MHz of spectrum", "20 MHz"),
    ("400 Gbps", "400 Gbit/s"),
]

DURATIONS = [
    ("a ten-year lease", "10 year"),
    ("for 15 years", "15 year"),
    ("over the next decade", "10 year"),
    ("two decades", "20 year"),
    ("half a decade", "5 year"),
    ("a two-and-a-half-year deal", "2.5 year"),
    ("18 months", "18 month"),
    ("a 12-month loan", "12 month"),
    ("a 10-yr bond", "10 year"),
    ("26 weeks", "26 week"),
    ("90 days", "90 day"),
    ("a 30-day option", "30 day"),
    ("five seasons", "5 season"),
    ("a term of P10Y", "10 year"),
    ("one year", "1 year"),
    ("24 hours", "24 hour"),
    ("15 years to 2035", "15 year"),
]

GOODS = [
    ("120 aircraft", "120 aircraft"),
    ("54.8 million shares", "54800000 share"),
    ("400 stores", "400 store"),
    ("1,360,000 new ordinary shares", "1360000 share"),
    ("21,406,118 Plover Shares", "21406118 share"),
    ("two mln Plover shares", "2000000 share"),
    ("763,359 warrants", "763359 warrant"),
    ("1.84 crore shares", "18400000 share"),
    ("9.9m new shares", "9900000 share"),
    ("0.7412 shares", "0.7412 share"),
    ("63 wide-body jets", "63 jet"),
    ("four 158,000-dwt suezmaxes", "4 suezmax"),
    ("two VLCCs", "2 VLCC"),
    ("14 low-floor city buses", "14 bus"),
    ("nine taprooms", "9 taproom"),
    ("a 400-store chain", "400 store"),
    ("a 243,400-share stake", "243400 share"),
    ("a 22-room hotel", "22 room"),
    ("two data centers", "2 data center"),
    ("three generating stations", "3 generating station"),
    ("11,250,000 subscription receipts", "11250000 subscription receipt"),
    ("1,200 of the arms", "1200 arm"),
    ("It ordered 60 trams and took delivery of 20 of them.", "60 tram ; 20 tram"),
    ("540 armoured vehicles", "540 vehicle"),
    ("1.2 lakh packs", "120000 pack"),
    ("5,000 cars a year", "5000 car/yr"),
    ("400 turnstiles", "400 turnstile"),
    ("two dozen trams", "24 tram"),
    ("half a dozen pubs", "6 pub"),
    ("a pair of scrubber-fitted VLCCs", "2 VLCC"),
    ("a trio of hotels", "3 hotel"),
    ("a couple of hotels", "~ 2 hotel"),
    ("30 Airbus A350s", "30 A350"),
    ("52 787 Dreamliners", "52 787 Dreamliner"),
    ("40 Boeing 787 Dreamliners", "40 787 Dreamliner"),
    ("12 A320neo jets", "12 jet"),
    ("25 737 MAX jets", "25 jet"),
    ("30-odd shops", "~ 30 shop"),
    ('14 million "B" shares', "14000000 share"),
    ("Two Airbus jets", "2 jet"),
    ("Plover Buys Two Hotels", "2 hotel"),
]

NO_GOODS = [
    ("three companies", ""),
    ("two sides", ""),
    ("40 employees", ""),
    ("they met five times", ""),
    ("two of them", ""),
    ("a thousand cuts", ""),
    ("five executives", ""),
    ("12 representatives", ""),
    ("a million reasons", ""),
    ("3.5 stores", ""),
    ("one store", ""),
]


@pytest.mark.parametrize(("text", "found"), PERCENT)
def test_percentages_and_multiples(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), PORTIONS)
def test_parts_of_a_whole_in_words(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), POWER)
def test_power_and_energy(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), MATTER)
def test_oil_gas_and_minerals(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), SPACE)
def test_area_and_length(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), COMPUTE)
def test_data_and_compute(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), DURATIONS)
def test_durations(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), GOODS)
def test_counts_of_goods(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(("text", "found"), NO_GOODS)
def test_people_organisations_and_abstractions_are_no_goods(text: str, found: str) -> None:
    assert told(text) == found


def test_a_quantity_keeps_its_words_and_its_ucum_code() -> None:
    (quantity,) = find("a plant of about 40 gigawatt-hours").quantities
    assert (quantity.text, quantity.unit_text, quantity.unit, quantity.ucum, quantity.kind) == (
        "about 40 gigawatt-hours",
        "gigawatt-hours",
        "GWh",
        "GW.h",
        "energy",
    )


def test_a_rate_has_the_ucum_code_of_the_rate() -> None:
    (quantity,) = find("40 million litres a year").quantities
    assert (quantity.unit, quantity.ucum, quantity.kind, quantity.per) == ("L/yr", "L/a", "flow", "year")
