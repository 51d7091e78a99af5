"""Names & more / "odd" ones."""

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
    from collections.abc import Mapping

    from ..._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming
    from .animals import (
        AsyncNamesAndMoreOddOnesAnimalsResource,
        NamesAndMoreOddOnesAnimalsResource,
    )
    from .class_ import AsyncClassResource, ClassResource
    from .models_ import AsyncModelsResource, ModelsResource

_GET_FROM = Endpoint("GET", "/names/from")
_GET_CLASS = Endpoint("GET", "/names/class")
_IMPORT_ = Endpoint("GET", "/names/import")
_GET_NONE = Endpoint("GET", "/names/none")
_LIST = Endpoint("GET", "/names/list")
_SELF = Endpoint("POST", "/names/self", body="json")
_GET_A_B_C = Endpoint("GET", "/names/slash")
_SAY_HI_ITS_ME = Endpoint("GET", "/names/quotes")
_LIONS = Endpoint("GET", "/names/emoji")
_TWO_LINES_AND_A_TAB = Endpoint("GET", "/names/newline")
_GET_3_LITTLE_PIGS = Endpoint("GET", "/names/digits")
_ЛЕВ_И_ТИГР = Endpoint("GET", "/names/cyrillic")
_動物一覧 = Endpoint("GET", "/names/han")
_أسد = Endpoint("GET", "/names/arabic")
_LOWENGEHEGE_OFFNEN = Endpoint("GET", "/names/accents")
_GET_NAMES_EMPTY = Endpoint("GET", "/names/empty")
_GET_NAMES_SPACES = Endpoint("GET", "/names/spaces")
_GET_NAMES_SIGNS = Endpoint("GET", "/names/signs")
_GET_HTTP_RESPONSE_CODE_XY2 = Endpoint("GET", "/names/camel")
_GET_NAMES_BY_ID = Endpoint("GET", "/names/{id}")
_INIT = Endpoint("GET", "/names/dunder")
_REQUEST = Endpoint("GET", "/names/private")
_NAME_THAT_GOES_ON_AND_ON_BECAUSE_SOMEBODY_HAS_PUT_WHOLE = Endpoint(
    "GET", "/names/long"
)
_GET_NAMES_MISSING = Endpoint("GET", "/names/missing")


