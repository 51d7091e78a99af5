"""What generators of collections fill in gives way to values that work."""

from __future__ import annotations

import pytest

from collgen.model import JsonValue, Schema
from collgen.samples.values import is_filler, sample_value, with_samples

TEXT = Schema(("string",))
NUMBER = Schema(("integer",))


@pytest.mark.parametrize(
    "value",
    ["<string>", "<long>", "<your id>", "lorem ipsum", "dolore ut", "Duis", -27113311, 1234567.5,
     "Excepteur velit"],
)  # fmt: skip
def test_filler_is_known(value: JsonValue) -> None:
    assert is_filler(value)


@pytest.mark.parametrize(
    "value",
    ["", "id", "in", "do", "sit down", "<b>bold</b>", "<a/>", "ann@example.com", 27113311, -5, 0.5,
     True, None, 1e6, "a <string>"],
)  # fmt: skip
def test_value_of_an_author_stays(value: JsonValue) -> None:
    assert not is_filler(value)


@pytest.mark.parametrize(
    ("name", "schema", "value"),
    [
        ("user_id", NUMBER, 42),
        ("userId", TEXT, "42"),
        ("email", TEXT, "ann@example.com"),
        ("when", Schema(("string",), format="date"), "2025-01-31"),
        ("kind", Schema(("string",), enum=("a", "b")), "a"),
        ("limit", Schema(("integer",), maximum=5), 5),
        ("count", Schema(("integer",), minimum=50), 50),
        ("limit", Schema(("integer",), default=20), 20),
        ("name", Schema(("string",), max_length=3), "Exa"),
        ("tags", Schema(("array",), items=TEXT), ["example"]),
        ("anything", Schema(), "example"),
    ],
)
def test_sample_fits_type_and_name(name: str, schema: Schema, value: JsonValue) -> None:
    assert sample_value(name, schema) == value


def test_fillers_are_replaced_at_any_depth() -> None:
    value: JsonValue = {
        "email": "<string>",
        "person": {"age": -27113311, "city": "Rome"},
        "links": ["<uri>"],
    }
    assert with_samples("", value, Schema()) == {
        "email": "ann@example.com",
        "person": {"age": 30, "city": "Rome"},
        "links": ["https://example.com"],
    }
