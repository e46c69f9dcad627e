"""Records against gold, article by article: which deals were found, and which slots of those are right."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

from pipeline.evaluate.alike import same_amount, same_date, same_deal, same_party, same_quantity, same_status
from pipeline.evaluate.counts import Counts, total, totals
from pipeline.evaluate.gold import GoldArticle
from pipeline.evaluate.pairing import best_pairs
from pipeline.evaluate.told import Amount, Party, Quantity, Row, Told, When, from_record
from pipeline.model.vocabulary import DealType

Item = TypeVar("Item", Party, Amount, Quantity, When)


@dataclass(frozen=True, slots=True)
class Match:
    """A record beside the gold deal it tells; one of the two is None where the deal was invented or missed.

    `type` is gold's, or the record's where the deal was invented.
    """

    type: DealType
    told: Told | None
    gold: Told | None
    fields: Mapping[str, Counts]

    @property
    def counted(self) -> bool:
        """A deal on which careful readers would differ earns nothing and costs nothing."""
        return self.gold is None or not self.gold.optional

    @property
    def deal(self) -> Counts:
        """The one deal as a count."""
        if self.told and self.gold:
            return Counts(true=1)
        return Counts(invented=1) if self.told else Counts(missed=1)

    @property
    def slots(self) -> Counts:
        """All its fields together."""
        return total(self.fields.values())


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """`matches` are those that count; `clean` says of an article without deals that no record was made of it."""

    article: str
    matches: tuple[Match, ...]
    negative: bool
    clean: bool

    @property
    def exact(self) -> bool:
        """Whether every deal and every slot is right, and nothing else was told."""
        return all(m.deal.true and not m.slots.invented and not m.slots.missed for m in self.matches)


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of a set of articles, all of them sums over its articles (micro averages)."""

    articles: tuple[ArticleScore, ...]
    unscored: tuple[str, ...] = ()  # articles with records but without gold

    @property
    def matches(self) -> tuple[Match, ...]:
        """Of all articles, in their order."""
        return tuple(match for article in self.articles for match in article.matches)

    @property
    def deal(self) -> Counts:
        """Deals found, invented, missed."""
        return total(match.deal for match in self.matches)

    @property
    def slot(self) -> Counts:
        """Slots of found deals compared one by one; those of invented and missed deals count in full."""
        return total(match.slots for match in self.matches)

    @property
    def fields(self) -> dict[str, Counts]:
        """Slots by field: party, amount, quantity, date, status."""
        return totals(match.fields for match in self.matches)

    @property
    def types(self) -> dict[str, Counts]:
        """Deals by type."""
        return totals({match.type: match.deal} for match in self.matches)

    @property
    def negatives(self) -> tuple[int, int]:
        """Of the articles without deals: how many stayed clean, and how many there are."""
        clean = [article.clean for article in self.articles if article.negative]
        return sum(clean), len(clean)


def score(records: Iterable[Row], gold: Iterable[GoldArticle]) -> Scores:
    """Scores records (public JSON, one a deal as one article tells it) against gold, matching articles by file name."""
    told: dict[str, list[Told]] = {}
    for row in records:
        told.setdefault(_article(row), []).append(from_record(row))
    rows = tuple(_article_score(told.pop(one.article, []), one) for one in gold)
    return Scores(rows, tuple(sorted(told)))


def _article(row: Row) -> str:
    return PurePath(row.get("article") or (row.get("articles") or [""])[0]).name


def _article_score(told: Sequence[Told], gold: GoldArticle) -> ArticleScore:
    pairs = best_pairs(told, gold.deals, _likeness)
    hit_told, hit_gold = {i for i, _ in pairs}, {j for _, j in pairs}
    matches = [Match(gold.deals[j].type, told[i], gold.deals[j], _fields(told[i], gold.deals[j])) for i, j in pairs]
    matches += [Match(one.type, one, None, _fields(one, None)) for i, one in enumerate(told) if i not in hit_told]
    matches += [Match(one.type, None, one, _fields(None, one)) for j, one in enumerate(gold.deals) if j not in hit_gold]
    counted = tuple(match for match in matches if match.counted)
    return ArticleScore(gold.article, counted, all(deal.optional for deal in gold.deals), not told)


def _likeness(told: Told, gold: Told) -> float:
    """Above 1 where the record tells the gold deal, more with every slot that is right; 0 where it does not."""
    if not same_deal(told, gold):
        return 0.0
    return 1.0 + total(_fields(told, gold).values()).f1 + 0.1 * same_status(told, gold)


def _fields(told: Told | None, gold: Told | None) -> dict[str, Counts]:
    return {
        "party": _items(told.parties if told else (), gold.parties if gold else (), same_party),
        "amount": _items(told.amounts if told else (), gold.amounts if gold else (), same_amount),
        "quantity": _items(told.quantities if told else (), gold.quantities if gold else (), same_quantity),
        "date": _items(told.dates if told else (), gold.dates if gold else (), same_date),
        "status": _status(told, gold),
    }


def _items(told: Sequence[Item], gold: Sequence[Item], same: Callable[[Item, Item], bool]) -> Counts:
    pairs = best_pairs(told, gold, lambda one, other: float(same(one, other)))
    hit = {j for _, j in pairs}
    return Counts(
        true=sum(not gold[j].optional for j in hit),
        invented=len(told) - len(pairs),
        missed=sum(not one.optional for j, one in enumerate(gold) if j not in hit),
    )


def _status(told: Told | None, gold: Told | None) -> Counts:
    if told and gold:
        right = same_status(told, gold)
        return Counts(int(right), int(not right), int(not right))
    return Counts(invented=int(told is not None), missed=int(gold is not None))
