"""One deal from its sources: slots, questions, conflicts, history, and in words why its records are one deal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod

from pipeline.model.deals import AmountSlot, DateSlot, Deal, Party, Placeholder, QuantitySlot
from pipeline.model.slots import Absent, Known
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, PlaceholderState, QuantityKind, Role
from pipeline.reconcile.filling import Answers
from pipeline.reconcile.matching.clustering import Link
from pipeline.reconcile.matching.directory import Directory
from pipeline.reconcile.merging.dates import answered, merge_dates
from pipeline.reconcile.merging.money import merge_money
from pipeline.reconcile.merging.parties import merge_parties
from pipeline.reconcile.merging.progress import deal_type, history, standing
from pipeline.reconcile.merging.quantities import merge_quantities
from pipeline.reconcile.merging.sources import Source
from pipeline.reconcile.telling import BUYERS

_SUREST = 0.99  # what no number of agreeing sources exceeds


@dataclass(frozen=True, slots=True)
class Merged:
    """A deal beside the sources that it was merged from."""

    deal: Deal
    told: tuple[Source, ...]


def merge(
    told: tuple[Source, ...], links: Sequence[Link], directory: Directory, siblings: Mapping[str, tuple[Source, ...]]
) -> Merged:
    """The deal that the sources together tell. Its id is given later."""
    kind = deal_type(told)
    status, ends = standing(told)
    parties = merge_parties(told, directory, kind)
    money, quantities, dates = merge_money(told), merge_quantities(told), merge_dates(told)
    conflicts = (
        *parties.conflicts,
        *money.conflicts,
        *quantities.conflicts,
        *dates.conflicts,
        *([ends] if ends else []),
    )
    disputed = frozenset(conflict.field for conflict in conflicts)
    questions = Answers(told, money.slots, quantities.slots, disputed, directory, siblings).placeholders()
    unanswered = [question for question in questions if question.state is not PlaceholderState.FILLED]
    deal = Deal(
        deal_id="",
        type=kind,
        status=status,
        title=_title(told, parties.slots, kind),
        confidence=_confidence(told),
        parties=parties.slots + tuple(Party(Role(name), value) for name, value in _absent("parties", unanswered)),
        amounts=money.slots
        + tuple(AmountSlot(AmountKind(name), value) for name, value in _absent("amounts", unanswered)),
        quantities=quantities.slots
        + tuple(QuantitySlot(QuantityKind(name), value) for name, value in _absent("quantities", unanswered)),
        dates=answered(dates.slots, questions)
        + tuple(DateSlot(DateKind(name), value) for name, value in _absent("dates", unanswered)),
        evidence=tuple(dict.fromkeys(piece for source in told for piece in source.telling.record.evidence)),
        records=tuple(sorted(source.record_id for source in told)),
        articles=tuple(sorted({source.telling.record.article_id for source in told})),
        placeholders=questions,
        conflicts=conflicts,
        history=history(told),
        why=_why(links, told),
        extra=_extra(told),
    )
    return Merged(deal, told)


def _absent(kind: str, questions: Sequence[Placeholder]) -> list[tuple[str, Absent]]:
    return [
        (name, Absent(question.reason, question.evidence, question.hint))
        for question in questions
        for found, _, name in (question.field.partition("."),)
        if found == kind
    ]


def _title(told: Sequence[Source], parties: Sequence[Party], kind: DealType) -> str:
    """The headline of the furthest state, by the surest source; without any, who does what with whom."""
    titled = [source for source in told if source.telling.record.title]
    if titled:
        return max(titled, key=_authority).telling.record.title
    named = [(party.role, party.name.value) for party in parties if isinstance(party.name, Known)]
    buyers = " and ".join(text for role, text in named if role in BUYERS or role is Role.PARTNER)
    others = " and ".join(text for role, text in named if not (role in BUYERS or role in (Role.PARTNER, Role.ADVISER)))
    return f"{' – '.join(filter(None, (buyers, others)))}: {kind.replace('_', ' ')}"


def _authority(source: Source) -> tuple[int, float, str]:
    return source.rank, source.telling.record.confidence, source.record_id


def _confidence(told: Sequence[Source]) -> float:
    """That at least one of the independent voices is right, were each as sure as its surest record says."""
    surest: dict[int, float] = {}
    for source in told:
        surest[source.voice] = max(source.telling.record.confidence, surest.get(source.voice, 0.0))
    alone = max(surest.values())
    together = 1 - prod(1 - confidence for confidence in surest.values())
    return round(max(alone, min(_SUREST, together)), 4)


def _why(links: Sequence[Link], told: Sequence[Source]) -> str:
    if len(told) == 1:
        return ""
    return "\n".join(f"{link.score:g}: {link.reason}" for link in links)


def _extra(told: Sequence[Source]) -> tuple[tuple[str, str], ...]:
    """Foreign fields: the value where the records agree, a list of their values where they do not."""
    values: dict[str, dict[str, None]] = {}
    for source in told:
        for name, value in source.telling.record.extra:
            values.setdefault(name, {})[value] = None
    return tuple((name, _one_or_list(list(found))) for name, found in sorted(values.items()))


def _one_or_list(found: Sequence[str]) -> str:
    return found[0] if len(found) == 1 else f"[{', '.join(found)}]"
