"""To Label Studio and back, and evidence as Web Annotations."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from pipeline.export import Found, Options, corrected, write
from pipeline.export.labelling.tasks import characters, units
from pipeline.reconcile import read
from tests.export.report.scene import BOUGHT, FOUND, WIRE, WIRE_TEXT, articles, record

DOUBTFUL = replace(
    record("r_wire", BOUGHT, WIRE),
    confidence=0.3,
    parties=BOUGHT.parties,
    amounts=BOUGHT.amounts,
    dates=BOUGHT.dates,
    published=WIRE.published.earliest if WIRE.published else None,
)


@pytest.fixture
def task(tmp_path: Path) -> Any:
    write(tmp_path, Found([DOUBTFUL], [BOUGHT], [], articles), {}, Options(review_below=0.5))
    (made,) = json.loads((tmp_path / "review.labelstudio.json").read_text(encoding="utf-8"))
    return made


def annotated(task: Any, change: Callable[[list[Any]], None]) -> Any:
    """The task as it comes back after somebody has changed what was predicted."""
    results = copy.deepcopy(task["predictions"][0]["result"])
    change(results)
    return {**task, "annotations": [{"result": results}]}


def label(field: str, words: str) -> Any:
    start = WIRE_TEXT.index(words)
    value = {"start": units(WIRE_TEXT, start), "end": units(WIRE_TEXT, start + len(words)), "labels": [field]}
    return {"type": "labels", "from_name": "slot", "value": value}


def choose(results: list[Any], name: str, value: str) -> None:
    next(one for one in results if one["from_name"] == name)["value"]["choices"] = [value]


def relabel(results: list[Any], field: str, words: str) -> None:
    results[:] = [one for one in results if one["value"].get("labels") != [field]] + [label(field, words)]


def test_a_task_shows_the_words_where_the_browser_counts_them(task: Any) -> None:
    labels = [one["value"] for one in task["predictions"][0]["result"] if one["type"] == "labels"]
    text = WIRE_TEXT.encode("utf-16-le")
    assert [text[2 * one["start"] : 2 * one["end"]].decode("utf-16-le") for one in labels] == [
        one["text"] for one in labels
    ]
    assert {one["labels"][0] for one in labels} == {
        *("parties.acquirer", "parties.target", "amounts.deal_value", "dates.announced")
    }


def test_the_interface_has_a_label_for_everything_that_tasks_use(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {})
    view = ElementTree.fromstring((tmp_path / "review.labelstudio.xml").read_text(encoding="utf-8"))  # noqa: S314  # ours
    assert {one.get("value") for one in view.iter("Label")} >= {"parties.acquirer", "dates.announced"}
    assert {one.get("name") for one in view.iter() if one.get("toName")} == {"verdict", "type", "status", "slot"}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda results: choose(results, "verdict", "no deal"), "reject,r_wire,,,,"),
        (lambda results: choose(results, "type", "merger"), "value,r_wire,,type,merger,"),
        (lambda results: choose(results, "status", "completed"), "value,r_wire,,status,completed,"),
        (lambda results: relabel(results, "parties.target", "Shares"), "value,r_wire,,parties.target,Shares,"),
        (lambda results: relabel(results, "dates.announced", "May 5"), "value,r_wire,,dates.announced,2026-05-05,"),
        (
            lambda results: results.append(label("amounts.break_fee", "$40 million")),
            "value,r_wire,,amounts.break_fee,40000000 USD,",
        ),
    ],
)
def test_a_correction_becomes_a_decision(task: Any, change: Callable[[list[Any]], None], line: str) -> None:
    found = corrected([annotated(task, change)])
    assert [",".join(row[:5]) + "," for row in found.rows] == [line]
    decisions, notices = read("decision,deal,other,field,value,note\n" + ",".join(found.rows[0]) + "\n")
    assert (len(decisions), notices) == (1, ())


def test_what_nobody_changed_decides_nothing(task: Any) -> None:
    assert corrected([task, annotated(task, lambda _: None)]).rows == ()


def test_what_no_decision_can_say_is_told(task: Any) -> None:
    gone = annotated(task, lambda results: results.pop())
    (notice,) = corrected([gone]).notices
    assert notice.startswith("r_wire: dates.announced cannot be said")


@pytest.mark.parametrize("tasks", [[{}], [3], [{"data": {}, "annotations": [{"result": [{}]}]}]])
def test_what_is_no_export_is_refused(tasks: Any) -> None:
    with pytest.raises(ValueError, match="task 1 is none of ours"):
        corrected(tasks)


@pytest.mark.parametrize("offset", range(len("a🚀b𝔸") + 1))
def test_offsets_go_there_and_back(offset: int) -> None:
    assert characters("a🚀b𝔸", units("a🚀b𝔸", offset)) == offset


def test_evidence_is_selected_by_position_and_by_quote(tmp_path: Path) -> None:
    write(tmp_path, FOUND, {})
    texts = {
        one["article"]: one["text"]
        for one in map(json.loads, (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    }
    found = [json.loads(line) for line in (tmp_path / "evidence.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({one["id"] for one in found}) == len(found) > 5
    for one in found:
        position, quote = one["target"]["selector"]
        text = next(text for name, text in texts.items() if one["target"]["source"]["id"].startswith(name.split()[0]))
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
