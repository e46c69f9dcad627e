"""What a text says outright about names: other names, stock symbols, and what is whose.

Read from brackets ('Orbel Inc. (NYSE: ORB) ("Orbel")') and from what follows a name ('Orbel, formerly Quist Tools,').
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.entities.brackets import FORMER, Aside, asides
from pipeline.entities.document import Document
from pipeline.entities.forms import Form, words
from pipeline.entities.piece import Piece
from pipeline.entities.tokens import tokens

_KNOWN_AS = re.compile(
    r",?\s(?:(?:which|who)\s(?:is|was|are|were)\s)?(?:(?:better|also|formerly|previously|originally|once|now|commonly)\s)?"
    r"(?:known|trading|doing\sbusiness|operating)\sas\s(?:the\s)?[\"“]?"
    r"|\s(?:was|were)\s(?:(?:once|formerly|previously|originally|then)\s)?(?:called|known\sas|named)\s(?:the\s)?[\"“]?"
    r"|\s(?:has\s|had\s)?changed\sits\sname\s(?:from|to)\s[\"“]?"
    r"|,?\s(?:which\s(?:trades|operates|does\sbusiness)\sas)\s[\"“]?"
    r"|,?\s(?:formerly|previously|f/k/a|a/k/a|d/b/a|aka)\s(?:called\s)?[\"“]?"
)
_PART_OF = re.compile(
    r",?\s(?:(?:is|was)\s)?(?:a|an|the)?\s?(?:[\w-]+\s){0,3}(?:subsidiary|unit|arm|division|affiliate|branch|part|brand)\sof\s(?:the\s)?"
)


@dataclass(slots=True)
class Statements:
    """Pairs of a form and another name for it, pairs of forms that are two entities, stock symbols by form, and the
    forms that each defined term ('Company') stands for.
    """

    aliases: list[tuple[str, str]] = field(default_factory=list)
    apart: set[tuple[str, str]] = field(default_factory=set)
    symbols: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    terms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def read(document: Document, forms: dict[str, Form]) -> Statements:
    """All statements. Names that stand nowhere but in one are added to `forms`."""
    said = Statements()
    starts = {use.start: form for form in forms.values() for use in form.uses}
    for form in list(forms.values()):
        for use in form.uses:
            for aside in asides(document.text, use.end, form.text):
                _note(said, forms, form, use, aside)
            _note_prose(said, document, starts, form, use)
    for name, symbols in said.symbols.items():
        said.aliases.extend((name, symbol) for symbol in symbols if symbol in forms)
    return said


def _note(said: Statements, forms: dict[str, Form], form: Form, use: Piece, aside: Aside) -> None:
    if aside.kind == "ticker":
        form.cues["ticker"] += 1
        if aside.said and aside.said not in said.symbols[form.text]:
            said.symbols[form.text].append(aside.said)
    elif aside.kind == "term":
        form.cues["called_company"] += 1
        said.terms[aside.said].add(form.text)
    elif _enter(forms, use, aside):
        name = " ".join(aside.said.split())
        said.aliases.append((form.text, name))
        forms[name].cues["former"] += aside.kind == "former"


def _enter(forms: dict[str, Form], use: Piece, aside: Aside) -> bool:
    """Make the other name a form of its own, if it lies in the same line and begins as names do."""
    name = " ".join(aside.said.split())
    if name not in forms:
        end = aside.start + len(aside.said)
        inside = [i for i, t in enumerate(use.line.tokens) if aside.start <= t.start and t.end <= end]
        if not inside or not name[0].isalnum():
            return False
        own = Piece(use.line, inside[0], inside[-1] + 1)
        forms[name] = Form(name, words(tuple(tokens(name, 0, len(name)))), legal=False, uses=[own])
    forms[name].stated = True
    return True


def _note_prose(said: Statements, document: Document, starts: dict[int, Form], form: Form, use: Piece) -> None:
    for pattern in (_KNOWN_AS, _PART_OF):
        match = pattern.match(document.text, use.end)
        other = starts.get(match.end()) if match else None
        if other is None or other is form:
            continue
        if pattern is _PART_OF:
            said.apart.add((form.text, other.text))
        else:
            said.aliases.append((form.text, other.text))
            other.stated = True
            if match and match[0].rstrip('"“').endswith("name to "):
                form.cues["former"] += 1
            elif match and FORMER.search(match[0]):
                other.cues["former"] += 1


def pairs(said: Statements) -> Iterator[tuple[str, str]]:
    """The pairs of forms that are two entities, both ways round."""
    for one, other in sorted(said.apart):
        yield one, other
        yield other, one
