"""Which calls leave out values that the client makes anew."""

from __future__ import annotations

from collections.abc import Sequence

from collgen.model import JsonValue, Operation


def leaves_out_new(
    operation: Operation, arguments: Sequence[tuple[str, JsonValue]]
) -> bool:
    """Tell whether the client sends new values that a call's own request does not have."""
    given = dict(arguments)
    if any(p.dynamic and p.python_name not in given for p in operation.arguments):
        return True
    if not operation.inner_dynamic:
        return False
    fields = {
        p.name: given[p.python_name]
        for p in operation.arguments
        if p.location == "body" and p.python_name in given
    }
    body: JsonValue = fields
    if operation.body is not None and operation.body.whole:
        body = next(iter(fields.values()), None)
    return any(_lacks(body, keys) for _, *keys in operation.inner_dynamic)


def _lacks(value: JsonValue, keys: Sequence[str | None]) -> bool:
    """Tell whether an object on the way down the keys has not the last one."""
    key, rest = keys[0], keys[1:]
    if key is None:
        return isinstance(value, list) and any(_lacks(item, rest) for item in value)
    if not isinstance(value, dict):
        return False
    return _lacks(value.get(key), rest) if rest else key not in value
