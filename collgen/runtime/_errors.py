"""Everything that a call may raise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._transport import Request, Response


class APIError(Exception):
    """Base of all errors of this package."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        # Rebuilt from its state: the subclasses' constructors take more than a text.
        return _rebuild, (type(self), self.args), self.__dict__.copy()


def _rebuild(kind: type[APIError], args: tuple[Any, ...]) -> APIError:
    error = kind.__new__(kind, *args)
    error.args = args
    return error


class MissingSettingError(APIError):
    """A call needs a client argument that was not given."""


class InvalidArgumentError(APIError, ValueError):
    """An argument cannot be sent as it is."""


class UnsupportedAuthError(APIError):
    """The API's way of authentication is left to the caller, who gave none."""


class MissingLibraryError(APIError, ImportError):
    """The API's way of authentication needs a library that is not installed."""


class APIConnectionError(APIError):
    """No complete response came back."""

    def __init__(self, message: str, *, request: Request | None = None) -> None:
        super().__init__(message)
        self.request = request


class APITimeoutError(APIConnectionError):
    """No complete response came back in time."""


class StatusError(APIError):
    """The API answered with a status other than 2xx."""

    def __init__(
        self,
        message: str,
        *,
        request: Request,
        response: Response,
        body: Any,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.request = request
        self.response = response
        self.status_code: int = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self.body = body
        """The decoded body: JSON values, else text, else bytes, None when empty."""
        self.request_id = request_id


class BadRequestError(StatusError):
    """400: the request is malformed."""


class AuthenticationError(StatusError):
    """401: credentials are missing or wrong."""


class PermissionDeniedError(StatusError):
    """403: the credentials do not allow this."""


class NotFoundError(StatusError):
    """404: there is no such thing."""


class ConflictError(StatusError):
    """409: the request conflicts with the present state."""


class UnprocessableEntityError(StatusError):
    """422: the request is well-formed, its values are not accepted."""


class RateLimitError(StatusError):
    """429: too many requests."""


class ServerError(StatusError):
    """5xx: the API failed."""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_type(status: int) -> type[StatusError]:
    """Return the class for a status that is no success."""
    return _BY_STATUS.get(status) or (ServerError if status >= 500 else StatusError)


def printable(words: str) -> str:
    """Return a server's text without what would steer a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in words)


def describe(body: object) -> str:
    """Return the words of an error body that say what is wrong, or an empty text."""
    if isinstance(body, str):
        return "" if body.lstrip().startswith("<") else _short(body)
    if isinstance(body, list):
        items = cast("list[object]", body)
        return describe(items[0]) if items else ""
    if not isinstance(body, dict):
        return ""
    fields = cast("dict[str, Any]", body)
    for name in ("message", "error", "errors", "detail", "title", "description"):
        words = describe(fields.get(name))
        if words:
            return words
    return ""


def _short(words: str) -> str:
    line = printable(" ".join(words.split()))
    return line if len(line) <= 200 else f"{line[:199]}…"
