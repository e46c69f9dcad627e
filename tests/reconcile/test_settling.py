"""One run after another: ids that stay, decisions that are obeyed, totals that are checked, nothing lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import Rejected
from pipeline.model.deals import Deal, DealRecord
from pipeline.model.slots import Known
from pipeline.model.vocabulary import AmountKind, Status
from pipeline.reconcile import Change, Decision, Outcome, Verb, read, reconcile, settle
from tests.reconcile.making import record
from tests.reconcile.test_storylines import shown

BID = "acquisition announced; acquirer=Arden Peak; target=Bellmoor; deal_value 4e8 EUR"
OTHER = "equity_investment announced; investor=Gorse; target=Tarn"
STAKE = "equity_investment announced; investor=Arden; target=Tarn"


def holding(deals: tuple[Deal, ...], record_id: str) -> Deal:
    return next(deal for deal in deals if record_id in deal.records)


class TestIds:
    def test_an_article_that_comes_later_changes_no_id(self) -> None:
        first = reconcile([record("b.txt#1", BID)])
        later = settle([record("a.txt#1", BID), record("b.txt#1", BID)], previous=first)
        assert [deal.deal_id for deal in later.deals] == [first[0].deal_id]
        assert [fate.change for fate in later.fates] == [Change.KEPT]

    def test_two_deals_that_turn_out_to_be_one(self) -> None:
        old_name, new_name = (BID.replace("Arden Peak", name) for name in ("Arden Peak", "Nimbara"))
        records = [record("a.txt#1", old_name), record("b.txt#1", new_name)]
        before = reconcile(records)
        renamed = record("c.txt#1", "licensing announced; licensee=Nimbara|Arden Peak; licensor=Tarn")
        after = settle([*records, renamed], previous=before)
        kept = holding(after.deals, "a.txt#1").deal_id
        assert {fate.change for fate in after.fates} == {Change.KEPT, Change.MERGED}
        assert all(fate.became == (kept,) for fate in after.fates)

    def test_a_deal_that_turns_out_to_be_two(self) -> None:
        records = [record("a.txt#1", BID), record("b.txt#1", BID)]
        before = reconcile(records)
        after = settle(records, [Decision(2, Verb.DIFFERENT, "a.txt#1", "b.txt#1")], before)
        assert [fate.change for fate in after.fates] == [Change.SPLIT]
        assert before[0].deal_id in after.fates[0].became

    def test_a_deal_whose_articles_are_gone(self) -> None:
        before = reconcile([record("a.txt#1", BID)])
        assert [(fate.change, fate.became) for fate in settle([], previous=before).fates] == [(Change.REMOVED, ())]


class TestDecisions:
    def outcome(self, rows: str, *records: DealRecord, previous: tuple[Deal, ...] = ()) -> Outcome:
        decisions, notices = read(f"decision,deal,other,field,value,note\n{rows}\n")
        assert not notices
        return settle(records, decisions, previous)

    def test_same_joins_what_no_score_would(self) -> None:
        other = record("b.txt#1", "acquisition announced; acquirer=Gorse; target=Heath")
        assert len(self.outcome("same,a.txt#1,b.txt#1,,,", record("a.txt#1", BID), other).deals) == 1

    def test_different_keeps_apart_what_any_score_would_join(self) -> None:
        outcome = self.outcome("different,a.txt#1,b.txt#1,,,", record("a.txt#1", BID), record("b.txt#1", BID))
        assert len(outcome.deals) == 2

    def test_an_alias_makes_two_names_one_company(self) -> None:
        renamed = record("b.txt#1", BID.replace("Arden Peak", "Nimbara"))
        assert len(self.outcome("alias,Nimbara,Arden Peak,,,renamed", record("a.txt#1", BID), renamed).deals) == 1

    def test_what_is_rejected_is_in_no_deal(self) -> None:
        assert self.outcome("reject,a.txt#1,,,,satire", record("a.txt#1", BID)).deals == ()

    def test_a_value_stands_and_what_was_told_stays_visible(self) -> None:
        row = "value,a.txt#1,,amounts.deal_value,410000000 EUR,as filed"
        (deal,) = self.outcome(row, record("a.txt#1", BID)).deals
        told = [(shown(slot.value.value), slot.superseded) for slot in deal.amounts if isinstance(slot.value, Known)]
        assert told == [("410000000 EUR", False), ("400000000 EUR", True)]
        assert [conflict.why for conflict in deal.conflicts] == ["decided by an analyst (line 2): as filed"]

    @pytest.mark.parametrize(
        ("field", "value", "line"),
        [
            ("status", "completed", "acquisition completed"),
            ("type", "merger", "merger announced"),
            ("dates.announced", "2024-05", "2024-05-01 2024-05-31"),
            ("dates.announced", "2024-05-06/2024-05-10", "2024-05-06 2024-05-10"),
            ("parties.acquirer", "Nimbara", "Nimbara"),
            ("quantities.stake", "51 %", "51"),
            ("amounts.per_share", "..4.10 GBP", "4.10"),
        ],
    )
    def test_every_field_can_be_decided(self, field: str, value: str, line: str) -> None:
        (deal,) = self.outcome(f"value,a.txt#1,,{field},{value},", record("a.txt#1", BID)).deals
        slots = [slot.value.value for slot in deal.dates if isinstance(slot.value, Known)]
        names = [slot.name.value for slot in deal.parties if isinstance(slot.name, Known)]
        figures = [str(s.value.value.high) for s in deal.quantities if isinstance(s.value, Known)]
        figures += [str(s.value.value.high) for s in deal.amounts if isinstance(s.value, Known)]
        days = [f"{days.earliest} {days.latest}" for days in slots]
        assert line in [f"{deal.type} {deal.status}", *names, *figures, *days]

    def test_decisions_about_deals_are_understood_by_their_ids(self) -> None:
        records = record("a.txt#1", BID), record("b.txt#1", "acquisition announced; acquirer=Gorse; target=Heath")
        ids = [deal.deal_id for deal in reconcile(records)]
        assert len(self.outcome(f"same,{ids[0]},{ids[1]},,,", *records).deals) == 1

    def test_a_decision_about_nothing_is_reported(self) -> None:
        outcome = self.outcome("different,d_gone,a.txt#1,,,", record("a.txt#1", BID))
        assert [(notice.line, notice.text) for notice in outcome.notices] == [
            (2, "no deal or record is called d_gone or a.txt#1")
        ]

    def test_a_contradiction_is_reported(self) -> None:
        rows = "same,a.txt#1,b.txt#1,,,\nsame,b.txt#1,c.txt#1,,,\ndifferent,a.txt#1,c.txt#1,,,"
        outcome = self.outcome(rows, *(record(f"{letter}.txt#1", BID) for letter in "abc"))
        assert len(outcome.deals) == 1
        assert [notice.line for notice in outcome.notices] == [4]

    @pytest.mark.parametrize(
        ("row", "complaint"),
        [
            ("join,a,b,,,", "no decision is called 'join'"),
            ("same,a,,,,", "a decision 'same' needs other"),
            ("value,a,,amounts.deal_value,,", "a decision 'value' needs value"),
        ],
    )
    def test_a_row_that_makes_no_sense_is_reported(self, row: str, complaint: str) -> None:
        decisions, (notice,) = read(f"decision,deal,other,field,value,note\n{row}\n")
        assert decisions == ()
        assert notice.line == 2
        assert notice.text.startswith(complaint)

    @pytest.mark.parametrize(
        ("field", "value", "complaint"),
        [
            ("amounts.deal_value", "much", "'much' is no figure"),
            ("amounts.deal_value", "NaN EUR", "'NaN EUR' is no figure"),
            ("dates.announced", "soon", "'soon' is no date"),
            ("colour", "red", "no field is called 'colour'"),
            ("amounts.colour", "4 EUR", "'colour' is not a valid AmountKind"),
        ],
    )
    def test_a_value_that_makes_no_sense_is_reported(self, field: str, value: str, complaint: str) -> None:
        outcome = self.outcome(f"value,a.txt#1,,{field},{value},", record("a.txt#1", BID))
        assert [notice.text[: len(complaint)] for notice in outcome.notices] == [complaint]


class TestTotals:
    CLAIM = f"{STAKE}; deal_value 2e8 USD; cumulative_total 5e8 USD; announced 2024-06-01"

    def implied(self, *told: str) -> list[Deal]:
        return [
            deal for deal in reconcile([record(f"{n}.txt#1", words) for n, words in enumerate(told)]) if deal.implied
        ]

    @pytest.mark.parametrize(
        ("told", "left"),
        [
            pytest.param((), [300], id="nothing known before"),
            pytest.param((f"{STAKE}; deal_value 3e8 USD; announced 2023-06-01",), [], id="it adds up"),
            pytest.param((f"{STAKE}; deal_value 1e8 USD; announced 2023-06-01",), [200], id="a part is missing"),
            pytest.param((f"{STAKE}; deal_value 5e8 USD; announced 2023-06-01",), [], id="drawn from a commitment"),
            pytest.param((f"{STAKE}; deal_value 3e8 EUR; announced 2023-06-01",), [], id="another currency: not known"),
            pytest.param((f"{STAKE}; deal_value; announced 2023-06-01",), [], id="a sum undisclosed: not known"),
            pytest.param(
                (f"{STAKE}; deal_value 1e8 USD; announced 2024-09-01",), [300], id="later money does not count"
            ),
            pytest.param(
                (STAKE.replace("Arden", "Gorse") + "; deal_value 3e8 USD; announced 2023-06-01",), [300], id="another's"
            ),
        ],
    )
    def test_what_is_left_of_a_total_is_a_deal_that_nobody_tells(self, told: tuple[str, ...], left: list[int]) -> None:
        found = self.implied(*told, self.CLAIM)
        sums = [slot.value.value.low for deal in found for slot in deal.amounts if isinstance(slot.value, Known)]
        assert sums == [figure * 10**6 for figure in left]

    def test_a_total_may_leave_the_new_money_out(self) -> None:
        told = f"{STAKE}; deal_value 6e8 USD; cumulative_total 5e8 USD; announced 2024-06-01"
        assert self.implied(f"{STAKE}; deal_value 5e8 USD; announced 2023-06-01", told) == []

    def test_the_arithmetic_is_given(self) -> None:
        (deal,) = self.implied(f"{STAKE}; deal_value 1e8 USD; announced 2023-06-01", self.CLAIM)
        assert deal.why == (
            "200,000,000.0 USD = 500,000,000.0 - 200,000,000.0 - 100,000,000.0: the total to date in 1.txt#1 "
            "less what is known by then, after 2023-06-01, not after 2024-06-01"
        )

    def test_the_tranche_s_own_article_takes_its_place(self) -> None:
        claim = record("b.txt#1", self.CLAIM)
        before = reconcile([claim])
        after = settle(
            [claim, record("a.txt#1", f"{STAKE}; deal_value 3e8 USD; announced 2023-06-01")], previous=before
        )
        told = [fate for fate in after.fates if fate.change is Change.TOLD]
        assert [fate.became for fate in told] == [(holding(after.deals, "a.txt#1").deal_id,)]


def test_two_records_of_one_id_are_refused() -> None:
    with pytest.raises(Rejected, match=r"two records have the id 'a\.txt#1'"):
        reconcile([record("a.txt#1", BID), record("a.txt#1", STAKE)])


def test_nothing_tells_of_nothing() -> None:
    assert reconcile([]) == ()


def test_copies_of_one_story_are_one_voice() -> None:
    headline = "Agency says Arden Peak agrees to buy Bellmoor"
    copies = [record(f"copy{n}.txt#1", BID, title=headline) for n in range(3)]
    others = [record(f"own{n}.txt#1", BID.replace("4e8", "4.3e8")) for n in range(2)]
    (deal,) = reconcile([*copies, *others])
    (conflict,) = deal.conflicts
    assert conflict.chosen is not None
    assert shown(conflict.chosen) == "430000000 EUR"
    assert conflict.why == "chosen because the most independent sources say so"


NAMES = st.sampled_from(["Arden", "Arden Peak", "Bellmoor", "Bellmoor Homes", "Tarn", "Gorse plc"])
WHEN = st.sampled_from(["", "; announced 2024-03-01", "; announced 2024-03", "; announced ?1", "; completed 2023"])
VALUES = st.sampled_from(
    ["", "; deal_value 4e8 EUR", "; deal_value ..5e8 USD", "; deal_value", "; cumulative_total 9e8 USD"]
)
SHAPES = st.sampled_from(
    [
        "acquisition {}; acquirer={}; target={}",
        "equity_investment {}; investor={}; target={}",
        "merger {}; partner={}; partner={}",
        "funding_round {}; target={}; lead_investor=?; investor={}",
    ]
)
TOLD = st.builds(
    lambda shape, status, a, b, value, when: shape.format(status, a, b) + value + when,
    *(SHAPES, st.sampled_from([str(status) for status in Status]), NAMES, NAMES, VALUES, WHEN),
)


class TestProperties:
    @given(st.lists(TOLD, max_size=8), st.randoms(use_true_random=False))
    @settings(max_examples=60, deadline=None)
    def test_every_record_is_in_one_deal_whatever_the_order(self, told: list[str], dice: object) -> None:
        records = [record(f"{number % 5}.txt#{number}", words) for number, words in enumerate(told)]
        deals = reconcile(records)
        held = [name for deal in deals for name in deal.records]
        assert sorted(held) == sorted(one.record_id for one in records)
        dice.shuffle(records)  # type: ignore[attr-defined]  # a random.Random
        assert reconcile(records) == deals

    @given(st.lists(TOLD, max_size=8))
    @settings(max_examples=40, deadline=None)
    def test_no_deal_has_two_records_of_one_article(self, told: list[str]) -> None:
        records = [record(f"{number % 3}.txt#{number}", words) for number, words in enumerate(told)]
        for deal in reconcile(records):
            assert len(deal.articles) == len(deal.records) or deal.implied

    @given(st.lists(TOLD, max_size=8))
    @settings(max_examples=40, deadline=None)
    def test_a_second_run_changes_nothing(self, told: list[str]) -> None:
        records = [record(f"{number}.txt#1", words) for number, words in enumerate(told)]
        first = settle(records)
        again = settle(records, previous=first.deals)
        assert again.deals == first.deals
        assert all(fate.change is Change.KEPT for fate in again.fates)

    @given(st.lists(TOLD, min_size=1, max_size=6))
    @settings(max_examples=40, deadline=None)
    def test_no_value_comes_from_nowhere(self, told: list[str]) -> None:
        records = [record(f"{number}.txt#1", words) for number, words in enumerate(told)]
        said = {slot.value.value for one in records for slot in one.amounts if isinstance(slot.value, Known)}
        for deal in reconcile(records):
            for slot in deal.amounts:
                if isinstance(slot.value, Known) and not deal.implied:
                    assert slot.value.value in said
                assert slot.kind in AmountKind


def test_foreign_fields_pass_through_and_gather() -> None:
    records = [replace(record(f"{desk}.txt#1", BID), extra=(("desk", f'"{desk}"'),)) for desk in "ab"]
    (deal,) = reconcile(records)
    assert deal.extra == (("desk", '["a", "b"]'),)
