"""Results that need not be computed again: SQLite in WAL mode, one file, safe to delete."""

import hashlib
import sqlite3
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Self

from pipeline.errors import DealwireError

FILE = ".ledger.sqlite"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS results (
    stage TEXT NOT NULL,
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (stage, subject)
) WITHOUT ROWID
"""
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA, sqlite3.SQLITE_ERROR}


class Damaged(DealwireError):
    """The file is no ledger of ours, or no longer: what it held has to be computed again."""


class Entry(NamedTuple):
    """What decided a result, and the sha256 of the result itself."""

    key: str
    digest: str


class Ledger:
    """The last result of each stage for each subject, under the key that decided it.

    A subject is what a stage works on, most often an article's path; a key is a hash of everything that decides the
    result. There is one result a stage and subject: a new one replaces the old.
    """

    def __init__(self, outputs: Path) -> None:
        self.file = outputs / FILE
        with _explained(self.file):
            self._db = sqlite3.connect(self.file, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute(_SCHEMA)

    @staticmethod
    def exists(outputs: Path) -> bool:
        """Whether there is one in the folder."""
        return (outputs / FILE).exists()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def entries(self, stage: str) -> dict[str, Entry]:
        """What is kept of a stage, by subject, without the bodies."""
        with _explained(self.file):
            rows = self._db.execute("SELECT subject, key, digest FROM results WHERE stage = ?", (stage,))
            return {subject: Entry(key, digest) for subject, key, digest in rows}

    def get(self, stage: str, subject: str) -> bytes:
        """The body kept of a subject. Raises Damaged where there is none, or not the one that was put."""
        with _explained(self.file):
            query = "SELECT digest, body FROM results WHERE stage = ? AND subject = ?"
            row = self._db.execute(query, (stage, subject)).fetchone()
        if row is None or digest(row[1]) != row[0]:
            raise Damaged(f"{self.file}: the {stage} result of {subject} is not what was kept")
        return bytes(row[1])

    def put(self, stage: str, subject: str, key: str, body: bytes) -> None:
        """Keep a result. It is on disk when this returns, as far as a killed process is concerned."""
        with _explained(self.file):
            row = (stage, subject, key, digest(body), body)
            self._db.execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)", row)

    def forget(self, stage: str, subjects: Set[str]) -> None:
        """Drop what is kept of the subjects."""
        with self.together(), _explained(self.file):
            rows = ((stage, subject) for subject in subjects)
            self._db.executemany("DELETE FROM results WHERE stage = ? AND subject = ?", rows)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What the block puts and forgets is kept whole or not at all. Not to be nested."""
        with _explained(self.file):
            self._db.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._db.rollback()
            raise
        with _explained(self.file):
            self._db.execute("COMMIT")


def digest(body: bytes) -> str:
    """The sha256 of the bytes, as hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def discard(outputs: Path) -> None:
    """Delete the ledger; the next run computes everything again."""
    for suffix in ("", "-wal", "-shm"):
        (outputs / f"{FILE}{suffix}").unlink(missing_ok=True)


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    """SQLite's errors as what a user can do about them: a damaged file is thrown away, a full disk is not."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _DAMAGE:
            raise Damaged(f"{file}: {error}") from error
        raise DealwireError(
            f"{file}: {error}", "see that the folder can be written to and the disk has room"
        ) from error
