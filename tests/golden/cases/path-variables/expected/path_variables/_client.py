"""The clients of Path variables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    package="path_variables", version="0.0.0", base_url="https://api.example.com"
)
_GET_USER = Endpoint("GET", "/users/{user_id}")
_WITH_A_SUFFIX = Endpoint("GET", "/users/{user_id}.json")
_TWO_OF_THEM = Endpoint("GET", "/users/{user_id}/keys/{key-id}/")
_NOT_DESCRIBED = Endpoint("GET", "/users/{user_id}/log")
_WITHOUT_A_VALUE = Endpoint("GET", "/users/{user_id}/mail")
_CLIENT_VARIABLE_IN_THE_PATH = Endpoint("GET", "/{tenant}/users/{user}.xml")
_BRACES_THAT_ARE_NO_VARIABLE = Endpoint("GET", "/users/{user_id}")
_SAME_NAME_IN_PATH_AND_QUERY = Endpoint("GET", "/users/{id}")
_KEYWORD = Endpoint("GET", "/from/{from}/class/{class}")


class PathVariables(SyncClient):
    """Client of Path variables."""

    with_raw_response: PathVariablesMethods[Raw]
    with_streaming_response: PathVariablesMethods[Streaming]

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

    def get_user(self, *, user_id: str, options: RequestOptions | None = None) -> Any:
        """Get user.

        Args:
            user_id: Number of the user.

        Example:
            client.get_user(user_id="user_id")
        """
        return self._request(_GET_USER, path={"user_id": user_id}, options=options)

    def with_a_suffix(
        self, *, user_id: int | str, options: RequestOptions | None = None
    ) -> Any:
        """With a suffix.

        Example:
            client.with_a_suffix(user_id=7)
        """
        return self._request(_WITH_A_SUFFIX, path={"user_id": user_id}, options=options)

    def two_of_them(
        self, *, user_id: int | str, key_id: str, options: RequestOptions | None = None
    ) -> Any:
        """Two of them.

        Example:
            client.two_of_them(user_id=7, key_id="k")
        """
        return self._request(
            _TWO_OF_THEM, path={"user_id": user_id, "key-id": key_id}, options=options
        )

    def not_described(
        self, *, user_id: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Not described.

        Example:
            client.not_described(user_id="user_id")
        """
        return self._request(_NOT_DESCRIBED, path={"user_id": user_id}, options=options)

    def without_a_value(
        self, *, user_id: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Without a value.

        Example:
            client.without_a_value(user_id="user_id")
        """
        return self._request(
            _WITHOUT_A_VALUE, path={"user_id": user_id}, options=options
        )

    def client_variable_in_the_path(
        self,
        *,
        tenant: str | int,
        user: str | int,
        options: RequestOptions | None = None,
    ) -> Any:
        """Client variable in the path.

        Example:
            client.client_variable_in_the_path(tenant="tenant", user="user")
        """
        return self._request(
            _CLIENT_VARIABLE_IN_THE_PATH,
            path={"tenant": tenant, "user": user},
            options=options,
        )

    def braces_that_are_no_variable(
        self, *, user_id: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Braces that are no variable.

        Example:
            client.braces_that_are_no_variable(user_id="user_id")
        """
        return self._request(
            _BRACES_THAT_ARE_NO_VARIABLE, path={"user_id": user_id}, options=options
        )

    def same_name_in_path_and_query(
        self,
        *,
        id: int | str,
        id_query: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Same name in path and query.

        Example:
            client.same_name_in_path_and_query(id=1, id_query=2)
        """
        return self._request(
            _SAME_NAME_IN_PATH_AND_QUERY,
            path={"id": id},
            query={"id": id_query},
            options=options,
        )

    def keyword(
        self, *, from_: str, class_: str, options: RequestOptions | None = None
    ) -> Any:
        """Keyword.

        Example:
            client.keyword(from_="a", class_="b")
        """
        return self._request(
            _KEYWORD, path={"from": from_, "class": class_}, options=options
        )


class PathVariablesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_user = Method(PathVariables.get_user)
    with_a_suffix = Method(PathVariables.with_a_suffix)
    two_of_them = Method(PathVariables.two_of_them)
    not_described = Method(PathVariables.not_described)
    without_a_value = Method(PathVariables.without_a_value)
    client_variable_in_the_path = Method(PathVariables.client_variable_in_the_path)
    braces_that_are_no_variable = Method(PathVariables.braces_that_are_no_variable)
    same_name_in_path_and_query = Method(PathVariables.same_name_in_path_and_query)
    keyword = Method(PathVariables.keyword)


class AsyncPathVariables(PathVariablesMethods[Awaited], AsyncClient):
    """Asynchronous client of Path variables."""

    with_raw_response: PathVariablesMethods[AsyncRaw]
    with_streaming_response: PathVariablesMethods[AsyncStreaming]

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
