"""Sets of phrases, looked up at a token in time that depends on the phrase alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pipeline.amounts.tokens import Tokens, tokenize

V = TypeVar("V")


@dataclass(slots=True)
class _Node(Generic[V]):
    next: dict[str, "_Node[V]"] = field(default_factory=dict)
    value: V | None = None


def _words(phrase: str) -> list[str]:
    """The tokens of a phrase; hyphens that join two of them are left out, since reading passes over them too."""
    tokens = tokenize(phrase)
    return [tokens.lowers[index] for index in range(1, len(tokens) - 2) if tokens.joint(index) == index]


class Phrases(Generic[V]):
    """Phrases with a value each, without regard to case. The longest phrase wins; hyphens may stand for spaces."""

    def __init__(self, pairs: Iterable[tuple[str, V]] = (), *, backward: bool = False) -> None:
        self._root: _Node[V] = _Node()
        self._backward = backward
        for phrase, value in pairs:
            self.add(phrase, value)

    def add(self, phrase: str, value: V) -> V:
        """Add a phrase; a phrase that is there already keeps its first value. Returns the value that stands."""
        words = _words(phrase)
        node = self._root
        for word in reversed(words) if self._backward else words:
            node = node.next.setdefault(word, _Node())
        if node.value is None:
            node.value = value
        return node.value

    def starters(self) -> frozenset[str]:
        """The words with which a phrase begins (backward: ends)."""
        return frozenset(self._root.next)

    def after(self, tokens: Tokens, index: int) -> tuple[int, V] | None:
        """The longest phrase from `index` on: the index behind it, and its value."""
        return next(iter(self.all_after(tokens, index)), None)

    def before(self, tokens: Tokens, index: int) -> tuple[int, V] | None:
        """The longest phrase that ends before `index`: the index of its first token, and its value."""
        return next(iter(self.all_before(tokens, index)), None)

    def all_after(self, tokens: Tokens, index: int) -> list[tuple[int, V]]:
        """All phrases that begin at `index`, the longest first."""
        node, found, lowers = self._root, list[tuple[int, V]](), tokens.lowers
        while (step := node.next.get(lowers[index])) is not None:
            node = step
            index += 1
            if node.value is not None:
                found.append((index, node.value))
            if lowers[index] not in node.next:
                index = tokens.joint(index)
        return found[::-1]

    def all_before(self, tokens: Tokens, index: int) -> list[tuple[int, V]]:
        """All phrases that end before `index`, the longest first."""
        node, found, lowers = self._root, list[tuple[int, V]](), tokens.lowers
        index = tokens.joint_before(index) - 1
        while (step := node.next.get(lowers[index])) is not None:
            node = step
            if node.value is not None:
                found.append((index, node.value))
            index = index - 1 if lowers[index - 1] in node.next else tokens.joint_before(index) - 1
        return found[::-1]
