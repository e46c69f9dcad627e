"""Descriptions for machines: a Data Package (version 2) of all files, and JSON Schemas of the JSON lines."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.export.plain import write_object
from pipeline.export.tables import Kind, Row, Table
from pipeline.wire import KINDS, schema

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
LINES = {"records.jsonl": "record", "deals.jsonl": "deal", "articles.jsonl": "article"}

_LABELS = ("title", "name", "path")
"""Columns by which a row is called where another points to it, in the order in which one is taken."""

_TYPES = {
    Kind.TEXT: "string",
    Kind.DECIMAL: "number",
    Kind.NUMBER: "number",
    Kind.INTEGER: "integer",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.LIST: "string",
}
_MEDIA = {".csv": "text/csv", ".jsonl": "application/jsonl", ".json": "application/json"}


def write_schemas(folder: Path) -> None:
    """`schema/record.schema.json` and the like, as far as they describe lines of files that are published."""
    (folder / "schema").mkdir()
    for kind in KINDS:
        write_object(folder / "schema" / f"{kind}.schema.json", schema(kind))


def write_package(folder: Path, tables: Sequence[Table]) -> None:
    """`datapackage.json` about the files that are in the folder."""
    by_file = {f"{table.name}.csv": table for table in tables}
    files = sorted(file for file in folder.iterdir() if file.is_file())
    resources = [_resource(file, by_file.get(file.name), set(by_file)) for file in files]
    write_object(folder / "datapackage.json", {"$schema": PROFILE, "name": "dealwire", "resources": resources})


def write_datasette(folder: Path, tables: Sequence[Table]) -> None:
    """`datasette.json`: what `datasette deals.sqlite --metadata datasette.json` says of each table and column."""
    described = {
        table.name: {
            "description": table.about,
            "columns": {column.name: column.about for column in table.columns},
            "label_column": _label(table),
        }
        for table in tables
    }
    about = {"title": "dealwire", "databases": {"deals": {"tables": described}}}
    write_object(folder / "datasette.json", about)


def _label(table: Table) -> str:
    names = {column.name for column in table.columns}
    return next((name for name in _LABELS if name in names), table.key[0])


def _resource(file: Path, table: Table | None, tables: set[str]) -> dict[str, Any]:
    """A file with its size and hash, by which a reader can tell that all files are of one run."""
    data = file.read_bytes()
    row: dict[str, Any] = {
        "name": file.name.replace(".", "-"),
        "path": file.name,
        "format": file.suffix.removeprefix("."),
        "mediatype": _MEDIA.get(file.suffix, "application/octet-stream"),
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }
    if file.name in LINES:
        row["jsonSchema"] = f"schema/{LINES[file.name]}.schema.json"
    if table:
        row |= {"encoding": "utf-8", "description": table.about, "schema": _schema(table, tables)}
    return row


def _schema(table: Table, tables: set[str]) -> Row:
    """A Table Schema. Lists are texts joined by '; ', which no type of the standard is."""
    fields = [
        {"name": column.name, "type": _TYPES[column.kind], "description": column.about} for column in table.columns
    ]
    made: dict[str, Any] = {"fields": fields, "primaryKey": list(table.key), "missingValues": [""]}
    if table.key[0] == "deal_id" and len(table.key) > 1 and "deals.csv" in tables:
        reference = {"resource": "deals-csv", "fields": ["deal_id"]}
        made["foreignKeys"] = [{"fields": ["deal_id"], "reference": reference}]
    return made
