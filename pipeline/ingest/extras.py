"""Libraries for formats that not everybody has: a missing one is named in the rejection, with what installs it."""

from importlib import import_module
from typing import Any

from pipeline.ingest.parcel import reject


def library(module: str, extra: str, what: str) -> Any:
    """The module, or a rejection that says which extra reads `what`."""
    try:
        return import_module(module)
    except ImportError as error:
        raise reject(f"{what} needs the extra '{extra}': pip install 'dealwire[{extra}]'") from error
