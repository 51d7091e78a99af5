"""A whole description to what it documents."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from collgen.model import Fact, ParameterLocation, Place
from collgen.understand.documentation.blocks import (
    Block,
    Heading,
    Item,
    Other,
    Paragraph,
    Row,
    Table,
    read_blocks,
)
from collgen.understand.documentation.columns import (
    Role,
    assign_roles,
    header_role,
    identifiers,
    is_weak,
)
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.records import (
    Documentation,
    DocumentedEnum,
    DocumentedParameter,
    TableKind,
    UnusedTable,
)
from collgen.understand.documentation.rows import read_row, row_location
from collgen.understand.documentation.sections import Section, is_aside, read_section
from collgen.understand.documentation.text import literal, plain, unquote, word_set
from collgen.understand.documentation.wire_names import NameCell, read_name, read_path

_WORTH = re.compile(
    r"\||<t|<d[lt]|<T|^[ \t]*(?:[-*+•]|\d+[.)])\s|^[ \t]*#{1,6}\s|`[^`\n]+`",
    re.MULTILINE,
)


def read(text: str, base: Place) -> Documentation:
    """Return what `text` documents; the facts' places lie below `base`."""
    if not _WORTH.search(text):
        return Documentation()
    reader = _Reader(base)
    for block in read_blocks(text):
        reader.take(block)
    return reader.finish()


@dataclass(slots=True)
class _Argument:
    """An argument that a heading of its own introduces, while its words are being read."""

    name: NameCell
    line: int
    section: Section
    words: list[str] = field(default_factory=list)
    lead: Section | None = None


