"""The border: nothing is lost on the way out and back, and nothing malformed comes in."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from pipeline.errors import Rejected
from pipeline.model.deals import AmountSlot, DateSlot, Deal, DealRecord, Party, Placeholder, open_questions
from pipeline.model.mentions import Amounts, Annotations, CurrencyBasis, DateRef, Entities, Entity, Mention, Money
from pipeline.model.slots import Absent, Hint, Interval, Known, Sum
from pipeline.model.text import CleanText, Evidence
from pipeline.model.vocabulary import (
    AmountKind,
    DateKind,
    DateState,
    DealType,
    EntityLabel,
    PlaceholderState,
    Qualifier,
    Reason,
    Role,
    Status,
    TimexKind,
)
from pipeline.wire import (
    KINDS,
    annotations_to_wire,
    deal_to_wire,
    decode,
    encode,
    record_from_wire,
    record_to_wire,
    schema,
    words,
)
from tests.wire import strategies

EUR_9M = Sum(Decimal("9E+6"), Decimal("9E+6"), "EUR", Qualifier.EXACT, "€9m")


def record(**given: Any) -> dict[str, Any]:
    """The least that a record from elsewhere must say, and what is given."""
    return {"record_id": "r1", "article": "a.txt", "type": "acquisition", "status": "announced", **given}


class TestCodec:
    @given(strategies.RECORDS)
    def test_a_record_comes_back_as_it_was(self, made: DealRecord) -> None:
        assert decode(DealRecord, encode(made)) == made

    @given(strategies.DEALS)
    @settings(max_examples=50)
    def test_a_deal_comes_back_as_it_was(self, made: Deal) -> None:
        assert decode(Deal, encode(made)) == made

    def test_decimals_keep_their_digits(self) -> None:
        low = Decimal("12345678901234567890.0100")
        (back,) = decode(tuple[Sum, ...], encode((replace(EUR_9M, low=low),), tuple[Sum, ...]))
        assert str(back.low) == "12345678901234567890.0100"

    def test_mentions_nest(self) -> None:
        dollars = Money(6, 11, "$10m)", Decimal(10**7), None, "USD", Qualifier.AT_LEAST, CurrencyBasis.SYMBOL)
        euros = replace(dollars, start=0, text="€9m", currency="EUR", also=(dollars,))
        found = Annotations(Amounts((euros,)), (), (), Entities())
        assert decode(Annotations, encode(found)) == found

    def test_other_shapes_are_refused(self) -> None:
        with pytest.raises(ValueError, match="record_id"):
            decode(DealRecord, b"{}")

    def test_a_cleaned_article_comes_back_as_it_was(self) -> None:
        clean = CleanText("a", "a", "0", "Ōtsu £1 \u2028 \U0001f4b7", ())
        assert decode(CleanText, encode(clean)) == clean


def known(made: DealRecord) -> list[object]:
    """Everything that a record says, but for what it does not know."""
    parties = [slot for slot in made.parties if isinstance(slot.name, Known)]
    amounts = [slot for slot in made.amounts if isinstance(slot.value, Known)]
    quantities = [slot for slot in made.quantities if isinstance(slot.value, Known)]
    dates = [slot for slot in made.dates if isinstance(slot.value, Known)]
    return [
        *parties,
        *amounts,
        *quantities,
        *dates,
        made.evidence,
        made.published,
        made.corrects,
        made.doubts,
        made.extra,
    ]


def open_fields(made: DealRecord) -> list[tuple[str, Reason, Hint]]:
    return sorted(((q.field, q.reason, q.hint) for q in open_questions(made)), key=repr)


class TestRecords:
    @given(strategies.RECORDS)
    def test_nothing_is_lost_on_the_way_out_and_back(self, made: DealRecord) -> None:
        back = record_from_wire(json.loads(json.dumps(record_to_wire(made))))
        assert known(back) == known(made)
        assert open_fields(back) == open_fields(made)

    @given(strategies.RECORDS)
    def test_a_record_that_was_read_comes_back_as_it_was(self, made: DealRecord) -> None:
        read = record_from_wire(record_to_wire(made))
        assert record_from_wire(record_to_wire(read)) == read

    def test_evidence_is_numbered_once_however_often_it_is_cited(self) -> None:
        words_of = Evidence("a.txt", 3, 8, "buys", "buy")
        made = DealRecord(
            *("r", "a.txt", DealType.ACQUISITION, Status.ANNOUNCED, "A buys B", 0.9),
            parties=(Party(Role.ACQUIRER, Known("A", (words_of,))), Party(Role.TARGET, Known("B", (words_of,)))),
        )
        wire = record_to_wire(made)
        assert [p["evidence"] for p in wire["parties"]] == [["e1"], ["e1"]]
        assert wire["evidence"] == [
            {"id": "e1", "start": 3, "end": 8, "quote": "buys", "rule": "buy", "article": "a.txt"}
        ]

    def test_an_undisclosed_price_is_a_slot_and_a_placeholder(self) -> None:
        wire = record_to_wire(record_from_wire(record(amounts=[{"kind": "deal_value", "state": "undisclosed"}])))
        assert [(a["state"], a["low"]) for a in wire["amounts"]] == [("undisclosed", None)]
        assert [(p["field"], p["reason"]) for p in wire["placeholders"]] == [("amounts.deal_value", "undisclosed")]

    def test_an_unnamed_party_is_only_a_placeholder(self) -> None:
        wire = record(placeholders=[{"field": "parties.lead_investor", "reason": "unnamed", "state": "open"}])
        made = record_from_wire(wire)
        assert made.parties == (Party(Role.LEAD_INVESTOR, Absent(Reason.UNNAMED, ())),)
        assert record_to_wire(made)["parties"] == []

    @pytest.mark.parametrize(
        ("given", "want"),
        [
            pytest.param("9E+6", "9000000", id="whole"),
            pytest.param("4.55", "4.55", id="pence keep their digits"),
            pytest.param("0.10", "0.1", id="no trailing noughts"),
            pytest.param("123456789012.34", "123456789012.34", id="fourteen digits"),
        ],
    )
    def test_sums_are_plain_json_numbers(self, given: str, want: str) -> None:
        slot = AmountSlot(AmountKind.DEAL_VALUE, Known(replace(EUR_9M, low=Decimal(given)), ()))
        wire = record_to_wire(replace(record_from_wire(record()), amounts=(slot,)))
        assert json.dumps(wire["amounts"][0]["low"]) == want


class TestRecordsFromElsewhere:
    def test_unknown_fields_pass_through(self) -> None:
        wire = record_to_wire(record_from_wire(record(desk={"id": 7}, note=None)))
        assert (wire["desk"], wire["note"]) == ({"id": 7}, None)

    def test_the_first_of_several_articles_is_the_record_s(self) -> None:
        given = {k: v for k, v in record(articles=["b.txt"]).items() if k != "article"}
        assert record_from_wire(given).article_id == "b.txt"

    def test_a_known_date_is_resolved_or_partial_by_its_days(self) -> None:
        month = {"kind": "announced", "state": "known", "earliest": "2024-02-01", "latest": "2024-02-29"}
        assert record_to_wire(record_from_wire(record(dates=[month])))["dates"][0]["state"] == "partial"

    def test_a_weekday_without_a_date_is_unanchored(self) -> None:
        monday = {"kind": "announced", "state": "placeholder", "weekday": 1}
        (slot,) = record_from_wire(record(dates=[monday])).dates
        assert slot == DateSlot(DateKind.ANNOUNCED, Absent(Reason.UNANCHORED, (), Hint(weekday=1)))

    @pytest.mark.parametrize(
        ("given", "complaint"),
        [
            (["not", "an", "object"], "a record is a JSON object, not list"),
            ({"record_id": "r1", "article": "a", "status": "announced"}, "type: Field required"),
            (record(type="theft"), "type: Input should be 'equity_investment'"),
            (record(parties=[{"name": "A", "role": "boss"}]), "parties.0.role: "),
            (record(amounts=[{"kind": "deal_value", "low": True}]), "amounts.0.low"),
            (record(amounts=[{"kind": "deal_value", "low": "5"}]), "amounts.0.low"),
            (record(confidence=float("nan")), "JSON compliant"),
            (record(dates=[{"kind": "signed", "earliest": "2024-02-30"}]), "dates.0.earliest: "),
            (
                record(dates=[{"kind": "signed", "state": "known", "earliest": "2024-02-02", "latest": "2024-02-01"}]),
                "dates.signed: 2024-02-02 is after 2024-02-01",
            ),
            (record(basis=["e9"]), "evidence: 'e9' is cited and not given"),
            (record(title="\ud800"), "Invalid JSON"),
        ],
    )
    def test_a_malformed_record_is_rejected_with_the_field_s_name(self, given: Any, complaint: str) -> None:
        with pytest.raises(Rejected) as rejected:
            record_from_wire(given)
        assert complaint.casefold() in rejected.value.reason.casefold()
        assert rejected.value.stage == "records"


class TestWords:
    @pytest.mark.parametrize(
        ("field", "reason", "hint", "want"),
        [
            ("dates.announced", Reason.TEMPLATE, Hint("[Insert Date]"), "[Insert Date]"),
            ("amounts.deal_value", Reason.UNDISCLOSED, Hint(), "[deal value: undisclosed]"),
            ("dates.announced", Reason.UNANCHORED, Hint(weekday=1), "[announced: date cannot be worked out, a Monday]"),
            (
                "dates.completed",
                Reason.NOT_STATED,
                Hint(not_before=date(2024, 5, 1)),
                "[completed: not stated, not before 2024-05-01]",
            ),
        ],
    )
    def test_a_reader_sees_what_is_known(self, field: str, reason: Reason, hint: Hint, want: str) -> None:
        assert words(Placeholder(field, reason, PlaceholderState.OPEN, hint, ())) == want


class TestDeals:
    @given(strategies.DEALS)
    @settings(max_examples=50)
    def test_every_deal_is_json_that_its_schema_allows(self, made: Deal) -> None:
        wire = json.loads(json.dumps(deal_to_wire(made)))
        assert set(schema("deal")["required"]) <= set(wire)
        assert len(wire["placeholders"]) == len(made.placeholders)

    def test_a_filled_placeholder_gives_value_and_sources(self) -> None:
        day = Interval(date(2024, 5, 6), date(2024, 5, 6), None, None, "Monday")
        filled = Placeholder(
            "dates.announced", Reason.UNANCHORED, PlaceholderState.FILLED, Hint(weekday=1), (), day, ("r2",)
        )
        made = Deal("d_1", DealType.IPO, Status.ANNOUNCED, "t", 1.0, placeholders=(filled,))
        (wire,) = deal_to_wire(made)["placeholders"]
        assert (wire["state"], wire["value"]["earliest"], wire["sources"]) == ("filled", "2024-05-06", ["r2"])


class TestAnnotations:
    def test_a_mention_says_what_it_names(self) -> None:
        entities = Entities((Entity("Vask Lines ASA", EntityLabel.ORG, ("Vask",)),), (Mention(4, 8, "Vask", 0),))
        wire = annotations_to_wire("1", Annotations(Amounts(), (), (), entities))
        assert wire["entities"] == [
            {"start": 4, "end": 8, "text": "Vask", "label": "ORG", "canonical": "Vask Lines ASA"}
        ]

    def test_the_ends_of_a_range_are_mentions_that_know_their_range(self) -> None:
        ends = tuple(
            DateRef(
                start, start + 4, str(year), TimexKind.DATE, DateState.PARTIAL, date(year, 1, 1), date(year, 12, 31)
            )
            for start, year in ((5, 2019), (13, 2022))
        )
        whole = DateRef(
            5, 17, "2019 to 2022", TimexKind.DATE, DateState.PARTIAL, date(2019, 1, 1), date(2022, 12, 31), parts=ends
        )
        wire = annotations_to_wire("1", Annotations(Amounts(), (whole,), (), Entities()))
        assert [(d["text"], d["range"]["text"], d["range"]["latest"]) for d in wire["dates"]] == [
            ("2019", "2019 to 2022", "2022-12-31"),
            ("2022", "2019 to 2022", "2022-12-31"),
        ]


class TestSchemas:
    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_every_kind_has_a_draft_2020_12_schema(self, kind: str) -> None:
        made = schema(kind)
        assert made["$schema"].endswith("2020-12/schema")
        assert made["title"] == kind

    def test_a_foreign_record_need_not_say_more_than_this(self) -> None:
        assert set(schema("record")["required"]) == {"record_id", "article", "type", "status"}
