"""Rules of validation libraries: `required|string|max:255`, `required,oneof=a b`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.text import literal, number, word_set

if TYPE_CHECKING:
    from collgen.model import JsonValue, Keyword
    from collgen.understand.documentation.prose.reading import Prose

_PIPED: Final = re.compile(
    r"(?<![\w|])[a-z_]+(?::[^|\s`\"')]+)?(?:\|[a-z_]+(?::[^|\s`\"')]+)?)+(?![\w|])"
)
_TAGS: Final = re.compile(
    r"(?<![\w,])[a-z_]+(?:=[^,\s`\"']+(?: [\w.-]+)*)?"
    r"(?:,[a-z_]+(?:=[^,\s`\"']+(?: [\w.-]+)*)?)+(?![\w,])"
)
_TYPES: Final = {
    "string": "string", "integer": "integer", "int": "integer", "numeric": "number",
    "number": "number", "decimal": "number", "boolean": "boolean", "bool": "boolean",
    "array": "array", "json": "object", "file": "string", "image": "string",
}  # fmt: skip
_FORMATS: Final = {
    "email": "email", "url": "uri", "uri": "uri", "uuid": "uuid", "uuid4": "uuid", "date": "date",
    "datetime": "date-time",
}  # fmt: skip
_OTHERS: Final = word_set(
    "nullable sometimes present filled confirmed accepted unique exists alpha alpha_num"
    " alpha_dash distinct mimes size digits"
    " date_format regex after before same different active_url ip"
    " timezone bail exclude prohibited alphanum"
    " lowercase uppercase hostname ascii e164 dive"
)
_OPTIONAL: Final = word_set("nullable sometimes optional omitempty")
_LIMITS: Final = word_set("min max gte lte len between in oneof")
_KNOWN: Final = _OTHERS | _OPTIONAL | _LIMITS | {*_TYPES, *_FORMATS, "required"}


def read_rules(prose: Prose) -> bool:
    """Record what the rules state; False when the words between the signs are no rules."""
    for sign, colon, pattern in (("|", ":", _PIPED), (",", "=", _TAGS)):
        if sign not in prose.text or (sign == "," and colon not in prose.text):
            continue
        for found in pattern.finditer(prose.text):
            rules = [rule.partition(colon)[::2] for rule in found[0].split(sign)]
            names = {name for name, _ in rules}
            sure = names & (
                {"required"} | _OPTIONAL | (_TYPES.keys() if sign == "|" else set())
            )
            if (
                names <= _KNOWN
                and sure
                and (sign == "|" or any(value for _, value in rules))
            ):
                _record(prose, rules, found.span())
                return True
    return False


def _record(prose: Prose, rules: list[tuple[str, str]], span: tuple[int, int]) -> None:
    names = {name for name, _ in rules}
    if "required" in names or names & _OPTIONAL:
        prose.record("required", "required" in names, *span)
    for name, argument in rules:
        if name in _TYPES:
            prose.record("type", _TYPES[name], *span)
        elif name in _FORMATS:
            prose.record("format", _FORMATS[name], *span)
            prose.record("type", "string", *span)
        elif name in ("in", "oneof"):
            parts = argument.split(" " if name == "oneof" else ",")
            values: list[JsonValue] = [literal(value) for value in parts]
            prose.record("enum", values, *span)
    low: Keyword = "minimum" if prose.numeric else "minLength"
    high: Keyword = "maximum" if prose.numeric else "maxLength"
    if not prose.numeric and prose.types not in ((), ("string",)):
        return
    if not prose.types and "oneof" in names:
        return
    for name, argument in rules:
        limits = argument.split(",") if name == "between" else [argument] * 2
        found: dict[str, tuple[Keyword, ...]] = {
            "min": (low,), "gte": (low,), "max": (high,), "lte": (high,), "between": (low, high),
            "len": (low, high),
        }  # fmt: skip
        for word, written in zip(found.get(name, ()), limits, strict=False):
            limit = number(written)
            if limit is not None:
                prose.record(word, limit, *span)
