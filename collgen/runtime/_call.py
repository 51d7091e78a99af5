"""From the arguments of a method to a request that is ready to be sent."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, cast

from ._encoding import (
    Body,
    encoded,
    header_line,
    json_text,
    plain,
    present,
    put_header,
    query_text,
    to_pairs,
)
from ._errors import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._encoding import HeaderLines, Pairs
    from ._endpoint import Endpoint
    from ._options import RequestOptions
    from ._state import ClientState, SharedParts
    from ._transport import Response

    Arguments = Mapping[str, object] | None

# Sending the same request twice does what sending it once does (RFC 9110, 9.2.2).
_IDEMPOTENT = frozenset(
    ("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY", "PROPFIND")
)
# region encoders
_ENCODERS = {
    "form": "._form",
    "multipart": "._files",
    "binary": "._files",
    "graphql": "._graphql",
    "xml": "._xml",
}
"""Modules that only clients with such bodies have."""
# endregion


class Call:
    """One call: what is sent, and how often."""

    def __init__(
        self,
        client: ClientState,
        endpoint: Endpoint,
        path: Arguments,
        query: Arguments,
        headers: Arguments,
        body: object,
        options: RequestOptions | None,
        *,
        http_auth: bool,
    ) -> None:
        client = client.for_call(None if options is None else options.settings)
        # region limits
        asked = options.validate if options is not None else None
        if client.validate if asked is None else asked:
            for limit in endpoint.limits:
                limit.check(path, query, headers, body)
        # endregion
        shared = client.shared(endpoint)
        self.client = client
        self.http_auth = http_auth
        self.endpoint = endpoint
        self.follow_redirects = client.follow_redirects and endpoint.follow_redirects
        self.sensitive = shared.sensitive
        self.max_retries = client.max_retries
        self.timeout = client.timeout
        self.strict = client.strict
        # region graphql
        self.refuses_errors = endpoint.body == "graphql"
        """Errors in a successful answer raise one."""
        # endregion
        self.hooks = client.hooks
        self.on_response: Callable[[Response], object] | None = None
        self.retries = 0
        self.safe = client.retry_unsafe or endpoint.method in _IDEMPOTENT
        self.headers: dict[str, HeaderLines] = shared.headers.copy()
        self.ends = _end(client, options)
        """When the call is over, whatever has come by then."""
        for name, value in (headers or {}).items():
            if value is not None:
                put_header(self.headers, name, value)
        own_auth = http_auth and shared.auth_header == "authorization"
        extra: Arguments = None
        if options is not None:
            query = {**(query or {}), **options.query} if options.query else query
            own_auth = self._apply(options, shared.auth_header) or own_auth
            extra = options.body
        # region idempotency
        if endpoint.idempotency_header is not None:
            self._identify(endpoint.idempotency_header)
        # endregion
        pairs = self._pairs(query) if query else []
        self.signer = None if own_auth else shared.signer
        if shared.auth is not None and shared.signer is None and not own_auth:
            pairs = self._authenticate(shared, pairs)
        self.url = shared.target.join(shared.target.fill(path), query_text(pairs))
        self.body = self._encode(body, extra)

    def _pairs(self, query: Mapping[str, object]) -> Pairs:
        # region parted
        if self.endpoint.query_fields is not None:
            return to_pairs(self.endpoint.query_fields(query))
        # endregion
        return to_pairs(query.items())

    def _apply(self, options: RequestOptions, auth_header: str) -> bool:
        """Apply the options; return whether they bring the authentication."""
        if options.max_retries is not None:
            self.max_retries = options.max_retries
        if options.timeout is not None:
            self.timeout = options.timeout
        if options.retry_unsafe is not None:
            self.safe = options.retry_unsafe or self.endpoint.method in _IDEMPOTENT
        # region graphql
        if options.partial:
            self.refuses_errors = False
        # endregion
        if options.strict is not None:
            self.strict = options.strict
        self.on_response = options.on_response
        for name, value in (options.headers or {}).items():
            put_header(self.headers, name, value)
        return any(name.lower() == auth_header for name in options.headers or ())

    # region idempotency
    def _identify(self, header: str) -> None:
        """Name the call, so that the server carries it out once."""
        if header.lower() not in self.headers:
            from uuid import uuid4

            put_header(self.headers, header, uuid4().hex)
        self.safe = True

    # endregion
    def _authenticate(self, shared: SharedParts, pairs: Pairs) -> Pairs:
        if shared.credential is None and shared.auth is not None:
            shared.credential = shared.auth.credential(self.client.settings.fill)
        if shared.credential is None:
            return pairs
        place, name, value = shared.credential
        if place == "query":
            return [*(pair for pair in pairs if pair[0] != name), (name, value)]
        self.headers[name.lower()] = [header_line(name, value)]
        return pairs

    def _encode(self, value: object, extra: Arguments) -> Body | None:
        endpoint = self.endpoint
        if endpoint.body is None and not extra:
            return None
        # region dynamic
        if endpoint.dynamic is not None:
            value = endpoint.dynamic(value)
        # endregion
        body = encode_body(endpoint, value, extra)
        if body is not None:
            body.describe(self.headers)
        return body

    def may_retry(self) -> bool:
        """Whether another attempt may follow."""
        return self.retries < self.max_retries and (
            self.body is None or self.body.replayable
        )

    def shown_url(self) -> str:
        """Return the URL for messages."""
        return self.client.redactor.url(self.url)

    def __str__(self) -> str:
        return f"{self.endpoint.method} {self.shown_url()}"

    def close(self) -> None:
        """Close what was opened for this call."""
        if self.body is not None:
            self.body.close()


def _end(client: ClientState, options: RequestOptions | None) -> float | None:
    """Return when a call is over; None for a call without a limit."""
    seconds = client.total_timeout
    if options is not None and options.total_timeout is not None:
        seconds = options.total_timeout
    if seconds is None:
        return None
    if not seconds > 0:
        raise InvalidArgumentError(f"A timeout must be above 0, not {seconds}.")
    return monotonic() + seconds


def encode_body(endpoint: Endpoint, value: object, extra: Arguments) -> Body | None:
    """Encode what the call gave as the endpoint wants it; None without a body."""
    kind = endpoint.body
    if extra:
        value = _merged(value, extra)
        kind = kind or "json"
    if kind is None or (value is None and kind != "graphql"):
        return None
    if endpoint.optional_body and not present(value):
        return None
    # region encoders
    if kind in _ENCODERS:
        from importlib import import_module

        encoder = import_module(_ENCODERS[kind], __package__)
        return cast("Body", encoder.encode(endpoint, value))
    # endregion
    if kind == "text":
        content = value if isinstance(value, bytes) else encoded(plain(value))
        content_type = "text/plain"
    else:
        sent = value if endpoint.whole_body else present(value)
        content, content_type = encoded(json_text(sent)), "application/json"
    return Body(content, endpoint.content_type or content_type)


def _merged(value: object, extra: Mapping[str, object]) -> dict[str, object]:
    from collections.abc import Mapping

    if value is None:
        return dict(extra)
    if not isinstance(value, Mapping):
        message = "options.body adds fields, but this call's body has no fields."
        raise InvalidArgumentError(message)
    return {**cast("Mapping[str, object]", value), **extra}
