"""Bytes to a checked `Collection`; says where each node of it sits in the file."""

from __future__ import annotations

from collgen.read.document import Document, load
from collgen.read.locate import locate, locations

__all__ = ["Document", "load", "locate", "locations"]
