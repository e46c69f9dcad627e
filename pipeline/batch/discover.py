"""The files of a corpus, each with a name that does not depend on where the corpus lies."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.ingest.limits import MAX_FILE
from pipeline.model.outcomes import Refusal

STAGE = "read"


@dataclass(frozen=True, slots=True)
class Source:
    """A file with its content's sha256. `name` is its path in the corpus, with '/' and printable whatever its bytes."""

    name: str
    file: Path
    sha256: str
    copies: tuple[str, ...] = ()  # names of other files with the same bytes


@dataclass(frozen=True, slots=True)
class Corpus:
    """The distinct files, and what cannot be read, both by name."""

    sources: tuple[Source, ...]
    refused: tuple[Refusal, ...]


def discover(folder: Path, follow_links: bool = False, leave_out: Path | None = None) -> Corpus:
    """All files below the folder, hidden ones left out. Files with the same bytes are one, under the first name.

    `leave_out` is a folder that is no part of the corpus even where it lies inside.
    A symbolic link that leads out of the folder is refused unless it may be followed.
    Raises UsageError where there is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}", "name the folder that holds the articles: dealwire run CORPUS")
    inside = None if follow_links else folder.resolve()
    refused: list[Refusal] = []
    found: dict[str, Source] = {}
    files = files_below(folder, leave_out, lambda error: refused.append(_refusal(folder, Path(error.filename), error)))
    for name, file in sorted((printable(file.relative_to(folder)), file) for file in files):
        try:
            sha256 = _sha256(file, inside)
        except (OSError, ValueError) as error:
            refused.append(_refusal(folder, file, error))
        else:
            same = found.setdefault(sha256, Source(name, file, sha256))
            if same.name != name:
                found[sha256] = replace(same, copies=(*same.copies, name))
    return Corpus(tuple(found.values()), tuple(sorted(refused)))


def files_below(
    folder: Path, leave_out: Path | None = None, closed: Callable[[OSError], None] | None = None
) -> Iterator[Path]:
    """Files in the folder and all below it, hidden ones left out, in no order; `closed` is told what cannot be listed.

    Folders behind symbolic links are left alone: they may lead in circles.
    """
    barred = leave_out and leave_out.resolve()
    for place, folders, files in os.walk(folder, onerror=closed):
        seen = (name for name in folders if not name.startswith("."))
        folders[:] = [name for name in seen if barred is None or Path(place, name).resolve() != barred]
        yield from (Path(place, name) for name in files if not name.startswith("."))


def printable(path: Path) -> str:
    """The path with '/', and with the bytes that are no UTF-8 written as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def load(file: Path) -> bytes:
    """The file's bytes. Raises OSError where there is no plain file, and ValueError where it is too large."""
    if not file.is_file():
        raise ValueError("not a file" if file.exists() else "no such file")
    if (size := file.stat().st_size) > MAX_FILE:
        raise ValueError(f"too large: {size:,} bytes, the limit is {MAX_FILE:,}")
    return file.read_bytes()


def reason(error: Exception) -> str:
    """Why something failed, in words for a person."""
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _sha256(file: Path, inside: Path | None) -> str:
    if inside and file.is_symlink() and not file.resolve().is_relative_to(inside):
        raise ValueError("a symbolic link that leads out of the corpus (the setting follow_links allows these)")
    return hashlib.sha256(load(file)).hexdigest()


def _refusal(folder: Path, path: Path, error: Exception) -> Refusal:
    return Refusal(printable(path.relative_to(folder)), STAGE, reason(error))
