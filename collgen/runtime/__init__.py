"""The hand-written half of the package: transport, retries, errors, models.

Names are imported when they are first used, so that a module which needs models or
errors alone does not load the HTTP library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async import AsyncClient, AsyncResource
    from ._async_response import (
        AsyncBinaryResponse,
        AsyncEventStream,
        AsyncStreamingResponse,
    )
    from ._auth import ApiKeyAuth, Auth, BasicAuth, BearerAuth, UnsupportedAuth
    from ._deprecated import deprecated
    from ._endpoint import BodyKind, Config, Endpoint, Paging, Setting
    from ._errors import (
        APIConnectionError,
        APIError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        InvalidArgumentError,
        MissingLibraryError,
        MissingSettingError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        ServerError,
        StatusError,
        UnprocessableEntityError,
        UnsupportedAuthError,
    )
    from ._events import ServerSentEvent
    from ._hooks import Hooks
    from ._methods import (
        AsyncRaw,
        AsyncStreaming,
        Awaited,
        Method,
        Methods,
        PageMethod,
        Raw,
        Streaming,
        StreamMethod,
        ViewT,
    )
    from ._model import Model
    from ._paging import AsyncPage, Page
    from ._response import BinaryResponse, EventStream, RawResponse, StreamingResponse
    from ._sync import SyncClient, SyncResource
    from ._transport import (
        AsyncHTTPClient,
        AsyncTransport,
        HTTPClient,
        Request,
        Response,
        Timeout,
        Transport,
    )
    from ._values import NULL, FileContent, FileInput, Null, RequestOptions, to_text

__all__ = [
    "NULL",
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "ApiKeyAuth",
    "AsyncBinaryResponse",
    "AsyncClient",
    "AsyncEventStream",
    "AsyncHTTPClient",
    "AsyncPage",
    "AsyncRaw",
    "AsyncResource",
    "AsyncStreaming",
    "AsyncStreamingResponse",
    "AsyncTransport",
    "Auth",
    "AuthenticationError",
    "Awaited",
    "BadRequestError",
    "BasicAuth",
    "BearerAuth",
    "BinaryResponse",
    "BodyKind",
    "Config",
    "ConflictError",
    "Endpoint",
    "EventStream",
    "FileContent",
    "FileInput",
    "HTTPClient",
    "Hooks",
    "InvalidArgumentError",
    "Method",
    "Methods",
    "MissingLibraryError",
    "MissingSettingError",
    "Model",
    "NotFoundError",
    "Null",
    "Page",
    "PageMethod",
    "Paging",
    "PermissionDeniedError",
    "RateLimitError",
    "Raw",
    "RawResponse",
    "Request",
    "RequestOptions",
    "Response",
    "ServerError",
    "ServerSentEvent",
    "Setting",
    "StatusError",
    "StreamMethod",
    "Streaming",
    "StreamingResponse",
    "SyncClient",
    "SyncResource",
    "Timeout",
    "Transport",
    "UnprocessableEntityError",
    "UnsupportedAuth",
    "UnsupportedAuthError",
    "ViewT",
    "deprecated",
    "to_text",
]

_HOMES = {
    "_auth": ("ApiKeyAuth", "Auth", "BasicAuth", "BearerAuth", "UnsupportedAuth"),
    "_deprecated": ("deprecated",),
    "_endpoint": ("BodyKind", "Config", "Endpoint", "Paging", "Setting"),
    "_async": ("AsyncClient", "AsyncResource"),
    "_sync": ("SyncClient", "SyncResource"),
    "_methods": (
        "AsyncRaw",
        "AsyncStreaming",
        "Awaited",
        "Method",
        "Methods",
        "PageMethod",
        "Raw",
        "StreamMethod",
        "Streaming",
        "ViewT",
    ),
    "_model": ("Model",),
    "_paging": ("AsyncPage", "Page"),
    "_hooks": ("Hooks",),
    "_async_response": (
        "AsyncBinaryResponse",
        "AsyncEventStream",
        "AsyncStreamingResponse",
    ),
    "_response": (
        "BinaryResponse",
        "EventStream",
        "RawResponse",
        "StreamingResponse",
    ),
    "_events": ("ServerSentEvent",),
    "_transport": (
        "AsyncHTTPClient",
        "AsyncTransport",
        "HTTPClient",
        "Request",
        "Response",
        "Timeout",
        "Transport",
    ),
    "_values": (
        "NULL",
        "FileContent",
        "FileInput",
        "Null",
        "RequestOptions",
        "to_text",
    ),
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    home = next((home for home, names in _HOMES.items() if name in names), "_errors")
    value = globals()[name] = getattr(import_module(f".{home}", __name__), name)
    return value


def __dir__() -> list[str]:
    return __all__
