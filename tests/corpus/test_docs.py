"""What the pages say is so: the README shows what the commands print today, the architecture has all rooms."""

import doctest
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.batch import run
from pipeline.settings import Settings

_ROOT = Path(__file__).parents[2]
_PAGES = [_ROOT / "README.md", *sorted((_ROOT / "docs").glob("*.md"))]


@pytest.mark.long
def test_readme_is_fresh() -> None:
    command = [sys.executable, "docs/refresh.py", "--check"]
    done = subprocess.run(command, cwd=_ROOT, check=False)  # noqa: S603  # our own interpreter and script
    assert done.returncode == 0, "the README is behind: run `python docs/refresh.py`"


def test_readme_speaks_true_python() -> None:
    tried = doctest.testfile(str(_ROOT / "README.md"), module_relative=False)
    assert tried.attempted > 0
    assert tried.failed == 0


@pytest.mark.long
def test_readme_loads_what_a_run_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(Settings(corpus=_ROOT / "corpus", outputs=tmp_path / "outputs", engine="serial"))
    monkeypatch.chdir(tmp_path)
    page = (_ROOT / "README.md").read_text(encoding="utf-8")
    snippets = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len(snippets) > 1
    for snippet in snippets:
        exec(snippet, {})  # noqa: S102  # our own page
    (query,) = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    with closing(sqlite3.connect("outputs/deals.sqlite")) as db:
        assert db.execute(query).fetchall()


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if "://" not in target and not (page.parent / target).exists()] == []


def test_every_room_is_in_the_architecture() -> None:
    page = (_ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.stem for path in (_ROOT / "pipeline").iterdir() if not path.name.startswith("_")}
    assert sorted(room for room in rooms if f"`{room}`" not in page) == []


def test_files_named_in_the_architecture_exist() -> None:
    page = (_ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:\w+/)+\w+\.(?:py|toml))`", page)
    assert named
    assert [name for name in named if not (_ROOT / name).exists() and not (_ROOT / "pipeline" / name).exists()] == []
