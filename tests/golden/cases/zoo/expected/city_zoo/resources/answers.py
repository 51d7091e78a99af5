"""Answers."""

from __future__ import annotations

from types import NoneType
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

_GET_BROKEN_JSON = Endpoint("GET", "/answers/broken")
_ONLY_A_TEXT = Endpoint("GET", "/answers/text")
_ONLY_A_NUMBER = Endpoint("GET", "/answers/number")
_GET_NULL = Endpoint("GET", "/answers/null")
_GET_NO_CODE = Endpoint("GET", "/answers/nocode")
_GET_NOTHING_AT_ALL = Endpoint("GET", "/answers/nothing")
_GET_HEADER_TEXT = Endpoint("GET", "/answers/headertext")
_GET_COOKIES = Endpoint("GET", "/answers/cookies")
_NOT_FOUND_AS_TEXT = Endpoint("GET", "/answers/gone")
_GET_EVERY_ERROR = Endpoint(
    "GET", "/answers/errors", errors=lambda: models.AnswersErrorBody
)
_GET_MOVED = Endpoint("GET", "/answers/moved")
_SHAPES_THAT_DIFFER = Endpoint("GET", "/answers/mixed")
_ODD_KEYS = Endpoint("GET", "/answers/keys")
_JSON_THAT_SAYS_IT_IS_TEXT = Endpoint("GET", "/answers/liar")
_LARGE_NUMBERS = Endpoint("GET", "/answers/numbers")


class AnswersResource(SyncResource):
    """Answers."""

    with_raw_response: AnswersMethods[Raw]
    with_streaming_response: AnswersMethods[Streaming]

    def get_broken_json(self, *, options: RequestOptions | None = None) -> str:
        """Broken JSON."""
        return self._request(_GET_BROKEN_JSON, str, options=options)

    def only_a_text(self, *, options: RequestOptions | None = None) -> str:
        """Only a text."""
        return self._request(_ONLY_A_TEXT, str, options=options)

    def only_a_number(self, *, options: RequestOptions | None = None) -> float:
        """Only a number."""
        return self._request(_ONLY_A_NUMBER, float, options=options)

    def get_null(self, *, options: RequestOptions | None = None) -> None:
        """Null."""
        return self._request(_GET_NULL, NoneType, options=options)

    def get_no_code(self, *, options: RequestOptions | None = None) -> models.OkResult:
        """No code.

        Returns:
            An object with ok.
        """
        return self._request(_GET_NO_CODE, models.OkResult, options=options)

    def get_nothing_at_all(self, *, options: RequestOptions | None = None) -> None:
        """Nothing at all."""
        return self._request(_GET_NOTHING_AT_ALL, NoneType, options=options)

    def get_header_text(
        self, *, options: RequestOptions | None = None
    ) -> models.OkResult:
        """Header text.

        Returns:
            An object with ok.
        """
        return self._request(_GET_HEADER_TEXT, models.OkResult, options=options)

    def get_cookies(self, *, options: RequestOptions | None = None) -> models.OkResult:
        """Cookies.

        Returns:
            An object with ok.
        """
        return self._request(_GET_COOKIES, models.OkResult, options=options)

    def not_found_as_text(self, *, options: RequestOptions | None = None) -> Any:
        """Not found as text.

        Raises:
            StatusError: On status 410.
        """
        return self._request(_NOT_FOUND_AS_TEXT, options=options)

    def get_every_error(self, *, options: RequestOptions | None = None) -> Any:
        """Every error.

        Raises:
            BadRequestError: On status 400.
            AuthenticationError: On status 401.
            PermissionDeniedError: On status 403.
            StatusError: On status 418.
            ServerError: On status 503.
        """
        return self._request(_GET_EVERY_ERROR, options=options)

    def get_moved(self, *, options: RequestOptions | None = None) -> Any:
        """Moved."""
        return self._request(_GET_MOVED, options=options)

    def shapes_that_differ(
        self, *, options: RequestOptions | None = None
    ) -> list[int] | models.ShapesThatDifferResponse:
        """Shapes that differ."""
        return self._request(
            _SHAPES_THAT_DIFFER,
            (list[int], models.ShapesThatDifferResponse),
            options=options,
        )

    def odd_keys(
        self, *, options: RequestOptions | None = None
    ) -> models.OddKeysResponse:
        """Odd keys.

        Returns:
            An object with from_, class_, a_b, a_b_2, field_2x, field and 5 more.
        """
        return self._request(_ODD_KEYS, models.OddKeysResponse, options=options)

    def json_that_says_it_is_text(
        self, *, options: RequestOptions | None = None
    ) -> models.OkResult:
        """JSON that says it is text.

        Returns:
            An object with ok.
        """
        return self._request(
            _JSON_THAT_SAYS_IT_IS_TEXT, models.OkResult, options=options
        )

    def large_numbers(
        self, *, options: RequestOptions | None = None
    ) -> models.LargeNumbersResponse:
        """Large numbers.

        Returns:
            An object with big, small, negative, exact.
        """
        return self._request(
            _LARGE_NUMBERS, models.LargeNumbersResponse, options=options
        )


class AnswersMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_broken_json = Method(AnswersResource.get_broken_json)
    only_a_text = Method(AnswersResource.only_a_text)
    only_a_number = Method(AnswersResource.only_a_number)
    get_null = Method(AnswersResource.get_null)
    get_no_code = Method(AnswersResource.get_no_code)
    get_nothing_at_all = Method(AnswersResource.get_nothing_at_all)
    get_header_text = Method(AnswersResource.get_header_text)
    get_cookies = Method(AnswersResource.get_cookies)
    not_found_as_text = Method(AnswersResource.not_found_as_text)
    get_every_error = Method(AnswersResource.get_every_error)
    get_moved = Method(AnswersResource.get_moved)
    shapes_that_differ = Method(AnswersResource.shapes_that_differ)
    odd_keys = Method(AnswersResource.odd_keys)
    json_that_says_it_is_text = Method(AnswersResource.json_that_says_it_is_text)
    large_numbers = Method(AnswersResource.large_numbers)


class AsyncAnswersResource(AnswersMethods[Awaited], AsyncResource):
    """Answers."""

    with_raw_response: AnswersMethods[AsyncRaw]
    with_streaming_response: AnswersMethods[AsyncStreaming]
