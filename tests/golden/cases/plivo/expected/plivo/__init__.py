"""A typed client of Plivo."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # type checkers take it for true; `typing` takes time to import
if TYPE_CHECKING:
    from . import models
    from ._client import AsyncPlivo, Plivo
    from ._runtime import (
        NULL,
        APIConnectionError,
        APIError,
        APITimeoutError,
        AsyncStreamingResponse,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        Hooks,
        InvalidArgumentError,
        MissingSettingError,
        NotFoundError,
        Null,
        PermissionDeniedError,
        RateLimitError,
        RawResponse,
        RequestOptions,
        ResponseValidationError,
        ServerError,
        StatusError,
        StreamingResponse,
        Timeout,
        UnprocessableEntityError,
    )

__version__ = "0.0.0"
__all__ = [
    "NULL",
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AsyncPlivo",
    "AsyncStreamingResponse",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "Hooks",
    "InvalidArgumentError",
    "MissingSettingError",
    "NotFoundError",
    "Null",
    "PermissionDeniedError",
    "Plivo",
    "RateLimitError",
    "RawResponse",
    "RequestOptions",
    "ResponseValidationError",
    "ServerError",
    "StatusError",
    "StreamingResponse",
    "Timeout",
    "UnprocessableEntityError",
    "models",
]

_HOMES = {
    "NULL": "._runtime",
    "APIConnectionError": "._runtime",
    "APIError": "._runtime",
    "APITimeoutError": "._runtime",
    "AsyncPlivo": "._client",
    "AsyncStreamingResponse": "._runtime",
    "AuthenticationError": "._runtime",
    "BadRequestError": "._runtime",
    "ConflictError": "._runtime",
    "Hooks": "._runtime",
    "InvalidArgumentError": "._runtime",
    "MissingSettingError": "._runtime",
    "NotFoundError": "._runtime",
    "Null": "._runtime",
    "PermissionDeniedError": "._runtime",
    "Plivo": "._client",
    "RateLimitError": "._runtime",
    "RawResponse": "._runtime",
    "RequestOptions": "._runtime",
    "ResponseValidationError": "._runtime",
    "ServerError": "._runtime",
    "StatusError": "._runtime",
    "StreamingResponse": "._runtime",
    "Timeout": "._runtime",
    "UnprocessableEntityError": "._runtime",
}


def __getattr__(name: str) -> object:
    """Import a name when it is first used, so that `import` itself costs nothing."""
    if name in _HOMES:
        value: object = getattr(import_module(_HOMES[name], __name__), name)
    elif name in __all__:
        value = import_module(f".{name}", __name__)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
