"""Gold articles as the network learns from them: what the house finds in the text, and what gold says of each find.

Gold names parties, sums and dates of a deal without offsets; they are held against the mentions that the grammars and
the entities stage find in the same text, with the comparisons of the scorer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.batch.article import annotate
from pipeline.clean import clean
from pipeline.dates import anchor
from pipeline.evaluate import read_sets
from pipeline.evaluate.alike import same_amount, same_date, same_names, same_quantity
from pipeline.evaluate.gold import GoldArticle
from pipeline.evaluate.told import Amount, Party, Quantity, Told, When, comparable
from pipeline.ingest import read
from pipeline.model.mentions import Annotations, DateRef, Entity, Money
from pipeline.model.mentions import Quantity as Measured
from pipeline.model.text import CleanText
from pipeline.tagger.inventory import Term, TermKind, terms_of


@dataclass(frozen=True, slots=True)
class GoldDeal:
    """A deal over the finds of its article: role by entity, kinds by term, statuses that careful readers accept."""

    type: str
    statuses: frozenset[str]
    roles: dict[int, str]
    terms: dict[int, str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Example:
    """One article. `names` are (start, end, entity) of every mention; `optional` entities may have a part or not."""

    article: str
    text: str
    names: tuple[tuple[int, int, int], ...]
    terms: tuple[Term, ...]
    deals: tuple[GoldDeal, ...]
    optional: frozenset[int] = field(default=frozenset())


def examples(folder: Path) -> Iterator[Example]:
    """Every gold article below a folder, set by set and in order."""
    for articles in read_sets(folder).values():
        for gold in articles:
            for article in read(gold.article, gold.path.read_bytes()):
                yield example(anchor(clean(article)), gold)


def example(page: CleanText, gold: GoldArticle) -> Example:
    """One article's finds beside what gold says of them."""
    found = annotate(page)
    terms = terms_of(found)
    deals = tuple(_deal(found, terms, told) for told in gold.deals)
    names = tuple((mention.start, mention.end, mention.entity) for mention in found.entities.mentions)
    doubtful = {
        entity for told in gold.deals for party in told.parties if party.optional for entity in _named(found, party)
    }
    return Example(gold.article, page.text, names, terms, deals, frozenset(doubtful))


def _deal(found: Annotations, terms: tuple[Term, ...], told: Told) -> GoldDeal:
    roles = {entity: party.role for party in told.parties for entity in _named(found, party)}
    kinds: dict[int, str] = {}
    for index, term in enumerate(terms):
        kind = _kind(found, term, told)
        if kind is not None:
            kinds[index] = kind
    return GoldDeal(told.type.value, told.statuses, roles, kinds, told.optional)


def _named(found: Annotations, party: Party) -> list[int]:
    return [index for index, entity in enumerate(found.entities.entities) if same_names(_party(entity), party)]


def _party(entity: Entity) -> Party:
    names = frozenset(comparable(form) for form in (entity.name, *entity.aliases))
    return Party("", names, entity.name)


def _kind(found: Annotations, term: Term, told: Told) -> str | None:
    """What gold calls a term of this deal, None where it is none."""
    if term.kind is TermKind.SUM:
        money = found.amounts.money[term.ref]
        return next(
            (a.kind for a in told.amounts if not a.undisclosed and same_amount(_amount(money, a.kind), a)), None
        )
    if term.kind is TermKind.MEASURE:
        measured = found.amounts.quantities[term.ref]
        return next((q.kind for q in told.quantities if same_quantity(_quantity(measured, q.kind), q)), None)
    date = found.dates[term.ref]
    return next((d.kind for d in told.dates if same_date(_when(date, d.kind), d)), None)


def _amount(money: Money, kind: str) -> Amount:
    return Amount(kind, _number(money.low), _number(money.high), money.currency)


def _quantity(measured: Measured, kind: str) -> Quantity:
    unit = measured.unit.casefold().removesuffix("s")
    return Quantity(kind, _number(measured.low), _number(measured.high), unit)


def _when(date: DateRef, kind: str) -> When:
    if date.earliest is None or date.latest is None:
        return When(kind, None, placeholder=True, weekday=date.weekday)
    return When(kind, (date.earliest.toordinal(), date.latest.toordinal()))


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))
