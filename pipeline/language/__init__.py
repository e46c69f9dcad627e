"""Sentences and their trees: the one door to spaCy, whose objects never leave this room."""

from pipeline.language.parsing import parse
from pipeline.language.splitting import split

__all__ = ["parse", "split"]
