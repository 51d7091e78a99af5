"""From the arguments of a method to a request that is ready to be sent."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from ._errors import InvalidArgumentError
from ._headers import header_line, put_header
from ._retry import is_idempotent
from ._url import query_text, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._body import Body
    from ._endpoint import Endpoint
    from ._headers import HeaderLines
    from ._state import ClientState, Plan
    from ._transport import Response
    from ._values import RequestOptions

_MULTIPART = b"multipart/form-data"


class Call:
    """One call: what is sent, and how often."""

    __slots__ = (
        "body",
        "client",
        "endpoint",
        "ends",
        "follow_redirects",
        "headers",
        "hooks",
        "http_auth",
        "max_retries",
        "on_response",
        "retries",
        "safe",
        "sensitive",
        "signer",
        "timeout",
        "url",
    )

    def __init__(
        self,
        client: ClientState,
        endpoint: Endpoint,
        path: Mapping[str, object] | None,
        query: Mapping[str, object] | None,
        headers: Mapping[str, object] | None,
        body: object,
        options: RequestOptions | None,
        *,
        http_auth: bool,
    ) -> None:
        if endpoint.limits:
            asked = options.validate if options is not None else None
            if client.validate if asked is None else asked:
                from ._limits import check_limits

                check_limits(endpoint.limits, path, query, headers, body)
        plan = client.plan(endpoint)
        self.client = client
        self.http_auth = http_auth
        self.endpoint = endpoint
        self.follow_redirects = client.follow_redirects and endpoint.follow_redirects
        self.sensitive = plan.sensitive
        self.max_retries = client.max_retries
        self.timeout = client.timeout
        seconds = client.total_timeout
        if options is not None and options.total_timeout is not None:
            seconds = options.total_timeout
        if seconds is not None and not seconds > 0:
            raise InvalidArgumentError(f"A timeout must be above 0, not {seconds}.")
        self.ends = None if seconds is None else monotonic() + seconds
        """When the call is over, whatever has come by then."""
        self.hooks = client.hooks
        self.on_response: Callable[[Response], object] | None = None
        self.retries = 0
        self.safe = client.retry_unsafe or is_idempotent(endpoint.method)
        merged = plan.headers.copy()
        if headers:
            for name, value in headers.items():
                if value is not None:
                    put_header(merged, name, value)
        own_auth = http_auth and plan.auth_header == "authorization"
        if options is not None:
            query = {**(query or {}), **options.query} if options.query else query
            own_auth = self._apply(options, merged, plan.auth_header) or own_auth
        if endpoint.idempotency_header is not None:
            self._identify(endpoint.idempotency_header, merged)
        pairs = spread(query) if query else []
        self.signer = None if own_auth else plan.signer
        if plan.auth is not None and plan.signer is None and not own_auth:
            pairs = self._authenticate(plan, merged, pairs)
        self.url = plan.target.fill(path)
        if pairs:
            self.url = plan.target.join(self.url, query_text(pairs))
        extra = options.body if options is not None else None
        self.body: Body | None = None
        if endpoint.body is not None or extra:
            from ._body import encode_body

            if endpoint.dynamic is not None:
                body = endpoint.dynamic(body)
            self.body = encode_body(endpoint, body, extra)
            if self.body is not None:
                _describe_body(merged, self.body)
        self.headers: dict[str, HeaderLines] = merged

    def _apply(
        self,
        options: RequestOptions,
        merged: dict[str, HeaderLines],
        auth_header: str,
    ) -> bool:
        """Apply the options; return whether they bring the authentication."""
        if options.max_retries is not None:
            self.max_retries = options.max_retries
        if options.timeout is not None:
            self.timeout = options.timeout
        if options.retry_unsafe is not None:
            self.safe = options.retry_unsafe or is_idempotent(self.endpoint.method)
        self.on_response = options.on_response
        own_auth = False
        for name, value in (options.headers or {}).items():
            put_header(merged, name, value)
            own_auth = own_auth or name.lower() == auth_header
        return own_auth

    def _identify(self, header: str, merged: dict[str, HeaderLines]) -> None:
        """Name the call, so that the server carries it out once."""
        if header.lower() not in merged:
            from uuid import uuid4

            put_header(merged, header, uuid4().hex)
        self.safe = True

    def _authenticate(
        self,
        plan: Plan,
        merged: dict[str, HeaderLines],
        pairs: list[tuple[str, str | None]],
    ) -> list[tuple[str, str | None]]:
        credential = plan.credential
        if credential is None and plan.auth is not None:
            fill = self.client.settings.fill
            credential = plan.credential = plan.auth.credential(fill)
        if credential is None:
            return pairs
        _, name, value = credential
        if credential.place == "query":
            others = [pair for pair in pairs if pair[0] != name]
            return [*others, (name, value)]
        merged[name.lower()] = [header_line(name, value)]
        return pairs

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
        if self.body is not None and self.body.opened:
            self.body.close()


def _lacks_boundary(content_type: bytes) -> bool:
    return content_type.startswith(_MULTIPART) and b"boundary=" not in content_type


def _describe_body(merged: dict[str, HeaderLines], body: Body) -> None:
    given = merged.get("content-type")
    if given is None:
        if body.content_type is not None:
            merged["content-type"] = [header_line("Content-Type", body.content_type)]
    elif given and body.parts and _lacks_boundary(given[0][1]):
        del merged["content-type"]  # the transport writes it with its boundary
    if body.stream is not None and (length := body.stream.length()) is not None:
        merged["content-length"] = [header_line("Content-Length", str(length))]
