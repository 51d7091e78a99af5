"""Schemas as Python type expressions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from collgen.escape import layout
from collgen.model import Parameter, Property, Schema

Role: TypeAlias = Literal["response", "input"]

_SCALARS: Final = {
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "string": "str",
}
_DATES: Final = {"date-time": "datetime", "date": "date"}
_LONGEST_LITERAL: Final = 40
"""Values beyond which a closed set is documentation, not a type."""


@dataclass(slots=True)
class Imports:
    """The names that the type expressions of one module need."""

    typing: set[str] = field(default_factory=set)
    collections: set[str] = field(default_factory=set)
    datetime: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    """Of `datetime`, for what is handed over."""
    runtime: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    dynamic: set[str] = field(default_factory=set)
    models: bool = False
    params: bool = False
    builtins: bool = False
    ssl: bool = False


def parameter_annotation(parameter: Parameter, imports: Imports) -> str:
    """Return the type of a method's argument; an optional one may be None besides."""
    schema = parameter.schema
    if parameter.file:
        imports.runtime.add("FileInput")
        kinds = ["FileInput", "str"] if parameter.or_text else ["FileInput"]
        if parameter.repeated:
            imports.collections.add("Sequence")
            kinds = [f"Sequence[{' | '.join(kinds)}]"]
    elif not schema.type and not schema.enum and parameter.location != "body":
        kinds = ["str", "int"]
    else:
        text = annotation(schema, "input", imports, prefix="params.")
        kinds = layout.split_union(text)
        if kinds == ["None"]:  # only null was seen: that says nothing of the type
            imports.typing.add("Any")
            kinds = ["Any"]
        elif "None" in kinds:
            imports.runtime.add("Null")
            kinds[kinds.index("None")] = "Null"
    if not parameter.required and kinds != ["Any"]:
        kinds.append("None")
    return " | ".join(kinds)


def annotation(schema: Schema, role: Role, imports: Imports, *, prefix: str) -> str:
    """Return the type expression of `schema`; models are written behind `prefix`.

    Dates that are handed over stand behind `dt.` in the class of a `TypedDict`, which may well have
    a key `date` and cannot have it under another name.
    """
    scalar = _SCALARS.get(schema.type[0]) if len(schema.type) == 1 else None
    if scalar is not None and not schema.enum and not schema.format:
        return scalar
    if schema.enum and _is_literal(schema):
        imports.typing.add("Literal")
        kinds = [layout.literal_type([v for v in schema.enum if v is not None])]
        if schema.open_enum:
            kinds += [_SCALARS[kind] for kind in schema.type if kind in _SCALARS]
    else:
        kinds = [
            _kind(schema, kind, role, imports, prefix)
            for kind in schema.type
            if kind != "null"
        ]
    if not kinds:
        if schema.type:
            return "None"
        imports.typing.add("Any")
        return "Any"
    if "Any" in kinds:
        return "Any"
    if "null" in schema.type or None in schema.enum:
        kinds.append("None")
    return kinds[0] if len(kinds) == 1 else layout.union(kinds)


def _is_literal(schema: Schema) -> bool:
    values = schema.enum
    return (
        0 < len(values) <= _LONGEST_LITERAL
        and all(
            isinstance(value, (str, int, bool)) or value is None for value in values
        )
        and any(value is not None for value in values)
        and not {"array", "object", "number"} & set(schema.type)
    )


def _kind(schema: Schema, kind: str, role: Role, imports: Imports, prefix: str) -> str:
    if kind == "array":
        return _array(schema, role, imports, prefix)
    if kind == "object":
        return _object(schema, role, imports, prefix)
    if kind == "string" and schema.format in _DATES:
        name = _DATES[schema.format]
        if role == "response":
            imports.datetime.add(name)
            return name
        imports.dates.add(name)
        return f"str | {name}" if prefix else f"str | dt.{name}"
    if kind == "string" and schema.format == "binary" and role == "response":
        return "bytes"
    return _SCALARS[kind]


def _array(schema: Schema, role: Role, imports: Imports, prefix: str) -> str:
    item = annotation(schema.items or Schema(), role, imports, prefix=prefix)
    if role == "input":
        imports.collections.add("Sequence")
        return f"Sequence[{item}]"
    return f"list[{item}]"


def has_class(properties: Iterable[Property], role: Role) -> bool:
    """Tell whether an object can be a class: a TypedDict has no empty key."""
    return role == "response" or all(p.name for p in properties)


def _object(schema: Schema, role: Role, imports: Imports, prefix: str) -> str:
    if schema.model is not None and has_class(schema.properties, role):
        if prefix == "models.":
            imports.models = True
        elif prefix == "params.":
            imports.params = True
        return prefix + schema.model
    value = annotation(schema.additional or Schema(), role, imports, prefix=prefix)
    if role == "input":
        imports.collections.add("Mapping")
        return f"Mapping[str, {value}]"
    return f"dict[str, {value}]"
