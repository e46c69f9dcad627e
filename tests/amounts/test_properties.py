"""What holds for every text: nothing raises, offsets are exact, mentions lie apart in order, values are Decimals."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.amounts import find
from pipeline.amounts.tokens import tokenize
from pipeline.model.mentions import Amounts, Money, Quantity, Template
from pipeline.model.vocabulary import Qualifier, TemplateKind

_WORDS = """
$ US$ A$ £ € Rs Rs. RM kr R p c % ¢ ½ 5 12 2019 1,234.5 1.234,5 1'000 10,11 000 3.2.1 m bn mln k MM crore million
billion dollars dlrs euros pence cents crowns share shares a an per year tonnes MW GWh b/d ( ) - – / : . , ; + ~ =
to and or of between from up more than about at least half third quarter several tens millions one two twenty
hundred thousand dozen each apiece undisclosed not disclosed terms price eight figure majority stake 50-50 owned
them the its next decade Canadian US USD EUR years old ago 737 Boeing May P10Y
"""
_PIECES = _WORDS.split()
_fragments = st.lists(st.sampled_from([*_PIECES, " ", " ", " ", "\n", "\n\n", "\u00a0"]), max_size=30).map("".join)
_sentences = st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join)
_texts = st.one_of(st.text(max_size=200), _fragments, _sentences)


def _all(found: Amounts) -> list[Money | Quantity]:
    mentions: list[Money | Quantity] = [*found.money, *found.quantities]
    return sorted(mentions, key=lambda mention: mention.start)


@settings(max_examples=600, deadline=None)
@given(_texts, st.sampled_from((None, "CA", "SG", "DE", "xx", "")))
def test_offsets_are_exact_and_mentions_apart(text: str, country: str | None) -> None:
    end = 0
    for mention in _all(find(text, country=country)):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text == mention.text.strip()
        end = mention.end


@settings(max_examples=400, deadline=None)
@given(_texts)
def test_values_are_decimals_in_order(text: str) -> None:
    for mention in _all(find(text)):
        for value in (mention.low, mention.high):
            assert value is None or (isinstance(value, Decimal) and value.is_finite())
        if mention.low is not None and mention.high is not None:
            assert mention.low <= mention.high


@settings(max_examples=400, deadline=None)
@given(_texts)
def test_the_qualifier_says_which_ends_are_open(text: str) -> None:
    for mention in _all(find(text)):
        if isinstance(mention, Money) and mention.vague:
            assert (mention.low, mention.high) == (None, None)
        elif mention.qualifier is Qualifier.AT_LEAST:
            assert mention.low is not None
            assert mention.high is None
        elif mention.qualifier is Qualifier.AT_MOST:
            assert mention.low is None
            assert mention.high is not None
        elif mention.qualifier is not Qualifier.RANGE:
            assert mention.low == mention.high is not None


@settings(max_examples=400, deadline=None)
@given(_texts)
def test_renderings_lie_inside_their_sum(text: str) -> None:
    for money in find(text).money:
        for also in money.also:
            assert money.start <= also.start < also.end <= money.end
            assert text[also.start : also.end] == also.text


@settings(max_examples=200, deadline=None)
@given(_texts, st.one_of(st.sampled_from(_PIECES), st.text(min_size=1, max_size=20)), _texts)
def test_nothing_is_found_in_a_template(before: str, token: str, behind: str) -> None:
    start, end = len(before), len(before + token)
    template = Template(start, end, token, TemplateKind.UNKNOWN)
    for mention in _all(find(before + token + behind, templates=[template])):
        assert mention.end <= start or mention.start >= end


@settings(max_examples=300, deadline=None)
@given(_texts)
def test_tokens_cover_all_that_is_no_space(text: str) -> None:
    tokens = tokenize(text)
    assert tokens.starts == sorted(tokens.starts)
    gaps = (text[tokens.ends[index - 1] : tokens.starts[index]] for index in range(1, len(tokens)))
    assert not "".join(gaps).strip()


@settings(max_examples=200, deadline=None)
@given(st.decimals(min_value=1, max_value=9999, places=2), st.sampled_from(("million", "bn", "crore")))
def test_a_value_survives_being_written(value: Decimal, scale: str) -> None:
    factor = {"million": 10**6, "bn": 10**9, "crore": 10**7}[scale]
    (money,) = find(f"It paid USD {value:,} {scale} in cash").money
    assert money.low == money.high == value * factor


@settings(max_examples=100, deadline=None)
@given(_texts)
def test_the_same_text_gives_the_same_amounts(text: str) -> None:
    assert find(text) == find(text)
