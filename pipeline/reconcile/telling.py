"""What a record says, laid out for comparison: its parties by side, its sums by kind, its dates by stage."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.model.deals import DateSlot, DealRecord
from pipeline.model.slots import Absent, Known, Measure, Sum
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, Role, Status
from pipeline.reconcile.matching.directory import Company, Directory

Days = tuple[int, int]
"""First and last day, both inclusive, as proleptic ordinals."""

BUYERS = frozenset((Role.ACQUIRER, Role.INVESTOR, Role.LEAD_INVESTOR, Role.LENDER, Role.CUSTOMER, Role.LICENSEE))
SELLERS = frozenset((Role.TARGET, Role.BORROWER, Role.SUPPLIER, Role.ISSUER, Role.LICENSOR))

ONCE = frozenset((DealType.ACQUISITION, DealType.MERGER, DealType.JOINT_VENTURE, DealType.IPO))
"""Deals that the same parties seldom do twice, and that take months from announcement to completion."""

_NEWS = 7  # days
_EVENTS = (DateKind.ANNOUNCED, DateKind.SIGNED, DateKind.COMPLETED)
_LETTER = re.compile(
    r"\b(?:series\s+([a-k])\b|(pre-?seed|seed|first|second|third|fourth)\s+(round|funding|tranche))", re.I
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A record prepared for comparison. All dates are ordinals.

    `reported`, `begun` (announced or signed), `completed` and `terminated` are when the deal reached a stage, None
    where that is not known. `floor` is the earliest day of which an undated article's news can be, from what else it
    tells; `placed` the day by which it was told, where other articles of the same news show it. `letter` names the
    round or tranche; `weekday` is what an open announcement still tells, 1 for Monday; `assumed` says that the deal is
    dated only as the article's news.
    """

    index: int
    record: DealRecord
    buyers: tuple[Company, ...]
    sellers: tuple[Company, ...]
    partners: tuple[Company, ...]
    vendors: tuple[Company, ...]
    sums: dict[AmountKind, tuple[Sum, ...]]
    shares: dict[str, tuple[Sum, ...]]  # contributions by whose they are
    measures: dict[QuantityKind, tuple[Measure, ...]]
    reported: Days | None
    begun: Days | None
    completed: Days | None
    terminated: Days | None
    published: int | None
    floor: int | None = None
    placed: int | None = None
    letter: str = ""
    weekday: int | None = None
    assumed: bool = False
    everybody: tuple[Company, ...] = field(default=())

    @property
    def status(self) -> Status:
        """The state in which the article tells the deal."""
        return self.record.status

    @property
    def once(self) -> bool:
        """Whether the parties seldom do such a deal twice."""
        return self.record.type in ONCE

    @property
    def event(self) -> Days | None:
        """The day that dates the deal as a whole: when it was announced, else done, else reported or called off."""
        return self.begun or self.completed or self.reported or self.terminated

    @property
    def year(self) -> int | None:
        """For exchange rates: when the sums were named."""
        day = self.event[1] if self.event else self.published
        return date.fromordinal(day).year if day else None

    @property
    def live(self) -> bool:
        """Whether the article tells of a deal still on its way."""
        return self.status in (Status.RUMOURED, Status.ANNOUNCED)


def tellings(records: Sequence[DealRecord], directory: Directory) -> tuple[Telling, ...]:
    """All records laid out, in their order."""
    past = _past_events(records)
    return tuple(_telling(index, record, directory, past) for index, record in enumerate(records))


