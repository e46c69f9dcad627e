"""Every mention of the settled entities, headlines included, by their names and aliases."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pipeline.entities.document import Casing, Document, Line
from pipeline.entities.lexicon import familiar, ordinary
from pipeline.entities.tokens import Shape, tokens

Name = tuple[tuple[str, ...], int]
"""The texts of a name's tokens, and the index of its entity."""


def spot(
    document: Document, names: Iterable[tuple[str, int]], terms: Iterable[tuple[str, int]] = ()
) -> Iterator[tuple[int, int, int]]:
    """Start, end and entity of each mention, in order; where names overlap the longest that starts first is taken.

    `terms` are single words that stand for an entity behind an article, as spelt ('the Company').
    """
    exact, folded = _indexed(names)
    called = dict(terms)
    for line in document.lines:
        shout = line.casing is Casing.SHOUT
        index = 0
        while index < len(line.tokens):
            said = line.tokens[index].text
            known = folded.get(said.casefold(), ()) if shout else exact.get(said, ())
            found = next((name for name in known if _stands(document, line, index, name[0], shout)), None)
            if found is None and said in called and _has_article(line, index):
                found = ((said,), called[said])
            last = index + (len(found[0]) if found else 1)
            if found:
                yield line.tokens[index].start, line.tokens[last - 1].end, found[1]
            index = last


def _has_article(line: Line, index: int) -> bool:
    return index > 0 and line.tokens[index - 1].text in ("the", "The")


def _indexed(names: Iterable[tuple[str, int]]) -> tuple[dict[str, list[Name]], dict[str, list[Name]]]:
    """Names by their first token as written and by it in small letters, the longest first."""
    exact: dict[str, list[Name]] = defaultdict(list)
    folded: dict[str, list[Name]] = defaultdict(list)
    for text, entity in names:
        spelt = tuple(token.text for token in tokens(text, 0, len(text)))
        if spelt:
            exact[spelt[0]].append((spelt, entity))
            folded[spelt[0].casefold()].append((tuple(s.casefold() for s in spelt), entity))
    for index in (exact, folded):
        for known in index.values():
            known.sort(key=lambda name: -len(name[0]))
    return exact, folded


def _stands(document: Document, line: Line, index: int, spelt: Sequence[str], shout: bool) -> bool:
    """Whether the name with these tokens stands at `index`."""
    found = [t.text.casefold() if shout else t.text for t in line.tokens[index : index + len(spelt)]]
    if found != list(spelt):
        return False
    return len(spelt) > 1 or _stands_alone(document, line, index, shout)


def _stands_alone(document: Document, line: Line, index: int, shout: bool) -> bool:
    """Whether a single word is the name here, and not the ordinary word that it also is."""
    token = line.tokens[index]
    if document.is_taken(token) or not ordinary(token.text):
        return not document.is_taken(token)
    if token.shape is Shape.LOWER and not familiar(token.text):
        return True
    if token.shape is Shape.LOWER:
        return index == 0 and not line.headline  # 'marrow has raised …', not the marrow in a bone
    told = line.casing is Casing.PROSE and index not in line.openings
    return shout or told or _is_subject(document, line, index)


def _is_subject(document: Document, line: Line, index: int) -> bool:
    """Whether an ordinary word is a name where its capital tells nothing: it owns something, or is never small."""
    token = line.tokens[index]
    return token.possessive or document.evidence.small[token.text.casefold()] == 0
