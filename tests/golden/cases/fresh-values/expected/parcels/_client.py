"""The clients of Parcels."""

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
from ._runtime._dynamic import FreshWithin, fresh

if TYPE_CHECKING:
    from collections.abc import Mapping
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

_CONFIG = Config(package="parcels", version="0.0.0", base_url="https://parcels.example")
_SEND_A_PARCEL = Endpoint(
    "POST",
    "/parcels",
    headers=(("cache-control", "no-store"),),
    body="json",
    dynamic=FreshWithin(
        ('"{{$guid}}"', "parcel", "id"),
        ('"{{$randomInt}}"', "parcel", "labels", None, "code"),
    ),
)
_SEND_BY_POST = Endpoint(
    "POST",
    "/post",
    headers=(("cache-control", "no-store"),),
    body="json",
    dynamic=FreshWithin(('"{{$guid}}"', "parcel", "id")),
)
_SEND_BY_WIRE = Endpoint("POST", "/wire", body="text", content_type="application/xml")
_SEND_A_NOTE = Endpoint("POST", "/notes", body="text", content_type="text/plain")


class Parcels(SyncClient):
    """Client of Parcels."""

    with_raw_response: ParcelsMethods[Raw]
    with_streaming_response: ParcelsMethods[Streaming]

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

    def send_a_parcel(
        self,
        *,
        parcel: params.Parcel | None = None,
        l_: int | None = None,
        options: RequestOptions | None = None,
    ) -> models.SendParcelResponse:
        """Send a parcel.

        Returns:
            An object with id.
        """
        return self._request(
            _SEND_A_PARCEL,
            models.SendParcelResponse,
            body={"parcel": parcel, "l": l_},
            options=options,
        )

    def send_by_post(
        self,
        *,
        parcel: params.SendByPostParcel | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send by post.

        Example:
            client.send_by_post(
                parcel={
                    "id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
                },
            )
        """
        return self._request(_SEND_BY_POST, body={"parcel": parcel}, options=options)

    def send_by_wire(
        self, *, body: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Send by wire.

        Args:
            body: New at each call when left out.

        Example:
            client.send_by_wire(
                body="<parcel>\\n  <id>6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f</id>\\n  <at>1700000000</at>\\n</parcel>",
            )
        """
        return self._request(
            _SEND_BY_WIRE,
            body=fresh(
                body,
                "<parcel>\n  <id>{{$guid}}</id>\n  <at>{{$timestamp}}</at>\n</parcel>",
            ),
            options=options,
        )

    def send_a_note(
        self, *, body: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Send a note.

        Args:
            body: New at each call when left out.

        Example:
            client.send_a_note(body="matrix at 2023-11-14T22:13:20.000Z")
        """
        return self._request(
            _SEND_A_NOTE,
            body=fresh(body, "{{$randomWord}} at {{$isoTimestamp}}"),
            options=options,
        )


class ParcelsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    send_a_parcel = Method(Parcels.send_a_parcel)
    send_by_post = Method(Parcels.send_by_post)
    send_by_wire = Method(Parcels.send_by_wire)
    send_a_note = Method(Parcels.send_a_note)


class AsyncParcels(ParcelsMethods[Awaited], AsyncClient):
    """Asynchronous client of Parcels."""

    with_raw_response: ParcelsMethods[AsyncRaw]
    with_streaming_response: ParcelsMethods[AsyncStreaming]

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
