"""The call of an operation that is shown: which values it hands over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from collgen.model import JsonValue, Operation, Parameter, Schema
from collgen.samples.values import sample_value

Arguments: TypeAlias = Sequence[tuple[str, JsonValue]]

# What a path segment may not be: the client refuses it, since a URL would lose it.
_LOST_SEGMENTS: Final = ("", ".", "..")
_UNSAFE_IN_FILE_NAME = re.compile(r"[^\w. ()+@=-]+")
_MAX_FILE_NAME: Final = 60
_TEXT: Final = Schema(("string",))
MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class AcceptedCall:
    """A call of an operation that the client accepts."""

    arguments: tuple[tuple[Parameter, JsonValue], ...]
    is_complete: bool
    """The collection gave every value; otherwise some are stand-ins for what it left out."""

    left_out: frozenset[str] = frozenset()
    """Required arguments that the collection leaves out: an exact call hands over None."""

    @property
    def uses_null(self) -> bool:
        """Whether the call names `NULL`: an argument that is None is left out instead."""
        return any(
            value is None and parameter.python_name not in self.left_out
            for parameter, value in self.arguments
        )


def accepted_call(operation: Operation, arguments: Arguments) -> AcceptedCall:
    """Return `arguments` as a call, with stand-ins for the required ones that it lacks."""
    values = dict(arguments)
    is_complete = True
    accepted: list[tuple[Parameter, JsonValue]] = []
    left_out: list[str] = []
    for parameter in operation.arguments:
        name = parameter.python_name
        has_value = name in values
        if has_value and not (parameter.location == "path" and _is_lost(values[name])):
            accepted.append((parameter, values[name]))
        elif parameter.required and operation.call.exact and not has_value:
            left_out.append(name)
            accepted.append((parameter, None))
        elif parameter.required:
            is_complete = False
            accepted.append((parameter, stand_in(parameter)))
    return AcceptedCall(tuple(accepted), is_complete, frozenset(left_out))


def _is_lost(value: JsonValue) -> bool:
    """Return whether a URL would lose a path argument."""
    if isinstance(value, list):
        value = ",".join(map(str, value))
    return value in _LOST_SEGMENTS


def stand_in(parameter: Parameter) -> JsonValue:
    """Return a value for `parameter`: one of its type that fits its name."""
    value = sample_value(parameter.name, parameter.schema)
    if parameter.location == "path" and _is_lost(value):
        value = [sample_value(parameter.name, parameter.schema.items or _TEXT)]
    if parameter.repeated and not isinstance(value, list):
        return [value]
    return value


def file_of(value: JsonValue) -> tuple[str, str | None]:
    """Return the name (without folders) and the content type that `value` tells of a file."""
    if isinstance(value, dict):
        name, content_type = value.get("file"), value.get("content_type")
    else:
        name, content_type = value, None
    # The collection's name may be any path: a call that is copied must not read a file elsewhere.
    plain = re.split(r"[/\\]", name)[-1] if isinstance(name, str) else ""
    plain = _UNSAFE_IN_FILE_NAME.sub("_", plain).strip("._-")[-_MAX_FILE_NAME:]
    is_typed = isinstance(content_type, str) and MEDIA_TYPE.fullmatch(content_type)
    return plain or "file", str(content_type) if is_typed else None
