"""Totals to date as claims to check: 'bringing its total to $13 billion' against the tranches known by then.

A total balances where the tranches add up to it, with the new money or without; where it names the whole of an earlier
commitment, the new money is drawn from that and is no money of its own; and where something is left over, there is a
deal that no article tells. It is given as an implied deal, with the arithmetic, until an article tells it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.model.deals import Deal
from pipeline.model.slots import Sum
from pipeline.model.vocabulary import Qualifier
from pipeline.reconcile.implied import Gap, implied_deal
from pipeline.reconcile.matching.directory import same_company
from pipeline.reconcile.merging.deal import Merged
from pipeline.reconcile.sums import ceiling, close, point
from pipeline.reconcile.tranches import Book, Claim, Tranche, claims, tranche

_VAGUE = Decimal("0.05")  # of a total that is only 'about' or 'more than' so much, nothing smaller is left over
_ROUNDED = Decimal("0.006")


@dataclass(frozen=True, slots=True)
class Balance:
    """What arithmetic adds to the deals: implied deals, and which deal (by position) is drawn from which."""

    implied: tuple[Deal, ...]
    drawn: tuple[tuple[int, int], ...]


def balance(deals: Sequence[Merged]) -> Balance:
    """Every claimed total held against the tranches of the same company (and backer) known by then, oldest first."""
    known = [found for position, merged in enumerate(deals) if (found := tranche(position, merged))]
    book = Book()
    past: dict[str, int] = {}
    for one in known:
        book.enter(one)
        for article in one.articles:
            past[article] = max(one.day or 0, past.get(article, 0))
    implied: list[Deal] = []
    drawn: dict[int, int] = {}
    settled: set[tuple[int, int | None]] = set()
    told = [claim for one in known for claim in claims(one, deals[one.position or 0], past)]
    for claim in sorted(told, key=lambda one: (one.day, one.source.record_id, str(one.total))):
        prior = _prior(claim, book.into(claim.company), drawn)
        whose = claim.position, claim.backer.group if claim.backer else None
        if (whole := _drawn_from(claim, prior)) is not None:
            drawn[claim.position] = whole
        elif whose not in settled and (gap := _gap(claim, prior)):
            settled.add(whose)
            implied.append(implied_deal(gap, claim.source, deals[claim.position].deal, claim.evidence))
            backers = (claim.backer,) if claim.backer else ()
            book.enter(Tranche(None, backers, claim.company, gap.value, gap.after or claim.day - 1))
    return Balance(tuple(implied), tuple(sorted(drawn.items())))


def _prior(claim: Claim, known: Sequence[Tranche], drawn: Collection[int]) -> list[Tranche]:
    """The tranches that the total counts beside the new money: the backer's earlier ones in the company."""
    found: list[Tranche] = []
    for one in known:
        counted = one.position is not None and (one.position == claim.position or one.position in drawn)
        before = one.ended if one.day is None else one.day < claim.day or (one.day == claim.day and not claim.dated)
        theirs = claim.backer is None or any(same_company(claim.backer, backer) for backer in one.backers)
        if theirs and before and not counted:
            found.append(one)
    return found


def _drawn_from(claim: Claim, prior: Sequence[Tranche]) -> int | None:
    """The commitment whose whole the total names, or of which the new money was promised."""
    total = ceiling(claim.total)
    for one in prior:
        whole = ceiling(one.value) if one.value and one.value.currency == claim.total.currency else None
        if one.position is None or whole is None or total is None:
            continue
        promised = [top for extra in one.promised if (top := ceiling(extra)) is not None]
        if close(total, whole) and any(own < total for own in claim.own):
            return one.position
        if any(close(own, more) for own in claim.own for more in promised):
            return one.position
    return None


def _gap(claim: Claim, prior: Sequence[Tranche]) -> Gap | None:
    """What the total holds beyond the known tranches; None where it balances, or where a tranche has no figure."""
    total = ceiling(claim.total)
    shares = [one.part_of(claim.backer) for one in prior]
    parts = [share for share in shares if share and share.currency == claim.total.currency]
    if total is None or len(parts) < len(prior):
        return None
    figures = [ceiling(part) or Decimal(0) for part in parts]
    rest = total - sum(figures, Decimal(0))
    slack = _slack(claim.total, total, parts)
    readings = [*((rest - own, own) for own in claim.own), (rest, Decimal(0))]  # with the new money, and without
    positive = [reading for reading in readings if reading[0] > slack]
    if not positive or any(abs(left) <= slack for left, _ in readings):
        return None
    left, own = min(positive)
    exact = point(claim.total) is not None and claim.total.qualifier is not Qualifier.ABOUT
    days = [one.day for one in prior if one.day is not None and (one.day < claim.day or not claim.dated)]
    return Gap(
        value=Sum(left, left, claim.total.currency, Qualifier.EXACT if exact else Qualifier.ABOUT, ""),
        total=total,
        parts=(own, *figures),
        after=max(days, default=None),
        before=claim.day if claim.dated else None,
        everybody_s=claim.backer is None,
    )


def _slack(total: Sum, figure: Decimal, parts: Sequence[Sum]) -> Decimal:
    """How far the sums may miss each other without anything being left over."""
    loose = point(total) is None or total.qualifier is Qualifier.ABOUT
    vague = [ceiling(part) or Decimal(0) for part in parts if part.qualifier is not Qualifier.EXACT]
    return figure * (_VAGUE if loose else _ROUNDED) + sum(vague, Decimal(0)) * _VAGUE
