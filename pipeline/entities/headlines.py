"""Names in lines that capitalise every word: headlines, and lists of names.

'Orbel Completes Purchase of Marlow Tools' says with no capital where its names begin and end. What can be read off it
without the body are words that are no ordinary ones, with the words that end names of organisations behind them; and
whole entries of a list, which hold no verb.
"""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.entities.document import Document, Line
from pipeline.entities.lexicon import function_words, joiners, not_names, ordinary, org_heads, org_openings, places
from pipeline.entities.tokens import Shape, Token
from pipeline.language.vocabulary import classes

_LONGEST_ENTRY = 8


def listed(document: Document, line: Line, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Of the runs in a line that capitalises every word, the stretches that can be names.

    One entry that ends like a name makes names of the others in its list. The flag tells such entries from the rest.
    """
    spans = list(found)
    entries = [span for span in spans if _is_entry(line.tokens, *span)]
    certain = any(_ends_like_a_name(line.tokens, *span) for span in entries)
    for first, last in spans:
        if (first, last) in entries and (certain if len(entries) > 1 else _ends_like_a_name(line.tokens, first, last)):
            yield first, last, True
        else:
            yield from ((start, end, False) for start, end in _stretches(document, line.tokens, first, last))


def _is_entry(found: Sequence[Token], first: int, last: int) -> bool:
    """Whether the run is bounded on both sides and holds no verb."""
    bounded = (first == 0 or found[first - 1].shape is Shape.MARK) and (
        last == len(found) or (found[last].shape is Shape.MARK and found[last].text != ":")
    )
    verbs = any(classes(t.text) == {"verb"} for t in found[first : last - 1])
    return bounded and not verbs and last - first <= _LONGEST_ENTRY


def _ends_like_a_name(found: Sequence[Token], first: int, last: int) -> bool:
    tail = found[last - 1]
    if " ".join(t.text for t in found[first:last]).casefold().startswith(org_openings()):
        return True
    return tail.shape is Shape.LEGAL or (last - first > 1 and tail.text.casefold() in org_heads())


def _stretches(document: Document, found: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Words that are no ordinary ones, each with its followers."""
    index = first
    while index < last:
        if not _is_proper(document, found[index]):
            index += 1
            continue
        end = index + 1
        while end < last and _follows(document, found, end, last):
            end += 1
        while found[end - 1].text in joiners():
            end -= 1
        yield index, end
        index = end


def _is_proper(document: Document, token: Token) -> bool:
    if not token.namey or token.text in not_names() or token.text.casefold() in function_words():
        return False
    return not ordinary(token.text) or token.text in places() or document.evidence.mid[token.text] > 0


def _follows(document: Document, found: Sequence[Token], end: int, last: int) -> bool:
    here = found[end]
    if found[end - 1].possessive:
        return False
    if here.shape is Shape.LEGAL or _is_proper(document, here) or here.text.casefold() in org_heads():
        return True
    return here.text in "&+" and end + 1 < last
