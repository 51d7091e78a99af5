"""What calls are made of: NULL, text forms, files, options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, time
from enum import Enum
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias, cast

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from ._transport import Response, Timeout

FileContent: TypeAlias = "bytes | IO[bytes] | os.PathLike[str]"
FileInput: TypeAlias = (
    "FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]"
)
"""A path (`pathlib.Path`), bytes, a file opened in binary mode, or a tuple of the
file's name, one of those, and, if wanted, its content type."""


class Null:
    """The type of `NULL`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NULL"

    def __reduce__(self) -> str:
        return "NULL"


NULL: Final = Null()
"""Sends an explicit JSON null; `None` leaves the argument out."""


UNDECLARED: Final[Any] = object()
"""Stands for a result type that is not known: decoded by its content type."""


def plain(value: object) -> str:
    """Return the text form in which one value travels in a URL, a header or a form."""
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (date, time)):  # a datetime is a date
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "surrogateescape")
    return "" if value is None or value is NULL else _plain_object(value)


def _plain_object(value: object) -> str:
    from decimal import Decimal

    from ._body import json_text
    from ._model import Model

    if isinstance(value, Decimal):
        return f"{value:f}"  # without an exponent
    if items_of(value) is not None:
        return json_text(value)
    if isinstance(value, (Mapping, Model)):
        return json_text(cast("object", value))
    return str(value)


def items_of(value: object) -> list[object] | None:
    """Return the items of a list or of what is like one, None of anything else."""
    if isinstance(value, (str, int, float, bytes, bytearray)) or value is None:
        return None
    if isinstance(value, (list, tuple, Sequence, AbstractSet)):
        return list(cast("Sequence[object]", value))
    return None


def to_text(
    value: object, separator: str | None = None
) -> str | list[str] | Null | None:
    """Return `value` as the text that the API wants in place of a number, boolean, …

    A list becomes a list of texts, or one text joined by `separator`. `None` (left
    out) and `NULL` stay what they are.
    """
    if value is None or isinstance(value, Null):
        return value
    items = items_of(value)
    if items is None:
        return plain(value)
    texts = [plain(item) for item in items]
    return texts if separator is None else separator.join(texts)


class RequestOptions:
    """What one call does differently from the client's own options."""

    __slots__ = (
        "body",
        "headers",
        "max_retries",
        "on_response",
        "query",
        "retry_unsafe",
        "timeout",
        "total_timeout",
        "validate",
    )

    timeout: Timeout | float | None
    total_timeout: float | None
    max_retries: int | None
    headers: Mapping[str, str | None] | None
    query: Mapping[str, object] | None
    body: Mapping[str, object] | None
    retry_unsafe: bool | None
    on_response: Callable[[Response], object] | None
    validate: bool | None

    def __init__(
        self,
        *,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str | None] | None = None,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        retry_unsafe: bool | None = None,
        on_response: Callable[[Response], object] | None = None,
        validate: bool | None = None,
    ) -> None:
        """Collect the options; whatever is left out stays as the client has it.

        Args:
            timeout: Seconds for an attempt to go on, or a `Timeout` for each phase.
            total_timeout: Seconds for all attempts and the waits between them.
            max_retries: How often a failed call is tried again.
            headers: Added to the request; `None` as a value removes a header.
            query: Added to the URL, over arguments of the same name.
            body: Fields added to the body, over arguments of the same name.
            retry_unsafe: Retry even when the request may have been carried out.
            on_response: Called with the final HTTP response, before it is decoded. An
                asynchronous client awaits what it returns, if it can be awaited.
            validate: Whether arguments are held against the documentation first.
        """
        put = object.__setattr__
        put(self, "timeout", timeout)
        put(self, "total_timeout", total_timeout)
        put(self, "max_retries", max_retries)
        put(self, "headers", headers)
        put(self, "query", query)
        put(self, "body", body)
        put(self, "retry_unsafe", retry_unsafe)
        put(self, "on_response", on_response)
        put(self, "validate", validate)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"RequestOptions is frozen: cannot set {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"RequestOptions is frozen: cannot delete {name!r}")

    def __repr__(self) -> str:
        # Values may be secrets: only what is set is told.
        given = [name for name in self.__slots__ if getattr(self, name) is not None]
        return f"<RequestOptions: {', '.join(given) or 'none'}>"
