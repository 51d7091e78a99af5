"""What a table is about, and where its header is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.blocks import Row, Table
from collgen.understand.documentation.columns import identifiers
from collgen.understand.documentation.header_words import header_role, is_weak
from collgen.understand.documentation.lexicon import Clause, wording
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.wire_names import read_name

if TYPE_CHECKING:
    from collgen.model import ParameterLocation
    from collgen.understand.documentation.header_words import Role
    from collgen.understand.documentation.records import TableKind
    from collgen.understand.documentation.sections import Section

_PLACES: Final[tuple[ParameterLocation, ...]] = ("header", "query", "path", "body")


def with_header(table: Table) -> Table:
    """Settle whether the first row is a header or data."""
    if table.header:
        roles = [header_role(cell)[0] for cell in table.header]
        if (
            any(roles)
            or identifiers(table.header[:1]) < 1
            or not any(" " in cell for cell in table.header[1:])
        ):
            return table
        return Table((), (Row(table.header, table.line), *table.rows), table.line)
    first = table.rows[0].cells if table.rows else ()
    roles = [header_role(cell)[0] for cell in first]
    if (
        first
        and roles[0] is not None
        and sum(role is not None for role in roles) * 2 > len(first)
    ):
        return Table(first, table.rows[1:], table.line)
    return table


def classify(
    table: Table, roles: tuple[Role | None, ...], section: Section
) -> tuple[TableKind, bool]:
    """Return what a table is about, and whether its rows surely are arguments."""
    strong = _has_strong_name(table, roles)
    if section.kind in ("status", "limits", "environments") and not strong:
        return section.kind, False
    if roles[:1] == ("status",) or _numbers_first(table, roles):
        return "status", False
    if "name" not in roles:
        return ("enum" if {"value", "enum"} & set(roles[:2]) else "unknown"), False
    column = roles.index("name")
    names = [row.cells[column] for row in table.rows if column < len(row.cells)]
    if sum(read_name(name) is not None for name in names) * 2 < len(names):
        return "unknown", False
    if any(map(_is_limit, names)):
        return "limits", False
    if section.kind in ("response", "callback"):
        return section.kind, False
    if not table.header:
        known = {"required", "type"} & set(roles) or section.kind == "arguments"
        return "arguments", bool(known) or _states_presence(table, roles)
    features = {"type", "required", "optional", "default", "location"} & set(roles)
    if section.kind == "enum" and not strong and not features:
        return "enum", False
    return "arguments", strong or section.kind == "arguments" or bool(features)


def _is_limit(name: str) -> bool:
    """`X-Post-Rate-Limit-Reset`, `X-RateLimit-Limit`: a header of answers; not `RateLimitSid`."""
    lower = name.lower()
    return "rate-limit" in lower or "ratelimit-" in lower


def _has_strong_name(table: Table, roles: tuple[Role | None, ...]) -> bool:
    """Return whether the header says `parameter` or the like, not only `name` or `key`."""
    if not table.header or "name" not in roles:
        return False
    cell = table.header[roles.index("name")]
    return header_role(cell)[0] == "name" and not is_weak(cell)


def _numbers_first(table: Table, roles: tuple[Role | None, ...]) -> bool:
    first = [row.cells[0].strip("`* ") for row in table.rows if row.cells]
    return (
        bool(first)
        and "number" not in roles[:1]
        and all(cell[:3].isdigit() for cell in first if cell)
    )


def _states_presence(table: Table, roles: tuple[Role | None, ...]) -> bool:
    if "description" not in roles:
        return False
    column = roles.index("description")
    known = [
        any(fact[0] == "required" for fact in read_prose(row.cells[column], ""))
        for row in table.rows
        if column < len(row.cells)
    ]
    return sum(known) * 2 >= len(known) > 0


def place_of_header(table: Table, column: int) -> ParameterLocation | None:
    """`Header | Required | Notes`: the header of the name column states the location."""
    if not table.header:
        return None
    clause = Clause(header_role(table.header[column])[1])
    return next(
        (one for one in _PLACES if wording(f"heading.{one}").found_in(clause)), None
    )
