"""Open questions of a deal answered from another record's evidence, or narrowed, or left open: never guessed.

An answer must fit what the asking article still knows (weekday, bounds, its own date), and must be the only one that
does; where records date two states of a deal (a bid and its raise), the one with the asking record's price is meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.model.deals import AmountSlot, Placeholder, QuantitySlot, Value, open_questions
from pipeline.model.slots import Hint, Interval, Known
from pipeline.model.text import Evidence
from pipeline.model.vocabulary import DateKind, DealType, PlaceholderState, Reason, Role, Status
from pipeline.reconcile.matching.directory import Company, Directory, same_company
from pipeline.reconcile.merging.dates import at_odds
from pipeline.reconcile.merging.parties import place
from pipeline.reconcile.merging.sources import Source

_EVENT = (DateKind.ANNOUNCED, DateKind.SIGNED)
_KINDRED = {DateKind.ANNOUNCED: _EVENT, DateKind.SIGNED: _EVENT}
_DONE = (*_EVENT, DateKind.COMPLETED)

_PRINCIPALS = {
    DealType.ACQUISITION: (Role.ACQUIRER, Role.TARGET),
    DealType.EQUITY_INVESTMENT: (Role.INVESTOR, Role.TARGET),
    DealType.FUNDING_ROUND: (Role.TARGET,),
    DealType.DEBT_FINANCING: (Role.BORROWER,),
    DealType.PURCHASE_COMMITMENT: (Role.CUSTOMER, Role.SUPPLIER),
    DealType.IPO: (Role.ISSUER,),
    DealType.LICENSING: (Role.LICENSOR, Role.LICENSEE),
}
"""Parties without whom there is no deal of the type: one that a record does not name is a question too."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A value that other records give, which do, and in what words where the deal's own slots do not have them."""

    value: Value
    records: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What one deal's records can answer with: its sums and quantities in force, and the fields that are disputed.

    `siblings`: record → sources of the deals that its article says were announced together with it.
    """

    told: tuple[Source, ...]
    amounts: tuple[AmountSlot, ...]
    quantities: tuple[QuantitySlot, ...]
    disputed: frozenset[str]
    directory: Directory
    siblings: Mapping[str, tuple[Source, ...]]

    def placeholders(self) -> tuple[Placeholder, ...]:
        """Every question of the records, answered or not, by field. A field that is answered is open no longer."""
        filled: dict[tuple[str, Value], Placeholder] = {}
        left: dict[str, list[tuple[Source, Placeholder]]] = {}
        for source in self.told:
            for question in _questions(source):
                if answer := self._answer(source, question):
                    key = question.field, answer.value
                    filled[key] = _joined(filled.get(key), _filled(question, answer))
                elif not self._knows(question.field):
                    left.setdefault(question.field, []).append((source, question))
        still = [_open(asked) for name, asked in left.items() if name not in {name for name, _ in filled}]
        return tuple(sorted((*filled.values(), *(one for one in still if one)), key=_by_field))

    def _answer(self, source: Source, question: Placeholder) -> Answer | None:
        kind, _, name = question.field.partition(".")
        if question.field in self.disputed and kind != "dates":
            return None
        match kind:
            case "dates":
                return self._date(source, DateKind(name), question.hint)
            case "amounts":
                return self._slot(source, [slot for slot in self.amounts if slot.kind == name])
            case "quantities":
                return self._slot(source, [slot for slot in self.quantities if slot.kind == name])
        return self._party(source, Role(name))

    def _knows(self, name: str) -> bool:
        """Whether some record answers the field in its own right, though not for the one that asks."""
        kind, _, what = name.partition(".")
        if kind == "dates":
            return any(_dated(source, _kindred(source, DateKind(what))) for source in self.told)
        slots = self.amounts if kind == "amounts" else self.quantities if kind == "quantities" else ()
        return any(slot.kind == what and isinstance(slot.value, Known) and not slot.superseded for slot in slots)

    def _date(self, source: Source, kind: DateKind, hint: Hint) -> Answer | None:
        own = [other for other in self.told if other is not source]
        near = self.siblings.get(source.record_id, ()) if kind in (*_EVENT, DateKind.REPORTED) else ()
        for others in (own, near):
            found = [
                (fit, other)
                for other in others
                for days in _dated(other, _kindred(source, kind))
                if (fit := fitting(days, _bounded(source, kind, hint), hint.weekday))
            ]
            meant = [(fit, other) for fit, other in found if others is near or not at_odds(source, other)]
            if answer := _only(found) or _only(meant):
                return answer
        return None

    def _slot(self, source: Source, slots: Sequence[AmountSlot] | Sequence[QuantitySlot]) -> Answer | None:
        known = [slot.value.value for slot in slots if isinstance(slot.value, Known) and not slot.superseded]
        if not known:
            return None
        records = [other.record_id for other in self.told if other is not source and _says(other, slots[0])]
        return Answer(known[0], tuple(sorted(records))) if records else None

    def _party(self, source: Source, role: Role) -> Answer | None:
        """The only company in that place that another record names and this one does not."""
        mine = [company for party in source.telling.record.parties if (company := self.directory.company(party))]
        found: list[tuple[Company, str]] = []
        for other in self.told:
            for party in other.telling.record.parties:
                company = self.directory.company(party)
                wanted = party.role is role or (role is not Role.LEAD_INVESTOR and place(party.role) == place(role))
                if company and wanted and not any(same_company(company, one) for one in mine):
                    found.append((company, other.record_id))
        if not found or not all(same_company(found[0][0], company) for company, _ in found):
            return None
        full = max((company.own.text for company, _ in found), key=lambda text: (len(text.split()), len(text), text))
        return Answer(full, tuple(sorted({record for _, record in found})))


def fitting(days: Interval, bounds: tuple[date | None, date | None], weekday: int | None) -> Interval | None:
    """What of a span the bounds and the weekday leave; None where nothing is left.

    A weekday picks the day from a span of up to a week; in a longer one it picks nothing, and only rules out.
    """
    first = max(days.earliest, bounds[0] or days.earliest)
    last = min(days.latest, bounds[1] or days.latest)
    if first > last:
        return None
    if weekday is None:
        return _cut(days, first, last)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    if day > last:
        return None
    return _cut(days, day, day) if (last - first).days < 7 else _cut(days, first, last)


def _cut(days: Interval, first: date, last: date) -> Interval:
    if (first, last) == (days.earliest, days.latest):
        return days
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Interval(first, last, edtf, None, days.text)


def _questions(source: Source) -> Iterator[Placeholder]:
    """What the record asks; an undated rumour asks when it was reported, for it was not announced."""
    record = source.telling.record
    named = {place(party.role) for party in record.parties}
    for question in open_questions(record):
        asks = record.status is Status.RUMOURED and question.field == f"dates.{DateKind.ANNOUNCED}"
        yield replace(question, field=f"dates.{DateKind.REPORTED}") if asks else question
    for role in _PRINCIPALS.get(record.type, ()):
        if place(role) not in named:
            yield Placeholder(f"parties.{role}", Reason.NOT_STATED, PlaceholderState.OPEN, Hint(), ())


def _kindred(source: Source, kind: DateKind) -> tuple[DateKind, ...]:
    """The kinds of date that answer for each other: a deal that is over at once is announced when it is done."""
    if not source.telling.once and kind in _DONE:
        return _DONE
    return _KINDRED.get(kind, (kind,))


def _dating(source: Source) -> tuple[Evidence, ...]:
    dates = source.telling.record.dates
    return tuple(piece for slot in dates if isinstance(slot.value, Known) for piece in slot.value.evidence)


def _dated(source: Source, kinds: Sequence[DateKind]) -> list[Interval]:
    return [
        slot.value.value
        for slot in source.telling.record.dates
        if slot.kind in kinds and isinstance(slot.value, Known) and not slot.superseded
    ]


def _bounded(source: Source, kind: DateKind, hint: Hint) -> tuple[date | None, date | None]:
    """Not before what the article tells as past, not after the article; unless it tells a plan."""
    telling = source.telling
    floor = date.fromordinal(telling.floor) if telling.floor and telling.live and not telling.once else None
    told = telling.record.published if kind is not DateKind.EXPECTED_COMPLETION else None
    lower = max((day for day in (hint.not_before, floor) if day), default=None)
    return lower, min((day for day in (hint.not_after, told) if day), default=None)


def _only(found: Sequence[tuple[Interval, Source]]) -> Answer | None:
    """The one span that all candidates share, if they do."""
    if not found:
        return None
    first = max(days.earliest for days, _ in found)
    last = min(days.latest for days, _ in found)
    if first > last:
        return None
    sharpest = min((days for days, _ in found), key=lambda days: (days.latest - days.earliest, days.earliest))
    answer = _cut(sharpest, first, last)
    sufficient = [source for days, source in found if (days.earliest, days.latest) == (first, last)]
    together = sufficient or [source for _, source in found]
    evidence = tuple(piece for source in together for piece in _dating(source))
    return Answer(answer, tuple(sorted({source.record_id for source in together})), tuple(dict.fromkeys(evidence)))


def _says(source: Source, asked: AmountSlot | QuantitySlot) -> bool:
    record = source.telling.record
    slots: tuple[AmountSlot | QuantitySlot, ...] = (*record.amounts, *record.quantities)
    return any(slot.kind == asked.kind and isinstance(slot.value, Known) for slot in slots)


def _filled(question: Placeholder, answer: Answer) -> Placeholder:
    evidence = tuple(dict.fromkeys((*question.evidence, *answer.evidence)))
    filled = replace(question, state=PlaceholderState.FILLED, value=answer.value, sources=answer.records)
    return replace(filled, evidence=evidence)


def _joined(one: Placeholder | None, other: Placeholder) -> Placeholder:
    """The same question asked twice and answered alike."""
    if one is None:
        return other
    evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    return replace(one, evidence=evidence, sources=tuple(sorted({*one.sources, *other.sources})))


def _open(asked: Sequence[tuple[Source, Placeholder]]) -> Placeholder | None:
    """One open question for all that ask it, with the bounds that all of them give; none for a party left unsaid."""
    question = asked[0][1]
    if question.field.startswith("parties.") and not any(
        one.evidence or one.reason is Reason.UNNAMED for _, one in asked
    ):
        return None
    evidence = tuple(dict.fromkeys(piece for _, one in asked for piece in one.evidence))
    if not question.field.startswith("dates."):
        return replace(question, evidence=evidence)
    kind = DateKind(question.field.partition(".")[2])
    bounds = [_bounded(source, kind, one.hint) for source, one in asked]
    lower = max((low for low, _ in bounds if low), default=None)
    upper = min((high for _, high in bounds if high), default=None)
    weekday = next((one.hint.weekday for _, one in asked if one.hint.weekday), None)
    hint = replace(question.hint, not_before=lower, not_after=upper, weekday=weekday)
    state = PlaceholderState.NARROWED if lower or upper else PlaceholderState.OPEN
    value = Interval(lower, upper, f"{lower}/{upper}", None, "") if lower and upper and lower <= upper else None
    return replace(question, hint=hint, state=state, evidence=evidence, value=value)


def _by_field(question: Placeholder) -> tuple[str, str, tuple[str, ...]]:
    return question.field, question.state, question.sources
