"""Behind the scenes."""

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

_THROUGH_A_PROXY = Endpoint("GET", "/network/proxy")
_WITH_A_CERTIFICATE = Endpoint("GET", "/network/certificate")
_OWN_BEHAVIOUR = Endpoint(
    "POST", "/network/redirects", without=("user-agent",), follow_redirects=False
)
_EMPTY_THE_CACHE = Endpoint("PURGE", "/network/cache")
_LINK_TWO_ZOOS = Endpoint("LINK", "/network/zoos/riverside")
_LOWER_CASE_METHOD = Endpoint("PATCH", "/network/zoos/riverside", body="json")
_NO_METHOD = Endpoint("GET", "/network/zoos")
_GET_SCRIPTS = Endpoint("GET", "/network/scripts")


class BehindTheScenesResource(SyncResource):
    """Behind the scenes."""

    with_raw_response: BehindTheScenesMethods[Raw]
    with_streaming_response: BehindTheScenesMethods[Streaming]

    def through_a_proxy(self, *, options: RequestOptions | None = None) -> Any:
        """Through a proxy."""
        return self._request(_THROUGH_A_PROXY, options=options)

    def with_a_certificate(self, *, options: RequestOptions | None = None) -> Any:
        """With a certificate."""
        return self._request(_WITH_A_CERTIFICATE, options=options)

    def own_behaviour(self, *, options: RequestOptions | None = None) -> Any:
        """Own behaviour."""
        return self._request(_OWN_BEHAVIOUR, options=options)

    def empty_the_cache(self, *, options: RequestOptions | None = None) -> Any:
        """Empty the cache."""
        return self._request(_EMPTY_THE_CACHE, options=options)

    def link_two_zoos(self, *, options: RequestOptions | None = None) -> Any:
        """Link two zoos."""
        return self._request(_LINK_TWO_ZOOS, options=options)

    def lower_case_method(
        self, *, friend: bool | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Lower-case method.

        Example:
            client.behind_the_scenes.lower_case_method(friend=True)
        """
        return self._request(
            _LOWER_CASE_METHOD, body={"friend": friend}, options=options
        )

    def no_method(self, *, options: RequestOptions | None = None) -> Any:
        """No method."""
        return self._request(_NO_METHOD, options=options)

    def get_scripts(self, *, options: RequestOptions | None = None) -> Any:
        """Scripts."""
        return self._request(_GET_SCRIPTS, options=options)


class BehindTheScenesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    through_a_proxy = Method(BehindTheScenesResource.through_a_proxy)
    with_a_certificate = Method(BehindTheScenesResource.with_a_certificate)
    own_behaviour = Method(BehindTheScenesResource.own_behaviour)
    empty_the_cache = Method(BehindTheScenesResource.empty_the_cache)
    link_two_zoos = Method(BehindTheScenesResource.link_two_zoos)
    lower_case_method = Method(BehindTheScenesResource.lower_case_method)
    no_method = Method(BehindTheScenesResource.no_method)
    get_scripts = Method(BehindTheScenesResource.get_scripts)


class AsyncBehindTheScenesResource(BehindTheScenesMethods[Awaited], AsyncResource):
    """Behind the scenes."""

    with_raw_response: BehindTheScenesMethods[AsyncRaw]
    with_streaming_response: BehindTheScenesMethods[AsyncStreaming]
