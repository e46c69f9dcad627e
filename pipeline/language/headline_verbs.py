"""The verb of a headline, shown to the parser in the past.

'Orrin books $5m' looks like a noun phrase to a parser raised on full sentences; 'Orrin booked $5m' does not.
"""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.lexicons import entries

_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnpt]")


@dataclass(frozen=True, slots=True)
class Forms:
    """Present forms in -s and their pasts; an empty past marks a word that is no verb after a name."""

    id: str
    pasts: tuple[tuple[str, str], ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@cache
def _irregular() -> dict[str, str]:
    return {present: past for entry in entries("verb_forms", "verb", Forms) for present, past in entry.pasts}


def past(present: str) -> str | None:
    """The past of a verb in the third person ('books' → 'booked'), None for what cannot be one."""
    if present in _irregular():
        return _irregular()[present] or None
    regular = present.isalpha() and present.islower() and len(present) > 3
    return _regular(present) if regular and present.endswith("s") and not present.endswith("ss") else None


def _regular(present: str) -> str:
    if present.endswith("ies"):
        return present[:-3] + "ied"
    if present.endswith(("shes", "ches", "xes", "sses", "zes")):
        return present[:-2] + "ed"
    base = present[:-1]
    if base.endswith("e"):
        return base + "d"
    return base + base[-1] + "ed" if _SHORT.fullmatch(base) else base + "ed"
