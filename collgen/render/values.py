"""Calls of the generated client as Python source: which values they hand over, in black's layout."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from collgen.model import MISSING, Api, JsonValue, Operation, Parameter, Schema, Variable
from collgen.source import python

Arguments: TypeAlias = Sequence[tuple[str, JsonValue]]
FileSource: TypeAlias = Callable[[str, str | None], str]
"""Makes the source of a file argument from its name and its content type."""

LINE_LENGTH = 88
INLINE_LIMIT = 2000
"""Characters of JSON beyond which a value belongs in a file of its own."""

# What a path segment may not be: the client refuses it, since a URL would lose it.
_LOST_SEGMENTS = ("", ".", "..")
_UNSAFE_IN_FILE_NAME = re.compile(r"[^A-Za-z0-9._-]+")
_SAMPLES_BY_FORMAT: dict[str, JsonValue] = {
    "date": "2025-01-31",
    "date-time": "2025-01-31T12:00:00Z",
    "email": "someone@example.com",
    "time": "12:00:00Z",
    "uri": "https://example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
_SAMPLES_BY_TYPE: dict[str, JsonValue] = {
    "integer": 1,
    "number": 1.5,
    "boolean": True,
    "array": [],
    "object": {},
    "string": "text",
}


@dataclass(frozen=True, slots=True)
class Call:
    """A call of an operation that the client accepts."""

    arguments: tuple[tuple[Parameter, JsonValue], ...]
    exact: bool
    """The collection gave every value; otherwise some are stand-ins for what it left out."""

    @property
    def uses_null(self) -> bool:
        """Whether the call names `NULL`: an argument that is None is left out instead."""
        return any(value is None and not p.file for p, value in self.arguments)


def accepted_call(operation: Operation, arguments: Arguments) -> Call:
    """Return `arguments` as a call, with stand-ins for the required ones that it lacks."""
    given = dict(arguments)
    exact = True
    accepted = []
    for parameter in operation.arguments:
        value = given.get(parameter.python_name, MISSING)
        if parameter.location == "path" and value in _LOST_SEGMENTS:
            value = MISSING
        if value is MISSING:
            if not parameter.required:
                continue
            exact = False
            value = stand_in(parameter)
        if not isinstance(value, type(MISSING)):
            accepted.append((parameter, value))
    return Call(tuple(accepted), exact)


def stand_in(parameter: Parameter) -> JsonValue:
    """Return a plausible value for `parameter`: its own in the collection, else one of its type."""
    value = parameter.value
    if isinstance(value, type(MISSING)) or (
        parameter.location == "path" and value in _LOST_SEGMENTS
    ):
        value = sample(parameter.schema)
    return [value] if parameter.repeated and not isinstance(value, list) else value


def sample(schema: Schema) -> JsonValue:
    """Return a value that `schema` admits."""
    if schema.enum:
        return schema.enum[0]
    if schema.format in _SAMPLES_BY_FORMAT:
        return _SAMPLES_BY_FORMAT[schema.format]
    if schema.minimum is not None:
        return schema.minimum
    kind = next((name for name in schema.type if name != "null"), "string")
    return _SAMPLES_BY_TYPE.get(kind, "text")


def call_source(
    operation: Operation,
    call: Call,
    *,
    client: str = "client",
    indent: int = 0,
    file: FileSource | None = None,
    stored: Callable[[Parameter, JsonValue], str | None] | None = None,
) -> str:
    """Return the source of `call` for a line that starts at column `indent`.

    `file` says how a file is handed over; `stored` may return the source of a value that is kept
    elsewhere (a test's large body).
    """
    if not call.arguments:
        return f"{client}.{operation.name}()"
    margin = " " * (indent + 4)
    lines = [f"{client}.{operation.name}("]
    for parameter, value in call.arguments:
        source = stored(parameter, value) if stored else None
        if source is None:
            source = value_source(parameter, value, indent + 4, file or path_of)
        lines.append(f"{margin}{parameter.python_name}={source},")
    lines.append(f"{' ' * indent})")
    return "\n".join(lines)


def value_source(
    parameter: Parameter, value: JsonValue, indent: int, file: FileSource
) -> str:
    """Return the source of one argument."""
    if parameter.file:
        return _files_source(value, indent, file)
    if value is None:
        return "NULL"
    return python.literal(value, indent)


def _files_source(value: JsonValue, indent: int, file: FileSource) -> str:
    if isinstance(value, list):
        margin = " " * (indent + 4)
        items = [f"{margin}{_file_source(item, file)},\n" for item in value]
        return f"[\n{''.join(items)}{' ' * indent}]" if items else "[]"
    return _file_source(value, file)


def _file_source(value: JsonValue, file: FileSource) -> str:
    name, content_type = file_of(value)
    return file(name, content_type)


def file_of(value: JsonValue) -> tuple[str, str | None]:
    """Return the name (without folders) and the content type that `value` tells of a file."""
    if isinstance(value, dict):
        name, content_type = value.get("file"), value.get("content_type")
    else:
        name, content_type = value, None
    # The collection's name may be any path: a call that is copied must not read a file elsewhere.
    plain = re.split(r"[/\\]", name)[-1] if isinstance(name, str) else ""
    plain = _UNSAFE_IN_FILE_NAME.sub("_", plain).strip("._-")
    return plain or "file", content_type if isinstance(content_type, str) else None


def path_of(name: str, content_type: str | None) -> str:  # noqa: ARG001
    """Return the source of a `Path` for a file that lies in the working directory."""
    return f"Path({python.string(name)})"


def assigned(name: str, source: str, indent: int = 0) -> str:
    """Return `name = source` as black leaves it, `source` being a call without or with arguments."""
    line = f"{name} = {source}"
    if "\n" in source or indent + len(line) <= LINE_LENGTH:
        return line
    margin = " " * indent
    return f"{name} = (\n{margin}    {source}\n{margin})"


def bracketed(before: str, items: Sequence[str], after: str, indent: int) -> str:
    """Return `before`, `items` and `after` as black splits them: one line, two levels, or one each.

    `before` ends with the opening bracket and `after` starts with the closing one; no item has
    more than one line.
    """
    joined = ", ".join(items)
    if indent + len(before) + len(joined) + len(after) <= LINE_LENGTH:
        return f"{before}{joined}{after}"
    margin = " " * indent
    if len(items) == 1 or indent + 4 + len(joined) <= LINE_LENGTH:
        return f"{before}\n{margin}    {joined}\n{margin}{after}"
    lines = "".join(f"{margin}    {item},\n" for item in items)
    return f"{before}\n{lines}{margin}{after}"


def client_argument(api: Api, variable: Variable) -> str:
    """Return the name of the client's argument that sets `variable`."""
    return "base_url" if variable.name == api.base_url_variable else variable.python_name


def is_large(value: JsonValue) -> bool:
    """Return whether `value` would fill more than a screen of source."""
    if not isinstance(value, (list, dict, str)):
        return False
    return len(json.dumps(value)) > INLINE_LIMIT
