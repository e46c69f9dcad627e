"""What is known where a date is resolved: the article's own date, the dates spoken of before, customs of the place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from pipeline.dates.expressions import Base
from pipeline.dates.periods import Period, Unit, is_coarser
from pipeline.model.text import Published


@dataclass(slots=True)
class Scene:
    """The state of resolving one text, updated from date to date.

    `day_first` is how the text writes dates in figures (None: not known); `fiscal_end` the last month of its business
    year; `narrative` whether it tells of long ago, so that dates hang on each other rather than on the article's;
    `tense` is that of the date at hand, -1 past, 1 future, 0 not told; `lead` the word before it.
    """

    published: Published | None = None
    day_first: bool | None = None
    fiscal_end: int = 12
    southern: bool = False
    narrative: bool = False
    tense: int = 0
    lead: str = ""
    spoken: dict[Unit, tuple[int, Period]] = field(default_factory=dict)  # the last of each unit, with its turn
    turn: int = 0

    @property
    def direction(self) -> int:
        """Where to look for a date that names no year: as the tense says, else back, else, behind 'by', ahead."""
        return self.tense or (1 if self.lead in {"by", "before", "until", "till", "from", "for"} else -1)

    def speak(self, period: Period) -> None:
        """Takes in a period that the text has just spoken of."""
        self.turn += 1
        self.spoken[period.unit] = (self.turn, period)

    def previous(self, finest: Unit) -> Period | None:
        """The period spoken of last that is no coarser than `finest`, else the last of all."""
        fine = [entry for unit, entry in self.spoken.items() if not is_coarser(unit, finest)]
        return max(fine)[1] if fine else None

    def last_year(self) -> Period | None:
        """The period spoken of last, of whatever length up to a year."""
        return self.previous(Unit.YEAR)


@dataclass(frozen=True, slots=True)
class Hung:
    """A period found from a day: one period, or the two at the ends of an article's date that is itself a span."""

    first: Period
    last: Period
    anchor: str


def hang(scene: Scene, base: Base, unit: Unit, find: Callable[[date], Period | None]) -> Hung | None:
    """What `find` gives for the day that an expression of `unit` counts from; None where there is no such day."""
    if base is Base.PREVIOUS and (previous := scene.previous(unit)) and previous.first:
        found = find(previous.first)
        return Hung(found, found, "previous") if found else None
    if scene.published is None:
        return None
    first, last = find(scene.published.earliest), find(scene.published.latest)
    return Hung(first, last, "published") if first and last else None
