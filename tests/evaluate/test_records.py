"""Records from a file: what is read, and what is said of a line that is no record."""

import json
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.evaluate import read_records

_RECORD = {"article": "a.txt", "type": "ipo", "status": "announced", "parties": [{"name": "Brae", "role": "issuer"}]}


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "records.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_every_line_that_is_not_empty_is_a_record(tmp_path: Path) -> None:
    assert read_records(_file(tmp_path, json.dumps(_RECORD), "", json.dumps(_RECORD), "")) == (_RECORD, _RECORD)


def test_a_separator_inside_a_name_ends_no_line(tmp_path: Path) -> None:
    odd = {**_RECORD, "title": "Brae\u2028floats"}
    assert read_records(_file(tmp_path, json.dumps(odd, ensure_ascii=False))) == (odd,)


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        '{"article": "a.txt"}',
        '{"article": "a.txt", "type": "gift"}',
        '{"article": "a.txt", "type": "ipo", "parties": [{"name": "Brae"}]}',
        '{"article": "a.txt", "type": "ipo", "dates": [{"kind": "signed", "earliest": "soon", "latest": "soon"}]}',
    ],
)
def test_a_broken_line_is_named(line: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"records\.jsonl:2: not a deal record"):
        read_records(_file(tmp_path, json.dumps(_RECORD), line))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        read_records(tmp_path / "nowhere.jsonl")
