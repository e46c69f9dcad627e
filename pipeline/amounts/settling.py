"""Which currency a shared mark stands for: '$', 'crowns', 'p'.

The evidence, strongest first: the document says so ('all figures in Canadian dollars'); the country of its outlet;
for a mark with a default, that the same family was written out before the first bare mark ('A$68 million', then '$20
million'); for one without, the nearest mention that was written out, then the countries that the text names. A mark
that is converted into a currency is not that currency. What nothing settles takes the default of its family, if it
has one and nothing speaks against it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from babel import Locale
from babel.core import get_global

from pipeline.amounts import contexts, currencies, places
from pipeline.amounts.currencies import Currency, Mark
from pipeline.amounts.reading import Reading
from pipeline.amounts.tokens import Tokens
from pipeline.model.mentions import CurrencyBasis

_SKIPPED = frozenset(("millions", "thousands", "billions"))  # 'in millions of Canadian dollars'
_STATED_REACH = 12  # tokens around 'in Canadian dollars' in which a statement says that it is one


@dataclass(slots=True)
class Document:
    """What a text says about its currencies. `country` is its outlet's, ISO 3166."""

    tokens: Tokens
    country: str | None
    stated: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()  # currencies that some mark says by itself
    first: dict[str, str] = field(default_factory=dict)  # family → code written out before its first bare mark
    excluded: dict[str, set[str]] = field(default_factory=dict)  # family → codes that its bare mark is not
    placed: dict[str, str | None] = field(default_factory=dict)  # family → what the places named say, worked out once
    settled: dict[int, tuple[str | None, CurrencyBasis]] = field(default_factory=dict)

    def of(self, mark: Mark) -> tuple[str | None, CurrencyBasis]:
        """The currency of a mark and how it is known."""
        if len(mark.currency.among) == 1:
            return mark.currency.among[0], mark.basis
        return self.settled.get(mark.first, (mark.currency.default or None, CurrencyBasis.DEFAULT))


def settle(tokens: Tokens, readings: Sequence[Reading], country: str | None) -> Document:
    """Settle every shared mark of the document."""
    document = Document(tokens, country)
    marks = sorted(_marks(readings), key=lambda mark: mark.first)
    shared = [mark for mark in marks if len(mark.currency.among) > 1]
    if not shared:
        return document
    document.stated = _statements(tokens)
    document.written = frozenset(mark.currency.among[0] for mark in marks if len(mark.currency.among) == 1)
    document.first = _written_first(marks)
    document.excluded = _converted(readings)
    _walk(document, [mark for mark in marks if mark.currency.parts == 1])
    _walk(document, marks)
    return document


def _marks(readings: Sequence[Reading]) -> list[Mark]:
    return [each.money for reading in readings for each in (reading, *reading.also) if each.money is not None]


def _walk(document: Document, marks: Sequence[Mark]) -> None:
    """Settle the marks in text order, each with the last currency that was written out or settled before it."""
    following: dict[str, str] = {}
    for mark in reversed(marks):
        if len(mark.currency.among) == 1:
            following[mark.currency.among[0]] = mark.currency.among[0]
    recent: dict[str, int] = {}
    for mark in marks:
        if len(mark.currency.among) > 1 and mark.first not in document.settled:
            document.settled[mark.first] = _settle(document, mark, recent, following)
        code, _ = document.of(mark)
        if code is not None:
            recent[code] = mark.first


def _settle(
    document: Document, mark: Mark, recent: dict[str, int], following: dict[str, str]
) -> tuple[str | None, CurrencyBasis]:
    currency = mark.currency
    barred = document.excluded.get(currency.id, set())
    candidates = [code for code in currency.among if code not in barred]
    code = (
        _stated(document, candidates)
        or _of_country(document, currency, candidates)
        or _by_mentions(document, currency, candidates, recent, following)
    )
    if code is None:
        if currency.id not in document.placed:
            document.placed[currency.id] = _by_places(document, currency, candidates)
        code = document.placed[currency.id]
    usual = mark.basis if mark.basis is CurrencyBasis.CODE or not currency.doubtful else CurrencyBasis.DEFAULT
    if code is not None:
        return code, usual if code == currency.default and not currency.doubtful else CurrencyBasis.DOCUMENT
    if currency.default in candidates:
        return currency.default, usual
    return None, CurrencyBasis.NONE


