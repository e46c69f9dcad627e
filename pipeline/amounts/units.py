"""Which unit stands behind a number, and per what."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.amounts.phrases import Phrases
from pipeline.amounts.tokens import HYPHEN, NUMBER, WORD, Tokens
from pipeline.lexicons import entries


@dataclass(frozen=True, slots=True)
class Unit:
    """An entry of the lexicon; the head of units.toml says what its fields mean."""

    id: str
    unit: str
    kind: str
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    ucum: str = ""
    rate: str = ""
    factor: Decimal = Decimal(1)
    per: str = ""


@dataclass(frozen=True, slots=True)
class UnitMark:
    """A unit found over tokens `first` (inclusive) to `last` (exclusive)."""

    first: int
    last: int
    unit: Unit


@cache
def lexicon() -> tuple[Unit, ...]:
    """The entries of units.toml."""
    return entries("units", "unit", Unit)


@dataclass(frozen=True, slots=True)
class _Form:
    unit: Unit
    spelling: str = ""  # '' for any case


@cache
def _forms() -> Phrases[list[_Form]]:
    made: Phrases[list[_Form]] = Phrases()
    for unit in lexicon():
        for symbol in unit.symbols:
            made.add(symbol, []).append(_Form(unit, symbol))
    for unit in lexicon():
        for word in unit.words:
            made.add(word, []).append(_Form(unit))
    return made


def after(tokens: Tokens, index: int) -> UnitMark | None:
    """The unit that stands at token `index`, behind a number and its scale."""
    start = tokens.joint(index)
    for last, forms in _forms().all_after(tokens, start):
        for form in forms:
            if form.spelling and tokens.text[tokens.starts[start] : tokens.ends[last - 1]] != form.spelling:
                continue
            if not _runs_on(tokens, start, last):
                return UnitMark(start, last, form.unit)
    return None


def _runs_on(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the word goes on: '4x4', 'm2'; a short symbol may not be followed by a glued sign either ('t&c')."""
    if not tokens.glued(last) or tokens.kinds[last] == HYPHEN or tokens.kinds[last - 1] != WORD:
        return False
    return tokens.kinds[last] in (WORD, NUMBER) or (
        last - first == 1 and tokens.lowers[last] in ("&", "@", "'", "’") and len(tokens.lowers[first]) < 3
    )


_SHORT_TIMES = {"year": "yr", "month": "mo", "week": "wk", "day": "d", "hour": "h"}


def rated(unit: Unit, per: str) -> Unit:
    """The unit per time in the contract's spelling: 'tonne' per 'year' is 't/yr', a flow."""
    if per not in _SHORT_TIMES or unit.per or unit.kind in ("percent", "ratio", "duration"):
        return unit
    short = f"{unit.rate or unit.unit}/{_SHORT_TIMES[per]}"
    ucum = f"{unit.ucum}/{_UCUM_TIMES[per]}" if unit.ucum else ""
    return replace(unit, unit=short, kind="flow", ucum=ucum, per=per)


_UCUM_TIMES = {"year": "a", "month": "mo", "week": "wk", "day": "d", "hour": "h"}
