"""The request that shows most of an API: the one that the README and the guides call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.escape import markdown
from collgen.samples.calls import accepted_call

if TYPE_CHECKING:
    from collgen.escape.escaped import Markdown
    from collgen.model import Api, Operation, Schema

_TELLING_FIELDS: Final[tuple[str, ...]] = ("id", "uuid", "name", "title", "status")


def first_operation(api: Api) -> Operation | None:
    """Return the request that shows most with few arguments: one with a saved response."""

    def merit(operation: Operation) -> tuple[bool | int, ...]:
        required = [p for p in operation.arguments if p.required]
        filled = {
            name for name, value in operation.call.arguments if value not in ("", None)
        }
        return (
            not any(p.holds_files for p in required),
            accepted_call(operation, operation.call.arguments).is_complete,
            all(p.python_name in filled for p in required),
            _is_answered(operation),
            not operation.deprecated,
            operation.method != "DELETE",
            operation.auth == api.auth,
            operation.body is None or not operation.body.whole,
            operation.result is not None and bool(operation.result.type),
            len(required) <= 4,
            operation.paging is not None,
            operation.method == "GET",
            -len(required),
        )

    # Python's max keeps the first of equals.
    return max(api.operations, key=merit, default=None)


def _is_answered(operation: Operation) -> bool:
    return any(200 <= each.status < 300 and each.body for each in operation.examples)


def printed(result: Schema | None) -> Markdown:
    """Return the result, or a field of it that tells what came back: `result.id`."""
    fields = result.properties if result and result.model else ()
    names = [each.python_name for each in fields if each.required]
    named = [name for name in _TELLING_FIELDS if name in names]
    ids = [name for name in names if name.endswith(("_id", "_uuid"))]
    found = next(iter([*named, *ids]), None)
    return markdown.name(f"result.{found}" if found else "result")
