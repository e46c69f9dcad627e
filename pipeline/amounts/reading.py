"""One amount as the steps of this room hand it on."""

from dataclasses import dataclass
from decimal import Decimal

from pipeline.amounts.currencies import Mark
from pipeline.amounts.numbers import Number
from pipeline.amounts.units import Unit
from pipeline.model.vocabulary import Qualifier


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount over tokens `first` (inclusive) to `last` (exclusive). `money` or `unit` is set, or neither.

    `low` and `high` are in units of the currency or of the unit, None an open end. `unit_span` are the tokens of the
    unit's words. `also` are the same sum in other currencies.
    """

    first: int
    last: int
    number: Number
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier = Qualifier.EXACT
    money: Mark | None = None
    unit: Unit | None = None
    unit_span: tuple[int, int] = (0, 0)
    per: str = ""
    also: tuple["Reading", ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing says what the number is of."""
        return self.money is None and self.unit is None
