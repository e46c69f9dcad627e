"""Every format that people have gives the same story: by a sample of the format's own tool where one could be had."""

import gzip
import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean import clean
from pipeline.errors import Rejected
from pipeline.ingest import limits, read, unpack
from pipeline.model.text import Claim
from pipeline.model.vocabulary import Form

SAMPLES = Path(__file__).parent / "samples"
TITLE = "Orlan buys Fenwick Mills for £12m"
STORY = (
    "Orlan AS said on Tuesday that it had agreed to buy Fenwick Mills of Leeds for £12m in cash, an acquisition that "
    "gives the Norwegian clothmaker its first British mill."
)
PAGE = f"<html><head><meta charset='utf-8'></head><body><h1>{TITLE}</h1><p>{STORY}</p></body></html>"
WHEN = "Tue, 04 May 2021 10:00:00 +0200"


def mail(**parts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"The Mill Letter" <letter@gazette.example>'
    message["To"] = "reader@home.example"
    message["Subject"] = TITLE
    message["Date"] = WHEN
    message.set_content(parts.get("text", STORY), cte="quoted-printable")
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html", charset="iso-8859-1", cte="base64")
    return message


MHTML = f"""\
From: <Saved by Blink>
Snapshot-Content-Location: https://gazette.example/2021/05/04/orlan
Subject: {TITLE}
Date: Wed, 4 May 2022 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----part"

------part
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: 8bit
Content-Location: https://gazette.example/2021/05/04/orlan

{PAGE}
------part
Content-Type: text/css
Content-Transfer-Encoding: 8bit

p {{ color: black }}
------part--
"""

RSS = f"""\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Gazette</title><language>en-gb</language>
<item><title>{TITLE}</title>
<link>https://gazette.example/a</link><pubDate>{WHEN}</pubDate>
<dc:creator>Ada Quist</dc:creator><description>Mills.</description>
<content:encoded><![CDATA[<p>{STORY}</p>]]></content:encoded></item>
<item><title>Tallow sells Brig</title>
<description>Tallow has sold Brig to Hexham for $90m &amp; a ship.</description></item>
</channel></rss>"""

ATOM = f"""\
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title>
<entry><title>{TITLE}</title><link rel="self" href="https://gazette.example/feed"/><link href="https://gazette.example/a"/>
<published>2021-05-04T10:00:00Z</published><author><name>Ada Quist</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{STORY}</p></div></content></entry></feed>"""

NITF = f"""\
<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
<nitf><head><docdata><date.issue norm="20210504T100000Z"/></docdata></head>
<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By Ada Quist</byline></body.head>
<body.content><p>{STORY}</p><hl2>Terms</hl2><p>Completion is expected in June.</p></body.content></body></nitf>"""

NEWSML = f"""\
<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemMeta><versionCreated>2021-05-04T11:00:00Z</versionCreated><firstCreated>2021-05-04T10:00:00Z</firstCreated></itemMeta>
<contentMeta><headline>{TITLE}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{STORY}</p></body>
</html></inlineXML></contentSet></newsItem>"""

NINJS = {"uri": "urn:1", "headline": TITLE, "body_xhtml": f"<p>{STORY}</p>", "firstcreated": "2021-05-04T10:00:00Z"}
LISTED = {
    "articles": [
        {"title": TITLE, "content": STORY, "publishedAt": NINJS["firstcreated"], "source": {"name": "The Gazette"}},
    ]
}
NESTED = {
    "response": {"results": [{"webTitle": TITLE, "webUrl": "https://g.example/a", "fields": {"bodyText": STORY}}]}
}


ONE_ITEM = RSS[: RSS.index("<item><title>Tallow")] + "</channel></rss>"
ISO = ("published", "2021-05-04T10:00:00Z")
ADA = ("author", "Ada Quist")
GAZETTE = ("outlet", "The Gazette")
TITLED = ("title", TITLE)


@pytest.mark.parametrize(
    ("data", "form", "claims"),
    [
        pytest.param(
            mail().as_bytes(),
            Form.TEXT,
            [TITLED, ("published", WHEN), ("outlet", "The Mill Letter")],
            id="mail, text",
        ),
        pytest.param(
            mail(text="See the page.", html=PAGE).as_bytes(), Form.HTML, [("published", WHEN)], id="mail, page"
        ),
        pytest.param(MHTML.encode(), Form.HTML, [("url", "https://gazette.example/2021/05/04/orlan")], id="MHTML"),
        pytest.param(
            ONE_ITEM.encode(), Form.HTML, [("published", WHEN), ADA, GAZETTE, ("language", "en-gb")], id="RSS"
        ),
        pytest.param(ATOM.encode(), Form.HTML, [ISO, ("url", "https://gazette.example/a"), ADA, GAZETTE], id="Atom"),
        pytest.param(NITF.encode(), Form.HTML, [TITLED, ("published", "20210504T100000Z")], id="NITF"),
        pytest.param(NEWSML.encode(), Form.HTML, [TITLED, ISO, ("modified", "2021-05-04T11:00:00Z")], id="NewsML-G2"),
        pytest.param(json.dumps(NINJS).encode(), Form.HTML, [TITLED, ISO], id="ninjs"),
        pytest.param(json.dumps(LISTED, indent=1).encode(), Form.TEXT, [TITLED, ISO, GAZETTE], id="JSON, list"),
        pytest.param(
            json.dumps(NESTED).encode(), Form.TEXT, [TITLED, ("url", "https://g.example/a")], id="JSON, nested"
        ),
        pytest.param(gzip.compress(PAGE.encode()), Form.HTML, [], id="gzip"),
        pytest.param(gzip.compress(gzip.compress(ONE_ITEM.encode())), Form.HTML, [ADA], id="RSS in gzip in gzip"),
    ],
)
def test_one_file_one_article(data: bytes, form: Form, claims: list[tuple[str, str]]) -> None:
    (article,) = read("corpus/orlan", data)
    assert article.article_id == "corpus/orlan"
    assert article.form is form
    said = [(claim.field, claim.value) for claim in article.claims]
    assert [claim for claim in claims if claim not in said] == []
    cleaned = clean(article)
    assert cleaned.title == TITLE
    assert STORY in cleaned.text


@pytest.mark.parametrize(
    ("name", "needs"), [("orlan.docx", "docx"), ("orlan.rtf", "striprtf"), ("orlan.pdf", "pdfminer")]
)
def test_documents_of_a_word_processor(name: str, needs: str) -> None:
    pytest.importorskip(needs)
    (article,) = read("a", (SAMPLES / name).read_bytes())
    lines = clean(article).text.splitlines()
    assert lines[0] == TITLE
    assert f"OSLO, 4 May 2021 – {STORY}" in lines
    assert "40 workers keep their jobs" in lines
    assert (
        "Banque Lavande will lend Orlan £8m, repayable over five years, “on fair terms”, its finance director said."
        in lines
    )


def test_columns_of_a_pdf_are_read_one_after_the_other() -> None:
    pytest.importorskip("pdfminer")
    (article,) = read("a", (SAMPLES / "columns.pdf").read_bytes())
    text = clean(article).text
    assert "which had offered 11 million pounds in March, said that it would not return with a higher bid" in text
    assert text.index("founded in 1911") < text.index("Banque Lavande, repayable") < text.index("Tallow Weaving")


def test_a_scanned_pdf_is_rejected_with_that_reason() -> None:
    pytest.importorskip("pdfminer")
    with pytest.raises(Rejected, match="without a text layer"):
        read("a", (SAMPLES / "scanned.pdf").read_bytes())


def archive(*members: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in members:
            opened.writestr(name, data)
    return target.getvalue()


def with_attachment() -> bytes:
    message = mail()
    message.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="page.html")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    return message.as_bytes()


LINES = "\n".join(json.dumps({"title": f"{TITLE} {number}", "text": STORY}) for number in range(3))
SAVED = archive(("page.html", PAGE.encode()), ("page_files/ad.html", PAGE.encode()), ("s.css", b"p{}"))


@pytest.mark.parametrize(
    ("data", "count"),
    [
        pytest.param(RSS.encode(), 2, id="RSS"),
        pytest.param(LINES.encode() + b"\n{broken", 3, id="JSON Lines, one broken"),
        pytest.param(json.dumps([{"title": TITLE, "text": STORY}] * 2).encode(), 2, id="JSON, list"),
        pytest.param(archive(("b.txt", STORY.encode()), ("a.html", PAGE.encode())), 2, id="ZIP"),
        pytest.param(
            archive(("../x.txt", STORY.encode()), ("c.gz", gzip.compress(PAGE.encode()))), 2, id="ZIP, odd names"
        ),
        pytest.param(archive(("a.zip", SAVED), ("b.txt", STORY.encode())), 2, id="ZIP of a saved page in a ZIP"),
        pytest.param(with_attachment(), 2, id="mail with attachments"),
    ],
)
def test_a_file_of_several_articles_numbers_them(data: bytes, count: int) -> None:
    articles = read("corpus/many", data)
    assert [article.article_id for article in articles] == [f"corpus/many#{n + 1}" for n in range(count)]
    assert {article.path for article in articles} == {"corpus/many"}
    assert all("Orlan" in article.content or "Tallow" in article.content for article in articles)


def test_web_archives_give_each_good_response_with_its_address() -> None:
    writer = pytest.importorskip("warcio.warcwriter")
    headers = pytest.importorskip("warcio.statusandheaders").StatusAndHeaders
    for compressed in (True, False):
        target = io.BytesIO()
        warc = writer.WARCWriter(target, gzip=compressed)
        for address, status, media in (
            ("https://gazette.example/a", "200 OK", "text/html; charset=utf-8"),
            ("https://gazette.example/gone", "404 Not Found", "text/html"),
            ("https://gazette.example/logo.png", "200 OK", "image/png"),
        ):
            http = headers(status, [("Content-Type", media)], protocol="HTTP/1.1")
            warc.write_record(
                warc.create_warc_record(address, "response", io.BytesIO(PAGE.encode()), http_headers=http)
            )
        (article,) = read("a", target.getvalue())
        assert article.claims == (Claim("url", "https://gazette.example/a", "warc"),)
        assert STORY in clean(article).text


def test_a_part_that_cannot_be_used_is_listed_and_the_rest_is_read() -> None:
    reading = unpack("z", archive(("a.txt", STORY.encode()), ("b.bin", bytes(range(256)) * 9), ("c.txt", b"")))
    assert [article.article_id for article in reading.articles] == ["z#1"]
    assert [(article_id, error.reason) for article_id, error in reading.refused] == [
        ("z#2", "not text: binary data"),
        ("z#3", "empty"),
    ]


def test_an_unfolded_entity_bomb_and_an_outside_file_stay_unread() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    feed = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]>'
    feed += (
        f"<rss><channel><item><title>Orlan</title><description>{STORY} &e8; &f;</description></item></channel></rss>"
    )
    for article in unpack("a", feed.encode()).articles:
        assert len(article.content) < 1000
        assert "root:" not in article.content


