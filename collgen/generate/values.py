"""Calls of the generated client in Python: which values they hand over, in black's layout."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from collgen.auth.registry import kind_of
from collgen.escape import layout, python
from collgen.escape.width import fits
from collgen.model import (
    Api,
    Auth,
    JsonValue,
    Operation,
    Parameter,
    Variable,
)
from collgen.samples.calls import Call, file_of

FileSource: TypeAlias = Callable[[str, "str | None"], tuple[str, Sequence[str]]]
"""Makes a file argument from its name and its content type: `Path(` or `(`, and what follows."""

INLINE_LIMIT = 2000
"""Characters of JSON beyond which a value belongs in a file of its own."""

# What every client says of a file by its name: these need no telling.
_TYPES_OF_NAMES = {
    "csv": "text/csv", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "json": "application/json", "pdf": "application/pdf", "png": "image/png",
    "txt": "text/plain", "zip": "application/zip",
}  # fmt: skip
EXAMPLE_BASE_URL = "https://api.example.com"
"""For the client of a collection whose requests name no host."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a call is written down."""

    client: str = "client"
    """What the operation is called on; `await client` in asynchronous code."""
    file: FileSource | None = None
    """How a file is handed over, as a `Path` when left out."""
    stored: Callable[[Parameter, JsonValue], str | None] | None = None
    """May return the source of a value that is kept elsewhere: a test's large body."""
    options: str = ""
    """Source of the call's options, if any."""


_BY_THE_CLIENT = Style()


def call_source(
    operation: Operation,
    call: Call,
    style: Style = _BY_THE_CLIENT,
    *,
    indent: int = 0,
    result: str = "",
) -> str:
    """Return the source of `call` for a line that starts at column `indent`.

    With `result`, the call is assigned to that name.
    """
    before = f"{result} = " if result else ""
    head = f"{style.client}.{operation.name}("
    margin = " " * indent
    if not call.arguments and not style.options:
        line = f"{before}{head})"
        if not result or fits(margin + line):
            return line
        return f"{before}(\n{margin}    {head})\n{margin})"
    # Black puts parentheses around what then fits, and only then.
    if result and not fits(margin + before + head) and fits(f"{margin}    {head}"):
        inner = _arguments(call, style, indent + 4)
        return f"{before}(\n{margin}    {head}{inner}\n{margin})"
    return f"{before}{head}{_arguments(call, style, indent)}"


def _arguments(call: Call, style: Style, indent: int) -> str:
    """Return the arguments, one on a line, and the closing parenthesis."""
    lines = [""]
    for parameter, value in call.arguments:
        source = style.stored(parameter, value) if style.stored else None
        if source is None and parameter.file and value is not None:
            file = style.file or path_of
            own = value if isinstance(value, list) else [value]
            if not parameter.or_text or not all(isinstance(v, str) for v in own):
                lines.append(_files_line(parameter, value, indent + 4, file))
                continue
        if source is None:
            null = "None" if parameter.python_name in call.left_out else "NULL"
            source = null if value is None else python.literal(value, indent + 4)
        lines.append(layout.element(f"{parameter.python_name}={source}", indent + 4))
    if style.options:
        lines.append(f"{' ' * (indent + 4)}options={style.options},")
    lines.append(f"{' ' * indent})")
    return "\n".join(lines)


def _files_line(
    parameter: Parameter, value: JsonValue, indent: int, file: FileSource
) -> str:
    name, margin = parameter.python_name, " " * indent
    if not isinstance(value, list):
        opening, items = file(*file_of(value))
        return margin + bracketed(f"{name}={opening}", items, "),", indent)
    if not value:
        return f"{margin}{name}=[],"
    lines = [f"{margin}{name}=["]
    for each in value:
        if parameter.or_text and isinstance(each, str):
            literal = python.literal(each, indent + 4)
            lines.append(layout.element(literal, indent + 4))
            continue
        opening, items = file(*file_of(each))
        lines.append(f"{margin}    {bracketed(opening, items, '),', indent + 4)}")
    return "\n".join([*lines, f"{margin}],"])


def path_of(name: str, content_type: str | None) -> tuple[str, Sequence[str]]:
    """Return a `Path` for a file in the working directory, with its type if it says one."""
    text = python.string(name)
    if content_type and content_type != _TYPES_OF_NAMES.get(
        name.rpartition(".")[2].lower()
    ):
        return "(", [text, f"Path({text})", python.string(content_type)]
    return "Path(", [text]


def bracketed(before: str, items: Sequence[str], after: str, indent: int) -> str:
    """Return `before`, `items` and `after` as black splits them: one line, two levels, or one each.

    `before` ends with the opening bracket and `after` starts with the closing one; no item has
    more than one line.
    """
    joined = ", ".join(items)
    margin = " " * indent
    line = f"{before}{joined}{after}"
    if fits(margin + line):
        return line
    # What a call takes may share a line of its own, what a tuple holds may not.
    is_tuple = before.endswith(("=(", " (")) or before == "("
    if len(items) == 1 or (not is_tuple and fits(f"{margin}    {joined}")):
        return f"{before}\n{margin}    {joined}\n{margin}{after}"
    lines = "".join(f"{layout.element(item, indent + 4)}\n" for item in items)
    return f"{before}\n{lines}{margin}{after}"


def needs_signature(operation: Operation) -> bool:
    """Return whether the client leaves the authentication of `operation` to its caller."""
    return operation.auth is not None and not is_built_in(operation.auth)


def is_built_in(auth: Auth) -> bool:
    """Return whether the client authenticates in this way by itself."""
    return kind_of(auth).is_built_in


def client_argument(api: Api, variable: Variable) -> str:
    """Return the name of the client's argument that sets `variable`."""
    return (
        "base_url" if variable.name == api.base_url_variable else variable.python_name
    )


json_line: Final[Callable[[JsonValue], str]] = json.JSONEncoder(
    ensure_ascii=False
).encode
"""Returns a value as JSON in one line; `json.dumps` would make such an encoder for each."""


def is_large(value: JsonValue) -> bool:
    """Return whether `value` would fill more than a screen of source."""
    if isinstance(value, str):
        return len(value) > INLINE_LIMIT
    return isinstance(value, (list, dict)) and len(json.dumps(value)) > INLINE_LIMIT
