"""GraphQL: the document and its variables as the body of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ._encoding import Body, encoded, json_text, plain, present

if TYPE_CHECKING:
    from ._endpoint import Endpoint


def encode(endpoint: Endpoint, value: object) -> Body:
    """Encode the body of a call."""
    message = json_text(_message(endpoint, value))
    return Body(encoded(message), endpoint.content_type or "application/json")


def _message(endpoint: Endpoint, value: object) -> dict[str, object]:
    """Return the message that carries the endpoint's document with its variables."""
    document = endpoint.document
    variables = present(value)
    if isinstance(variables, dict) and "{{" in document:
        # `"{{name}}"` in the document: a text stays within its quotes.
        fields = cast("dict[str, object]", variables)
        for name in [name for name in fields if name.startswith("{{")]:
            words = plain(fields.pop(name))
            document = document.replace(f'"{name}"', json_text(words))
            document = document.replace(name, words)
        value = fields or None
    message: dict[str, object] = {"query": document}
    if endpoint.operation_name:
        message["operationName"] = endpoint.operation_name
    if value is not None and variables != {}:
        message["variables"] = variables
    return message
