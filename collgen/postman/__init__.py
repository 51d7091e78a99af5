"""Bytes to a checked `Collection`; says where each node of it sits in the file."""

from __future__ import annotations

from collgen.postman.collection import Document
from collgen.postman.document import content_of, load
from collgen.postman.files import read_text
from collgen.postman.locate import locate, located, locations

__all__ = [
    "Document",
    "content_of",
    "load",
    "locate",
    "located",
    "locations",
    "read_text",
]
