"""Paths."""

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
from .._runtime._dynamic import fresh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime import (
        AsyncRaw,
        AsyncStreaming,
        Null,
        Raw,
        RequestOptions,
        Streaming,
    )

_ONLY_A_TEXT = Endpoint("GET", "https://zoo.example.com/map")
_TEXT_WITH_PATH_VARIABLES = Endpoint("GET", "https://zoo.example.com/paths/{from}/{to}")
_WITHOUT_PROTOCOL = Endpoint("GET", "http://zoo.example.com/paths")
_WITH_A_PORT = Endpoint("GET", "http://localhost:8080/paths")
_HOST_AS_TEXT = Endpoint("GET", "https://zoo.example.com/paths")
_USER_IN_THE_ADDRESS = Endpoint("GET", "https://zoo.example.com/paths")
_WITH_A_FRAGMENT = Endpoint("GET", "/map")
_ONLY_A_HOST = Endpoint("GET", "https://zoo.example.com")
_SLASH_AT_THE_END = Endpoint("GET", "/paths/north/")
_SLASHES_IN_THE_MIDDLE = Endpoint("GET", "/paths//north")
_VARIABLE_AS_A_SEGMENT = Endpoint("GET", "/paths/{season}/north")
_VARIABLE_INSIDE_A_SEGMENT = Endpoint("GET", "/paths/{season}-{{year}}.html")
_GET_PATH_VARIABLE_AND_SUFFIX = Endpoint("GET", "/paths/{path_id}.json")
_GET_PATH_VARIABLE_BY_ID = Endpoint("GET", "/paths/{path_id}")
_GET_PATH_VARIABLE_WITHOUT_A_VALUE = Endpoint("GET", "/paths/{path_id}/steps")
_SEGMENT_AS_AN_OBJECT = Endpoint("GET", "/paths/{path_id}")
_ODD_CHARACTERS = Endpoint("GET", "/paths/caf%C3%A9%20&%20bar/a%20b/{x}/100%")
_ADDRESS_IN_A_VARIABLE = Endpoint("GET", "{{map_url}}")
_GET_VERSION_IN_THE_HOST = Endpoint(
    "GET", "https://{{region}}.zoo.example.com/{{version}}/paths"
)
_EVERY_KIND_OF_QUERY = Endpoint("GET", "/paths/search")
_NO_ADDRESS = Endpoint("GET", "")
_GET_OTHER_ZOO = Endpoint("GET", "https://api.riverside.example.org/v2/paths")


