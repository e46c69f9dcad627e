"""How long, how often, and at what hour. Read on Wednesday 15 May 2024."""

import pytest

from pipeline.model.vocabulary import TimexKind
from tests.dates.marked import check, read


@pytest.mark.parametrize(
    "marked",
    [
        "It took <ten years=P10Y ..>.",
        "It took <10 years=P10Y>.",
        "It took <one year=P1Y>.",
        "It took <a year=P1Y>.",
        "It took <an hour=PT1H>.",
        "It took <24 hours=PT24H>.",
        "It took <90 minutes=PT90M>.",
        "It took <2.5 years=P2.5Y>.",
        "It took <two and a half years=P2.5Y>.",
        "It took <2 1/2 years=P2.5Y>.",
        "It took <a year and a half=P1.5Y>.",
        "It took <half a year=P0.5Y>.",
        "It took <twenty-four hours=PT24H>.",
        "It took <a hundred days=P100D>.",
        "It took <one hundred days=P100D>.",
        "It took <a fortnight=P2W>.",
        "It took <five business days=P5D>.",
        "It took <two quarters=P2Q>.",
        "It took <a decade=P1DE>.",
        "It took <two centuries=P2CE>.",
        "It took <several years=PXY>.",
        "It took <a few weeks=PXW>.",
        "It took <a couple of months=PXM>.",
        "It went on for <years=PXY>.",
        "It was the first in <decades=PXDE>.",
    ],
)
def test_counts_of_units(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "A <six-month=P6M> lease.",
        "A <10-year=P10Y> bond.",
        "It took <weeks=PXW> of work.",
        "The firm is <25 years old=P25Y>.",
        "A <month-long=P1M> strike.",
        "A <years-long=PXY> strike.",
        "A <two-and-a-half year=P2.5Y> lease.".replace("<two-and-a-half year=P2.5Y>", "<2.5-year=P2.5Y>"),
        "It takes <18 to 24 months=P18M>.",
        "It takes <18-24 months=P18M>.",
        "It takes <two or three weeks=P2W>.",
        "A <twelve-month=P12M> period.",
    ],
)
def test_lengths_as_attributes_and_ranges(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It lasted <about two years=P2Y APPROX>.",
        "It lasted <nearly two years=P2Y APPROX>.",
        "It lasted <more than two years=P2Y MORE_THAN>.",
        "It lasted <over two years=P2Y MORE_THAN>.",
        "It lasted <less than two years=P2Y LESS_THAN>.",
        "It lasted <at least two years=P2Y EQUAL_OR_MORE>.",
        "It lasted <up to two years=P2Y EQUAL_OR_LESS>.",
        "It lasted <another two years=P2Y>.",
        "It will spend $5 billion over <two years=P2Y>.",  # in the course of them
        "It will spend $5 billion over <the next two years=P2Y>.",
    ],
)
def test_how_exact_a_length_is(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It meets <every quarter=P1Q>.",
        "It meets <every year=P1Y>.",
        "It meets <each month=P1M>.",
        "It meets <every two weeks=P2W>.",
        "It meets <every other week=P2W>.",
        "It meets <every few years=PXY>.",
        "It meets <every Monday=XXXX-WXX-1>.",
        "It meets on <Mondays=XXXX-WXX-1>.",
        "It meets <every March=XXXX-03>.",
        "It meets <every summer=XXXX-SU>.",
        "It meets <every morning=XXXX-XX-XXTMO>.",
        "It meets twice <a year=P1Y>.",
        "It meets once <a month=P1M>.",
        "It meets three times <a week=P1W>.",
        "Its <annual=P1Y> meeting.",
        "It is paid <annually=P1Y>.",
        "It is paid <quarterly=P1Q>.",
        "It is paid <monthly=P1M>.",
        "It is paid <daily=P1D>.",
        "It is paid <per year=P1Y>.",
        "A <half-yearly=P6M> coupon.",
        "It rose 3% <per annum=P1Y>.",
    ],
)
def test_again_and_again(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "It opened at <9:30 a.m. on Monday=2024-05-13T09:30>.",
        "It opened at <9:30am on Monday=2024-05-13T09:30>.",
        "It opened at <9.30pm on Monday=2024-05-13T21:30>.",
        "It opened at <8 a.m. Monday=2024-05-13T08:00>.",
        "It opened at <8 p.m. on March 3, 2023=2023-03-03T20:00>.",
        "It opened on <Monday at 8 p.m.=2024-05-13T20:00>.",
        "It opened on <March 3, 2023, 8:30 AM=2023-03-03T08:30>.",
        "It opened on <3 March 2023 at 14:05 GMT=2023-03-03T14:05Z>.",
        "It opened on <3 March 2023, 14:05 CET=2023-03-03T14:05+01>.",
        "It opened at <9:30 a.m. ET on Monday=2024-05-13T09:30>.",
        "It opened at <9:30 a.m. EST on Monday=2024-05-13T09:30-05>.",
        "It opened at <noon on Monday=2024-05-13T12:00>.",
        "It opened at <12 p.m. Monday=2024-05-13T12:00>.",
        "It opened at <12 a.m. Monday=2024-05-13T00:00>.",
        "It opened at <nine o'clock on Monday=2024-05-13T09:00>.",
        "It opened on <Monday morning=2024-05-13TMO>.",
        "It opened on <Friday evening=2024-05-10TEV>.",
        "It opened <yesterday afternoon=2024-05-14TAF>.",
        "It opens <tomorrow morning=2024-05-16TMO>.",
        "It opened <this morning=2024-05-15TMO>.",
        "It opened <last night=2024-05-14TNI>.",
        "It opens <tonight=2024-05-15TNI>.",
        "It opened on <the morning of March 3=2024-03-03TMO>.",
        "It opened <late Tuesday=2024-05-14 END>.",
        "It opened <early Monday morning=2024-05-13TMO START>.",
        "It opened at <1330 GMT=2024-05-15T13:30Z>.",
        "It fell on <Monday=2024-05-13>; at <9 a.m.=2024-05-13T09:00> it rose.",
    ],
)
def test_times_of_day_and_zones(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It took ten years.", TimexKind.DURATION),
        ("It grew over the next decade.", TimexKind.DURATION),
        ("Its annual meeting.", TimexKind.SET),
        ("It meets on Mondays.", TimexKind.SET),
        ("It opened at 9 a.m. on Monday.", TimexKind.TIME),
        ("It opened last night.", TimexKind.TIME),
        ("It opened in March.", TimexKind.DATE),
        ("It recently opened.", TimexKind.DATE),
    ],
)
def test_kinds(text: str, kind: TimexKind) -> None:
    assert [ref.kind for ref in read(text)] == [kind]
