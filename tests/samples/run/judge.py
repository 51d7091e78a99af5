"""Whether two requests are the same but for what HTTP libraries add and spell in their own way."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from email.message import Message
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from collgen.samples.request import SampleRequest, UserAuth
from tests.parity.compare import Request, parts
from tests.parity.recorder import TOKEN

_SPELLED = re.compile(r"[^A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})")
_CHARSET = re.compile(r";\s*charset=\"?utf-8\"?", re.IGNORECASE)
_BOUNDARY = re.compile(r";\s*boundary=.*", re.IGNORECASE)
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")


def differences(shown: SampleRequest, expected: Request, sent: Request) -> list[str]:
    """Return in what a sample's request differs from the client's."""
    names = {header.name.lower() for header in shown.headers}
    if isinstance(shown.auth, UserAuth) and shown.auth.scheme == "basic":
        names.add("authorization")
    if shown.body is not None and expected.get("content-type"):
        names.add("content-type")
    names -= {
        "host",
        "content-length",
        "connection",
        "accept-encoding",
        "transfer-encoding",
    }
    return compared(names, expected, sent)


def compared(headers: Collection[str], expected: Request, sent: Request) -> list[str]:
    """Return in what two requests differ; of their headers those are compared that are named."""
    found = []
    pairs = [
        ("method", expected.method, sent.method),
        ("target", _target(expected.target), _target(sent.target)),
    ]
    pairs += [
        (f"header {n}", _header(n, expected), _header(n, sent)) for n in sorted(headers)
    ]
    media_type = expected.media_type
    pairs.append(("body", _body(expected, media_type), _body(sent, media_type)))
    for what, mine, theirs in pairs:
        if mine != theirs:
            found.append(f"{what}: {str(mine)[:300]!r} but {str(theirs)[:300]!r}")
    return found


def _target(target: str) -> tuple[str, list[tuple[str, str]]]:
    """Return path and query in one spelling: RFC 3986, 6.2.2, and as servers read a query."""
    path, _, query = target.partition("?")
    path = _SPELLED.sub(lambda match: quote(match[0], safe=""), path)
    return _ESCAPE.sub(_decoded, path), parse_qsl(query, keep_blank_values=True)


def _decoded(match: re.Match[str]) -> str:
    char = unquote(match[0])
    return char if _UNRESERVED.fullmatch(char) else match[0].upper()


def _header(name: str, request: Request) -> str:
    value = ", ".join(request.get(name))
    if name == "content-type":
        return _BOUNDARY.sub("", _CHARSET.sub("", value)).lower().replace(" ", "")
    # The client fetches a token; a sample is given one.
    return (
        value.replace(TOKEN, "YOUR_ACCESS_TOKEN") if name == "authorization" else value
    )


def _body(request: Request, media_type: str) -> Any:
    if not request.body:
        return b""
    if media_type.startswith("multipart/"):
        found = parts(request)
        return found if isinstance(found, bytes) else [_part(*each) for each in found]
    text = request.body.decode("utf-8", "replace")
    if media_type.endswith("urlencoded"):
        return parse_qsl(text, keep_blank_values=True)
    try:
        return json.dumps(_plain(json.loads(text)), sort_keys=True)
    except ValueError:
        return request.body


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return list(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _part(headers: tuple[tuple[str, str], ...], content: bytes) -> tuple[Any, ...]:
    message = Message()
    for name, value in headers:
        message[name] = value
    disposition = "content-disposition"
    name = str(message.get_param("name", "", disposition)).strip('"')
    file_name = message.get_param("filename", None, disposition)
    content_type = message.get("content-type", "") if file_name else ""
    return unquote(name), file_name, _CHARSET.sub("", content_type), content
