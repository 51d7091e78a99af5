"""From a call's body argument to bytes, parts or a stream."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from json import JSONEncoder
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from ._errors import InvalidArgumentError
from ._model import Model
from ._url import form_text, spread
from ._values import Null, items_of, plain

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ._endpoint import Endpoint

    Part = tuple[str, tuple[str | None, bytes | IO[bytes], str | None]]

_CHUNK = 64 * 1024

CONTENT_TYPES: dict[str | None, str | None] = {
    "json": "application/json",
    "graphql": "application/json",
    "form": "application/x-www-form-urlencoded",
    "text": "text/plain",
}


def _json_default(value: object) -> Any:
    if isinstance(value, Null):
        return None
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, (date, time)):
        return value.isoformat()
    from decimal import Decimal
    from uuid import UUID

    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is no number of JSON")
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    items = items_of(value)
    if items is not None:
        return items
    raise TypeError(f"{type(value).__name__} has no JSON form")


_JSON = JSONEncoder(
    ensure_ascii=False,
    separators=(",", ":"),
    allow_nan=False,
    default=_json_default,
)


def json_text(value: object) -> str:
    """Return compact JSON, with `NULL` as null."""
    try:
        return _JSON.encode(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(f"Cannot be sent as JSON: {error}") from None


class FileStream:
    """The content of a file, read while it is sent; starts anew when sent again."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.replayable = file.seekable() if hasattr(file, "seekable") else False
        self._start = file.tell() if self.replayable else 0

    def length(self) -> int | None:
        """Return the number of bytes from the present position, if it can be known."""
        if not self.replayable:
            return None
        end = self.file.seek(0, os.SEEK_END)
        self.file.seek(self._start)
        return end - self._start

    def __iter__(self) -> Iterator[bytes]:
        if self.replayable:
            self.file.seek(self._start)
        while chunk := self.file.read(_CHUNK):
            yield chunk


