"""Totals to date as claims to check: 'bringing its total to $13 billion' against the tranches known by then.

A total balances where the tranches add up to it, with the new money or without; where it names the whole of an earlier
commitment, the new money is drawn from that and is no money of its own; and where something is left over, there is a
deal that no article tells. It is given as an implied deal, with the arithmetic, until an article tells it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.model.deals import Deal
from pipeline.model.slots import Known, Sum
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, Qualifier, Status
from pipeline.reconcile.implied import Gap, implied_deal
from pipeline.reconcile.matching.names import name
from pipeline.reconcile.merging.deal import Merged
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.sums import ceiling, close, point

_VAGUE = Decimal("0.05")  # of a total that is only 'about' or 'more than' so much, nothing smaller is left over
_ROUNDED = Decimal("0.006")
_EQUITY = (DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND)
_HAPPENED = (DateKind.ANNOUNCED, DateKind.SIGNED, DateKind.COMPLETED)


@dataclass(frozen=True, slots=True)
class Balance:
    """What arithmetic adds to the deals: implied deals, and which deal (by position) is drawn from which."""

    implied: tuple[Deal, ...]
    drawn: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Tranche:
    """Money that went into a company. `backers` and `company` are directory groups; `position` is None if implied.

    `shares` are the backers' own parts where they are told; `promised` sums may be drawn later.
    """

    position: int | None
    backers: frozenset[int]
    company: frozenset[int]
    value: Sum | None
    day: int | None
    ended: bool = False
    articles: frozenset[str] = frozenset()
    shares: tuple[tuple[int, Sum], ...] = ()
    promised: tuple[Sum, ...] = ()


@dataclass(frozen=True, slots=True)
class _Claim:
    """A total that a source gives, and the new money it tells. `backer` is whose total it is; None: everybody's."""

    position: int
    source: Source
    total: Sum
    evidence: tuple[Evidence, ...]
    backer: int | None
    company: frozenset[int]
    day: int
    dated: bool
    own: tuple[Decimal, ...]


def balance(deals: Sequence[Merged]) -> Balance:
    """Every claimed total held against the tranches of the same company (and backer) known by then, oldest first."""
    books: defaultdict[int, list[_Tranche]] = defaultdict(list)
    tranches = [tranche for position, merged in enumerate(deals) if (tranche := _tranche(position, merged))]
    past: dict[str, int] = {}
    for tranche in tranches:
        for group in tranche.company:
            books[group].append(tranche)
        for article in tranche.articles:
            past[article] = max(tranche.day or 0, past.get(article, 0))
    claims = [claim for tranche in tranches for claim in _claims(tranche, deals[tranche.position or 0], past)]
    implied: list[Deal] = []
    drawn: dict[int, int] = {}
    settled: set[tuple[int, int | None]] = set()
    for claim in sorted(claims, key=_by_day):
        prior = _prior(claim, [one for group in sorted(claim.company) for one in books[group]], drawn)
        if (whole := _drawn_from(claim, prior)) is not None:
            drawn[claim.position] = whole
        elif (claim.position, claim.backer) not in settled and (gap := _gap(claim, prior)):
            settled.add((claim.position, claim.backer))
            implied.append(implied_deal(gap, claim.source, deals[claim.position].deal, claim.evidence))
            backers = frozenset(() if claim.backer is None else (claim.backer,))
            for group in claim.company:
                books[group].append(_Tranche(None, backers, claim.company, gap.value, gap.after or claim.day))
    return Balance(tuple(implied), tuple(sorted(drawn.items())))


def _by_day(claim: _Claim) -> tuple[int, str, str]:
    return claim.day, claim.source.record_id, str(claim.total)


def _tranche(position: int, merged: Merged) -> _Tranche | None:
    """The deal as money into a company; None for other deals, and for those that were only talked about."""
    deal = merged.deal
    if deal.type not in _EQUITY or deal.status in (Status.RUMOURED, Status.TERMINATED):
        return None
    tellings = [source.telling for source in merged.told]
    groups = {key: company.group for telling in tellings for company in telling.buyers for key in company.keys}
    return _Tranche(
        position=position,
        backers=frozenset(company.group for telling in tellings for company in telling.buyers),
        company=frozenset(company.group for telling in tellings for company in telling.sellers),
        value=next(iter(_current(deal, AmountKind.DEAL_VALUE)), None),
        day=_day(deal),
        ended=deal.status is Status.COMPLETED,
        articles=frozenset(deal.articles),
        shares=_shares(deal, groups),
        promised=_current(deal, AmountKind.CONTINGENT),
    )


def _shares(deal: Deal, groups: dict[str, int]) -> tuple[tuple[int, Sum], ...]:
    """The first-told part of each backer who has one."""
    found: dict[int, Sum] = {}
    for slot in deal.amounts:
        if (
            slot.kind is AmountKind.CONTRIBUTION
            and slot.party
            and isinstance(slot.value, Known)
            and not slot.superseded
        ):
            group = groups.get(name(slot.party).key)
            if group is not None:
                found.setdefault(group, slot.value.value)
    return tuple(found.items())


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


