"""Import."""

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

_FROM_ = Endpoint("POST", "/k/0", body="json")
_CLASS_ = Endpoint("POST", "/k/1", body="json")
_IMPORT_ = Endpoint("POST", "/k/2", body="json")
_NONE = Endpoint("POST", "/k/3", body="json")
_TRUE = Endpoint("POST", "/k/4", body="json")
_MATCH = Endpoint("POST", "/k/5", body="json")
_TYPE_ = Endpoint("POST", "/k/6", body="json")
_SELF = Endpoint("POST", "/k/7", body="json")
_LIST = Endpoint("POST", "/k/8", body="json")
_PRINT = Endpoint("POST", "/k/9", body="json")
_ASYNC_ = Endpoint("POST", "/k/10", body="json")
_INIT = Endpoint("POST", "/k/11", body="json")
_PRIVATE = Endpoint("POST", "/k/12", body="json")
_CLOSE_ = Endpoint("POST", "/k/13", body="json")
_OPTIONS = Endpoint("POST", "/k/14", body="json")
_MODELS_ = Endpoint("POST", "/k/15", body="json")
_PARAMS_ = Endpoint("POST", "/k/16", body="json")
_INT_ = Endpoint("POST", "/k/17", body="json")


class ImportResource(SyncResource):
    """Import."""

    with_raw_response: ImportMethods[Raw]
    with_streaming_response: ImportMethods[Streaming]

    def from_(
        self,
        *,
        from_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """From.

        Example:
            client.import_.from_(from_=1, self_=2)
        """
        return self._request(
            _FROM_, body={"from": from_, "self": self_}, options=options
        )

    def class_(
        self,
        *,
        class_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Class.

        Example:
            client.import_.class_(class_=1, self_=2)
        """
        return self._request(
            _CLASS_, body={"class": class_, "self": self_}, options=options
        )

    def import_(
        self,
        *,
        import_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Import.

        Example:
            client.import_.import_(import_=1, self_=2)
        """
        return self._request(
            _IMPORT_, body={"import": import_, "self": self_}, options=options
        )

    def none(
        self,
        *,
        none: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """None.

        Example:
            client.import_.none(none=1, self_=2)
        """
        return self._request(_NONE, body={"None": none, "self": self_}, options=options)

    def true(
        self,
        *,
        true: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """True.

        Example:
            client.import_.true(true=1, self_=2)
        """
        return self._request(_TRUE, body={"True": true, "self": self_}, options=options)

    def match(
        self,
        *,
        match: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Match.

        Example:
            client.import_.match(match=1, self_=2)
        """
        return self._request(
            _MATCH, body={"match": match, "self": self_}, options=options
        )

    def type_(
        self,
        *,
        type: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Type.

        Example:
            client.import_.type_(type=1, self_=2)
        """
        return self._request(
            _TYPE_, body={"type": type, "self": self_}, options=options
        )

    def self(
        self, *, self_: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Self.

        Example:
            client.import_.self(self_=2)
        """
        return self._request(_SELF, body={"self": self_}, options=options)

    def list(
        self,
        *,
        list_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List.

        Example:
            client.import_.list(list_=1, self_=2)
        """
        return self._request(
            _LIST, body={"list": list_, "self": self_}, options=options
        )

    def print(
        self,
        *,
        print: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Print.

        Example:
            client.import_.print(print=1, self_=2)
        """
        return self._request(
            _PRINT, body={"print": print, "self": self_}, options=options
        )

    def async_(
        self,
        *,
        async_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Async.

        Example:
            client.import_.async_(async_=1, self_=2)
        """
        return self._request(
            _ASYNC_, body={"async": async_, "self": self_}, options=options
        )

    def init(
        self,
        *,
        init: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """__init__.

        Example:
            client.import_.init(init=1, self_=2)
        """
        return self._request(
            _INIT, body={"__init__": init, "self": self_}, options=options
        )

    def private(
        self,
        *,
        private: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """_private.

        Example:
            client.import_.private(private=1, self_=2)
        """
        return self._request(
            _PRIVATE, body={"_private": private, "self": self_}, options=options
        )

    def close_(
        self,
        *,
        close: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Close.

        Example:
            client.import_.close_(close=1, self_=2)
        """
        return self._request(
            _CLOSE_, body={"close": close, "self": self_}, options=options
        )

    def options(
        self,
        *,
        options_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Options.

        Example:
            client.import_.options(options_=1, self_=2)
        """
        return self._request(
            _OPTIONS, body={"options": options_, "self": self_}, options=options
        )

    def models_(
        self,
        *,
        models_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Models.

        Example:
            client.import_.models_(models_=1, self_=2)
        """
        return self._request(
            _MODELS_, body={"models": models_, "self": self_}, options=options
        )

    def params_(
        self,
        *,
        params_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Params.

        Example:
            client.import_.params_(params_=1, self_=2)
        """
        return self._request(
            _PARAMS_, body={"params": params_, "self": self_}, options=options
        )

    def int_(
        self,
        *,
        int_: int | None = None,
        self_: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Int.

        Example:
            client.import_.int_(int_=1, self_=2)
        """
        return self._request(_INT_, body={"int": int_, "self": self_}, options=options)


class ImportMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    from_ = Method(ImportResource.from_)
    class_ = Method(ImportResource.class_)
    import_ = Method(ImportResource.import_)
    none = Method(ImportResource.none)
    true = Method(ImportResource.true)
    match = Method(ImportResource.match)
    type_ = Method(ImportResource.type_)
    self = Method(ImportResource.self)
    list = Method(ImportResource.list)
    print = Method(ImportResource.print)
    async_ = Method(ImportResource.async_)
    init = Method(ImportResource.init)
    private = Method(ImportResource.private)
    close_ = Method(ImportResource.close_)
    options = Method(ImportResource.options)
    models_ = Method(ImportResource.models_)
    params_ = Method(ImportResource.params_)
    int_ = Method(ImportResource.int_)


class AsyncImportResource(ImportMethods[Awaited], AsyncResource):
    """Import."""

    with_raw_response: ImportMethods[AsyncRaw]
    with_streaming_response: ImportMethods[AsyncStreaming]
