"""What is published keeps to the standards that it names, as their own programs see it."""

import json
from pathlib import Path

import frictionless
import pytest
from jsonschema import Draft202012Validator

from pipeline.export import Found, Options, write
from tests.export.report import scene
from tests.export.samples import DEAL, LATER, RECORD


@pytest.fixture(params=["hand-made", "scene"])
def outputs(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    found = Found([RECORD], [LATER, DEAL], []) if request.param == "hand-made" else scene.FOUND
    write(tmp_path, found, {}, Options(columns=("crunchbase", "pitchbook")))
    return tmp_path


@pytest.mark.parametrize("kind", ["record", "deal"])
def test_every_line_keeps_to_its_schema(outputs: Path, kind: str) -> None:
    schema = json.loads((outputs / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    lines = (outputs / f"{kind}s.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    assert [
        error.message for line in lines for error in Draft202012Validator(schema).iter_errors(json.loads(line))
    ] == []


def test_every_article_keeps_to_its_schema(tmp_path: Path) -> None:
    write(tmp_path, scene.FOUND, {})
    schema = json.loads((tmp_path / "schema" / "article.schema.json").read_text(encoding="utf-8"))
    for line in (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        Draft202012Validator(schema).validate(json.loads(line))


def test_frictionless_finds_no_fault_in_the_tables(outputs: Path) -> None:
    package = json.loads((outputs / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"] = [one for one in package["resources"] if "schema" in one]
    assert len(package["resources"]) > 12
    report = frictionless.validate(package, basepath=str(outputs))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