class AsyncFileStream:
    """The same for an asynchronous client."""

    def __init__(self, stream: FileStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._stream:
            yield chunk


class Body:
    """An encoded body: at most one of content, stream and parts."""

    __slots__ = ("content", "content_type", "opened", "parts", "stream")

    def __init__(self) -> None:
        self.content: bytes | None = None
        self.stream: FileStream | None = None
        self.parts: list[Part] = []
        self.content_type: str | None = None
        self.opened: list[IO[bytes]] = []

    @property
    def replayable(self) -> bool:
        """Whether the same body can be sent a second time."""
        if self.stream is not None:
            return self.stream.replayable
        return all(
            isinstance(content, bytes) or _seekable(content)
            for _, (_, content, _) in self.parts
        )

    def close(self) -> None:
        """Close the files that were opened for this call."""
        for file in self.opened:
            file.close()


def encode_body(
    endpoint: Endpoint, value: object, extra: Mapping[str, object] | None
) -> Body | None:
    """Encode what the call gave as the endpoint wants it; None without a body."""
    kind = endpoint.body
    if extra:
        value = _merged(value, extra)
        kind = kind or "json"
    if kind is None or (value is None and kind != "graphql"):
        return None
    if endpoint.optional_body and not present(value):
        return None
    body = Body()
    body.content_type = endpoint.content_type or CONTENT_TYPES.get(kind)
    if kind == "json":
        body.content = _utf8(json_text(present(value)))
    elif kind == "form":
        body.content = _form(value)
    elif kind == "graphql":
        body.content = _utf8(json_text(_graphql(endpoint, value)))
    elif kind == "text":
        body.content = value if isinstance(value, bytes) else _utf8(plain(value))
    elif kind == "multipart":
        body.content_type = None  # the boundary is the transport's
        try:
            _multipart(body, endpoint, value)
        except BaseException:
            body.close()
            raise
    else:
        _binary(body, value)
    return body


def present(value: object) -> object:
    """Return the body without the top-level entries that were left out."""
    if type(value) is not dict:
        return value
    fields = cast("dict[str, object]", value)
    return {name: entry for name, entry in fields.items() if entry is not None}


def _merged(value: object, extra: Mapping[str, object]) -> dict[str, object]:
    if value is None:
        return dict(extra)
    if not isinstance(value, Mapping):
        message = "options.body adds fields, but this call's body has no fields."
        raise InvalidArgumentError(message)
    return {**cast("Mapping[str, object]", value), **extra}


def _utf8(words: str) -> bytes:
    try:
        return words.encode("utf-8")
    except UnicodeEncodeError:
        message = "Text with a lone surrogate cannot be sent."
        raise InvalidArgumentError(message) from None


def _fields(value: object) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    if isinstance(value, Model):
        return value.to_dict()
    message = f"This body needs named fields, not {type(value).__name__}."
    raise InvalidArgumentError(message)


def _form(value: object) -> bytes:
    if isinstance(value, (str, bytes)):
        return value.encode() if isinstance(value, str) else value
    return form_text(spread(_fields(value))).encode("ascii")


def _graphql(endpoint: Endpoint, value: object) -> dict[str, object]:
    document = endpoint.document
    variables = present(value)
    if isinstance(variables, dict) and "{{" in document:
        # `"{{name}}"` in the document: a text stays within its quotes.
        fields = cast("dict[str, object]", variables)
        for name in [name for name in fields if name.startswith("{{")]:
            words = plain(fields.pop(name))
            document = document.replace(f'"{name}"', json_text(words))
            document = document.replace(name, words)
        value = fields or None
    message: dict[str, object] = {"query": document}
    if endpoint.operation_name:
        message["operationName"] = endpoint.operation_name
    if value is not None and variables != {}:
        message["variables"] = variables
    return message


def is_file(value: object) -> bool:
    """Whether a multipart field's value is a file rather than text."""
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return (
            len(items) in {2, 3} and isinstance(items[0], str) and is_content(items[1])
        )
    return is_content(value)


def _items(entry: object) -> list[object]:
    if isinstance(entry, list):
        return cast("list[object]", entry)
    if isinstance(entry, tuple):
        items = cast("tuple[object, ...]", entry)
        return [items] if is_file(items) else list(items)
    return [entry]


def is_content(value: object) -> bool:
    """Whether a value is a file's content: bytes, a path, or an open file."""
    return isinstance(value, (bytes, bytearray, os.PathLike)) or hasattr(value, "read")


def _multipart(body: Body, endpoint: Endpoint, value: object) -> None:
    types = endpoint.part_types or {}
    for name, entry in _fields(value).items():
        if entry is None:
            continue
        part_type = types.get(name)
        for item in _items(entry):
            if is_file(item):
                body.parts.append((name, _file(body, item, part_type)))
            else:
                body.parts.append((name, (None, _utf8(plain(item)), part_type)))


def _file(
    body: Body, value: object, part_type: str | None
) -> tuple[str, bytes | IO[bytes], str | None]:
    name: object = None
    content = value
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        name, content = items[0], items[1]
        part_type = cast("str", items[2]) if len(items) == 3 else part_type
    if isinstance(content, os.PathLike):
        path = Path(cast("os.PathLike[str]", content))
        content = _open(body, path)
        name = name or path.name
    elif not name and isinstance(getattr(content, "name", None), str):
        name = Path(cast("Any", content).name).name
    if isinstance(content, bytearray):
        content = bytes(content)
    return str(name or "upload"), cast("bytes | IO[bytes]", content), part_type


def _binary(body: Body, value: object) -> None:
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        value = items[1] if len(items) > 1 else None
        body.content_type = (
            cast("str", items[2]) if len(items) == 3 else body.content_type
        )
    if isinstance(value, (bytes, bytearray)):
        body.content = bytes(value)
    elif isinstance(value, str):
        body.content = _utf8(value)
    elif isinstance(value, os.PathLike):
        body.stream = FileStream(_open(body, Path(cast("os.PathLike[str]", value))))
    elif hasattr(value, "read"):
        body.stream = FileStream(cast("IO[bytes]", value))
    else:
        message = f"A file, a path or bytes is needed, not {type(value).__name__}."
        raise InvalidArgumentError(message)


def _open(body: Body, path: Path) -> IO[bytes]:
    file = path.open("rb")
    body.opened.append(file)
    return file


def _seekable(file: IO[bytes]) -> bool:
    return bool(file.seekable()) if hasattr(file, "seekable") else False
