"""Deals that no article tells: made where a total holds more than the known tranches, with the arithmetic."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pipeline.model.deals import AmountSlot, DateSlot, Deal, Party, Placeholder
from pipeline.model.slots import Absent, Hint, Interval, Known, Sum
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, PlaceholderState, Reason, Status
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.telling import BUYERS, SELLERS

_DOUBT = 0.5  # of the confidence in the record whose total it is: the arithmetic may have missed a tranche


@dataclass(frozen=True, slots=True)
class Gap:
    """`value` is left of `total` after the `parts`, the new money first; it was given between the days, as ordinals.

    `everybody_s`: the total is what the company raised, from whomever.
    """

    value: Sum
    total: Decimal
    parts: tuple[Decimal, ...]
    after: int | None
    before: int | None
    everybody_s: bool


def implied_deal(gap: Gap, source: Source, deal: Deal, evidence: tuple[Evidence, ...]) -> Deal:
    """The gap as a deal between the parties of the deal whose record gives the total."""
    lower = date.fromordinal(gap.after) if gap.after else None
    upper = date.fromordinal(gap.before) if gap.before else None
    hint = Hint(not_before=lower, not_after=upper)
    span = Interval(lower, upper, f"{lower}/{upper}", None, "") if lower and upper else None
    question = Placeholder(
        field=f"dates.{DateKind.COMPLETED}",
        reason=Reason.IMPLIED,
        state=PlaceholderState.NARROWED if lower or upper else PlaceholderState.OPEN,
        hint=hint,
        evidence=evidence,
        value=span,
        sources=(source.record_id,),
    )
    roles = SELLERS if gap.everybody_s else SELLERS | BUYERS
    parties = tuple(slot for slot in deal.parties if slot.role in roles and isinstance(slot.name, Known))
    return Deal(
        deal_id="",
        type=DealType.FUNDING_ROUND if gap.everybody_s else DealType.EQUITY_INVESTMENT,
        status=Status.COMPLETED,
        title=f"Implied: {_names(parties)}",
        confidence=round(source.telling.record.confidence * _DOUBT, 4),
        parties=parties,
        amounts=(AmountSlot(AmountKind.DEAL_VALUE, Known(gap.value, evidence)),),
        dates=(DateSlot(DateKind.COMPLETED, Absent(Reason.IMPLIED, evidence, hint)),),
        evidence=evidence,
        articles=(source.telling.record.article_id,),
        placeholders=(question,),
        implied=True,
        why=_arithmetic(gap, source),
    )


def _names(parties: tuple[Party, ...]) -> str:
    return " – ".join(slot.name.value for slot in parties if isinstance(slot.name, Known))


def _arithmetic(gap: Gap, source: Source) -> str:
    parts = "".join(f" - {part:,f}" for part in gap.parts if part)
    after = f", after {date.fromordinal(gap.after)}" if gap.after else ""
    before = f", not after {date.fromordinal(gap.before)}" if gap.before else ""
    return (
        f"{gap.value.low:,f} {gap.value.currency} = {gap.total:,f}{parts}: the total to date in {source.record_id} "
        f"less what is known by then{after}{before}"
    )
