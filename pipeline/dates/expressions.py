"""What the words of a reference to time say, before anything is known about when they were written.

The grammar builds these, `resolve` works them out against an article's date and the dates spoken of before.
"""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.dates.periods import Unit


class Base(StrEnum):
    """What a relative expression counts from."""

    PUBLISHED = "published"
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the calendar with the fields that were written; a year left out is to be found.

    `attributive`: 'third-quarter results', which are of the quarter just ended though they are still to come.
    `which` picks one of those that bear the name: -1 the last, 0 this one, 1 the next, None as the tense wants it.
    `base` is what `which` is counted from.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    holiday: str | None = None
    fiscal: bool = False
    attributive: bool = False
    which: int | None = None
    base: Base = Base.PUBLISHED


@dataclass(frozen=True, slots=True)
class Known:
    """A period named outright: '2024-03-05', 'the 1990s', 'the twentieth century', '490 BC'."""

    unit: Unit
    index: int


@dataclass(frozen=True, slots=True)
class Either:
    """A date in figures that can be read in two orders; both are (year, month, day)."""

    day_first: tuple[int, int, int]
    month_first: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Years:
    """A run of years in one token row, '2021-23'; `fiscal` where the row names one business year."""

    first: int
    last: int
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """From one point to another in one row of words, 'the second and third quarters'; token `at` starts the second."""

    first: Point
    last: Point
    at: int


@dataclass(frozen=True, slots=True)
class Shift:
    """`count` units from the base: 'last week', 'two years ago', 'a month later'; 0 is the one at hand.

    `side` is -1 for 'earlier this month' (up to the article's date) and 1 for 'later'. `loose` counts are unknown
    ('a few weeks later'): only the direction is left.
    """

    unit: Unit
    count: int
    base: Base
    side: int = 0
    loose: bool = False


@dataclass(frozen=True, slots=True)
class FiscalShift:
    """A business year counted from the one at hand: 'last fiscal year' is -1."""

    count: int


@dataclass(frozen=True, slots=True)
class Within:
    """A smaller period inside a larger one: the `nth` (from 1; -1 last) unit, weekday or named point of `whole`."""

    part: "Point | Unit"
    nth: int
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class Edge:
    """The early, middle or late part of a period; `mod` is TIMEX3's START, MID or END.

    `until` is the part that it runs to, in 'mid-to-late 2024'.
    """

    mod: str
    whole: "Expression"
    until: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """A date that is only roughly so: 'around March 1981'. `mod` is TIMEX3's."""

    mod: str
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time. `timex` is the TIMEX3 value, `count` None where nobody counted; `mod` TIMEX3's.

    `direction` is 1 for a length that starts at the article's date ('the next two years'), -1 for one that ends there.
    """

    timex: str
    count: int | None
    unit: Unit
    mod: str | None = None
    direction: int = 0
    base: Base = Base.PUBLISHED


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first or last `count` units of a period: 'the first nine months of 2023'."""

    count: int
    unit: Unit
    from_end: bool
    timex: str
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class Recurring:
    """Again and again; `timex` is TIMEX3's value of the set."""

    timex: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Past, present or future at large; `ref` is TIMEX3's PAST_REF, PRESENT_REF or FUTURE_REF."""

    ref: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, TIMEX3's part after 'T' ('09:30-05', 'MO'), on a day; None is a day that nothing tells."""

    time: str
    day: "Expression | None"


@dataclass(frozen=True, slots=True)
class Blank:
    """A date that an editor left open, with what is written around it."""

    weekday: int | None = None
    year: int | None = None
    month: int | None = None


Expression = (
    Point
    | Known
    | Either
    | Years
    | Run
    | Shift
    | FiscalShift
    | Within
    | Edge
    | About
    | Length
    | Stretch
    | Recurring
    | Vague
    | Clock
    | Blank
)
