"""Plain text: titles told, hard wraps undone, lists and tables kept."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean import clean
from pipeline.errors import Rejected
from pipeline.model.text import Article, CleanText
from pipeline.model.vocabulary import BlockKind, Form


def cleaned(content: str, form: Form = Form.TEXT) -> CleanText:
    return clean(Article("a", "a", "0" * 64, form, content))


def blocks(result: CleanText, kind: BlockKind) -> list[str]:
    return [result.text[block.start : block.end] for block in result.blocks if block.kind is kind]


BODY = "\n\nThe mill has 40 workers and will keep its name, the buyer said in a statement to its staff.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Orlan buys Fenwick Mills", "Orlan buys Fenwick Mills"),
        ("Will Orlan buy Fenwick?", "Will Orlan buy Fenwick?"),
        ("Orlan buys mill from Fenwick Inc.", "Orlan buys mill from Fenwick Inc."),
        ("ORLAN BUYS FENWICK.", "ORLAN BUYS FENWICK."),
        ("Title: Orlan buys Fenwick", "Orlan buys Fenwick"),
        ("PRESS RELEASE\n\nOrlan buys Fenwick", "Orlan buys Fenwick"),
        ("4 May 2021\n\nOrlan buys Fenwick", "Orlan buys Fenwick"),
        ("By Ada Quist\n\nOrlan buys Fenwick", "Orlan buys Fenwick"),
        ("Orlan buys FenwickBy Ada Quist", "Orlan buys Fenwick"),
        ("RNS Number: 1234A\nOrlan plc\n5 May 2021\n\nPURCHASE OF FENWICK", "PURCHASE OF FENWICK"),
        ("Orlan said on Tuesday that it had bought Fenwick Mills for £12m in cash.", None),
        ("OSLO, 4 May 2021 - Orlan AS has bought Fenwick Mills of Leeds for £12m in cash", None),
        ("- Orlan buys Fenwick", None),
        ("Mill Watch | Week ending 7 May 2021\n\nOrlan has bought Fenwick.", "Mill Watch | Week ending 7 May 2021"),
    ],
)
def test_the_title_is_the_first_line_that_can_be_one(head: str, title: str | None) -> None:
    result = cleaned(head + BODY)
    assert result.title == title
    assert blocks(result, BlockKind.TITLE) == ([title] if title else [])


WRAPPED = """\
Orlan Signs Agreement to Buy Fenwick Mills of Leeds for GBP 350
Million

OSLO, 4 May 2021 /Wire/ -- Orlan AS said it had agreed to pay up to
GBP 350 million for Fenwick Mills, a maker of non-
woven cloth, from its founders.

- Fenwick has 40 workers and two plants, in Leeds and in
  Bradford.
- It was founded in 1911.

Ada Quist, chief executive, said that she was pleased with the terms
of the agreement.

Contact: Orlan AS
+47 555 0100
"""


def test_lines_broken_by_the_wrap_are_joined_and_no_others() -> None:
    result = cleaned(WRAPPED)
    assert result.title == "Orlan Signs Agreement to Buy Fenwick Mills of Leeds for GBP 350 Million"
    assert "agreed to pay up to GBP 350 million for Fenwick Mills, a maker of non-woven cloth" in result.text
    assert blocks(result, BlockKind.ITEM) == [
        "Fenwick has 40 workers and two plants, in Leeds and in Bradford.",
        "It was founded in 1911.",
    ]
    assert "Contact: Orlan AS\n\n+47 555 0100" in result.text


INDENTED = """\

Orlan Corp  said it has begun a tender offer for all of the
shares of Fenwick Mills Inc  at 28 dlrs each, in cash.
    Holders have until the middle of May to take it up, Orlan
said in a notice to the exchange.  Its banks  will put up the
money, it said.
    Fenwick declined comment.
 Reuter
