"""What is kept is what was put, or the ledger says that it is damaged."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.ledger import Damaged, Ledger, discard


def test_what_was_put_is_there_in_the_next_run(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.put("read", "a.txt", "key 1", b"one")
        ledger.put("tell", "a.txt", "key 2", b"two")
    with Ledger(tmp_path) as ledger:
        assert ledger.get("read", "a.txt") == b"one"
        assert ledger.get("tell", "a.txt") == b"two"
        assert ledger.entries("read")["a.txt"].key == "key 1"


def test_a_new_result_replaces_the_old(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.put("read", "a.txt", "old", b"old")
        ledger.put("read", "a.txt", "new", b"new")
        assert ledger.get("read", "a.txt") == b"new"
        assert ledger.entries("read")["a.txt"].key == "new"


def test_the_same_result_has_the_same_digest(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.put("read", "a.txt", "x", b"same")
        ledger.put("read", "b.txt", "y", b"same")
        a, b = ledger.entries("read").values()
        assert a.digest == b.digest


def test_forgetting_leaves_the_others(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        for name in ("a", "b", "c"):
            ledger.put("read", name, "k", b"")
        ledger.forget("read", {"a", "c", "never there"})
        assert set(ledger.entries("read")) == {"b"}


def test_what_belongs_together_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.put("read", "a", "old", b"old")
        with suppress(ZeroDivisionError), ledger.together():
            ledger.put("clean", "a", "new", b"new")
            ledger.put("read", "a", "new", b"new")
            raise ZeroDivisionError
        assert ledger.get("read", "a") == b"old"
        assert not ledger.entries("clean")


def _junk(file: Path) -> None:
    file.write_bytes(b"this is no database" * 500)


def _torn(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)


def _meddled(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("UPDATE results SET body = x'00'")


def _other_schema(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("DROP TABLE results")
        db.execute("CREATE TABLE results (something TEXT)")


@pytest.mark.parametrize("damage", [_junk, _torn, _meddled, _other_schema])
def test_damage_is_told_and_not_passed_on(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.put("read", "a.txt", "key", b"one" * 5000)
        file = ledger.file
    damage(file)
    with pytest.raises(Damaged, match="ledger"), Ledger(tmp_path) as ledger:
        ledger.get("read", "a.txt")
    discard(tmp_path)
    with Ledger(tmp_path) as ledger:
        assert not ledger.entries("read")


def test_what_was_never_put_is_not_made_up(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger, pytest.raises(Damaged):
        ledger.get("read", "a.txt")
