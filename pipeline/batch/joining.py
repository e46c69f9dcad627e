"""The downstream step alone: records from anywhere become deals and tables."""

import json
from collections.abc import Iterable

from pipeline import export
from pipeline.batch.listening import Listener
from pipeline.batch.results import Told
from pipeline.batch.settling import deals_of
from pipeline.batch.summary import Stopwatch, Summary, count, run_json
from pipeline.errors import Rejected
from pipeline.ledger import hold
from pipeline.model.deals import DealRecord
from pipeline.model.outcomes import Refusal
from pipeline.settings import Settings
from pipeline.wire import record_from_wire


def join(lines: Iterable[str], name: str, settings: Settings, listener: Listener) -> Summary:
    """Reconciles the records in JSON lines and publishes what comes of it; `name` is how the lines are called.

    A line that is no record is refused, and the others go on.
    """
    watch = Stopwatch()
    with hold(settings.outputs):
        records, refused = _records(lines, name)
        with watch("reconcile"):
            deals = deals_of(records, settings, listener)
        summary = count([Told(tuple(records))], deals, refused)
        found = export.Found(records, deals, refused)
        run = run_json(summary, settings, watch.seconds)
        return summary.having(export.write(settings.outputs, found, run, export.chosen(settings)))


def _records(lines: Iterable[str], name: str) -> tuple[list[DealRecord], list[Refusal]]:
    records: dict[str, DealRecord] = {}
    refused = []
    for number, line in enumerate(lines, 1):
        try:
            record = record_from_wire(json.loads(line))
            if record.record_id in records:
                raise Rejected("records", f"the id {record.record_id} is taken by an earlier line")
            records[record.record_id] = record
        except Rejected as error:
            refused.append(Refusal(f"{name}#{number}", error.stage, error.reason))
        except ValueError as error:
            refused.append(Refusal(f"{name}#{number}", "records", f"not JSON: {error}"))
    return list(records.values()), refused
