"""What the tagger's probabilities alone make of a text: which names become one deal, in which parts, on which terms."""

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.batch.article import annotate
from pipeline.batch.direct import plain
from pipeline.deals.draft import Draft
from pipeline.deals.page import Page
from pipeline.deals.proposals import JOINS, PAIR, TERM, proposals
from pipeline.model.tags import Pair, Part, Share, Tags
from pipeline.model.vocabulary import Status

EVERYBODY = "Brell Ltd, Tarn Ltd, Orrin Ltd, Vane Ltd and Corbel Ltd met Anna Marsh in Oslo.\n"
FIRMS = ("Brell", "Tarn", "Orrin", "Vane", "Corbel")
TEXT = EVERYBODY * 6 + "They spoke of $40 million, $7 million, 30 percent and 4 May 2026.\n"
"""Each of the sentences 0 to 5 names everybody and tells nothing: what is in deals is for the tags to say."""

BUYS, SELLS, BOUGHT_FROM = "control:acquirer:target", "control:seller:target", "control:acquirer:seller"
BACKS, LENDS, ORDERS = (
    "equity:investor:target",
    "debt_financing:lender:borrower",
    "purchase_commitment:customer:supplier",
)
MERGES, PAIRS_UP, ADVISES = "merger:partner:partner", "joint_venture:partner:partner", ":adviser:"

TERMS = {"$40 million": ("sum", 0), "$7 million": ("sum", 1), "30 percent": ("measure", 0), "4 May 2026": ("date", 0)}


class Says(NamedTuple):
    """That two names share a deal, and in which sentence that is clearest."""

    first: str
    relation: str
    second: str
    probability: float
    sentence: int = 0
    status: Status = Status.ANNOUNCED


Claim: TypeAlias = tuple[str, str, str, float]
"""(term, what it is, in a deal of whom, probability)."""


@cache
def page() -> Page:
    clean = plain("a", TEXT)
    return Page(clean, annotate(clean))


def index(name: str) -> int:
    """The entity whose name begins with this word."""
    (number,) = (number for number, entity in enumerate(page().entities) if entity.name.split()[0] == name)
    return number


def mention(name: str, sentence: int = 0) -> int:
    """The mention of an entity in a sentence."""
    numbers = [number for number, one in enumerate(page().mentions) if one.entity == index(name)]
    return numbers[sentence]


def tags(
    pairs: Sequence[Says], claims: Sequence[Claim] = (), parts: Sequence[tuple[str, str, float]] = (), sure: float = 0.9
) -> Tags:
    """What the tagger would hand over, the likeliest first. `sure` is how sure it is of each status."""
    told = [
        Pair(
            index(one.first),
            index(one.second),
            one.relation,
            one.probability,
            (mention(one.first, one.sentence), mention(one.second, one.sentence)),
            (one.status, sure),
        )
        for one in pairs
    ]
    shares = [Share(*TERMS[term], index(name), kind, chance) for term, kind, name, chance in claims]
    roles = [Part(index(name), part, chance, mention(name)) for name, part, chance in parts]
    return Tags(
        tuple(sorted(told, key=lambda pair: -pair.probability)),
        tuple(sorted(roles, key=lambda part: -part.probability)),
        tuple(sorted(shares, key=lambda share: -share.probability)),
    )


def cast(draft: Draft) -> str:
    """'acquisition: acquirer Brell, target Tarn'."""
    parts = (
        f"{part.role} {page().entity(part.filler.entity).name.split()[0]}"
        for part in draft.parts
        if part.filler.entity is not None
    )
    return f"{draft.type}: {', '.join(parts)}"


def terms(draft: Draft) -> list[str]:
    """['deal_value $40 million'], in the order sums, measures, dates."""
    return [
        *(f"{amount.kind} {page().money[amount.ref].text}" for amount in draft.amounts),
        *(f"{quantum.kind} {page().quantities[quantum.ref].text}" for quantum in draft.quantities),
        *(f"{when.kind} {page().dates[when.ref].text}" for when in draft.dates),
    ]


