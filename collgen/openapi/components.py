"""Schemas, and the components that stand for the models: each under the name of its class."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from collgen.model import MISSING, Property, Schema
from collgen.model.schema import FILE

if TYPE_CHECKING:
    from collgen.model import JsonValue, Variable

_SCHEMAS: Final = "#/components/schemas/"
_CLASSES: Final[dict[str, tuple[type, ...]]] = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}


class Components:
    """Collects the named schemas of a document."""

    def __init__(self, variables: Sequence[Variable] = ()) -> None:
        self.variables = {one.name: one for one in reversed(variables)}
        self._found: dict[str, dict[str, Any]] = {}
        self._texts: dict[str, str] = {}

    def schemas(self) -> dict[str, dict[str, Any]]:
        """Return the named schemas, by name."""
        return dict(sorted(self._found.items()))

    def schema(self, schema: Schema) -> dict[str, Any]:
        """Return a schema as OpenAPI 3.1 has it, which is JSON Schema; a model as a reference."""
        found = self._plain(schema)
        if schema.model is None or not schema.properties:
            return found
        nullable = schema.nullable
        if nullable:
            found["type"] = "object"
        name = self.add(schema.model, found)
        reference = {"$ref": _SCHEMAS + name}
        return {"anyOf": [reference, {"type": "null"}]} if nullable else reference

    def add(self, name: str, found: dict[str, Any]) -> str:
        """Keep a schema under a name, or under a numbered one where another has it."""
        if not name.isascii():  # `^[a-zA-Z0-9._-]+$` (3.1, "Components Object")
            found = {"title": name, **found}
            name = name.encode("punycode").decode("ascii")
        text = json.dumps(found, sort_keys=True)
        number, free = 2, name
        while self._texts.get(free, text) != text:
            free, number = f"{name}{number}", number + 1
        self._found[free], self._texts[free] = found, text
        return free

    def _plain(self, schema: Schema) -> dict[str, Any]:
        types = list(schema.type)
        found: dict[str, Any] = {}
        if types:
            found["type"] = types[0] if len(types) == 1 else types
        values = [value for value in schema.enum if _is_of(value, schema.type)]
        if schema.nullable and values and None not in values:
            values.append(None)
        # A set that others may join is no `enum`, which would rule them out.
        words = (
            ("format", "binary" if schema.format == FILE else schema.format),
            ("x-extensible-enum" if schema.open_enum else "enum", values or None),
            ("minimum", schema.minimum),
            ("maximum", schema.maximum),
            ("minLength", schema.min_length),
            ("maxLength", schema.max_length),
            (_pattern_word(schema.pattern), schema.pattern),
            ("deprecated", schema.deprecated or None),
            ("readOnly", schema.read_only or None),
            ("x-unit", schema.unit),
            ("x-sent-as-text", schema.as_text or None),
        )
        found |= {word: value for word, value in words if value is not None}
        if schema.default is not MISSING:
            found |= _default(schema)
        if schema.items is not None or "array" in types:
            found["items"] = self.schema(schema.items or Schema())
        if schema.properties:
            found |= self.members(schema.properties)
        if schema.additional is not None:
            found["additionalProperties"] = self.schema(schema.additional)
        return found

    def members(self, properties: Iterable[Property]) -> dict[str, Any]:
        """Return `properties` and `required` of an object."""
        listed = list(properties)
        required = [member.name for member in listed if member.required]
        members = {
            member.name: described(self.schema(member.schema), member.description)
            for member in listed
        }
        return {"properties": members} | ({"required": required} if required else {})


def described(schema: dict[str, Any], description: str) -> dict[str, Any]:
    """Return a schema with a description, if there is one."""
    return {**schema, "description": description} if description.strip() else schema


def any_of(schemas: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return the one schema, or a choice of several; one that admits everything wins."""
    unique: list[dict[str, Any]] = []
    for schema in schemas:
        if not schema:
            return {}
        if schema not in unique:
            unique.append(schema)
    return unique[0] if len(unique) == 1 else {"anyOf": unique} if unique else {}


def _default(schema: Schema) -> dict[str, Any]:
    """Return a default that the schema's own type admits; another is no more than noted."""
    value: Any = schema.default
    if isinstance(value, float) and not math.isfinite(value):
        return {}
    admitted = _is_of(value, schema.type) and (
        not schema.enum or schema.open_enum or value in schema.enum
    )
    return {"default" if admitted else "x-default": value}


def _pattern_word(pattern: str | None) -> str:
    """Return `pattern`, or an extension's name for what no regular expression is."""
    try:
        re.compile(pattern or "")
    except (re.error, OverflowError, RecursionError):
        return "x-pattern"
    return "pattern"


def _is_of(value: JsonValue, types: tuple[str, ...]) -> bool:
    if not types:
        return True
    if isinstance(value, bool):
        return "boolean" in types
    return any(isinstance(value, _CLASSES[name]) for name in types)