@dataclass(slots=True)
class _Reader:
    base: Place
    parameters: list[DocumentedParameter] = field(default_factory=list)
    uncertain: list[DocumentedParameter] = field(default_factory=list)
    response: list[DocumentedParameter] = field(default_factory=list)
    enums: list[DocumentedEnum] = field(default_factory=list)
    unused: list[UnusedTable] = field(default_factory=list)
    headings: list[tuple[int, Section]] = field(default_factory=list)
    aside: bool = False
    used: bool = False
    """An argument was read since the last heading."""
    lead: str = ""
    """The last line of the paragraph before the next block."""
    argument: _Argument | None = None
    items: list[Item] = field(default_factory=list)

    def take(self, block: Block) -> None:
        """Read the next block."""
        if isinstance(block, Item):
            self.items.append(block)
            return
        self._end_list()
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case Table():
                self._table(block)
            case Other(kind="hr"):
                self._end_argument()
                self.lead = ""
            case _:
                pass

    def finish(self) -> Documentation:
        """Return all that was read."""
        self._end_list()
        self._end_argument()
        self._join_enums()
        return Documentation(
            tuple(self.parameters),
            tuple(self.uncertain),
            tuple(self.response),
            tuple(self.enums),
            tuple(self.unused),
        )

    # Headings and lines before a list or a table

    def _heading(self, block: Heading) -> None:
        if self._starts_argument(block.text, block.line):
            return
        self._end_argument()
        self.lead = ""
        self.aside = is_aside(block.text)
        if self.aside:
            return
        self._push(block.level, read_section(block.text))

    def _push(self, level: int, section: Section) -> None:
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()
        self.headings.append((level, section))
        self.used = False

    def _paragraph(self, block: Paragraph) -> None:
        text = block.text.strip()
        if self._starts_argument(text, block.line):
            return
        last = text.rsplit("\n", 1)[-1].strip()
        if _is_title(last):
            if self.argument is not None:
                self.argument.lead = read_section(last)
                return
            self.lead = ""
            self.aside = is_aside(last)
            if not self.aside:
                self._push(7, read_section(last))
            return
        if self.argument is not None:
            self.argument.words.append(text)
            return
        self.lead = last
        self._named_in_prose(block)

    def _section(self) -> Section:
        """Return what the headings and the line before say together; the nearer one counts."""
        kind: TableKind | None = None
        location: ParameterLocation | None = None
        required: bool | None = None
        nested: str | None = None
        title = ""
        told = [section for _, section in self.headings]
        if self.lead:
            lead = read_section(self.lead)
            if lead.kind in ("response", "status", "limits") and not self.lead.endswith(
                ":"
            ):
                # `Returns the users.` describes the request, not the table that follows.
                lead = Section(title=lead.title)
            told.append(lead)
        for section in told:
            title = section.title or title
            location = section.location or location
            if section.required is not None and not (
                self.used and _ONE.search(section.title)
            ):
                required = section.required
            nested = section.nested
            if (
                section.kind == "arguments"
                and kind == "response"
                and "request" not in section.title.lower()
            ):
                continue
            kind = section.kind or kind
        return Section(kind, location, required, nested, title)

    # One heading, one argument

    def _starts_argument(self, text: str, line: int) -> bool:
        name = _argument_heading(text)
        if name is None:
            return False
        section = self._section()
        if section.kind not in ("arguments", None) or (
            section.kind is None and not name.rest
        ):
            return False
        self._end_argument()
        self.argument = _Argument(name, line, section)
        return True

    def _end_argument(self) -> None:
        argument, self.argument = self.argument, None
        if argument is None:
            return
        cells = ("", "\n".join(argument.words))
        self._add(
            self.parameters,
            argument.name,
            cells,
            ("name", "description"),
            argument.section,
            argument.line,
        )

    # Tables

    def _table(self, table: Table) -> None:
        table = _with_header(table)
        section = (
            self._section()
            if self.argument is None
            else Section("arguments", nested=self.argument.name.name)
        )
        rows = [row.cells for row in table.rows]
        roles = assign_roles(table.header, rows)
        kind, sure = _classify(table, roles, section)
        if self.aside and not sure:
            kind = "unknown"
        if kind == "enum":
            self._enum_table(table, roles, section)
        if kind not in ("arguments", "response"):
            self.unused.append(
                UnusedTable(
                    kind, tuple(plain(cell) for cell in table.header), table.line
                )
            )
            return
        target = (
            self.response
            if kind == "response"
            else self.parameters if sure else self.uncertain
        )
        column = roles.index("name")
        place = _place_of_header(table, column) if section.location is None else None
        parents: list[tuple[int, str]] = []
        if section.nested:
            parents.append((-1, section.nested))
        for row in table.rows:
            self._row(
                row,
                roles,
                column,
                replace(section, location=place) if place else section,
                target,
                parents,
            )

    def _row(
        self,
        row: Row,
        roles: tuple[Role | None, ...],
        column: int,
        section: Section,
        target: list[DocumentedParameter],
        parents: list[tuple[int, str]],
    ) -> None:
        filled = [cell for cell in row.cells if cell.strip()]
        if len(filled) == 1 and len(roles) > 2:
            # A row of one cell is a title between groups of rows.
            return
        name = read_name(row.cells[column]) if column < len(row.cells) else None
        if name is None:
            return
        depth = name.depth
        while parents and parents[-1][0] >= depth:
            parents.pop()
        prefix = parents[-1][1] if parents and (depth or parents[-1][0] < 0) else ""
        parents.append((depth, f"{prefix}.{name.name}" if prefix else name.name))
        self._add(target, name, row.cells, roles, section, row.line, prefix)

    def _add(
        self,
        target: list[DocumentedParameter],
        name: NameCell,
        cells: tuple[str, ...],
        roles: tuple[Role | None, ...],
        section: Section,
        line: int,
        prefix: str = "",
    ) -> None:
        place = Place(self.base.pointer, (self.base.line or 0) + line)
        description, facts = read_row(name, cells, roles, section, place)
        self.used = True
        full = f"{prefix}.{name.name}" if prefix else name.name
        location = row_location(cells, roles) or section.location
        target.append(DocumentedParameter(full, read_path(full), location, description, facts, line))  # type: ignore[arg-type]

    def _enum_table(
        self, table: Table, roles: tuple[Role | None, ...], section: Section
    ) -> None:
        column = next(
            (
                roles.index(role)
                for role in ("value", "status", "name", "enum")
                if role in roles
            ),
            0,
        )
        cells = [
            plain(row.cells[column]) for row in table.rows if column < len(row.cells)
        ]
        values = tuple(literal(cell) for cell in cells if cell)
        if values and all(" " not in unquote(cell) for cell in cells):
            self.enums.append(DocumentedEnum(section.title, values, table.line))

    # Lists

    def _end_list(self) -> None:
        items, self.items = self.items, []
        if not items:
            return
        if self.argument is not None:
            self._argument_list(items)
            return
        if self.aside:
            return
        section = self._section()
        parsed = [_list_item(item.text) for item in items]
        top = min(item.depth for item in items)
        named = [
            one for one, item in zip(parsed, items, strict=True) if item.depth == top
        ]
        names = {one[0].name.lower() for one in named if one is not None}
        if "method" in names and names & {"url", "endpoint", "path"}:
            # The request line written out.
            return
        if not any(named) or sum(one is not None for one in named) * 3 < len(named) * 2:
            return
        if section.kind == "response":
            target = self.response
        elif section.kind == "arguments":
            target = self.parameters
        elif section.kind is None and all(one is not None and one[2] for one in named):
            target = self.uncertain
        else:
            return
        self._add_items(items, parsed, section, target, section.nested or "")

    def _argument_list(self, items: list[Item]) -> None:
        argument = self.argument
        assert argument is not None
        parsed = [_list_item(item.text) for item in items]
        lead = argument.lead
        if (
            lead is not None
            and (
                lead.kind == "arguments"
                or re.search(r"\b(?:fields|properties)\b", lead.title, re.IGNORECASE)
            )
            and any(parsed)
        ):
            section = Section("arguments", argument.section.location, lead.required)
            self._add_items(items, parsed, section, self.parameters, argument.name.name)
        else:
            argument.words.extend(f"- {item.text}" for item in items)

    def _add_items(
        self,
        items: list[Item],
        parsed: list[tuple[NameCell, str, bool] | None],
        section: Section,
        target: list[DocumentedParameter],
        prefix: str,
    ) -> None:
        parents: list[tuple[int, str]] = []
        for item, one in zip(items, parsed, strict=True):
            while parents and parents[-1][0] >= item.depth:
                parents.pop()
            if one is None:
                continue
            name, description, _ = one
            above = parents[-1][1] if parents else prefix
            parents.append((item.depth, f"{above}.{name.name}" if above else name.name))
            self._add(
                target,
                name,
                ("", description),
                ("name", "description"),
                section,
                item.line,
                above,
            )

    # Words that belong to an argument documented elsewhere

    def _named_in_prose(self, block: Paragraph) -> None:
        """`Optional parameter of `ids` is an array of …`: a sentence about one code-marked name."""
        if "`" not in block.text or "arameter" not in block.text:
            return
        for found in _ABOUT.finditer(block.text):
            sentence = found[0]
            told = read_prose(f"This {found['verb']} {found['what']}", found["name"])
            place = Place(self.base.pointer, (self.base.line or 0) + block.line)
            facts = [
                Fact(word, value, "prose", quote, place)
                for word, value, quote in told
                if word in ("type", "items", "format")
            ]
            if "ptional" in sentence[: found.start("name") - found.start()]:
                facts.append(Fact("required", False, "prose", plain(sentence), place))
            if facts:
                name = found["name"]
                self.uncertain.append(
                    DocumentedParameter(
                        name, read_path(name), None, "", tuple(facts), block.line
                    )
                )

    def _join_enums(self) -> None:
        """Give a set of values to the argument that its title names."""
        for enum in self.enums:
            words = set(re.findall(r"[\w.\-]+", enum.title))
            found = [
                i
                for i, parameter in enumerate(self.parameters)
                if parameter.name in words
            ]
            if len(found) != 1:
                continue
            parameter = self.parameters[found[0]]
            if not any(fact.word == "enum" for fact in parameter.facts):
                place = Place(self.base.pointer, (self.base.line or 0) + enum.line)
                fact = Fact("enum", list(enum.values), "table", enum.title, place)
                self.parameters[found[0]] = replace(
                    parameter, facts=(*parameter.facts, fact)
                )


