"""Bytes in, articles out: what a file is is told by its content, never by its ending.

`read` is the door. A reader knows one format: it takes a `Parcel` and gives `Piece`s (an article's characters with what
its container claims) or further `Parcel`s (what it unpacked), which are told by their own content in turn.
"""

from pipeline.ingest.reading import Reading, read, unpack

__all__ = ["Reading", "read", "unpack"]
