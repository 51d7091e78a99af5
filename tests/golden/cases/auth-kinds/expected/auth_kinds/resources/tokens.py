"""Tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_GET_TOKEN_FROM_CLIENT_CREDENTIALS = Endpoint(
    "GET", "/token-from-client-credentials", errors=lambda: models.ErrorBody
)
_GET_TOKEN_FROM_A_PASSWORD = Endpoint("GET", "/token-from-a-password", auth="oauth2_2")
_GET_TOKEN_FROM_A_CODE = Endpoint("GET", "/token-from-a-code", auth="oauth2_3")
_GET_TOKEN_OF_THE_COLLECTION = Endpoint(
    "GET", "/token-of-the-collection", auth="oauth2_4"
)
_WEB_TOKEN_IN_THE_QUERY = Endpoint("GET", "/web-token-in-the-query", auth="jwt")
_GET_WEB_TOKEN_WITH_A_SECRET = Endpoint("GET", "/web-token-with-a-secret", auth="jwt_2")
_GET_SERVICE_TOKEN = Endpoint("GET", "/service-token", auth="asap")


class TokensResource(SyncResource):
    """Tokens."""

    with_raw_response: TokensMethods[Raw]
    with_streaming_response: TokensMethods[Streaming]

    def get_token_from_client_credentials(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Token from client credentials.

        Raises:
            AuthenticationError: On status 401.
        """
        return self._request(_GET_TOKEN_FROM_CLIENT_CREDENTIALS, options=options)

    def get_token_from_a_password(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Token from a password."""
        return self._request(_GET_TOKEN_FROM_A_PASSWORD, options=options)

    def get_token_from_a_code(self, *, options: RequestOptions | None = None) -> Any:
        """Token from a code."""
        return self._request(_GET_TOKEN_FROM_A_CODE, options=options)

    def get_token_of_the_collection(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Token of the collection."""
        return self._request(_GET_TOKEN_OF_THE_COLLECTION, options=options)

    def web_token_in_the_query(self, *, options: RequestOptions | None = None) -> Any:
        """Web token in the query."""
        return self._request(_WEB_TOKEN_IN_THE_QUERY, options=options)

    def get_web_token_with_a_secret(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Web token with a secret."""
        return self._request(_GET_WEB_TOKEN_WITH_A_SECRET, options=options)

    def get_service_token(self, *, options: RequestOptions | None = None) -> Any:
        """Service token."""
        return self._request(_GET_SERVICE_TOKEN, options=options)


class TokensMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_token_from_client_credentials = Method(
        TokensResource.get_token_from_client_credentials
    )
    get_token_from_a_password = Method(TokensResource.get_token_from_a_password)
    get_token_from_a_code = Method(TokensResource.get_token_from_a_code)
    get_token_of_the_collection = Method(TokensResource.get_token_of_the_collection)
    web_token_in_the_query = Method(TokensResource.web_token_in_the_query)
    get_web_token_with_a_secret = Method(TokensResource.get_web_token_with_a_secret)
    get_service_token = Method(TokensResource.get_service_token)


class AsyncTokensResource(TokensMethods[Awaited], AsyncResource):
    """Tokens."""

    with_raw_response: TokensMethods[AsyncRaw]
    with_streaming_response: TokensMethods[AsyncStreaming]
