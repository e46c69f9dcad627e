"""What makes a stage's results stale, and what does not."""

from pathlib import Path

import pytest

from pipeline.ledger.fingerprint import _parsed, deciding_files, fingerprint, stamp

HOUSE = {
    "house/__init__.py": "",
    "house/model.py": "WIDTH = 3\n",
    "house/lexicons/__init__.py": "def entries(name): ...\n",
    "house/lexicons/colours.toml": "",
    "house/lexicons/shapes.toml": "",
    "house/paint/__init__.py": "from house.paint.brush import stroke\n",
    "house/paint/brush.py": "from house import model, lexicons\nCOLOURS = lexicons.entries('colours')\n",
    "house/paint/table.bin": "",
    "house/draw.py": "def line():\n    from house.lexicons import entries\n    return entries('shapes')\n",
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for name, text in HOUSE.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "house"


@pytest.mark.parametrize(
    ("stage", "decided_by"),
    [
        ("house.model", {"model.py"}),
        (
            "house.paint",  # through its parts, with the data beside it and the lexicon that it names
            {"paint/__init__.py", "paint/brush.py", "paint/table.bin", "model.py"}
            | {"lexicons/__init__.py", "lexicons/colours.toml"},
        ),
        (
            "house.draw",  # imports inside functions count, too
            {"draw.py", "lexicons/__init__.py", "lexicons/shapes.toml"},
        ),
    ],
)
def test_a_stage_is_decided_by_what_it_imports_and_names(house: Path, stage: str, decided_by: set[str]) -> None:
    assert {file.relative_to(house).as_posix() for file in deciding_files(stage, house)} == decided_by


@pytest.mark.parametrize(
    ("edited", "stale"),
    [
        ("paint/brush.py", {"house.paint"}),
        ("lexicons/colours.toml", {"house.paint"}),
        ("lexicons/shapes.toml", {"house.draw"}),
        ("paint/table.bin", {"house.paint"}),
        ("model.py", {"house.paint", "house.model"}),
        ("__init__.py", set()),  # the face of the house only imports what is in it
    ],
)
def test_an_edit_makes_stale_what_it_decides_and_nothing_else(house: Path, edited: str, stale: set[str]) -> None:
    stages = {"house.paint", "house.draw", "house.model"}
    before = {stage: fingerprint(stage, house=house) for stage in stages}
    with (house / edited).open("a", encoding="utf-8") as file:
        file.write("\n# edited\n")
    _parsed.cache_clear()
    assert {stage for stage in stages if fingerprint(stage, house=house) != before[stage]} == stale


def test_settings_count(house: Path) -> None:
    assert fingerprint("house.draw", facts=["a=1"], house=house) != fingerprint(
        "house.draw", facts=["a=2"], house=house
    )


def test_the_place_of_the_house_does_not_count(house: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "house"
    moved.parent.mkdir()
    before = fingerprint("house.paint", house=house)
    house.rename(moved)
    assert fingerprint("house.paint", house=moved) == before


def test_our_own_stages_are_found() -> None:
    names = {file.name for file in deciding_files("pipeline.batch.working")}
    assert {"working.py", "reading.py", "article.py", "templates.toml"} <= names


@pytest.mark.parametrize("edited", [name.removeprefix("house/") for name in HOUSE])
def test_a_stamp_changes_with_every_file(house: Path, edited: str) -> None:
    before = stamp(house=house)
    (house / edited).write_text("# edited\n", encoding="utf-8")
    assert stamp(house=house) != before
