"""The data dictionary, made from the tables themselves: `make docs` writes it to `docs/dictionary.md`."""

from pipeline.export.articles import ARTICLES, REJECTED
from pipeline.export.changes import CHANGES
from pipeline.export.flat import DEALS
from pipeline.export.houses import HOUSES
from pipeline.export.reviewing import REVIEW
from pipeline.export.slots import NORMAL_FORM
from pipeline.export.tables import Table

_HEAD = """# Data dictionary

What each column of each table says. Made from the code by `make docs`; `datapackage.json` says the same to machines.

Lists are texts joined by `; ` in CSV and in a workbook, JSON arrays in SQLite, lists in Parquet. A cell that is empty
has no value; why, `placeholders` tells. With `--rates FILE`, `deals` has five more columns: `converted_low`,
`converted_high` and `converted_currency`, at `converted_rate` of `converted_date`, the last day on or before the deal's
first possible day that the file has a rate for, at most 31 days older. No rates are shipped or fetched.
"""


def dictionary() -> str:
    """The whole page."""
    tables = (DEALS, *NORMAL_FORM, ARTICLES, REJECTED, CHANGES, REVIEW, *HOUSES.values())
    return "\n".join([_HEAD, *map(_section, tables)])


def _section(table: Table) -> str:
    lines = [f"## `{table.name}`", "", f"{table.about}. Key: {', '.join(f'`{name}`' for name in table.key)}.", ""]
    lines += ["| column | kind | |", "|---|---|---|"]
    lines += [f"| `{column.name}` | {column.kind} | {column.about} |" for column in table.columns]
    return "\n".join([*lines, ""])
