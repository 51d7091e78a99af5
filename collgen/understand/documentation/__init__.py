"""Reading documentation text: argument tables and lists, and the prose of their cells.

`read_documentation` reads the description of a request (or of a folder), `facts_from_entry` the
description of one query, path, header or form entry, `plain_summary` what a docstring begins with.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from collgen.model import Fact, Place
from collgen.understand.documentation import reader
from collgen.understand.documentation.findings import sets_of
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.records import (
    Documentation,
    DocumentedEnum,
    DocumentedParameter,
    UnusedTable,
)
from collgen.understand.documentation.request_view import (
    NO_REQUEST,
    RequestView,
    folded_keys,
)
from collgen.understand.documentation.row_facts import RowFacts
from collgen.understand.documentation.sections import Section
from collgen.understand.documentation.text import plain_summary, shorten
from collgen.understand.documentation.titles import fold

__all__ = [
    "NO_REQUEST",
    "Documentation",
    "DocumentedEnum",
    "DocumentedParameter",
    "RequestView",
    "UnusedTable",
    "declared_fields",
    "facts_from_entry",
    "facts_from_note",
    "fold",
    "folded_keys",
    "plain_summary",
    "read_documentation",
    "sets_of",
    "shorten",
]


_NOWHERE: Final = Place()


@lru_cache(maxsize=1 << 10)
def read_documentation(
    text: str, base: Place = _NOWHERE, view: RequestView = NO_REQUEST
) -> Documentation:
    """Return what a description documents: arguments, response fields, sets of values."""
    return reader.read(text, base, view)


def declared_fields(schema: str, place: Place) -> tuple[DocumentedParameter, ...]:
    """Return the fields of a body that a JSON Schema declares; none when the text is none."""
    from collgen.understand.documentation.json_schema import schema_rows

    section = Section("arguments", location="body")
    return tuple(schema_rows(schema, section, place) or ())


@lru_cache(maxsize=1 << 14)
def facts_from_entry(
    description: str, name: str, base: Place = _NOWHERE
) -> tuple[Fact, ...]:
    """Return what an entry's own description states, best first."""
    row = RowFacts(base)
    row.extend(read_prose(description, name), "entry")
    row.end_with(name, "entry")
    return row.settled()


def facts_from_note(text: str, name: str, base: Place) -> tuple[Fact, ...]:
    """Return what a comment on a value of this name states, best first."""
    row = RowFacts(base)
    row.extend(read_prose(text, name), "prose")
    return row.settled()
