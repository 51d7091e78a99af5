"""Signatures."""

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

_OAUTH_IN_A_FORM = Endpoint("POST", "/oauth-in-a-form", body="form", auth="oauth1")
_GET_OAUTH_WITH_A_KEY = Endpoint("GET", "/oauth-with-a-key", auth="oauth1_2")
_AWS_IN_THE_QUERY = Endpoint("GET", "/aws-in-the-query", auth="awsv4")
_GET_HAWK_WITH_EVERYTHING = Endpoint("GET", "/hawk-with-everything", auth="hawk")
_GET_EDGE_GRID_WITH_EVERYTHING = Endpoint(
    "GET", "/edgegrid-with-everything", auth="edgegrid"
)
_GET_DIGEST = Endpoint("GET", "/digest", auth="digest")
_GET_WINDOWS = Endpoint("GET", "/windows", auth="ntlm")
_GET_UNHEARD_OF = Endpoint("GET", "/unheard-of", auth="kerberos")


class SignaturesResource(SyncResource):
    """Signatures."""

    with_raw_response: SignaturesMethods[Raw]
    with_streaming_response: SignaturesMethods[Streaming]

    def oauth_in_a_form(
        self, *, name: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """OAuth in a form.

        Example:
            client.signatures.oauth_in_a_form(name="x")
        """
        return self._request(_OAUTH_IN_A_FORM, body={"name": name}, options=options)

    def get_oauth_with_a_key(self, *, options: RequestOptions | None = None) -> Any:
        """OAuth with a key."""
        return self._request(_GET_OAUTH_WITH_A_KEY, options=options)

    def aws_in_the_query(self, *, options: RequestOptions | None = None) -> Any:
        """AWS in the query."""
        return self._request(_AWS_IN_THE_QUERY, options=options)

    def get_hawk_with_everything(self, *, options: RequestOptions | None = None) -> Any:
        """Hawk with everything."""
        return self._request(_GET_HAWK_WITH_EVERYTHING, options=options)

    def get_edge_grid_with_everything(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """EdgeGrid with everything."""
        return self._request(_GET_EDGE_GRID_WITH_EVERYTHING, options=options)

    def get_digest(self, *, options: RequestOptions | None = None) -> Any:
        """Digest."""
        return self._request(_GET_DIGEST, options=options)

    def get_windows(self, *, options: RequestOptions | None = None) -> Any:
        """Windows."""
        return self._request(_GET_WINDOWS, options=options)

    def get_unheard_of(self, *, options: RequestOptions | None = None) -> Any:
        """Unheard of."""
        return self._request(_GET_UNHEARD_OF, options=options)


class SignaturesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    oauth_in_a_form = Method(SignaturesResource.oauth_in_a_form)
    get_oauth_with_a_key = Method(SignaturesResource.get_oauth_with_a_key)
    aws_in_the_query = Method(SignaturesResource.aws_in_the_query)
    get_hawk_with_everything = Method(SignaturesResource.get_hawk_with_everything)
    get_edge_grid_with_everything = Method(
        SignaturesResource.get_edge_grid_with_everything
    )
    get_digest = Method(SignaturesResource.get_digest)
    get_windows = Method(SignaturesResource.get_windows)
    get_unheard_of = Method(SignaturesResource.get_unheard_of)


class AsyncSignaturesResource(SignaturesMethods[Awaited], AsyncResource):
    """Signatures."""

    with_raw_response: SignaturesMethods[AsyncRaw]
    with_streaming_response: SignaturesMethods[AsyncStreaming]
