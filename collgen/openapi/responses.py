"""Responses of an endpoint by status, with the saved ones as examples."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from collgen.model import Schema
from collgen.openapi.bodies import example_key, parsed_json
from collgen.openapi.components import any_of

if TYPE_CHECKING:
    from collgen.model import Example, Operation, Response
    from collgen.openapi.components import Components
    from collgen.openapi.paths import Endpoint

_UNKNOWN: Final = "No response is saved."
_MOST_EXAMPLES: Final = 5
_LONGEST_EXAMPLE: Final = 20_000
"""Characters: a longer one would bury the document."""


def response_objects(endpoint: Endpoint, components: Components) -> dict[str, Any]:
    """Return the Responses Object."""
    by_status: dict[int, list[tuple[Operation, Response]]] = {}
    for operation in endpoint.operations:
        for response in operation.responses:
            by_status.setdefault(response.status, []).append((operation, response))
    found = {
        str(status): _response(status, same, components)
        for status, same in sorted(by_status.items())
    }
    return found or {"default": {"description": _UNKNOWN}}


def _response(
    status: int, same: list[tuple[Operation, Response]], components: Components
) -> dict[str, Any]:
    about = next((r.description for _, r in same if r.description.strip()), "")
    found: dict[str, Any] = {"description": about or _reason(status)}
    by_media: dict[str, list[tuple[Operation, Response]]] = {}
    for operation, response in same:
        if response.schema is not None:
            media = response.content_type or "application/json"
            by_media.setdefault(media, []).append((operation, response))
    if by_media:
        found["content"] = {
            media: _media_object(status, responses, components)
            for media, responses in by_media.items()
        }
    return found


def _reason(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def _media_object(
    status: int, same: list[tuple[Operation, Response]], components: Components
) -> dict[str, Any]:
    schemas = [components.schema(_schema(operation, r)) for operation, r in same]
    found: dict[str, Any] = {"schema": any_of(schemas)}
    examples: dict[str, Any] = {}
    for operation, response in same:
        for example in operation.examples:
            value = _value(example, response)
            is_wanted = example.status == status and len(examples) < _MOST_EXAMPLES
            if is_wanted and value is not None:
                key = example_key(operation.python_name, examples)
                examples[key] = {"summary": example.name, "value": value}
    if examples:
        found["examples"] = examples
    return found


def _schema(operation: Operation, response: Response) -> Schema:
    """Return what a response holds; of a success the type that the client's method returns."""
    own, result = response.schema or Schema(), operation.result
    is_success = 200 <= response.status < 300 and result is not None
    if is_success and result is not None and set(own.type) <= set(result.type):
        return result
    return own


def _value(example: Example, response: Response) -> Any:
    if not example.body or len(example.body) > _LONGEST_EXAMPLE:
        return None
    media = response.content_type or ""
    is_json = not media or "json" in media
    return parsed_json(example.body) if is_json else example.body
