"""Words that the parser is better off without, or reads better as others.

An apposition between a name and its verb ('Orrin, a Leeds-based maker of doors, secured …') is the commonest cause of
a wrong tree: the verb is taken for a participle of the apposition. Where nothing in it is a name or a sum, it is left
out. So is the date that opens a line of a chronology. 'Co-led' is one verb, not three words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language.headline_verbs import past
from pipeline.model.syntax import Atom, AtomKind

FIRST_WORDS = 4
LONGEST_APPOSITION = 30
"""Words."""
_OPENS = frozenset({"a", "an", "the", "one", "maker", "formerly", "known", "based", "which", "whose", "where"})
_VERBS = frozenset(
    [
        "has",
        "have",
        "had",
        "is",
        "was",
        "are",
        "were",
        "will",
        "would",
        "said",
        "says",
        "say",
        "can",
        "could",
        "may",
        "might",
        "got",
        "took",
        "won",
        "sold",
        "bought",
        "led",
        "raised",
        "put",
        "made",
        "paid",
        "began",
        "agreed",
        "went",
        "lost",
        "held",
        "cut",
        "set",
        "hit",
        "beat",
        "rose",
        "fell",
        "did",
        "does",
        "do",
        "gets",
        "takes",
        "wins",
        "sells",
        "buys",
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    """One token for the parser: `said` is what it reads, the offsets are of what stands in the text."""

    said: str
    start: int
    end: int
    space: bool
    atom: Atom | None = None


def simplified(made: Sequence[Word]) -> list[Word]:
    """The words without what leads the parser astray."""
    kept = list(made[2:] if _is_dated_line(made) else made)
    kept = _joined_prefix(kept)
    for position in range(len(kept) - 3, -1, -1):
        end = _apposition(kept, position)
        if end is not None:
            del kept[position + 1 : end + 1]
    return _in_the_past(kept)


def _in_the_past(made: list[Word]) -> list[Word]:
    """The word after the name that opens the sentence, where it can be a verb in the present."""
    for position in range(min(FIRST_WORDS, len(made) - 2)):
        atom, word = made[position].atom, made[position + 1]
        if atom is not None and atom.kind is AtomKind.NAME and word.atom is None:
            said = past(word.said)
            if said is not None:
                made[position + 1] = Word(said, word.start, word.end, word.space)
            break
    return made


def _is_dated_line(made: Sequence[Word]) -> bool:
    """'May 2023: Orrin buys Brell', a line of a chronology: the date is no part of the sentence's grammar."""
    return len(made) > 2 and made[0].atom is not None and made[0].atom.kind is AtomKind.DATE and made[1].said == ":"


def _joined_prefix(made: list[Word]) -> list[Word]:
    """'co', '-', 'led' as the one word 'led'."""
    joined: list[Word] = []
    position = 0
    while position < len(made):
        word = made[position]
        if word.said.casefold() == "co" and position + 2 < len(made) and made[position + 1].said in ("-", "‑"):
            last = made[position + 2]
            joined.append(Word(last.said, word.start, last.end, last.space, last.atom))
            position += 3
        else:
            joined.append(word)
            position += 1
    return joined


def _apposition(made: Sequence[Word], name: int) -> int | None:
    """Where the apposition to the name at this position ends: at the comma before its verb; None where there is none.

    It must hold no name and no sum, and stand before something that looks like a finite verb.
    """
    atom = made[name].atom
    if atom is None or atom.kind is not AtomKind.NAME or made[name + 1].said != ",":
        return None
    if made[name + 2].said not in _OPENS:
        return None
    for position in range(name + 3, min(name + LONGEST_APPOSITION, len(made) - 1)):
        inner = made[position].atom
        if inner is not None and inner.kind in (AtomKind.NAME, AtomKind.MONEY):
            return None
        if made[position].said == "," and _is_finite(made[position + 1]):
            return position
    return None


def _is_finite(word: Word) -> bool:
    said = word.said
    return word.atom is None and (said in _VERBS or (said.islower() and len(said) > 3 and said.endswith(("ed", "es"))))
