"""Numbers in figures: what a run of digits and separators stands for.

The press of the world writes 1,234.5 and 1.234,5, 1'234.50 and 1 234,5, 12,34,567 and 641,4. The last separator
decides: if it comes once and what follows it is no group of three, or another separator groups the digits before it,
it is the decimal sign. Conventions: Unicode CLDR, 'Number Patterns'; SI Brochure 5.4.4 on thin spaces.
"""

import re
from decimal import Decimal

_SEPARATORS = re.compile(r"[.,'’\u0020\u00a0\u2007\u2009\u202f]")
_CURLY = str.maketrans({"’": "'", "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " "})


def value(written: str, *, whole_units: bool = False) -> Decimal | None:
    """The number that `written` stands for, None where its groups make no number ('1.2.3', '10,11,12').

    `whole_units` says that the unit has no decimals in use (rupiah, lire), so that '15.000' is fifteen thousand.
    """
    text = written.translate(_CURLY)
    signs = _SEPARATORS.findall(text)
    if not signs:
        return Decimal(text)
    groups = _SEPARATORS.split(text)
    if len(set(signs)) == 1:
        return _one_kind(groups, signs[0], len(signs), whole_units)
    if signs[-1] in ".," and signs.count(signs[-1]) == 1 and len(set(signs)) == 2 and _grouped(groups[:-1], signs[0]):
        return _decimal(groups[:-1], groups[-1])
    return None


def grouped(written: str) -> bool:
    """Whether the figures are grouped in thousands or have decimals: a sign that they count or measure something."""
    return _SEPARATORS.search(written) is not None


def _one_kind(groups: list[str], sign: str, count: int, whole_units: bool) -> Decimal | None:
    thousands = _grouped(groups, sign)
    if sign in "' ":
        return _decimal(groups) if thousands else None
    if count > 1:
        return _decimal(groups) if thousands else None
    if sign == "," and thousands:
        return _decimal(groups)
    if sign == "." and whole_units and thousands:
        return _decimal(groups)
    return _decimal(groups[:1], groups[1])


def _grouped(groups: list[str], sign: str) -> bool:
    """Whether the groups are thousands, or lakhs and crores as in 12,34,567."""
    first, rest = groups[0], groups[1:]
    if first.startswith("0") or not 1 <= len(first) <= 3:
        return not rest and bool(first)
    if all(len(group) == 3 for group in rest):
        return True
    indian = sign == "," and len(first) <= 2 and len(rest) > 1
    return indian and len(rest[-1]) == 3 and all(len(group) == 2 for group in rest[:-1])


def _decimal(groups: list[str], decimals: str = "") -> Decimal:
    return Decimal(f"{''.join(groups)}.{decimals}" if decimals else "".join(groups))