def casts(pairs: Sequence[Says]) -> list[str]:
    return [cast(draft) for draft in proposals(page(), tags(pairs))]


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        # likely enough, or not
        (Says("Brell", BUYS, "Tarn", PAIR), ["acquisition: acquirer Brell, target Tarn"]),
        (Says("Brell", BUYS, "Tarn", PAIR - 0.01), []),
        # each relation has its type and its roles
        (Says("Vane", BACKS, "Tarn", 0.9), ["equity_investment: investor Vane, target Tarn"]),
        (Says("Corbel", LENDS, "Tarn", 0.9), ["debt_financing: lender Corbel, borrower Tarn"]),
        (Says("Orrin", ORDERS, "Tarn", 0.9), ["purchase_commitment: customer Orrin, supplier Tarn"]),
        (Says("Orrin", "licensing:licensee:licensor", "Tarn", 0.9), ["licensing: licensee Orrin, licensor Tarn"]),
        (Says("Orrin", MERGES, "Tarn", 0.9), ["merger: partner Orrin, partner Tarn"]),
        (Says("Orrin", PAIRS_UP, "Tarn", 0.9), ["joint_venture: partner Orrin, partner Tarn"]),
        # people buy and back, but are not bought and do not lend; places do nothing
        (Says("Anna", BUYS, "Tarn", 0.9), ["acquisition: acquirer Anna, target Tarn"]),
        (Says("Brell", BUYS, "Anna", 0.9), []),
        (Says("Anna", LENDS, "Tarn", 0.9), []),
        (Says("Brell", BUYS, "Oslo", 0.9), []),
        (Says("Oslo", BACKS, "Tarn", 0.9), []),
    ],
)
def test_one_pair_is_a_deal_where_it_is_likely_and_can_be(pair: Says, expected: list[str]) -> None:
    assert casts([pair]) == expected


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        # the likelier direction wins, whichever is told first
        (
            [Says("Tarn", BUYS, "Brell", 0.4, 0), Says("Brell", BUYS, "Tarn", 0.5, 1)],
            ["acquisition: acquirer Brell, target Tarn"],
        ),
        # of a purchase and a merger of the same two, the likelier
        (
            [Says("Brell", MERGES, "Tarn", 0.6), Says("Brell", BUYS, "Tarn", 0.5)],
            ["merger: partner Brell, partner Tarn"],
        ),
        # a merger is told from both sides, and is one
        (
            [Says("Brell", MERGES, "Tarn", 0.6), Says("Tarn", MERGES, "Brell", 0.6)],
            ["merger: partner Brell, partner Tarn"],
        ),
        # who backs may lend as well: another family is another deal
        (
            [Says("Vane", BACKS, "Tarn", 0.6), Says("Vane", LENDS, "Tarn", 0.5)],
            ["equity_investment: investor Vane, target Tarn", "debt_financing: lender Vane, borrower Tarn"],
        ),
    ],
)
def test_two_names_stand_to_each_other_in_one_way_a_family(pairs: list[Says], expected: list[str]) -> None:
    assert casts(pairs) == expected


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        # co-investors, in one sentence or the next
        (
            [Says("Vane", BACKS, "Tarn", 0.9, 0), Says("Corbel", BACKS, "Tarn", 0.8, 1)],
            ["equity_investment: investor Vane, target Tarn, investor Corbel"],
        ),
        # … but not further on: the same firm may raise money twice
        (
            [Says("Vane", BACKS, "Tarn", 0.9, 0), Says("Corbel", BACKS, "Tarn", 0.8, 2)],
            ["equity_investment: investor Vane, target Tarn", "equity_investment: investor Corbel, target Tarn"],
        ),
        # near to any sentence of the deal will do
        (
            [
                Says("Vane", BACKS, "Tarn", 0.9, 0),
                Says("Corbel", BACKS, "Tarn", 0.8, 1),
                Says("Orrin", BACKS, "Tarn", 0.7, 2),
            ],
            ["equity_investment: investor Vane, target Tarn, investor Corbel, investor Orrin"],
        ),
        # lenders go together as investors do
        (
            [Says("Vane", LENDS, "Tarn", 0.9), Says("Corbel", LENDS, "Tarn", 0.8)],
            ["debt_financing: lender Vane, borrower Tarn, lender Corbel"],
        ),
        # who backs two firms makes two deals
        (
            [Says("Vane", BACKS, "Tarn", 0.9), Says("Vane", BACKS, "Brell", 0.8)],
            ["equity_investment: investor Vane, target Tarn", "equity_investment: investor Vane, target Brell"],
        ),
        # a second buyer of the same firm is a rival, and a second firm of the same buyer is another purchase
        (
            [Says("Brell", BUYS, "Tarn", 0.9), Says("Orrin", BUYS, "Tarn", 0.8)],
            ["acquisition: acquirer Brell, target Tarn", "acquisition: acquirer Orrin, target Tarn"],
        ),
        (
            [Says("Brell", BUYS, "Tarn", 0.9), Says("Brell", BUYS, "Orrin", 0.8)],
            ["acquisition: acquirer Brell, target Tarn", "acquisition: acquirer Brell, target Orrin"],
        ),
        # partners join from either side
        (
            [
                Says("Brell", PAIRS_UP, "Tarn", 0.9),
                Says("Orrin", PAIRS_UP, "Tarn", 0.8),
                Says("Brell", PAIRS_UP, "Vane", 0.7),
            ],
            ["joint_venture: partner Brell, partner Tarn, partner Orrin, partner Vane"],
        ),
    ],
)
def test_pairs_that_share_a_name_are_one_deal_or_two(pairs: list[Says], expected: list[str]) -> None:
    assert casts(pairs) == expected


