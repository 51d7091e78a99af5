"""Addresses in variables that no client could send to as they stand."""

from __future__ import annotations

import json
from io import BytesIO

import pytest

from collgen.build import understand_file
from tests.small import collection
from tests.understand.reading import request


@pytest.mark.parametrize(
    ("value", "default", "codes"),
    [
        ("https://a.example.com", "https://a.example.com", []),
        (" https://a.example.com\n", "https://a.example.com", []),
        (
            "https://a.exa\r\nmple.com",
            "https://a.example.com",
            ["address-unprintable"],
        ),
        ("https://a.example.com\x07", None, ["address-unprintable"]),
    ],
)
def test_line_breaks_are_no_part_of_an_address(
    value: str, default: str | None, codes: list[str]
) -> None:
    variable = [{"key": "base", "value": value}]
    content = collection(request(url="{{base}}/a"), variable=variable)
    found = understand_file("-", stdin=BytesIO(json.dumps(content).encode()))
    assert [one.default for one in found.api.variables] == [default]
    assert [one.code for one in found.report.diagnostics] == codes


def test_control_characters_of_a_header_are_reported_and_left_out() -> None:
    header = [{"key": "X-Mode", "value": "a\u0007b\nc"}]
    content = collection(request(header=header))
    found = understand_file("-", stdin=BytesIO(json.dumps(content).encode()))
    assert [one.code for one in found.report.diagnostics] == ["header-value"]
    [operation] = found.api.operations
    assert operation.call.request.headers == (("X-Mode", "a b c"),)
