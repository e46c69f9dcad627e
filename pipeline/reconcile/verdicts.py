"""Values that an analyst has set: they stand in the deal, and what the articles say stays visible beside them."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from pipeline.model.deals import AmountSlot, Conflict, DateSlot, Deal, Option, Party, QuantitySlot, Value
from pipeline.model.slots import Interval, Known, Measure, Sum
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, Qualifier, QuantityKind, Role, Status
from pipeline.reconcile.decisions import Decision

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

S = TypeVar("S", AmountSlot, QuantitySlot, DateSlot)


def decide(deal: Deal, decision: Decision) -> Deal:
    """The deal with the decided value in force. Raises ValueError where the field or the value makes no sense."""
    kind, _, name = decision.field.partition(".")
    setter = _SETTERS.get(kind)
    if setter is None:
        raise ValueError(f"no field is called {decision.field!r}")
    return setter(deal, decision, name)


def _set_status(deal: Deal, decision: Decision, _name: str) -> Deal:
    return _noted(replace(deal, status=Status(decision.value)), decision, decision.value, (deal.status.value,))


def _set_type(deal: Deal, decision: Decision, _name: str) -> Deal:
    return _noted(replace(deal, type=DealType(decision.value)), decision, decision.value, (deal.type.value,))


def _set_amount(deal: Deal, decision: Decision, name: str) -> Deal:
    low, high, unit, qualifier = _figures(decision.value)
    value = Sum(low, high, unit, qualifier, decision.value)
    slot = AmountSlot(AmountKind(name), Known(value, ()))
    return _noted(replace(deal, amounts=(slot, *_past(deal.amounts, name))), decision, value, _told(deal.amounts, name))


def _set_quantity(deal: Deal, decision: Decision, name: str) -> Deal:
    low, high, unit, qualifier = _figures(decision.value)
    value = Measure(low, high, unit, qualifier, decision.value)
    slots = (QuantitySlot(QuantityKind(name), Known(value, ())), *_past(deal.quantities, name))
    return _noted(replace(deal, quantities=slots), decision, value, _told(deal.quantities, name))


def _set_date(deal: Deal, decision: Decision, name: str) -> Deal:
    first, _, last = decision.value.partition("/")
    value = Interval(_day(first)[0], _day(last or first)[1], decision.value, None, decision.value)
    slot = DateSlot(DateKind(name), Known(value, ()))
    return _noted(replace(deal, dates=(slot, *_past(deal.dates, name))), decision, value, _told(deal.dates, name))


def _set_party(deal: Deal, decision: Decision, name: str) -> Deal:
    told = tuple(slot.name.value for slot in deal.parties if slot.role == name and isinstance(slot.name, Known))
    others = tuple(slot for slot in deal.parties if slot.role != name)
    made = replace(deal, parties=(Party(Role(name), Known(decision.value, ())), *others))
    return _noted(made, decision, decision.value, told)


_SETTERS: dict[str, Callable[[Deal, Decision, str], Deal]] = {
    "status": _set_status,
    "type": _set_type,
    "amounts": _set_amount,
    "quantities": _set_quantity,
    "dates": _set_date,
    "parties": _set_party,
}


def _past(slots: tuple[S, ...], kind: str) -> tuple[S, ...]:
    """The slots without their questions about the kind, and with its values set aside."""
    kept = (slot for slot in slots if slot.kind != kind or isinstance(slot.value, Known))
    return tuple(replace(slot, superseded=True) if slot.kind == kind else slot for slot in kept)


def _told(slots: tuple[S, ...], kind: str) -> tuple[Value, ...]:
    return tuple(
        slot.value.value
        for slot in slots
        if slot.kind == kind and isinstance(slot.value, Known) and not slot.superseded
    )


def _noted(deal: Deal, decision: Decision, value: Value, told: tuple[Value, ...]) -> Deal:
    """The deal with the decision among its conflicts, and without the question or conflict that it settles."""
    why = f"decided by an analyst (line {decision.line}){': ' if decision.note else ''}{decision.note}"
    options = tuple(Option(one, deal.records) for one in told)
    return replace(
        deal,
        placeholders=tuple(one for one in deal.placeholders if one.field != decision.field),
        conflicts=(
            *(one for one in deal.conflicts if one.field != decision.field),
            Conflict(decision.field, options, value, why),
        ),
    )


def _figures(text: str) -> tuple[Decimal | None, Decimal | None, str, Qualifier]:
    """'1400000000 GBP', '2e9..3e9 USD', '..25e9 USD', '49 %': low, high, unit and qualifier."""
    figures, _, unit = text.strip().rpartition(" ")
    low, between, high = figures.replace(",", "").partition("..")
    try:
        ends = [Decimal(end) if end.strip() else None for end in (low, high if between else low)]
    except InvalidOperation as error:
        raise ValueError(f"{text!r} is no figure with its unit, as in '1400000000 GBP'") from error
    if ends == [None, None] or not all(end is None or end.is_finite() for end in ends):
        raise ValueError(f"{text!r} is no figure with its unit, as in '1400000000 GBP'")
    if not between:
        return ends[0], ends[1], unit, Qualifier.EXACT
    qualifier = Qualifier.AT_MOST if ends[0] is None else Qualifier.AT_LEAST if ends[1] is None else Qualifier.RANGE
    return ends[0], ends[1], unit, qualifier


def _day(text: str) -> tuple[date, date]:
    """'2024', '2024-05' or '2024-05-06' as its first and last day."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no date, as in '2024-05-06', '2024-05' or '2024-05-06/2024-05-10'")
    year, month, day = (int(part) if part else None for part in found.groups())
    first = date(year or 1, month or 1, day or 1)
    last_month = month or 12
    return first, date(first.year, last_month, day or monthrange(first.year, last_month)[1])
