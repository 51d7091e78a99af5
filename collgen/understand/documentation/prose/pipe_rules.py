"""`required|string|max:255`: validation rules as several web frameworks write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.text import literal, number, word_set

if TYPE_CHECKING:
    from collgen.model import JsonValue
    from collgen.understand.documentation.prose.told import Prose

_RULES = re.compile(
    r"(?<![\w|])[a-z_]+(?::[^|\s`\"')]+)?(?:\|[a-z_]+(?::[^|\s`\"')]+)?)+(?![\w|])"
)
_TYPES: Final = {
    "string": "string",
    "integer": "integer",
    "int": "integer",
    "numeric": "number",
    "decimal": "number",
    "boolean": "boolean",
    "bool": "boolean",
    "array": "array",
    "json": "object",
    "file": "string",
    "image": "string",
}
_FORMATS: Final = {"email": "email", "url": "uri", "uuid": "uuid", "date": "date"}
_OTHERS: Final = word_set(
    "nullable sometimes present filled confirmed accepted unique exists alpha alpha_num alpha_dash distinct mimes size "
    "digits date_format regex after before same different active_url ip timezone bail exclude prohibited"
)
_OPTIONAL: Final = word_set("nullable sometimes optional")
_BOUNDED: Final = word_set("min max between in")
_KNOWN: Final = (
    _OTHERS
    | _OPTIONAL
    | _BOUNDED
    | frozenset(_TYPES)
    | frozenset(_FORMATS)
    | {"required"}
)


def read_pipe_rules(prose: Prose) -> bool:
    """Tell what the rules say; return False when words between pipes are no rules."""
    if "|" not in prose.text:
        return False
    for found in _RULES.finditer(prose.text):
        rules = [rule.partition(":")[::2] for rule in found[0].split("|")]
        names = {name for name, _ in rules}
        if names <= _KNOWN and names & ({"required"} | _OPTIONAL | frozenset(_TYPES)):
            _tell(prose, rules, found.span())
            return True
    return False


def _tell(prose: Prose, rules: list[tuple[str, str]], span: tuple[int, int]) -> None:
    names = {name for name, _ in rules}
    if "required" in names or names & _OPTIONAL:
        prose.tell("required", "required" in names, *span)
    for name, argument in rules:
        if name in _TYPES:
            prose.tell("type", _TYPES[name], *span)
        elif name in _FORMATS:
            prose.tell("format", _FORMATS[name], *span)
            prose.tell("type", "string", *span)
        elif name == "in":
            values: list[JsonValue] = [literal(value) for value in argument.split(",")]
            prose.tell("enum", values, *span)
    low, high = ("minimum", "maximum") if prose.numeric else ("minLength", "maxLength")
    if not prose.numeric and prose.types != ("string",):
        return
    for name, argument in rules:
        limits = argument.split(",") if name == "between" else [argument]
        words = {"min": (low,), "max": (high,), "between": (low, high)}.get(name, ())
        for word, written in zip(words, limits, strict=False):
            limit = number(written)
            if limit is not None:
                prose.tell(word, limit, *span)
