"""What a number is, and the lexicon of words that make one."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache

from pipeline.amounts import numerals
from pipeline.amounts.phrases import Phrases
from pipeline.lexicons import entries
from pipeline.model.vocabulary import Qualifier

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A number word that is added up: 'seven', 'twenty'."""

    id: str
    value: Decimal
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A word or letter that multiplies. `needs` says what makes it one: 'measure' a currency before or a unit behind,
    'money'.
    """

    id: str
    factor: Decimal
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    needs: str = ""


@dataclass(frozen=True, slots=True)
class FractionEntry:
    """A word for one of `parts` equal parts."""

    id: str
    words: tuple[str, ...]
    parts: int
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vague:
    """A word that leaves the number open: `value` is the bound nobody can object to, `sense` which side it bounds.

    Those that stand `alone` need no scale behind them.
    """

    id: str
    words: tuple[str, ...]
    value: Decimal
    sense: Qualifier
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number over tokens `first` (inclusive) to `last` (exclusive): its value is mantissa times factor.

    `letter` is a scale at `last` that is one only beside a measure ('5m'), `sense` is set where the words leave the
    number open ('several'), `written` are the figures of the mantissa, '' where it stands in words.
    """

    first: int
    last: int
    mantissa: Decimal
    factor: Decimal = ONE
    letter: Scale | None = None
    sense: Qualifier | None = None
    written: str = ""

    @property
    def value(self) -> Decimal:
        """Mantissa times factor."""
        value = self.mantissa * self.factor
        whole = value.to_integral_value()
        return whole if self.scaled and value == whole else value

    @property
    def whole(self) -> bool:
        """Whether the value has no fraction."""
        return self.value == self.value.to_integral_value()

    @property
    def scaled(self) -> bool:
        """Whether a scale was written."""
        return self.factor != 1

    @property
    def heavy(self) -> bool:
        """Whether the figures are grouped, have decimals or are too many for a year."""
        return numerals.grouped(self.written) or len(self.written) > 4

    def with_letter(self) -> "Number":
        """The same number with the letter behind it taken as its scale."""
        if self.letter is None:
            return self
        return replace(self, last=self.last + 1, factor=self.factor * self.letter.factor, letter=None)


@dataclass(slots=True)
class Words:
    """The lexicon of numbers, ready for lookup."""

    plain: dict[str, Decimal] = field(default_factory=dict)
    scales: dict[str, Scale] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)
    vague: Phrases[Vague] = field(default_factory=Phrases)

    def starters(self) -> frozenset[str]:
        """The words with which a number in words can begin."""
        return frozenset((*self.plain, *ARTICLES, *COMING, *self.parts, *self.vague.starters()))


ARTICLES = ("a", "an")
COMING = ("next", "coming", "following", "past", "last")


@cache
def words() -> Words:
    """The lexicon, read once a process."""
    made = Words()
    made.plain = {entry.id: entry.value for entry in entries("numbers", "word", WordEntry)}
    made.scales = {word: scale for scale in entries("numbers", "scale", Scale) for word in scale.words}
    made.parts = {word: each.parts for each in entries("numbers", "fraction", FractionEntry) for word in each.words}
    for vague in entries("numbers", "vague", Vague):
        for phrase in vague.words:
            made.vague.add(phrase, vague)
    return made
