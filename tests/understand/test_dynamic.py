"""Which arguments are new at each call."""

from __future__ import annotations

import pytest

from collgen.model import Template
from collgen.postman.references import parse
from collgen.understand.resolve.builders import ParameterBuilder
from collgen.understand.resolve.dynamic import dynamic_template
from collgen.understand.values.jsonc import VariableRef
from tests.small import request
from tests.understand.reading import understood


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("{{$guid}}", ("{{$guid}}", False)),
        ("order-{{$randomInt}}", ("order-{{$randomInt}}", False)),
        (VariableRef(parse("{{$randomInt}}")), ("{{$randomInt}}", True)),
        ("{{$guid}}-{{tenant}}", ("", False)),  # an argument, for `tenant` is one
        ("{{$nothingPostmanKnows}}", ("", False)),
        ("plain", ("", False)),
        (VariableRef(parse("{{count}}")), ("", False)),
    ],
)
def test_own_value_decides(
    value: str | VariableRef, expected: tuple[str, bool]
) -> None:
    builder = ParameterBuilder("id", "body", text=False, values=[value])
    template, is_json = dynamic_template(builder)
    assert (str(template), is_json) == expected


def test_disabled_entry_is_not_sent() -> None:
    builder = ParameterBuilder(
        "id", "query", text=True, values=["{{$guid}}"], occurrences=0
    )
    assert dynamic_template(builder) == (Template(), False)


@pytest.mark.parametrize(
    ("name", "value", "own"),
    [
        ("SOAPAction", "urn:Order", "urn:Order"),
        ("SOAPAction", "{{action}}", ""),
        ("X-Version", "3", ""),
    ],
)
def test_a_soap_action_may_be_left_out(name: str, value: str, own: str) -> None:
    header = {"key": name, "value": value}
    api = understood(request(method="POST", header=[header]))
    (parameter,) = [p for p in api.operations[0].parameters if p.name == name]
    assert not parameter.required
    assert str(parameter.dynamic) == own
