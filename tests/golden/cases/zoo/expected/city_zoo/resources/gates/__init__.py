"""Gates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Folder,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ..._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming
    from .open_day import AsyncOpenDayResource, OpenDayResource

_GET_INHERITED_FROM_THE_COLLECTION = Endpoint("GET", "/gates/inherited")
_GET_NULL_INHERITS_AS_WELL = Endpoint("GET", "/gates/null")
_GET_NONE_AT_ALL = Endpoint("GET", "/gates/none", auth=None)
_GET_BASIC = Endpoint("GET", "/gates/basic", auth="basic")
_GET_BEARER = Endpoint("GET", "/gates/bearer")
_GET_HEADER_KEY = Endpoint("GET", "/gates/header", auth="apikey_3")
_QUERY_KEY = Endpoint("GET", "/gates/query", auth="apikey_4")
_GET_DIGEST = Endpoint("GET", "/gates/digest", auth="digest")
_GET_OAUTH1 = Endpoint("GET", "/gates/oauth1", auth="oauth1")
_GET_OAUTH2 = Endpoint("GET", "/gates/oauth2", auth="oauth2")
_GET_HAWK = Endpoint("GET", "/gates/hawk", auth="hawk")
_GET_AWS_SIGNATURE = Endpoint("GET", "/gates/aws", auth="awsv4")
_GET_EDGE_GRID = Endpoint("GET", "/gates/edgegrid", auth="edgegrid")
_GET_NTLM = Endpoint("GET", "/gates/ntlm", auth="ntlm")
_GET_JWT = Endpoint("GET", "/gates/jwt", auth="jwt")
_GET_ASAP = Endpoint("GET", "/gates/asap", auth="asap")
_BY_HAND_IN_A_HEADER = Endpoint("GET", "/gates/hand")
_GET_OLD_FORM_OF_AUTH = Endpoint("GET", "/gates/old", auth="basic")


class GatesResource(SyncResource):
    """Gates."""

    with_raw_response: GatesMethods[Raw]
    with_streaming_response: GatesMethods[Streaming]

    @Folder
    def open_day(self) -> OpenDayResource:
        """Open day."""
        from .open_day import OpenDayResource

        return OpenDayResource(self)

    def get_inherited_from_the_collection(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherited from the collection."""
        return self._request(_GET_INHERITED_FROM_THE_COLLECTION, options=options)

    def get_null_inherits_as_well(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Null inherits as well."""
        return self._request(_GET_NULL_INHERITS_AS_WELL, options=options)

    def get_none_at_all(self, *, options: RequestOptions | None = None) -> Any:
        """Everybody may call this."""
        return self._request(_GET_NONE_AT_ALL, options=options)

    def get_basic(self, *, options: RequestOptions | None = None) -> Any:
        """Basic."""
        return self._request(_GET_BASIC, options=options)

    def get_bearer(self, *, options: RequestOptions | None = None) -> Any:
        """Bearer."""
        return self._request(_GET_BEARER, options=options)

    def get_header_key(self, *, options: RequestOptions | None = None) -> Any:
        """Header key."""
        return self._request(_GET_HEADER_KEY, options=options)

    def query_key(self, *, options: RequestOptions | None = None) -> Any:
        """Query key."""
        return self._request(_QUERY_KEY, options=options)

    def get_digest(self, *, options: RequestOptions | None = None) -> Any:
        """Digest."""
        return self._request(_GET_DIGEST, options=options)

    def get_oauth1(self, *, options: RequestOptions | None = None) -> Any:
        """OAuth1."""
        return self._request(_GET_OAUTH1, options=options)

    def get_oauth2(self, *, options: RequestOptions | None = None) -> Any:
        """OAuth2."""
        return self._request(_GET_OAUTH2, options=options)

    def get_hawk(self, *, options: RequestOptions | None = None) -> Any:
        """Hawk."""
        return self._request(_GET_HAWK, options=options)

    def get_aws_signature(self, *, options: RequestOptions | None = None) -> Any:
        """AWS signature."""
        return self._request(_GET_AWS_SIGNATURE, options=options)

    def get_edge_grid(self, *, options: RequestOptions | None = None) -> Any:
        """EdgeGrid."""
        return self._request(_GET_EDGE_GRID, options=options)

    def get_ntlm(self, *, options: RequestOptions | None = None) -> Any:
        """NTLM."""
        return self._request(_GET_NTLM, options=options)

    def get_jwt(self, *, options: RequestOptions | None = None) -> Any:
        """JWT."""
        return self._request(_GET_JWT, options=options)

    def get_asap(self, *, options: RequestOptions | None = None) -> Any:
        """ASAP."""
        return self._request(_GET_ASAP, options=options)

    def by_hand_in_a_header(self, *, options: RequestOptions | None = None) -> Any:
        """By hand in a header."""
        return self._request(_BY_HAND_IN_A_HEADER, options=options)

    def get_old_form_of_auth(self, *, options: RequestOptions | None = None) -> Any:
        """The parameters are an object, as in format 2.0."""
        return self._request(_GET_OLD_FORM_OF_AUTH, options=options)


class GatesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_inherited_from_the_collection = Method(
        GatesResource.get_inherited_from_the_collection
    )
    get_null_inherits_as_well = Method(GatesResource.get_null_inherits_as_well)
    get_none_at_all = Method(GatesResource.get_none_at_all)
    get_basic = Method(GatesResource.get_basic)
    get_bearer = Method(GatesResource.get_bearer)
    get_header_key = Method(GatesResource.get_header_key)
    query_key = Method(GatesResource.query_key)
    get_digest = Method(GatesResource.get_digest)
    get_oauth1 = Method(GatesResource.get_oauth1)
    get_oauth2 = Method(GatesResource.get_oauth2)
    get_hawk = Method(GatesResource.get_hawk)
    get_aws_signature = Method(GatesResource.get_aws_signature)
    get_edge_grid = Method(GatesResource.get_edge_grid)
    get_ntlm = Method(GatesResource.get_ntlm)
    get_jwt = Method(GatesResource.get_jwt)
    get_asap = Method(GatesResource.get_asap)
    by_hand_in_a_header = Method(GatesResource.by_hand_in_a_header)
    get_old_form_of_auth = Method(GatesResource.get_old_form_of_auth)


class AsyncGatesResource(GatesMethods[Awaited], AsyncResource):
    """Gates."""

    with_raw_response: GatesMethods[AsyncRaw]
    with_streaming_response: GatesMethods[AsyncStreaming]

    @Folder
    def open_day(self) -> AsyncOpenDayResource:
        """Open day."""
        from .open_day import AsyncOpenDayResource

        return AsyncOpenDayResource(self)
