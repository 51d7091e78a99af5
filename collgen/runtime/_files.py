"""Files as arguments: multipart forms, and bodies that are one file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

from ._encoding import Body, encoded, fields_of, header_line, plain
from ._errors import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ._encoding import HeaderLines
    from ._endpoint import Endpoint

    Part = tuple[str | None, bytes | IO[bytes], str | None]
    """Name of the file, content, content type."""

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
FileInput: TypeAlias = (
    FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
)
"""A path (`pathlib.Path`), bytes, a file opened in binary mode, or a tuple of the
file's name, one of those, and, if wanted, its content type."""

_CHUNK = 64 * 1024


class FileStream:
    """The content of a file, read while it is sent; starts anew when sent again."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.replayable = is_seekable(file)
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

    async def asynchronous(self) -> AsyncIterator[bytes]:
        """Yield the same to an asynchronous client."""
        for chunk in self:
            yield chunk


class FileBody(Body):
    """A body of one file, or of the parts of a form; some were opened for the call."""

    stream: FileStream | None = None

    def __init__(self, content_type: str | None) -> None:
        super().__init__(None, content_type)
        self.parts: list[tuple[str, Part]] = []
        self._opened: list[IO[bytes]] = []

    @property
    def replayable(self) -> bool:
        """Whether the same body can be sent a second time."""
        if self.stream is not None:
            return self.stream.replayable
        contents = (content for _, (_, content, _) in self.parts)
        return all(isinstance(one, bytes) or is_seekable(one) for one in contents)

    def describe(self, headers: dict[str, HeaderLines]) -> None:
        """Add the headers that follow from the body."""
        own = headers.get("content-type")
        if own and self.parts and _lacks_boundary(own[0][1]):
            del headers["content-type"]  # the transport writes it with its boundary
        else:
            super().describe(headers)
        if self.stream is not None and (length := self.stream.length()) is not None:
            headers["content-length"] = [header_line("Content-Length", str(length))]

    def for_library(self, is_async: bool, /) -> dict[str, Any]:
        """Return the arguments that give the body to the HTTP library."""
        if self.stream is not None:
            return {"content": self.stream.asynchronous() if is_async else self.stream}
        return {"content": self.content, "files": self.parts or None}

    def in_memory(self) -> list[bytes]:
        """Return what is sent and is no file."""
        contents = [self.content, *(content for _, (_, content, _) in self.parts)]
        return [content for content in contents if isinstance(content, bytes)]

    def open(self, path: Path) -> IO[bytes]:
        """Open a file that is closed with the call."""
        file = path.open("rb")
        self._opened.append(file)
        return file

    def close(self) -> None:
        """Close the files that were opened for this call."""
        for file in self._opened:
            file.close()


def _lacks_boundary(content_type: bytes) -> bool:
    is_multipart = content_type.startswith(b"multipart/form-data")
    return is_multipart and b"boundary=" not in content_type


def encode(endpoint: Endpoint, value: object) -> Body:
    """Encode the body of a call that sends files."""
    if endpoint.body == "multipart":
        return _multipart_body(endpoint, value)
    return _binary_body(value, endpoint.content_type)


def _multipart_body(endpoint: Endpoint, value: object) -> Body:
    """Encode the fields of a multipart form; its boundary is the HTTP library's."""
    body = FileBody(None)
    types = endpoint.part_types or {}
    try:
        for name, entry in fields_of(value, endpoint.body_fields):
            for item in _items(entry):
                if isinstance(item, str) and name in endpoint.files:
                    raise InvalidArgumentError(_no_file(f"The field {name!r}"))
                part = _part(body, item, types.get(name))
                body.parts.append((name, part))
    except BaseException:
        body.close()
        raise
    return body


def _binary_body(value: object, content_type: str | None) -> Body:
    """Return a body that is one file."""
    body = FileBody(content_type)
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        value = items[1] if len(items) > 1 else None
        if len(items) == 3:
            body.content_type = cast("str", items[2])
    if isinstance(value, (bytes, bytearray)):
        body.content = bytes(value)
    elif isinstance(value, str):
        raise InvalidArgumentError(_no_file("The body"))
    elif isinstance(value, os.PathLike):
        body.stream = FileStream(body.open(Path(cast("os.PathLike[str]", value))))
    elif hasattr(value, "read"):
        body.stream = FileStream(cast("IO[bytes]", value))
    else:
        message = f"A file, a path or bytes is needed, not {type(value).__name__}."
        raise InvalidArgumentError(message)
    return body


def _no_file(what: str) -> str:
    return (
        f"{what} is a file, not a text: pass pathlib.Path(…) for a file of this name, "
        "or bytes, or a file opened in binary mode."
    )


def is_file(value: object) -> bool:
    """Whether a multipart field's value is a file rather than text."""
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        has_name = len(items) in {2, 3} and isinstance(items[0], str)
        return has_name and is_content(items[1])
    return is_content(value)


def is_content(value: object) -> bool:
    """Whether a value is a file's content: bytes, a path, or an open file."""
    return isinstance(value, (bytes, bytearray, os.PathLike)) or hasattr(value, "read")


def is_seekable(file: object) -> bool:
    """Whether a file can be read from its beginning again."""
    return bool(cast("Any", file).seekable()) if hasattr(file, "seekable") else False


def _items(entry: object) -> list[object]:
    if entry is None:
        return []
    if is_file(entry):
        return [entry]
    if isinstance(entry, (list, tuple)):
        return list(cast("list[object]", entry))
    return [entry]


def _part(body: FileBody, value: object, content_type: str | None) -> Part:
    if not is_file(value):
        return None, encoded(plain(value)), content_type
    name: object = None
    content = value
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        name, content = items[0], items[1]
        content_type = cast("str", items[2]) if len(items) == 3 else content_type
    if isinstance(content, os.PathLike):
        path = Path(cast("os.PathLike[str]", content))
        content = body.open(path)
        name = name or path.name
    elif not name and isinstance(getattr(content, "name", None), str):
        name = Path(cast("Any", content).name).name
    if isinstance(content, bytearray):
        content = bytes(content)
    return str(name or "upload"), cast("bytes | IO[bytes]", content), content_type
