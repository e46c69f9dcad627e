"""Pages: every paragraph of the article stays, every piece of furniture goes, whoever built the page."""

import json
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean import clean
from pipeline.errors import Rejected
from pipeline.model.text import Article, Claim, CleanText
from pipeline.model.vocabulary import BlockKind, Form

TITLE = "Orlan buys Fenwick Mills for £12m"
LEAD = "Orlan AS has agreed to buy Fenwick Mills of Leeds for £12m in cash, the two companies said on Tuesday."
MORE = "The mill was founded in 1911 and has 40 workers, who will keep their jobs under the terms of the sale."
LAST = "Completion is expected in June, once the shareholders of both companies have given their consent to it."
STORY = f"<p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>"


def cleaned(markup: str) -> CleanText:
    return clean(Article("a", "a", "0" * 64, Form.HTML, markup))


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>{TITLE} | The Gazette</title>{head}</head><body>{body}</body></html>"


def blocks(result: CleanText) -> list[tuple[BlockKind, str]]:
    return [(block.kind, result.text[block.start : block.end]) for block in result.blocks]


@pytest.mark.parametrize(
    "body",
    [
        f"<main><article><h1>{TITLE}</h1>{STORY}</article></main>",
        f"<div id='content'><h2 class='title'>{TITLE}</h2><div class='entry'>{STORY}</div></div>",
        f"<table><tr><td><a href=/>Home</a><br></td><td><b>{TITLE}</b><p>{LEAD}<p>{MORE}<p>{LAST}</td></tr></table>",
        f"<h1>{TITLE}</h1>{LEAD}<br><br>{MORE}<br><br>{LAST}",
        f"<form id=aspnetForm><div class=wrap><h1>{TITLE}</h1>{STORY}</div></form>",
        f"<div class='post with-sidebar'><h1>{TITLE}</h1><noscript>{STORY}</noscript></div>",
    ],
    ids=["html5", "blog", "layout table", "line breaks", "one form around all", "noscript"],
)
def test_the_article_is_found_in_pages_of_every_era(body: str) -> None:
    assert blocks(cleaned(page(body))) == [
        (BlockKind.TITLE, TITLE),
        (BlockKind.PARAGRAPH, LEAD),
        (BlockKind.PARAGRAPH, MORE),
        (BlockKind.PARAGRAPH, LAST),
    ]


OTHER = "Tallow sells Brig to Hexham for $90m"
SENTENCE = f"{OTHER}, it was said on Monday, in a deal that has been long in the making and is thought dear."


