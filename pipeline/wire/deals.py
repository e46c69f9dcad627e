"""Reconciled deals as the contract's JSON."""

from typing import Any

from pipeline.model.deals import Conflict, Deal, State
from pipeline.wire.records import foreign, to_json
from pipeline.wire.shapes import ConflictJson, DealJson, OptionJson, RelationJson, StateJson
from pipeline.wire.slots import Numbering, amounts, dates, parties, placeholder, quantities, value_json


def deal_to_wire(deal: Deal) -> dict[str, Any]:
    """The deal as a JSON object; fields of foreign records follow after our own."""
    numbers = Numbering()
    shape = DealJson(
        deal_id=deal.deal_id,
        type=deal.type,
        status=deal.status,
        title=deal.title,
        confidence=deal.confidence,
        implied=deal.implied,
        why=deal.why,
        parties=parties(deal.parties, numbers),
        amounts=amounts(deal.amounts, numbers),
        quantities=quantities(deal.quantities, numbers),
        dates=dates(deal.dates, numbers),
        placeholders=[placeholder(question, numbers) for question in deal.placeholders],
        conflicts=[_conflict(conflict) for conflict in deal.conflicts],
        history=[_state(state) for state in deal.history],
        related=[RelationJson(link.deal_id, link.relation) for link in deal.related],
        records=list(deal.records),
        articles=list(deal.articles),
        basis=numbers.cite(deal.evidence),
        evidence=numbers.cited(),
    )
    return {**to_json(shape), **foreign(deal.extra)}


def _conflict(conflict: Conflict) -> ConflictJson:
    return ConflictJson(
        field=conflict.field,
        values=[value_json(option.value) for option in conflict.options],
        sources=sorted({record for option in conflict.options for record in option.records}),
        options=[OptionJson(value_json(option.value), list(option.records)) for option in conflict.options],
        chosen=None if conflict.chosen is None else value_json(conflict.chosen),
        why=conflict.why,
    )


def _state(state: State) -> StateJson:
    earliest, latest = (state.when.earliest, state.when.latest) if state.when else (None, None)
    return StateJson(state.status, earliest, latest, state.record_id, state.article_id)
