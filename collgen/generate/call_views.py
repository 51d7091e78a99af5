"""Calls of the generated client, for templates: the method, and each argument as source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.escape import python
from collgen.escape.escaped import PythonSource, indented
from collgen.generate.width import fits
from collgen.model import Schema
from collgen.model.brackets import is_file, mapped
from collgen.samples.calls import file_of

if TYPE_CHECKING:
    from collgen.model import JsonValue, Operation, Parameter
    from collgen.samples.calls import AcceptedCall

FileSource: TypeAlias = Callable[[str, "str | None", str], PythonSource]
"""Returns a file of this name and content type; `line` is what else its line has."""
FilesSource: TypeAlias = Callable[[Sequence[PythonSource]], PythonSource]
"""Returns a list of files."""
ValueSource: TypeAlias = "Callable[[str, JsonValue], PythonSource]"
"""Returns the source of the value of an argument of this name."""

_NULL: Final = python.identifier("NULL")
# The content types that every client derives from a file's name.
_TYPES_OF_NAMES: Final = {
    "csv": "text/csv", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "json": "application/json", "pdf": "application/pdf", "png": "image/png",
    "txt": "text/plain", "zip": "application/zip",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Argument:
    """A keyword argument."""

    name: PythonSource
    value: PythonSource


@dataclass(frozen=True, slots=True)
class CallView:
    """A call of a method of the client."""

    function: PythonSource
    """Dotted, from the client: `calls.make_an_outbound_call`."""
    arguments: tuple[Argument, ...]


def on_one_line(items: Sequence[PythonSource]) -> PythonSource:
    """Return a list in one line."""
    return PythonSource.fill("[{}]", PythonSource.joined(", ", items))


def one_a_line(items: Sequence[PythonSource]) -> PythonSource:
    """Return a list whose items have a line each."""
    lines = [PythonSource.fill("    {},\n", indented(item)) for item in items]
    if not lines:
        return on_one_line(lines)
    return PythonSource.fill("[\n{}]", PythonSource.joined("", lines))


def call_view(
    operation: Operation,
    call: AcceptedCall,
    value_source: ValueSource,
    file: FileSource,
    *,
    files: FilesSource = on_one_line,
    column: int = 4,
) -> CallView:
    """Return `call` with the source of each argument, which begins at `column`."""
    arguments = []
    for parameter, value in call.arguments:
        name = python.identifier(parameter.python_name)
        if value is None:
            source = python.literal(None) if name in call.left_out else _NULL
        elif not parameter.holds_files:
            source = value_source(name, value)
        elif not parameter.file:
            source = python.literal(_with_files(value, file))
        elif isinstance(value, list):
            line = " " * (column + 4) + ","
            source = files([_file(parameter, each, line, file) for each in value])
        else:
            source = _file(parameter, value, " " * column + f"{name}=,", file)
        arguments.append(Argument(name, source))
    return CallView(python.identifier(operation.name), tuple(arguments))


def _file(
    parameter: Parameter, value: JsonValue, line: str, file: FileSource
) -> PythonSource:
    if parameter.or_text and isinstance(value, str):
        return python.string(value)
    return file(*file_of(value), line)


def _with_files(value: JsonValue, file: FileSource) -> JsonValue:
    """Return a value with the source of each file in it."""
    return mapped(
        value, Schema(), lambda _, one: file(*file_of(one), "") if is_file(one) else one
    )


def path(name: str, content_type: str | None, line: str) -> PythonSource:
    """Return a `Path` for a file in the working directory, with its type if it says one."""
    text = python.string(name)
    parts, patterns = [text], ("Path({})", "Path(\n    {}\n)")
    usual = _TYPES_OF_NAMES.get(name.rpartition(".")[2].lower())
    if content_type and content_type != usual:
        parts = [text, text, python.string(content_type)]
        patterns = "({}, Path({}), {})", "(\n    {},\n    Path({}),\n    {},\n)"
    flat, split = (PythonSource.fill(pattern, *parts) for pattern in patterns)
    return flat if fits(line + flat) else split
