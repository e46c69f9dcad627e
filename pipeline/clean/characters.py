"""Repair of characters before any offset is counted: mojibake, odd spaces, ligatures, controls.

Typographic quotes and dashes stay: evidence must look like the article.
"""

import re
import unicodedata

import ftfy
from ftfy.badness import is_bad

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_KEPT = "\t\n"
_TABLE = str.maketrans(
    {
        **dict.fromkeys(map(chr, (*range(0x20), *range(0x7F, 0xA0))), None),
        **dict.fromkeys(_INVISIBLE + _DIRECTIONS, None),
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_BREAKS, "\n"),
        **{char: char for char in _KEPT},
        **_LIGATURES,
    }
)
_PLAIN = re.compile(r"[\t\n\x20-\x7e]*")
_WIDEST = 40
_VOID = re.compile(rf"[ \t]{{{_WIDEST + 1},}}")
_BLANKS = re.compile(r"\s+")


def repair(text: str) -> str:
    """`text` with its characters put right, line ends as '\\n', and no run of blanks wider than a table needs."""
    text = _VOID.sub(" " * _WIDEST, text)
    if _PLAIN.fullmatch(text):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    whole = "\n".join(ftfy.fix_encoding(line) if is_bad(line) else line for line in lines)
    return unicodedata.normalize("NFC", whole.translate(_TABLE))


def squeeze(text: str) -> str:
    """One line: every run of white space as a single space, none at the ends."""
    return _BLANKS.sub(" ", text).strip()
