"""What was read of a description, on its way to a `Documentation`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from collgen.model import Fact, Place
from collgen.understand.documentation.blocks import Row
from collgen.understand.documentation.columns import (
    assign_roles,
    circles_and_crosses,
    with_signs,
)
from collgen.understand.documentation.lists import with_words
from collgen.understand.documentation.records import (
    Documentation,
    DocumentedEnum,
    DocumentedParameter,
    UnusedTable,
)
from collgen.understand.documentation.request_view import NO_REQUEST, RequestView
from collgen.understand.documentation.rows import place_of_note, read_row, row_location
from collgen.understand.documentation.sections import (
    Section,
    read_place,
    read_section,
)
from collgen.understand.documentation.tables import place_of_header, with_header
from collgen.understand.documentation.text import literal, plain, shorten, unquote
from collgen.understand.documentation.titles import (
    detailed_name,
    fold,
    titled_names,
)
from collgen.understand.documentation.weighing import weigh
from collgen.understand.documentation.wire_names import NameCell, read_name, read_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from collgen.model import JsonValue
    from collgen.understand.documentation.blocks import Item, Table
    from collgen.understand.documentation.header_words import Role
    from collgen.understand.documentation.lists import ListItem

_LIST_ROLES: Final[tuple[Role | None, ...]] = ("name", "description")
_WORD = re.compile(r"[\w.\-]+")
_DEEPEST: Final = 20
"""Levels of nested rows; deeper ones stand side by side, or names would grow without end."""


@dataclass(slots=True)
class Findings:
    """Collects parameters, response fields and sets of values."""

    base: Place
    view: RequestView
    parameters: list[DocumentedParameter] = field(default_factory=list)
    uncertain: list[DocumentedParameter] = field(default_factory=list)
    response: list[DocumentedParameter] = field(default_factory=list)
    enums: list[DocumentedEnum] = field(default_factory=list)
    unused: list[UnusedTable] = field(default_factory=list)
    _indexes: tuple[_Index, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find rows by what headings call them."""
        self._indexes = (_Index(self.parameters), _Index(self.response))

    def place(self, line: int) -> Place:
        """Return the place of a line of the description."""
        return Place(self.base.pointer, (self.base.line or 0) + line)

    def add_table(self, table: Table, section: Section, *, aside: bool) -> bool:
        """Add what a table documents; return whether that is arguments."""
        table = with_header(table)
        cells = [row.cells for row in table.rows]
        view = NO_REQUEST if aside else self.view
        roles = assign_roles(table.header, cells, view.names)
        signs = circles_and_crosses(table.header, roles, cells)
        if signs:
            rows = (
                Row(with_signs(row.cells, roles, signs), row.line) for row in table.rows
            )
            table = replace(table, rows=tuple(rows))
        kind, sure = weigh(table, roles, section, view)
        if aside and not sure:
            kind = "unknown"
        if kind == "enum":
            self._add_enum(table, roles, section)
        if kind not in ("arguments", "response") or not (sure or kind == "response"):
            self.unused.append(
                UnusedTable(kind, tuple(map(plain, table.header)), table.line)
            )
        if kind not in ("arguments", "response"):
            return False
        section = self._with_owner(section)
        if section.location is None:
            section = replace(
                section, location=place_of_header(table, roles.index("name"))
            )
        target = self.parameters if sure else self.uncertain
        self._add_rows(
            table.rows, roles, section, self.response if kind == "response" else target
        )
        return kind == "arguments"

    def _with_owner(self, section: Section) -> Section:
        """Let rows below `Address details` be members of an argument `address` above."""
        name = detailed_name(section.title)
        if section.nested or name is None:
            return section
        found = self._indexes[0].ending(name)
        if len(found) != 1:
            return section
        row = self.parameters[found[0]]
        kinds = {fact.value for fact in row.facts if fact.word == "type"}
        if kinds - {"object", "array"}:
            return section
        return replace(section, nested=row.name, location=row.location)

    def _add_rows(
        self,
        rows: Sequence[Row],
        roles: tuple[Role | None, ...],
        section: Section,
        target: list[DocumentedParameter],
    ) -> None:
        column = roles.index("name")
        names = [
            read_name(row.cells[column]) if column < len(row.cells) else None
            for row in rows
        ]
        parents = _Parents(section.nested or "")
        for row, name, below in zip(rows, names, [*names[1:], None], strict=False):
            # A row of one cell is a title between groups of rows.
            if len(roles) > 2 and len(alone := list(filter(str.strip, row.cells))) == 1:
                section = _below(section, alone[0])
                continue
            if name is None:
                continue
            full = parents.enter(name.name, name.depth)
            if (
                name.name == row_location(row.cells, roles) == "body"
                and below is not None
                and below.depth > name.depth
            ):
                # The body as a row of its own: what stands below it are its fields.
                parents.enter("", name.depth)
                continue
            self.add(target, full, name, row.cells, roles, section, row.line)

    def add_items(
        self,
        items: Sequence[tuple[Item, ListItem | None]],
        section: Section,
        target: list[DocumentedParameter],
        prefix: str,
    ) -> None:
        """Add the items of a list; those of a list inside an item are nested in it."""
        parents = _Parents(prefix)
        for (item, found), more in with_words(items, self.view.simple):
            full = parents.enter(found.name.name, item.depth)
            cells = ("", "\n".join((found.description, *more)))
            self.add(target, full, found.name, cells, _LIST_ROLES, section, item.line)

    def add(
        self,
        target: list[DocumentedParameter],
        full_name: str,
        name: NameCell,
        cells: tuple[str, ...],
        roles: tuple[Role | None, ...],
        section: Section,
        line: int,
    ) -> None:
        """Add one row."""
        place = self.place(line)
        description, facts = read_row(name, cells, roles, section, place)
        location = row_location(cells, roles) or place_of_note(name.rest)
        location = location or section.location
        path = read_path(full_name)
        target.append(
            DocumentedParameter(
                full_name, path, location, description, facts, place, section.title
            )
        )

    def add_argument(
        self, name: NameCell, words: str, section: Section, line: int
    ) -> None:
        """Add an argument that has a heading of its own."""
        self.add(
            self.parameters, name.name, name, ("", words), _LIST_ROLES, section, line
        )

    def add_definition(self, name: str, text: str, predicate: str, line: int) -> None:
        """Add a line that says what an argument is; `predicate` is what follows its name."""
        place = self.place(line)
        _, facts = read_row(
            NameCell(name), ("", predicate), _LIST_ROLES, Section(), place
        )
        found = DocumentedParameter(name, read_path(name), None, text, facts, place)
        self.uncertain.append(found)

    def add_words(self, name: str, facts: tuple[Fact, ...], line: int) -> None:
        """Add what a sentence of a paragraph says about an argument."""
        place = self.place(line)
        found = DocumentedParameter(name, read_path(name), None, "", facts, place)
        self.uncertain.append(found)

    def _add_enum(
        self, table: Table, roles: tuple[Role | None, ...], section: Section
    ) -> None:
        candidates = [
            roles.index(role)
            for role in ("value", "status", "name", "enum")
            if role in roles
        ]
        column = candidates[0] if candidates else 0
        cells = [
            plain(row.cells[column]) for row in table.rows if column < len(row.cells)
        ]
        values = tuple(literal(cell) for cell in cells if cell)
        if values and all(" " not in unquote(cell) for cell in cells):
            title, place = section.title, self.place(table.line)
            header = plain(table.header[0]) if table.header else ""
            named = not self.view.names.isdisjoint(titled_names(header))
            closed = section.kind == "enum" or not named
            self.enums.append(
                DocumentedEnum(header if named else title, values, place, closed)
            )

    def add_values(self, values: tuple[JsonValue, ...], title: str, line: int) -> None:
        """Add a list of values below a heading that may name what has them."""
        self.enums.append(DocumentedEnum(title, values, self.place(line)))

    def knows(self, title: str) -> bool:
        """Return whether a heading names an argument or a field that was read."""
        return any(index.named(title) for index in self._indexes)

    def finish(self) -> Documentation:
        """Return all that was read."""
        for enum in self.enums:
            self._join(enum)
        return Documentation(
            tuple(self.parameters),
            tuple(self.uncertain),
            tuple(self.response),
            tuple(self.enums),
            tuple(self.unused),
        )

    def _join(self, enum: DocumentedEnum) -> None:
        """Give a set of values to the argument, and to the response field, that its title names."""
        fact = fact_of(enum)
        for rows, index in zip(
            (self.parameters, self.response), self._indexes, strict=True
        ):
            found = index.named(enum.title)
            if len(found) != 1:
                continue
            row = rows[found[0]]
            if not any(known.word == "enum" for known in row.facts):
                rows[found[0]] = replace(row, facts=(*row.facts, fact))


