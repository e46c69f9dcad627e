"""Which files make up a corpus, and what they are called."""

import os
from pathlib import Path

import pytest

from pipeline.batch.discover import discover, printable
from pipeline.errors import UsageError
from tests.batch.corpora import lay


def names(folder: Path, follow_links: bool = False) -> list[str]:
    return [source.name for source in discover(folder, follow_links).sources]


def test_all_files_in_all_folders_but_hidden_ones(tmp_path: Path) -> None:
    lay(tmp_path, {"b.txt": "1", "a b/c.txt": "2", ".hidden": "3", ".git/d.txt": "4", "é.html": "5"})
    assert names(tmp_path) == ["a b/c.txt", "b.txt", "é.html"]


def test_files_with_the_same_bytes_are_one_under_the_first_name(tmp_path: Path) -> None:
    lay(tmp_path, {"c": "same", "a": "same", "b": "other", "d": "same"})
    first, second = discover(tmp_path).sources
    assert (first.name, first.copies, second.name) == ("a", ("c", "d"), "b")


def test_a_link_that_leads_out_is_refused_unless_allowed(tmp_path: Path) -> None:
    corpus, outside = lay(tmp_path / "in", {"a.txt": "1"}), lay(tmp_path / "out", {"secret.txt": "2"})
    (corpus / "link.txt").symlink_to(outside / "secret.txt")
    (corpus / "near.txt").symlink_to(corpus / "a.txt")
    found = discover(corpus)
    assert [source.name for source in found.sources] == ["a.txt"]
    assert [(one.article_id, "leads out" in one.reason) for one in found.refused] == [("link.txt", True)]
    assert names(corpus, follow_links=True) == ["a.txt", "link.txt"]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    assert [(one.article_id, one.stage, one.reason) for one in discover(tmp_path).refused] == [
        ("dangling.txt", "read", "no such file"),
        ("pipe.txt", "read", "not a file"),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    lay(tmp_path, {"a.txt": "1", "closed.txt": "2"})
    (tmp_path / "closed.txt").chmod(0)
    assert [(one.article_id, one.reason) for one in discover(tmp_path).refused] == [("closed.txt", "Permission denied")]


def test_names_that_are_no_utf8_are_written_with_escapes(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("1", encoding="utf-8")
    assert names(tmp_path) == ["caf\\xe9.txt"]
    assert printable(Path("a/é.txt")) == "a/é.txt"


def test_a_file_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        discover(lay(tmp_path, {"a": "1"}) / "a")
