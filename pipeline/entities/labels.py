"""What an entity is, weighed from everything the document says of it.

`FEATURES` is the table: each feature speaks for one label with a weight (below zero: against it). A feature that comes
from context counts for each use, at most `MOST_USES` times. The label with the greatest sum wins; a tie goes to the
label that comes first in `ORDER`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.entities.forms import Form
from pipeline.entities.lexicon import (
    cue,
    given_names,
    ordinary,
    org_heads,
    org_openings,
    particles,
    places,
    shouted_places,
    site_heads,
)
from pipeline.model.vocabulary import EntityLabel

ORDER = (EntityLabel.ORG, EntityLabel.PERSON, EntityLabel.PLACE, EntityLabel.PRODUCT)
MOST_USES = 2


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that can speak for a label."""

    name: str
    label: EntityLabel
    weight: float
    why: str


_ORG, _PERSON, _PLACE, _PRODUCT = ORDER
FEATURES = (
    Feature("prior", _ORG, 0.6, "in business news most names are companies"),
    Feature("legal_form", _ORG, 5, "'Inc.', 'GmbH': only companies have one"),
    Feature("org_head", _ORG, 3.5, "the last word is one that ends names of organisations"),
    Feature("org_opening", _ORG, 3, "'Bank of', 'Ministry of'"),
    Feature("ampersand", _ORG, 2.5, "'&' or '+' joins names of partners"),
    Feature("acronym", _ORG, 1, "capitals only"),
    Feature("odd_spelling", _ORG, 1, "'eBay', '4DX'"),
    Feature("ticker", _ORG, 5, "a stock symbol follows"),
    Feature("called_company", _ORG, 5, "'(the \"Company\")' follows"),
    Feature("kind_before", _ORG, 2.5, "'chipmaker Orbel'"),
    Feature("kind", _ORG, 2.5, "'Chipmaker Orbel' at the start of a sentence"),
    Feature("kind_after", _ORG, 2.5, "'Orbel, a chipmaker'"),
    Feature("nationality", _ORG, 0.5, "'French Orbel'"),
    Feature("which", _ORG, 1, "'Orbel, which'"),
    Feature("acts", _ORG, 0.5, "does what companies do"),
    Feature("dealt_with", _ORG, 1, "'acquisition of Orbel', 'stake in Orbel'"),
    Feature("owner_of_business", _ORG, 1, "'Orbel's shares'"),
    Feature("org_glued", _ORG, 1, "'Orbel-backed'"),
    Feature("before_office", _ORG, 2, "'Orbel Chairman Ada Quist'"),
    Feature("employer", _ORG, 2.5, "'an analyst at Orbel', 'Ada Quist of Orbel'"),
    Feature("staff_after", _ORG, 2, "'Orbel analyst Ada Quist'"),
    Feature("serves", _ORG, 1.5, "'Orbel advised', 'Orbel underwrote'"),
    Feature("called_by_first", _ORG, 1, "'Orbel Tools' is also called 'Orbel'"),
    Feature("called_by_last", _PERSON, 1.5, "'Ada Quist' is also called 'Quist'"),
    Feature("given_name", _PERSON, 2.2, "begins with a given name and goes on with a surname"),
    Feature("initials", _PERSON, 2.5, "'Ada T. Quist'"),
    Feature("person_shape", _PERSON, 0.4, "two words, neither an ordinary one"),
    Feature("honorific", _PERSON, 5, "'Mr', 'Dame'"),
    Feature("role_before", _PERSON, 2, "'chief executive Ada Quist'"),
    Feature("after_office", _PERSON, 2, "'Chief Executive Ada Quist'"),
    Feature("role_after", _PERSON, 3, "'Ada Quist, its chairman'"),
    Feature("age", _PERSON, 4, "'Ada Quist, 54,'"),
    Feature("who", _PERSON, 3, "'Ada Quist, who'"),
    Feature("speaker", _PERSON, 1, "'said Ada Quist'"),
    Feature("gazetteer", _PLACE, 4, "a known place"),
    Feature("place_head", _PLACE, 2.5, "'Elkwater County'"),
    Feature("locative", _PLACE, 1.2, "'in Elkwater'"),
    Feature("place_glued", _PLACE, 4, "'Elkwater-based'"),
    Feature("town", _PLACE, 4, "'Elkwater, Ore.'"),
    Feature("place_after", _PLACE, 3, "'Elkwater, a town'"),
    Feature("dateline", _PLACE, 4, "opens the article with a dash"),
    Feature("site_after", _PRODUCT, 3.2, "'the Corrie Vale mine'"),
    Feature("site_head", _PRODUCT, 2.2, "'Corrie Vale Mine'"),
    Feature("brand_after", _PRODUCT, 1.5, "'the Zindra drug'"),
    Feature("asset_before", _PRODUCT, 2.5, "'the ferry Lady Iselin'"),
    Feature("asset_after", _PRODUCT, 2, "'Corrie Vale, a mine'"),
)
_BY_NAME = {feature.name: feature for feature in FEATURES}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A label, by how much it won, and the names of the features that spoke for it."""

    label: EntityLabel
    score: float
    features: tuple[str, ...]


def weigh(forms: Iterable[Form]) -> Verdict:
    """The label of the entity that has these forms."""
    counted: Counter[str] = Counter(prior=1)
    for form in forms:
        for name in inner(form):
            counted[name] = 1
        for name, number in form.cues.items():
            if name in _BY_NAME:
                counted[name] = min(MOST_USES, counted[name] + number)
    sums = dict.fromkeys(ORDER, 0.0)
    for name, number in counted.items():
        sums[_BY_NAME[name].label] += _BY_NAME[name].weight * number
    label = max(ORDER, key=lambda one: sums[one])
    others = max(sums[one] for one in ORDER if one is not label)
    spoke = tuple(f.name for f in FEATURES if f.name in counted and f.label is label)
    return Verdict(label, round(sums[label] - others, 2), spoke)


def inner(form: Form) -> Iterator[str]:
    """What the name itself says."""
    if form.legal:
        yield "legal_form"
    if any(mark in form.text for mark in ("&", " + ")):
        yield "ampersand"
    said = " ".join(form.words)
    if said in places() or said in shouted_places():
        yield "gazetteer"
    if len(form.words) == 1:
        yield from _single(form.words[0])
    elif whole := _of_several(form.words):
        yield whole


def _of_several(words: tuple[str, ...]) -> str:
    """The one feature of a name of several words, the strongest first, or ''."""
    plain = [word.casefold().strip(".") for word in words]
    if plain[-1] in org_heads() or " ".join(plain[-2:]) in org_heads():
        return "org_head"
    if plain[-1] in cue("place-heads"):
        return "place_head"
    if plain[-1] in site_heads():
        return "site_head"
    if " ".join(plain).startswith(org_openings()):
        return "org_opening"
    return _person(words, plain)


def _person(words: tuple[str, ...], plain: list[str]) -> str:
    if plain[0] in given_names() and len(words) <= 5 and (not ordinary(words[-1]) or len(words) <= 3):
        return "given_name"
    if len(words) <= 4 and _has_initial(words) and len(words[-1]) > 2:
        return "initials"
    proper = not any(ordinary(word) for word in words if word.casefold() not in particles())
    return "person_shape" if proper and 2 <= len(words) <= 4 else ""


def _single(word: str) -> Iterator[str]:
    if word.isupper() and len(word) > 1:
        yield "acronym"
    elif not word.isalpha() or not word[0].isupper() or not word[1:].islower():
        yield "odd_spelling"


def _has_initial(words: tuple[str, ...]) -> bool:
    """'J. Quist', 'Ada T Quist'; a bare letter in front ('Y Combinator') is none."""
    return (len(words[0]) == 2 and words[0][1] == ".") or any(len(w.strip(".")) == 1 for w in words[1:-1])