@pytest.mark.parametrize(
    "furniture",
    [
        f"<aside><h4>Most read</h4><ul><li><a href=/b>{OTHER}</a></li></ul></aside>",
        f"<div class='sidebar'><h3>Trending</h3><p>{SENTENCE}</p></div>",
        f"<div class='c-related__list'><a href=/b>{OTHER}</a></div>",
        f"<div class='col-4'><h4>READ NEXT</h4><ul><li>{OTHER}</li><li>Why mills close</li></ul></div>",
        f"<div class='Ticker_t__9a'><span>{OTHER}</span><span>Brig +3%</span></div>",
        f"<font size=1><b>RELATED STORIES</b><br><a href=/b>{OTHER}</a> - May 4, 2020<br></font>",
        f"<section id='comments'><h3>2 Comments</h3><p><b>dan:</b> {SENTENCE}</p></section>",
        f"<div><h3>3 Responses</h3><ol class=commentlist><li>{OTHER}</li></ol></div>",
        f"<div class='newsletter-signup'><p>Every Friday: {OTHER} and more.</p><input type=email></div>",
        f"<div role=dialog class='CookieModal'><p>We share data. {OTHER}.</p></div>",
        f"<p class='promo'>{OTHER}</p>",
        f"<nav><a href=/b>{OTHER}</a></nav>",
        f"<footer><p>{SENTENCE}</p></footer>",
        f"<div style='display: none'>{OTHER}</div>",
        f"<div><p>More from the Gazette</p><p><a href=/b>{OTHER}</a></p></div>",
    ],
)
@pytest.mark.parametrize("place", ["above", "inside", "below"])
def test_what_tells_other_stories_is_cut(furniture: str, place: str) -> None:
    above, inside, below = (furniture if place == where else "" for where in ("above", "inside", "below"))
    body = f"{above}<article><h1>{TITLE}</h1><p>{LEAD}</p>{inside}<p>{MORE}</p><p>{LAST}</p></article>{below}"
    result = cleaned(page(body))
    assert "Tallow" not in result.text
    assert [text for kind, text in blocks(result) if kind is BlockKind.PARAGRAPH] == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        f"Also Read: {OTHER}",
        f"<strong>READ MORE: <a href=/b>{OTHER}</a></strong>",
        "Story continues below advertisement",
        "ADVERTISEMENT",
        "Listen to this article (3 min)",
        "Sign up for our morning newsletter",
        "Follow the Gazette on Twitter",
        "Tags: mills, cloth",
        "E-mail this • Print • 214 replies on the boards",
        "Stocks | Markets | Quotes | Help",
        "DOW 8462.85 -112.00 NASDAQ 1792.73 -47.48",
    ],
)
def test_litter_between_paragraphs_is_left_out(line: str) -> None:
    result = cleaned(page(f"<article><h1>{TITLE}</h1><p>{LEAD}</p><p>{line}</p><p>{MORE}</p><p>{LAST}</p></article>"))
    assert result.text == "\n\n".join([TITLE, LEAD, MORE, LAST])


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h3>What it means</h3>", [(BlockKind.HEADING, "What it means")]),
        ("<ul><li>40 jobs</li><li>one mill</li></ul>", [(BlockKind.ITEM, "40 jobs"), (BlockKind.ITEM, "one mill")]),
        (
            "<table><tr><th>Year</th><th>Sales</th></tr><tr><td>2020</td><td>£3m</td></tr></table>",
            [(BlockKind.ROW, "Year | Sales"), (BlockKind.ROW, "2020 | £3m")],
        ),
        ("<p>It is a bargain.</p>", [(BlockKind.PARAGRAPH, "It is a bargain.")]),
        ("<blockquote>“It is a bargain.”</blockquote>", [(BlockKind.PARAGRAPH, "“It is a bargain.”")]),
        ("<h3>In other mill news</h3>", [(BlockKind.HEADING, "In other mill news")]),
        ("<h3>Related-party sales</h3>", [(BlockKind.HEADING, "Related-party sales")]),
    ],
)
def test_parts_of_the_article_keep_their_kind(markup: str, expected: list[tuple[BlockKind, str]]) -> None:
    result = cleaned(page(f"<article><h1>{TITLE}</h1><p>{LEAD}</p>{markup}<p>{MORE}</p><p>{LAST}</p></article>"))
    assert blocks(result)[2:-2] == expected


def test_standfirst_and_key_points_under_the_headline_stay() -> None:
    points = "<ul class=keypoints><li>Price is £12m in cash, to be paid in June</li></ul>"
    deck = "<h2>Norwegian buyer promises to keep all of the jobs</h2>"
    result = cleaned(page(f"<div><h1>{TITLE}</h1>{deck}{points}<div class=text>{STORY}</div></div>"))
    assert blocks(result)[1:3] == [
        (BlockKind.HEADING, "Norwegian buyer promises to keep all of the jobs"),
        (BlockKind.ITEM, "Price is £12m in cash, to be paid in June"),
    ]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("", f"<h1>{TITLE}</h1>", TITLE),
        ("", f"<div class=hd>{TITLE}: founders cash in</div>", f"{TITLE}: founders cash in"),
        (f'<meta property="og:title" content="{TITLE}">', f"<h1>The Gazette</h1><h2>{TITLE}</h2>", TITLE),
        (f'<meta property="og:title" content="{TITLE}">', f"<h1><span>Markets | </span>{TITLE}</h1>", TITLE),
        ("", "<h1>Orlan to take over Fenwick, the Leeds mill</h1>", "Orlan to take over Fenwick, the Leeds mill"),
        (
            "",
            "<h1><a href=/>Mill Notes</a></h1><h2>The Fenwick story, told by its last owner</h2>",
            "The Fenwick story, told by its last owner",
        ),
        ("", "", TITLE),
    ],
)
def test_the_title_is_the_headline_that_the_page_shows(head: str, body: str, title: str) -> None:
    prefix = "Mill Notes: " if "Mill Notes" in body else ""
    markup = page(f"{body}{STORY}", head).replace(f"<title>{TITLE}", f"<title>{prefix}{TITLE}")
    if prefix:
        markup = markup.replace(f"{prefix}{TITLE} | The Gazette", "Mill Notes")
    assert cleaned(markup).title == title


