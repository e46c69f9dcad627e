"""The README shows what the commands print today."""

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.mark.long
def test_readme_is_fresh() -> None:
    command = [sys.executable, "docs/refresh.py", "--check"]
    done = subprocess.run(command, cwd=_ROOT, check=False)  # noqa: S603  # our own interpreter and script
    assert done.returncode == 0, "the README is behind: run `python docs/refresh.py`"


def test_readme_links_lead_somewhere() -> None:
    text = (_ROOT / "README.md").read_text(encoding="utf-8")
    targets = [part.split(")")[0] for part in text.split("](")[1:]]
    assert targets
    assert [target for target in targets if "://" not in target and not (_ROOT / target).exists()] == []
