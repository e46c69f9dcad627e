"""Bytes to articles: told by content, decoded, or rejected with the reason."""

import contextlib
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import Rejected
from pipeline.ingest import read
from pipeline.model.vocabulary import Form

STORY = (
    "Orlan buys Fenwick Mills\n\nOSLO, 4 May 2021 - Orlan AS said on Tuesday it had bought Fenwick Mills for £12m.\n"
)


def only(data: bytes, path: str = "corpus/a.txt") -> str:
    (article,) = read(path, data)
    return article.content


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (STORY, Form.TEXT),
        ("<!DOCTYPE html><html><body><p>Orlan buys Fenwick.</p></body></html>", Form.HTML),
        ("<HTML>\n<HEAD><TITLE>Orlan</TITLE></HEAD>\n<BODY>Orlan buys Fenwick", Form.HTML),
        (
            "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html><p>Orlan</p></html>",
            Form.HTML,
        ),
        ("<h1>Orlan buys Fenwick</h1><p>The price is £12m.</p><p>It closes in June.</p>", Form.HTML),
        ("---\ntitle: Orlan buys Fenwick\ndate: 2021-05-04\n---\n\nThe price is £12m.\n", Form.MARKDOWN),
        ("# Orlan buys Fenwick\n\nThe price is £12m.\n", Form.MARKDOWN),
        ("Orlan buys [Fenwick](https://fenwick.example/) for £12m.\n", Form.MARKDOWN),
        ("Orlan buys Fenwick\n==================\n\nThe price is £12m.\n", Form.MARKDOWN),
    ],
)
def test_form_is_told_by_content_whatever_the_ending(text: str, form: Form) -> None:
    for path in ("a.txt", "a.HTML", "a", "a.jpg"):
        assert [article.form for article in read(path, text.encode())] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "Orlan <ORL.OL> buys Fenwick.</p>\n\nThe price is £12m.",
        "--- DEALS ---\n\nOrlan buys Fenwick.\n",
        "* Orlan buys Fenwick\n* Price is £12m\n\n**\n\nTallow sells Brig.\n",
        "Orlan | Fenwick | £12m\n-------|---------|-----\n",
        "In 2021 [see note] Orlan (Oslo) bought 5 * 3 = 15 ships.",
    ],
)
def test_what_only_looks_like_markup_stays_text(text: str) -> None:
    assert read("a.md", text.encode())[0].form is Form.TEXT


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        b"\xef\xbb\xbf" + STORY.encode(),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        STORY.encode("cp1252"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
    ],
)
def test_characters_come_out_the_same_from_every_encoding(data: bytes) -> None:
    assert only(data) == STORY


@pytest.mark.parametrize(
    ("declared", "encoding", "word"),
    [
        ("iso-8859-1", "cp1252", "“Société”"),  # the label means Windows-1252
        ("iso-8859-2", "iso-8859-2", "Łódź"),
        ("windows-1251", "cp1251", "Москва"),
        ("shift_jis", "shift_jis", "日本"),
        ("iso-2022-jp", "iso-2022-jp", "日本"),
        ("iso-8859-1", "utf-8", "Société"),  # valid UTF-8 is believed before what is declared
        ("no-such-charset", "cp1252", "Société"),
        ("base64", "cp1252", "Société"),  # a codec, but none of characters
    ],
)
def test_a_page_is_decoded_as_declared_where_that_can_be(declared: str, encoding: str, word: str) -> None:
    page = f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>{word}</p></html>'
    assert word in only(page.encode(encoding))


def test_a_few_broken_bytes_do_not_spoil_good_utf8() -> None:
    text = "Café Zoë naïve façade Ünlü " * 5
    assert "Café Zoë" in only(text.encode() + b"\xff and more")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\x00" * 4096, "empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old Office"),
        (b"Orlan buys Fenwick. " * 1_000_000, "too long"),  # a line of 20 MB
    ],
)
def test_what_is_no_article_is_rejected_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as caught:
        read("corpus/a.txt", data)
    assert caught.value.stage == "ingest"
    assert reason in caught.value.reason


def test_an_article_keeps_its_path_and_the_sum_of_its_bytes() -> None:
    (article,) = read("corpus/a b/ü.txt", b"Orlan buys Fenwick.")
    assert (article.article_id, article.path) == ("corpus/a b/ü.txt", "corpus/a b/ü.txt")
    assert article.sha256 == hashlib.sha256(b"Orlan buys Fenwick.").hexdigest()


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=3000))
def test_any_bytes_give_articles_or_a_rejection(data: bytes) -> None:
    with contextlib.suppress(Rejected):
        assert all(article.content for article in read("x", data))


@given(st.text(st.characters(categories=["L", "N", "P"]), max_size=200))
def test_text_survives_the_way_through_utf8(text: str) -> None:
    assert only(f"Orlan {text}".encode()) == f"Orlan {text}"
