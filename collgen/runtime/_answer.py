"""From an HTTP answer to the declared result, or to an error."""

from __future__ import annotations

import re
from json import loads
from typing import TYPE_CHECKING, Any, cast

from ._decode import converter, empty_of
from ._errors import describe, printable, status_error_type
from ._transport import shown_request
from ._values import UNDECLARED

if TYPE_CHECKING:
    from ._call import Call
    from ._endpoint import Endpoint
    from ._errors import StatusError
    from ._transport import Response

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
_FAILED: Any = object()


def request_id_of(response: Response) -> str | None:
    """Return the server's name for an exchange, if it gives one."""
    headers = response.headers
    return next((value for name in _REQUEST_IDS if (value := headers.get(name))), None)


def decode(response: Response, result: Any) -> Any:
    """Return a successful answer as `result`; what does not fit stays as it came."""
    content = response.content
    if result is bytes:
        return content
    if not content:
        return None if result is UNDECLARED else empty_of(result)
    if result is UNDECLARED:
        return decode_freely(response)
    if result is str:
        return _decode_text(response)
    value = _json(response)
    if value is _FAILED:
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
        value = _json(response)
        if value is not _FAILED:
            return value
    return _undecoded(response)


def status_error(call: Call, response: Response) -> StatusError:
    """Return the error for an answer that is no success."""
    status = response.status_code
    plain_body = decode_freely(response)
    request_id = request_id_of(response)
    reason = printable(f"{status} {response.reason_phrase}".strip())
    words = describe(plain_body)
    message = f"{reason}: {words}" if words else reason
    trace = f", request id {printable(request_id)}" if request_id else ""
    response.request = shown_request(call, response.request)
    if response.next_request is not None:
        response.next_request = shown_request(call, response.next_request)
    return status_error_type(status)(
        f"{call.client.redactor.words(message)} ({call}{trace})",
        request=response.request,
        response=response,
        body=_typed(call.endpoint, status, plain_body),
        request_id=request_id,
    )


def _typed(endpoint: Endpoint, status: int, body: Any) -> Any:
    """Return the body of an error as the class that its status is declared to have."""
    if endpoint.errors is None or body is None:
        return body
    declared = endpoint.errors()
    if isinstance(declared, dict):
        declared = cast("dict[int, Any]", declared).get(status)
    convert = None if declared is None else converter(declared)
    return body if convert is None else convert(body)


def _decode_text(response: Response) -> Any:
    if re.match(_JSON_TYPES, response.headers.get("content-type", "").lower()):
        value = _json(response)
        if isinstance(value, str):
            return value
    return _text(response)


def _json(response: Response) -> Any:
    try:
        return loads(response.content)
    except RecursionError:
        return _FAILED
    except ValueError:
        pass
    try:  # in a charset other than JSON's own
        return loads(response.text)
    except (ValueError, RecursionError, LookupError):
        return _FAILED


def _undecoded(response: Response) -> Any:
    content_type = response.headers.get("content-type", "").lower()
    if re.match(_TEXT_TYPES, content_type) or re.match(_JSON_TYPES, content_type):
        return _text(response)
    if content_type:
        return response.content
    try:
        return response.content.decode("utf-8")
    except UnicodeDecodeError:
        return response.content


def _text(response: Response) -> str:
    return response.text
