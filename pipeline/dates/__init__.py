"""Dates: find them all, resolve what can be known, keep the rest as placeholders.

`find` reads a text; `anchor` settles an article's own date. Neither looks at the clock, at time zones or at file times.
"""

from collections.abc import Sequence

from pipeline.dates import (  # noqa: F401  # rules and resolvers file themselves
    ago_rules,
    blank_rules,
    calendar_rules,
    clock_rules,
    fiscal_rules,
    length_rules,
    prefixes,
    relative_rules,
    resolve_points,
    resolve_shifts,
    season_rules,
    suffixes,
    vague_rules,
    year_rules,
)
from pipeline.dates.article import anchor
from pipeline.dates.finder import find_dates
from pipeline.model.mentions import Amounts, DateRef, Template
from pipeline.model.text import Published

__all__ = ["anchor", "find"]


def find(
    text: str,
    *,
    amounts: Amounts = Amounts(),  # noqa: B008  # frozen and empty
    templates: Sequence[Template] = (),
    published: Published | None = None,
    country: str | None = None,
) -> tuple[DateRef, ...]:
    """All references to time in `text`, in order and without overlaps; never raises, linear in the text's length.

    Money, and quantities other than durations, are passed over; unfilled `templates` become placeholders. `published`
    is what 'today' and 'on Monday' hang on; `country` (ISO 3166) tells the order of figures and the business year where
    the text itself does not. A range is one reference whose `parts` are its two ends.
    """
    return find_dates(text, amounts, templates, published, country)