def _stated(document: Document, candidates: Sequence[str]) -> str | None:
    stated = [code for code in candidates if code in document.stated]
    return stated[0] if len(stated) == 1 else None


def _of_country(document: Document, currency: Currency, candidates: Sequence[str]) -> str | None:
    """The country's own. A dead one only where no living one bears the name: '£' in Dublin is sterling today."""
    own = currencies.of_country(document.country) if document.country else ()
    living = currencies.current() if currency.default else frozenset(own)
    return next((code for code in own if code in candidates and code in living), None)


def _by_mentions(
    document: Document, currency: Currency, candidates: Sequence[str], recent: dict[str, int], following: dict[str, str]
) -> str | None:
    if currency.default and currency.parts == 1:
        first = document.first.get(currency.id)
        return first if first in candidates and first != currency.default else None
    before = [code for code in candidates if code in recent]
    if before:
        return max(before, key=lambda code: recent[code])
    return next((code for code in candidates if code in following), None)


def _by_places(document: Document, currency: Currency, candidates: Sequence[str]) -> str | None:
    """The candidate whose country or people the text names most, if there is one; a foreign default must be
    outnumbered.
    """
    if currency.id == "dollar":
        unwritten = [code for code in candidates if code not in document.written]
        return places.dollar(document.tokens, unwritten, american_written="USD" in document.written)
    if currency.id == "pound" and currency.default in candidates:
        return None
    words, lower = Counter(document.tokens.lowers), document.tokens.text.lower()
    counts = {
        code: sum(lower.count(name) if " " in name else words[name] for name in _places(code)) for code in candidates
    }
    best = max(counts, key=lambda code: counts[code], default=None)
    if best is None or counts[best] == 0 or list(counts.values()).count(counts[best]) > 1:
        return None
    return best


@cache
def _places(code: str) -> tuple[str, ...]:
    """Names of the countries that use or used a currency, and its adjective: 'swiss', 'switzerland'."""
    territories = Locale("en").territories
    using = [
        land
        for land, history in get_global("territory_currencies").items()
        if any(item[0] == code and item[3] for item in history)
    ]
    adjectives = [adjective for adjective, owner in currencies.forms().adjectives.items() if owner == code]
    return tuple(
        dict.fromkeys([*(territories[land].lower() for land in using[:3] if land in territories), *adjectives])
    )


def _statements(tokens: Tokens) -> frozenset[str]:
    """Currencies that the document says its figures are in: 'all amounts are in Canadian dollars unless otherwise
    stated'.
    """
    found = set[str]()
    starters = currencies.forms().after.starters() | _SKIPPED
    for index, word in enumerate(tokens.lowers):
        if word not in ("in", "to") or tokens.lowers[index + 1] not in starters:
            continue
        skipped = 2 * (tokens.lowers[index + 1] in _SKIPPED and tokens.lowers[index + 2] == "of")
        mark = currencies.after(tokens, index + 1 + skipped)
        if mark is None or len(mark.currency.among) != 1:
            continue
        around = tokens.lowers[max(0, index - _STATED_REACH) : mark.last + _STATED_REACH]
        if len(contexts.words("statement_of_currency").intersection(around)) > 1 or (
            "all" in around and contexts.words("statement_of_currency").intersection(around)
        ):
            found.add(mark.currency.among[0])
    return frozenset(found)


def _written_first(marks: Sequence[Mark]) -> dict[str, str]:
    """By family, the currency that was written out before the first bare mark of that family."""
    first: dict[str, str] = {}
    seen: list[str] = []
    for mark in marks:
        currency = mark.currency
        if len(currency.among) == 1:
            seen.append(currency.among[0])
        elif currency.id not in first:
            own = [code for code in seen if code in currency.among]
            first[currency.id] = own[0] if len(set(own)) == 1 else ""
    return first


def _converted(readings: Sequence[Reading]) -> dict[str, set[str]]:
    """By family, the currencies that its bare mark is converted into or from, and so can't be."""
    barred: dict[str, set[str]] = {}
    for reading in readings:
        marks = [each.money for each in (reading, *reading.also) if each.money is not None]
        plain = {mark.currency.among[0] for mark in marks if len(mark.currency.among) == 1}
        for mark in marks:
            if len(mark.currency.among) > 1:
                barred.setdefault(mark.currency.id, set()).update(plain)
    return barred
