"""Trees over the original text, with atoms as single tokens."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language import parse, split
from pipeline.model.syntax import Atom, AtomKind, Sentence
from pipeline.model.text import Block
from pipeline.model.vocabulary import BlockKind


def _tree(text: str, **atoms: str) -> Sentence:
    """The tree of one sentence; each keyword is a kind of atom and the words that are one, '|' between several."""
    made = [
        Atom(text.index(words), text.index(words) + len(words), AtomKind(kind), number)
        for kind, listed in atoms.items()
        for number, words in enumerate(listed.split("|"))
    ]
    return parse(text, split(text, [Block(0, len(text), BlockKind.PARAGRAPH)]), made)[0]


def _edges(sentence: Sentence, text: str) -> set[tuple[str, str, str]]:
    """(word, relation, head) with the words as the original text has them."""
    return {
        (text[t.start : t.end], t.dep, text[sentence.tokens[t.head].start : sentence.tokens[t.head].end])
        for t in sentence.tokens
    }


def test_atoms_are_single_tokens_at_their_own_offsets() -> None:
    text = "Orrin Doors Holdings Inc. agreed to buy Brell & Daughters for about $4.5 million."
    tree = _tree(text, name="Orrin Doors Holdings Inc.|Brell & Daughters", money="about $4.5 million")
    assert {
        ("Orrin Doors Holdings Inc.", "nsubj", "agreed"),
        ("Brell & Daughters", "dobj", "buy"),
        ("about $4.5 million", "pobj", "for"),
    } <= _edges(tree, text)


def test_a_bracket_is_left_out_of_the_tree() -> None:
    text = "Orrin Doors (NYSE: ODR) bought Brell."
    tree = _tree(text, name="Orrin Doors|Brell")
    assert "NYSE" not in {token.text for token in tree.tokens}
    assert ("Orrin Doors", "nsubj", "bought") in _edges(tree, text)


def test_a_headline_in_title_case_is_read_in_sentence_case() -> None:
    text = "Orrin Doors To Be Acquired By Brell For Cash"
    tree = _tree(text, name="Orrin Doors|Brell")
    assert ("Brell", "pobj", "By") in _edges(tree, text)
    assert {token.lemma for token in tree.tokens} >= {"acquire", "cash"}


def test_the_longer_of_two_overlapping_atoms_stands() -> None:
    text = "Brell paid $4.5 million for it."
    tree = _tree(text, money="$4.5|$4.5 million")
    assert "$4.5 million" in {text[token.start : token.end] for token in tree.tokens}


def test_a_sentence_too_long_to_be_one_comes_back_unparsed() -> None:
    text = "word " * 1000
    assert _tree(text).tokens == ()


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_tokens_lie_in_order_inside_their_sentence(text: str) -> None:
    for sentence in parse(text, split(text, [Block(0, len(text), BlockKind.PARAGRAPH)]), []):
        position = sentence.start
        for token in sentence.tokens:
            assert position <= token.start < token.end <= sentence.end
            assert 0 <= token.head < len(sentence.tokens)
            position = token.end


def test_a_date_without_a_preposition_is_no_object() -> None:
    text = "Orrin ordered 12 jets from Brell last year."
    tree = _tree(text, name="Orrin|Brell", quantity="12 jets", date="last year")
    assert {("Brell", "pobj", "from"), ("last year", "npadvmod", "ordered")} <= _edges(tree, text)


def test_a_noun_made_of_a_verb_and_its_particle_is_one_word() -> None:
    text = "Orrin completed a buy-out of Brell."
    tree = _tree(text, name="Orrin|Brell")
    assert ("buy-out", "dobj", "completed") in _edges(tree, text)
