"""A whole description to what it documents: one pass over its blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from collgen.model import Fact, Place
from collgen.understand.documentation.block_reader import read_blocks
from collgen.understand.documentation.blocks import (
    Block,
    Heading,
    Item,
    Other,
    Paragraph,
    Table,
)
from collgen.understand.documentation.findings import Findings
from collgen.understand.documentation.lexicon import (
    Clause,
    alternatives,
    wording,
    words,
)
from collgen.understand.documentation.lists import (
    ListItem,
    argument_heading,
    is_scalar,
    is_title,
    read_item,
    read_line_items,
    typed_heading,
)
from collgen.understand.documentation.outline import Outline
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.prose.requests import read_requests
from collgen.understand.documentation.records import Documentation
from collgen.understand.documentation.sections import Section, read_section
from collgen.understand.documentation.titles import fold
from collgen.understand.documentation.type_words import read_type
from collgen.understand.documentation.value_items import listed_values

if TYPE_CHECKING:
    from collgen.understand.documentation.request_view import RequestView
    from collgen.understand.documentation.wire_names import NameCell

# Nothing can be found in a text without one of these or a pipe.
_WORTH = re.compile(
    r"<(?i:t|d[lt]|li)|^[ \t]*(?:[-*+•]|\d+[.)])\s|^[ \t]*#{1,6}\s|`[^`\n]+`"
    r"|\n\**[\w.\[\]-]+\**[ \t]*[(:]",
    re.MULTILINE,
)


_NOTED = re.compile(
    r"[ \t]*[*_`]{0,3}(?P<name>[A-Za-z_][\w.\[\]-]{0,59})[*_`]{0,3}(?::[*_`]{0,3}|\s[-–—=])\s+"
    r"(?P<what>(?!https?:).{1,400})"
)
_MARKS = re.compile(r"[`*\"']")
_NAME = re.compile(r"(?:^|[`*\"'])([A-Za-z_][\w.\[\]-]{0,59})", re.MULTILINE)


@cache
def _defined() -> re.Pattern[str]:
    """`` `limit` specifies how many rows to return`` as a line."""
    states, modal = alternatives("line.states"), alternatives("line.modal")
    return re.compile(
        r"^(?:the\s+)?`(?P<name>[\w.\[\]$-]{1,60})`\s+"
        rf"(?:{states}\s+(?P<predicate>[^\n]{{1,400}})|(?P<what>{modal}\s[^\n]{{1,400}}))$",
        re.MULTILINE | re.IGNORECASE,
    )


def read(text: str, base: Place, view: RequestView) -> Documentation:
    """Return what `text` documents; the facts' places lie below `base`."""
    worth = "|" in text or _WORTH.search(text) or '"properties"' in text
    if not worth and not (view.names and _names_any(text, view.names)):
        return Documentation()
    reader = _Reader(Findings(base, view))
    for block in read_blocks(text):
        reader.take(block)
    return reader.finish()


def _names_any(text: str, names: frozenset[str]) -> bool:
    """Return whether a text has one of the names where it could say something of it."""
    return any(fold(found) in names for found in _NAME.findall(text))


@dataclass(slots=True)
class _Argument:
    """An argument with a heading of its own, while its words are being read."""

    name: NameCell
    line: int
    section: Section
    words: list[str] = field(default_factory=list)
    lead: Section | None = None
    """The line before a list of its members."""


def _describe_arguments(items: list[ListItem | None]) -> bool:
    """Return whether most items state a type, or that they are required."""
    matching = sum(
        found is not None
        and (
            bool(read_type(found.name.rest.strip("()[]").split(",")[0]).types)
            or any(
                word == "required"
                for word, *_ in read_prose(found.description, found.name.name)
            )
        )
        for found in items
    )
    return matching >= 2 and matching * 2 >= len(items)


def _is_item_title(text: str, titled: Section) -> bool:
    """Return whether an item is a title: `**URL Params**`, `Body:`, and no argument itself."""
    plain_text = text.strip().strip("*_ ").rstrip(":")
    return (
        titled.kind is not None
        and 1 <= len(plain_text.split()) <= 4
        and (
            text.strip().endswith((":", "**", "__"))
            or text.strip().lower() in words("line.parameters")
        )
        and "`" not in text
    )


def _ends(argument: _Argument, title: str) -> bool:
    """Return whether a title is of other arguments: a text or a number has no members."""
    titled = read_section(title)
    return (
        titled.kind == "arguments"
        and (titled.required is not None or titled.location is not None)
        and is_scalar(argument.name)
    )


