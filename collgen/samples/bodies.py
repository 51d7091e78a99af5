"""The body of a sample's request."""

from __future__ import annotations

import json
import mimetypes
from typing import TYPE_CHECKING, Final

from collgen.model import JsonValue, Operation, Parameter
from collgen.model.brackets import flattened, is_file
from collgen.samples.calls import file_of
from collgen.samples.request import (
    BinaryBody,
    Body,
    FilePart,
    FormBody,
    JsonBody,
    MultipartBody,
    TextBody,
    TextPart,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILE: Final = "<file>"
_TYPES_OF_NAMES: Final = mimetypes.MimeTypes()
"""Without the machine's own list: every machine makes the same."""
_MORE_TYPES: Final = {"yaml": "text/yaml", "yml": "text/yaml"}


def sample_body(
    operation: Operation, arguments: Sequence[tuple[Parameter, JsonValue]]
) -> Body | None:
    """Return the body of the operation's own request."""
    body, request = operation.body, operation.call.request
    if body is None:
        return None
    match body.kind:
        case "multipart":
            return _multipart(operation, _files(arguments))
        case "form":
            return FormBody(request.fields)
        case "binary":
            files = _files(arguments)
            return BinaryBody(file_of(files[0][1])[0] if files else "file")
        case "json" | "graphql":
            return _json(request.body) if request.body else None
    return TextBody(request.body) if request.body else None


def _json(text: str) -> Body:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return TextBody(text)
    if _compact(value) != text and json.dumps(value) != text:
        return TextBody(text)  # a key twice, a number beyond what Python reads
    return JsonBody(value, text)


def _compact(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)


def _files(
    arguments: Sequence[tuple[Parameter, JsonValue]],
) -> list[tuple[str, JsonValue]]:
    """Return the files of a call by the names of their fields."""
    found: list[tuple[str, JsonValue]] = []
    for parameter, value in arguments:
        if parameter.brackets is not None:
            members = flattened(parameter.name, value, parameter.brackets)
            found += ((name, one) for name, one in members if is_file(one))
        elif parameter.file:
            items = value if isinstance(value, list) else [value]
            found += (
                (parameter.name, one) for one in items if not isinstance(one, str)
            )
    return found


def _multipart(
    operation: Operation, files: list[tuple[str, JsonValue]]
) -> MultipartBody:
    types = {
        p.name: p.content_type
        for p in operation.parameters
        if p.location == "body" and p.content_type and not p.file
    }
    parts: list[TextPart | FilePart] = []
    for name, value in operation.call.request.fields:
        if value != _FILE:
            parts.append(TextPart(name, value, types.get(name)))
            continue
        number = next((n for n, (p, _) in enumerate(files) if p == name), None)
        file_name, content_type = (
            ("file", None) if number is None else file_of(files.pop(number)[1])
        )
        parts.append(FilePart(name, file_name, content_type or type_of(file_name)))
    return MultipartBody(tuple(parts))


def type_of(file_name: str) -> str:
    """Return the media type of a file by its name: `a.png` is image/png."""
    ending = file_name.rpartition(".")[2].lower()
    guessed = _TYPES_OF_NAMES.guess_type(file_name)[0]
    return _MORE_TYPES.get(ending) or guessed or "application/octet-stream"
