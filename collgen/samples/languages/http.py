"""Samples as the message itself: HTTP/1.1 (RFC 9112)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from collgen.escape import http
from collgen.escape.http import Http
from collgen.samples.literals import indented_json
from collgen.samples.request import (
    BinaryBody,
    EnvironmentVariable,
    FilePart,
    FormBody,
    JsonBody,
    MultipartBody,
    SampleRequest,
    SignedAuth,
    Text,
    TextBody,
    TextPart,
    UrlArgument,
    UserAuth,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.samples.language import Subject

_BOUNDARY: Final = "boundary"


class _Http:
    title = "HTTP"
    fence = "http"
    template = "samples/http.http.jinja"
    target = Http

    def comment(self, text: str) -> Http:
        """Return the line between two messages in files of editors: `### Get a user`."""
        return http.line(f"### {text}")

    def view(self, subject: Subject) -> dict[str, object]:
        """Return the first line, the headers and the body."""
        request = subject.request
        _, _, rest = _filled(request.url).partition("://")
        host, slash, target = rest.partition("/")
        if "?" in host:
            host, mark, query = host.partition("?")
            slash, target = "/", mark + query
        return {
            "method": http.line(request.method),
            "target": http.line((slash or "/") + target),
            "headers": [http.line(f"Host: {host}"), *_headers(request)],
            "body": _body(request),
        }


LANGUAGE = _Http()


def _filled(text: Text) -> str:
    """Return the text with its arguments, and `$NAME` for an environment variable."""
    return "".join(map(_part, text))


def _part(part: str | EnvironmentVariable | UrlArgument) -> str:
    match part:
        case EnvironmentVariable(env, _, default):
            return default or f"${env}"
        case UrlArgument(_, text):
            return text
    return part


def _headers(request: SampleRequest) -> Iterator[Http]:
    match request.auth:
        case UserAuth("basic", username, password):
            user = f"{_filled(username)}:{_filled(password)}"
            yield http.line(f"Authorization: Basic base64({user})")
        case UserAuth(scheme):
            yield http.line(f"Authorization: {scheme.title()} …")
        case SignedAuth(title):
            yield http.line(f"Authorization: … ({title})")
    for header in request.headers:
        yield http.line(f"{header.name}: {_filled(header.value)}")
    named = {header.name.lower() for header in request.headers}
    if isinstance(request.body, MultipartBody):
        yield http.line(f"Content-Type: multipart/form-data; boundary={_BOUNDARY}")
    elif isinstance(request.body, FormBody) and "content-type" not in named:
        yield http.line("Content-Type: application/x-www-form-urlencoded")


def _body(request: SampleRequest) -> Http | None:
    match request.body:
        case JsonBody(value):
            return http.content(indented_json(value))
        case TextBody(text):
            return http.content(text)
        case FormBody(fields):
            return http.content(urlencode(fields))
        case BinaryBody(file_name):
            return http.content(f"< {file_name}")
        case MultipartBody(parts):
            lines = [line for part in parts for line in _lines(part)]
            return http.content("\n".join([*lines, f"--{_BOUNDARY}--"]))
    return None


def _lines(part: TextPart | FilePart) -> Iterator[str]:
    quoted = part.name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    yield f"--{_BOUNDARY}"
    match part:
        case FilePart(_, file_name, content_type):
            yield f'Content-Disposition: form-data; name="{quoted}"; filename="{file_name}"'
            yield f"Content-Type: {content_type}"
            yield ""
            yield f"< {file_name}"
        case TextPart(_, value, content_type):
            yield f'Content-Disposition: form-data; name="{quoted}"'
            if content_type:
                yield f"Content-Type: {content_type}"
            yield ""
            yield value
