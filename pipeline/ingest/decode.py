"""Bytes to characters: byte-order mark, then what the bytes can be, then what is declared, then detection.

Valid UTF-8 with multi-byte sequences is never an accident, so it is believed before a declaration; the labels of the
Latin-1 family mean Windows-1252, as the WHATWG encoding standard has it.
"""

import codecs
import re

from charset_normalizer import from_bytes

from pipeline.ingest.parcel import reject

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{2,30})|<\?xml[^>]{0,100}?encoding=["']([\w.:-]{2,30})""",
    re.IGNORECASE,
)
_LATIN = {"iso8859-1", "latin-1", "ascii", "cp1252"}
_ESCAPED = {"iso2022_jp", "iso2022_kr", "hz"}  # seven-bit encodings: plain ASCII to look at
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of `data`, line ends as '\\n', without a byte-order mark.

    Raises Rejected where the bytes are not text, or in an encoding that cannot be made out.
    """
    text = _characters(data, declared)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(data: bytes, declared: str | None) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide(data):
        return data.decode(wide, errors="replace")
    if _is_junk(data[:_SAMPLE]):
        raise reject("not text: binary data")
    named = _codec(declared) or _codec(_meta(data))
    if named in _ESCAPED:
        return data.decode(named, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, named)


def _not_utf8(data: bytes, named: str | None) -> str:
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="replace")
    if named and named not in _LATIN and not named.startswith("utf"):
        return data.decode(named, errors="replace")
    high = sum(byte >= 0x80 for byte in data[:_SAMPLE])
    if named in _LATIN or high < len(data[:_SAMPLE]) * 0.05:
        return data.decode("cp1252", errors="ignore")  # it leaves five bytes undefined
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise reject("not text: unknown encoding")
    return data.decode(best.encoding, errors="replace")


def _mostly_utf8(data: bytes) -> bool:
    """Whether a few broken bytes stand among many good multi-byte sequences."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    good = sum(char > "\x7f" for char in text) - broken
    return good > 4 * broken


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows as NULs in every other place."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 8 or max(even, odd) < half * 0.7 or min(even, odd) > half * 0.1:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _meta(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return (found[1] or found[2]).decode("ascii") if found else None


def _codec(label: str | None) -> str | None:
    """The name of a text codec that Python has, or None for an unknown or byte-to-byte one."""
    try:
        name = codecs.lookup(label).name if label else None
        return name if name and "a".encode(name) else None
    except (LookupError, ValueError):
        return None


def _is_junk(sample: bytes) -> bool:
    return len(_CONTROLS.findall(sample)) > max(2, len(sample) // 200)
