"""What the parser is given to read instead of the text: atoms as single tokens, asides left out, headlines in
sentence case.

The stock parser was trained on newspaper prose. A name of four words, a sum or a ticker in brackets sends it astray
far more often than the grammar of the sentence does, so each atom is put before it as one word of the kind it knows:
a name as its last capitalised word, a sum as '$5m', a share as '15%', a date as 'Monday'. Offsets stay those of the
original text.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.language.simplify import Word, simplified
from pipeline.model.syntax import Atom, AtomKind

_ASIDE = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_CAPITALISED = re.compile(r"[^\W\d_][\w-]*")
_ALPHABETIC = re.compile(r"[^\W\d_]{2,}")
_DATELINE = re.compile(
    r"(?:[A-Z0-9(][\w.,'’/()&:-]{0,24}[,\s]\s?|[/|]\s?|(?:and|de|of|the)\s){1,14}(?:--|–|—|-|:)\s+(?=[\"“'‘]?[^\W_])"
)
_SERIES = re.compile(
    r"\bSeries\s[A-K]\d?\b\+?(?P<more>(?=\s(?:round|funding|financing|raise|investment|extension|preferred|stock|shares)))?"
)
_DURATION = re.compile(r"(?:day|week|month|quarter|year|decade)s?$", re.IGNORECASE)
_DEICTIC = re.compile(r"(?:last|next|this|that|earlier|later|the (?:same|following|previous))\b", re.IGNORECASE)
"""'Last year' is a point in time, unlike 'ten years'."""


def words(
    text: str, start: int, end: int, atoms: Sequence[Atom], tokenise: Callable[[str], Sequence[str]]
) -> list[Word]:
    """The tokens of text[start:end]. `atoms` are in order and lie within it; `tokenise` splits plain text.

    Brackets that hold no verb-bearing sentence, such as tickers, aliases and conversions, are left out.
    """
    lower = _is_title_case(text, start, end, atoms)
    dateline = _DATELINE.match(text, start, end)
    if dateline and _is_dateline(dateline[0]):
        start = dateline.end()
        atoms = [atom for atom in atoms if atom.start >= start]
    made: list[Word] = []
    for piece_start, piece_end, atom in _pieces(text, start, end, atoms):
        if atom is not None:
            made.extend(_whole(text, atom, made[-1].said if made else ""))
        else:
            made.extend(_plain(text, piece_start, piece_end, tokenise, lower))
    return simplified(made)


def _whole(text: str, atom: Atom, previous: str) -> Iterator[Word]:
    """An atom as one word; a preposition that it begins with stays a word of its own, for the tree needs it."""
    leading = _PREPOSITION.match(text, atom.start, atom.end) if atom.kind in _TIMES else None
    start = leading.end() if leading else atom.start
    if leading:
        yield Word(leading[1], atom.start, atom.start + len(leading[1]), True)
    said = _stand_in(text, atom)
    if said == "Monday" and not leading and previous.casefold() not in _BEFORE_NOUNS:
        said = "yesterday"
    yield Word(said, start, atom.end, _spaced(text, atom.end), atom)


_BEFORE_NOUNS = frozenset(
    [
        "on",
        "in",
        "by",
        "at",
        "for",
        "during",
        "since",
        "until",
        "within",
        "from",
        "after",
        "before",
        "of",
        "to",
        "the",
        "a",
    ]
)
_TIMES = frozenset({AtomKind.DATE, AtomKind.QUANTITY})
_PREPOSITION = re.compile(
    r"(over|in|by|at|for|during|since|until|within|from|on|after|before|through)\s+", re.IGNORECASE
)


def _pieces(text: str, start: int, end: int, atoms: Sequence[Atom]) -> Iterator[tuple[int, int, Atom | None]]:
    """The atoms and the stretches between them, without the asides."""
    asides = [(match.start(), match.end()) for match in _ASIDE.finditer(text, start, end) if match.start() > start]
    kept = [atom for atom in atoms if not any(a <= atom.start and atom.end <= b for a, b in asides)]
    cuts = [(a, b, None) for a, b in asides if not any(k.start < b and a < k.end for k in kept)]
    position = start
    borders: list[tuple[int, int, Atom | None]] = sorted(
        [*((k.start, k.end, k) for k in kept), *cuts], key=lambda c: c[0]
    )
    for cut_start, cut_end, atom in borders:
        if position < cut_start:
            yield position, cut_start, None
        if atom is not None:
            yield cut_start, cut_end, atom
        position = max(position, cut_end)
    if position < end:
        yield position, end, None


def _plain(text: str, start: int, end: int, tokenise: Callable[[str], Sequence[str]], lower: bool) -> Iterator[Word]:
    """Plain text as tokens. 'Series B', which the parser takes for a name, is read as the noun it is."""
    position = start
    for match in _SERIES.finditer(text, start, end):
        yield from _tokens(text, position, match.start(), tokenise, lower)
        said = "seed" if match["more"] is not None else "financing"
        yield Word(said, match.start(), match.end(), _spaced(text, match.end()))
        position = match.end()
    yield from _tokens(text, position, end, tokenise, lower)


def _tokens(text: str, start: int, end: int, tokenise: Callable[[str], Sequence[str]], lower: bool) -> Iterator[Word]:
    """Words and marks; a verb with its particle behind a hyphen ('tie-up', 'buy-out') is one noun."""
    position = start
    held: list[Word] = []
    for token in tokenise(text[start:end]):
        at = text.find(token, position, end)
        if at < 0 or token.isspace():
            continue
        position = at + len(token)
        held.append(Word(token.lower() if lower else token, at, position, _spaced(text, position)))
        if len(held) > 2 and _is_particle_noun(held[-3:]):
            first, last = held[-3], held[-1]
            held[-3:] = [Word(text[first.start : last.end].lower(), first.start, last.end, last.space)]
    yield from held


def _is_particle_noun(three: Sequence[Word]) -> bool:
    verb, hyphen, particle = three
    touching = verb.end == hyphen.start and hyphen.end == particle.start
    return touching and hyphen.said == "-" and verb.said.isalpha() and particle.said.casefold() in _PARTICLES


_PARTICLES = frozenset(["up", "out", "off", "over", "in", "back", "down", "on"])


def _is_dateline(prefix: str) -> bool:
    """'LONDON, 3 May (Agency) -': a place in capitals, or brackets or figures among capitalised words."""
    first = re.match(r"\(?([^\s,]+)", prefix)
    return (first is not None and first[1].isupper()) or any(c.isdigit() or c == "(" for c in prefix)


def _spaced(text: str, at: int) -> bool:
    return at < len(text) and text[at].isspace()


def _stand_in(text: str, atom: Atom) -> str:
    surface = text[atom.start : atom.end]
    if atom.kind is AtomKind.MONEY:
        return "$5m"
    if atom.kind is AtomKind.NAME:
        return _name(surface)
    last = _ALPHABETIC.findall(surface)
    if atom.kind is AtomKind.QUANTITY:
        return last[-1] if last and "%" not in surface and last[-1].casefold() not in _PERCENT else "15%"
    if atom.kind is AtomKind.DATE:
        lasting = last and _DURATION.match(last[-1]) and not _DEICTIC.match(surface)
        return last[-1] if lasting else "Monday"
    return "it" if not last else last[-1]


_PERCENT = frozenset({"percent", "cent", "pc", "pct", "percentage", "half", "third", "quarter"})


def _name(surface: str) -> str:
    """The last word of a name that starts with a capital, or its last word capitalised."""
    found: list[str] = _CAPITALISED.findall(surface)
    capitalised = [word for word in found if word[0].isupper() and len(word) > 1]
    if capitalised:
        return capitalised[-1]
    return found[-1].capitalize() if found else "Acme"


def _is_title_case(text: str, start: int, end: int, atoms: Sequence[Atom]) -> bool:
    """Whether the words outside atoms are nearly all capitalised, as in a headline in title case or capitals."""
    covered = [(atom.start, atom.end) for atom in atoms]
    long_words = [
        match[0]
        for match in _CAPITALISED.finditer(text, start, end)
        if len(match[0]) > 3 and not any(a <= match.start() < b for a, b in covered)
    ]
    if len(long_words) < 2:
        return bool(long_words) and long_words[0].isupper()
    return sum(word[0].isupper() for word in long_words) > 0.7 * len(long_words)