class PathsResource(SyncResource):
    """Paths."""

    with_raw_response: PathsMethods[Raw]
    with_streaming_response: PathsMethods[Streaming]

    def only_a_text(
        self,
        *,
        floor: int | str | None = None,
        lang: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Only a text.

        Example:
            client.paths.only_a_text(floor=1, lang="en")
        """
        return self._request(
            _ONLY_A_TEXT, query={"floor": floor, "lang": lang}, options=options
        )

    def text_with_path_variables(
        self, *, from_: str | int, to: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Text with path variables.

        Example:
            client.paths.text_with_path_variables(from_="from", to="to")
        """
        return self._request(
            _TEXT_WITH_PATH_VARIABLES, path={"from": from_, "to": to}, options=options
        )

    def without_protocol(self, *, options: RequestOptions | None = None) -> Any:
        """Without protocol."""
        return self._request(_WITHOUT_PROTOCOL, options=options)

    def with_a_port(self, *, options: RequestOptions | None = None) -> Any:
        """With a port."""
        return self._request(_WITH_A_PORT, options=options)

    def host_as_text(self, *, options: RequestOptions | None = None) -> Any:
        """Host as text."""
        return self._request(_HOST_AS_TEXT, options=options)

    def user_in_the_address(self, *, options: RequestOptions | None = None) -> Any:
        """User in the address."""
        return self._request(_USER_IN_THE_ADDRESS, options=options)

    def with_a_fragment(self, *, options: RequestOptions | None = None) -> Any:
        """With a fragment."""
        return self._request(_WITH_A_FRAGMENT, options=options)

    def only_a_host(self, *, options: RequestOptions | None = None) -> Any:
        """Only a host."""
        return self._request(_ONLY_A_HOST, options=options)

    def slash_at_the_end(self, *, options: RequestOptions | None = None) -> Any:
        """Slash at the end."""
        return self._request(_SLASH_AT_THE_END, options=options)

    def slashes_in_the_middle(self, *, options: RequestOptions | None = None) -> Any:
        """Slashes in the middle."""
        return self._request(_SLASHES_IN_THE_MIDDLE, options=options)

    def variable_as_a_segment(
        self, *, season: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Variable as a segment.

        Example:
            client.paths.variable_as_a_segment(season="spring")
        """
        return self._request(
            _VARIABLE_AS_A_SEGMENT, path={"season": season}, options=options
        )

    def variable_inside_a_segment(
        self, *, season: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Variable inside a segment.

        Example:
            client.paths.variable_inside_a_segment(season="spring")
        """
        return self._request(
            _VARIABLE_INSIDE_A_SEGMENT, path={"season": season}, options=options
        )

    def get_path_variable_and_suffix(
        self, *, path_id: str, options: RequestOptions | None = None
    ) -> Any:
        """Path variable and suffix.

        Example:
            client.paths.get_path_variable_and_suffix(path_id="p-1")
        """
        return self._request(
            _GET_PATH_VARIABLE_AND_SUFFIX, path={"path_id": path_id}, options=options
        )

    def get_path_variable_by_id(
        self, *, path_id: str, options: RequestOptions | None = None
    ) -> Any:
        """Path variable by id.

        Args:
            path_id: The older spelling.

        Example:
            client.paths.get_path_variable_by_id(path_id="p-1")
        """
        return self._request(
            _GET_PATH_VARIABLE_BY_ID, path={"path_id": path_id}, options=options
        )

    def get_path_variable_without_a_value(
        self, *, path_id: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Path variable without a value.

        Example:
            client.paths.get_path_variable_without_a_value(path_id="path_id")
        """
        return self._request(
            _GET_PATH_VARIABLE_WITHOUT_A_VALUE,
            path={"path_id": path_id},
            options=options,
        )

    def segment_as_an_object(
        self, *, path_id: str, options: RequestOptions | None = None
    ) -> Any:
        """Segment as an object.

        Example:
            client.paths.segment_as_an_object(path_id="p-1")
        """
        return self._request(
            _SEGMENT_AS_AN_OBJECT, path={"path_id": path_id}, options=options
        )

    def odd_characters(
        self, *, x: str | int, options: RequestOptions | None = None
    ) -> Any:
        """Odd characters.

        Example:
            client.paths.odd_characters(x="x")
        """
        return self._request(_ODD_CHARACTERS, path={"x": x}, options=options)

    def address_in_a_variable(self, *, options: RequestOptions | None = None) -> Any:
        """Address in a variable."""
        return self._request(_ADDRESS_IN_A_VARIABLE, options=options)

    def get_version_in_the_host(self, *, options: RequestOptions | None = None) -> Any:
        """Version in the host."""
        return self._request(_GET_VERSION_IN_THE_HOST, options=options)

    def every_kind_of_query(
        self,
        *,
        tag: Sequence[str] | None = None,
        empty: str | int | None = None,
        flag: str | Null | None = None,
        filter_length: str | None = None,
        ids: Sequence[int | str] | None = None,
        from_: str | None = None,
        q: str | None = None,
        page: str | int | None = None,
        near: str | int | None = None,
        unused: int | str | None = None,
        system: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Every kind of query.

        Args:
            near: New at each call when left out.
        """
        return self._request(
            _EVERY_KIND_OF_QUERY,
            query={
                "tag": tag,
                "empty": empty,
                "flag": flag,
                "filter[length]": filter_length,
                "ids[]": ids,
                "from": from_,
                "q": q,
                "page": page,
                "near": fresh(near, "{{$randomLatitude}}"),
                "unused": unused,
                "system": system,
            },
            options=options,
        )

    def no_address(self, *, options: RequestOptions | None = None) -> Any:
        """No address."""
        return self._request(_NO_ADDRESS, options=options)

    def get_other_zoo(self, *, options: RequestOptions | None = None) -> Any:
        """Other zoo."""
        return self._request(_GET_OTHER_ZOO, options=options)


class PathsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    only_a_text = Method(PathsResource.only_a_text)
    text_with_path_variables = Method(PathsResource.text_with_path_variables)
    without_protocol = Method(PathsResource.without_protocol)
    with_a_port = Method(PathsResource.with_a_port)
    host_as_text = Method(PathsResource.host_as_text)
    user_in_the_address = Method(PathsResource.user_in_the_address)
    with_a_fragment = Method(PathsResource.with_a_fragment)
    only_a_host = Method(PathsResource.only_a_host)
    slash_at_the_end = Method(PathsResource.slash_at_the_end)
    slashes_in_the_middle = Method(PathsResource.slashes_in_the_middle)
    variable_as_a_segment = Method(PathsResource.variable_as_a_segment)
    variable_inside_a_segment = Method(PathsResource.variable_inside_a_segment)
    get_path_variable_and_suffix = Method(PathsResource.get_path_variable_and_suffix)
    get_path_variable_by_id = Method(PathsResource.get_path_variable_by_id)
    get_path_variable_without_a_value = Method(
        PathsResource.get_path_variable_without_a_value
    )
    segment_as_an_object = Method(PathsResource.segment_as_an_object)
    odd_characters = Method(PathsResource.odd_characters)
    address_in_a_variable = Method(PathsResource.address_in_a_variable)
    get_version_in_the_host = Method(PathsResource.get_version_in_the_host)
    every_kind_of_query = Method(PathsResource.every_kind_of_query)
    no_address = Method(PathsResource.no_address)
    get_other_zoo = Method(PathsResource.get_other_zoo)


class AsyncPathsResource(PathsMethods[Awaited], AsyncResource):
    """Paths."""

    with_raw_response: PathsMethods[AsyncRaw]
    with_streaming_response: PathsMethods[AsyncStreaming]
