"""What a person wants the docs to show, and what the collection's file says of each request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from collgen.model import JsonValue, Operation

LANGUAGES: Final = ("python", "curl", "javascript-fetch", "java", "go", "php-curl")
"""Those that calls are shown in when nobody asks for others."""


@dataclass(frozen=True, slots=True)
class DocsOptions:
    """What the docs of one client show."""

    languages: tuple[str, ...] = LANGUAGES
    items: Mapping[tuple[str | int, ...], JsonValue] = field(default_factory=dict)
    """The collection's items, without secrets, by their places in the file."""

    def item(self, operation: Operation) -> JsonValue:
        """Return the item of an operation; None where it is not known."""
        return self.items.get(operation.place.pointer)


USUAL: Final = DocsOptions()
