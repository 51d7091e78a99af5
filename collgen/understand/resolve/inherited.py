"""What the descriptions of folders and of the collection say for all requests below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from collgen.model import Fact, Place, Schema
from collgen.postman.collection import Folder
from collgen.secrets.names import is_secret_name
from collgen.understand.documentation import (
    DocumentedParameter,
    fold,
    read_documentation,
    sets_of,
)
from collgen.understand.requests.headers import CONSTANT_HEADERS, TRANSPORT_HEADERS
from collgen.understand.resolve.placing import Node, objects_of

# `Headers of all requests`, `Common query parameters`, `Every request takes`.
_FOR_ALL = re.compile(
    r"\b(?:all|every|each|any)\s+(?:of\s+)?(?:the\s+|our\s+|api\s+|http\s+)*"
    r"(?:requests?|endpoints?|calls?|methods?|operations?|resources?|apis?)\b"
    r"|\b(?:common|global|shared|general|universal)\s+(?:\w+\s+)?"
    r"(?:headers?|parameters?|params?|arguments?|fields?)\b",
    re.IGNORECASE,
)
# `Data model`, `Attributes of an order`, `The order object`.
_DATA_MODEL = re.compile(
    r"\bdata models?\b|\battributes\b|\bthe [\w ]{1,40} object\b"
    r"|\b(?:object|resource|model|entity|response) (?:fields|properties|definition)\b",
    re.IGNORECASE,
)
_SENT_ONLY = re.compile(
    r"\b(?:not|never|isn't|won't be) (?:be )?(?:returned|included|shown|part|in)\b"
    r"|\bwrite[- ]only\b"
    r"|\bin (?:the |a )?requests?\b",
    re.IGNORECASE,
)
_FEWEST_SHARED = 3
"""Names that an object must have of a data model to be one of its things."""
_GAP = 3
"""Lines between two rows of one table, at most: a header takes more."""


@dataclass(frozen=True, slots=True)
class FolderRows:
    """The rows of one folder's description, found by name."""

    rows: dict[str, list[DocumentedParameter]] = field(default_factory=dict)
    """By the folded name, those about a value at the top."""
    fields: dict[str, list[DocumentedParameter]] = field(default_factory=dict)
    """By their first key, those that may be about what is answered."""
    models: tuple[tuple[DocumentedParameter, ...], ...] = ()
    """Tables that say that they list the fields of the folder's things: a data model each."""
    sets: dict[str, Fact] = field(default_factory=dict)
    """Sets of values, by the folded name that their heading gives."""
    for_all: tuple[DocumentedParameter, ...] = ()
    """Queries and headers that every request takes, as the heading above them says."""


class Inherited:
    """Reads each folder's description once, when the first request below it is read."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._known: dict[int, tuple[Folder, FolderRows | None]] = {}

    def above(self, folders: Iterable[Folder]) -> list[FolderRows]:
        """Return what the folders of a request say, the nearest first; none that say nothing."""
        return list(self._above(folders))

    def _above(self, folders: Iterable[Folder]) -> Iterator[FolderRows]:
        chain = tuple(folders)
        for folder in reversed(chain):
            if not folder.description:
                continue
            # The collection's own description stands in its `info`.
            within = ("info", "description") if folder is chain[0] else ("description",)
            known = self._known.get(id(folder))
            if known is None:
                known = self._known[id(folder)] = (folder, _read(folder, within))
            if known[1] is not None:
                yield known[1]


def _read(folder: Folder, within: tuple[str, ...]) -> FolderRows | None:
    place = Place((*folder.pointer, *within))
    documentation = read_documentation(folder.description, place)
    rows = (*documentation.parameters, *documentation.uncertain)
    if not rows and not documentation.response_fields and not documentation.enums:
        return None
    found = FolderRows(
        for_all=tuple(
            row
            for row in documentation.parameters
            if row.location in ("query", "header")
            and _FOR_ALL.search(row.title)
            and not _is_sent_anyway(row.name)
        ),
        sets=sets_of(documentation),
        models=tuple(_models((*documentation.response_fields, *rows))),
    )
    for row in rows:
        found.rows.setdefault(fold(row.name), []).append(row)
    for row in (*documentation.response_fields, *rows):
        if row.location in (None, "body") and row.path[0] is not None:
            found.fields.setdefault(row.path[0], []).append(row)
    return found


def _models(
    rows: Iterable[DocumentedParameter],
) -> Iterator[tuple[DocumentedParameter, ...]]:
    """Yield the rows of each table whose title says that it is a data model."""
    table: list[DocumentedParameter] = []
    for row in rows:
        if row.location is not None or not _DATA_MODEL.search(row.title):
            continue
        if table and not (
            table[-1].title == row.title
            and 0 < (row.place.line or 0) - (table[-1].place.line or 0) <= _GAP
        ):
            yield tuple(table)
            table = []
        table.append(row)
    if table:
        yield tuple(table)


def _is_sent_anyway(name: str) -> bool:
    folded = name.lower()
    known = folded in CONSTANT_HEADERS or folded in TRANSPORT_HEADERS
    return known or is_secret_name(name)


def fields_of(schema: Schema, known: FolderRows) -> Node:
    """Return the rows at the object that has most of their names, if it has enough of them."""
    root = Node()
    owned: set[str] = set()
    best: tuple[int, tuple[str | None, ...], tuple[str, ...]] = (1, (), ())
    for path, names in objects_of(schema):
        owned.update(names)
        shared = tuple(name for name in names if name in known.fields)
        if len(shared) > best[0] and len(shared) * 2 >= len(names):
            best = (len(shared), path, shared)
    _, home, shared = best
    for name in shared:
        for row in known.fields[name]:
            root.at((*home, *row.path)).take(row)
    for table in known.models:
        # Of a thing that surely is one of these, also what no example has of it.
        firsts = {row.path[0] for row in table}
        found = len(firsts.intersection(shared))
        if found >= _FEWEST_SHARED and found * 2 >= max(len(firsts), len(shared)):
            for row in table:
                if row.path[0] not in owned and _is_answered(row):
                    root.at((*home, *row.path)).take(row)
    return root


def _is_answered(row: DocumentedParameter) -> bool:
    """Return whether a row of a data model is surely a field of the response too.

    Dotted names may mean what is linked to it, and what is required is sent.
    """
    return (
        len(row.path) == 1
        and not any(fact.word == "required" for fact in row.facts)
        and not _SENT_ONLY.search(row.description)
    )
