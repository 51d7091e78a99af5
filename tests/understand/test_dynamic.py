"""Which arguments are new at each call."""

from __future__ import annotations

import pytest

from collgen.model import Template
from collgen.postman.references import parse
from collgen.understand.resolve.builders import ParameterBuilder
from collgen.understand.resolve.dynamic import dynamic_template
from collgen.understand.values.jsonc import VariableRef


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
