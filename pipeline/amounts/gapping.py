"""Sums whose currency was said a moment before: 'revenue of 640 million euros and a loss of 22 million'."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.amounts import contexts
from pipeline.amounts.readings import Reading
from pipeline.amounts.tokens import BREAK, MARK, Tokens

_REACH = 60  # tokens back to the sum that gives the currency


def inherit(tokens: Tokens, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings; a bare one with a scale takes the currency of the sum before it, where no noun follows it."""
    latest: Reading | None = None
    for reading in readings:
        if reading.money is not None:
            latest = reading
        elif latest is not None and _is_gapped(tokens, latest, reading):
            yield replace(reading, money=latest.money)
            continue
        yield reading


def _is_gapped(tokens: Tokens, latest: Reading, reading: Reading) -> bool:
    if not reading.bare or not reading.number.scaled or reading.number.letter is not None or latest.money is None:
        return False
    if reading.first - latest.last > _REACH or latest.money.currency.parts != 1:
        return False
    if any(
        tokens.kinds[index] == BREAK or "\n" in tokens.gap(index) for index in range(latest.last, reading.first + 1)
    ):
        return False
    behind = reading.last
    ends = tokens.kinds[behind] in (MARK, BREAK) or tokens.lowers[behind] in contexts.words("behind_gapped_sum")
    return ends and tokens.lowers[reading.first - 1] in contexts.words("before_gapped_sum")
