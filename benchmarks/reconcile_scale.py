"""How the cost of reconciling grows with the number of records.

    python benchmarks/reconcile_scale.py 3000 10000 30000 100000

Each size runs on synthetic records: few companies have many deals and many have few (Zipf), names share first words,
sums are round, an article in three uses a short name, one in five leaves out a party, one in four is undated. Printed
are seconds of processor time, peak memory, how well the deals were found again, and the exponent by which seconds grow.
"""

import argparse
import gc
import math
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from pipeline.model.deals import AmountSlot, DateSlot, Deal, DealRecord, Party
from pipeline.model.slots import Absent, Hint, Interval, Known, Sum
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, Qualifier, Reason, Role, Status
from pipeline.reconcile import reconcile

_SYLLABLES = (
    *("ar", "ba", "bel", "bri", "cal", "cor", "dan", "del", "dor", "el", "en", "fa", "fen", "gal", "gor", "ha", "hel"),
    *("il", "ka", "kel", "lor", "ma", "mar", "nor", "or", "pel", "ra", "sol", "ta", "tel", "ul", "va", "ver", "wen"),
)
_TRADES = (
    *("Energy", "Foods", "Motors", "Capital", "Labs", "Systems", "Health", "Robotics", "Media", "Logistics", "Bank"),
    *("Steel", "Software", "Retail"),
)
_FORMS = ["", "", "", " Inc", " plc", " Ltd", " AG", " Group"]
_SHAPES = [
    (DealType.ACQUISITION, Role.ACQUIRER, Role.TARGET),
    (DealType.FUNDING_ROUND, Role.INVESTOR, Role.TARGET),
    (DealType.EQUITY_INVESTMENT, Role.INVESTOR, Role.TARGET),
    (DealType.PURCHASE_COMMITMENT, Role.CUSTOMER, Role.SUPPLIER),
    (DealType.DEBT_FINANCING, Role.LENDER, Role.BORROWER),
]
_SUMS = [
    Decimal(digits).scaleb(power) for digits in (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6.4, 7.5, 8) for power in (6, 7, 8, 9)
]


@dataclass(frozen=True)
class Truth:
    """A deal as it was, before articles tell it."""

    number: int
    shape: tuple[DealType, Role, Role]
    buyer: str
    seller: str
    value: Decimal
    day: date


def companies(count: int, dice: random.Random) -> list[str]:
    """Names of which several share a first word, as the names of companies do."""
    stems = [
        "".join(dice.choices(_SYLLABLES, k=dice.choice((2, 2, 3)))).title() for _ in range(max(20, count * 2 // 3))
    ]
    names: dict[str, None] = {}
    while len(names) < count:
        names[f"{dice.choice(stems)} {dice.choice(_TRADES)}{dice.choice(_FORMS)}"] = None
    return list(names)


def truths(count: int, dice: random.Random) -> Iterator[Truth]:
    """Deals between companies of which a few are everywhere."""
    names = companies(max(30, count // 2), dice)
    weights = [1 / (rank + 3) ** 0.8 for rank in range(len(names))]
    pairs = zip(dice.choices(names, weights, k=count), dice.choices(names, k=count), strict=True)
    for number, (buyer, seller) in enumerate(pairs):
        day = date(2000, 1, 1) + timedelta(days=dice.randrange(9000))
        yield Truth(number, dice.choice(_SHAPES), buyer, seller, dice.choice(_SUMS), day)


def tellings(truth: Truth, dice: random.Random) -> Iterator[DealRecord]:
    """One to eight articles about the deal."""
    kind, buying, selling = truth.shape
    for number in range(min(8, 1 + int(dice.expovariate(0.6)))):
        told = truth.day + timedelta(days=int(dice.expovariate(0.05)))
        sides = [(buying, truth.buyer), (selling, truth.seller)]
        if dice.random() < 0.2:
            sides.pop(dice.randrange(2))
        value = Known(Sum(truth.value, truth.value, "USD", Qualifier.EXACT, ""), ())
        yield DealRecord(
            record_id=f"r_{truth.number}_{number}",
            article_id=f"a_{truth.number}_{number}",
            type=kind,
            status=dice.choice((Status.ANNOUNCED, Status.ANNOUNCED, Status.COMPLETED)),
            title="",
            confidence=0.8,
            parties=tuple(Party(role, Known(_called(name, dice), ())) for role, name in sides),
            amounts=(AmountSlot(AmountKind.DEAL_VALUE, value),) if dice.random() < 0.7 else (),
            dates=(DateSlot(DateKind.ANNOUNCED, _dated(truth.day, dice)),),
            published=told,
        )


def _called(name: str, dice: random.Random) -> str:
    return name if dice.random() < 0.67 else name.split(maxsplit=1)[0]


def _dated(day: date, dice: random.Random) -> Known[Interval] | Absent:
    if dice.random() < 0.25:
        return Absent(Reason.UNANCHORED, (), Hint(weekday=day.isoweekday()))
    if dice.random() < 0.2:
        first = day.replace(day=1)
        return Known(Interval(first, first + timedelta(days=27), None, None, ""), ())
    return Known(Interval(day, day, None, None, ""), ())


def records(count: int, seed: int = 7) -> list[DealRecord]:
    """`count` records in random order."""
    dice = random.Random(seed)  # noqa: S311  # no secret
    made: list[DealRecord] = []
    for truth in truths(count, dice):
        made += tellings(truth, dice)
        if len(made) >= count:
            break
    dice.shuffle(made)
    return made[:count]


def found_again(deals: tuple[Deal, ...]) -> float:
    """Pairwise F1 of the clusters against the deals that the records were made from."""
    together = Counter(size for deal in deals for size in [len(deal.records)])
    pairs = sum(size * (size - 1) // 2 * number for size, number in together.items())
    parts = Counter((deal.deal_id, record.split("_")[1]) for deal in deals for record in deal.records)
    right = sum(size * (size - 1) // 2 for size in parts.values())
    wholes = Counter(record.split("_")[1] for deal in deals for record in deal.records)
    wanted = sum(size * (size - 1) // 2 for size in wholes.values())
    return 2 * right / (pairs + wanted) if pairs + wanted else 1.0


def main() -> None:
    """Runs the sizes given and prints a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=[3000, 10000, 30000])
    timed = []
    for size in parser.parse_args().sizes:
        given = records(size)
        gc.collect()
        start = time.process_time()  # of this process alone: the machine may be busy with others
        deals = reconcile(given)
        seconds = time.process_time() - start
        timed.append((size, seconds))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:>8} records  {seconds:8.2f} s  {peak:7.0f} MB  {len(deals):>7} deals  F1 {found_again(deals):.3f}"
        )
    for (small, before), (large, after) in pairwise(timed):
        print(f"{small} → {large}: exponent {math.log(after / before) / math.log(large / small):.2f}")


if __name__ == "__main__":
    main()
