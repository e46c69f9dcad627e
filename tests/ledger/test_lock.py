"""One run at a time on an output folder."""

import os
from pathlib import Path

import pytest

from pipeline.errors import Busy, UsageError
from pipeline.ledger import hold


def test_the_second_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with hold(tmp_path), pytest.raises(Busy, match=f"process {os.getpid()}"), hold(tmp_path):
        pass


def test_the_folder_is_free_again_however_the_first_ended(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold(tmp_path):
        raise ZeroDivisionError
    with hold(tmp_path):
        pass


def test_other_folders_are_free(tmp_path: Path) -> None:
    with hold(tmp_path / "one"), hold(tmp_path / "two"):
        assert (tmp_path / "two").is_dir()


def test_a_folder_that_cannot_be_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot write"), hold(tmp_path / "file"):
        pass
