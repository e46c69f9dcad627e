"""Files are published as a set: written beside, then moved into place, and a move cut short is finished later.

A set is complete when its manifest is there. Whoever finds a complete set that was not moved to the end moves on; an
incomplete one is thrown away. So files of two runs never stay side by side, and no file is ever half-written.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

MANIFEST = ".published.json"
"""Beside the published files: what they are called, their sizes and sha256 sums."""

_NEXT = ".next"


@contextmanager
def staged(outputs: Path, *, whole: bool = True) -> Iterator[Path]:
    """A folder to write into; what is in it when the block ends well becomes the published set.

    A `whole` set replaces the last one, files that it no longer has are removed; otherwise it is added to the last.
    """
    resume(outputs)
    folder = outputs / _NEXT
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    yield folder
    files = {name: _settled(folder / name) for name in _names(folder)}
    kept = {} if whole else dict(manifest(outputs))
    _written(folder / MANIFEST, json.dumps({**kept, **files}, indent=1, sort_keys=True))
    resume(outputs)


def resume(outputs: Path) -> None:
    """Finishes a publication that was cut short, if there is one."""
    folder = outputs / _NEXT
    if not (folder / MANIFEST).exists():
        return
    for name in _names(folder):
        (outputs / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).replace(outputs / name)
    for name in set(manifest(outputs)) - set(manifest(folder)):
        (outputs / name).unlink(missing_ok=True)
    (folder / MANIFEST).replace(outputs / MANIFEST)
    shutil.rmtree(folder)


def manifest(outputs: Path) -> Mapping[str, Any]:
    """What was published last, by file name; empty where nothing was."""
    try:
        files = json.loads((outputs / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return files if isinstance(files, dict) else {}


def intact(outputs: Path) -> bool:
    """Whether there is a published set and every file of it is as it was published."""
    files = manifest(outputs)
    try:
        return bool(files) and all(_described(outputs / name) == said for name, said in files.items())
    except OSError:
        return False


def _names(folder: Path) -> list[str]:
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return sorted(name for name in files if name != MANIFEST)


def _settled(file: Path) -> dict[str, Any]:
    """The file's description, once its bytes are on the disk: a power cut after the manifest must not lose them."""
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
    return _described(file)


def _described(file: Path) -> dict[str, Any]:
    with file.open("rb") as stream:
        return {"bytes": file.stat().st_size, "sha256": hashlib.file_digest(stream, "sha256").hexdigest()}


def _written(file: Path, text: str) -> None:
    draft = file.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)