# `Required parameter` speaks of one, whatever follows it.
_ONE = re.compile(
    r"\b(?:required|optional|mandatory) (?:parameter|field|argument|header|attribute)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:\*\*|__)[^*_\n]{1,120}(?:\*\*|__)[ :]*|[^.\n|]{1,80}:\s*(?:\*\*)?|[^.\n|]{0,20}(?:(?:required|optional|query|path|body|header|request|input|url|response)\s+(?:body\s+|query\s+)?(?:parameters?|params?|fields?|arguments?|headers?|body))\W{0,6}",
    re.IGNORECASE,
)


def _is_title(line: str) -> bool:
    """Tell whether a line of its own stands as a heading for what follows."""
    if (
        len(line) > 140
        or not line
        or ("`" in line and not line.rstrip("*").endswith(":"))
    ):
        return False
    return _TITLE.fullmatch(line) is not None


_ARGUMENT_HEADING = re.compile(
    r"(?:\*\*|__)?\s*`(?P<name>[^`\n]{1,80})`\s*(?:\*\*|__)?(?P<rest>[^\n]{0,60})"
)
_HEADING_REST = re.compile(r"\s*(?:[•·|:,(–-]\s*[\w\s\[\]<>/,]{1,40}[)•·\s*:]*)*\s*")


def _argument_heading(text: str) -> NameCell | None:
    """`` `amount` • Integer ``: a name in code marks, alone or with its type."""
    found = _ARGUMENT_HEADING.fullmatch(text.strip())
    if found is None or _HEADING_REST.fullmatch(found["rest"]) is None:
        return None
    name = read_name(f"`{found['name']}`")
    return (
        None if name is None else NameCell(name.name, found["rest"].strip(" •·|:,–-*"))
    )


