"""Frames' drafts and the tagger's proposals laid over each other: what is added, what stays, what is left over."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.deals.draft import Amount, Draft, Quantum, When
from pipeline.deals.fillers import Filler
from pipeline.deals.telling import Part
from pipeline.deals.weighing import SURE, support, weigh
from pipeline.model.tags import Tags
from pipeline.model.vocabulary import AmountKind, DateKind, DealType, QuantityKind, Role
from tests.deals.test_proposals import (
    ADVISES,
    BACKS,
    BUYS,
    FIRMS,
    LENDS,
    MERGES,
    ORDERS,
    PAIRS_UP,
    SELLS,
    Claim,
    Says,
    cast,
    mention,
    page,
    said,
    tags,
    terms,
)


def draft(line: str) -> Draft:
    """What the frames would make of 'acquisition: acquirer Brell, target Tarn'."""
    kind, _, parties = line.partition(": ")
    return Draft(DealType(kind), parts=[_part(*party.split()) for party in parties.split(", ") if party], sentences=[0])


def _part(role: str, name: str) -> Part:
    own = page().mentions[mention(name)]
    return Part(Role(role), Filler(own.start, own.end, own.entity, "name"), "frame")


def weighed(lines: Sequence[str], pairs: Sequence[Says]) -> list[str]:
    return [cast(one) for one in weigh(page(), [draft(line) for line in lines], tags(pairs))]


@pytest.mark.parametrize(
    ("frames", "pair", "expected"),
    [
        # a missing side is filled
        ("acquisition: acquirer Brell", Says("Brell", BUYS, "Tarn", 0.9), "acquisition: acquirer Brell, target Tarn"),
        ("acquisition: target Tarn", Says("Brell", BUYS, "Tarn", 0.9), "acquisition: target Tarn, acquirer Brell"),
        (
            "debt_financing: borrower Tarn",
            Says("Corbel", LENDS, "Tarn", 0.9),
            "debt_financing: borrower Tarn, lender Corbel",
        ),
        # a round and an investment are of one family, and the frames' word for it stays
        (
            "funding_round: target Tarn",
            Says("Vane", BACKS, "Tarn", 0.9),
            "funding_round: target Tarn, investor Vane",
        ),
        # nobody is added twice
        (
            "acquisition: acquirer Brell, target Tarn",
            Says("Brell", BUYS, "Tarn", 0.9),
            "acquisition: acquirer Brell, target Tarn",
        ),
        # who sells joins
        (
            "acquisition: acquirer Brell, target Tarn",
            Says("Orrin", SELLS, "Tarn", 0.9),
            "acquisition: acquirer Brell, target Tarn, seller Orrin",
        ),
    ],
)
def test_what_the_frames_left_open_is_filled(frames: str, pair: Says, expected: str) -> None:
    assert weighed([frames], [pair]) == [expected]


@pytest.mark.parametrize(
    ("frames", "pairs", "expected"),
    [
        # a bidder more is no second acquirer, an order more no second supplier: a deal of their own
        (
            "acquisition: acquirer Brell, target Tarn",
            [Says("Orrin", BUYS, "Tarn", 0.9)],
            ["acquisition: acquirer Brell, target Tarn", "acquisition: acquirer Orrin, target Tarn"],
        ),
        (
            "purchase_commitment: customer Brell, supplier Tarn",
            [Says("Brell", ORDERS, "Orrin", 0.9)],
            [
                "purchase_commitment: customer Brell, supplier Tarn",
                "purchase_commitment: customer Brell, supplier Orrin",
            ],
        ),
        # those who stand the other way round are not the same deal
        (
            "acquisition: acquirer Brell, target Tarn",
            [Says("Tarn", BUYS, "Brell", 0.9)],
            ["acquisition: acquirer Brell, target Tarn", "acquisition: acquirer Tarn, target Brell"],
        ),
        # neither is another family, nor a deal of others
        (
            "acquisition: acquirer Brell, target Tarn",
            [Says("Brell", LENDS, "Tarn", 0.9)],
            ["acquisition: acquirer Brell, target Tarn", "debt_financing: lender Brell, borrower Tarn"],
        ),
        (
            "acquisition: acquirer Brell, target Tarn",
            [Says("Vane", BUYS, "Corbel", 0.9)],
            ["acquisition: acquirer Brell, target Tarn", "acquisition: acquirer Vane, target Corbel"],
        ),
        # sides with several names: whom the tagger tells together with one who is there joins him
        (
            "funding_round: target Tarn, investor Orrin",
            [Says("Orrin", BACKS, "Tarn", 0.9), Says("Vane", BACKS, "Tarn", 0.8)],
            ["funding_round: target Tarn, investor Orrin, investor Vane"],
        ),
        (
            "joint_venture: partner Brell, partner Tarn",
            [Says("Brell", PAIRS_UP, "Orrin", 0.9)],
            ["joint_venture: partner Brell, partner Tarn, partner Orrin"],
        ),
        # an adviser comes along with those he advises
        (
            "acquisition: acquirer Brell, target Tarn",
            [Says("Brell", BUYS, "Tarn", 0.9), Says("Vane", ADVISES, "Brell", 0.9)],
            ["acquisition: acquirer Brell, target Tarn, adviser Vane"],
        ),
        # a merger of equals and a purchase are told apart by wording alone, and the frames' wording stays
        (
            "acquisition: acquirer Brell, target Tarn",
            [Says("Brell", MERGES, "Tarn", 0.9)],
            ["acquisition: acquirer Brell, target Tarn"],
        ),
    ],
)
def test_a_side_that_is_there_is_not_replaced(frames: str, pairs: list[Says], expected: list[str]) -> None:
    assert weighed([frames], pairs) == expected


@pytest.mark.parametrize(
    ("frames", "pair", "expected"),
    [
        # a side that may have several names takes one more from a tagger that is sure …
        (
            "joint_venture: partner Brell, partner Tarn",
            Says("Brell", PAIRS_UP, "Orrin", SURE),
            "joint_venture: partner Brell, partner Tarn, partner Orrin",
        ),
        (
            "joint_venture: partner Brell, partner Tarn",
            Says("Brell", PAIRS_UP, "Orrin", SURE - 0.01),
            "joint_venture: partner Brell, partner Tarn",
        ),
        # … and its first name from any
        (
            "funding_round: target Tarn",
            Says("Vane", BACKS, "Tarn", SURE - 0.01),
            "funding_round: target Tarn, investor Vane",
        ),
    ],
)
def test_how_sure_the_tagger_must_be_of_one_name_more(frames: str, pair: Says, expected: str) -> None:
    assert weighed([frames], [pair]) == [expected]


def test_a_proposal_goes_to_the_draft_that_shares_most_of_its_names() -> None:
    frames = ["acquisition: acquirer Brell", "acquisition: acquirer Brell, target Tarn"]
    assert weighed(frames, [Says("Brell", BUYS, "Tarn", 0.9), Says("Orrin", SELLS, "Tarn", 0.8)]) == [
        "acquisition: acquirer Brell",
        "acquisition: acquirer Brell, target Tarn, seller Orrin",
    ]


def _claims(*terms: tuple[str, str]) -> list[Claim]:
    return [(term, kind, name, 0.9) for term, kind in terms for name in ("Brell", "Tarn")]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # a kind that the frames have stays theirs
        (_claims(("$7 million", "deal_value")), ["deal_value $40 million", "announced 4 May 2026"]),
        # another kind is added
        (
            _claims(("$7 million", "break_fee")),
            ["deal_value $40 million", "break_fee $7 million", "announced 4 May 2026"],
        ),
        (
            _claims(("30 percent", "stake")),
            ["deal_value $40 million", "stake 30 percent", "announced 4 May 2026"],
        ),
        # a sum that the frames have read is not read once more as something else
        (_claims(("$40 million", "valuation")), ["deal_value $40 million", "announced 4 May 2026"]),
        # no second announcement
        (_claims(("4 May 2026", "announced")), ["deal_value $40 million", "announced 4 May 2026"]),
    ],
)
def test_terms_are_added_only_of_kinds_that_are_not_there(claims: list[Claim], expected: list[str]) -> None:
    own = draft("acquisition: acquirer Brell, target Tarn")
    own.amounts.append(Amount(AmountKind.DEAL_VALUE, 0, "frame", 6))
    own.dates.append(When(DateKind.ANNOUNCED, 0, "frame", 6))
    (both,) = weigh(page(), [own], tags([Says("Brell", BUYS, "Tarn", 0.9)], claims))
    assert terms(both) == expected
    assert [amount.rule for amount in both.values(AmountKind.DEAL_VALUE)] == ["frame"]


def test_what_a_frame_gives_to_one_deal_is_not_given_to_another() -> None:
    own = draft("acquisition: acquirer Vane, target Corbel")
    own.amounts.append(Amount(AmountKind.DEAL_VALUE, 0, "frame", 6))
    own.dates.append(When(DateKind.ANNOUNCED, 0, "frame", 6))
    other = draft("acquisition: acquirer Brell, target Tarn")
    claims = _claims(("$40 million", "deal_value"), ("$7 million", "break_fee"), ("4 May 2026", "completed"))
    both = weigh(page(), [own, other], tags([Says("Brell", BUYS, "Tarn", 0.9)], claims))
    assert [terms(one) for one in both] == [
        ["deal_value $40 million", "announced 4 May 2026"],
        ["break_fee $7 million"],
    ]


def test_a_measure_that_is_there_is_not_added_again() -> None:
    own = draft("acquisition: acquirer Brell, target Tarn")
    own.quantities.append(Quantum(QuantityKind.STAKE, 0, "frame"))
    (both,) = weigh(page(), [own], tags([Says("Brell", BUYS, "Tarn", 0.9)], _claims(("30 percent", "stake"))))
    assert [quantum.rule for quantum in both.quantities] == ["frame"]


@pytest.mark.parametrize(
    ("kind", "undisclosed"),
    [("deal_value", None), ("break_fee", (3, 9))],
)
def test_a_price_that_the_tagger_finds_is_not_kept_secret(kind: str, undisclosed: tuple[int, int] | None) -> None:
    own = draft("acquisition: acquirer Brell, target Tarn")
    own.undisclosed = (3, 9)
    (both,) = weigh(page(), [own], tags([Says("Brell", BUYS, "Tarn", 0.9)], _claims(("$40 million", kind))))
    assert both.undisclosed == undisclosed


def test_what_is_left_over_stands_behind_without_a_telling() -> None:
    frames = draft("acquisition: acquirer Brell, target Tarn")
    pairs = [Says("Brell", BUYS, "Tarn", 0.7, 4), Says("Vane", BACKS, "Corbel", 0.6, 1)]
    first, second = weigh(page(), [frames], tags(pairs))
    assert first is frames
    assert first.seen == 0.7
    assert (cast(second), second.tellings, second.seen) == (
        "equity_investment: investor Vane, target Corbel",
        [],
        0.6,
    )


@pytest.mark.parametrize(
    ("frames", "seen", "probability"),
    [
        # the likeliest pair of its family
        ("acquisition: acquirer Brell, target Tarn", tags([Says("Brell", BUYS, "Tarn", 0.7)]), 0.7),
        (
            "acquisition: acquirer Brell, target Tarn, seller Orrin",
            tags([Says("Brell", BUYS, "Tarn", 0.4), Says("Orrin", SELLS, "Tarn", 0.6)]),
            0.6,
        ),
        ("acquisition: acquirer Brell, target Tarn", tags([Says("Brell", LENDS, "Tarn", 0.7)]), 0),
        ("merger: partner Brell, partner Tarn", tags([Says("Brell", BUYS, "Tarn", 0.7)]), 0.7),
        # both must be in it, as principals
        ("acquisition: acquirer Brell, target Tarn", tags([Says("Brell", BUYS, "Orrin", 0.7)]), 0),
        (
            "acquisition: acquirer Brell, target Tarn, adviser Vane",
            tags([Says("Vane", BUYS, "Tarn", 0.7)]),
            0,
        ),
        # a name alone: what part it plays in such a deal
        ("funding_round: target Tarn", tags([], parts=[("Tarn", "equity:target", 0.8)]), 0.8),
        ("ipo: issuer Tarn", tags([], parts=[("Tarn", "ipo:issuer", 0.8)]), 0.8),
        ("funding_round: target Tarn", tags([], parts=[("Tarn", "debt_financing:borrower", 0.8)]), 0),
        ("funding_round: target Tarn", tags([], parts=[("Brell", "equity:target", 0.8)]), 0),
        # … which does not count where there are two
        (
            "funding_round: target Tarn, investor Vane",
            tags([], parts=[("Tarn", "equity:target", 0.8)]),
            0,
        ),
        # nobody
        ("acquisition: ", tags([Says("Brell", BUYS, "Tarn", 0.7)]), 0),
    ],
)
def test_how_likely_the_tagger_finds_a_deal_of_the_frames(frames: str, seen: Tags, probability: float) -> None:
    assert support(draft(frames), seen) == probability


def test_a_tagger_that_sees_nothing_leaves_the_frames_as_they_are_but_doubts_them() -> None:
    own = draft("acquisition: acquirer Brell, target Tarn")
    assert weigh(page(), [own], Tags()) == [own]
    assert (cast(own), own.seen) == ("acquisition: acquirer Brell, target Tarn", 0)


told = st.builds("acquisition: acquirer {}, target {}".format, st.sampled_from(FIRMS[:2]), st.sampled_from(FIRMS[2:]))


@given(st.lists(told, max_size=3), st.lists(said, max_size=8))
def test_whatever_the_tagger_says_the_frames_keep_their_order_and_their_parties(
    lines: list[str], pairs: list[Says]
) -> None:
    both = weigh(page(), [draft(line) for line in lines], tags(pairs))
    assert all(cast(one).startswith(line) for one, line in zip(both, lines, strict=False))
    assert len(both) >= len(lines)
    assert all(one.seen is not None for one in both)
