"""Labels announce parties in their examples, and lists add them to the deal told before."""

import pytest

from pipeline.deals.assemble import assemble
from pipeline.deals.labelled import Label, label_of, labels
from tests.deals.marked import page, read

LABELS = [label for label, _ in labels()]


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.id)
def test_a_label_is_read_in_its_examples_and_not_elsewhere(label: Label) -> None:
    assert {example: getattr(label_of(example), "id", "") for example in label.examples} == dict.fromkeys(
        label.examples, label.id
    )
    assert label.id not in {getattr(label_of(example), "id", "") for example in label.not_examples}


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        # a label of its own
        (["[Brell]() raised [$5 million]() in a seed round.", "The investors: [Orrin]() and [Tallow]()."], "investor"),
        (["[Brell]() signed a [$5 million]() loan.", "Lenders: [Orrin]() and [Tallow]()."], "lender"),
        # one name a line under a line that announces them
        (["[Brell]() signed a [$5 million]() loan.", "The lenders are:", "[Orrin]()", "[Tallow]()"], "lender"),
    ],
)
def test_a_list_adds_its_names_to_the_deal_told_before(lines: list[str], role: str) -> None:
    one = page([read(line) for line in lines])
    (draft,) = assemble(one)
    cast = {one.text[part.filler.start : part.filler.end] for part in draft.parts if part.role.value == role}
    assert cast == {"Orrin", "Tallow"}


def test_a_list_of_something_else_adds_nobody() -> None:
    one = page([read("[Brell]() raised [$5 million]() in a seed round."), read("Customers: [Orrin]() and [Tallow]().")])
    (draft,) = assemble(one)
    assert len(draft.entities()) == 1
