"""Whole storylines: what several articles tell, and every line that the deals then say. No line more, no line less."""

import random
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline.model.deals import AmountSlot, DateSlot, Deal, DealRecord, QuantitySlot, Value
from pipeline.model.slots import Absent, Interval, Known, Measure, Sum
from pipeline.model.vocabulary import PlaceholderState, Qualifier
from pipeline.reconcile import reconcile
from tests.reconcile.making import record

STORYLINES = sorted((Path(__file__).parent / "storylines").glob("*.toml"))


def told(story: dict[str, Any]) -> list[DealRecord]:
    records = []
    for article, content in story["articles"].items():
        rest = {key: content[key] for key in ("corrects", "title") if key in content}
        if "published" in content:
            rest["published"] = content["published"].isoformat()
        keys = [key for key in content if key[0] == "d" and key[1:].isdigit()]
        for key in keys:
            record_id = f"{article}#{key}"
            links = story.get("links", {}).get(record_id, [])
            records.append(record(record_id, content[key], same_announcement=links, **rest))
    return records


def lines(deal: Deal, names: dict[str, str]) -> set[str]:
    """The deal as the storylines write it. `names` are the deals' ids and what they are called there."""
    said = {f"{deal.type} {deal.status}"}
    said |= {f"{slot.role}={slot.name.value}" for slot in deal.parties if isinstance(slot.name, Known)}
    slots: list[AmountSlot | QuantitySlot | DateSlot] = [*deal.amounts, *deal.quantities, *deal.dates]
    for slot in slots:
        words = shown(slot.value.value) if isinstance(slot.value, Known) else asked(slot.value)
        said.add(f"{'superseded ' * slot.superseded}{slot.kind} {words}".rstrip())
    for question in deal.placeholders:
        value = f" {shown(question.value)}" if question.value is not None else ""
        sources = f" from {', '.join(question.sources)}" if question.state is PlaceholderState.FILLED else ""
        said.add(f"{question.state} {question.field}{value}{sources}")
    said |= {
        f"conflict {conflict.field} {' | '.join(sorted(shown(option.value) for option in conflict.options))}"
        for conflict in deal.conflicts
    }
    return said | {f"{link.relation} {names[link.deal_id]}" for link in deal.related}


def shown(value: Value) -> str:
    match value:
        case Interval(earliest=first, latest=last):
            return first.isoformat() if first == last else f"{first}/{last}"
        case Sum() | Measure():
            unit = value.currency if isinstance(value, Sum) else value.unit
            figures = plain(value.low) if value.low == value.high else f"{plain(value.low)}..{plain(value.high)}"
            return f"{'about ' * (value.qualifier is Qualifier.ABOUT)}{figures} {unit}"
    return str(value)


def plain(figure: Decimal | None) -> str:
    return "" if figure is None else f"{figure:f}".rstrip("0").rstrip(".") if "." in f"{figure:f}" else f"{figure:f}"


def asked(value: Absent) -> str:
    hint = value.hint
    known = [f"weekday {hint.weekday}"] * bool(hint.weekday)
    known += [f"not before {hint.not_before}"] * bool(hint.not_before)
    known += [f"not after {hint.not_after}"] * bool(hint.not_after)
    return " ".join(["?", *known])


@pytest.mark.parametrize("path", STORYLINES, ids=lambda path: path.stem)
def test_a_storyline_says_just_this(path: Path) -> None:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    deals = reconcile(told(story))
    names = {deal.deal_id: deal.records[0] for deal in deals if deal.records}
    found = {deal.records or (deal.title,): lines(deal, names) for deal in deals}
    implied = [one for one in found if one[0].startswith("Implied")]
    for want in story["deals"]:
        key = tuple(sorted(want["of"])) if want["of"] else implied.pop()
        assert key in found, sorted(found)
        assert found.pop(key) == {line for line in want["says"].splitlines() if line}
    assert not found


@pytest.mark.parametrize("path", STORYLINES, ids=lambda path: path.stem)
def test_the_order_of_records_does_not_matter(path: Path) -> None:
    records = told(tomllib.loads(path.read_text(encoding="utf-8")))
    straight = reconcile(records)
    for seed in range(3):
        mixed = records[:]
        random.Random(seed).shuffle(mixed)  # noqa: S311  # no secret
        assert reconcile(mixed) == straight
