"""Rules over rows of tokens: a pattern of categories and a function that says what a matching row means.

A pattern is a row of elements divided by spaces. An element is a category ('month'), alternatives of categories
('dash|slash'), or a bracket of elements; '?' makes it optional; 'name:' in front names it for the function. The first
element is never optional: rules are filed under what can start them. The longest match wins, then the earlier rule.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.dates.expressions import Expression
from pipeline.dates.tokens import Tokens, core_characters
from pipeline.dates.words import BARRIER, MASKED, OTHER, Sense, characters


@dataclass(frozen=True, slots=True)
class Row:
    """A matched row of tokens, `first` to `last` inclusive, as a rule's function sees it."""

    tokens: Tokens
    match: re.Match[str]

    @property
    def first(self) -> int:
        """The index of the first token."""
        return self.match.start()

    @property
    def last(self) -> int:
        """The index of the last token."""
        return self.match.end() - 1

    def __contains__(self, name: str) -> bool:
        return name in self.match.re.groupindex and self.match.start(name) >= 0

    def index(self, name: str) -> int:
        """The index of the token that the element `name` matched; it must have matched."""
        return self.match.start(name)

    def sense(self, name: str, category: str) -> Sense:
        """The sense of a named element's token in one category; the token must have it."""
        return self.tokens.senses[self.index(name)][category]

    def text(self, name: str) -> str:
        """A named element's token as written."""
        index = self.index(name)
        return self.tokens.text[self.tokens.starts[index] : self.tokens.ends[index]]

    def before(self) -> str:
        """The word before the row, in lower case."""
        return self.tokens.word(self.first - 1)

    def after(self) -> str:
        """The word after the row, in lower case."""
        return self.tokens.word(self.last + 1)


Builder = Callable[[Row], Expression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over signature characters and what it means; a builder gives None for a row that is no date."""

    name: str
    pattern: re.Pattern[str]
    starts: str
    build: Builder


@dataclass(frozen=True, slots=True)
class Finding:
    """An expression and the tokens, `first` to `last` inclusive, that say it."""

    first: int
    last: int
    expression: Expression


PrefixReader = Callable[[Tokens, int, int], Finding | None]
SuffixReader = Callable[[Tokens, Finding, int], Finding | None]


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word before an expression that changes it ('early', 'about', 'the'); `read` parses both, from its index."""

    category: str
    read: PrefixReader


_RULES: list[Rule] = []
_PREFIXES: list[Prefix] = []
_SUFFIXES: list[SuffixReader] = []
_DEPTH = 4  # expressions inside one another: 'the' + 'end of' + 'the' + 'first quarter' …
_ELEMENT = re.compile(r"\s*(?:(?P<name>[a-z_]+):)?(?P<body>[a-z_|]+|\(|\))(?P<optional>\??)")


def rule(pattern: str) -> Callable[[Builder], Builder]:
    """Files the decorated function under `pattern`."""

    def register(build: Builder) -> Builder:
        _RULES.append(Rule(build.__name__, re.compile(_translate(pattern)), _starts(pattern), build))
        return build

    return register


def prefix(category: str) -> Callable[[PrefixReader], PrefixReader]:
    """Files the decorated function as what reads an expression behind a word of `category`."""

    def register(read: PrefixReader) -> PrefixReader:
        _PREFIXES.append(Prefix(category, read))
        return read

    return register


def suffix(read: SuffixReader) -> SuffixReader:
    """Files the decorated function as what may lengthen an expression; it gives None where it does not."""
    _SUFFIXES.append(read)
    return read


def _translate(pattern: str) -> str:
    pieces = []
    for match in _ELEMENT.finditer(pattern):
        name, body, optional = match.group("name", "body", "optional")
        if body == "(":
            pieces.append("(?:")
        elif body == ")":
            pieces.append(")" + optional)
        else:
            piece = "[" + "".join(characters(category) for category in body.split("|")) + "]"
            pieces.append((f"(?P<{name}>{piece})" if name else piece) + optional)
    return "".join(pieces)


def _starts(pattern: str) -> str:
    match = _ELEMENT.match(pattern)
    if not match or match.group("optional") or match.group("body") == "(":
        raise ValueError(f"a rule cannot start with an optional element: {pattern}")
    return "".join(characters(category) for category in match.group("body").split("|"))


@cache
def _filed() -> dict[str, tuple[Rule, ...]]:
    """The rules by the character that can start them."""
    filed: dict[str, list[Rule]] = {}
    for entry in _RULES:
        for char in dict.fromkeys(entry.starts):
            filed.setdefault(char, []).append(entry)
    return {char: tuple(rules) for char, rules in filed.items()}


_ISLAND = re.compile(f"[^{OTHER}{BARRIER}{MASKED}]+")  # a run of words of time


@cache
def _core() -> re.Pattern[str]:
    return re.compile(f"[{core_characters()}]")


def findings(tokens: Tokens) -> Iterator[Finding]:
    """The expressions of a text in order, without overlaps."""
    for island in _ISLAND.finditer(tokens.codes):
        index, end = island.span()
        if not _core().search(tokens.codes, index, end):
            continue
        while index < end:
            found = parse(tokens, index)
            if found:
                yield found
                index = found.last + 1
            else:
                index += 1


def parse(tokens: Tokens, index: int, depth: int = _DEPTH) -> Finding | None:
    """The longest expression that starts at token `index`, with what is said before and after its core."""
    code = tokens.codes[index : index + 1]
    if not code or depth <= 0:
        return None
    best = _longest(tokens, _filed().get(code, ()), index)
    for prefix in _PREFIXES:
        if code in characters(prefix.category):
            found = prefix.read(tokens, index, depth - 1)
            if found and (best is None or found.last > best.last):
                best = found
    return _lengthened(tokens, best, depth - 1) if best else None


def _lengthened(tokens: Tokens, found: Finding, depth: int) -> Finding:
    for read in _SUFFIXES:
        found = read(tokens, found, depth) or found
    return found


def _longest(tokens: Tokens, rules: tuple[Rule, ...], index: int) -> Finding | None:
    matches = [(match.end(), entry, match) for entry in rules if (match := entry.pattern.match(tokens.codes, index))]
    matches.sort(key=lambda found: -found[0])
    for end, entry, match in matches:
        expression = entry.build(Row(tokens, match))
        if expression is not None:
            return Finding(index, end - 1, expression)
    return None
