"""What `find` finds, as one line that a row of a test table can show.

'5000000 USD', '≥ 50 %', '~ 400 store', '2000000000–3000000000 USD', '38.60 USD / share', '460 EUR = 500 USD';
mentions in text order, joined by ' ; '. Nothing found is ''.
"""

from decimal import Decimal

from pipeline.amounts import find
from pipeline.model.mentions import Money, Quantity
from pipeline.model.vocabulary import Qualifier

_MARKS = {Qualifier.ABOUT: "~ ", Qualifier.AT_LEAST: "≥ ", Qualifier.AT_MOST: "≤ "}


def told(text: str, *, country: str | None = None) -> str:
    found = find(text, country=country)
    mentions: list[Money | Quantity] = [*found.money, *found.quantities]
    mentions.sort(key=lambda mention: mention.start)
    return " ; ".join(_line(mention) for mention in mentions)


def _line(mention: Money | Quantity) -> str:
    if isinstance(mention, Money) and mention.vague:
        return mention.vague
    unit = (mention.currency or "?") if isinstance(mention, Money) else mention.unit
    line = f"{_MARKS.get(mention.qualifier, '')}{_value(mention)} {unit}"
    if mention.per and not (isinstance(mention, Quantity) and "/" in mention.unit):
        line += f" / {mention.per}"
    if isinstance(mention, Money):
        line += "".join(f" = {_line(also)}" for also in mention.also)
    return line


def _value(mention: Money | Quantity) -> str:
    if mention.qualifier is Qualifier.RANGE:
        return f"{_digits(mention.low)}–{_digits(mention.high)}"
    return _digits(mention.low if mention.low is not None else mention.high)


def _digits(value: Decimal | None) -> str:
    return "?" if value is None else str(value)
