"""Amounts whose measure was said a moment before: 'sales of 640 million euros and a loss of 22 million', '12,600 of
them'.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.amounts import contexts
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import BREAK, MARK, Tokens

_SUM_REACH = 60  # tokens back to the sum that gives the currency
_GOODS_REACH = 80  # tokens back to the goods that 'of them' means


def inherit(tokens: Tokens, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings; a bare one takes the measure of the sum or the goods before it, where its words say so."""
    money: Reading | None = None
    goods: Reading | None = None
    for reading in readings:
        if reading.money is not None:
            money = reading
        elif reading.unit is not None and reading.unit.kind == "count":
            goods = reading
        elif money is not None and _is_gapped_sum(tokens, money, reading):
            yield replace(reading, money=money.money)
            continue
        elif goods is not None and _is_part_of_goods(tokens, goods, reading):
            yield replace(reading, last=reading.last + 2, unit=goods.unit, unit_span=goods.unit_span)
            continue
        yield reading


def _is_gapped_sum(tokens: Tokens, money: Reading, reading: Reading) -> bool:
    number = reading.number
    if not reading.bare or not number.scaled or number.letter is not None or money.money is None:
        return False
    if reading.first - money.last > _SUM_REACH or money.money.currency.parts != 1 or _breaks(tokens, money, reading):
        return False
    behind = reading.last
    ends = tokens.kinds[behind] in (MARK, BREAK) or tokens.lowers[behind] in contexts.words("behind_gapped_sum")
    return ends and tokens.lowers[reading.first - 1] in contexts.words("before_gapped_sum")


def _is_part_of_goods(tokens: Tokens, goods: Reading, reading: Reading) -> bool:
    if not reading.bare or reading.first - goods.last > _GOODS_REACH or tokens.lowers[reading.last] != "of":
        return False
    return tokens.lowers[reading.last + 1] == "them" and not _breaks(tokens, goods, reading)


def _breaks(tokens: Tokens, before: Reading, reading: Reading) -> bool:
    """Whether a line or block ends between the two."""
    between = range(before.last, reading.first + 1)
    return any(tokens.kinds[index] == BREAK or tokens.parted(index) for index in between)
