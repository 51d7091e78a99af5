"""From an HTTP response to the declared result, or to an error."""

from __future__ import annotations

import os
import re
from codecs import getincrementaldecoder
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Generic, TypeVar, cast

from ._errors import (
    ResponseValidationError,
    describe,
    printable,
    status_error_type,
)
from ._model import converter, empty_of, misfit
from ._options import UNDECLARED

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from ._call import Call
    from ._errors import APIError, StatusError
    from ._transport import Response

T = TypeVar("T")

_LINE_END = r"\r\n|\n|\r"
# Compiled when an answer of no declared type is first met.
_TEXT_TYPES = (
    r"text/|[^;]*(\+xml|/xml|/javascript|/x-www-form-urlencoded|/yaml|/x-yaml)"
)
_JSON_TYPES = r"[^;]*[/+](json|x-json|hal\+json|ndjson)\s*(;|$)"
_REQUEST_IDS = (
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-trace-id",
)
FAILED: Any = object()
"""Stands for what is no JSON."""


def request_id_of(response: Response) -> str | None:
    """Return the server's name for an exchange, if it gives one."""
    headers = response.headers
    return next((value for name in _REQUEST_IDS if (value := headers.get(name))), None)


def decode(response: Response, result: Any, *, strict: bool = False) -> Any:
    """Return a successful answer as `result`; what does not fit stays as it came.

    If it is `strict`, what does not fit raises ResponseValidationError.
    """
    content = response.content
    if result is bytes:
        return content
    if not content and not strict:
        return None if result is UNDECLARED else empty_of(result)
    if result is UNDECLARED:
        return decode_freely(response)
    if result is str:
        return _decode_text(response)
    value = decoded_json(response) if content else None
    if strict and (found := misfit(result, value)):
        path, words = found
        at = f" at {path}" if path else ""
        message = f"The answer does not fit its type: {words}{at}."
        shown = _undecoded(response) if value is FAILED else value
        raise ResponseValidationError(message, path=path, body=shown)
    if value is FAILED:
        return _undecoded(response)
    convert = converter(result)
    return value if convert is None else convert(value)


def decode_freely(response: Response) -> Any:
    """Return JSON values, else text, else bytes, as the content type says."""
    content = response.content
    if not content:
        return None
    content_type = response.headers.get("content-type", "").lower()
    if not content_type or re.match(_JSON_TYPES, content_type):
        value = decoded_json(response)
        if value is not FAILED:
            return value
    return _undecoded(response)


def status_error(call: Call, response: Response) -> StatusError:
    """Return the error for an answer that is no success."""
    status = response.status_code
    body = decode_freely(response)
    request_id = request_id_of(response)
    reason = printable(f"{status} {response.reason_phrase}".strip())
    text = describe(body)
    message = f"{reason}: {text}" if text else reason
    trace = f", request id {printable(request_id)}" if request_id else ""
    from ._exchange import shown_request

    # region errors
    body = _typed(call, status, body)
    # endregion
    response.request = shown_request(call, response.request)
    if response.next_request is not None:
        response.next_request = shown_request(call, response.next_request)
    return status_error_type(status)(
        f"{call.client.redactor.text(message)} ({call}{trace})",
        request=response.request,
        response=response,
        body=body,
        request_id=request_id,
    )


# region errors
def _typed(call: Call, status: int, body: Any) -> Any:
    """Return the body of an error as the class that its status is declared to have."""
    if call.endpoint.errors is None or body is None:
        return body
    declared = call.endpoint.errors()
    if isinstance(declared, dict):
        declared = cast("dict[int, Any]", declared).get(status)
    convert = None if declared is None else converter(declared)
    return body if convert is None else convert(body)


# endregion
def _decode_text(response: Response) -> Any:
    if re.match(_JSON_TYPES, response.headers.get("content-type", "").lower()):
        value = decoded_json(response)
        if isinstance(value, str):
            return value
    return response.text


def decoded_json(response: Response) -> Any:
    from json import loads

    try:
        return loads(response.content)
    except RecursionError:
        return FAILED
    except ValueError:
        pass
    try:  # in a charset other than JSON's own
        return loads(response.text)
    except (ValueError, RecursionError, LookupError):
        return FAILED


