"""Header lines as they go on the wire."""

from __future__ import annotations

from ._errors import InvalidArgumentError
from ._values import items_of, plain

HeaderLines = list[tuple[bytes, bytes]]


def put_header(merged: dict[str, HeaderLines], name: str, value: object) -> None:
    """Set a header; a list repeats it, None removes it, the HTTP library's too."""
    items = items_of(value)
    if items is None:
        items = [] if value is None else [value]
    merged[name.lower()] = [header_line(name, plain(item)) for item in items]


def header_line(name: str, value: str) -> tuple[bytes, bytes]:
    """Encode a header, refusing what would begin another one."""
    if any(sign in value or sign in name for sign in "\r\n\0"):
        raise InvalidArgumentError(f"The header {name!r} must not hold line breaks.")
    words = value.strip(" \t")
    try:
        return name.encode("ascii"), words.encode("latin-1")
    except UnicodeEncodeError:
        pass
    try:
        return name.encode("ascii"), words.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"The header {name!r} cannot be encoded.") from None