def fact_of(enum: DocumentedEnum) -> Fact:
    """Return what a set of values says of what has them."""
    values, quote = list(enum.values), shorten(enum.title)
    return Fact("enum", values, "table", quote, enum.place, enum.closed)


def sets_of(documentation: Documentation) -> dict[str, Fact]:
    """Return the sets of values that stand apart, by each folded name that their headings give."""
    sets: dict[str, Fact] = {}
    for enum in documentation.enums:
        for name in titled_names(enum.title):
            sets.setdefault(name, fact_of(enum))
    return sets


class _Index:
    """Rows by the words that headings name them with; rows may be added behind those found."""

    def __init__(self, rows: Sequence[DocumentedParameter]) -> None:
        self._rows = rows
        self._read = 0
        self._by_name: dict[str, list[int]] = {}
        self._by_last: dict[str, list[int]] = {}

    def named(self, title: str) -> list[int]:
        """Return the numbers of the rows that a heading names."""
        self._read_more()
        return self._any(self._by_name, set(_WORD.findall(title))) or self._any(
            self._by_last, titled_names(title)
        )

    def ending(self, name: str) -> list[int]:
        """Return the numbers of the rows whose names end with a folded name."""
        self._read_more()
        return self._any(self._by_last, [name])

    def _read_more(self) -> None:
        for number in range(self._read, len(self._rows)):
            row = self._rows[number]
            self._by_name.setdefault(row.name, []).append(number)
            self._by_last.setdefault(fold(row.path[-1] or ""), []).append(number)
        self._read = len(self._rows)

    @staticmethod
    def _any(table: dict[str, list[int]], names: Iterable[str]) -> list[int]:
        return sorted({n for name in names for n in table.get(name, ())[:2]})


def _below(section: Section, title: str) -> Section:
    """Return what holds for the rows below a title between them: `Query`, `Optional`."""
    titled = read_section(title)
    return replace(
        section,
        location=titled.location or read_place(title) or section.location,
        required=section.required if titled.required is None else titled.required,
    )


class _Parents:
    """The rows above that are less deep, to name a nested row in full."""

    def __init__(self, prefix: str) -> None:
        self._open: list[tuple[int, str]] = [(-1, prefix)]

    def enter(self, name: str, depth: int) -> str:
        """Return the full name of a row at `depth`."""
        depth = min(depth, _DEEPEST)
        while self._open[-1][0] >= depth:
            self._open.pop()
        above = self._open[-1][1]
        full = f"{above}.{name}" if above else name
        self._open.append((depth, full))
        return full
