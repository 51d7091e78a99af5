"""What a call may raise, and how secrets are kept out of it and out of logs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, quote_plus

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


class ResponseValidationError(APIError):
    """The answer does not fit its declared type, which `strict` asks for."""

    def __init__(self, message: str, *, path: str, body: Any) -> None:
        super().__init__(message)
        self.path = path
        """Where in the answer: `items[3].price`, or empty for all of it."""
        self.body = body


class InsecureTransportWarning(UserWarning):
    """Credentials go over a connection that is not encrypted."""


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
_MESSAGE_KEYS = (
    "message",
    "error",
    "errors",
    "detail",
    "error_description",
    "title",
    "description",
    "data",
)
_DEEPEST_MESSAGE = 6


def status_error_type(status: int) -> type[StatusError]:
    """Return the class for a status that is no success."""
    return _BY_STATUS.get(status) or (ServerError if status >= 500 else StatusError)


def printable(words: str) -> str:
    """Return a server's text without what would steer a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in words)


def describe(body: object, depth: int = 0) -> str:
    """Return the text of an error body that says what is wrong, or an empty one.

    `{"errors": [{"detail": "too long"}]}` gives `too long`.
    """
    if isinstance(body, str):
        return "" if body.lstrip().startswith("<") else _short(body)
    if depth > _DEEPEST_MESSAGE:
        return ""
    if isinstance(body, list):
        items = cast("list[object]", body)
        return describe(items[0], depth + 1) if items else ""
    if not isinstance(body, dict):
        return ""
    fields = cast("dict[str, Any]", body)
    texts = (describe(fields.get(name), depth + 1) for name in _MESSAGE_KEYS)
    return next(filter(None, texts), "")


def _short(words: str) -> str:
    line = printable(" ".join(words.split()))
    return line if len(line) <= 200 else f"{line[:199]}…"


_HIDDEN = "***"
# Compiled when they are first used: most calls show nothing.
_SENSITIVE = (
    r"(?i)auth|token|secret|passw|pwd|credential|signature|cookie|session|jwt"
    r"|(api|access|private|app|subscription)[-_. ]?key|^(key|sig|pin)$"
)
_USER_INFO = r"(?<=://)[^/?#@\s]*@"
_QUERY_ENTRY = r"(?<=[?&])([^=&#\s]*)=([^&#\s]*)"


def is_sensitive(name: str) -> bool:
    """Whether a header or a query entry of this name may hold a secret."""
    return re.search(_SENSITIVE, name) is not None


class Redactor:
    """Hides the values of secret settings, and of what looks like a credential."""

    def __init__(self, secrets: list[str], names: frozenset[str]) -> None:
        forms = {
            form
            for secret in secrets
            if len(secret) > 3
            for form in (secret, quote(secret, safe=""), quote_plus(secret))
        }
        # Longest first: a secret may be part of another.
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        self._secrets = (
            re.compile("|".join(map(re.escape, longest_first))) if forms else None
        )
        self._names = names

    def text(self, text: str) -> str:
        """Return text without the values of secret settings."""
        return self._secrets.sub(_HIDDEN, text) if self._secrets else text

    def content(self, content: bytes) -> bytes:
        """Return a body without the values of secret settings."""
        if self._secrets is None:
            return content
        # Latin-1 keeps each byte as it is.
        return self.text(content.decode("latin-1")).encode("latin-1")

    def url(self, url: str) -> str:
        """Return a URL without user info, credentials in its query, and secrets."""
        shown = re.sub(_USER_INFO, f"{_HIDDEN}@", url)
        return self.text(re.sub(_QUERY_ENTRY, self._entry, shown))

    def hides(self, name: str) -> bool:
        """Whether the value of this header or query entry is kept back."""
        return name.lower() in self._names or is_sensitive(name)

    def _entry(self, match: re.Match[str]) -> str:
        return f"{match[1]}={_HIDDEN}" if self.hides(match[1]) else match[0]
