"""Whether 'of', 'and', '&' and their like hold one name together or stand between two.

The words beside the joint decide; where they leave it open, the rest of the document does.
"""

import re
from dataclasses import dataclass

from pipeline.entities.document import Document, Line
from pipeline.entities.lexicon import cue, given_names, not_names, ordinary, org_heads, org_openings, places, roles
from pipeline.entities.tokens import Shape, Token


@dataclass(frozen=True, slots=True)
class Joint:
    """Two stretches of tokens, start..joiner and behind..last, and the joining words between them."""

    document: Document
    line: Line
    start: int
    joiner: int
    behind: int
    last: int

    @property
    def left(self) -> Token:
        """The token before the joining word."""
        return self.line.tokens[self.joiner - 1]

    @property
    def right(self) -> Token:
        """The token behind it."""
        return self.line.tokens[self.behind]

    @property
    def tail(self) -> str:
        """The last word of all, in lower case."""
        return self.line.tokens[self.last - 1].text.casefold()


def joins(joint: Joint) -> bool:
    """Whether the joint holds one name together."""
    if joint.joiner == joint.start or joint.behind >= joint.last or joint.left.possessive:
        return False
    word = joint.line.tokens[joint.joiner].text
    if word in "&+":
        return True
    if word == "of":
        return _joins_of(joint)
    if word == "and":
        return _joins_and(joint)
    if word in ("for", "the"):
        named = ordinary(joint.right.text) or joint.right.text in places()
        return named and joint.left.text.casefold() in cue("bodies")
    return word in cue("joins-foreign")


def _joins_of(joint: Joint) -> bool:
    """'Bank of Ohio', 'Crumbs of Comfort', but not 'Orbel of Ohio', nor 'Shares of Orbel' at the start."""
    left, found = joint.left, joint.line.tokens
    plain = left.text.casefold()
    if " ".join(t.text for t in found[joint.start : joint.joiner + 1]).casefold().endswith(org_openings()):
        return True
    if left.shape is Shape.LEGAL:
        named_after = left.text.strip(".") in ("Co", "Corp", "Company", "Corporation")
        return named_after and joint.right.text in places()
    if plain in roles() or not ordinary(plain) or left.text in places() or plain in cue("parts"):
        return False
    if found[joint.start].text.casefold() in given_names() and 1 < joint.joiner - joint.start < 4:
        return plain in cue("bodies")  # 'Ada Quill of Orbel'
    return _is_phrase(joint, plain)


def _is_phrase(joint: Joint, plain: str) -> bool:
    """Whether the ordinary word before 'of' is part of a name rather than a word of the sentence or a name's end."""
    left, mid = joint.left, joint.document.evidence.mid
    if joint.start in joint.line.openings and joint.joiner - joint.start == 1:
        return mid[left.text] > 0 and left.text not in not_names()
    several = joint.joiner - joint.start > 1
    if joint.right.text in places() and (several or mid[left.text] > 1):
        return plain in cue("bodies")
    if any(not ordinary(t.text) and t.namey for t in joint.line.tokens[joint.start : joint.joiner]):
        return plain in cue("bodies")
    return plain in org_heads() or plain in cue("bodies") or mid[left.text] < 2


def _joins_and(joint: Joint) -> bool:
    """'Securities and Exchange Commission', 'Tyre and Rubber Co', but not 'Orbel and Marlow', 'Orbel AG and Marlow AG'.

    Ordinary words join, where one of them alone cannot be a name; proper ones do not, unless a legal form serves both.
    """
    left, right = joint.left, joint.right
    if left.shape is Shape.LEGAL or left.text in places() or right.text in places():
        return False
    if right.shape is Shape.LEGAL or _recurs(joint):
        return True  # 'Quarrel and Co'
    if joint.line.tokens[joint.last - 1].shape is Shape.LEGAL:
        return _shares_form(joint)
    if not (ordinary(left.text) and ordinary(right.text)):
        return joint.tail in cue("bodies") and {left.text.casefold(), right.text.casefold()} <= given_names()
    return _is_compound(joint)


def _shares_form(joint: Joint) -> bool:
    """Whether one legal form at the end serves both sides ('Harrow and Quill Publishers Inc').

    Both words are ordinary ones, or the left is one word, the right one that stands nowhere else, and neither has a
    fuller name of its own.
    """
    mid, opening = joint.document.evidence.mid, joint.document.evidence.opening
    if mid[joint.right.text] + opening[joint.right.text] > 1 or joint.last - joint.behind > 4:
        return False
    if ordinary(joint.left.text) and ordinary(joint.right.text):
        return True
    second = joint.line.tokens[joint.behind + 1]
    short = second.shape is Shape.LEGAL or second.text.casefold() in org_heads()
    return joint.joiner - joint.start == 1 and short and not _goes_on_elsewhere(joint)


def _goes_on_elsewhere(joint: Joint) -> bool:
    """Whether the left word is elsewhere the first of a longer name."""
    return re.search(rf"\b{re.escape(joint.left.text)}\s[A-Z]", joint.document.text) is not None


def _is_compound(joint: Joint) -> bool:
    """Whether two ordinary words are parts of one name: 'Light and Power', 'Savings and Loan Association'."""
    left, right = joint.left.text, joint.right.text
    found, start = joint.line.tokens, joint.start
    if {left, right} & not_names() and joint.tail not in cue("bodies"):
        return False
    if joint.tail not in org_heads() and joint.tail not in cue("bodies"):
        return False
    if joint.joiner - start == 1:
        return left.casefold() in org_heads() or joint.tail in cue("bodies")
    opening = " ".join(t.text for t in found[start : joint.joiner]).casefold()
    if " of " in opening:
        return joint.tail in cue("bodies")
    several = joint.tail in ("association", "commission", "authority", "society", "union", "council", "ministry")
    return joint.last - joint.behind == 1 or opening.startswith(org_openings()) or several


def _recurs(joint: Joint) -> bool:
    """Whether the whole is said more than once and its ends never apart from one another."""
    first, last = joint.line.tokens[joint.start], joint.line.tokens[joint.last - 1]
    seen = joint.document.text.count(joint.document.text[first.start : last.end])
    mid = joint.document.evidence.mid
    return seen > 1 and max(mid[first.text], mid[last.text]) <= seen