def nested(data: bytes, depth: int) -> bytes:
    for _ in range(depth):
        data = gzip.compress(data)
    return data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (nested(PAGE.encode(), 10), "containers inside each other"),
        (archive(("a.txt", b"x" * 6_000_000)), "too long for an article"),
        (gzip.compress(b"Orlan")[:10] + b"\xff" * 20, "broken gzip"),
        (archive(("a.txt", STORY.encode()))[:60], "broken ZIP"),
        (archive(("xl/workbook.xml", b"<x/>")), "an Excel workbook"),
        (archive(), "holds no article"),
        (b"%PDF-1.7 and nothing else", "PDF"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: zero\r\n\r\n", "article"),
        (b'{"deals": [{"key": "d1"}]}', "JSON without an article's text"),
        (b'{"text": "' + b"[" * 100_000, "broken JSON"),
        (b'["' + b'",["' * 20_000, "JSON"),
        (b"<rss><channel></channel></rss>", "XML without an article"),
    ],
)
def test_hostile_and_broken_files_are_rejected_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as caught:
        read("a", data)
    assert reason in caught.value.reason


def test_a_bomb_is_given_up_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_UNPACKED", 3_000_000)
    for bomb in (gzip.compress(b"0" * 50_000_000), archive(("a", b"0" * 50_000_000))):
        with pytest.raises(Rejected, match="unpacks to more than"):
            read("a", bomb)


def test_mime_that_nests_without_end_is_bounded() -> None:
    part = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    reading = unpack("a", f"From: a@b.example\nMIME-Version: 1.0\n{part}".encode())
    assert reading.refused


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(
        [
            b"\x1f\x8b\x08",
            b"PK\x03\x04",
            b"%PDF-1.4\n",
            b"{\\rtf1 ",
            b"WARC/1.0\r\n",
            b"<rss>",
            b'{"a":',
            b"MIME-Version: 1.0\nFrom: a\n\n",
        ]
    ),
    st.binary(max_size=300),
)
def test_any_bytes_after_any_signature_give_articles_or_a_rejection(signature: bytes, rest: bytes) -> None:
    try:
        articles = read("a", signature + rest)
    except Rejected:
        return
    assert all(article.content.strip() for article in articles)
