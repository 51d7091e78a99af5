"""Types in JSON Schema's vocabulary (draft 2020-12), in snake_case, and the named models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from collgen.model.facts import MISSING, Conflict, Fact, JsonValue, Missing

Steps: TypeAlias = tuple[str | None, ...]
"""Keys from a value down to one inside of it; None is any item of a list or value of a map."""


FILE: Final = "file"
"""The format of a text that a caller hands over as a file, where others stand beside it."""


@dataclass(frozen=True, slots=True)
class Schema:
    """A type in JSON Schema's words. A schema that says nothing (`Schema()`) admits everything."""

    type: tuple[str, ...] = ()
    """Any of string, integer, number, boolean, array, object, null; empty when unknown."""
    format: str | None = None
    """uri, email, uuid, date, date-time, binary, … as JSON Schema has them."""
    enum: tuple[JsonValue, ...] = ()
    open_enum: bool = False
    """The values in `enum` are known ones, and others may come."""
    default: JsonValue | Missing = MISSING
    minimum: float | int | None = None
    maximum: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    items: Schema | None = None
    properties: tuple[Property, ...] = ()
    additional: Schema | None = None
    """The values' schema of an object whose keys are data (ids, dates), not names."""
    model: str | None = None
    """The class that stands for this object, once `understand` has named it."""
    deprecated: bool = False
    read_only: bool = False
    unit: str | None = None
    """seconds, milliseconds, bytes, cents, … (no JSON Schema word: printed as `x-unit`)."""
    separator: str | None = None
    """A list that travels as one text joined by this (`,`)."""
    as_text: bool = False
    """Sent as text although the caller's type is another (`"300"` for 300)."""

    @property
    def nullable(self) -> bool:
        """Whether null is admitted."""
        return "null" in self.type

    def at(self, path: Steps) -> Schema | None:
        """Return the schema of what stands at the end of a path; None if it is not known."""
        found: Schema | None = self
        for step in path:
            if found is None:
                return None
            if step is None:
                found = found.items or found.additional
            else:
                members = (p.schema for p in found.properties if p.name == step)
                found = next(members, None)
        return found


@dataclass(frozen=True, slots=True)
class Property:
    """A named member of an object schema."""

    name: str
    """The key on the wire."""
    python_name: str
    schema: Schema
    required: bool = False
    """Documented as required, or (in a response) present in every example."""
    description: str = ""
    facts: tuple[Fact, ...] = ()
    """What the documentation and the test scripts state of it."""
    documented_only: bool = False
    """No example of its object has it."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A documented value inside an argument or an answer."""

    path: Steps
    schema: Schema
    required: bool
    facts: tuple[Fact, ...]
    """All that is known, the one that holds before others of the same word."""
    conflicts: tuple[Conflict, ...] = ()
    """Where two of them, or one and an example, disagree."""


def joined(path: Steps, name: str = "") -> str:
    """Return the path below `name` as a person writes it: `customer.email`, `items[].id`."""
    for step in path:
        name = f"{name}[]" if step is None else f"{name}.{step}" if name else step
    return name


@dataclass(frozen=True, slots=True)
class Model:
    """A named object type: a class of its own in the generated package."""

    name: str
    group: tuple[str, ...]
    """Python names of the groups down to the one that it belongs to; empty for the root."""
    properties: tuple[Property, ...]
    role: Literal["response", "input"]
    description: str = ""
    former_names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Those of the former names that callers may still use."""
