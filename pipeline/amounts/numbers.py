"""Numbers as phrases: figures, words, fractions and what multiplies them.

A number is read from left to right: a mantissa ('3', 'three', '2½', 'two and a half', 'several', 'a quarter of'),
then scales ('hundred', 'mln', 'lakh crore', 'k'). Word numbers follow the usual English composition (units and tens
are added up, 'hundred' multiplies what stands before it, a larger scale closes its group).
"""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache

from pipeline.amounts import contexts, numerals
from pipeline.amounts.phrases import Phrases
from pipeline.amounts.tokens import FRACTION, HYPHEN, NUMBER, SIGN, WORD, Tokens
from pipeline.lexicons import entries
from pipeline.model.vocabulary import Qualifier

_LONGEST_NUMERAL = 40  # characters; a longer run of figures counts nothing that news tells of
_GLYPHS = {
    "¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8",
    "⅙": "0.1667", "⅚": "0.8333", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875", "⅐": "0.1429", "⅑": "0.1111",
    "⅒": "0.1",
}  # fmt: skip
_ONE = Decimal(1)
_ENDS = frozenset(".,;:)!?\"'”’") | {""}


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
    """A word that leaves the number open: `value` is the bound nobody can object to, `sense` which side it bounds."""

    id: str
    words: tuple[str, ...]
    value: Decimal
    sense: Qualifier
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number over tokens `first` (inclusive) to `last` (exclusive): its value is mantissa times factor.

    `letter` is a scale at `last` that is one only beside a measure ('5m'), `sense` is set where the words leave the
    number open ('several'), `written` are the figures of the mantissa, '' where it stands in words.
    """

    first: int
    last: int
    mantissa: Decimal
    factor: Decimal = _ONE
    letter: Scale | None = None
    sense: Qualifier | None = None
    written: str = ""

    @property
    def value(self) -> Decimal:
        """Mantissa times factor."""
        return self.mantissa * self.factor

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
        return frozenset((*self.plain, *_ARTICLES, *_COMING, *self.parts, *self.vague.starters()))


_ARTICLES = ("a", "an")
_COMING = ("next", "coming", "following", "past", "last")


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


def read(tokens: Tokens, index: int) -> Number | None:
    """The number that begins at token `index`, None if there is none."""
    kind = tokens.kinds[index]
    if kind in (NUMBER, FRACTION):
        number = _figures(tokens, index)
    elif kind == WORD:
        number = _vague(tokens, index) or _in_words(tokens, index)
    else:
        return None
    return scales(tokens, number) if number else None


def _figures(tokens: Tokens, index: int) -> Number | None:
    written = tokens.raw(index)
    if tokens.kinds[index] == FRACTION:
        return Number(index, index + 1, Decimal(_GLYPHS.get(written, "0")), written=written)
    if len(written) > _LONGEST_NUMERAL or (mantissa := numerals.value(written)) is None:
        return None
    if _pointed(tokens, index) and written.isdecimal():
        return Number(index - 1, index + 1, Decimal(f"0.{written}"), written="." + written)
    number = Number(index, index + 1, mantissa, written=written)
    return _spaced(tokens, number) or _slashed(tokens, number) or _and_fraction(tokens, number)


def _pointed(tokens: Tokens, index: int) -> bool:
    """'$.42', '.5 percent': a point that ends no word and no sentence."""
    point = index - 1
    if tokens.lowers[point] != "." or not tokens.glued(index):
        return False
    return not tokens.glued(point) or tokens.kinds[point - 1] == SIGN or tokens.lowers[point - 1] in ("(", "-")


def _spaced(tokens: Tokens, number: Number) -> Number | None:
    """'1 234 567,5': groups of three with plain spaces between them, the first of them no zero and no group's full
    run.
    """
    if len(number.written) > 3 or number.written.startswith("0"):
        return None
    last, written = number.last, number.written
    while tokens.kinds[last] == NUMBER and tokens.gap(last) == " " and _is_group(tokens.raw(last)):
        written += " " + tokens.raw(last)
        last += 1
        if not written[-4:].lstrip(" ").isdigit() or len(written) > _LONGEST_NUMERAL:
            break
    if last == number.last or (mantissa := numerals.value(written)) is None:
        return None
    return Number(number.first, last, mantissa, written=written)


def _is_group(written: str) -> bool:
    return written[:3].isdecimal() and (len(written) == 3 or (len(written) in (5, 6) and written[3] in ".,"))


def _slashed(tokens: Tokens, number: Number) -> Number | None:
    """'1/2', '28-1/8', '14 5/8'."""
    last = number.last
    if _is_slash(tokens, last):
        ratio = _ratio(number.written, tokens.raw(last + 1))
        return Number(number.first, last + 2, ratio, written=number.written) if ratio else None
    joint = tokens.joint(last)
    if tokens.kinds[joint] == NUMBER and _is_slash(tokens, joint + 1) and tokens.gap(joint) in ("", " "):
        ratio = _ratio(tokens.raw(joint), tokens.raw(joint + 2))
        return Number(number.first, joint + 3, number.mantissa + ratio, written=number.written) if ratio else None
    return None


def _is_slash(tokens: Tokens, index: int) -> bool:
    return (
        tokens.lowers[index] in ("/", "⁄")
        and tokens.kinds[index + 1] == NUMBER
        and tokens.glued(index)
        and tokens.glued(index + 1)
    )


def _ratio(above: str, below: str) -> Decimal | None:
    if not (
        above.isdecimal() and below.isdecimal() and len(above) <= 2 and int(below) in (2, 3, 4, 5, 8, 10, 16, 32, 64)
    ):
        return None
    return Decimal(above) / Decimal(below) if int(above) < int(below) else None


def _and_fraction(tokens: Tokens, number: Number) -> Number:
    """'2½', 'two and a half', 'one-and-three-quarters'."""
    last = number.last
    if tokens.kinds[last] == FRACTION and tokens.gap(last) in ("", " "):
        return replace(number, last=last + 1, mantissa=number.mantissa + Decimal(_GLYPHS.get(tokens.raw(last), "0")))
    index = tokens.joint(last)
    if tokens.lowers[index] != "and":
        return number
    index = tokens.joint(index + 1)
    if (found := part(tokens, index)) is None:
        return number
    return replace(number, last=found[0], mantissa=number.mantissa + found[1])


def part(tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
    """'a half', 'three quarters', 'half': the index behind, and the value."""
    lexicon, count = words(), _ONE
    word = tokens.lowers[index]
    if word in _ARTICLES or word in lexicon.plain:
        count = lexicon.plain.get(word, _ONE)
        index = tokens.joint(index + 1)
    elif word != "half":
        return None
    parts = lexicon.parts.get(tokens.lowers[index])
    if parts is None or not 0 < count < parts:
        return None
    return index + 1, count / parts


def _vague(tokens: Tokens, index: int) -> Number | None:
    found = words().vague.after(tokens, index)
    if found is None:
        return None
    last, vague = found
    joint = tokens.joint(last)
    many = vague.id == "plural"
    # 'a few', 'several' and 'couple' are numbers only where a scale follows; 'millions of' holds its own
    factor = words().scales[tokens.lowers[index]].factor if many else _ONE
    if not many and vague.value < 1000 and tokens.lowers[joint] not in words().scales:
        return None
    return Number(index, joint if not many else last, vague.value, factor, sense=vague.sense)


def _in_words(tokens: Tokens, index: int) -> Number | None:
    return _fraction_of_scale(tokens, index) or _article(tokens, index) or _cardinal(tokens, index)


def _fraction_of_scale(tokens: Tokens, index: int) -> Number | None:
    """'half a million', 'a quarter of a billion', 'three quarters of a million', 'half a dozen'."""
    if (found := part(tokens, index)) is None:
        return None
    last, value = found
    last = tokens.joint(last)
    last += tokens.lowers[last] == "of"
    last = tokens.joint(last)
    if tokens.lowers[last] not in _ARTICLES:
        return None
    last = tokens.joint(last + 1)
    return Number(index, last, value) if tokens.lowers[last] in words().scales else None


def _article(tokens: Tokens, index: int) -> Number | None:
    """'a million', 'a hundred', 'a decade', 'the next decade'."""
    if tokens.lowers[index + 1] in contexts.words("long_time"):
        return Number(index, index + 1, _ONE)
    if tokens.lowers[index] not in _ARTICLES:
        return None
    scale = words().scales.get(tokens.lowers[index + 1])
    return Number(index, index + 1, _ONE) if scale is not None and not scale.needs else None


def _cardinal(tokens: Tokens, index: int) -> Number | None:
    """'seven', 'twenty-five', 'three hundred and twelve', 'two thousand five hundred'."""
    plain = words().plain
    first, total, group, seen, room = index, Decimal(0), Decimal(0), 0, Decimal(1000)
    while True:
        word = tokens.lowers[index]
        if (value := plain.get(word)) is not None and value < room:
            group += value
            room = Decimal(10) if value >= 20 else Decimal(0)
        elif seen and word == "hundred" and 0 < group < 100:
            group *= 100
            room = Decimal(100)
        elif seen and word == "thousand" and 0 < group < 1000 and not total and _goes_on(tokens, index + 1):
            total, group, room = group * 1000, Decimal(0), Decimal(1000)
        else:
            break
        seen = index = index + 1
        index = _next_word(tokens, index, room)
    if not seen:
        return None
    return _and_fraction(tokens, Number(first, seen, total + group))


def _next_word(tokens: Tokens, index: int, room: Decimal) -> int:
    """Where the number may go on: behind a hyphen, or behind the 'and' of 'three hundred and twelve'."""
    joint = tokens.joint(index)
    if room >= 100 and tokens.lowers[joint] == "and" and tokens.lowers[tokens.joint(joint + 1)] in words().plain:
        return tokens.joint(joint + 1)
    return joint


def _goes_on(tokens: Tokens, index: int) -> bool:
    index = _next_word(tokens, index, Decimal(1000))
    return tokens.lowers[index] in words().plain


def scales(tokens: Tokens, number: Number) -> Number:
    """Multiply by the scales that follow: '5 hundred thousand', '2 lakh crore', '51-million'."""
    known, last, factor, letter = words().scales, number.last, number.factor, None
    while True:
        index = tokens.joint(last)
        scale = known.get(tokens.lowers[index])
        if scale is None or (scale.id == "dozen" and factor != 1):
            break
        if scale.needs:
            letter = scale if index == last and _may_be_scale(tokens, index, scale) else None
            break
        last, factor = index + 1, factor * scale.factor
    return replace(number, last=last, factor=factor, letter=letter)


def _may_be_scale(tokens: Tokens, index: int, scale: Scale) -> bool:
    """A letter stands glued to its number, or alone behind a space: '£158.1 m', never 'M&S'."""
    if tokens.glued(index):
        return True
    return len(scale.words[0]) == 1 and tokens.gap(index) == " " and not _runs_on(tokens, index + 1)


def _runs_on(tokens: Tokens, index: int) -> bool:
    return tokens.glued(index) and tokens.kinds[index] != HYPHEN and tokens.lowers[index] not in _ENDS