def _telling(index: int, record: DealRecord, directory: Directory, past: dict[str, int]) -> Telling:
    sides: dict[str, list[Company]] = {"buy": [], "sell": [], "both": [], "vendor": []}
    for party in record.parties:
        company = directory.company(party)
        if company is not None and (side := _side(party.role)):
            sides[side].append(company)
    return Telling(
        index=index,
        record=record,
        buyers=tuple(sides["buy"]),
        sellers=tuple(sides["sell"]),
        partners=tuple(sides["both"]),
        vendors=tuple(sides["vendor"]),
        sums=_sums(record),
        shares=_shares(record),
        measures=_measures(record),
        reported=_days(record, DateKind.REPORTED),
        begun=_days(record, DateKind.ANNOUNCED, DateKind.SIGNED),
        completed=_days(record, DateKind.COMPLETED),
        terminated=_days(record, DateKind.TERMINATED),
        published=record.published.toordinal() if record.published else None,
        floor=past.get(record.article_id) if record.published is None else None,
        letter=_letter(record),
        weekday=_weekday(record),
        assumed=any(assumed(record, slot) for slot in record.dates if slot.kind in _EVENTS),
        everybody=(*sides["both"], *sides["buy"], *sides["sell"]),
    )


def _side(role: Role) -> str:
    if role in BUYERS:
        return "buy"
    if role in SELLERS:
        return "sell"
    return {Role.PARTNER: "both", Role.SELLER: "vendor"}.get(role, "")


def _sums(record: DealRecord) -> dict[AmountKind, tuple[Sum, ...]]:
    """The sums in force by kind; contributions are kept apart, by party."""
    found: dict[AmountKind, tuple[Sum, ...]] = {}
    for slot in record.amounts:
        if isinstance(slot.value, Known) and not slot.superseded and slot.kind is not AmountKind.CONTRIBUTION:
            found[slot.kind] = (*found.get(slot.kind, ()), slot.value.value)
    return found


def _shares(record: DealRecord) -> dict[str, tuple[Sum, ...]]:
    found: dict[str, tuple[Sum, ...]] = {}
    for slot in record.amounts:
        if isinstance(slot.value, Known) and slot.kind is AmountKind.CONTRIBUTION and not slot.superseded:
            found[slot.party or ""] = (*found.get(slot.party or "", ()), slot.value.value)
    return found


def _measures(record: DealRecord) -> dict[QuantityKind, tuple[Measure, ...]]:
    found: dict[QuantityKind, tuple[Measure, ...]] = {}
    for slot in record.quantities:
        if isinstance(slot.value, Known) and not slot.superseded:
            found[slot.kind] = (*found.get(slot.kind, ()), slot.value.value)
    return found


def _days(record: DealRecord, *kinds: DateKind) -> Days | None:
    """The sharpest date of these kinds."""
    found = [
        (slot.value.value.earliest.toordinal(), slot.value.value.latest.toordinal())
        for slot in record.dates
        if slot.kind in kinds and isinstance(slot.value, Known) and not slot.superseded
    ]
    return min(found, key=lambda days: (days[1] - days[0], days), default=None)


def assumed(record: DealRecord, slot: DateSlot) -> bool:
    """Whether the date is no more than the guide's rule for news without one: the article's day or the 7 before it.

    Told in passing, the deal may be older.
    """
    if record.published is None or not isinstance(slot.value, Known):
        return False
    days = slot.value.value
    return days.latest == record.published and (days.latest - days.earliest).days == _NEWS


def _past_events(records: Sequence[DealRecord]) -> dict[str, int]:
    """Undated article → the latest day on which something that it tells as past began."""
    latest: dict[str, int] = {}
    for record in records:
        if record.published is None and record.status in (Status.COMPLETED, Status.TERMINATED):
            for slot in record.dates:
                if isinstance(slot.value, Known) and slot.kind is not DateKind.EXPECTED_COMPLETION:
                    day = slot.value.value.earliest.toordinal()
                    latest[record.article_id] = max(day, latest.get(record.article_id, day))
    return latest


def _letter(record: DealRecord) -> str:
    """'series b', 'seed', 'second tranche': from the headline or the deal's own words, if they name just one."""
    words = (record.title, *(piece.quote for piece in record.evidence))
    found = {" ".join(filter(None, match.groups())).casefold() for text in words for match in _LETTER.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def _weekday(record: DealRecord) -> int | None:
    asked = (DateKind.ANNOUNCED, DateKind.SIGNED)
    hints = [slot.value.hint.weekday for slot in record.dates if slot.kind in asked and isinstance(slot.value, Absent)]
    return next(filter(None, hints), None)