@pytest.mark.parametrize(
    ("parts", "role"),
    [
        ([("Vane", "equity:lead_investor", 0.51)], "lead_investor"),
        ([("Vane", "equity:lead_investor", 0.5)], "investor"),
        ([("Corbel", "equity:lead_investor", 0.9)], "investor"),
        ([("Vane", "equity:investor", 0.9)], "investor"),
    ],
)
def test_who_more_likely_than_not_leads_some_round_leads(parts: list[tuple[str, str, float]], role: str) -> None:
    (draft,) = proposals(page(), tags([Says("Vane", BACKS, "Tarn", 0.9)], parts=parts))
    assert cast(draft) == f"equity_investment: {role} Vane, target Tarn"


PURCHASE = Says("Brell", BUYS, "Tarn", 0.9)
ORDER = Says("Brell", ORDERS, "Tarn", 0.9)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        # who sells, told beside what is sold or beside who buys
        ([PURCHASE, Says("Orrin", SELLS, "Tarn", JOINS)], ["acquisition: acquirer Brell, target Tarn, seller Orrin"]),
        (
            [PURCHASE, Says("Brell", BOUGHT_FROM, "Orrin", JOINS)],
            ["acquisition: acquirer Brell, target Tarn, seller Orrin"],
        ),
        ([PURCHASE, Says("Orrin", SELLS, "Tarn", JOINS - 0.01)], ["acquisition: acquirer Brell, target Tarn"]),
        # up to three sentences away
        ([PURCHASE, Says("Orrin", SELLS, "Tarn", 0.8, 3)], ["acquisition: acquirer Brell, target Tarn, seller Orrin"]),
        ([PURCHASE, Says("Orrin", SELLS, "Tarn", 0.8, 4)], ["acquisition: acquirer Brell, target Tarn"]),
        # nobody sells to himself
        ([PURCHASE, Says("Brell", SELLS, "Tarn", 0.8)], ["acquisition: acquirer Brell, target Tarn"]),
        # an order has no vendor: there the sale is a deal of its own
        (
            [ORDER, Says("Orrin", SELLS, "Tarn", 0.8)],
            ["purchase_commitment: customer Brell, supplier Tarn", "acquisition: seller Orrin, target Tarn"],
        ),
        # a sale without a buyer is a deal, a buyer and a vendor without what is sold are none
        ([Says("Orrin", SELLS, "Tarn", 0.8)], ["acquisition: seller Orrin, target Tarn"]),
        ([Says("Brell", BOUGHT_FROM, "Orrin", 0.8)], []),
        # who advises one of the parties
        ([PURCHASE, Says("Vane", ADVISES, "Tarn", JOINS)], ["acquisition: acquirer Brell, target Tarn, adviser Vane"]),
        ([PURCHASE, Says("Vane", ADVISES, "Tarn", JOINS - 0.01)], ["acquisition: acquirer Brell, target Tarn"]),
        ([PURCHASE, Says("Vane", ADVISES, "Orrin", 0.8)], ["acquisition: acquirer Brell, target Tarn"]),
        ([PURCHASE, Says("Brell", ADVISES, "Tarn", 0.8)], ["acquisition: acquirer Brell, target Tarn"]),
        ([Says("Vane", ADVISES, "Tarn", 0.9)], []),
    ],
)
def test_vendors_and_advisers_join_only_where_they_are_very_likely(pairs: list[Says], expected: list[str]) -> None:
    assert casts(pairs) == expected


