"""What a text tells of its entities besides their names: what kind of thing, from which country, from which town.

Read from what stands close by: 'the Dutch chipmaker Orbel', 'Orbel, a maker of chips', 'Seattle-based Orbel', 'Orbel of
Fort Worth', 'Norway's Orbel', 'Orbel is a startup', and from legal forms and the name itself ('Severn Bank').
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.entities import legal
from pipeline.entities.document import Document, Line
from pipeline.entities.lexicon import countries, cue, function_words, kinds, places, plurals
from pipeline.entities.tokens import Shape, Token, tokens
from pipeline.model.mentions import Entities, Entity
from pipeline.model.vocabulary import EntityLabel

FAR = 12
"""Tokens that a description may take."""


@dataclass(slots=True)
class Traits:
    """`kinds` are common nouns in the singular, `lands` country codes, `towns` places as spelt.

    `registers` are the codes of countries that use the legal form of the name.
    """

    kinds: set[str] = field(default_factory=set)
    lands: set[str] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)
    registers: set[str] = field(default_factory=set)

    def add(self, other: "Traits") -> None:
        """Take over what the other tells."""
        self.kinds |= other.kinds
        self.lands |= other.lands
        self.towns |= other.towns


def read(found: Sequence[Token], text: str) -> Traits:
    """What the tokens of a description say, whatever their order."""
    told = Traits()
    for index, token in enumerate(found):
        for length in (3, 2, 1):
            if index + length > len(found):
                continue
            said = text[token.start : found[index + length - 1].end]
            plain = plurals().get(said.casefold(), said.casefold())
            if plain in kinds():
                told.kinds.add(plain)
            if said in countries():
                told.lands.add(countries()[said])
            if said in places():
                told.towns.add(said)
        if token.namey and token.glued:
            told.towns.add(token.text)
    return told


def traits(document: Document, entities: Entities) -> tuple[Traits, ...]:
    """The traits of each entity, in the order of the entities."""
    told = tuple(_own(entity) for entity in entities.entities)
    named = {mention.start: (mention.end, mention.entity) for mention in entities.mentions}
    for line in document.lines:
        index = 0
        while index < len(line.tokens):
            end, entity = named.get(line.tokens[index].start, (0, -1))
            last = index + 1
            while last < len(line.tokens) and line.tokens[last].end <= end:
                last += 1
            if entity >= 0:
                for start, stop in (*_before(line, index), *_after(document, line, last, named)):
                    told[entity].add(read(line.tokens[start:stop], document.text))
            index = last
    return told


def _own(entity: Entity) -> Traits:
    """What the name itself says."""
    told = Traits()
    for name in (entity.name, *entity.aliases):
        for token in tokens(name, 0, len(name)):
            plain = token.text.casefold()
            if token.shape is Shape.LEGAL and entity.label is not EntityLabel.PRODUCT:
                told.registers |= legal.countries(token.text)
            elif plain in kinds() or plain in plurals():
                told.kinds.add(plurals().get(plain, plain))
    return told


def _before(line: Line, first: int) -> Iterator[tuple[int, int]]:
    """The words that lead up to a name, where the last of them describes it."""
    found, start = line.tokens, first
    while start > 0 and first - start < FAR:
        token = found[start - 1]
        if token.shape is Shape.MARK or token.text.casefold() in function_words():
            break
        start -= 1
    if start < first and _describes(found[start:first]):
        yield start, first


def _describes(words: Sequence[Token]) -> bool:
    """Whether what ends with the last of these words says something about the name behind it."""
    last, before = words[-1], words[-2] if len(words) > 1 else None
    if before is not None and before.glued and last.text in cue("glued-to-place"):
        return True
    two = f"{before.text} {last.text}" if before is not None else ""
    return last.text.casefold() in kinds() or last.text in places() or last.text in countries() or two in countries()


def _after(document: Document, line: Line, last: int, named: dict[int, tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The words behind a name that describe it: an apposition, 'is a …', 'based in …', 'of …'."""
    found = line.tokens
    if last >= len(found):
        return
    ahead = last + 1
    here = found[last].text
    following = found[ahead].text if ahead < len(found) else ""
    if here in ("is", "was") and following in ("a", "an", "the"):
        yield ahead + 1, _end(document, line, ahead + 1, named)
    elif here == "of" and following in places():
        yield ahead, ahead + 1
    elif here in (",", "(") and (following in ("a", "an", "the", "one") or following in countries()):
        yield ahead, _end(document, line, ahead, named)
    while ahead < len(found) and ahead < last + 5:
        if found[ahead - 1].text in ("based", "headquartered") and found[ahead].text == "in":
            yield ahead + 1, min(ahead + 4, len(found))
        ahead += 1


def _end(document: Document, line: Line, start: int, named: dict[int, tuple[int, int]]) -> int:
    """Where a description ends: at a word that goes on with the sentence, a bracket, or the next name."""
    found = line.tokens
    for index in range(start, min(start + FAR, len(found))):
        token = found[index]
        if token.text in cue("ends-description") or token.text in ".;:()":
            return index
        other = document.text[token.start : named[token.start][0]] if token.start in named else ""
        if other and other not in places():
            return index
    return min(start + FAR, len(found))
