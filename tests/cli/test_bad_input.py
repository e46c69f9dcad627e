"""Whatever lies in a corpus, the run goes on, says what it could not use and why, and ends with the code for that."""

import csv
from pathlib import Path

import pytest

from tests.batch.corpora import ARTICLES, lay
from tests.cli.conftest import Dealwire

GOOD = ARTICLES["bought.txt"]


def rejected(outputs: Path) -> dict[str, str]:
    with (outputs / "rejected.csv").open(encoding="utf-8", newline="") as stream:
        return {row["path"]: row["reason"] for row in csv.DictReader(stream)}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.html", b" \n\t\r\n \x00", "empty"),
        ("junk.txt", bytes(range(256)) * 64, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "not an article"),
        ("program.html", b"\x7fELF" + bytes(range(256)) * 8, "not an article"),
        ("one line.txt", b"the firm bought the firm " * 800_000, "too long for an article"),
        ("no words.html", b"<html><head><script>x()</script></head><body></body></html>", ""),
    ],
)
def test_a_bad_file_is_listed_and_harms_no_other(
    dealwire: Dealwire, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    corpus = lay(tmp_path / "in", {"good.txt": GOOD})
    (corpus / name).write_bytes(content)
    ended = dealwire("run", "in", "out")
    assert ended.code == 3
    listed = rejected(tmp_path / "out")
    assert list(listed) == [name]
    assert reason in listed[name]
    assert name in ended.err
    assert "Birchmoor Foods" in (tmp_path / "out" / "deals.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content",
    [
        GOOD.encode("utf-16"),
        GOOD.encode("cp1252"),
        GOOD.encode("utf-8-sig"),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.encode() + b"\xff\xfe broken at the end \xc3",
    ],
    ids=["utf-16", "windows-1252", "byte order mark", "windows line ends", "broken at the end"],
)
def test_any_usual_encoding_is_read(dealwire: Dealwire, tmp_path: Path, content: bytes) -> None:
    (lay(tmp_path / "in", {}) / "a.txt").write_bytes(content)
    assert dealwire("run", "in", "out").code == 0
    deals = (tmp_path / "out" / "deals.csv").read_text(encoding="utf-8")
    assert "Birchmoor Foods" in deals
    assert "40000000" in deals


@pytest.mark.parametrize("encoding", ["cp037", "utf-7", "shift_jis", "koi8-r"])
def test_a_file_in_no_encoding_that_anybody_told_us_ends_no_run(
    dealwire: Dealwire, tmp_path: Path, encoding: str
) -> None:
    corpus = lay(tmp_path / "in", {"good.txt": GOOD})
    (corpus / "strange.txt").write_bytes(
        "Что это? これは何？ What is it, and how much?".encode(encoding, "ignore") * 40
    )
    assert dealwire("run", "in", "out").code in {0, 3}
    assert "Birchmoor Foods" in (tmp_path / "out" / "deals.csv").read_text(encoding="utf-8")