BOTH = [Says("Brell", BUYS, "Tarn", 0.9), Says("Vane", BACKS, "Corbel", 0.8, 1)]


@pytest.mark.parametrize(
    ("claims", "purchase", "investment"),
    [
        # all parties of the deal have a say, on the average
        (
            [("$40 million", "deal_value", "Brell", TERM), ("$40 million", "deal_value", "Tarn", TERM)],
            ["deal_value $40 million"],
            [],
        ),
        ([("$40 million", "deal_value", "Brell", TERM), ("$40 million", "deal_value", "Tarn", TERM - 0.02)], [], []),
        ([("$40 million", "deal_value", "Brell", 0.9)], [], []),
        # of two deals, that whose parties claim it more
        (
            [
                ("$40 million", "deal_value", "Brell", 0.8),
                ("$40 million", "deal_value", "Tarn", 0.8),
                ("$40 million", "deal_value", "Vane", 0.9),
                ("$40 million", "deal_value", "Corbel", 0.9),
            ],
            [],
            ["deal_value $40 million"],
        ),
        # of two things it may be, that which they claim more
        (
            [
                ("$40 million", "deal_value", "Vane", 0.7),
                ("$40 million", "deal_value", "Corbel", 0.7),
                ("$40 million", "valuation", "Vane", 0.8),
                ("$40 million", "valuation", "Corbel", 0.8),
            ],
            [],
            ["valuation $40 million"],
        ),
        # sums, measures and dates alike, each to its own deal
        (
            [
                ("$40 million", "deal_value", "Brell", 0.9),
                ("$40 million", "deal_value", "Tarn", 0.9),
                ("4 May 2026", "completed", "Brell", 0.9),
                ("4 May 2026", "completed", "Tarn", 0.9),
                ("$7 million", "deal_value", "Vane", 0.9),
                ("$7 million", "deal_value", "Corbel", 0.9),
                ("30 percent", "stake", "Vane", 0.9),
                ("30 percent", "stake", "Corbel", 0.9),
            ],
            ["deal_value $40 million", "completed 4 May 2026"],
            ["deal_value $7 million", "stake 30 percent"],
        ),
        # what nobody in a deal claims stays away
        ([("$40 million", "deal_value", "Orrin", 0.9)], [], []),
    ],
)
def test_a_term_goes_to_the_deal_whose_parties_claim_it_most(
    claims: list[Claim], purchase: list[str], investment: list[str]
) -> None:
    assert [terms(draft) for draft in proposals(page(), tags(BOTH, claims))] == [purchase, investment]