LD = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    ("head", "claim"),
    [
        (LD % '{"@type":"NewsArticle","datePublished":"2021-05-04"}', Claim("published", "2021-05-04", "json-ld")),
        (LD % '[{"@type":"NewsArticle","dateModified":"2021-05-05"}]', Claim("modified", "2021-05-05", "json-ld")),
        (
            LD % '{"@graph":[{"@type":["Article","NewsArticle"],"datePublished":"2021-05-04"}]}',
            Claim("published", "2021-05-04", "json-ld"),
        ),
        (
            LD % '{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Orlan"}}',
            Claim("title", "Orlan", "json-ld"),
        ),
        (
            LD % '{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Gazette"}}',
            Claim("outlet", "The Gazette", "json-ld"),
        ),
        (LD % '{"@type":"NewsArticle","author":[{"name":"Ada"},{"name":"Bo"}]}', Claim("author", "Ada, Bo", "json-ld")),
        (
            LD % '<!-- {"@type":"NewsArticle","datePublished":"2021-05-04",} -->',
            Claim("published", "2021-05-04", "json-ld"),
        ),
        (
            LD % '{"@type":"NewsArticle","headline":"A\n "quoted" mill","datePublished":"2021-05-04"}',
            Claim("published", "2021-05-04", "json-ld"),
        ),
        (
            '<meta property="article:published_time" content="2021-05-04T10:00Z">',
            Claim("published", "2021-05-04T10:00Z", "meta article:published_time"),
        ),
        ('<meta name="DC.date.issued" content="2021-05-04">', Claim("published", "2021-05-04", "meta DC.date.issued")),
        ('<meta property="og:site_name" content="The Gazette">', Claim("outlet", "The Gazette", "meta og:site_name")),
        ('<meta property="og:locale" content="en_AU">', Claim("country", "AU", "locale of meta og:locale")),
        (
            '<link rel="canonical" href="https://gazette.example/2021/05/04/mill">',
            Claim("published", "2021-05-04", "address"),
        ),
        ('<link rel="canonical" href="https://www.gazette.co.uk/mill">', Claim("country", "GB", "address")),
        ("", Claim("outlet", "The Gazette", "title")),
    ],
)
def test_claims_of_the_markup(head: str, claim: Claim) -> None:
    assert claim in cleaned(page(f"<h1>{TITLE}</h1>{STORY}", head)).claims


@pytest.mark.parametrize(
    ("above", "claim"),
    [
        ("<time datetime='2021-05-04'>May 4</time>", Claim("published", "2021-05-04", "time")),
        (
            "<span itemprop=datePublished content='2021-05-04'>today</span>",
            Claim("published", "2021-05-04", "markup datePublished"),
        ),
        ("<p class=by>By Ada Quist | 4 May 2021</p>", Claim("published", "4 May 2021", "visible-line")),
        ("<div>Posted by Ada Quist on May 4th, 2021 at 9:22</div>", Claim("author", "Ada Quist", "byline")),
        (
            "<p>Last Updated: Tuesday, 4 May, 2021, 14:06 GMT</p>",
            Claim("modified", "Last Updated: Tuesday, 4 May, 2021, 14:06 GMT", "visible-line"),
        ),
    ],
)
def test_claims_of_lines_between_headline_and_text(above: str, claim: Claim) -> None:
    assert claim in cleaned(page(f"<h1>{TITLE}</h1>{above}{STORY}")).claims


def test_a_date_in_the_masthead_counts_where_no_other_is() -> None:
    mast = "<div class=masthead>The Gazette | Tuesday, May 4, 2021</div>"
    assert (
        Claim("published", "Tuesday, May 4, 2021", "masthead") in cleaned(page(f"{mast}<h1>{TITLE}</h1>{STORY}")).claims
    )


