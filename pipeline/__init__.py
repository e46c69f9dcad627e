"""dealwire: news articles in, a dataset of deals out, every value with its words.

>>> from pipeline import extract, reconcile
>>> records = extract("Birchmoor Foods has bought Tarn Dairies for £40 million.")
>>> [(party.role.value, party.name.value) for party in records[0].parties]
[('acquirer', 'Birchmoor Foods'), ('target', 'Tarn Dairies')]
>>> reconcile(records, frame=True)[["type", "deal_value_low", "deal_value_currency"]].values.tolist()
[['acquisition', 40000000.0, 'GBP']]

A string is an article's text; a `Path` is a file or a folder of files. What a call needs is imported when it is made.
"""

# ruff: noqa: PLC0415

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

if TYPE_CHECKING:
    from pandas import DataFrame

    from pipeline.model.deals import Deal, DealRecord
    from pipeline.model.mentions import Annotations
    from pipeline.model.outcomes import Refusal
    from pipeline.model.text import CleanText

__version__ = "0.1.0"
__all__ = ["annotate", "clean", "extract", "reconcile"]

Source: TypeAlias = str | bytes | Path
Sources: TypeAlias = Source | Iterable[Source]


def clean(sources: Sources, rejected: "list[Refusal] | None" = None) -> "list[CleanText]":
    """The cleaned articles, whatever their language.

    What cannot be read is added to `rejected`; where that is not given, it raises Rejected.
    """
    from pipeline.batch import direct

    made: list[CleanText] = []
    for name, source in _named(sources):
        reading = direct.clean(name, source)
        _refuse(reading.refused, rejected)
        made += reading.texts
    return made


def annotate(text: str, published: date | None = None) -> "Annotations":
    """Names, money, quantities and dates in a text, with offsets into it as it was given.

    Without `published`, the text's own words may date it.
    """
    from pipeline.batch import direct

    return direct.annotate(direct.plain("text", text, published))


@overload
def extract(
    sources: Sources, *, rejected: "list[Refusal] | None" = None, frame: Literal[False] = False
) -> "list[DealRecord]": ...
@overload
def extract(sources: Sources, *, rejected: "list[Refusal] | None" = None, frame: Literal[True]) -> "DataFrame": ...
def extract(
    sources: Sources, *, rejected: "list[Refusal] | None" = None, frame: bool = False
) -> "list[DealRecord] | DataFrame":
    """The deals that each article tells, as records, or as a DataFrame of one flat row a record.

    What cannot be used is added to `rejected`; where that is not given, it raises Rejected.
    """
    from pipeline.batch import direct
    from pipeline.export import records_frame
    from pipeline.settings import load

    settings = load()
    made: list[DealRecord] = []
    for name, source in _named(sources):
        for told in direct.extract(name, source, settings):
            _refuse((told.refusal,) if told.refusal else (), rejected)
            made += told.records
    return records_frame(made) if frame else made


@overload
def reconcile(
    records: "Iterable[DealRecord | Mapping[str, Any]]", *, frame: Literal[False] = False
) -> "list[Deal]": ...
@overload
def reconcile(records: "Iterable[DealRecord | Mapping[str, Any]]", *, frame: Literal[True]) -> "DataFrame": ...
def reconcile(records: "Iterable[DealRecord | Mapping[str, Any]]", *, frame: bool = False) -> "list[Deal] | DataFrame":
    """The deals that the records together tell, as objects, or as a DataFrame of one flat row a deal.

    A record may be a JSON object of the public contract; one that is not raises Rejected.
    """
    from pipeline.export import deals_frame
    from pipeline.model.deals import DealRecord
    from pipeline.reconcile import reconcile as reconcile_records
    from pipeline.wire import record_from_wire

    given = [one if isinstance(one, DealRecord) else record_from_wire(dict(one)) for one in records]
    deals = list(reconcile_records(given))
    return deals_frame(deals) if frame else deals


def _named(sources: Sources) -> Iterator[tuple[str, Path | bytes]]:
    """Each source with the name that its articles go by: a file's path, or 'text' with a number."""
    from pipeline.batch.discover import files_below, printable

    several = [sources] if isinstance(sources, str | bytes | Path) else list(sources)
    for number, source in enumerate(several, 1):
        if isinstance(source, Path) and source.is_dir():
            yield from sorted((printable(file), file) for file in files_below(source))
        elif isinstance(source, Path):
            yield printable(source), source
        else:
            name = "text" if len(several) == 1 else f"text {number}"
            yield name, source.encode("utf-8", "backslashreplace") if isinstance(source, str) else source


def _refuse(refused: "Iterable[Refusal]", rejected: "list[Refusal] | None") -> None:
    from pipeline.errors import Rejected

    for refusal in refused:
        if rejected is None:
            raise Rejected(refusal.stage, f"{refusal.article_id}: {refusal.reason}")
        rejected.append(refusal)


class _Face(ModuleType):
    """This module, some of whose functions are named like rooms of the house.

    Importing `pipeline.clean` would put the room in the place of the function. The room stays to be had by its full
    name, as in `from pipeline.clean import …`, which is how the house itself imports.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
