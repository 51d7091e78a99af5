"""Samples for the command line: curl."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from collgen.escape import shell
from collgen.escape.escaped import Shell
from collgen.samples.request import (
    BinaryBody,
    EnvironmentVariable,
    FilePart,
    FormBody,
    Header,
    JsonBody,
    MultipartBody,
    SampleRequest,
    SignedAuth,
    TextBody,
    TextPart,
    UrlArgument,
    UserAuth,
)
from collgen.samples.shell import CommandLanguage, indented, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.samples.language import Subject

# What curl knows of a file by its name; the rest is application/octet-stream.
_TYPES_OF_CURL: Final = {
    "gif": "image/gif", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
    "svg": "image/svg+xml", "txt": "text/plain", "htm": "text/html", "html": "text/html",
    "pdf": "application/pdf", "xml": "application/xml",
}  # fmt: skip
_GLOBBED = re.compile(r"[\[\]{}]")


class _Curl(CommandLanguage):
    title = "curl"
    template = "samples/curl.sh.jinja"

    def view(self, subject: Subject) -> dict[str, object]:
        """Return the notes and the words of the command, each as it stands on a line."""
        return {
            "note": _note(subject.request),
            "words": list(_words(subject.request)),
        }


LANGUAGE = _Curl()


def _note(request: SampleRequest) -> Shell | None:
    match request.auth:
        case SignedAuth(title, curl=()):
            return shell.comment(f"Signed with {title}, which curl alone cannot do.")
        case SignedAuth(note=note) if note:
            return shell.comment(note)
    return None


def _words(request: SampleRequest) -> Iterator[Shell]:
    """Yield options and address, each as it stands on a line of its own."""
    head = request.method == "HEAD"
    first = (
        Shell("--head") if head else Shell.fill("-X {}", shell.quote(request.method))
    )
    if any(_GLOBBED.search(_text_of(part)) for part in request.url):
        first = Shell.fill("{} --globoff", first)
    yield Shell.fill("{} {}", first, word(request.url))
    yield from _auth(request)
    yield from _headers(request)
    yield from _body(request)


def _text_of(part: str | EnvironmentVariable | UrlArgument) -> str:
    if isinstance(part, UrlArgument):
        return part.text
    return part if isinstance(part, str) else ""


def _auth(request: SampleRequest) -> Iterator[Shell]:
    match request.auth:
        case UserAuth(scheme, username, password):
            user = word((*username, ":", *password))
            flag = "" if scheme == "basic" else f"--{scheme} "
            yield Shell.fill(flag + "-u {}", user)
        case SignedAuth(curl=options):
            for option, value in options:
                yield Shell.fill(option + " {}", word(value))


def _headers(request: SampleRequest) -> Iterator[Shell]:
    for name in _left_out(request):
        yield _header(f"{name.title()}:")
    named = {header.name.lower() for header in request.headers}
    if "accept-encoding" in named:
        yield Shell("--compressed")
    if request.lacks_type and "content-type" not in request.omitted_headers:
        yield _header("Content-Type:")
    yield from map(_own_header, request.headers)


def _own_header(header: Header) -> Shell:
    # curl drops a header that ends in a colon; a semicolon sends it empty.
    if not header.value:
        return _header(f"{header.name};")
    return _header(f"{header.name}: ", *header.value)


def _header(*text: str | EnvironmentVariable | UrlArgument) -> Shell:
    return Shell.fill("-H {}", word(text))


def _left_out(request: SampleRequest) -> list[str]:
    """Return the headers that curl would add by itself, and must not."""
    added = {"accept", "user-agent"}
    if request.body and not isinstance(request.body, MultipartBody):
        added.add("content-type")
    return [name for name in request.omitted_headers if name in added]


def _body(request: SampleRequest) -> Iterator[Shell]:
    match request.body:
        case MultipartBody(parts):
            yield from map(_part, parts)
        case FormBody(fields):
            yield from (_form_field(name, value) for name, value in fields)
        case BinaryBody(file_name):
            yield Shell.fill("--data-binary {}", shell.quote(f"@{file_name}"))
        case JsonBody() as body:
            yield Shell.fill("--data-raw {}", shell.quote(indented(body)))
        case TextBody(text):
            yield Shell.fill("--data-raw {}", shell.quote(text))


def _form_field(name: str, value: str) -> Shell:
    key = quote(name, safe="")
    if " " in value:  # curl would send it as `+`
        text = quote(value, safe="")
        return Shell.fill("--data-raw {}", shell.quote(f"{key}={text}"))
    return Shell.fill("--data-urlencode {}", shell.quote(f"{key}={value}"))


def _part(part: TextPart | FilePart) -> Shell:
    match part:
        case FilePart(name, file_name, content_type):
            known = _TYPES_OF_CURL.get(
                file_name.rpartition(".")[2].lower(), "application/octet-stream"
            )
            kind = "" if known == content_type else f";type={content_type}"
            return _form(f"{_field_name(name)}=@{file_name}{kind}")
        case TextPart(name, value, content_type) if content_type:
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return _form(f'{_field_name(name)}="{escaped}";type={content_type}')
    # Not -F: there, a value that starts with `@` or `<` reads a file of the reader.
    text = f"{_field_name(part.name)}={part.value}"
    return Shell.fill("--form-string {}", shell.quote(text))


def _form(text: str) -> Shell:
    return Shell.fill("-F {}", shell.quote(text))


def _field_name(name: str) -> str:
    """Return the name as curl takes it: to curl it ends at the first `=`.

    `a=@/etc/hostname;x` would upload a file of the reader, so `=` is percent-encoded.
    """
    return name.replace("=", "%3D")