def test_dates_of_other_stories_are_no_claims() -> None:
    rail = "<div class=sidebar><p>May 4, 2019</p><a href=/b>Tallow sells Brig</a></div>"
    claims = cleaned(page(f"{rail}<h1>{TITLE}</h1>{STORY}")).claims
    assert [claim for claim in claims if claim.field == "published"] == []


def test_the_body_in_the_json_ld_stands_in_where_the_page_shows_a_stub() -> None:
    body = LD % json.dumps({"@type": "NewsArticle", "articleBody": f"{LEAD}\n\n{MORE}\n\n{LAST}"})
    assert LAST in cleaned(page(f"<h1>{TITLE}</h1><p>{LEAD}</p>", body)).text


@pytest.mark.parametrize(
    ("head", "body", "closed"),
    [
        (LD % '{"@type":"NewsArticle","isAccessibleForFree":"False"}', "", True),
        ("", "<p>To continue reading, subscribe today.</p>", True),
        ("", "<div class=css-paywall><p>Keep reading for €1</p></div>", True),
        ("", "", False),
    ],
)
def test_a_stub_behind_a_paywall_is_kept_and_marked(head: str, body: str, closed: bool) -> None:
    result = cleaned(page(f"<article><h1>{TITLE}</h1>{STORY}{body}</article>", head))
    assert result.paywalled is closed
    assert LEAD in result.text
    assert "reading" not in result.text


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<html><script>var a = 'Orlan';</script></html>",
        "<div>" * 100_000 + "Orlan" + "</div>" * 100_000,
        "<!DOCTYPE html [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;'>]><html><p>&b;</p></html>" * 3,
        "<table>" * 5000,
        "<" * 100_000,
        "<a href='" + "x" * 1_000_000,
    ],
    ids=["nothing", "script alone", "100,000 deep", "entities", "tables", "angles", "one long attribute"],
)
def test_hostile_pages_end_in_text_or_rejection(markup: str) -> None:
    try:
        assert len(cleaned(markup).text) < 1000
    except Rejected as refusal:
        assert refusal.stage == "clean"  # noqa: PT017  # either outcome is right


@pytest.mark.parametrize("slip", ["<!-- menu", "<a href='/home>Home</a>", '<img alt="logo>'])
def test_a_comment_or_an_attribute_left_open_does_not_swallow_the_article(slip: str) -> None:
    text = cleaned(page(f"{slip}<h1>{TITLE}</h1>{STORY * 3}")).text
    assert all(line in text for line in (LEAD, MORE, LAST))


@pytest.mark.parametrize("tag", ["font", "b", "div", "span"])
def test_tags_left_open_by_the_hundred_lose_no_paragraph(tag: str) -> None:
    result = cleaned(page(f"<h1>{TITLE}</h1>" + f"<{tag}>" * 500 + STORY))
    assert result.text == "\n\n".join([TITLE, LEAD, MORE, LAST])


@pytest.mark.parametrize(
    "litter",
    [
        "<script>" + "var a=1;" * 1_500_000 + "</script>",
        "<style>" + "p{}" * 4_000_000 + "</style>",
        "<h2>Related</h2><p>b</p>" * 5000,
    ],
    ids=["a huge script", "a huge style", "5,000 headings"],
)
def test_what_is_huge_about_a_page_costs_seconds_and_no_paragraph(litter: str) -> None:
    started = process_time()
    assert MORE in cleaned(page(f"{litter}<article><h1>{TITLE}</h1>{STORY}</article>")).text
    assert process_time() - started < 5


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<table>",
                "<td>",
                "<b>",
                "<br>",
                "<ul><li>",
                "</div>",
                "Orlan pays £2m. ",
                "<!--",
                "]]>",
                "&#0;",
                "\x00",
            ]
        ),
        max_size=60,
    )
)
def test_any_soup_of_tags_is_survived(parts: list[str]) -> None:
    try:
        result = cleaned("<html><body>" + "".join(parts))
    except Rejected:
        return
    assert result.text.strip()