def _claims(tranche: _Tranche, merged: Merged, past: Mapping[str, int]) -> Iterator[_Claim]:
    """The totals that its sources give; an undated one is later than all else that its article tells."""
    for source in merged.told:
        telling = source.telling
        dated = telling.event[0] if telling.event else tranche.day or telling.published
        day = dated or past[telling.record.article_id] or telling.placed or telling.floor
        for slot in telling.record.amounts:
            if (
                slot.kind is AmountKind.CUMULATIVE_TOTAL
                and isinstance(slot.value, Known)
                and not slot.superseded
                and day
            ):
                backer = telling.buyers[0].group if len(telling.buyers) == 1 and _is_backer_s(source) else None
                yield _Claim(
                    position=tranche.position or 0,
                    source=source,
                    total=slot.value.value,
                    evidence=slot.value.evidence,
                    backer=backer,
                    company=tranche.company,
                    day=day,
                    dated=dated is not None,
                    own=_own(tranche, source),
                )


def _is_backer_s(source: Source) -> bool:
    """A round's total is what the company has raised; an investment's is what the investor has put in."""
    return source.telling.record.type is DealType.EQUITY_INVESTMENT


def _own(tranche: _Tranche, source: Source) -> tuple[Decimal, ...]:
    """What the new money may be: the source's own figures, else the deal's."""
    told = source.telling.sums.get(AmountKind.DEAL_VALUE, ()) or ((tranche.value,) if tranche.value else ())
    return tuple(top for value in told if (top := ceiling(value)) is not None)


def _prior(claim: _Claim, known: Sequence[_Tranche], drawn: dict[int, int]) -> list[_Tranche]:
    """The tranches that the total counts beside the new money: the backer's earlier ones in the company."""
    found: list[_Tranche] = []
    for tranche in known:
        own = tranche.position is not None and (tranche.position == claim.position or tranche.position in drawn)
        theirs = claim.backer is None or claim.backer in tranche.backers
        before = tranche.ended if tranche.day is None else tranche.day <= claim.day
        if theirs and before and not own and tranche not in found:
            found.append(tranche)
    return found


def _drawn_from(claim: _Claim, prior: Sequence[_Tranche]) -> int | None:
    """The commitment whose whole the total names, or of which the new money was promised."""
    total = ceiling(claim.total)
    for tranche in prior:
        if tranche.position is None or tranche.value is None or total is None:
            continue
        whole = ceiling(tranche.value)
        promised = [top for extra in tranche.promised if (top := ceiling(extra)) is not None]
        alike = tranche.value.currency == claim.total.currency and whole is not None
        if alike and close(total, whole or total) and any(own < total for own in claim.own):
            return tranche.position
        if alike and any(close(own, more) for own in claim.own for more in promised):
            return tranche.position
    return None


def _gap(claim: _Claim, prior: Sequence[_Tranche]) -> Gap | None:
    """What the total holds beyond the known tranches; None where it balances, or where a tranche has no figure."""
    total = ceiling(claim.total)
    parts = [_part(tranche, claim) for tranche in prior]
    if total is None or any(part is None for part in parts):
        return None
    known = [part for part in parts if part is not None]
    slack = _slack(claim.total, total, known)
    earlier = sum((ceiling(part) or Decimal(0) for part in known), Decimal(0))
    readings = [(total - own - earlier, own) for own in claim.own] + [(total - earlier, Decimal(0))]
    if any(abs(left) <= slack for left, _ in readings):
        return None
    positive = [reading for reading in readings if reading[0] > slack]
    if not positive:
        return None
    left, own = min(positive)
    exact = point(claim.total) is not None and claim.total.qualifier is not Qualifier.ABOUT
    value = Sum(left, left, claim.total.currency, Qualifier.EXACT if exact else Qualifier.ABOUT, "")
    days = [
        tranche.day for tranche in prior if tranche.day is not None and (tranche.day < claim.day or not claim.dated)
    ]
    return Gap(
        value,
        total,
        (own, *(ceiling(part) or Decimal(0) for part in known)),
        max(days, default=None),
        claim.day if claim.dated else None,
        claim.backer is None,
    )


def _part(tranche: _Tranche, claim: _Claim) -> Sum | None:
    """What of the tranche the total counts: the backer's share of it where there are several."""
    value = tranche.value
    if claim.backer is not None and len(tranche.backers) > 1:
        value = next((share for group, share in tranche.shares if group == claim.backer), None)
    return value if value and value.currency == claim.total.currency else None


def _slack(total: Sum, figure: Decimal, parts: Sequence[Sum]) -> Decimal:
    """How far the sums may miss each other without anything being left over."""
    loose = point(total) is None or total.qualifier is Qualifier.ABOUT
    vague = [ceiling(part) or Decimal(0) for part in parts if part.qualifier is not Qualifier.EXACT]
    return figure * (_VAGUE if loose else _ROUNDED) + sum(vague, Decimal(0)) * _VAGUE
