"""What a user may choose about the files of a run."""

from dataclasses import dataclass

from pipeline.errors import UsageError
from pipeline.export.houses import HOUSES
from pipeline.export.rates import Rates, read_rates
from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """`excel`: for Microsoft's program; `columns`: further flat files under the column names of other houses.

    `rates` converts deal values; records with a confidence under `review_below` are listed for review.
    """

    excel: bool = False
    columns: tuple[str, ...] = ()
    rates: Rates | None = None
    review_below: float = 0.6


PLAIN = Options()
"""What a run writes where nothing is asked for."""


def chosen(settings: Settings) -> Options:
    """The options in the settings. Raises UsageError where there is no such house, or the rates cannot be read."""
    for name in settings.columns:
        if name not in HOUSES:
            raise UsageError(f"there are no columns of {name!r}", f"there are those of {', '.join(HOUSES)}")
    rates = read_rates(settings.rates, settings.currency) if settings.rates else None
    return Options(settings.excel, settings.columns, rates, settings.review_below)
