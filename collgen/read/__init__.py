"""Bytes to a checked `Collection`; says where each node of it sits in the file."""

from __future__ import annotations

from collgen.read.document import Document, content_of, load
from collgen.read.files import read_text
from collgen.read.locate import locate, located, locations

__all__ = [
    "Document",
    "content_of",
    "load",
    "locate",
    "located",
    "locations",
    "read_text",
]
