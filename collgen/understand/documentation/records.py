"""What the documentation text of a request says, before it is joined with the request's entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collgen.model import Fact, JsonValue, ParameterLocation, Place

Path: TypeAlias = tuple[str | None, ...]
"""Keys from the body's root down to a value; None stands for the items of a list."""

TableKind: TypeAlias = Literal[
    "arguments",
    "response",
    "callback",
    "enum",
    "status",
    "limits",
    "environments",
    "columns",
    "costs",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class DocumentedParameter:
    """One row of an argument table, or one item of a list of arguments."""

    name: str
    """Name on the wire without markup; for a nested value the whole dotted name."""
    path: Path
    """`customer.email` is ("customer", "email"), `items[].id` is ("items", None, "id")."""
    location: ParameterLocation | None
    """Stated by a heading or by a column of the table; None when nothing states it."""
    description: str
    """Plain Markdown of the description cell."""
    facts: tuple[Fact, ...]
    """Best first: of two facts with the same word the earlier one is stated better."""
    place: Place
    """The row's line in the description."""
    title: str = ""
    """The heading or the line above."""


@dataclass(frozen=True, slots=True)
class DocumentedEnum:
    """A table or list of a value's possible values that stands apart from the arguments."""

    title: str
    """The heading or the line above it."""
    values: tuple[JsonValue, ...]
    place: Place
    """Its first line."""
    closed: bool = True
    """The words say that these are all."""


@dataclass(frozen=True, slots=True)
class UnusedTable:
    """A table that is none of arguments, or of which that is not sure."""

    kind: TableKind
    header: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Documentation:
    """All that a description documents."""

    parameters: tuple[DocumentedParameter, ...] = ()
    uncertain: tuple[DocumentedParameter, ...] = ()
    """Rows that read like arguments under words that do not say so: of use only for a name that
    the request itself has."""
    response_fields: tuple[DocumentedParameter, ...] = ()
    enums: tuple[DocumentedEnum, ...] = ()
    unused: tuple[UnusedTable, ...] = ()
