"""A row to one documented parameter's description and facts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from collgen.understand.documentation.cells import (
    read_other,
    read_presence,
    read_type_cell,
)
from collgen.understand.documentation.lexicon import alternatives, words
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.row_facts import RowFacts
from collgen.understand.documentation.sections import read_place
from collgen.understand.documentation.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.model import Fact, ParameterLocation, Place
    from collgen.understand.documentation.header_words import Role
    from collgen.understand.documentation.sections import Section
    from collgen.understand.documentation.wire_names import NameCell


@cache
def _group() -> re.Pattern[str]:
    """`Heading for the list of …`: the row of a group of rows."""
    group, lists = alternatives("heading.group"), alternatives("heading.list")
    return re.compile(rf"{group} (?:an? |the )?{lists} of\b", re.IGNORECASE)


def read_row(
    name: NameCell,
    cells: Sequence[str],
    roles: Sequence[Role | None],
    section: Section,
    place: Place,
) -> tuple[str, tuple[Fact, ...]]:
    """Return the description and the facts of a row."""
    row = RowFacts(place)
    by_role: dict[Role, str] = {}
    descriptions: list[str] = []
    for role, cell in zip(roles, cells, strict=False):
        if role == "description" and cell.strip():
            descriptions.append(cell)
        elif role is not None and role not in by_role:
            by_role[role] = cell
    read_presence(row, by_role, name)
    texts = list(map(plain, descriptions))
    group = _group().match(texts[0]) if texts else None
    if group is not None:
        # The type column then speaks of what stands below.
        row.add("type", "array", "table", group[0])
    read_type_cell(row, by_role.get("type", ""), name)
    read_other(row, by_role, name.name)
    for text in descriptions:
        row.extend(read_prose(text, name.name, row.types()), "prose")
    if name.rest:
        row.extend(read_prose(name.rest, name.name, row.types()), "table")
    row.end_with(name.name, "table")
    _heading(row, section)
    return "\n".join(texts), row.settled()


def _heading(row: RowFacts, section: Section) -> None:
    if section.required is None or row.knows("required"):
        return
    # What has a default can be left out, whatever the heading above a whole group says.
    if not (section.required and row.knows("default")):
        row.add("required", section.required, "heading", section.title)


def row_location(
    cells: Sequence[str], roles: Sequence[Role | None]
) -> ParameterLocation | None:
    """Return the location that the row's own cell names."""
    column = roles.index("location") if "location" in roles else len(cells)
    return read_place(cells[column]) if column < len(cells) else None


_BETWEEN = re.compile(r"[\s,;|/]+")


def place_of_note(note: str) -> ParameterLocation | None:
    """Return the location that the note behind a name states: `(query, optional)`."""
    if not note:
        return None
    found = words("place.note").intersection(
        _BETWEEN.split(note.strip("()[]* ").lower())
    )
    return read_place(min(found)) if found else None
