"""A typed client of City Zoo."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # type checkers take it for true; `typing` takes time to import
if TYPE_CHECKING:
    from . import models, params
    from ._client import AsyncCityZoo, CityZoo
    from ._runtime import (
        NULL,
        APIConnectionError,
        APIError,
        APITimeoutError,
        AsyncBinaryResponse,
        AsyncPage,
        AsyncStreamingResponse,
        AuthenticationError,
        BadRequestError,
        BinaryResponse,
        ConflictError,
        FileInput,
        Hooks,
        InvalidArgumentError,
        MissingSettingError,
        NotFoundError,
        Null,
        Page,
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

__version__ = "2.4.1b0"
__all__ = [
    "NULL",
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AsyncBinaryResponse",
    "AsyncCityZoo",
    "AsyncPage",
    "AsyncStreamingResponse",
    "AuthenticationError",
    "BadRequestError",
    "BinaryResponse",
    "CityZoo",
    "ConflictError",
    "FileInput",
    "Hooks",
    "InvalidArgumentError",
    "MissingSettingError",
    "NotFoundError",
    "Null",
    "Page",
    "PermissionDeniedError",
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
    "params",
]

_HOMES = {
    "NULL": "._runtime",
    "APIConnectionError": "._runtime",
    "APIError": "._runtime",
    "APITimeoutError": "._runtime",
    "AsyncBinaryResponse": "._runtime",
    "AsyncCityZoo": "._client",
    "AsyncPage": "._runtime",
    "AsyncStreamingResponse": "._runtime",
    "AuthenticationError": "._runtime",
    "BadRequestError": "._runtime",
    "BinaryResponse": "._runtime",
    "CityZoo": "._client",
    "ConflictError": "._runtime",
    "FileInput": "._runtime",
    "Hooks": "._runtime",
    "InvalidArgumentError": "._runtime",
    "MissingSettingError": "._runtime",
    "NotFoundError": "._runtime",
    "Null": "._runtime",
    "Page": "._runtime",
    "PermissionDeniedError": "._runtime",
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