class NamesAndMoreOddOnesResource(SyncResource):
    """Names & more / "odd" ones."""

    with_raw_response: NamesAndMoreOddOnesMethods[Raw]
    with_streaming_response: NamesAndMoreOddOnesMethods[Streaming]

    @Folder
    def class_(self) -> ClassResource:
        """Class."""
        from .class_ import ClassResource

        return ClassResource(self)

    @Folder
    def animals(self) -> NamesAndMoreOddOnesAnimalsResource:
        """Animals."""
        from .animals import NamesAndMoreOddOnesAnimalsResource

        return NamesAndMoreOddOnesAnimalsResource(self)

    @Folder
    def models_(self) -> ModelsResource:
        """Models."""
        from .models_ import ModelsResource

        return ModelsResource(self)

    def get_from(
        self,
        *,
        class_: str | None = None,
        import_: int | str | None = None,
        self_: str | None = None,
        query_2nd: str | None = None,
        with_dash: str | None = None,
        with_dot: str | None = None,
        not_snake: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """From."""
        return self._request(
            _GET_FROM,
            query={
                "class": class_,
                "import": import_,
                "self": self_,
                "2nd": query_2nd,
                "with-dash": with_dash,
                "with.dot": with_dot,
                "Not Snake": not_snake,
            },
            options=options,
        )

    def get_class(self, *, options: RequestOptions | None = None) -> Any:
        """Class."""
        return self._request(_GET_CLASS, options=options)

    def import_(self, *, options: RequestOptions | None = None) -> Any:
        """Import."""
        return self._request(_IMPORT_, options=options)

    def get_none(self, *, options: RequestOptions | None = None) -> Any:
        """None."""
        return self._request(_GET_NONE, options=options)

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """List."""
        return self._request(_LIST, options=options)

    def self(
        self, *, body: Mapping[str, Any], options: RequestOptions | None = None
    ) -> Any:
        """Self."""
        return self._request(_SELF, body=body, options=options)

    def get_a_b_c(self, *, options: RequestOptions | None = None) -> Any:
        """A/b\\c."""
        return self._request(_GET_A_B_C, options=options)

    def say_hi_its_me(self, *, options: RequestOptions | None = None) -> Any:
        """Say "hi", it's 'me'."""
        return self._request(_SAY_HI_ITS_ME, options=options)

    def lions(self, *, options: RequestOptions | None = None) -> Any:
        """🦁 lions 🦁."""
        return self._request(_LIONS, options=options)

    def two_lines_and_a_tab(self, *, options: RequestOptions | None = None) -> Any:
        """Two lines and a tab."""
        return self._request(_TWO_LINES_AND_A_TAB, options=options)

    def get_3_little_pigs(self, *, options: RequestOptions | None = None) -> Any:
        """3 little pigs."""
        return self._request(_GET_3_LITTLE_PIGS, options=options)

    def лев_и_тигр(self, *, options: RequestOptions | None = None) -> Any:
        """Лев и тигр."""
        return self._request(_ЛЕВ_И_ТИГР, options=options)

    def 動物一覧(self, *, options: RequestOptions | None = None) -> Any:
        """動物一覧."""
        return self._request(_動物一覧, options=options)

    def أسد(self, *, options: RequestOptions | None = None) -> Any:
        """أسد."""
        return self._request(_أسد, options=options)

    def lowengehege_offnen(self, *, options: RequestOptions | None = None) -> Any:
        """Löwengehege öffnen."""
        return self._request(_LOWENGEHEGE_OFFNEN, options=options)

    def get_names_empty(self, *, options: RequestOptions | None = None) -> Any:
        """GET /names/empty."""
        return self._request(_GET_NAMES_EMPTY, options=options)

    def get_names_spaces(self, *, options: RequestOptions | None = None) -> Any:
        """GET /names/spaces."""
        return self._request(_GET_NAMES_SPACES, options=options)

    def get_names_signs(self, *, options: RequestOptions | None = None) -> Any:
        """GET /names/signs."""
        return self._request(_GET_NAMES_SIGNS, options=options)

    def get_http_response_code_xy2(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """GetHTTPResponseCodeXY2."""
        return self._request(_GET_HTTP_RESPONSE_CODE_XY2, options=options)

    def get_names_by_id(
        self, *, id: int | str, options: RequestOptions | None = None
    ) -> Any:
        """GET /names/{id}.

        Example:
            client.names_and_more_odd_ones.get_names_by_id(id=1)
        """
        return self._request(_GET_NAMES_BY_ID, path={"id": id}, options=options)

    def init(self, *, options: RequestOptions | None = None) -> Any:
        """__init__."""
        return self._request(_INIT, options=options)

    def request(self, *, options: RequestOptions | None = None) -> Any:
        """_request."""
        return self._request(_REQUEST, options=options)

    def name_that_goes_on_and_on_because_somebody_has_put_whole(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """A name that goes on and on, because somebody has put the whole
        explanation of what the request is good for into it instead of into the
        description.
        """
        return self._request(
            _NAME_THAT_GOES_ON_AND_ON_BECAUSE_SOMEBODY_HAS_PUT_WHOLE, options=options
        )

    def get_names_missing(self, *, options: RequestOptions | None = None) -> Any:
        """GET /names/missing."""
        return self._request(_GET_NAMES_MISSING, options=options)


class NamesAndMoreOddOnesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_from = Method(NamesAndMoreOddOnesResource.get_from)
    get_class = Method(NamesAndMoreOddOnesResource.get_class)
    import_ = Method(NamesAndMoreOddOnesResource.import_)
    get_none = Method(NamesAndMoreOddOnesResource.get_none)
    list = Method(NamesAndMoreOddOnesResource.list)
    self = Method(NamesAndMoreOddOnesResource.self)
    get_a_b_c = Method(NamesAndMoreOddOnesResource.get_a_b_c)
    say_hi_its_me = Method(NamesAndMoreOddOnesResource.say_hi_its_me)
    lions = Method(NamesAndMoreOddOnesResource.lions)
    two_lines_and_a_tab = Method(NamesAndMoreOddOnesResource.two_lines_and_a_tab)
    get_3_little_pigs = Method(NamesAndMoreOddOnesResource.get_3_little_pigs)
    лев_и_тигр = Method(NamesAndMoreOddOnesResource.лев_и_тигр)
    動物一覧 = Method(NamesAndMoreOddOnesResource.動物一覧)
    أسد = Method(NamesAndMoreOddOnesResource.أسد)
    lowengehege_offnen = Method(NamesAndMoreOddOnesResource.lowengehege_offnen)
    get_names_empty = Method(NamesAndMoreOddOnesResource.get_names_empty)
    get_names_spaces = Method(NamesAndMoreOddOnesResource.get_names_spaces)
    get_names_signs = Method(NamesAndMoreOddOnesResource.get_names_signs)
    get_http_response_code_xy2 = Method(
        NamesAndMoreOddOnesResource.get_http_response_code_xy2
    )
    get_names_by_id = Method(NamesAndMoreOddOnesResource.get_names_by_id)
    init = Method(NamesAndMoreOddOnesResource.init)
    request = Method(NamesAndMoreOddOnesResource.request)
    name_that_goes_on_and_on_because_somebody_has_put_whole = Method(
        NamesAndMoreOddOnesResource.name_that_goes_on_and_on_because_somebody_has_put_whole
    )
    get_names_missing = Method(NamesAndMoreOddOnesResource.get_names_missing)


class AsyncNamesAndMoreOddOnesResource(
    NamesAndMoreOddOnesMethods[Awaited], AsyncResource
):
    """Names & more / "odd" ones."""

    with_raw_response: NamesAndMoreOddOnesMethods[AsyncRaw]
    with_streaming_response: NamesAndMoreOddOnesMethods[AsyncStreaming]

    @Folder
    def class_(self) -> AsyncClassResource:
        """Class."""
        from .class_ import AsyncClassResource

        return AsyncClassResource(self)

    @Folder
    def animals(self) -> AsyncNamesAndMoreOddOnesAnimalsResource:
        """Animals."""
        from .animals import AsyncNamesAndMoreOddOnesAnimalsResource

        return AsyncNamesAndMoreOddOnesAnimalsResource(self)

    @Folder
    def models_(self) -> AsyncModelsResource:
        """Models."""
        from .models_ import AsyncModelsResource

        return AsyncModelsResource(self)
