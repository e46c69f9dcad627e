"""The door: whatever the text, it answers, twice the same, with evidence that stands in the text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import amounts, dates, deals, entities
from pipeline.model.deals import DealRecord
from pipeline.model.mentions import Annotations
from pipeline.model.text import Block, CleanText
from pipeline.model.vocabulary import BlockKind

WORDS = st.sampled_from(
    [
        *(
            "Orrin",
            "Brell",
            "Tallow Capital",
            "$5 million",
            "£3bn",
            "20%",
            "2019",
            "Series B",
            "stake",
            "round",
            "loan",
        ),
        *("bought", "sold", "raised", "led", "agreed", "to merge", "said", "contract", "order", "company", "it", "who"),
        *("for", "from", "by", "in", "with", "its", "which", "respectively", "\n", ":", ";", ",", ".", "-", "(", "’s"),
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))


def _page(text: str) -> CleanText:
    """One paragraph, item or row a line, by turns."""
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        if line:
            kind = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW)[number % 3]
            blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    return CleanText("a.txt", "a.txt", "0", text, tuple(blocks))


def _extracted(text: str) -> tuple[DealRecord, ...]:
    page = _page(text)
    money = amounts.find(page.text)
    when = dates.find(page.text, amounts=money)
    named = entities.find(page.text, blocks=page.blocks, amounts=money, dates=when)
    return deals.extract(page, Annotations(money, when, (), named), level=0.0)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_no_text_makes_it_raise_and_twice_is_the_same(text: str) -> None:
    assert _extracted(text) == _extracted(text)
