"""Numbers in a text: money, percentages, quantities with units, counts of goods.

tokens → readings (a number with what stands beside it) → ranges → qualifiers → gapping → conversions → settling
(whose dollar?) → mentions. Every step is a plain function over the list that the one before it made, and looks a
bounded way left and right, so that the time taken grows with the length of the text and with nothing else.
"""

from collections.abc import Sequence

from pipeline.amounts import conversions, gapping, mentions, qualifiers, ranges, readings, settling, vague
from pipeline.amounts.tokens import tokenize
from pipeline.model.mentions import Amounts, Template

__all__ = ["find"]


def find(text: str, *, templates: Sequence[Template] = (), country: str | None = None) -> Amounts:
    """All amounts of `text`, in text order and without overlaps. Never raises, whatever the text.

    A mention covers the number, its scale, currency or unit, denominator, conversion in brackets and the words that
    bound it. `templates` are spans to leave alone; `country` (ISO 3166 alpha-2) is the outlet's, and helps to settle
    a bare '$'.
    """
    tokens = tokenize(text, templates)
    merged = ranges.merge(tokens, readings.read(tokens))
    bounded = qualifiers.bound(tokens, merged)
    found = conversions.attach(tokens, gapping.inherit(tokens, bounded))
    document = settling.settle(tokens, found, country)
    money = [mentions.money(tokens, document, reading) for reading in found if reading.money is not None]
    return Amounts(
        money=vague.beside(tokens, money),
        quantities=tuple(mentions.quantity(tokens, reading) for reading in found if reading.unit is not None),
    )
