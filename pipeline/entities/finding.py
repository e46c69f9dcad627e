"""From a text to its entities: read, propose, hear what is stated, keep what is a name, link, label, spot."""

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.context import site_end
from pipeline.entities.document import Document, read
from pipeline.entities.forms import collect
from pipeline.entities.linking import Cluster, link
from pipeline.entities.naming import is_name
from pipeline.entities.spotting import spot
from pipeline.entities.statements import Statements
from pipeline.entities.statements import read as hear
from pipeline.model.mentions import Amounts, DateRef, Entities, Entity, Mention, Template
from pipeline.model.text import Block
from pipeline.model.vocabulary import EntityLabel

_CAPITAL = re.compile(r"(?<=\s)[^\W\d_a-z]")


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
    statements = hear(document, forms)
    names = [form for form in forms.values() if is_name(document, form)]
    return _settled(document, link(names, statements), statements)


def _taken(amounts: Amounts, dates: Sequence[DateRef], templates: Sequence[Template]) -> Iterator[tuple[int, int]]:
    """Spans that names must leave alone. What is counted may well be named ('20 Quarrel 737 aircraft')."""
    for group in (amounts.money, dates, templates):
        for item in group:
            yield item.start, item.end
    for quantity in amounts.quantities:
        named = _CAPITAL.search(quantity.text) if quantity.kind == "count" else None
        yield quantity.start, quantity.start + named.start() if named else quantity.end


def _settled(document: Document, clusters: Sequence[Cluster], statements: Statements) -> Entities:
    entities: list[Entity] = []
    names: list[tuple[str, int]] = []
    for cluster in clusters:
        said = [form.text for form in cluster.forms]
        symbols = [symbol for text in said for symbol in statements.symbols.get(text, ())]
        name = cluster.fullest.text
        verdict = cluster.verdict
        names.extend((text, len(entities)) for text in (*said, *symbols))
        described = _sites(document, cluster) if verdict.label is EntityLabel.PRODUCT else ()
        others = tuple(dict.fromkeys(text for text in (*said, *symbols, *described) if text != name))
        entities.append(Entity(name, verdict.label, others, verdict.score, verdict.features))
    terms = _terms(statements, dict(names))
    mentions = tuple(
        Mention(start, end, document.text[start:end], entity) for start, end, entity in spot(document, names, terms)
    )
    return Entities(tuple(entities), mentions)


def _terms(statements: Statements, names: dict[str, int]) -> Iterator[tuple[str, int]]:
    """The defined terms ('Company') that stand for one entity."""
    for term, forms in statements.terms.items():
        meant = {names[form] for form in forms if form in names}
        if len(meant) == 1:
            yield term, meant.pop()


def _sites(document: Document, cluster: Cluster) -> Iterator[str]:
    """The names of a site with the common noun that the text puts behind them ('Corrie Vale coal mine')."""
    for form in cluster.forms:
        for use in form.uses:
            if (end := site_end(use.line.tokens, use.last)) and not use.tokens[-1].possessive:
                yield " ".join(document.text[use.start : use.line.tokens[end - 1].end].split())
