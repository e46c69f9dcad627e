"""What stands in brackets behind a name: tickers, other names, acronyms, defined terms.

'Orbel Tools Inc. (NYSE: ORB)', 'Marlow Vane Limited ("Marlow" or the "Company")', 'Northern Grid Services (NGS)',
'Orbel (formerly Quist Tools)'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.entities.lexicon import cue, not_names, term_heads
from pipeline.entities.tokens import Shape, shape

_INSIDE = re.compile(r"(?:[’']s)?,?\s*(?:\(([^()]{1,160})\)|<([^<>\s]{0,10})>|\[([^\[\]]{1,60})\])")
_TICKER = re.compile(
    r"(?:[A-Za-z][A-Za-z .&-]{1,24}):\s?(?P<listed>[A-Z0-9]{1,6}(?:[.-][A-Z]{1,3}){0,2})?(?=$|[;,/ )])"
    r"|(?:ticker|symbol)[^A-Z]{0,20}(?P<symbol>[A-Z0-9.]{1,8})\b"
    r"|(?P<ric>[A-Z0-9]{1,6}\.[A-Z]{1,2})$"
)
_QUOTED = re.compile(r"(?<!\w)[\"“”‘']\s*(?:the\s+)?([^\"“”’']{1,60}?)\s*,?[\"“”’'](?!\w)", re.IGNORECASE)
_SIGNAL = re.compile(
    r"^(?:formerly|previously|originally|now|also|better known|otherwise|f/k/a|a/k/a|d/b/a|aka|trading as|known as"
    r"|doing business as|called|renamed|or|the|ex-)\b",
    re.IGNORECASE,
)


FORMER = re.compile(
    r"\b(?:formerly|previously|originally|once|ex-|f/k/a|(?:was|were)\s(?:called|known|named)|from\s$)", re.IGNORECASE
)
"""What makes a name one of the past."""


@dataclass(frozen=True, slots=True)
class Aside:
    """One thing that a bracket says of the name before it: `kind` 'ticker', 'alias', 'former', 'acronym' or 'term'."""

    kind: str
    said: str
    start: int  # of `said`, or of the bracket where nothing is said


def asides(text: str, end: int, name: str) -> Iterator[Aside]:
    """What the bracket that opens behind text[:end] says; `name` is the name that ends there."""
    position = end
    for _ in range(2):  # 'Orbel Inc. (NYSE: ORB) ("Orbel")'
        match = _INSIDE.match(text, position)
        if not match:
            return
        group = match.lastindex or 1
        yield from _read(match[group], match.start(group), name)
        position = match.end()


def _read(inside: str, start: int, name: str) -> Iterator[Aside]:
    quoted = list(_QUOTED.finditer(inside))
    for match in quoted:
        if kind := _kind(match[1]):
            yield Aside(kind, match[1], start + match.start(1))
    if quoted:
        return
    if ticker := _TICKER.search(inside):
        symbol = ticker["listed"] or ticker["symbol"] or (ticker["ric"] or "").split(".")[0]
        yield Aside("ticker", symbol, start + inside.find(symbol))
        return
    plain = inside.strip()
    signal = _SIGNAL.match(plain)
    if signal:
        said = plain[signal.end() :].strip().removeprefix("known as ").removeprefix("as ").strip('"“” ')
        if said and len(said.split()) <= 6 and shape(said) in (Shape.CAP, Shape.CAPS, Shape.MIXED, Shape.CODE):
            yield Aside("former" if FORMER.search(plain) else "alias", said, start + inside.find(said))
    elif is_acronym(plain, name):
        yield Aside("acronym", plain, start + inside.find(plain))
    elif re.fullmatch(r"[A-Z]{2,5}", plain):
        yield Aside("ticker", plain, start + inside.find(plain))


def _kind(quoted: str) -> str:
    """'term' for what the text will call the party, 'alias' for a name, '' for terms that are no parties."""
    if quoted.casefold() in cue("called"):
        return "term"
    return "" if quoted in not_names() or quoted.rsplit(maxsplit=1)[-1].casefold() in term_heads() else "alias"


def is_acronym(short: str, name: str) -> bool:
    """Whether the letters of `short` begin words of `name`, in order, with the first of both alike ('LGES')."""
    letters = [c for c in short.casefold() if c.isalnum()]
    if not 2 <= len(letters) <= 8 or sum(c.isupper() for c in short) < 2 or (" " in short and not short.isupper()):
        return False
    words = [w for w in re.findall(r"[^\W_]+", name) if w]
    if len(words) < 2 or words[0][0].casefold() != letters[0]:
        return False
    big = "".join(
        w if w.isupper() and len(w) > 1 else w[0] for w in words if w[0].isupper() or w[0].isdigit()
    ).casefold()
    short_plain = "".join(letters)
    return (
        big.startswith(short_plain) or (short_plain.startswith(big) and len(big) > 1) or _is_subsequence(letters, words)
    )


def _is_subsequence(letters: list[str], words: list[str]) -> bool:
    """Every letter begins a word, words without one being passed over only if small; at least two words used."""
    index = 0
    for word in words:
        if index < len(letters) and word[0].casefold() == letters[index]:
            index += 1
    return index == len(letters)
