"""Which language a text is in: English by its function words, any other by py3langid's character model."""

import re
from functools import cache
from typing import Any

_SAMPLE = 4000
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    _WORD.findall(
        """
        the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which
        one were all we her she there would their will when who him been has more if out so up said what its about than
        into them can only other new some could time these two may then do first any my now such like our over after
        also did must through before should between own while how each
        """
    )
)
_SHARED = frozenset(_WORD.findall("in a is was as he on me an so do all her of die no we will"))
"""English function words that are words of other languages too: they prove little."""


def language(text: str) -> str:
    """The ISO 639-1 code of the text's language, 'und' where it has no words; the same for the same text, always."""
    sample = text[:_SAMPLE]
    words = [word.casefold() for word in _WORD.findall(sample)]
    if not words:
        return "und"
    sure = sum(word in _ENGLISH and word not in _SHARED for word in words)
    if sure >= 3 and sure > len(words) * 0.15:
        return "en"
    return str(_model().classify(sample)[0])


@cache
def _model() -> Any:
    from py3langid import langid  # type: ignore[import-untyped]  # noqa: PLC0415  # loads for a second, seldom needed

    return langid