"""


def test_paragraphs_that_only_an_indent_parts_stay_apart_and_gaps_make_no_table() -> None:
    paragraphs = cleaned(INDENTED).text.split("\n\n")
    assert [paragraph[:30] for paragraph in paragraphs] == [
        "Orlan Corp said it has begun a",
        "Holders have until the middle ",
        "Fenwick declined comment.",
    ]
    assert paragraphs[1].endswith("to the exchange. Its banks will put up the money, it said.")


def test_a_standfirst_set_in_from_the_margin_is_one_paragraph() -> None:
    deck = "     Brig Capital Leads; Hexham Among Its New Investors; Tallow\n     Adds a Lease Line\n\n"
    assert (
        "New Investors; Tallow Adds a Lease Line\n"
        in cleaned(f"Orlan Raises $4 Million\n\n{deck}    LEEDS -- {BODY}").text
    )


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    lines = ["Orlan bought Fenwick for £12m.", "Tallow sold Brig to Hexham.", "Nothing else happened today."]
    assert cleaned("\n".join(lines)).text == "\n\n".join(lines)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Buyer | Target | Price\n------|--------|------\nOrlan | Fenwick | £12m",
            ["Buyer | Target | Price", "Orlan | Fenwick | £12m"],
        ),
        (
            "| Buyer | Target | Price |\n| Orlan | Fenwick | £12m |",
            ["Buyer | Target | Price", "Orlan | Fenwick | £12m"],
        ),
        (
            "Buyer      Target     Price\nOrlan      Fenwick    £12m",
            ["Buyer | Target | Price", "Orlan | Fenwick | £12m"],
        ),
        ("Buyer\tTarget\tPrice\nOrlan\tFenwick\t£12m", ["Buyer | Target | Price", "Orlan | Fenwick | £12m"]),
    ],
)
def test_table_rows_keep_their_cells_apart(text: str, rows: list[str]) -> None:
    assert blocks(cleaned(f"Deals of the week{BODY}\n{text}\n"), BlockKind.ROW) == rows


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("* Orlan buys Fenwick\n* Price is £12m", ["Orlan buys Fenwick", "Price is £12m"]),
        ("• Orlan buys Fenwick\n• Price is £12m", ["Orlan buys Fenwick", "Price is £12m"]),
        ("1. Orlan buys Fenwick\n2. 150 workers stay", ["Orlan buys Fenwick", "150 workers stay"]),
        ("(a) Orlan buys Fenwick\n(b) Tallow buys Brig", ["Orlan buys Fenwick", "Tallow buys Brig"]),
        ("5. May is when the sale closes, says Orlan.", []),  # a date is no list
    ],
)
def test_list_marks_go_and_items_stay(text: str, items: list[str]) -> None:
    assert blocks(cleaned(f"Deals of the week{BODY}\n{text}\n"), BlockKind.ITEM) == items


@pytest.mark.parametrize("divider", ["**", "+++", "---", "* * *"])
def test_dividers_part_the_items_of_a_round_up(divider: str) -> None:
    result = cleaned(f"In brief\n\nOrlan buys Fenwick.\n{divider}\nTallow sells Brig.\n")
    assert result.text == f"In brief\n\nOrlan buys Fenwick.\n\n{divider}\n\nTallow sells Brig."


@pytest.mark.parametrize(
    ("line", "field", "value", "source"),
    [
        ("Published: 4 May 2021, 08:12 CET", "published", "Published: 4 May 2021, 08:12 CET", "visible-line"),
        ("Tuesday, May 4, 2021", "published", "Tuesday, May 4, 2021", "visible-line"),
        (
            "Last updated on: May 04, 2021 14:15 IST",
            "modified",
            "Last updated on: May 04, 2021 14:15 IST",
            "visible-line",
        ),
        ("Our Bureau | Leeds | 2021-05-04", "published", "2021-05-04", "visible-line"),
        ("Week 18, 2021", "published", "Week 18, 2021", "visible-line"),
        ("By Ada Quist in Oslo", "author", "Ada Quist", "byline"),
    ],
)
def test_what_lines_say_of_date_and_author_is_claimed_and_stays_in_the_text(
    line: str, field: str, value: str, source: str
) -> None:
    result = cleaned(f"Orlan buys Fenwick\n\n{line}{BODY}")
    assert (field, value, source) in [(claim.field, claim.value, claim.source) for claim in result.claims]
    assert line in result.text


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("OSLO, 4 May 2021 (Wire) - Orlan AS said", "OSLO, 4 May 2021 (Wire)"),
        ("OSLO (May 4): Orlan AS said", "OSLO (May 4)"),
        ("LEEDS, England--(NEWS WIRE)--May 4, 2021--Orlan AS said", "LEEDS, England--(NEWS WIRE)--May 4, 2021"),
        ("Oslo, 4 May 2021. Orlan AS said", "Oslo, 4 May 2021"),
        ("Oct 23 (Wire) - Orlan AS said", "Oct 23 (Wire)"),
        ("Orlan said on 4 May 2021 that the unit - a mill - said", None),
        ("Orlan AS said", None),
    ],
)
def test_the_dateline_is_claimed_word_for_word(opening: str, dateline: str | None) -> None:
    result = cleaned(f"Orlan buys Fenwick\n\n{opening} it had bought the whole of Fenwick Mills for £12m.")
    assert [claim.value for claim in result.claims if claim.source == "dateline"] == ([dateline] if dateline else [])


@pytest.mark.parametrize(
    ("raw", "repaired"),
    [
        ("Orlan\u00a0pays £12\u202fm", "Orlan pays £12 m"),
        ("acqui\u00adsition of of\ufb01ce", "acquisition of office"),
        ("The firmâ€™s â‚¬5m deal", "The firm’s €5m deal"),
        ("“Typographic” quotes — and dashes’", "“Typographic” quotes — and dashes’"),
        ("zero\u200bwidth and \ufeffmark", "zerowidth and mark"),
        ("bell\x07 rings", "bell rings"),
        ("Cafe\u0301", "Café"),
        ("lone \ud800 surrogate", "lone \N{REPLACEMENT CHARACTER} surrogate"),
        ("price.</p> <br/>Next", "price. Next"),
    ],
)
def test_characters_are_put_right_and_typography_is_left(raw: str, repaired: str) -> None:
    assert cleaned(raw).text == repaired


@pytest.mark.parametrize(
    "line",
    [
        "Also Read: Tallow sells Brig for $90m",
        "Sign up for our newsletter",
        "Story continues below advertisement",
        "[ad_2]",
    ],
)
def test_litter_between_paragraphs_is_left_out(line: str) -> None:
    assert cleaned(f"Orlan buys Fenwick\n\nIt paid £12m.\n\n{line}\n\nIt is glad.").text == (
        "Orlan buys Fenwick\n\nIt paid £12m.\n\nIt is glad."
    )


@pytest.mark.parametrize(
    "content",
    [
        "a" + " " * 2_000_000 + "b",
        "a|b|c\n" * 50_000,
        "Orlan " + "[" * 1_000_000,
        "# x\n" + "_a" * 300_000,
        "By " + "A" * 1_000_000,
    ],
    ids=["blanks", "bars", "brackets", "underscores", "one word"],
)
@pytest.mark.parametrize("form", [Form.TEXT, Form.MARKDOWN])
def test_long_texts_take_seconds_at_most(content: str, form: Form) -> None:
    started = process_time()
    cleaned(content, form)
    assert process_time() - started < 5


@pytest.mark.parametrize("content", ["", "\n \n", "--- *** ---", "\u200b"])
def test_no_words_no_article(content: str) -> None:
    with pytest.raises(Rejected) as caught:
        cleaned(content)
    assert caught.value.stage == "clean"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=600), st.sampled_from(list(Form)))
def test_blocks_cover_the_text_in_order_for_any_characters(content: str, form: Form) -> None:
    try:
        result = cleaned(content, form)
    except Rejected:
        return
    ends = 0
    for block in result.blocks:
        assert not result.text[ends : block.start].strip()
        words = result.text[block.start : block.end]
        assert words == " ".join(words.split()) != ""
        ends = block.end
    assert ends == len(result.text)
    result.text.encode()
