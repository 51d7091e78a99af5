"""Bytes to a checked `Collection`; says where each node of it sits in the file."""

from __future__ import annotations

from collgen.postman.document import Document, collection_names, load
from collgen.postman.locate import locate, locations
from collgen.postman.source import Source, content_of, source_of

__all__ = [
    "Document",
    "Source",
    "collection_names",
    "content_of",
    "load",
    "locate",
    "locations",
    "source_of",
]
