"""Samples for the command line: GNU Wget."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from collgen.escape import shell
from collgen.escape.escaped import Shell
from collgen.samples.request import (
    BinaryBody,
    FormBody,
    JsonBody,
    MultipartBody,
    SampleRequest,
    SignedAuth,
    TextBody,
    UserAuth,
)
from collgen.samples.shell import CommandLanguage, indented, word
from collgen.samples.urls import strict_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.samples.language import Subject


class _Wget(CommandLanguage):
    title = "wget"
    template = "samples/wget.sh.jinja"

    def view(self, subject: Subject) -> dict[str, object]:
        """Return the notes and the words of the command, each as it stands on a line."""
        request = subject.request
        return {
            "notes": [shell.comment(note) for note in _notes(request)],
            "words": list(_words(request)),
        }


LANGUAGE = _Wget()


def _notes(request: SampleRequest) -> Iterator[str]:
    match request.auth:
        case UserAuth("ntlm"):
            yield "Authenticates with NTLM, where Wget was built with it."
        case SignedAuth(title):
            yield f"Signed with {title}, which Wget cannot do."
    if isinstance(request.body, MultipartBody):
        yield "Wget has no multipart bodies: use curl to send the fields and files."


def _words(request: SampleRequest) -> Iterator[Shell]:
    """Yield options and address, each as it stands on a line of its own."""
    yield Shell.fill(
        "--quiet --output-document=- --timeout=30 --tries=1 --method={}",
        shell.quote(request.method),
    )
    match request.auth:
        case UserAuth(scheme, username, password):
            # Without a challenge: a server need not send one to be given basic credentials.
            if scheme == "basic":
                yield Shell("--auth-no-challenge")
            yield Shell.fill("--user={}", word(username))
            yield Shell.fill("--password={}", word(password))
    named = {header.name.lower() for header in request.headers}
    for header in request.merged_headers:
        yield Shell.fill("--header={}", word((f"{header.name}: ", *header.value)))
    if isinstance(request.body, FormBody) and "content-type" not in named:
        yield Shell("--header='Content-Type: application/x-www-form-urlencoded'")
    if request.lacks_type:  # else Wget would call it a form
        yield Shell("--header='Content-Type: application/octet-stream'")
    match request.body:
        case JsonBody() as body:
            yield Shell.fill("--body-data={}", shell.quote(indented(body)))
        case TextBody(text):
            yield Shell.fill("--body-data={}", shell.quote(text))
        case FormBody(fields):
            yield Shell.fill("--body-data={}", shell.quote(urlencode(fields)))
        case BinaryBody(file_name):
            yield Shell.fill("--body-file={}", shell.quote(file_name))
    yield word(strict_url(request.url))
