"""The type that a told default, set, limit or unit suggests when nothing says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.understand.documentation.text import word_set

if TYPE_CHECKING:
    from collgen.model import JsonValue
    from collgen.understand.documentation.prose.told import Prose


def read_likely_kind(prose: Prose) -> None:
    """Tell `likely_type`: what the told default, set or limits suggest when nothing says the type."""
    if prose.knows("type") or prose.types:
        return
    for word in (
        "enum",
        "default",
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "format",
        "pattern",
    ):
        found = prose.told.get(word)
        if found is None:
            continue
        value, quote = found
        if word in ("minLength", "maxLength", "format", "pattern"):
            prose.told["type"] = ("string", quote)
            return
        values = value if isinstance(value, list) else [value]
        kinds = {_kind(one) for one in values} - {"null"}
        if kinds == {"string"} or kinds == {"boolean"}:
            prose.told["type"] = (kinds.pop(), quote)
            return
        ranged = prose.knows("minimum") and prose.knows("maximum")
        if kinds == {"integer"} and ranged and _NUMBER.search(prose.text):
            # `Page number (1-30)`: the word and the limits say it together.
            prose.told["type"] = ("integer", quote)
            return
        if kinds and kinds <= {"integer", "number"}:
            prose.told["likely_type"] = (
                "number" if "number" in kinds else "integer",
                quote,
            )
            return


_NUMBER = re.compile(r"\bnumber\b", re.IGNORECASE)
_WHOLE_UNITS = word_set(
    "milliseconds microseconds nanoseconds seconds minutes hours days weeks months years cents kobo paise pence bytes "
    "kilobytes pixels"
)


def read_kind_of_unit(prose: Prose) -> None:
    """Tell `likely_type` of what is counted in seconds, cents or bytes."""
    found = prose.told.get("unit")
    if (
        found is None
        or prose.types
        or prose.knows("type")
        or prose.knows("likely_type")
    ):
        return
    if found[0] in _WHOLE_UNITS or found[0] == "minor units":
        prose.told["likely_type"] = ("integer", found[1])


def _kind(value: JsonValue) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    return "null" if value is None else "string"
