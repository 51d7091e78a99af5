"""Samples for the command line: HTTPie."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from collgen.escape import shell
from collgen.escape.escaped import Shell
from collgen.samples.request import (
    BinaryBody,
    FilePart,
    FormBody,
    Header,
    JsonBody,
    MultipartBody,
    SampleRequest,
    SignedAuth,
    TextBody,
    TextPart,
    UserAuth,
)
from collgen.samples.shell import CommandLanguage, indented, word
from collgen.samples.urls import strict_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.samples.language import Subject

_SEPARATOR = re.compile("[:=@;]")
"""What stands between name and value, unless there is a backslash before it."""
_LOST_BACKSLASH = re.compile(r"\\[:=@;]|\\\Z")
_SCHEMES: Final = ("basic", "digest")


class _Httpie(CommandLanguage):
    title = "HTTPie"
    template = "samples/httpie.sh.jinja"

    def view(self, subject: Subject) -> dict[str, object]:
        """Return the notes and the words of the command, each as it stands on a line."""
        request = subject.request
        return {"note": _note(request), "words": list(_words(request))}


LANGUAGE = _Httpie()


def _note(request: SampleRequest) -> Shell | None:
    match request.auth:
        case UserAuth(scheme) if scheme not in _SCHEMES:
            return shell.comment(
                f"Authenticates with {scheme}: a plugin of HTTPie does it."
            )
        case SignedAuth(title):
            return shell.comment(f"Signed with {title}: a plugin of HTTPie does it.")
    return None


def _words(request: SampleRequest) -> Iterator[Shell]:
    """Yield method and address, options and items, each as it stands on a line of its own."""
    yield from _options(request)
    items = [*map(_header, request.headers), *_items(request)]
    if request.lacks_type:
        items.append(shell.quote("Content-Type:"))
    if isinstance(request.body, FormBody) and _is_lossy(request.body.fields):
        items.append(shell.quote("Content-Type:application/x-www-form-urlencoded"))
    # A name that starts with a hyphen is no option.
    last = "-- " if any(item.lstrip("'\"").startswith("-") for item in items) else ""
    yield Shell.fill(
        last + "{} {}", shell.quote(request.method), word(strict_url(request.url))
    )
    yield from items


def _options(request: SampleRequest) -> Iterator[Shell]:
    yield Shell("--ignore-stdin --check-status --follow --timeout 30")
    match request.auth:
        case UserAuth(scheme, username, password) if scheme in _SCHEMES:
            flag = "" if scheme == "basic" else f"--auth-type {scheme} "
            yield Shell.fill(flag + "--auth {}", word((*username, ":", *password)))
    match request.body:
        case FormBody(fields) if _is_lossy(fields):
            yield Shell.fill("--raw={}", shell.quote(urlencode(fields)))
        case FormBody():
            yield Shell("--form")
        case MultipartBody():
            yield Shell("--multipart")
        case JsonBody() as body:
            yield Shell.fill("--raw={}", shell.quote(indented(body)))
        case TextBody(text):
            yield Shell.fill("--raw={}", shell.quote(text))


def _is_lossy(fields: tuple[tuple[str, str], ...]) -> bool:
    """Return whether items cannot hold the fields: a backslash before a separator gets lost."""
    return any(_LOST_BACKSLASH.search(text) for field in fields for text in field)


def _header(header: Header) -> Shell:
    # A semicolon sends the header empty; a colon alone would take it away.
    match header.value:
        case ():
            return word((f"{header.name};",))
        case (str(first), *rest):
            return word((f"{header.name}:{_protected(first)}", *rest))
    return word((f"{header.name}:", *header.value))


def _items(request: SampleRequest) -> Iterator[Shell]:
    match request.body:
        case FormBody(fields) if not _is_lossy(fields):
            yield from (_item(name, "=", value) for name, value in fields)
        case MultipartBody(parts):
            yield from map(_part, parts)
        case BinaryBody(file_name):
            yield shell.quote(f"@{file_name}")


def _part(part: TextPart | FilePart) -> Shell:
    match part:
        case FilePart(name, file_name, content_type):
            return _item(name, "@", f"{file_name};type={content_type}")
    return _item(part.name, "=", part.value)


def _item(name: str, separator: str, value: str) -> Shell:
    key = _SEPARATOR.sub(lambda match: f"\\{match[0]}", name)
    return shell.quote(f"{key}{separator}{_protected(value)}")


def _protected(value: str) -> str:
    """Return the value such that its first character is no part of the separator.

    `name=@file` would send the content of a file of the reader: `name=\\@file` sends `@file`.
    """
    return f"\\{value}" if _SEPARATOR.match(value) else value
