"""Types from example values."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.model import JsonValue, Property, Schema
from collgen.understand.values.merging import infer, is_placeholder, merge
from tests.understand.reading import request, response, understood

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(
        [
            "2024-01-02",
            "2024-01-02T03:04:05Z",
            "a@b.io",
            "<integer>",
            "{{x}}",
            "{{$guid}}",
        ]
    ),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["a", "b", "id", "12", "34"]) | st.text(max_size=3),
        inner,
        max_size=4,
    ),
    max_leaves=16,
)


def told(schema: Schema) -> object:
    """Return a schema as plain values that compare without regard to the order of properties."""
    kind = "|".join(schema.type) or "?"
    if schema.format:
        kind += f":{schema.format}"
    if schema.items is not None:
        return [kind, told(schema.items)]
    if schema.additional is not None or schema.properties:
        members: dict[str, object] = {"": kind}
        for p in schema.properties:
            members[p.name if p.required else f"{p.name}?"] = told(p.schema)
        if schema.additional is not None:
            members["*"] = told(schema.additional)
        return members
    return kind


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], "?"),
        ([1], "integer"),
        ([1, 2.5], "number"),
        ([1, "x"], "string|integer"),
        ([True, 1], "integer|boolean"),
        ([None, "x"], "string|null"),
        ([None], "null"),
        (["{{x}}"], "?"),
        (["{{x}}", 1], "integer"),
        (["{{$randomInt}}"], "string"),
        (["a {{x}}"], "string"),
        (["<integer>", 2], "integer"),
        (["<dateTime>"], "string:date-time"),
        (["<b>text</b>"], "string"),
        ([[]], "array"),
        ([[], [1]], ["array", "integer"]),
        ([[1, None], ["x"]], ["array", "string|integer|null"]),
        ([{}], "object"),
        ([{"a": 1}, {"a": 2, "b": 3}], {"": "object", "a": "integer", "b?": "integer"}),
        ([{"a": None}, {"a": 2}], {"": "object", "a": "integer|null"}),
        ([{"a": 1}, None], {"": "object|null", "a": "integer"}),
        ([{"a": 1}, {}], {"": "object", "a?": "integer"}),
        ([{"a": 1}, "x"], {"": "string|object", "a": "integer"}),
        (
            [[{"a": 1}, {"b": 1}]],
            ["array", {"": "object", "a?": "integer", "b?": "integer"}],
        ),
    ],
)
def test_type_admits_every_example(values: list[object], expected: object) -> None:
    assert told(infer(values)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            {"1": {"x": 1}, "22": {"x": 2.5}},
            {"": "object", "*": {"": "object", "x": "number"}},
        ),
        ({"2024-01-01": 1, "2024-01-02": 2}, {"": "object", "*": "integer"}),
        ({"0b7e8a3c-6f1d-4c55-9b1a-5f5f0d4c2a11": "x"}, {"": "object", "*": "string"}),
        ({"5f3c2b1a5f3c2b1a": 1}, {"": "object", "*": "integer"}),
        ({"6elZZvtumbwtLbdJvFwepx": []}, {"": "object", "*": "array"}),
        ({"EUR": 1.5, "USD": 2.5, "GBP": 3.5}, {"": "object", "*": "number"}),
        ({"nostrud_5": "x", "in_8b": "y"}, {"": "object", "*": "string"}),
        (
            {f"user{n}": {"x": n} for n in range(40)},
            {"": "object", "*": {"": "object", "x": "integer"}},
        ),
        ({"12": 1, "name": "x"}, {"": "object", "12": "integer", "name": "string"}),
        ({"id": 1}, {"": "object", "id": "integer"}),
    ],
)
def test_keys_that_are_data_make_a_map(value: object, expected: object) -> None:
    assert told(infer([value])) == expected  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["2024-02-01"], "string:date"),
        (["2024-13-01"], "string"),
        (["2024-02-01T10:00:00Z"], "string:date-time"),
        (["2024-02-01T10:00:00.123+02:00"], "string:date-time"),
        (["2024-02-01T10:00:00"], "string"),
        (["2024-02-01 10:00:00Z"], "string"),
        (["0b7e8a3c-6f1d-4c55-9b1a-5f5f0d4c2a11"], "string:uuid"),
        (["https://example.com/a?b=c"], "string:uri"),
        (["https://example.com/a b"], "string"),
        (["https:"], "string"),
        (["ann@example.com"], "string:email"),
        (["@ann"], "string"),
        (["2024-02-01", None], "string|null:date"),
        (["2024-02-01", ""], "string"),
        (["2024-02-01", 5], "string|integer"),
        (["2024-02-01", "2024-02-01T10:00:00Z"], "string"),
        (["2024-02-01", "<date>"], "string:date"),
    ],
)
def test_format_needs_every_example_to_agree(values: list[str], expected: str) -> None:
    assert told(infer(values, formats=True)) == expected


def test_formats_are_told_only_when_asked_for() -> None:
    assert told(infer(["2024-02-01"])) == "string"


@pytest.mark.parametrize(
    ("text", "schema"),
    [
        ("<integer>", Schema(type=("integer",))),
        ("<Long>", Schema(type=("integer",))),
        ("<boolean>", Schema(type=("boolean",))),
        ("<dateTime>", Schema(type=("string",), format="date-time")),
        ("<your id>", Schema()),
        ("<uid>", Schema()),
        ("<3 letter code>", Schema()),
        ("<order/>", None),
        ("<3>", None),
        ("string", Schema(type=("string",))),
        ("currency_example", Schema(type=("string",))),
        ("{{$randomInt}}", Schema(type=("integer",))),
        ("{{$guid}}", Schema(type=("string",), format="uuid")),
        ("{{$randomCatsImage}}", Schema(type=("string",), format="uri")),
        ("{{$randomCity}}", Schema(type=("string",))),
        ("{{token}}", Schema()),
        ("{{a}}{{b}}", Schema()),
        ("user-{{id}}", Schema(type=("string",))),
        ("{{", None),
        ("text", None),
        ("<", None),
        ("<br/> text", None),
        ("", None),
    ],
)
def test_placeholder_tells_a_type(text: str, schema: Schema | None) -> None:
    assert is_placeholder(text) == schema


def test_properties_keep_the_order_in_which_they_were_seen() -> None:
    schema = infer([{"b": 1, "a": 1}, {"a": 1, "c": 1, "b": 1}])
    assert [p.name for p in schema.properties] == ["b", "a", "c"]


def test_equal_examples_give_the_same_schema() -> None:
    value: JsonValue = {"a": [{"b": 1}], "c": None}
    assert infer([value]) is infer([{"a": [{"b": 2}], "c": None}])


def test_what_is_deeper_than_the_limit_is_unknown() -> None:
    value: object = 1
    for _ in range(150):
        value = [value]
    schema = infer([value])  # type: ignore[list-item]
    depth = 0
    while schema.items is not None:
        schema, depth = schema.items, depth + 1
    assert depth < 150


@given(st.lists(JSON, max_size=5), st.booleans())
def test_any_json_has_a_type(values: list[object], formats: bool) -> None:
    assert isinstance(infer(values, formats=formats), Schema)  # type: ignore[arg-type]


@given(st.lists(JSON, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_order_of_examples_changes_only_the_order_of_properties(
    values: list[object], random_order: random.Random
) -> None:
    shuffled = list(values)
    random_order.shuffle(shuffled)
    one, other = infer(values, formats=True), infer(shuffled, formats=True)  # type: ignore[arg-type]
    assert told(one) == told(other)


def test_merging_schemas_from_elsewhere() -> None:
    one = Schema(
        type=("object",),
        properties=(Property("a", "a", Schema(type=("integer",)), True),),
    )
    other = Schema(
        type=("object",), properties=(Property("a", "a", Schema(type=("null",)), True),)
    )
    assert told(merge(one, other)) == {"": "object", "a": "integer|null"}


def test_saved_answer_with_comments_is_json() -> None:
    text = '{\n "size": 4, // in metres\n "tags": ["a", "b",], /* more\n to come */\n}'
    saved = {**response(None), "body": text}
    [operation] = understood(request("Get it", saved, method="GET")).operations
    assert operation.result is not None
    assert [p.name for p in operation.result.properties] == ["size", "tags"]
    assert operation.examples[0].body == '{"size": 4, "tags": ["a", "b"]}'


def test_saved_answer_that_is_no_json_stays_a_text() -> None:
    for text in ('{"size": 4', '{"size": {{n}}}', "{size: 4}"):
        saved = {**response(None), "body": text}
        [operation] = understood(request("Get it", saved, method="GET")).operations
        assert operation.examples[0].body == text
