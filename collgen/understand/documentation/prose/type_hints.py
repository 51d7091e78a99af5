"""The type that a default, set, limit or unit suggests when nothing states it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.reading import Statement
from collgen.understand.documentation.prose.tokens import concept

if TYPE_CHECKING:
    from collgen.model import JsonValue, Keyword
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
        suggested = None if found is None else _suggested(prose, found)
        if found is not None and suggested is not None:
            keyword, kind = suggested
            prose.statements[keyword] = Statement(keyword, kind, found.quote)
            return


def _suggested(prose: Prose, found: Statement) -> tuple[Keyword, str] | None:
    """Return `type` where a statement leaves one only, `type_hint` where numbers may be texts."""
    if found.word in _OF_TEXTS:
        return "type", "string"
    values = found.value if isinstance(found.value, list) else [found.value]
    kinds = {_kind(one) for one in values} - {"null"}
    if kinds in ({"string"}, {"boolean"}):
        return "type", kinds.pop()
    ranged = prose.knows("minimum") and prose.knows("maximum")
    if kinds == {"integer"} and ranged and prose.mask & concept("number_noun"):
        return (
            "type",
            "integer",
        )  # `Page number (1-30)`: the word and the limits state it together
    if kinds and kinds <= {"integer", "number"}:
        return "type_hint", "number" if "number" in kinds else "integer"
    return None


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
