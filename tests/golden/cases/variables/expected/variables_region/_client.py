"""The clients of Variables {{region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime import (
    AsyncClient,
    Awaited,
    BearerAuth,
    Config,
    Endpoint,
    Method,
    Methods,
    Setting,
    SyncClient,
    ViewT,
)
from ._runtime._dynamic import fresh, fresh_json

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

_CONFIG = Config(
    package="variables_region",
    version="0.0.0",
    base_url="https://api.example.com",
    variables={
        "access_token": Setting(
            "access_token", env="VARIABLES_REGION_ACCESS_TOKEN", secret=True
        ),
        "proto": Setting("proto", env="VARIABLES_REGION_PROTO", default="https"),
        "host": Setting("host", env="VARIABLES_REGION_HOST", default="api.example.com"),
        "port": Setting("port", env="VARIABLES_REGION_PORT", default="1"),
    },
    auths={"bearer": BearerAuth("{{access_token}}")},
    auth="bearer",
)
_DYNAMIC = Endpoint("POST", "/things", body="json")
_EVERYWHERE = Endpoint(
    "POST", "{{proto}}://{{host}}:{{port}}/{tenant}/a-{n}", body="json"
)
_SPACES_AND_NESTING = Endpoint("GET", "/{spaced}/{ab}/%7B{c}%7D/")
_NAMES_TO_CLASH = Endpoint("GET", "/{api-key}/{api_key}/{API KEY}/{class}/{1st}")


class VariablesRegion(SyncClient):
    """Client of Variables {{region."""

    with_raw_response: VariablesRegionMethods[Raw]
    with_streaming_response: VariablesRegionMethods[Streaming]

    def __init__(
        self,
        *,
        access_token: str | None = None,
        proto: str | None = None,
        host: str | None = None,
        port: str | None = None,
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
            access_token: Read from VARIABLES_REGION_ACCESS_TOKEN when left
                out.
            proto: Read from VARIABLES_REGION_PROTO when left out.
            host: Read from VARIABLES_REGION_HOST when left out.
            port: Read from VARIABLES_REGION_PORT when left out.
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
            {"access_token": access_token, "proto": proto, "host": host, "port": port},
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

    def dynamic(
        self,
        *,
        id: str | None = None,
        n: Any = None,
        at: str | None = None,
        same: str | None = None,
        unknown: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Dynamic.

        Args:
            id: New at each call when left out.
            n: New at each call when left out.
            at: New at each call when left out.
            same: New at each call when left out.

        Example:
            client.dynamic(
                id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
                n=42,
                at="2023-11-14T22:13:20.000Z",
                same="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
                unknown="nothing",
            )
        """
        return self._request(
            _DYNAMIC,
            body={
                "id": fresh(id, "{{$guid}}"),
                "n": fresh_json(n, "{{$randomInt}}"),
                "at": fresh(at, "{{$isoTimestamp}}"),
                "same": fresh(same, "{{$guid}}"),
                "unknown": unknown,
            },
            options=options,
        )

    def everywhere(
        self,
        *,
        tenant: str | int,
        n: str | int,
        body: params.EverywhereBody,
        k: str | int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Everywhere."""
        return self._request(
            _EVERYWHERE,
            path={"tenant": tenant, "n": n},
            query={"{{k}}": k},
            body=body,
            options=options,
        )

    def spaces_and_nesting(
        self,
        *,
        spaced: str | int,
        ab: str | int,
        c: str | int,
        options: RequestOptions | None = None,
    ) -> Any:
        """Spaces and nesting.

        Example:
            client.spaces_and_nesting(spaced="spaced", ab="ab", c="c")
        """
        return self._request(
            _SPACES_AND_NESTING,
            path={"spaced": spaced, "ab": ab, "c": c},
            options=options,
        )

    def names_to_clash(
        self,
        *,
        api_key: str | int,
        api_key_path: str | int,
        api_key_2: str | int,
        class_: str | int,
        path_1st: str | int,
        options: RequestOptions | None = None,
    ) -> Any:
        """Names to clash.

        Example:
            client.names_to_clash(
                api_key="api-key",
                api_key_path="api_key",
                api_key_2="API_KEY",
                class_="class",
                path_1st="1st",
            )
        """
        return self._request(
            _NAMES_TO_CLASH,
            path={
                "api-key": api_key,
                "api_key": api_key_path,
                "API KEY": api_key_2,
                "class": class_,
                "1st": path_1st,
            },
            options=options,
        )


class VariablesRegionMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    dynamic = Method(VariablesRegion.dynamic)
    everywhere = Method(VariablesRegion.everywhere)
    spaces_and_nesting = Method(VariablesRegion.spaces_and_nesting)
    names_to_clash = Method(VariablesRegion.names_to_clash)


class AsyncVariablesRegion(VariablesRegionMethods[Awaited], AsyncClient):
    """Asynchronous client of Variables {{region."""

    with_raw_response: VariablesRegionMethods[AsyncRaw]
    with_streaming_response: VariablesRegionMethods[AsyncStreaming]

    def __init__(
        self,
        *,
        access_token: str | None = None,
        proto: str | None = None,
        host: str | None = None,
        port: str | None = None,
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
            access_token: Read from VARIABLES_REGION_ACCESS_TOKEN when left
                out.
            proto: Read from VARIABLES_REGION_PROTO when left out.
            host: Read from VARIABLES_REGION_HOST when left out.
            port: Read from VARIABLES_REGION_PORT when left out.
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
            {"access_token": access_token, "proto": proto, "host": host, "port": port},
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
