"""Epithets: definite phrases that stand for a named party, and whom they can stand for.

'The chipmaker', 'the Seattle company', 'the French group', 'both lenders', 'the two firms'. Each is held against what
the text tells of its entities (`traits`); those that it contradicts cannot be meant, those that it describes are meant
before others. Pronouns are the business of whoever knows the grammar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.entities.document import Document, Line
from pipeline.entities.document import read as read_document
from pipeline.entities.lexicon import cue, function_words, kind_groups, kinds, plurals
from pipeline.entities.tokens import Shape, Token
from pipeline.entities.traits import Traits, read, traits
from pipeline.language.vocabulary import classes
from pipeline.model.mentions import Entities
from pipeline.model.text import Block
from pipeline.model.vocabulary import EntityLabel

_DETERMINERS = frozenset(("the", "this", "that", "these", "those", "both"))
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_BY_THEMSELVES = {"pair": 2, "duo": 2, "trio": 3}
_LONGEST = 7
"""Tokens between the determiner and the noun."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An epithet. `noun` is its head in the singular, `number` how many it stands for (0: several, it is not said how
    many).

    `fits` are the entities that it can stand for, each with how well its traits fit (0: nothing is told either way), in
    the order of the entities. `entity` is set where the words alone settle it.
    """

    start: int
    end: int
    text: str
    noun: str
    number: int
    fits: tuple[tuple[int, int], ...]
    entity: int | None = None


def references(text: str, entities: Entities, *, blocks: Sequence[Block] = ()) -> tuple[Reference, ...]:
    """All epithets of `text` in order, without overlaps. `entities` are those that `find` gave for it."""
    document = read_document(text, blocks, ((m.start, m.end) for m in entities.mentions))
    known = traits(document, entities)
    return tuple(
        _reference(document, line, span, entities, known)
        for line in document.lines
        for span in _epithets(document, line)
    )


def _epithets(document: Document, line: Line) -> Iterator[tuple[int, int]]:
    """Half-open token ranges from determiner to noun."""
    index = 0
    while index < len(line.tokens):
        end = _noun_end(line.tokens, index, document) if line.tokens[index].text.casefold() in _DETERMINERS else 0
        if end:
            yield index, end
        index = end or index + 1


def _noun_end(found: Sequence[Token], start: int, document: Document) -> int:
    """Where the noun phrase that the determiner at `start` opens ends, if its head is one that stands for parties."""
    end = start + 1
    while end < len(found) and end <= start + _LONGEST and _inside(found, end, document):
        end += 1
    return next((stop for stop in range(end, start + 1, -1) if _noun(found, start, stop)), 0) if end > start + 1 else 0


def _inside(found: Sequence[Token], index: int, document: Document) -> bool:
    token = found[index]
    plain = token.text.casefold()
    if token.shape is Shape.MARK:
        return False
    if plain in _NUMBERS or token.text in cue("glued-to-place"):
        return True
    if plain in function_words():
        return False
    return document.text[found[index - 1].end : token.start].strip() in ("", "-", "'s", "’s")


def _noun(found: Sequence[Token], start: int, stop: int) -> str:
    """The kind noun that ends just before `stop`, in the singular, the longest that there is; '' for none.

    A noun that modifies the next one ('the company treasury') is none.
    """
    if found[stop - 1].shape is not Shape.LOWER:
        return ""
    if stop < len(found) and found[stop].shape is Shape.LOWER and classes(found[stop].text) == {"noun"}:
        return ""
    for length in (3, 2, 1):
        if stop - length <= start:
            continue
        said = " ".join(t.text.casefold() for t in found[stop - length : stop])
        if plurals().get(said, said) in kinds():
            return plurals().get(said, said)
    return ""


def _reference(
    document: Document, line: Line, span: tuple[int, int], entities: Entities, known: Sequence[Traits]
) -> Reference:
    found = line.tokens[span[0] : span[1]]
    noun = _noun(line.tokens, *span)
    start, end = found[0].start, found[-1].end
    told = read(found[1:], document.text)
    fits = tuple(
        (index, fit)
        for index, entity in enumerate(entities.entities)
        if _can_be(entity.label, noun) and (fit := _fit(noun, told, known[index])) is not None
    )
    number = _number(found, noun)
    return Reference(start, end, document.text[start:end], noun, number, fits, _settled(fits, number))


def _number(found: Sequence[Token], noun: str) -> int:
    counted = next((_NUMBERS[t.text.casefold()] for t in found if t.text.casefold() in _NUMBERS), None)
    if noun in _BY_THEMSELVES:
        return _BY_THEMSELVES[noun]
    return counted or (0 if found[-1].text.casefold() in plurals() else 1)


def _can_be(label: EntityLabel, noun: str) -> bool:
    if kinds()[noun] == "ORG":
        return label is EntityLabel.ORG
    return label.value == kinds()[noun] or (label is EntityLabel.ORG and kinds()[noun] == "PRODUCT")


def _fit(noun: str, told: Traits, own: Traits) -> int | None:
    """How well an entity's traits fit the words of an epithet, or None where they contradict it."""
    lands = own.lands or own.registers
    if told.lands and lands and not told.lands & lands:
        return None
    fit = 2 * bool(told.lands & own.lands) + 2 * bool(told.towns & own.towns) + bool(told.lands & own.registers)
    group = kind_groups()[noun]
    if not group:
        return fit
    if noun in own.kinds:
        return fit + 3
    groups = {kind_groups()[kind] for kind in own.kinds} - {""}
    if group in groups:
        return fit + 2
    return fit if not groups else fit - 1


def _settled(fits: Sequence[tuple[int, int]], number: int) -> int | None:
    """The one entity that the words describe, where there is exactly one."""
    if number != 1 or not fits:
        return None
    (best, entity), *others = sorted(((fit, index) for index, fit in fits), reverse=True)
    return entity if best > 1 and all(fit < best - 1 for fit, _ in others) else None


def antecedent(reference: Reference, candidates: Sequence[int]) -> int | None:
    """The entity that a singular epithet stands for, of `candidates` in the order in which grammar has them likely.

    The one that the words describe best is meant; of equals, and where they describe nobody, the first that they do
    not contradict, unless they say so much ('the Dutch brewer') that someone who is told as something else is no
    candidate. None where nobody is left.
    """
    fits = dict(reference.fits)
    left = [(fits[entity], -place, entity) for place, entity in enumerate(candidates) if entity in fits]
    if not left or reference.number != 1:
        return None
    best = max(left)
    return best[2] if best[0] >= 0 else None


def antecedents(reference: Reference, candidates: Sequence[int]) -> tuple[int, ...]:
    """The entities that a plural epithet stands for: as many as it counts, and only if exactly so many are left."""
    fits = dict(reference.fits)
    left = [entity for entity in dict.fromkeys(candidates) if fits.get(entity, -1) >= 0]
    described = [entity for entity in left if fits[entity] > 1]
    chosen = described if len(described) > 1 else left
    wanted = reference.number or len(chosen)
    return tuple(chosen) if len(chosen) == wanted and wanted > 1 else ()
