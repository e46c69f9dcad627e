"""Runs: the longest stretches of a sentence that could be one name, before anything is decided.

A run is made of capitalised words, codes and legal forms, with small joining words ('of', 'and', 'de') and '&' between
them. Cutting then decides what in it is one name.
"""

from collections.abc import Iterator, Sequence

from pipeline.entities import legal
from pipeline.entities.document import Document, Line
from pipeline.entities.lexicon import cue, foreign_openings, function_words, honorifics, joiners
from pipeline.entities.tokens import Shape, Token
from pipeline.language.vocabulary import classes

_LONGEST = 40
"""Tokens; what goes on for longer is no name, nor a few."""
_POSSESSIVES = ("", "'s", "’s", "'", "’")
_ROMAN = frozenset(("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"))


def runs(document: Document, line: Line) -> Iterator[tuple[int, int]]:
    """Half-open ranges of token indices, in order."""
    found, index = line.tokens, 0
    while index < len(found):
        if not _starts(document, found, index):
            index += 1
            continue
        end = _partners(document, found, index) or index + 1
        while end - index < _LONGEST and (longer := _extended(document, found, end)) > end:
            end = longer
        yield index, end
        index = end


def _starts(document: Document, found: Sequence[Token], index: int) -> bool:
    token = found[index]
    if token.shape is Shape.LEGAL:
        return legal.is_prefix(token.text) and index + 1 < len(found) and found[index + 1].namey
    return token.namey and (not document.is_taken(token) or _is_named(document, found, index))


def _is_named(document: Document, found: Sequence[Token], index: int) -> bool:
    """Whether a word that others claim ('H2') begins a name: the capitalised word behind it never stands without it."""
    if index + 1 >= len(found) or not found[index + 1].namey or document.is_taken(found[index + 1]):
        return False
    following = found[index + 1].text
    whole = document.text.count(document.text[found[index].start : found[index + 1].end])
    return whole > 1 and whole >= document.evidence.mid[following] + document.evidence.opening[following]


def _extended(document: Document, found: Sequence[Token], end: int) -> int:
    """The end of the run after one more step, or `end` itself where it stops."""
    if end >= len(found) or found[end - 1].glued or _is_closed(found, end):
        return end
    last, here = found[end - 1], found[end]
    near = _near(document.text, last, here)
    if near and _goes_on(document, found, end):
        return end + 1
    if here.text in "&+" or (near and here.text in joiners()):
        return _past_joiner(document, found, end)
    if here.text == "," and end + 1 < len(found) and found[end + 1].shape is Shape.LEGAL:
        return end + 2
    return _past_bracket(found, end)


def _is_closed(found: Sequence[Token], end: int) -> bool:
    """Whether a legal form has ended the name: what is capitalised behind it begins another, or a sentence."""
    last, here = found[end - 1], found[end]
    if last.shape is not Shape.LEGAL or legal.is_prefix(last.text) or not here.namey:
        return False
    return last.text.endswith(".") or last.text not in ("Company", "Corporation", "Limited", "Unlimited")


def _partners(document: Document, found: Sequence[Token], index: int) -> int:
    """Where a firm that lists its partners ends ('Quarrel, Vane & Co.', 'Ash, Birch & Elm LLP'), or 0.

    Each partner is one word, and a legal form closes the list, else it would be a list of companies.
    """
    end = index + 1
    while end + 1 < len(found) and found[end].text == "," and _is_word(document, found[end + 1]):
        end += 2
    if end == index + 1 or end + 1 >= len(found) or found[end].text != "&":
        return 0
    end += 2 if _is_word(document, found[end + 1]) else 1
    return end + 1 if end < len(found) and found[end].shape is Shape.LEGAL else 0


def _is_word(document: Document, token: Token) -> bool:
    return token.shape is Shape.CAP and not token.possessive and not document.is_taken(token)


def _goes_on(document: Document, found: Sequence[Token], end: int) -> bool:
    """Whether the next word, which follows at once, is a further word of the run."""
    here = found[end]
    if here.shape is Shape.NUMBER:
        return _numbers(document, found, end)
    if here.shape is Shape.LOWER and here.text not in joiners():
        return not here.text.isascii() and found[end - 1].text.casefold() in foreign_openings()
    return here.shape is Shape.LEGAL or (here.namey and not document.is_taken(here))


def _past_bracket(found: Sequence[Token], end: int) -> int:
    """Past '(M)' in 'Quarrel (M) Sdn Bhd', past '(United Kingdom)' in 'Quarrel (United Kingdom) Holdings Ltd'."""
    if found[end].text != "(":
        return end
    close = next((i for i in range(end + 2, min(end + 5, len(found) - 1)) if found[i].text == ")"), 0)
    if not close or not all(token.namey for token in found[end + 1 : close]):
        return end
    behind = found[close + 1]
    ends = any(token.shape is Shape.LEGAL for token in found[close + 1 : close + 4])
    return close + 2 if behind.shape is Shape.LEGAL or (behind.namey and ends) else end


def _past_joiner(document: Document, found: Sequence[Token], end: int) -> int:
    """Past up to three joining words or an ampersand to the capitalised word behind them, if there is one."""
    ahead = end
    while ahead < len(found) and ahead < end + 3 and found[ahead].text in joiners():
        ahead += 1
    if ahead >= len(found) or document.is_taken(found[ahead]):
        return end
    company = found[ahead].shape is Shape.LEGAL and found[ahead - 1].text in ("&", "and")  # 'Quarrel and Co'
    goes_on = found[ahead].namey or (company and found[ahead].text.startswith("Co"))
    spaced = all(_near(document.text, found[i], found[i + 1]) for i in range(end - 1, ahead))
    empty = found[ahead].text.casefold() in function_words() - cue("counts")
    return ahead + 1 if goes_on and spaced and not empty else end


def _near(text: str, left: Token, right: Token) -> bool:
    """Whether nothing but a space (or the end of a possessive) stands between two tokens; a wider gap parts columns."""
    between = text[left.end : right.start]
    return between.strip() in _POSSESSIVES and bool(between) and "\t" not in between and "  " not in between


def _numbers(document: Document, found: Sequence[Token], index: int) -> bool:
    """Whether the number at `index` ends a name ('Block 5'): it is short, claimed by nobody, and counts nothing."""
    token = found[index]
    if document.is_taken(token) or len(token.text) > 4 or found[index - 1].possessive:
        return False
    if found[index - 1].text.casefold().strip(".") in honorifics():
        return False
    following = found[index + 1] if index + 1 < len(found) else None
    if following is None:
        return True
    if following.shape is Shape.MARK:
        return following.text in ".,;:)"
    if classes(following.text) == {"verb"}:
        return True
    return following.text in function_words() and following.text not in ("per", "million", "billion", "percent")


def is_roman(text: str) -> bool:
    """Whether the word is a Roman numeral of the sort that ends names."""
    return text in _ROMAN
