"""The type that a default, set, limit or unit suggests when nothing states it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.reading import Statement
from collgen.understand.documentation.prose.tokens import concept

if TYPE_CHECKING:
    from collgen.model import JsonValue
    from collgen.understand.documentation.prose.reading import Prose

_SUGGESTING: Final = (
    "enum", "default", "minimum", "maximum", "minLength", "maxLength", "format", "pattern",
)  # fmt: skip
_OF_TEXTS: Final = frozenset({"minLength", "maxLength", "format", "pattern"})


def read_type_hint(prose: Prose) -> None:
    """Record `type_hint`: what default, set or limits suggest when nothing says the type."""
    if prose.knows("type") or prose.types:
        return
    for word in _SUGGESTING:
        found = prose.statements.get(word)
        if found is None:
            continue
        if word in _OF_TEXTS:
            prose.statements["type"] = Statement("type", "string", found.quote)
            return
        values = found.value if isinstance(found.value, list) else [found.value]
        kinds = {_kind(one) for one in values} - {"null"}
        if kinds in ({"string"}, {"boolean"}):
            prose.statements["type"] = Statement("type", kinds.pop(), found.quote)
            return
        ranged = prose.knows("minimum") and prose.knows("maximum")
        if kinds == {"integer"} and ranged and prose.mask & concept("number_noun"):
            # `Page number (1-30)`: the word and the limits say it together.
            prose.statements["type"] = Statement("type", "integer", found.quote)
            return
        if kinds and kinds <= {"integer", "number"}:
            kind = "number" if "number" in kinds else "integer"
            prose.statements["type_hint"] = Statement("type_hint", kind, found.quote)
            return


def read_kind_of_unit(prose: Prose) -> None:
    """Record `type_hint` of what is counted in seconds, cents or bytes."""
    found = prose.statements.get("unit")
    if found is None or prose.types or prose.knows("type") or prose.knows("type_hint"):
        return
    if found.value in words("unit.whole"):
        prose.statements["type_hint"] = Statement("type_hint", "integer", found.quote)


def _kind(value: JsonValue) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    return "null" if value is None else "string"