_ITEM = re.compile(
    r"(?P<name>(?:\*\*|__)?`[^`\n]{1,80}`(?:\*\*|__)?|(?:\*\*|__)[^*\n]{1,80}?(?:\*\*|__)|\"[\w.\[\]$-]{1,60}\"|[A-Za-z_$@][\w.\-\[\]$@]{0,79}|\{\{[^{}\n]{1,60}\}\})(?P<star>\s*\\?\*+)?"
    r"(?P<note>\s*[(\[][^()\[\]\n]{0,120}[)\]])?(?P<colon>\s*(?:[:|]|->|=>|→|•|–|—|\s-{1,2}(?=\s)|-(?=\s))\s*)?(?P<rest>.*)",
    re.DOTALL,
)


def _list_item(text: str) -> tuple[NameCell, str, bool] | None:
    """Return name, description and whether the name is marked, of `**name** (type): words`."""
    found = _ITEM.fullmatch(text.strip())
    if found is None:
        return None
    written = found["name"]
    marked = written[0] in '*`_{"' and not written[0].isalpha()
    rest = found["rest"].strip()
    if found["colon"] is None and ((rest and not found["note"]) or not marked):
        return None
    if written.startswith(("**", "__")) and written.rstrip("*_").endswith(":"):
        written = written.strip("*_").rstrip(":")
    name = read_name(written)
    if name is not None and ("/" in name.name or name.name.lower() in _LABELS):
        return None
    if name is None or (not marked and len(name.name) < 2 and not found["note"]):
        return None
    note = (found["note"] or "").strip()
    return (
        NameCell(name.name, note, name.starred or bool(found["star"]), 0),
        rest,
        marked,
    )


_LABELS = word_set(
    "example examples note notes e.g important warning tip default type format usage "
    "response request returns http https step"
)
_ABOUT = re.compile(
    r"\b(?:[Oo]ptional\s+)?parameter\s+(?:of\s+)?`(?P<name>[\w.\[\]-]{1,60})`\s+(?P<verb>is|takes|accepts|must be|should be)\s+(?P<what>[^.\n]{1,120})"
)


def _with_header(table: Table) -> Table:
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
        and sum(role is not None for role in roles) * 2 >= len(first)
        and roles[0] is not None
    ):
        return Table(first, table.rows[1:], table.line)
    return table


def _classify(
    table: Table, roles: tuple[Role | None, ...], section: Section
) -> tuple[TableKind, bool]:
    """Return what a table is about, and whether its rows surely are arguments."""
    if section.kind in ("status", "limits", "environments"):
        strong = (
            "name" in roles and not is_weak(table.header[roles.index("name")])
            if table.header
            else False
        )
        if not strong:
            return section.kind, False
    if ("status" in roles and roles.index("status") == 0) or _numbers_first(
        table, roles
    ):
        return "status", False
    if "name" not in roles:
        return (
            ("enum", False)
            if {"value", "enum"} & set(roles[:2])
            else ("unknown", False)
        )
    names = [
        row.cells[roles.index("name")]
        for row in table.rows
        if roles.index("name") < len(row.cells)
    ]
    if sum(read_name(name) is not None for name in names) * 2 < len(names):
        return "unknown", False
    if any("ratelimit" in name.lower().replace("-", "") for name in names):
        return "limits", False
    if section.kind == "response":
        return "response", False
    if not table.header:
        told = "required" in roles or "type" in roles or section.kind == "arguments"
        return "arguments", told or _tells_presence(table, roles)
    weak = is_weak(table.header[roles.index("name")])
    features = {"type", "required", "optional", "default", "location"} & set(roles)
    if section.kind == "enum" and weak and not features:
        return "enum", False
    if not weak or section.kind == "arguments":
        return "arguments", True
    return "arguments", bool(features)


def _numbers_first(table: Table, roles: tuple[Role | None, ...]) -> bool:
    first = [plain(row.cells[0]).strip("`* ") for row in table.rows if row.cells]
    return (
        bool(first)
        and "number" not in roles[:1]
        and all(cell[:3].isdigit() for cell in first if cell)
    )


def _tells_presence(table: Table, roles: tuple[Role | None, ...]) -> bool:
    if "description" not in roles:
        return False
    column = roles.index("description")
    told = [
        any(fact[0] == "required" for fact in read_prose(row.cells[column], ""))
        for row in table.rows
        if column < len(row.cells)
    ]
    return sum(told) * 2 >= len(told) > 0


def _place_of_header(table: Table, column: int) -> ParameterLocation | None:
    """`Header | Required | Notes`: the header word of the name column tells the place."""
    if not table.header:
        return None
    words = header_role(table.header[column])[1]
    if re.search(r"\bheaders?\b", words):
        return "header"
    if re.search(r"\bquery\b", words):
        return "query"
    if re.search(r"\bpath\b", words):
        return "path"
    return "body" if re.search(r"\bbody\b", words) else None
