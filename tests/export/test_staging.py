"""A set of files is published whole or not at all, wherever a run is cut short."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from pipeline.export.staging import MANIFEST, intact, manifest, resume, staged


def publish(outputs: Path, *, whole: bool = True, **files: str) -> None:
    with staged(outputs, whole=whole) as folder:
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")


def published(outputs: Path) -> dict[str, str]:
    files = (file for file in outputs.rglob("*") if file.is_file() and file.name != MANIFEST)
    return {file.relative_to(outputs).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_a_whole_set_replaces_the_last(tmp_path: Path) -> None:
    publish(tmp_path, a="1", b="1")
    publish(tmp_path, a="2", c="2")
    assert published(tmp_path) == {"a": "2", "c": "2"}


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    publish(tmp_path, a="1")
    publish(tmp_path, b="2")
    assert published(tmp_path) == {"mine": "mine", "b": "2"}


def test_a_part_is_added_to_the_last_set(tmp_path: Path) -> None:
    publish(tmp_path, a="1", b="1")
    publish(tmp_path, whole=False, b="2")
    assert published(tmp_path) == {"a": "1", "b": "2"}
    assert set(manifest(tmp_path)) == {"a", "b"}


def test_subfolders_come_along(tmp_path: Path) -> None:
    with staged(tmp_path) as folder:
        (folder / "schema").mkdir()
        (folder / "schema" / "deal.json").write_text("{}", encoding="utf-8")
    assert published(tmp_path) == {"schema/deal.json": "{}"}


def test_an_error_on_the_way_leaves_the_last_set(tmp_path: Path) -> None:
    publish(tmp_path, a="1")
    with suppress(ZeroDivisionError), staged(tmp_path) as folder:
        (folder / "a").write_text("half", encoding="utf-8")
        raise ZeroDivisionError
    assert published(tmp_path)["a"] == "1"
    publish(tmp_path, a="2")
    assert published(tmp_path) == {"a": "2"}


@pytest.mark.parametrize("moves", range(6))
def test_cut_short_between_any_two_moves_it_is_finished_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    """The process dies after so many renames of the second publication; the next one to look finishes it."""
    publish(tmp_path, a="1", b="1", old="1")
    made = 0
    rename = Path.replace

    def dying(self: Path, target: Any) -> Any:
        nonlocal made
        if made == moves:
            raise SystemExit
        made += 1
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", dying)
    with suppress(SystemExit):
        publish(tmp_path, a="2", b="2", c="2")
    monkeypatch.undo()
    resume(tmp_path)
    whole = {name: text for name, text in published(tmp_path).items() if not name.startswith(".next/")}
    assert whole in ({"a": "1", "b": "1", "old": "1"}, {"a": "2", "b": "2", "c": "2"})
    assert intact(tmp_path)


@pytest.mark.parametrize(
    ("change", "still"),
    [
        (Path.iterdir, True),
        (lambda folder: (folder / "a").write_text("x"), False),
        (lambda folder: (folder / "a").unlink(), False),
        (lambda folder: (folder / MANIFEST).unlink(), False),
        (lambda folder: (folder / MANIFEST).write_text("[]"), False),
        (lambda folder: (folder / "mine").write_text("x"), True),
    ],
)
def test_whether_a_set_is_as_it_was_published(tmp_path: Path, change: Any, still: bool) -> None:
    publish(tmp_path, a="1", b="1")
    change(tmp_path)
    assert intact(tmp_path) is still