@dataclass(slots=True)
class _Reader:
    findings: Findings
    outline: Outline = field(default_factory=Outline)
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
                self.outline.lead = ""
            case Other(text=text) if '"properties"' in text:
                self._schema(text, block.line + 1)
            case _:
                pass

    def finish(self) -> Documentation:
        """Return all that was read."""
        self._end_list()
        self._end_argument()
        return self.findings.finish()

    def _heading(self, block: Heading) -> None:
        if not self._starts_argument(block.text, block.line, heading=True):
            self._end_argument()
            self.outline.open(block.text, block.level)

    def _paragraph(self, block: Paragraph) -> None:
        text = block.text.strip()
        if self._line_list(block):
            return
        first, _, rest = text.partition("\n")
        if self._starts_argument(first, block.line):
            self._add_words(rest)
            return
        last = text.rsplit("\n", 1)[-1].strip()
        title = is_title(last)
        if self.argument is not None and title and _ends(self.argument, text):
            self._end_argument()
        if self.argument is not None:
            if title:
                self.argument.lead = read_section(last)
            else:
                self._add_words(text)
        elif title:
            self.outline.open(last)
        else:
            self.outline.lead = last
            self._named_in_prose(block)

    def _line_list(self, block: Paragraph) -> bool:
        """Lines `name (type): words` without signs of a list, below a title of their own or not."""
        lines = block.text.split("\n")
        if not 1 < len(lines) < 200:
            return False
        titled = is_title(lines[0].strip())
        section = read_section(lines[0]) if titled else self.outline.section()
        if section.kind not in ("arguments", "response"):
            return False
        first = 1 if titled else 0
        found = read_line_items(lines[first:], titled=titled)
        if found is None or (len(found) < 2 and not titled):
            return False
        self._end_argument()
        if titled:
            self.outline.open(lines[0].strip())
        at = block.line + first
        self._list(
            [(Item(lines[first + i], 0, at + i), one) for i, one in enumerate(found)]
        )
        return True

    def _starts_argument(self, text: str, line: int, *, heading: bool = False) -> bool:
        name = argument_heading(text) or (typed_heading(text) if heading else None)
        if name is None:
            return False
        section = self.outline.section()
        if section.kind != "arguments" and (section.kind is not None or not name.rest):
            return False
        self._end_argument()
        self.argument = _Argument(name, line, section)
        self.outline.used = True
        return True

    def _add_words(self, words: str) -> None:
        """Add words to the argument that is being read."""
        if self.argument is not None and words.strip():
            self.argument.words.append(words)

    def _end_argument(self) -> None:
        argument, self.argument = self.argument, None
        if argument is not None:
            words = "\n".join(argument.words)
            self.findings.add_argument(
                argument.name, words, argument.section, argument.line
            )

    def _schema(self, text: str, line: int) -> None:
        """A code fence that may hold a JSON Schema, of the body or of the answer."""
        section = self.outline.section()
        if section.kind is None and section.title.lower().rstrip(":") in words(
            "line.schema"
        ):
            section = self.outline.latest  # `JSON Schema` below an example of an answer
        elif self.outline.aside or (
            wording("line.example").found_in(Clause(section.title))
            and not wording("line.schema").found_in(Clause(section.title))
        ):
            return
        if section.kind == "response":
            target = self.findings.response
        elif section.kind == "arguments" and section.location in (None, "body"):
            target = self.findings.parameters
            section = replace(section, location="body")
        elif section.kind is None:
            target = self.findings.uncertain
            section = replace(section, location="body")
        else:
            return
        # Imported where it is needed: few collections have one.
        from collgen.understand.documentation.json_schema import schema_rows

        target += schema_rows(text, section, self.findings.place(line)) or ()

    def _table(self, table: Table) -> None:
        section, aside = self.outline.section(), self.outline.aside
        if self.argument is not None:
            section, aside = Section("arguments", nested=self.argument.name.name), False
        if self.findings.add_table(table, section, aside=aside):
            self.outline.used = True

    def _end_list(self) -> None:
        items, self.items = self.items, []
        if not items:
            return
        if self.argument is None and self._titled_items(items):
            return
        pairs = [(item, read_item(item.text)) for item in items]
        if self.argument is not None:
            self._argument_list(self.argument, pairs)
        elif not self.outline.aside:
            self._list(pairs)

    def _titled_items(self, items: list[Item]) -> bool:
        """Items that are titles: `- Query parameters` with a list of its own below it."""
        top = min(item.depth for item in items)
        titles = [i for i, item in enumerate(items) if item.depth == top]
        titled = {i: read_section(items[i].text) for i in titles}
        if not all(
            "\n" not in items[i].text and _is_item_title(items[i].text, titled[i])
            for i in titles
        ):
            return False
        for i, behind in zip(titles, [*titles[1:], len(items)], strict=True):
            self.outline.open(items[i].text)
            pairs = [(item, read_item(item.text)) for item in items[i + 1 : behind]]
            if pairs and not self.outline.aside:
                self._list(pairs)
        return True

    def _list(self, pairs: list[tuple[Item, ListItem | None]]) -> None:
        section = self.outline.section()
        top = min(item.depth for item, _ in pairs)
        if self._values([item for item, _ in pairs if item.depth == top], section):
            return
        named = [found for item, found in pairs if item.depth == top]
        names = {found.name.name.lower() for found in named if found is not None}
        # A third may be something else; the request line written out is no list of arguments.
        if 3 * sum(found is not None for found in named) < 2 * len(named) or (
            "method" in names and names & {"url", "endpoint", "path"}
        ):
            return
        findings = self.findings
        if section.kind == "response":
            target = findings.response
        elif section.kind == "arguments":
            target = findings.parameters
        elif section.kind is None and all(
            found is not None and found.marked for found in named
        ):
            target = (
                findings.parameters
                if _describe_arguments(named)
                else findings.uncertain
            )
        else:
            return
        findings.add_items(pairs, section, target, section.nested or "")
        self.outline.used = True

    def _values(self, items: list[Item], section: Section) -> bool:
        """Take the values of what the heading above names; return whether they are nothing else.

        Below a heading for arguments or fields that is one of those that were read.
        """
        naming = self.outline.naming()
        if naming.kind not in (None, "enum") or not naming.title:
            return False
        if section.kind not in (None, "enum") and not self.findings.knows(naming.title):
            return False
        values = listed_values(items, naming)
        if values is not None:
            self.findings.add_values(values, naming.title, items[0].line)
        return values is not None and section.kind is not None

    def _argument_list(
        self, argument: _Argument, pairs: list[tuple[Item, ListItem | None]]
    ) -> None:
        """A list below an argument's heading: its members, or more words about it."""
        lead, own = argument.lead, argument.name.name
        if any(
            found is not None and found.name.name.startswith(f"{own}.")
            for _, found in pairs
        ):
            self.findings.add_items(
                pairs, argument.section, self.findings.parameters, ""
            )
            return
        members = lead is not None and (
            lead.kind == "arguments"
            or wording("line.members").found_in(Clause(lead.title))
        )
        if lead is not None and members and any(found for _, found in pairs):
            section = Section("arguments", argument.section.location, lead.required)
            self.findings.add_items(
                pairs, section, self.findings.parameters, argument.name.name
            )
        else:
            argument.words.extend(f"- {item.text}" for item, _ in pairs)

    def _named_in_prose(self, block: Paragraph) -> None:
        """A line or sentence about one code-marked name: `Optional parameter `ids` is an array`."""
        names = self.findings.view.names
        if names and self.outline.section().kind in (None, "arguments"):
            self._of_request(block, names)
        if "`" not in block.text:
            return
        if self.outline.section().kind in (None, "arguments"):
            line, counted = block.line, 0
            for found in _defined().finditer(block.text):
                line += block.text.count("\n", counted, found.start())
                counted = found.start()
                predicate = found["predicate"] or found["what"]
                self.findings.add_definition(found["name"], found[0], predicate, line)

    def _of_request(self, block: Paragraph, names: frozenset[str]) -> None:
        """Lines and sentences about names that the request has: `limit - how many`."""
        for number, line in enumerate(block.text.split("\n")):
            found = _NOTED.fullmatch(line)
            if found is None or fold(found["name"]) not in names:
                continue
            if found["name"].lower() not in words("heading.label"):
                name, what = found["name"], found["what"]
                self.findings.add_definition(name, what, what, block.line + number)
        if not _MARKS.search(block.text):
            return
        place = self.findings.place(block.line)
        for name, statements in read_requests(block.text, names):
            facts = (Fact(w, v, "prose", q, place, s) for w, v, q, s in statements)
            self.findings.add_words(name, tuple(facts), block.line)
