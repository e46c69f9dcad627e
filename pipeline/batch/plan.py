"""What has to be worked on, told by keys alone: a key is a hash of everything that decides a stage's result."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self, TypeVar

from pipeline.batch.discover import Corpus, Source
from pipeline.ledger import Damaged, Entry, Ledger, fingerprint, stamp
from pipeline.settings import Settings
from pipeline.wire import decode, encode

T = TypeVar("T")

READ, CLEAN, TELL = "read", "clean", "tell"
"""Stages in the ledger: a file's list of contents, an article's cleaned text, its records."""

RUN, FINGERPRINTS = "run", "fingerprints"
"""Stages with one entry, whose subject is `WHOLE`: what the last run came to, and what decides each stage."""

WHOLE = ""


@dataclass(frozen=True, slots=True)
class Stages:
    """Fingerprints of the stages under given settings, and the keys made with them."""

    read: str
    tell: str
    run: str

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Derived from the code as it is now. The form in which results are kept counts with what they say."""
        kept = ("pipeline.batch.results", "pipeline.wire.codec")
        return cls(
            fingerprint("pipeline.batch.reading", *kept),
            fingerprint("pipeline.batch.article", *kept, facts=settings.deciding),
            fingerprint("pipeline.batch.run", facts=settings.deciding),
        )

    @classmethod
    def remembered(cls, settings: Settings, ledger: Ledger) -> Self:
        """The same, from the ledger where it says what they were for this very code."""
        key = stamp(settings.deciding)
        kept = ledger.entries(FINGERPRINTS).get(WHOLE)
        if kept and kept.key == key:
            return kept_as(cls, ledger, FINGERPRINTS, WHOLE)
        made = cls.of(settings)
        ledger.put(FINGERPRINTS, WHOLE, key, encode(made))
        return made

    def read_key(self, source: Source) -> str:
        """Decides what a file holds. Its name counts: it is part of the articles' ids."""
        return hashed(self.read, source.name, source.sha256)

    def tell_key(self, clean: Entry) -> str:
        """Decides what an article tells: its cleaned text, wherever that came from."""
        return hashed(self.tell, clean.digest)

    def run_key(self, corpus: Corpus, decisions: str, options: str = "") -> str:
        """Decides everything that is published; `options` are those of its files."""
        files = (f"{source.name}\n{source.sha256}\n{source.copies}" for source in corpus.sources)
        return hashed(self.run, *files, repr(corpus.refused), decisions, options)


@dataclass(frozen=True, slots=True)
class Plan:
    """Names of the files to be read, of those whose result is kept, and of those that are gone since the last run."""

    read: tuple[str, ...]
    kept: tuple[str, ...]
    gone: tuple[str, ...]


def plan(stages: Stages, sources: Iterable[Source], kept: Mapping[str, Entry]) -> Plan:
    """Holds the files of the corpus against the entries kept of the `read` stage."""
    names = {source.name: is_kept(stages, source, kept) for source in sources}
    return Plan(
        read=tuple(name for name, known in names.items() if not known),
        kept=tuple(name for name, known in names.items() if known),
        gone=tuple(sorted(set(kept) - set(names))),
    )


def is_kept(stages: Stages, source: Source, kept: Mapping[str, Entry]) -> bool:
    """Whether the file's result is kept under the key that decides it now."""
    return source.name in kept and kept[source.name].key == stages.read_key(source)


def kept_as(shape: type[T], ledger: Ledger, stage: str, subject: str) -> T:
    """What the ledger keeps of a subject. Raises Damaged where it is of another shape."""
    try:
        return decode(shape, ledger.get(stage, subject))
    except ValueError as error:
        raise Damaged(f"{ledger.file}: the {stage} result of {subject} cannot be read") from error


def hashed(*parts: str) -> str:
    """A sha256 over the parts and their borders."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()
