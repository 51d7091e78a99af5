"""The clients of Graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import models
from ._runtime import (
    AsyncClient,
    Awaited,
    Config,
    Endpoint,
    Method,
    Methods,
    SyncClient,
    ViewT,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from ssl import SSLContext

    from . import params
    from ._runtime import (
        AsyncHTTPClient,
        AsyncRaw,
        AsyncStreaming,
        AsyncTransport,
        Hooks,
        HTTPClient,
        Raw,
        RequestOptions,
        Streaming,
        Timeout,
        Transport,
    )

_CONFIG = Config(package="graph", version="0.0.0", base_url="https://api.example.com")
_QUERY_WITH_VARIABLES = Endpoint(
    "POST",
    "/graphql",
    body="graphql",
    document="query User($id: ID!, $first: Int = 10, $tags: [String!]) {\n  user(id: $id) { name posts(first: $first, tags: $tags) { title } }\n}",
)
_TWO_OPERATIONS = Endpoint(
    "POST",
    "/graphql",
    body="graphql",
    document="query A { a } query B { b }",
    operation_name="B",
)
_QUOTES_IN_IT = Endpoint(
    "POST",
    "/graphql",
    body="graphql",
    document='{ find(text: """say "hi" \\ """) { id } }',
)
_VARIABLES_OF_THE_COLLECTION = Endpoint(
    "POST", "/graphql", body="graphql", document="mutation M($i: In!) { m(i: $i) }"
)


class Graph(SyncClient):
    """Client of Graph."""

    with_raw_response: GraphMethods[Raw]
    with_streaming_response: GraphMethods[Streaming]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: HTTPClient | None = None,
        transport: Transport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

    def query_with_variables(
        self,
        *,
        id: str,
        tags: Sequence[str] | None = None,
        first: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.QueryWithVariablesResponse:
        """Query with variables.

        Returns:
            An object with data, errors.

        Example:
            client.query_with_variables(
                id="u1",
                tags=[
                    "a",
                ],
            )
        """
        return self._request(
            _QUERY_WITH_VARIABLES,
            models.QueryWithVariablesResponse,
            body={"id": id, "tags": tags, "first": first},
            options=options,
        )

    def two_operations(self, *, options: RequestOptions | None = None) -> Any:
        """Two operations."""
        return self._request(_TWO_OPERATIONS, options=options)

    def quotes_in_it(self, *, options: RequestOptions | None = None) -> Any:
        """Quotes in it."""
        return self._request(_QUOTES_IN_IT, options=options)

    def variables_of_the_collection(
        self, *, i: params.I, options: RequestOptions | None = None
    ) -> Any:
        """Variables of the collection.

        Example:
            client.variables_of_the_collection(
                i={
                    "n": 1,
                    "s": "name",
                },
            )
        """
        return self._request(
            _VARIABLES_OF_THE_COLLECTION, body={"i": i}, options=options
        )


class GraphMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    query_with_variables = Method(Graph.query_with_variables)
    two_operations = Method(Graph.two_operations)
    quotes_in_it = Method(Graph.quotes_in_it)
    variables_of_the_collection = Method(Graph.variables_of_the_collection)


class AsyncGraph(GraphMethods[Awaited], AsyncClient):
    """Asynchronous client of Graph."""

    with_raw_response: GraphMethods[AsyncRaw]
    with_streaming_response: GraphMethods[AsyncStreaming]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: AsyncHTTPClient | None = None,
        transport: AsyncTransport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )
