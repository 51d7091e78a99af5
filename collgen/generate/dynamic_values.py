"""Which calls leave out values that the client makes anew."""

from __future__ import annotations

from collections.abc import Sequence

from collgen.model import JsonValue, Operation


def leaves_out_new(
    operation: Operation, arguments: Sequence[tuple[str, JsonValue]]
) -> bool:
    """Return whether the client sends new values that a call's own request does not have."""
    made = [p.python_name for p in operation.arguments if p.dynamic]
    if not made and not operation.inner_dynamic:
        return False
    values = dict(arguments)
    if any(name not in values for name in made):
        return True
    fields = {
        p.name: values[p.python_name]
        for p in operation.arguments
        if p.location == "body" and p.python_name in values
    }
    body: JsonValue = fields
    if operation.body is not None and operation.body.whole:
        body = next(iter(fields.values()), None)
    return any(_lacks(body, one.path) for one in operation.inner_dynamic)


def _lacks(value: JsonValue, keys: Sequence[str | None]) -> bool:
    """Return whether an object on the way down the keys has not the last one."""
    key, rest = keys[0], keys[1:]
    if key is None:
        return isinstance(value, list) and any(_lacks(item, rest) for item in value)
    if not isinstance(value, dict):
        return False
    return _lacks(value.get(key), rest) if rest else key not in value
