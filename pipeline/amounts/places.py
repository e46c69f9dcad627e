"""Whose dollar: what the places that a text names say about its bare '$'.

A paper names its own towns, provinces and exchange, and leaves out its own country; a foreign paper does the reverse.
So home names count, and the country's name only where the text writes 'US$' as well, which nobody does whose plain
'$' is American.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from pipeline.amounts.phrases import Phrases
from pipeline.amounts.tokens import Tokens
from pipeline.lexicons import entries

_ENOUGH = 2  # distinct home names that settle a text
_AMERICAN = "USD"


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the lexicon; the head of dollar_places.toml says what its fields mean."""

    id: str
    names: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    wide: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Name:
    code: str
    written: str
    wide: bool


@cache
def _names() -> Phrases[list[_Name]]:
    made: Phrases[list[_Name]] = Phrases()
    for place in entries("dollar_places", "place", Place):
        for written in place.names:
            made.add(written, []).append(_Name(place.id, written, wide=False))
        for written in place.wide:
            made.add(written, []).append(_Name(place.id, written, wide=True))
    return made


@cache
def _starters() -> frozenset[str]:
    return _names().starters()


def dollar(tokens: Tokens, candidates: Collection[str], *, american_written: bool) -> str | None:
    """The dollar among `candidates` that the places of a text speak for; `american_written`: it also writes 'US$'."""
    named: dict[str, set[str]] = {}
    for index, word in enumerate(tokens.lowers):
        if word not in _starters() or not tokens.capital(index):
            continue
        for name in next(iter(_names().all_after(tokens, index)), (0, []))[1]:
            if american_written or not name.wide:
                named.setdefault(name.code, set()).add(name.written)
    if american_written:
        named.pop(_AMERICAN, None)
    elif _AMERICAN in named:
        return None
    ranked = sorted(((len(names), code) for code, names in named.items() if code in candidates), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1] if ranked[0][0] >= (1 if american_written else _ENOUGH) else None
