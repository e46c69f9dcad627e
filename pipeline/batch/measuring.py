"""Records of given files as public JSON, extracted by workers and not stored: what accuracy is measured on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.batch import work
from pipeline.batch.listening import Listener
from pipeline.batch.results import FileTask
from pipeline.batch.tagging import warn_of_tagger
from pipeline.batch.working import chosen_engine
from pipeline.engine import Lost
from pipeline.settings import Settings
from pipeline.wire import record_to_wire


def records_of(files: Sequence[Path], settings: Settings, listener: Listener) -> list[dict[str, Any]]:
    """The records of all files, in the order of the files. What cannot be used is told to the listener."""
    warn_of_tagger(settings, listener)
    told: dict[Path, list[dict[str, Any]]] = {}
    with chosen_engine(settings) as workers:
        listener.step("extracting", 0, len(files))
        for task, answer in workers.map(work.extract, (FileTask(file, settings) for file in files)):
            if isinstance(answer, Lost):
                listener.warn(f"{task.file}: {answer.reason}")
                continue
            for one in answer:
                if one.refusal:
                    listener.warn(f"{one.refusal.article_id}: {one.refusal.reason}")
            told[task.file] = [record_to_wire(record) for one in answer for record in one.records]
            listener.step("extracting", len(told), len(files))
    return [record for file in files for record in told.get(file, [])]
