"""GraphQL: the document and its variables as the body of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ._encoding import Body, encoded, json_text, plain, present
from ._endpoint import Argument, segments_of
from ._errors import APIError, printable
from ._response import decoded_json

if TYPE_CHECKING:
    from ._endpoint import Endpoint, Template
    from ._transport import Response


class GraphQLError(APIError):
    """The answer to a GraphQL document has errors, with or without data."""

    def __init__(self, message: str, errors: list[Any], body: object) -> None:
        super().__init__(message)
        self.errors = errors
        """As the server sent them."""
        self.body = body
        """The whole answer."""

    @property
    def data(self) -> Any:
        """What the server answered besides the errors."""
        body = self.body
        if not isinstance(body, dict):
            return None
        return cast("dict[str, object]", body).get("data")


def refuse_errors(response: Response) -> None:
    """Raise GraphQLError for an answer with errors."""
    body: object = decoded_json(response) if response.content else None
    if not isinstance(body, dict):
        return
    errors = cast("dict[str, object]", body).get("errors")
    if not isinstance(errors, list) or not errors:
        return
    found = cast("list[object]", errors)
    first = found[0]
    if isinstance(first, dict):
        first = cast("dict[str, object]", first).get("message")
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    raise GraphQLError(printable(f"{first}{more}"), found, cast("object", body))


def encode(endpoint: Endpoint, value: object) -> Body:
    """Encode the body of a call."""
    message = json_text(_message(endpoint, value))
    return Body(encoded(message), endpoint.content_type or "application/json")


def _filled(document: Template, fields: dict[str, object]) -> str:
    """Take the arguments of a document out of the fields, and put them in.

    A text stays within the quotes that the document has around it.
    """
    segments = segments_of(document)
    names = {one.name for one in segments if isinstance(one, Argument)}
    texts = {name: plain(fields.pop(name, None)) for name in names}
    pieces = [one if isinstance(one, str) else texts[one.name] for one in segments]
    for at, (before, after) in enumerate(zip(pieces, pieces[2:], strict=False), 1):
        is_quoted = before.endswith('"') and after.startswith('"')
        if is_quoted and isinstance(segments[at], Argument):
            pieces[at] = json_text(pieces[at])[1:-1]
    return "".join(pieces)


def _message(endpoint: Endpoint, value: object) -> dict[str, object]:
    """Return the message that carries the endpoint's document with its variables."""
    variables = present(value)
    message: dict[str, object] = {"query": endpoint.document}
    if not isinstance(endpoint.document, str):
        fields = cast("dict[str, object]", variables)
        message["query"] = _filled(endpoint.document, fields)
        value = fields or None
    if endpoint.operation_name:
        message["operationName"] = endpoint.operation_name
    if value is not None and variables != {}:
        message["variables"] = variables
    return message
