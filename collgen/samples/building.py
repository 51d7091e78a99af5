"""Operation → the request that a sample shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.model.references import Reference, Segment, Template
from collgen.samples.authentication import Credential, credential, is_header_name
from collgen.samples.bodies import sample_body
from collgen.samples.request import (
    Body,
    EnvironmentVariable,
    FormBody,
    Header,
    MultipartBody,
    SampleRequest,
    Text,
)
from collgen.samples.urls import UrlBuilder

if TYPE_CHECKING:
    from collgen.model import Api, Operation
    from collgen.samples.calls import AcceptedCall


def sample_request(api: Api, operation: Operation, call: AcceptedCall) -> SampleRequest:
    """Return the request that `call` puts on the wire.

    Client variables stand as environment variables, unless their values are known.
    """
    return _Builder(api, operation, call).request()


class _Builder:
    def __init__(self, api: Api, operation: Operation, call: AcceptedCall) -> None:
        self._operation = operation
        self._call = call
        self._variables = {variable.name: variable for variable in api.variables}
        exact = operation.call.exact
        self._values = dict(exact.settings) if exact else {}

    def request(self) -> SampleRequest:
        operation = self._operation
        found = credential(operation.auth, self._expand)
        body = sample_body(operation, self._call.arguments)
        url = UrlBuilder(operation, self._call.arguments, self._expand)
        return SampleRequest(
            operation.call.request.method,
            url.url(found.query),
            (*found.headers, *self._content_type(body), *self._headers(found, body)),
            body,
            found.auth,
            operation.without,
            operation.follows_redirects,
        )

    def _headers(self, found: Credential, body: Body | None) -> list[Header]:
        operation = self._operation
        templates = {h.name.lower(): h.value for h in operation.headers}
        for parameter in operation.parameters:
            if parameter.location == "header" and parameter.variable:
                reference = Template((Reference(parameter.variable),))
                templates[parameter.name.lower()] = reference
        replaced = {header.name.lower() for header in found.headers}
        if found.writes_authorization:
            replaced.add("authorization")
        if isinstance(body, MultipartBody):  # its boundary is the library's own
            replaced.add("content-type")
        headers = []
        for name, value in operation.call.request.headers:
            if name.lower() in replaced or not is_header_name(name):
                continue
            template = templates.get(name.lower())
            is_known = template is None or template.is_literal
            text = (value,) if is_known or template is None else self._expand(template)
            headers.append(Header(name, text if value else ()))
        return headers

    def _content_type(self, body: Body | None) -> list[Header]:
        """Return the header that says what the body is, where no other does."""
        operation = self._operation
        own = isinstance(body, (FormBody, MultipartBody))  # they say what they are
        if body is None or operation.body is None or own:
            return []
        named = {name.lower() for name, _ in operation.call.request.headers}
        if "content-type" in (*operation.without, *named):
            return []
        content_type = operation.body.content_type
        return [Header("Content-Type", (content_type,))] if content_type else []

    def _expand(self, template: Template) -> Text:
        """Return the template with an environment variable for each of the client's."""
        parts = (self._part(segment) for segment in template.segments)
        return tuple(part for part in parts if part)

    def _part(self, segment: Segment) -> str | EnvironmentVariable:
        if not isinstance(segment, Reference) or segment.parts:
            return str(segment)
        if segment.name in self._values:
            return self._values[segment.name]
        variable = self._variables.get(segment.name)
        if variable is None:
            return str(segment)
        secret = variable.secret or variable.role == "credential"
        return EnvironmentVariable(
            variable.env,
            variable.python_name.strip("_") or "value",
            "" if secret else variable.default or "",
            variable.secret,
        )
