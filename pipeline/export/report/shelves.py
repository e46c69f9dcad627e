"""Data as scripts: a page opened from the disk may load no JSON, but it may load scripts that hand it their data."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.export.tables import Row

ROOM = 200_000
"""Characters after which a file is full: loaded and read in a few hundredths of a second."""


def write_script(file: Path, name: str, items: Iterable[Any], about: Row | None = None) -> None:
    """A script that hands over `about` and the items, one a line, under a name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        stream.write(f"dealwire.take({_json(name)}, {_json(about or {})}, [")
        for number, item in enumerate(items):
            stream.write(f"{',' if number else ''}\n{_json(item)}")
        stream.write("\n]);\n")


class Shelves:
    """Puts items into numbered files, `data/NAME-0.js` and so on, none much larger than the others."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._items: list[Row] = []
        self._room = ROOM
        self._full = 0

    def put(self, item: Row) -> int:
        """Keeps the item; gives the number of the file that it will be in."""
        size = len(_json(item))
        if self._items and size > self._room:
            self.close()
        self._items.append(item)
        self._room -= size
        return self._full

    def close(self) -> None:
        """Writes what is not written yet."""
        if self._items:
            name = f"{self._name}-{self._full}"
            write_script(self._folder / f"{name}.js", name, self._items)
            self._items, self._room, self._full = [], ROOM, self._full + 1


def _json(value: Any) -> str:
    """JSON is JavaScript, too, but for one name that would set an object's prototype: ours have none such."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
