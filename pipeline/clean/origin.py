"""Where an article comes from, as far as its address and locale tell: country, outlet, and the day in its path."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from pipeline.model.text import Claim

_LOCALE = re.compile(r"[a-z]{2,3}[-_]([A-Z]{2})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "0[1-9]|1[0-2]|" + "|".join(_MONTHS)
_DAY = re.compile(rf"/((?:19|20)\d\d)[/-]?({_MONTH})[/-]?([0-3]\d)(?!\d)")
_GENERIC = frozenset({
    "ai", "ac", "ag", "am", "be", "cc", "cd", "co", "dj", "fm", "gg", "gl", "io", "is", "it", "la", "ly", "me",
    "ms", "mu", "nu", "pw", "re", "rs", "sc", "sh", "st", "to", "tv", "ws", "eu",
})  # fmt: skip
"""Country codes sold as words ('.ai', '.tv'), and those that are no country."""
_HOME = {
    "cs": "CZ", "da": "DK", "de": "DE", "es": "ES", "fi": "FI", "fr": "FR", "hu": "HU", "it": "IT", "ja": "JP",
    "nb": "NO", "nl": "NL", "no": "NO", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sv": "SE", "tr": "TR",
}  # fmt: skip
_DEFAULT = "US"  # the locale that most page systems write unasked: it tells nothing


def claims(found: Sequence[Claim]) -> Iterator[Claim]:
    """Further claims that follow from those found."""
    for address in dict.fromkeys(claim.value for claim in found if claim.field == "url"):
        yield from of_address(address)
    languages = [claim for claim in found if claim.field == "language"]
    for claim in languages:
        locale = _LOCALE.match(claim.value)
        if locale and locale[1] != _DEFAULT:
            yield Claim("country", locale[1], f"locale of {claim.source}")
    for claim in languages:
        if country := _HOME.get(claim.value[:2].casefold()):
            yield Claim("country", country, f"language of {claim.source}")


def of_address(address: str) -> Iterator[Claim]:
    """The country of a national domain, the host as the outlet, and a day that is part of the path."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return
    if not host:
        return
    ending = host.rpartition(".")[2]
    if len(ending) == 2 and ending.isascii() and ending not in _GENERIC:
        yield Claim("country", "GB" if ending == "uk" else ending.upper(), "address")
    if day := _DAY.search(parts.path):
        month = _MONTHS.index(day[2]) + 1 if day[2] in _MONTHS else int(day[2])
        yield Claim("published", f"{day[1]}-{month:02}-{day[3]}", "address")
    yield Claim("outlet", host, "address")
