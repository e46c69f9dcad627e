"""The tagger speaks only with the files that its card describes; otherwise it says why it does not."""

import shutil
from pathlib import Path

import pytest

from pipeline.tagger.files import CARD, ENCODER, FOLDER, HEADS, TOKENIZER, trouble

LARGEST = 30_000_000  # bytes that the wheel may grow by


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "weights"
    shutil.copytree(FOLDER, copy)
    return copy


def test_the_files_of_the_house_are_fit_and_small() -> None:
    assert trouble() == ""
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < LARGEST


@pytest.mark.parametrize("name", [CARD, ENCODER, HEADS, TOKENIZER])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert trouble(folder) == f"the tagger's {name} is missing"


@pytest.mark.parametrize("name", [ENCODER, HEADS, TOKENIZER])
def test_a_foreign_file_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"something else")
    assert trouble(folder) == f"the tagger's {name} is not what its card describes"


@pytest.mark.parametrize("text", ["", "files = 1", "[files", "[files]\nx = 1"])
def test_a_card_that_is_none_is_trouble(folder: Path, text: str) -> None:
    (folder / CARD).write_text(text, encoding="utf-8")
    assert trouble(folder)
