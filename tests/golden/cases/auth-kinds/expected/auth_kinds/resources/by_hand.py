"""By hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

_GET_SCHEME_OF_THEIR_OWN = Endpoint("GET", "/scheme-of-their-own", auth="apikey")
_GET_SCHEME_WITH_A_WORD = Endpoint("GET", "/scheme-with-a-word", auth="apikey_2")
_GET_STALE_SIGNATURE = Endpoint("GET", "/stale-signature", auth="apikey_3")
_GET_ENCODED_PAIR = Endpoint("GET", "/encoded-pair", auth="apikey_4")
_GET_SESSION_COOKIE = Endpoint(
    "GET", "/session-cookie", headers=(("Cookie", "session={{session}}"),), auth=None
)
_GET_REPLACED_BY_THE_AUTH = Endpoint("GET", "/replaced-by-the-auth", auth="bearer")
_GET_BESIDE_A_KEY_ELSEWHERE = Endpoint(
    "GET",
    "/beside-a-key-elsewhere",
    headers=(("Authorization", "Bearer {{accessToken}}"),),
    auth="apikey_5",
)
_GET_AUTH_WITHOUT_A_TOKEN = Endpoint("GET", "/auth-without-a-token", auth="apikey_6")


class ByHandResource(SyncResource):
    """By hand."""

    with_raw_response: ByHandMethods[Raw]
    with_streaming_response: ByHandMethods[Streaming]

    def get_scheme_of_their_own(self, *, options: RequestOptions | None = None) -> Any:
        """Scheme of their own."""
        return self._request(_GET_SCHEME_OF_THEIR_OWN, options=options)

    def get_scheme_with_a_word(self, *, options: RequestOptions | None = None) -> Any:
        """Scheme with a word."""
        return self._request(_GET_SCHEME_WITH_A_WORD, options=options)

    def get_stale_signature(self, *, options: RequestOptions | None = None) -> Any:
        """Stale signature."""
        return self._request(_GET_STALE_SIGNATURE, options=options)

    def get_encoded_pair(self, *, options: RequestOptions | None = None) -> Any:
        """Encoded pair."""
        return self._request(_GET_ENCODED_PAIR, options=options)

    def get_session_cookie(self, *, options: RequestOptions | None = None) -> Any:
        """Session cookie."""
        return self._request(_GET_SESSION_COOKIE, options=options)

    def get_replaced_by_the_auth(self, *, options: RequestOptions | None = None) -> Any:
        """Replaced by the auth."""
        return self._request(_GET_REPLACED_BY_THE_AUTH, options=options)

    def get_beside_a_key_elsewhere(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Beside a key elsewhere."""
        return self._request(_GET_BESIDE_A_KEY_ELSEWHERE, options=options)

    def get_auth_without_a_token(self, *, options: RequestOptions | None = None) -> Any:
        """Auth without a token."""
        return self._request(_GET_AUTH_WITHOUT_A_TOKEN, options=options)


class ByHandMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_scheme_of_their_own = Method(ByHandResource.get_scheme_of_their_own)
    get_scheme_with_a_word = Method(ByHandResource.get_scheme_with_a_word)
    get_stale_signature = Method(ByHandResource.get_stale_signature)
    get_encoded_pair = Method(ByHandResource.get_encoded_pair)
    get_session_cookie = Method(ByHandResource.get_session_cookie)
    get_replaced_by_the_auth = Method(ByHandResource.get_replaced_by_the_auth)
    get_beside_a_key_elsewhere = Method(ByHandResource.get_beside_a_key_elsewhere)
    get_auth_without_a_token = Method(ByHandResource.get_auth_without_a_token)


class AsyncByHandResource(ByHandMethods[Awaited], AsyncResource):
    """By hand."""

    with_raw_response: ByHandMethods[AsyncRaw]
    with_streaming_response: ByHandMethods[AsyncStreaming]
