"""Where the header of a table is, and the location that it states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.blocks import Row, Table
from collgen.understand.documentation.columns import identifiers
from collgen.understand.documentation.header_words import header_role
from collgen.understand.documentation.lexicon import Clause, wording

if TYPE_CHECKING:
    from collgen.model import ParameterLocation

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


def place_of_header(table: Table, column: int) -> ParameterLocation | None:
    """`Header | Required | Notes`: the header of the name column states the location."""
    if not table.header:
        return None
    clause = Clause(header_role(table.header[column])[1])
    return next(
        (one for one in _PLACES if wording(f"heading.{one}").found_in(clause)), None
    )
