"""A small tuned encoder beside the frames: what names, pairs of names and terms of a text are likely to be in deals.

`tag` is the door; `trouble` says why it is shut. The frames decide what the grammar makes certain, the tagger says what
the words make likely; `deals` weighs both. The weights are made by `make train`, their card is `weights/card.toml`.
"""

from pipeline.model.mentions import Annotations
from pipeline.model.tags import Tags
from pipeline.tagger.files import trouble

__all__ = ["tag", "trouble"]


def tag(text: str, found: Annotations) -> Tags:
    """What the tagger thinks of the names, pairs of names and terms found in a text.

    Only to be asked where `trouble()` is empty.
    """
    from pipeline.tagger.tagging import tag as read  # noqa: PLC0415  # onnxruntime: not for runs without news

    return read(text, found)
