"""Gates."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ..._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming
    from .open_day import AsyncOpenDayResource, OpenDayResource

_INHERITED_FROM_THE_COLLECTION = Endpoint("GET", "/gates/inherited")
_NULL_INHERITS_AS_WELL = Endpoint("GET", "/gates/null")
_NONE_AT_ALL = Endpoint("GET", "/gates/none", auth=None)
_BASIC = Endpoint("GET", "/gates/basic", auth="basic")
_BEARER = Endpoint("GET", "/gates/bearer")
_HEADER_KEY = Endpoint("GET", "/gates/header", auth="apikey_3")
_QUERY_KEY = Endpoint("GET", "/gates/query", auth="apikey_4")
_DIGEST = Endpoint("GET", "/gates/digest", auth="digest")
_OAUTH1 = Endpoint("GET", "/gates/oauth1", auth="oauth1")
_OAUTH2 = Endpoint("GET", "/gates/oauth2", auth="oauth2")
_HAWK = Endpoint("GET", "/gates/hawk", auth="hawk")
_AWS_SIGNATURE = Endpoint("GET", "/gates/aws", auth="awsv4")
_EDGE_GRID = Endpoint("GET", "/gates/edgegrid", auth="edgegrid")
_NTLM = Endpoint("GET", "/gates/ntlm", auth="ntlm")
_JWT = Endpoint("GET", "/gates/jwt", auth="jwt")
_ASAP = Endpoint("GET", "/gates/asap", auth="asap")
_BY_HAND_IN_A_HEADER = Endpoint("GET", "/gates/hand")
_OLD_FORM_OF_AUTH = Endpoint("GET", "/gates/old", auth="basic")


class GatesResource(SyncResource):
    """Gates."""

    with_raw_response: GatesMethods[Raw]
    with_streaming_response: GatesMethods[Streaming]

    @cached_property
    def open_day(self) -> OpenDayResource:
        """Open day."""
        from .open_day import OpenDayResource

        return OpenDayResource(self)

    def inherited_from_the_collection(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherited from the collection."""
        return self._request(_INHERITED_FROM_THE_COLLECTION, options=options)

    def null_inherits_as_well(self, *, options: RequestOptions | None = None) -> Any:
        """Null inherits as well."""
        return self._request(_NULL_INHERITS_AS_WELL, options=options)

    def none_at_all(self, *, options: RequestOptions | None = None) -> Any:
        """Everybody may call this."""
        return self._request(_NONE_AT_ALL, options=options)

    def basic(self, *, options: RequestOptions | None = None) -> Any:
        """Basic."""
        return self._request(_BASIC, options=options)

    def bearer(self, *, options: RequestOptions | None = None) -> Any:
        """Bearer."""
        return self._request(_BEARER, options=options)

    def header_key(self, *, options: RequestOptions | None = None) -> Any:
        """Header key."""
        return self._request(_HEADER_KEY, options=options)

    def query_key(self, *, options: RequestOptions | None = None) -> Any:
        """Query key."""
        return self._request(_QUERY_KEY, options=options)

    def digest(self, *, options: RequestOptions | None = None) -> Any:
        """Digest."""
        return self._request(_DIGEST, options=options)

    def oauth1(self, *, options: RequestOptions | None = None) -> Any:
        """OAuth1."""
        return self._request(_OAUTH1, options=options)

    def oauth2(self, *, options: RequestOptions | None = None) -> Any:
        """OAuth2."""
        return self._request(_OAUTH2, options=options)

    def hawk(self, *, options: RequestOptions | None = None) -> Any:
        """Hawk."""
        return self._request(_HAWK, options=options)

    def aws_signature(self, *, options: RequestOptions | None = None) -> Any:
        """AWS signature."""
        return self._request(_AWS_SIGNATURE, options=options)

    def edge_grid(self, *, options: RequestOptions | None = None) -> Any:
        """EdgeGrid."""
        return self._request(_EDGE_GRID, options=options)

    def ntlm(self, *, options: RequestOptions | None = None) -> Any:
        """NTLM."""
        return self._request(_NTLM, options=options)

    def jwt(self, *, options: RequestOptions | None = None) -> Any:
        """JWT."""
        return self._request(_JWT, options=options)

    def asap(self, *, options: RequestOptions | None = None) -> Any:
        """ASAP."""
        return self._request(_ASAP, options=options)

    def by_hand_in_a_header(self, *, options: RequestOptions | None = None) -> Any:
        """By hand in a header."""
        return self._request(_BY_HAND_IN_A_HEADER, options=options)

    def old_form_of_auth(self, *, options: RequestOptions | None = None) -> Any:
        """The parameters are an object, as in format 2.0."""
        return self._request(_OLD_FORM_OF_AUTH, options=options)


class GatesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    inherited_from_the_collection = Method(GatesResource.inherited_from_the_collection)
    null_inherits_as_well = Method(GatesResource.null_inherits_as_well)
    none_at_all = Method(GatesResource.none_at_all)
    basic = Method(GatesResource.basic)
    bearer = Method(GatesResource.bearer)
    header_key = Method(GatesResource.header_key)
    query_key = Method(GatesResource.query_key)
    digest = Method(GatesResource.digest)
    oauth1 = Method(GatesResource.oauth1)
    oauth2 = Method(GatesResource.oauth2)
    hawk = Method(GatesResource.hawk)
    aws_signature = Method(GatesResource.aws_signature)
    edge_grid = Method(GatesResource.edge_grid)
    ntlm = Method(GatesResource.ntlm)
    jwt = Method(GatesResource.jwt)
    asap = Method(GatesResource.asap)
    by_hand_in_a_header = Method(GatesResource.by_hand_in_a_header)
    old_form_of_auth = Method(GatesResource.old_form_of_auth)


class AsyncGatesResource(GatesMethods[Awaited], AsyncResource):
    """Gates."""

    with_raw_response: GatesMethods[AsyncRaw]
    with_streaming_response: GatesMethods[AsyncStreaming]

    @cached_property
    def open_day(self) -> AsyncOpenDayResource:
        """Open day."""
        from .open_day import AsyncOpenDayResource

        return AsyncOpenDayResource(self)
