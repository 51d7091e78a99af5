"""Where in a description a table or list stands: the headings above it and the line before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import alternatives
from collgen.understand.documentation.sections import Section, is_aside, read_section
from collgen.understand.documentation.titles import titled_names

if TYPE_CHECKING:
    from collgen.model import ParameterLocation
    from collgen.understand.documentation.records import TableKind

_TITLE_LEVEL: Final = 7
"""Level of a line that stands as a heading: below all real ones."""


@cache
def _of_one() -> re.Pattern[str]:
    """`Required parameter` speaks of one, whatever follows it."""
    presence = alternatives("heading.required", "heading.optional")
    return re.compile(rf"\b{presence} {alternatives('heading.one')}\b", re.IGNORECASE)


@dataclass(slots=True)
class Outline:
    """The headings that are open, from the outermost to the innermost."""

    headings: list[tuple[int, Section]] = field(default_factory=list)
    latest: Section = Section()
    """The last heading that said of what it is, open or not."""
    aside: bool = False
    """What follows is an example, a note, a step."""
    lead: str = ""
    """The last line of the paragraph before the next block."""
    used: bool = False
    """An argument was read since the last heading."""

    def open(self, text: str, level: int = _TITLE_LEVEL) -> None:
        """Enter what stands below a heading; an aside leaves the headings above it open."""
        self.lead = ""
        self.aside = is_aside(text)
        section = read_section(text)
        if section.kind is not None:
            self.latest = section
        if self.aside:
            return
        while self.headings and self.headings[-1][0] >= level:
            self.headings.pop()
        self.headings.append((level, section))
        self.used = False

    def naming(self) -> Section:
        """Return what the nearest heading says that can name an argument.

        `Possible values:` names none, the heading above it may.
        """
        for _, section in reversed(self.headings[-2:]):
            if section.kind not in (None, "enum") or titled_names(section.title):
                return section
        return Section()

    def section(self) -> Section:
        """Return what the headings and the line before say together; the nearer one counts."""
        kind: TableKind | None = None
        location: ParameterLocation | None = None
        required: bool | None = None
        nested: str | None = None
        title = ""
        for section in self._sections():
            title = section.title or title
            location = section.location or location
            nested = section.nested
            if section.required is not None and not (
                self.used and _of_one().search(section.title)
            ):
                required = section.required
            # `Parameters` below `Response` are those of the response.
            if (
                not (section.kind == "arguments" and kind in ("response", "callback"))
                or section.of_request
            ):
                kind = section.kind or kind
        return Section(kind, location, required, nested, title)

    def _sections(self) -> list[Section]:
        sections = [section for _, section in self.headings]
        if self.lead:
            lead = read_section(self.lead)
            if lead.kind in (
                "response",
                "callback",
                "status",
                "limits",
            ) and not self.lead.endswith(":"):
                # `Returns the users.` is about the request, not about the table that follows.
                lead = Section(title=lead.title)
            sections.append(lead)
        return sections