def _undecoded(response: Response) -> Any:
    content_type = response.headers.get("content-type", "").lower()
    if re.match(_TEXT_TYPES, content_type) or re.match(_JSON_TYPES, content_type):
        return response.text
    if content_type:
        return response.content
    try:
        return response.content.decode("utf-8")
    except UnicodeDecodeError:
        return response.content


def is_bare(response: Response) -> bool:
    """Whether no body is to be streamed: there is none, or it describes a failure."""
    return (
        response.status_code >= 300
        or response.status_code in {204, 205}
        or response.headers.get("content-length") == "0"
    )


def result_of(call: Call, response: Response, result: Any) -> Any:
    """Return what a call returns: an object over the body, or the body decoded."""
    # region streamed
    from ._halves import is_streamed, main_type

    if is_streamed(result):
        kind = main_type(result)
        # A second member is None.
        is_none = kind is not result and is_bare(response)
        return None if is_none else kind(call, response)
    # endregion
    return decode(response, result, strict=call.strict)


class ResponseHead:
    """What is known of a response before its body."""

    def __init__(self, call: Call, response: Response) -> None:
        self._call = call
        self.http_response = response
        """The HTTP library's own response."""

    @property
    def status_code(self) -> int:
        """The status, from 200 to 299."""
        return self.http_response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The header fields; names are found in any case."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """The server's name for the exchange, if it gives one."""
        return request_id_of(self.http_response)

    @property
    def retries_taken(self) -> int:
        """How often the call was tried again."""
        return self._call.retries

    def __del__(self) -> None:
        # A body that nobody asked for; an asynchronous one cannot be closed here.
        response = vars(self).get("http_response")
        if response is not None and not response.is_closed:
            with suppress(RuntimeError):
                response.close()

    def __repr__(self) -> str:
        kind = self.headers.get("content-type", "no content type")
        return f"<{type(self).__name__} {self.status_code} {kind}>"


class RawResponse(ResponseHead, Generic[T]):
    """A whole response, of which `parse` makes what the call would have returned."""

    def __init__(self, call: Call, response: Response, result: Any) -> None:
        super().__init__(call, response)
        self._result = result
        self.make: Callable[[Any], Any] | None = None

    @property
    def content(self) -> bytes:
        """The body."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> Any:
        """Return the decoded body; ValueError when it is not JSON."""
        from json import loads

        return loads(self.content)

    def parse(self) -> T:
        """Return what the call itself returns."""
        value = result_of(self._call, self.http_response, self._result)
        return cast("T", value if self.make is None else self.make(value))


class LineDecoder:
    r"""Splits UTF-8 text into lines at `\r\n`, `\n` and `\r`, and at nothing else."""

    def __init__(self) -> None:
        self._decoder = getincrementaldecoder("utf-8-sig")("replace")
        self._begun: list[str] = []
        self._held = ""

    def feed(self, chunk: bytes, *, last: bool = False) -> Iterator[str]:
        """Yield the lines that are complete; at the end also what has no line end."""
        text = self._held + self._decoder.decode(chunk, last)
        self._held = ""
        if not last and text.endswith("\r"):  # its line feed may come with the next
            self._held, text = "\r", text[:-1]
        first, *others = re.split(_LINE_END, text)
        self._begun.append(first)
        for following in others:
            yield "".join(self._begun)
            self._begun = [following]
        if last and (rest := "".join(self._begun)):
            yield rest


def failure(call: Call, error: Exception) -> APIError:
    """Return our own error for one of the HTTP library's, met while a body is read."""
    from ._exchange import connection_error

    return connection_error(call, error)


def expected() -> tuple[type[Exception], ...]:
    """Return the HTTP library's errors; by the time they matter it is loaded."""
    from ._transport import EXPECTED

    return EXPECTED


@contextmanager
def replaced_file(path: str | os.PathLike[str]) -> Generator[IO[bytes]]:
    """Open a file that takes the place of the one at `path` once all is written."""
    target = Path(path)
    if target.exists() and not target.is_file():  # a device, a pipe
        with target.open("wb") as file:
            yield file
        return
    part = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
