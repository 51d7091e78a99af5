"""A key in a header or in the query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ._endpoint import Auth, Credential

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._endpoint import Template


class ApiKeyAuth(Auth):
    """A key in a header or in the query, in place of an entry of the same name."""

    __slots__ = ("header", "name", "place", "query_name", "value")

    def __init__(
        self,
        name: Template,
        value: Template,
        place: Literal["header", "query"] = "header",
    ) -> None:
        self.name = name
        self.value = value
        self.place: Literal["header", "query"] = place
        self.header = name if place == "header" else None
        self.query_name = name if place == "query" else None

    def credential(self, fill: Callable[[Template], str], /) -> Credential | None:
        """Return the entry, or nothing when its name resolves to nothing."""
        name = fill(self.name)
        return Credential(self.place, name, fill(self.value)) if name else None
