"""Which currency stands beside a number.

Codes and names are those of the CLDR (ISO 4217, with the codes in use at any time since 1980), by way of babel; the
lexicon adds what the press writes. A mark that several currencies share ('$', 'crowns') is handed on as such:
`settling` decides by the document.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale
from babel.core import get_global

from pipeline.amounts import contexts
from pipeline.amounts.numbers import Number
from pipeline.amounts.phrases import Phrases
from pipeline.amounts.tokens import NUMBER, SIGN, WORD, Tokens
from pipeline.lexicons import entries
from pipeline.model.mentions import CurrencyBasis

_SINCE = date(1980, 1, 1)
_NOT_MONEY = re.compile(
    r"XA[GU]|XP[DT]|XTS|XXX|US[NS]|CH[EW]|BE[CL]|ES[AB]|LU[CL]|UY[IW]|MXV|COU|BOV|ZAL|XF[OU]|XRE|XUA|XB[ABCD]|XSU|CNX|ECV"
)


@dataclass(frozen=True, slots=True)
class Currency:
    """An entry of the lexicon; the head of currencies.toml says what its fields mean."""

    id: str
    among: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    default: str = ""
    signs: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    trailing: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    postposed: tuple[str, ...] = ()
    parts: int = 1
    doubtful: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a currency. `spellings` are those accepted (none: any case); `weighty` forms need a number
    that has a scale, groups or decimals; `tight` ones must touch it.
    """

    currency: Currency
    basis: CurrencyBasis
    spellings: frozenset[str] = frozenset()
    weighty: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A currency found over tokens `first` (inclusive) to `last` (exclusive)."""

    first: int
    last: int
    currency: Currency
    basis: CurrencyBasis


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms by where they stand."""

    before: Phrases[list[Form]]
    after: Phrases[list[Form]]
    glued: dict[str, Form]
    postposed: dict[str, Form]
    adjectives: dict[str, str]  # 'swiss' → 'CHF', from the CLDR's names


@cache
def lexicon() -> tuple[Currency, ...]:
    """The entries of currencies.toml."""
    return entries("currencies", "currency", Currency)


@cache
def codes() -> frozenset[str]:
    """ISO 4217 codes of money that was legal tender somewhere since 1980, and of the ecu and the SDR."""
    used = {"XEU", "XDR", "CLF"}
    for history in get_global("territory_currencies").values():
        used |= {code for code, _, end, _ in history if end is None or date(*end) >= _SINCE}
    return frozenset(code for code in used if not _NOT_MONEY.fullmatch(code))


@cache
def forms() -> Forms:
    """The lexicon and the CLDR's codes and names, ready for lookup."""
    made = Forms(Phrases(backward=True), Phrases(), {}, {}, {})
    for currency in lexicon():
        _add(made, currency)
    for code in sorted(codes()):
        _add_code(made, code)
    for code, names in _names().items():
        for name in names:
            _put(made.after, name, Form(Currency(code, (code,)), CurrencyBasis.WORD))
            if " " in name:
                made.adjectives.setdefault(name.rsplit(" ", 1)[0], code)
    return made


def _add(made: Forms, currency: Currency) -> None:
    for sign in currency.signs:
        form = Form(currency, CurrencyBasis.SYMBOL, frozenset((sign, sign.upper())))
        _put(made.before, sign, form)
        _put(made.after, sign, form)
    for short in currency.short:
        form = Form(
            currency, CurrencyBasis.CODE, _spellings(short), weighty=short in ("Re", "LE", "Fr.", "Br", "Ft", "Ls")
        )
        _put(made.before, short, form)
        _put(made.after, short, form)
    for short in currency.trailing:
        _put(made.after, short, Form(currency, CurrencyBasis.CODE))
    for word in currency.words:
        _put(made.before, word, Form(currency, CurrencyBasis.WORD, weighty=True))
        _put(made.after, word, Form(currency, CurrencyBasis.WORD))
    for letter in currency.letters:
        _put(made.before, letter, Form(currency, CurrencyBasis.CODE, frozenset((letter,)), weighty=True, tight=True))
    for word in currency.postposed:
        made.postposed[word] = Form(currency, CurrencyBasis.WORD)
    for glued in currency.glued:
        made.glued[glued] = Form(currency, CurrencyBasis.SYMBOL, frozenset((glued,)), tight=True)


def _add_code(made: Forms, code: str) -> None:
    spellings = frozenset((code, code.title(), code.lower()) if code in contexts.words("code_in_any_case") else (code,))
    form = Form(Currency(code, (code,)), CurrencyBasis.CODE, spellings, weighty=code in contexts.words("also_a_word"))
    _put(made.before, code, form)
    _put(made.after, code, form)


