"""Schemas as Python type expressions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from collgen.escape.escaped import PythonSource
from collgen.escape.python import identifier, literal
from collgen.generate.module_names import ModuleNames
from collgen.generate.width import fits
from collgen.model import Parameter, Property, Schema
from collgen.model.schema import FILE

Role: TypeAlias = Literal["response", "input"]

NONE: Final = PythonSource("None")
_SCALARS: Final = {
    "integer": PythonSource("int"),
    "number": PythonSource("float"),
    "boolean": PythonSource("bool"),
    "string": PythonSource("str"),
}
_BYTES: Final = PythonSource("bytes")
_DATES: Final = {"date-time": "datetime", "date": "date"}
_LONGEST_LITERAL: Final = 40
"""Values beyond which a closed set is documentation, not a type."""


@dataclass(frozen=True, slots=True)
class Types:
    """Writes the type expressions of one module."""

    names: ModuleNames
    role: Role
    in_own_module: bool = False
    """The module is one of `models/` or `params/`: its classes stand without a prefix."""
    in_body: bool = False
    """The expression is a value in the body of a method, not an annotation."""

    def annotation(self, schema: Schema) -> PythonSource:
        """Return the type expression of `schema`."""
        return union(self.members(schema))

    def members(self, schema: Schema) -> list[PythonSource]:
        """Return the members of the union that `schema` is, None last; `Any` is alone."""
        scalar = _SCALARS.get(schema.type[0]) if len(schema.type) == 1 else None
        if scalar is not None and not schema.enum and not schema.format:
            return [scalar]
        if schema.enum and _is_literal(schema):
            found = self._literal(schema)
        else:
            found = [
                member
                for kind in schema.type
                if kind != "null"
                for member in self._kind(schema, kind)
            ]
        if not found:
            return [NONE] if schema.type else [self.any()]
        if any(member == "Any" for member in found):
            return [self.any()]
        if "null" in schema.type or None in schema.enum:
            found.append(NONE)
        return list(dict.fromkeys(found))

    def any(self) -> PythonSource:
        """Return `Any`."""
        return self.names.use("typing", "Any")

    def _literal(self, schema: Schema) -> list[PythonSource]:
        values = [literal(value) for value in schema.enum if value is not None]
        found = [
            PythonSource.fill(
                "{}[{}]",
                self.names.use("typing", "Literal"),
                PythonSource.joined(", ", values),
            )
        ]
        if schema.open_enum:
            found += [_SCALARS[kind] for kind in schema.type if kind in _SCALARS]
        return found

    def _kind(self, schema: Schema, kind: str) -> list[PythonSource]:
        if kind == "array":
            item = self.annotation(schema.items or Schema())
            return [PythonSource.fill("{}[{}]", self._container("list"), item)]
        if kind == "object":
            return [self._object(schema)]
        if kind == "string" and schema.format in _DATES:
            return self._date(_DATES[schema.format])
        if kind == "string" and schema.format == FILE:
            find = self.names.runtime if self.in_own_module else self.names.runtime_type
            return [find("FileInput")]
        if kind == "string" and schema.format == "binary" and self.role == "response":
            return [_BYTES]
        return [_SCALARS[kind]]

    def _object(self, schema: Schema) -> PythonSource:
        if schema.model is not None and has_class(schema.properties, self.role):
            return self._class(schema.model)
        value = self.annotation(schema.additional or Schema())
        return PythonSource.fill("{}[str, {}]", self._container("dict"), value)

    def _class(self, name: str) -> PythonSource:
        if self.in_own_module:
            return identifier(name)
        if self.role == "response":
            folder = self.names.package("models")
        else:
            folder = self.names.package_type("params")
        return PythonSource.fill("{}.{}", folder, identifier(name))

    def _container(self, name: str) -> PythonSource:
        """Return `list` or `dict`; arguments may be any sequence or mapping."""
        if self.role == "response":
            return identifier(name) if self.in_body else self.names.builtin(name)
        wider = {"list": "Sequence", "dict": "Mapping"}[name]
        find = self.names.use if self.in_own_module else self.names.annotate
        return find("collections.abc", wider)

    def _date(self, name: str) -> list[PythonSource]:
        """Return the type of a date; an argument may be its text, too.

        In the class of a TypedDict it stands behind `dt.`: that may have a key `date`, which it
        cannot have under another name.
        """
        if self.role == "response":
            return [self.names.use("datetime", name)]
        if self.in_own_module:
            self.names.module("datetime", "dt")
            return [_SCALARS["string"], PythonSource.fill("dt.{}", identifier(name))]
        return [_SCALARS["string"], self.names.annotate("datetime", name)]


def union(members: Iterable[PythonSource]) -> PythonSource:
    """Return the union of type expressions, None last."""
    found = dict.fromkeys(members)
    if NONE in found:
        found.pop(NONE)
        found[NONE] = None
    return PythonSource.joined(" | ", found)


def parameter_annotation(parameter: Parameter, names: ModuleNames) -> PythonSource:
    """Return the type of a method's argument; an optional one may be None besides."""
    members = _parameter_members(parameter, Types(names, "input"))
    default = "," if parameter.required else " = None,"
    if not parameter.required and members != ["Any"]:
        members.append(NONE)
    annotation = union(members)
    # ruff and black split a union on a line that is too long differently.
    line = f"        {parameter.python_name}: {annotation}{default}"
    if len(members) > 1 and not fits(line):
        return PythonSource.fill("({})", annotation)
    return annotation


def _parameter_members(parameter: Parameter, types: Types) -> list[PythonSource]:
    schema, names = parameter.schema, types.names
    if parameter.file:
        members = [names.runtime_type("FileInput")]
        if parameter.or_text:
            members.append(_SCALARS["string"])
        if not parameter.repeated:
            return members
        sequence = names.annotate("collections.abc", "Sequence")
        return [PythonSource.fill("{}[{}]", sequence, union(members))]
    if not schema.type and not schema.enum and parameter.location != "body":
        return [_SCALARS["string"], _SCALARS["integer"]]
    members = types.members(schema)
    if members == [NONE]:  # only null was seen: that says nothing of the type
        return [types.any()]
    null = names.runtime_type("Null") if NONE in members else NONE
    return [null if member == NONE else member for member in members]


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


def has_class(properties: Iterable[Property], role: Role) -> bool:
    """Whether an object can be a class: a TypedDict has no empty key."""
    return role == "response" or all(p.name for p in properties)
