"""Whether a form is a name at all, or a word or phrase that happens to be capitalised."""

from pipeline.entities.document import Document
from pipeline.entities.forms import Form
from pipeline.entities.lexicon import (
    adjectives,
    calendar,
    cue,
    defined_terms,
    function_words,
    given_names,
    not_names,
    ordinary,
    org_heads,
    places,
    shouted_not_names,
    term_heads,
)
from pipeline.entities.runs import is_roman

_CONVINCING = ("kind_before", "kind", "kind_after", "ticker", "called_company", "dealt_with", "honorific")
"""Cues that make a name of an ordinary word."""


def is_name(document: Document, form: Form) -> bool:
    """Whether the form names something."""
    if form.legal or form.stated:
        return True
    if form.text in not_names() or form.text in calendar() or form.text in shouted_not_names():
        return False
    if form.text in adjectives() or form.text.casefold() in function_words():
        return False
    if len(form.words) == 1:
        return _is_single_name(document, form)
    if form.words[-1].casefold() in term_heads() and all(ordinary(w) for w in form.words):
        return False
    if all(w in defined_terms() or is_roman(w) or len(w) == 1 for w in form.words):
        return False
    return not all(_empty(w) for w in form.words)


def _empty(word: str) -> bool:
    """Whether the word adds nothing to a name."""
    plain = word.casefold()
    known = word in not_names() and word not in defined_terms()
    return (
        known or is_roman(word) or not word[0].isalpha() or (plain in function_words() and plain not in cue("counts"))
    )


def _is_single_name(document: Document, form: Form) -> bool:
    word, evidence = form.words[0], document.evidence
    if len(word.strip(".")) < 2 or is_roman(word):
        return False
    if word[0].isdigit():
        return sum(not use.opens for use in form.uses) > 1 or _convinces(form)
    if word in places() or word.casefold() in given_names():
        return True
    small = evidence.small[word.casefold()]
    if not ordinary(word):
        return small == 0 or evidence.mid[word] > small
    if evidence.mid[word] == 0:
        return small == 0 and _opens_as_name(form)
    if word.casefold() in org_heads() and evidence.mid[word] < 2:
        return _convinces(form)
    return evidence.mid[word] > small


def _convinces(form: Form) -> bool:
    return any(form.cues[name] for name in _CONVINCING)


def _opens_as_name(form: Form) -> bool:
    """Whether an ordinary word that only ever opens sentences is a name: it is described as one, or deals as one.

    'Revenue' and 'Money' do what companies do too; nouns that go without an article are listed.
    """
    plain = form.words[0].casefold()
    if any(form.cues[name] for name in ("kind_after", "ticker", "called_company")):
        return True
    return form.cues["deals"] > 0 and plain not in cue("bare-nouns") and not plain.endswith(("s", "ing", "ly"))
