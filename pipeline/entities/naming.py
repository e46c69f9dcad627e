"""Whether a form is a name at all, or a word or phrase that happens to be capitalised."""

from pipeline.entities.document import Document
from pipeline.entities.forms import Form
from pipeline.entities.lexicon import (
    adjectives,
    cue,
    defined_terms,
    familiar,
    function_words,
    given_names,
    not_names,
    ordinary,
    org_heads,
    places,
    shouted_not_names,
    shouted_places,
    term_heads,
)
from pipeline.entities.piece import Piece
from pipeline.entities.runs import is_roman
from pipeline.language.vocabulary import classes

_CONVINCING = ("kind_before", "kind", "kind_after", "ticker", "called_company", "dealt_with", "honorific")
"""Cues that make a name of an ordinary word."""


def is_name(document: Document, form: Form) -> bool:
    """Whether the form names something."""
    if form.legal or form.stated:
        return True
    said = form.text.rstrip(".")
    if (
        said in not_names()
        or said in shouted_not_names()
        or said in adjectives()
        or said.casefold() in function_words()
    ):
        return False
    if len(form.words) == 1:
        word = form.words[0]
        sized = len(word.strip(".")) > 1 and not is_roman(word)
        return sized and (_is_code(form) if word[0].isdigit() else _is_single_name(document, form))
    return not _is_term(form)


def _is_term(form: Form) -> bool:
    """Whether a phrase is made of nothing but ordinary words, as terms, headings and titles of tables are."""
    last = form.words[-1]
    plain = all(ordinary(word) or word in not_names() for word in form.words)
    if plain and (last.casefold() in term_heads() or (_is_jargon(last) and last.casefold() not in org_heads())):
        return True
    if plain and not form.cues["listed"] and _stands_in_headings(form):
        return last.casefold() not in org_heads()
    return all(_empty(w) for w in form.words) or all(
        w in defined_terms() or is_roman(w) or len(w.strip(".")) == 1 for w in form.words
    )


def _stands_in_headings(form: Form) -> bool:
    """Whether every use has a capital that a heading, a label, or capitals throughout explain."""
    if all(word.isupper() for word in form.words if len(word) > 3):
        return True
    return all(use.line.headline or (use.opens and _is_label(use)) for use in form.uses)


def _is_label(use: Piece) -> bool:
    """'Custom Silicon Strategy: …'."""
    found = use.line.tokens
    return use.last < len(found) and found[use.last].text == ":"


def _is_jargon(word: str) -> bool:
    return word in not_names() and word not in defined_terms()


def _empty(word: str) -> bool:
    """Whether the word adds nothing to a name."""
    plain = word.casefold()
    if _is_jargon(word):
        return True
    return is_roman(word) or not word[0].isalpha() or (plain in function_words() and plain not in cue("counts"))


def _is_code(form: Form) -> bool:
    """'3i', '4DX': said twice in mid-sentence, or described as a name."""
    return sum(not use.opens for use in form.uses) > 1 or _convinces(form) or form.cues["apposed"] > 0


def _is_single_name(document: Document, form: Form) -> bool:
    word, evidence = form.words[0], document.evidence
    if word in places() or word in shouted_places() or (word.casefold() in given_names() and not ordinary(word)):
        return True
    small = evidence.small[word.casefold()]
    if not ordinary(word):
        label = len(form.uses) == 1 and form.uses[0].opens and form.cues["labels"] > 0  # 'Capex: …', 'Oof.'
        return (small == 0 and not label) or evidence.mid[word] > small
    if (word.isupper() and len(word) > 4) or evidence.mid[word] == 0:
        return small == 0 and _opens_as_name(form)
    if word.casefold() in org_heads() and evidence.mid[word] < 2:
        return _convinces(form)
    return evidence.mid[word] > small


def _convinces(form: Form) -> bool:
    return any(form.cues[name] for name in _CONVINCING)


def _opens_as_name(form: Form) -> bool:
    """Whether an ordinary word that only ever opens sentences is a name: it is described as one, or deals as one.

    'Revenue' and 'Money' do what companies do too; nouns that go without an article are listed. Of a rare word, and of
    one that is else a verb, less is asked.
    """
    word, plain = form.words[0], form.words[0].casefold()
    if any(form.cues[name] for name in ("kind_after", "ticker", "called_company")):
        return True
    if plain in cue("bare-nouns") or plain.endswith(("s", "ing", "ly")):
        return False
    if any(form.cues[name] for name in ("deals", "apposed", "which", "coordinated", "owns", "before_office")):
        return True
    odd = not familiar(word) or classes(word) == {"verb"}
    return odd and any(form.cues[name] for name in ("acts", "says"))