def _put(phrases: Phrases[list[Form]], phrase: str, form: Form) -> None:
    """Phrases that differ in case alone share a place in the tree; their spellings tell them apart."""
    phrases.add(phrase, []).append(form)


def _spellings(short: str) -> frozenset[str]:
    upper = short.upper()
    return frozenset((short, upper) if len(short.rstrip(".")) > 2 and upper not in codes() else (short,))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Singular and plural English names of each code; the years that tell namesakes apart are cut off, the latest
    wins.
    """
    locale, owner = Locale("en"), dict[str, str]()
    plurals = locale._data["currency_names_plural"]
    found = defaultdict[str, list[str]](list)
    for code in sorted(codes(), key=lambda code: (code not in current(), code)):
        for name in (
            locale.currencies.get(code, ""),
            plurals.get(code, {}).get("one", ""),
            plurals.get(code, {}).get("other", ""),
        ):
            plain = re.sub(r"\s*\(.*\)", "", name).lower()
            if " " in plain and owner.setdefault(plain, code) == code:
                found[code].append(plain)
    return {code: tuple(names) for code, names in found.items()}


@cache
def current() -> frozenset[str]:
    """ISO 4217 codes of money that is legal tender somewhere."""
    histories = get_global("territory_currencies").values()
    return frozenset(code for history in histories for code, _, end, tender in history if end is None and tender)


@cache
def of_country(country: str) -> tuple[str, ...]:
    """The currencies of a country (ISO 3166), the latest first."""
    history = get_global("territory_currencies").get(country.upper(), [])
    ranked = sorted(history, key=lambda item: (item[2] or (9999, 1, 1), item[3]), reverse=True)
    return tuple(code for code, _, _, _ in ranked)


def before(tokens: Tokens, number: Number) -> Mark | None:
    """The currency that stands before a number."""
    made = forms()
    for first, form in _each(made.before.all_before(tokens, number.first)):
        if form.tight and not tokens.glued(number.first):
            continue
        if form.weighty and not (number.scaled or number.letter or number.heavy):
            continue
        if _spelt(tokens, first, number.first, form) and not _inside_word(tokens, first):
            return Mark(first, number.first, form.currency, form.basis)
    return None


def after(tokens: Tokens, index: int) -> Mark | None:
    """The currency that stands at token `index`, behind a number and its scale."""
    made = forms()
    if (
        (form := made.glued.get(tokens.raw(index))) is not None
        and tokens.glued(index)
        and not _runs_on(tokens, index + 1)
    ):
        return Mark(index, index + 1, form.currency, form.basis)
    start = tokens.joint(index)
    for last, form in _each(made.after.all_after(tokens, start)):
        if form.weighty and start == index and not tokens.gap(start) and tokens.kinds[start] == WORD:
            continue
        if _spelt(tokens, start, last, form) and not _belongs_right(tokens, start, last):
            return Mark(start, last, form.currency, form.basis)
    return None


def _each(found: list[tuple[int, list[Form]]]) -> Iterator[tuple[int, Form]]:
    return ((index, form) for index, forms_here in found for form in forms_here)


def _spelt(tokens: Tokens, first: int, last: int, form: Form) -> bool:
    if not form.spellings:
        return True
    end = tokens.ends[last - 1] if tokens.kinds[last - 1] != "hyphen" else tokens.ends[last - 2]
    return tokens.text[tokens.starts[first] : end] in form.spellings


def _inside_word(tokens: Tokens, first: int) -> bool:
    """Whether the mark is the tail of something longer: 'USA$', 'B2R500'."""
    return tokens.glued(first) and tokens.kinds[first - 1] in (WORD, NUMBER) and tokens.kinds[first] == WORD


def _belongs_right(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the sign or code is that of the number behind it: 'for 5 $10 notes', '2019 EUR 5 million'."""
    if tokens.kinds[last - 1] == SIGN:
        return tokens.kinds[last] == NUMBER and tokens.glued(last)
    return (
        tokens.kinds[last] == NUMBER
        and not tokens.glued(first)
        and tokens.raw(first).isupper()
        and tokens.gap(last) in ("", " ")
    )


def _runs_on(tokens: Tokens, index: int) -> bool:
    if not tokens.glued(index):
        return False
    stop = tokens.lowers[index] == "." and tokens.kinds[index + 1] == WORD and tokens.glued(index + 1)
    return stop or tokens.kinds[index] in (WORD, NUMBER, SIGN)
