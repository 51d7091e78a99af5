"""The HTTP request that a sample shows, in no language: every sample is printed from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from collgen.model import JsonValue


@dataclass(frozen=True, slots=True)
class EnvironmentVariable:
    """A value that the reader has in the environment, the same as the Python client reads."""

    env: str
    name: str
    """In snake_case: `auth_token`."""
    default: str = ""
    """Stands where the variable is not set; never a secret."""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class UrlArgument:
    """A value of the path or the query that changes from call to call."""

    name: str
    """In snake_case: `user_id`."""
    text: str
    """As it stands in the URL: percent-encoded."""


Text: TypeAlias = tuple["str | EnvironmentVariable | UrlArgument", ...]
"""A text with values in it: `("/users/", UrlArgument("user_id", "42"))`."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header field; one that authenticates too."""

    name: str
    value: Text


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A body of JSON."""

    value: JsonValue
    text: str
    """As the client sends it."""


@dataclass(frozen=True, slots=True)
class FormBody:
    """A body of URL-encoded fields."""

    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TextPart:
    """A field of a multipart body."""

    name: str
    value: str
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class FilePart:
    """A file of a multipart body."""

    name: str
    file_name: str
    """In the working directory."""
    content_type: str


@dataclass(frozen=True, slots=True)
class MultipartBody:
    """A body of fields and files (RFC 7578)."""

    parts: tuple[TextPart | FilePart, ...]


@dataclass(frozen=True, slots=True)
class TextBody:
    """A body that is sent as it stands: XML, plain text, JSON that is none."""

    text: str


@dataclass(frozen=True, slots=True)
class BinaryBody:
    """A body that is a file's content."""

    file_name: str


Body: TypeAlias = JsonBody | FormBody | MultipartBody | TextBody | BinaryBody


@dataclass(frozen=True, slots=True)
class UserAuth:
    """A name and a password: for `basic`, `digest` or `ntlm`."""

    scheme: str
    username: Text
    password: Text


@dataclass(frozen=True, slots=True)
class SignedAuth:
    """A signature that takes more than a few lines: samples name it."""

    title: str
    """`OAuth 1.0`, `Hawk`."""
    curl: tuple[tuple[str, Text], ...] = ()
    """Options of curl that do it all the same, each with its value."""
    note: str = ""
    """What is not as in Postman then."""


SampleAuth: TypeAlias = UserAuth | SignedAuth


@dataclass(frozen=True)
class SampleRequest:
    """One request, as a person would send it by hand."""

    method: str
    url: Text
    """With its query; with the credential, where it stands there."""
    headers: tuple[Header, ...] = ()
    """The credential first, then the content type, unless the body makes its own."""
    body: Body | None = None
    auth: SampleAuth | None = None
    """What is more than a header or a query parameter."""
    omitted_headers: tuple[str, ...] = ()
    """What HTTP libraries add by themselves, and must not; in lower case."""
    follows_redirects: bool = True

    @cached_property
    def environment(self) -> tuple[EnvironmentVariable, ...]:
        """The environment variables in it, in the order of the wire."""
        own = self.auth
        user = (own.username, own.password) if isinstance(own, UserAuth) else ()
        return _environment(self.url, *user, *(h.value for h in self.headers))

    @cached_property
    def environment_without_auth(self) -> tuple[EnvironmentVariable, ...]:
        """Those of a sample that leaves its `auth` to the reader."""
        return _environment(self.url, *(h.value for h in self.headers))

    @cached_property
    def arguments(self) -> tuple[UrlArgument, ...]:
        """The arguments in the URL, in its order."""
        return tuple(dict.fromkeys(p for p in self.url if isinstance(p, UrlArgument)))

    @cached_property
    def merged_headers(self) -> tuple[Header, ...]:
        """The headers, those of one name as one (RFC 9110, 5.3)."""
        found: dict[str, Header] = {}
        for header in self.headers:
            key = header.name.lower()
            if key in found:
                both = (*found[key].value, ", ", *header.value)
                header = Header(found[key].name, both)
            found[key] = header
        return tuple(found.values())

    @property
    def lacks_type(self) -> bool:
        """Whether there is a body that no header says the type of, nor the body itself."""
        if self.body is None or isinstance(self.body, (FormBody, MultipartBody)):
            return False
        return all(header.name.lower() != "content-type" for header in self.headers)


def _environment(*texts: Text) -> tuple[EnvironmentVariable, ...]:
    found = (p for text in texts for p in text if isinstance(p, EnvironmentVariable))
    return tuple(dict.fromkeys(found))
