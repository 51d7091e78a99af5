"""What goes over the wire: URL, headers, body, responses, saved examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from collgen.model.facts import Fact, JsonValue
from collgen.model.references import Template
from collgen.model.schema import Schema

BodyKind: TypeAlias = Literal[
    "json", "form", "multipart", "graphql", "xml", "text", "binary"
]


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries. Its fields are the operation's parameters with location `body`."""

    kind: BodyKind
    content_type: str | None
    """The default media type; None when the transport computes it (multipart) or there is none."""
    optional: bool = False
    """The collection's own request has no body: a call that gives no field sends none."""
    whole: bool = False
    """One parameter is the whole body (a JSON array, text, a file) instead of a key of it."""
    query: Template = Template()
    """XML: the document with its arguments. GraphQL: the document; a reference in it is an
    argument, whose name on the wire is the reference itself."""
    operation_name: str = ""
    """GraphQL: operationName, when the collection gives one."""


@dataclass(frozen=True, slots=True)
class Url:
    """Where an operation is sent."""

    base: Template
    """Scheme, host, port, and what belongs to them."""
    path: Template
    """Starting with `/` unless empty: `/v1/{{account}}/users/{id}.json`, where `{id}` is the path
    parameter of that wire name. Literal text is already percent-encoded as Postman does it."""

    @property
    def template(self) -> Template:
        """The whole URL."""
        return Template.of(self.base, self.path)


@dataclass(frozen=True, slots=True)
class Header:
    """A header that is sent as it stands unless the caller overrides it: Accept, Content-Type, …"""

    name: str
    value: Template


@dataclass(frozen=True, slots=True)
class WireRequest:
    """The request that Postman's runtime would send, worked out from the collection alone.

    Every `{{variable}}` holds the Api's sample for it. Automatic headers are left out.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: str | None = None
    """Text of the body; for form and multipart see `fields`."""
    fields: tuple[tuple[str, str], ...] = ()
    """Decoded form or multipart text fields in order; a file part's value is `<file>`."""


@dataclass(frozen=True, slots=True)
class ExactValues:
    """What a call needs besides its arguments to send the values that Postman itself would."""

    settings: tuple[tuple[str, str], ...] = ()
    """(variable, value): what the client must hold."""
    is_unchecked: bool = False
    """The values are not what the documentation wants."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of an operation's method, and what it must put on the wire."""

    arguments: tuple[tuple[str, JsonValue], ...] = ()
    """(python_name, value) in the order of the operation's parameters."""
    request: WireRequest = WireRequest("GET", "")
    exact: ExactValues | None = None
    """It holds only the collection's own values, whatever the documentation wants: in snippets
    that a person asks for. Docs and tests show samples."""


@dataclass(frozen=True, slots=True)
class Response:
    """What an operation answers with one status, merged from all saved examples of it."""

    status: int
    content_type: str | None
    """Media type without parameters, or None when unknown or without a body."""
    schema: Schema | None
    """None when there is no body."""
    description: str = ""
    facts: tuple[Fact, ...] = ()
    """Where a status is from that no saved response has: a test script."""


@dataclass(frozen=True, slots=True)
class Example:
    """One saved response, with the call that led to it."""

    name: str
    call: Call
    status: int
    reason: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    """Content-Type and Retry-After, where the response has them."""
    body: str | None = None
