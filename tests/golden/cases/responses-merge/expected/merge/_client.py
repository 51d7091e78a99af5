"""The clients of Merge."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING

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
    from collections.abc import Mapping
    from ssl import SSLContext

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

_CONFIG = Config(
    package="merge",
    version="0.0.0",
    base_url="https://api.example.com",
)
_OPTIONAL_AND_NULLABLE = Endpoint("GET", "/things")
_LISTS = Endpoint("GET", "/things")
_NESTED = Endpoint("GET", "/things")
_KINDS_THAT_DIFFER = Endpoint("GET", "/things")
_KEYS_THAT_ARE_DATA = Endpoint("GET", "/things")
_SAME_SHAPE_AS_ANOTHER = Endpoint("GET", "/x")
_DATES = Endpoint("GET", "/things")
_TWO_GOOD_STATUSES = Endpoint("POST", "/things")
_BROKEN = Endpoint("GET", "/things")
_EMPTY_OBJECT = Endpoint("GET", "/things")


class Merge(SyncClient):
    """Client of Merge."""

    with_raw_response: MergeMethods[Raw]
    with_streaming_response: MergeMethods[Streaming]

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
        retry_unsafe: bool = False,
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
            retry_unsafe: Retry also calls that may have been carried out.
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
            retry_unsafe=retry_unsafe,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

    def optional_and_nullable(
        self, *, options: RequestOptions | None = None
    ) -> models.OptionalAndNullableResponse:
        """Optional and nullable.

        Returns:
            An object with id, name, tag, price, extra.
        """
        return self._request(
            _OPTIONAL_AND_NULLABLE, models.OptionalAndNullableResponse, options=options
        )

    def lists(self, *, options: RequestOptions | None = None) -> list[models.ListsItem]:
        """Lists.

        Returns:
            Objects with id, note.
        """
        return self._request(_LISTS, list[models.ListsItem], options=options)

    def nested(self, *, options: RequestOptions | None = None) -> models.NestedResponse:
        """Nested.

        Returns:
            An object with owner, items.
        """
        return self._request(_NESTED, models.NestedResponse, options=options)

    def kinds_that_differ(
        self, *, options: RequestOptions | None = None
    ) -> list[int] | models.KindsThatDifferResponse:
        """Kinds that differ."""
        return self._request(
            _KINDS_THAT_DIFFER,
            (list[int], models.KindsThatDifferResponse),
            options=options,
        )

    def keys_that_are_data(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.Key]:
        """Keys that are data."""
        return self._request(
            _KEYS_THAT_ARE_DATA, dict[str, models.Key], options=options
        )

    def same_shape_as_another(
        self, *, options: RequestOptions | None = None
    ) -> models.SameShapeAsAnotherResponse:
        """Same shape as another.

        Returns:
            An object with owner.
        """
        return self._request(
            _SAME_SHAPE_AS_ANOTHER, models.SameShapeAsAnotherResponse, options=options
        )

    def dates(self, *, options: RequestOptions | None = None) -> models.DatesResponse:
        """Dates.

        Returns:
            An object with at, day, odd, id, url.
        """
        return self._request(_DATES, models.DatesResponse, options=options)

    def two_good_statuses(
        self, *, options: RequestOptions | None = None
    ) -> models.TwoGoodStatusesResponse | None:
        """Two good statuses.

        Returns:
            An object with id, job.
        """
        return self._request(
            _TWO_GOOD_STATUSES,
            (models.TwoGoodStatusesResponse, NoneType),
            options=options,
        )

    def broken(self, *, options: RequestOptions | None = None) -> str:
        """Broken."""
        return self._request(_BROKEN, str, options=options)

    def empty_object(
        self, *, options: RequestOptions | None = None
    ) -> models.EmptyObjectResponse:
        """Empty object.

        Returns:
            An object with list_, object_.
        """
        return self._request(_EMPTY_OBJECT, models.EmptyObjectResponse, options=options)


class MergeMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    optional_and_nullable = Method(Merge.optional_and_nullable)
    lists = Method(Merge.lists)
    nested = Method(Merge.nested)
    kinds_that_differ = Method(Merge.kinds_that_differ)
    keys_that_are_data = Method(Merge.keys_that_are_data)
    same_shape_as_another = Method(Merge.same_shape_as_another)
    dates = Method(Merge.dates)
    two_good_statuses = Method(Merge.two_good_statuses)
    broken = Method(Merge.broken)
    empty_object = Method(Merge.empty_object)


class AsyncMerge(MergeMethods[Awaited], AsyncClient):
    """Asynchronous client of Merge."""

    with_raw_response: MergeMethods[AsyncRaw]
    with_streaming_response: MergeMethods[AsyncStreaming]

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
        retry_unsafe: bool = False,
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
            retry_unsafe: Retry also calls that may have been carried out.
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
            retry_unsafe=retry_unsafe,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )
