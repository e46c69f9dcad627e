"""From a text to its entities: read, propose, collect cues, link, label, spot."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.entities.brackets import Aside, asides
from pipeline.entities.context import cues
from pipeline.entities.document import Document, read
from pipeline.entities.forms import Form, collect, words
from pipeline.entities.linking import Cluster, link
from pipeline.entities.piece import Piece
from pipeline.entities.spotting import spot
from pipeline.entities.tokens import tokens
from pipeline.model.mentions import Amounts, DateRef, Entities, Entity, Mention, Template
from pipeline.model.text import Block


@dataclass(frozen=True, slots=True)
class Statements:
    """What the text says outright: pairs of a form and another name for it, and stock symbols by form."""

    aliases: tuple[tuple[str, str], ...]
    symbols: dict[str, tuple[str, ...]]


def find(
    text: str,
    *,
    blocks: Sequence[Block] = (),
    amounts: Amounts | None = None,
    dates: Sequence[DateRef] = (),
    templates: Sequence[Template] = (),
) -> Entities:
    """The entities of `text` and every mention of them; see the door of this room."""
    document = read(text, blocks, _taken(amounts or Amounts(), dates, templates))
    forms = collect(document)
    statements = _statements(document, forms)
    for form in forms.values():
        for piece in form.uses:
            form.cues.update(cues(document, piece))
    return _settled(document, link(forms.values(), statements.aliases), statements)


def _taken(amounts: Amounts, dates: Sequence[DateRef], templates: Sequence[Template]) -> Iterator[tuple[int, int]]:
    for group in (amounts.money, amounts.quantities, dates, templates):
        for item in group:
            yield item.start, item.end


def _statements(document: Document, forms: dict[str, Form]) -> Statements:
    """Read the brackets behind names; names that stand nowhere else become forms."""
    aliases: list[tuple[str, str]] = []
    symbols: dict[str, list[str]] = defaultdict(list)
    for form in list(forms.values()):
        for piece in form.uses:
            for aside in asides(document.text, piece.end, form.text):
                if aside.kind == "ticker":
                    form.cues["ticker"] += 1
                    symbols[form.text].append(aside.said)
                elif aside.kind == "term":
                    form.cues["called_company"] += 1
                else:
                    _enter_alias(forms, piece, aside)
                    aliases.append((form.text, " ".join(aside.said.split())))
    return Statements(
        tuple(aliases), {name: tuple(dict.fromkeys(s for s in said if s)) for name, said in symbols.items()}
    )


def _enter_alias(forms: dict[str, Form], piece: Piece, aside: Aside) -> None:
    said = " ".join(aside.said.split())
    if said in forms or not said:
        return
    start, end = aside.start, aside.start + len(aside.said)
    inside = [i for i, t in enumerate(piece.line.tokens) if start <= t.start and t.end <= end]
    if inside and said[0].isalnum():
        use = Piece(piece.line, inside[0], inside[-1] + 1)
        forms[said] = Form(said, words(tuple(tokens(said, 0, len(said)))), legal=False, uses=[use], firmly=1)


def _settled(document: Document, clusters: Sequence[Cluster], statements: Statements) -> Entities:
    entities: list[Entity] = []
    names: list[tuple[str, int]] = []
    for cluster in clusters:
        said = [form.text for form in cluster.forms]
        symbols = [s for text in said for s in statements.symbols.get(text, ())]
        name = cluster.fullest.text
        others = tuple(dict.fromkeys(text for text in (*said, *symbols) if text != name))
        verdict = cluster.verdict
        names.extend((text, len(entities)) for text in (name, *others))
        entities.append(Entity(name, verdict.label, others, verdict.score, verdict.features))
    mentions = tuple(
        Mention(start, end, document.text[start:end], entity) for start, end, entity in spot(document, names)
    )
    return Entities(tuple(entities), mentions)
