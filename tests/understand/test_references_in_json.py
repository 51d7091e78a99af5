"""Variables without quotes in JSON bodies: any JSON, or what a scope has for them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from collgen.model import Operation
from tests.understand.reading import parameter, request, understood


def _operation(raw: str, **values: str) -> Operation:
    body = {"mode": "raw", "raw": raw, "options": {"raw": {"language": "json"}}}
    variables = [{"key": key, "value": value} for key, value in values.items()]
    return understood(request(body=body), variable=variables).operations[0]


@pytest.mark.parametrize(
    ("written", "value", "types", "sent"),
    [
        ("{{n}}", "5", ("integer",), 5),
        ("{{n}}", "true", ("boolean",), True),
        ("{{n}}", '{"a": 1}', ("object",), {"a": 1}),
        ("{{n}}", "two words", (), 1),
        ("{{n}}", None, (), 1),
        ('"{{n}}"', "5", ("string",), "5"),
        ("[{{n}}]", "1,2,3", ("array",), [1, 2, 3]),
        ("[{{n}}, 9]", "1, 2", ("array",), [1, 2, 9]),
        ("[{{n}}]", '"a","b"', ("array",), ["a", "b"]),
        ("[{{n}}]", "7", ("array",), [7]),
    ],
)
def test_value_of_a_scope_decides_the_type(
    written: str, value: str | None, types: tuple[str, ...], sent: Any
) -> None:
    given = {} if value is None else {"n": value}
    operation = _operation(f'{{"x": {written}}}', **given)
    assert parameter(operation, "x").schema.type == types
    assert dict(operation.call.arguments)["x"] == sent
    assert json.loads(operation.call.request.body or "") == {"x": sent}


@pytest.mark.parametrize(
    ("values", "types", "sent"),
    [({}, (), {}), ({"all": "[1]"}, ("array",), [1]), ({"all": "text"}, (), {})],
)
def test_body_that_is_one_variable_is_any_json(
    values: dict[str, str], types: tuple[str, ...], sent: Any
) -> None:
    operation = _operation("{{all}}", **values)
    assert operation.body is not None
    assert operation.body.kind == "json"
    assert parameter(operation, "body").schema.type == types
    assert dict(operation.call.arguments)["body"] == sent