@pytest.mark.parametrize(
    ("relation", "kind", "expected"),
    [
        (BUYS, "capacity", ["capacity 30 percent"]),
        (BACKS, "capacity", []),
        (LENDS, "capacity", []),
        (ORDERS, "capacity", ["capacity 30 percent"]),
        (LENDS, "duration", ["duration 30 percent"]),
        (BUYS, "duration", []),
    ],
)
def test_some_deals_have_no_capacity_and_some_no_duration(relation: str, kind: str, expected: list[str]) -> None:
    claims = [("30 percent", kind, name, 0.9) for name in ("Brell", "Tarn")]
    (draft,) = proposals(page(), tags([Says("Brell", relation, "Tarn", 0.9)], claims))
    assert terms(draft) == expected


def test_vendors_and_advisers_have_no_say_in_the_terms() -> None:
    pairs = [PURCHASE, Says("Orrin", SELLS, "Tarn", 0.8), Says("Vane", ADVISES, "Tarn", 0.8)]
    claims = [("$40 million", "deal_value", name, TERM) for name in ("Brell", "Tarn")]
    (draft,) = proposals(page(), tags(pairs, claims))
    assert len(draft.parts) == 4
    assert terms(draft) == ["deal_value $40 million"]


def test_a_proposal_tells_where_it_stands_and_how_likely_it_is() -> None:
    (draft,) = proposals(page(), tags([Says("Brell", BUYS, "Tarn", 0.83, 2, Status.RUMOURED)]))
    assert draft.tellings == []
    assert draft.seen == 0.83
    assert draft.sentences == [2]
    assert [standing.status for standing in draft.standings] == [Status.RUMOURED]
    assert draft.words is not None
    start, end = draft.words
    assert TEXT[start:end] == "Brell Ltd, Tarn Ltd"
    assert start >= 2 * len(EVERYBODY)


def test_a_pair_across_sentences_is_told_by_the_name_that_comes_first() -> None:
    pair = Pair(
        index("Brell"), index("Tarn"), BUYS, 0.9, (mention("Brell", 3), mention("Tarn", 1)), (Status.ANNOUNCED, 1)
    )
    (draft,) = proposals(page(), Tags((pair,)))
    assert draft.sentences == [1, 3]
    assert draft.words is not None
    start, end = draft.words
    assert (TEXT[start:end], start // len(EVERYBODY)) == ("Tarn Ltd", 1)


def test_deals_come_in_the_order_of_the_text_however_likely_they_are() -> None:
    assert casts([Says("Brell", BUYS, "Tarn", 0.9, 4), Says("Vane", BUYS, "Corbel", 0.5, 1)]) == [
        "acquisition: acquirer Vane, target Corbel",
        "acquisition: acquirer Brell, target Tarn",
    ]


chances = st.floats(0, 1)
said = st.builds(
    Says,
    st.sampled_from(FIRMS),
    st.sampled_from([BUYS, SELLS, BOUGHT_FROM, BACKS, LENDS, ORDERS, MERGES, PAIRS_UP, ADVISES]),
    st.sampled_from(FIRMS),
    chances,
    st.integers(0, 5),
).filter(lambda one: one.first != one.second)
claimed = st.tuples(
    st.sampled_from([("$40 million", "deal_value"), ("$40 million", "valuation"), ("30 percent", "stake")]),
    st.sampled_from(FIRMS),
    chances,
).map(lambda one: (*one[0], *one[1:]))


@given(st.lists(said, max_size=12), st.lists(claimed, max_size=12))
def test_whatever_the_tagger_says_nobody_has_two_parts_and_no_term_two_deals(
    pairs: list[Says], claims: list[Claim]
) -> None:
    drafts = proposals(page(), tags(pairs, claims))
    for draft in drafts:
        assert len(draft.parts) == len(draft.entities()) > 1, cast(draft)
    given_away = [term.split(" ", 1)[1] for term in chain.from_iterable(map(terms, drafts))]
    assert len(given_away) == len(set(given_away))
