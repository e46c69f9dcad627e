"""Records become deals: with analysts' decisions, and with the ids that deals had when they were last published."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from pipeline.batch.discover import reason
from pipeline.batch.listening import Listener
from pipeline.errors import Rejected, UsageError
from pipeline.model.deals import Deal, DealRecord
from pipeline.reconcile import Decision, read, settle
from pipeline.settings import Settings
from pipeline.wire import record_from_wire


def deals_of(records: Sequence[DealRecord], settings: Settings, listener: Listener) -> tuple[Deal, ...]:
    """The deals that the records together tell. What is wrong with decisions is told to the listener."""
    decisions = _decisions(settings.decisions, listener)
    outcome = settle(records, decisions, tuple(previous(settings.outputs)))
    for notice in outcome.notices:
        listener.warn(f"{settings.decisions}, line {notice.line}: {notice.text}")
    return outcome.deals


def decisions_text(file: Path | None) -> str:
    """What the decisions file says; nothing where there is none. Raises UsageError where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8") if file else ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {reason(error)}", "it is a CSV of decisions, in UTF-8") from error


def previous(outputs: Path) -> Iterator[Deal]:
    """The deals published last, as far as their ids hang on it. The published file is the memory of ids."""
    with suppress(OSError, ValueError), (outputs / "deals.jsonl").open(encoding="utf-8") as lines:
        yield from map(_remembered, lines)


def _remembered(line: str) -> Deal:
    """A deal of which only what identifies it is taken. Raises ValueError where the line is no deal of ours."""
    row = json.loads(line)
    try:
        told = record_from_wire({**row, "record_id": row["deal_id"], "article": ""})
        return Deal(
            deal_id=row["deal_id"],
            type=told.type,
            status=told.status,
            title=told.title,
            confidence=told.confidence,
            parties=told.parties,
            amounts=told.amounts,
            records=tuple(row["records"]),
            implied=bool(row["implied"]),
        )
    except (KeyError, TypeError, Rejected) as error:
        raise ValueError(f"not a published deal: {error}") from error


def _decisions(file: Path | None, listener: Listener) -> tuple[Decision, ...]:
    decisions, notices = read(decisions_text(file))
    for notice in notices:
        listener.warn(f"{file}, line {notice.line}: {notice.text}")
    return decisions
