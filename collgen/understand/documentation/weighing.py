"""What a table is about: evidence of its words, its cells and the request, added up by kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.columns import known_share
from collgen.understand.documentation.header_words import header_role, is_weak
from collgen.understand.documentation.lexicon import Clause, wording
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.titles import fold
from collgen.understand.documentation.wire_names import read_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.understand.documentation.blocks import Table
    from collgen.understand.documentation.header_words import Role
    from collgen.understand.documentation.records import TableKind
    from collgen.understand.documentation.request_view import RequestView
    from collgen.understand.documentation.sections import Section

_MARGIN: Final = 1.0
"""By how much the best kind has to be ahead of the next one to be sure."""
_STATING: Final = frozenset({"type", "required", "optional", "default", "location"})
_METHOD: Final = re.compile(r"\W*(GET|POST|PUT|PATCH|DELETE)\s+\S*[/{]")


@dataclass(frozen=True)
class _Evidence:
    """What can be seen of a table, of where it stands, and of the request."""

    table: Table
    roles: tuple[Role | None, ...]
    section: Section
    view: RequestView

    @cached_property
    def names(self) -> list[str]:
        """The cells of the column of names."""
        if "name" not in self.roles:
            return []
        return self._column(self.roles.index("name"))

    @cached_property
    def has_names(self) -> bool:
        """Whether most of them can be names."""
        readable = sum(read_name(name) is not None for name in self.names)
        return bool(self.names) and readable * 2 >= len(self.names)

    @cached_property
    def strong(self) -> bool:
        """Whether the header says `parameter` or the like, not only `name` or `key`."""
        if not self.table.header or "name" not in self.roles:
            return False
        cell = self.table.header[self.roles.index("name")]
        return header_role(cell)[0] == "name" and not is_weak(cell)

    @cached_property
    def stating(self) -> bool:
        """Whether columns, or where there is no header the words, state what arguments have."""
        if self.table.header:
            return not _STATING.isdisjoint(self.roles)
        return not {"required", "type"}.isdisjoint(self.roles) or self._presence()

    def _presence(self) -> bool:
        if "description" not in self.roles:
            return False
        cells = self._column(self.roles.index("description"))
        known = (
            any(fact[0] == "required" for fact in read_prose(c, "")) for c in cells
        )
        return sum(known) * 2 >= len(cells) > 0

    def _column(self, column: int) -> list[str]:
        return [row.cells[column] for row in self.table.rows if column < len(row.cells)]

    @cached_property
    def known(self) -> float:
        """Which share of the names the request has."""
        return known_share(self.names, self.view.names)

    @cached_property
    def answered(self) -> float:
        """Which share of the names only the answers have, if that is most of several."""
        share = known_share(self.names, self.view.answered) - self.known
        return share if share > 0.5 and len(self.names) > 1 else 0.0

    @cached_property
    def numbered(self) -> bool:
        """Whether status codes stand in the first column."""
        cells = [cell.strip("`* ") for cell in self._column(0)]
        numbers = any(cells) and all(cell[:3].isdigit() for cell in cells if cell)
        return self.roles[:1] == ("status",) or (
            numbers and "number" not in self.roles[:1]
        )

    @cached_property
    def limited(self) -> bool:
        """`X-Post-Rate-Limit-Reset`, `X-RateLimit-Limit`: headers of answers."""
        return any(
            "rate-limit" in name or "ratelimit-" in name
            for name in map(str.lower, self.names)
        )

    @cached_property
    def of_values(self) -> bool:
        """`Room ID | Floor` of an argument `roomId`: the header of the values names it."""
        if len(self.table.header) < 2 or self.known or self.stating:
            return False
        return (
            fold(header_role(self.table.header[0])[1].replace(" ", ""))
            in self.view.names
        )

    @cached_property
    def words(self) -> tuple[Clause, ...]:
        """The words above it: of the heading, and of the first column."""
        return tuple(map(Clause, (self.section.title, *self.table.header[:1])))

    def names_one(self, concept: str) -> bool:
        """Return whether the words above have a concept."""
        return any(wording(concept).found_in(clause) for clause in self.words)

    @cached_property
    def of_resource(self) -> bool:
        """`The user object` of a request that sends none."""
        reads = self.view.method in ("GET", "HEAD", "DELETE") and not self.known
        return reads and wording("heading.resource").found_in(
            Clause(self.section.title)
        )

    @cached_property
    def of_other_method(self) -> bool:
        """Whether the heading names a method that the request does not have."""
        found = _METHOD.match(self.section.title)
        return found is not None and self.view.method not in ("", found[1])


_WEIGHTS: Final[tuple[tuple[TableKind, float, Callable[[_Evidence], float]], ...]] = (
    ("unknown", 0.5, lambda _: True),
    ("unknown", 15, lambda t: t.of_other_method),
    ("arguments", 1, lambda t: t.has_names),
    ("arguments", 10, lambda t: t.has_names and t.section.kind == "arguments"),
    ("arguments", 7, lambda t: t.has_names and t.strong),
    ("arguments", 2, lambda t: t.has_names and t.stating),
    ("arguments", 6, lambda t: t.has_names and t.known),
    ("response", 12, lambda t: t.has_names and t.section.kind == "response"),
    ("response", 9, lambda t: t.has_names and t.answered),
    ("response", 4, lambda t: t.has_names and t.of_resource),
    ("callback", 12, lambda t: t.has_names and t.section.kind == "callback"),
    ("status", 6, lambda t: t.section.kind == "status"),
    ("status", 25, lambda t: t.numbered),
    ("environments", 6, lambda t: t.section.kind == "environments"),
    ("limits", 6, lambda t: t.section.kind == "limits"),
    ("limits", 20, lambda t: t.limited),
    ("enum", 3, lambda t: not t.names and not {"value", "enum"}.isdisjoint(t.roles[:2])),
    ("enum", 2.5, lambda t: t.section.kind == "enum" and not (t.strong or t.stating)),
    ("enum", 8, lambda t: t.of_values),
    ("columns", 8, lambda t: not t.known and t.names_one("heading.columns")),
    ("costs", 4, lambda t: not t.known and t.names_one("heading.costs")),
)  # fmt: skip


def weigh(
    table: Table, roles: tuple[Role | None, ...], section: Section, view: RequestView
) -> tuple[TableKind, bool]:
    """Return what a table is about, and whether that is sure."""
    evidence = _Evidence(table, roles, section, view)
    scores: dict[TableKind, float] = {}
    for kind, weight, holds in _WEIGHTS:
        scores[kind] = scores.get(kind, 0) + weight * holds(evidence)
    ordered = sorted(scores, key=lambda kind: -scores[kind])
    best, next_best = ordered[0], ordered[1]
    return best, scores[best] - scores[next_best] >= _MARGIN
