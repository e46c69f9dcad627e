"""A dependency tree to walk: who hangs on whom, which phrase a word heads, which words are coordinated."""

from collections.abc import Iterator

from pipeline.model.syntax import AtomKind, Sentence, Token

RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})


class Tree:
    """One parsed sentence. Nodes are the indices of its tokens; the root is its own head."""

    __slots__ = ("_kids", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        kids: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                kids[token.head].append(token.index)
        self._kids = tuple(tuple(row) for row in kids)

    def __getitem__(self, node: int) -> Token:
        return self.tokens[node]

    def __len__(self) -> int:
        return len(self.tokens)

    def kids(self, node: int, *deps: str) -> tuple[int, ...]:
        """The node's children in text order, only those with one of the relations `deps` where any is given."""
        if not deps:
            return self._kids[node]
        return tuple(kid for kid in self._kids[node] if self.tokens[kid].dep in deps)

    def head(self, node: int) -> int | None:
        """The node's governor; None for a root."""
        above = self.tokens[node].head
        return None if above == node else above

    def above(self, node: int) -> Iterator[int]:
        """The governors of the node, nearest first."""
        here = self.head(node)
        while here is not None:
            yield here
            here = self.head(here)

    def below(self, node: int) -> list[int]:
        """The node and everything that hangs on it, in text order."""
        found, todo = [], [node]
        while todo:
            here = todo.pop()
            found.append(here)
            todo.extend(self._kids[here])
        return sorted(found)

    def conjuncts(self, node: int) -> list[int]:
        """The node and what is coordinated with it further right ('X, Y and Z' from X)."""
        found, todo = [], [node]
        while todo:
            here = todo.pop(0)
            found.append(here)
            todo.extend(self.kids(here, "conj"))
        return sorted(found)

    def first_conjunct(self, node: int) -> int:
        """The first of the words that the node is coordinated with, or the node itself."""
        while self.tokens[node].dep == "conj" and self.tokens[node].head != node:
            node = self.tokens[node].head
        return node

    def is_verb(self, node: int) -> bool:
        """Whether the node is a verb form; an atom never is, whatever the tagger made of its stand-in."""
        token = self.tokens[node]
        return token.atom is None and (token.pos in ("VERB", "AUX") or token.tag.startswith("VB"))

    def is_atom(self, node: int, kind: AtomKind) -> bool:
        """Whether the node stands for a mention of this kind."""
        atom = self.tokens[node].atom
        return atom is not None and atom.kind is kind

    def is_passive(self, node: int) -> bool:
        """Whether a verb is in the passive: with an auxiliary, or a bare participle that modifies a noun."""
        token = self.tokens[node]
        if self.kids(node, "nsubjpass", "auxpass"):
            return True
        if token.tag != "VBN" or self.kids(node, "aux", "dobj"):
            return False
        if token.dep == "conj":
            return not self.kids(node, "nsubj") and self.is_passive(token.head) and token.head != node
        return token.dep in ("acl", "relcl", "advcl", "amod") or (token.dep == "ROOT" and not self.kids(node, "nsubj"))

    def is_relative(self, node: int) -> bool:
        """Whether the word is a relative pronoun."""
        token = self.tokens[node]
        return token.tag in ("WDT", "WP", "WP$") and token.text.casefold() in RELATIVE
