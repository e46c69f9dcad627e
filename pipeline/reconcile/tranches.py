"""Deals as money into a company, and the totals to date that their records claim."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.model.deals import Deal
from pipeline.model.slots import Known, Sum
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, Status
from pipeline.reconcile.matching.blocking import stems
from pipeline.reconcile.matching.directory import Company, same_company
from pipeline.reconcile.matching.names import name
from pipeline.reconcile.merging.deal import Merged
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.sums import ceiling

_EQUITY = (DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND)
_HAPPENED = (DateKind.ANNOUNCED, DateKind.SIGNED, DateKind.COMPLETED)


@dataclass(frozen=True, slots=True)
class Tranche:
    """Money that went into a company. `position` is that of the deal, None for an implied one.

    `shares` are parts of it by the key of the backer's name; `promised` sums may be drawn later; `day` is an ordinal.
    """

    position: int | None
    backers: tuple[Company, ...]
    company: tuple[Company, ...]
    value: Sum | None
    day: int | None
    ended: bool = False
    articles: frozenset[str] = frozenset()
    shares: tuple[tuple[str, Sum], ...] = ()
    promised: tuple[Sum, ...] = ()

    def into(self, companies: Sequence[Company]) -> bool:
        """Whether the money went into one of these companies."""
        return any(same_company(mine, theirs) for mine in self.company for theirs in companies)

    def part_of(self, backer: Company | None) -> Sum | None:
        """What of it is the backer's; all of it for everybody. None where that is not told."""
        if backer is None or len(self.backers) < 2:
            return self.value
        return next((share for key, share in self.shares if key in backer.keys), None)


@dataclass(frozen=True, slots=True)
class Claim:
    """A total that a source gives, and what the new money may be. `backer` is whose total it is; None: everybody's.

    An undated claim has the last `day` that its article tells of, and is not `dated`.
    """

    position: int
    source: Source
    total: Sum
    evidence: tuple[Evidence, ...]
    backer: Company | None
    company: tuple[Company, ...]
    day: int
    dated: bool
    own: tuple[Decimal, ...]


@dataclass(slots=True)
class Book:
    """All tranches, to be looked up by the company that they went into."""

    _by_stem: defaultdict[str, list[Tranche]] = field(default_factory=lambda: defaultdict(list))

    def enter(self, tranche: Tranche) -> None:
        """Notes a tranche."""
        for stem in stems(tranche.company):
            self._by_stem[stem].append(tranche)

    def into(self, companies: Sequence[Company]) -> list[Tranche]:
        """The tranches into a company, each once."""
        found: dict[int, Tranche] = {}
        for stem in sorted(stems(companies)):
            found.update((id(tranche), tranche) for tranche in self._by_stem[stem] if tranche.into(companies))
        return list(found.values())


def tranche(position: int, merged: Merged) -> Tranche | None:
    """The deal as money into a company; None for other deals, and for those that were only talked about."""
    deal = merged.deal
    if deal.type not in _EQUITY or deal.status in (Status.RUMOURED, Status.TERMINATED):
        return None
    tellings = [source.telling for source in merged.told]
    return Tranche(
        position=position,
        backers=fullest(company for telling in tellings for company in telling.buyers),
        company=fullest(company for telling in tellings for company in telling.sellers),
        value=next(iter(_current(deal, AmountKind.DEAL_VALUE)), None),
        day=_day(deal),
        ended=deal.status is Status.COMPLETED,
        articles=frozenset(deal.articles),
        shares=tuple(_shares(deal)),
        promised=_current(deal, AmountKind.CONTINGENT),
    )


def claims(mine: Tranche, merged: Merged, past: Mapping[str, int]) -> Iterator[Claim]:
    """The totals that the sources of a deal give. `past` is the last day that each article tells of."""
    for source in merged.told:
        telling = source.telling
        dated = telling.event[0] if telling.event else mine.day or telling.published
        day = dated or past[telling.record.article_id] or telling.placed or telling.floor
        for slot in telling.record.amounts:
            if slot.kind is not AmountKind.CUMULATIVE_TOTAL or slot.superseded or not day:
                continue
            if isinstance(slot.value, Known):
                yield Claim(
                    position=mine.position or 0,
                    source=source,
                    total=slot.value.value,
                    evidence=slot.value.evidence,
                    backer=_whose(source),
                    company=mine.company,
                    day=day,
                    dated=dated is not None,
                    own=_own(mine, source),
                )


def _whose(source: Source) -> Company | None:
    """An investment's total is what its only investor has put in; a round's is what the company has raised."""
    telling = source.telling
    alone = telling.record.type is DealType.EQUITY_INVESTMENT and len(telling.buyers) == 1
    return telling.buyers[0] if alone else None


def fullest(companies: Iterable[Company]) -> tuple[Company, ...]:
    """Each company once, under its fullest name: a short one may be a namesake's as well."""
    found: list[Company] = []
    for company in sorted(companies, key=lambda one: (-len(one.own.tokens), one.own.text)):
        if not any(same_company(company, known) for known in found):
            found.append(company)
    return tuple(found)


def _own(mine: Tranche, source: Source) -> tuple[Decimal, ...]:
    """What the new money may be: the source's own figures, else the deal's."""
    told = source.telling.sums.get(AmountKind.DEAL_VALUE, ()) or ((mine.value,) if mine.value else ())
    return tuple(top for value in told if (top := ceiling(value)) is not None)


def _shares(deal: Deal) -> Iterator[tuple[str, Sum]]:
    for slot in deal.amounts:
        if (
            slot.kind is AmountKind.CONTRIBUTION
            and slot.party
            and not slot.superseded
            and isinstance(slot.value, Known)
        ):
            yield name(slot.party).key, slot.value.value


def _current(deal: Deal, kind: AmountKind) -> tuple[Sum, ...]:
    return tuple(
        slot.value.value
        for slot in deal.amounts
        if slot.kind is kind and isinstance(slot.value, Known) and not slot.superseded
    )


def _day(deal: Deal) -> int | None:
    """When the money was given or promised, by the sharpest date."""
    spans = [
        slot.value.value
        for slot in deal.dates
        if slot.kind in _HAPPENED and isinstance(slot.value, Known) and not slot.superseded
    ]
    sharpest = min(spans, key=lambda span: (span.latest - span.earliest, span.earliest), default=None)
    return sharpest.earliest.toordinal() if sharpest else None
