"""A text as parallel lists of tokens, so that a grammar can look left and right of a number by index.

One regular expression whose branches begin with different characters splits the text: it cannot backtrack.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.model.mentions import Template

NUMBER = "number"
FRACTION = "fraction"  # '½'
WORD = "word"
SIGN = "sign"  # currency signs
HYPHEN = "hyphen"  # dashes and minus signs of every width
MARK = "mark"  # any other single character
BREAK = "break"  # a blank line, a template, either end of the text: nothing reaches across

_SHORTEST_WRAP = 45  # characters; a line that was wrapped is at least as long
_FRACTIONS = "¼½¾⅐-⅞"
_TOKEN = re.compile(
    rf"""(?P<number>\d+(?:[.,'’]\d+|[\u00a0\u2007\u2009\u202f]\d{{3}}(?!\d))*)
    |(?P<word>[^\W\d_{_FRACTIONS}]+)
    |(?P<sign>[$¢-¥֏؋৲৳฿៛₠-⃀﷼﹩＄￠￡￥￦])
    |(?P<hyphen>[-‐-―−])
    |(?P<fraction>[{_FRACTIONS}])
    |(?P<break>\n[^\S\n]*\n)
    |(?P<mark>[^\s])""",
    re.VERBOSE,
)


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of `text`, with a BREAK at either end; `lowers` are the words in lower case."""

    text: str
    kinds: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.kinds)

    def raw(self, index: int) -> str:
        """The token as written; a BREAK has no words."""
        return "" if self.kinds[index] == BREAK else self.text[self.starts[index] : self.ends[index]]

    def glued(self, index: int) -> bool:
        """Whether nothing lies between this token and the one before."""
        return self.starts[index] == self.ends[index - 1]

    def gap(self, index: int) -> str:
        """The white space between this token and the one before."""
        return self.text[self.ends[index - 1] : self.starts[index]]

    def parted(self, index: int) -> bool:
        """Whether a new line or block begins here, rather than the rest of a line that was wrapped at some width."""
        start = self.starts[index]
        last = self.ends[index - 1]
        if self.kinds[index - 1] == BREAK or "\n" not in self.text[last:start]:
            return self.kinds[index - 1] == BREAK
        return last < _SHORTEST_WRAP or "\n" in self.text[last - _SHORTEST_WRAP : last]

    def joint(self, index: int) -> int:
        """The index after a hyphen that joins two words, as in '65-MW', else the index itself."""
        if self.kinds[index] == HYPHEN and self.glued(index) and self.glued(index + 1):
            return index + 1
        return index

    def joint_before(self, index: int) -> int:
        """The exclusive end of what stands before `index`, a joining hyphen left out."""
        if self.kinds[index - 1] == HYPHEN and self.glued(index) and self.glued(index - 1):
            return index - 1
        return index

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.text[self.starts[index] : self.starts[index] + 1].isupper()

    def add(self, kind: str, start: int, end: int) -> None:
        """Append one token; a BREAK has no words."""
        self.kinds.append(kind)
        self.lowers.append("" if kind == BREAK else self.text[start:end].lower())
        self.starts.append(start)
        self.ends.append(end)


def tokenize(text: str, templates: Sequence[Template] = ()) -> Tokens:
    """Split the text; every template becomes one BREAK, whatever words it holds."""
    tokens = Tokens(text)
    tokens.add(BREAK, 0, 0)
    position = 0
    for template in sorted(templates, key=lambda each: each.start):
        start, end = max(template.start, position), min(template.end, len(text))
        if start < end:
            _split(tokens, position, start)
            tokens.add(BREAK, start, end)
            position = end
    _split(tokens, position, len(text))
    tokens.add(BREAK, len(text), len(text))
    tokens.add(BREAK, len(text), len(text))
    return tokens


def _split(tokens: Tokens, start: int, end: int) -> None:
    matches = list(_TOKEN.finditer(tokens.text, start, end))
    tokens.kinds += [match.lastgroup or MARK for match in matches]
    tokens.lowers += [match[0].lower().strip() for match in matches]  # a break is white space: no word
    tokens.starts += [match.start() for match in matches]
    tokens.ends += [match.end() for match in matches]
