"""What a caller is held to: documented outright, and kept by every call of the collection."""

from __future__ import annotations

import io
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.build import understand_file
from collgen.model import JsonValue, Limit
from collgen.runtime import _limits
from collgen.runtime._errors import InvalidArgumentError
from collgen.understand.resolve.limits import breaks

NONE: list[tuple[str, tuple[JsonValue, ...]]] = []
RANGE = [("range", (1, 5))]
VALUES = [("values", ("a", "b"))]
LENGTH = [("length", (None, 8))]
# The description of a field, its value in the collection's request, the limits.
CASES = [
    ("An integer between 1 and 5.", "3", RANGE),
    ("An integer between 1 and 5.", "", RANGE),
    ("An integer between 1 and 5.", "{{size}}", RANGE),
    ("An integer between 1 and 5.", "9", NONE),  # the collection itself sends it
    ("Text. Maximum length: 8 characters.", "abc", LENGTH),
    ("Text. Maximum length: 8 characters.", "abcdefghi", NONE),
    ("Allowed values: `a`, `b`.", "a", VALUES),
    ("Allowed values: `a`, `b`.", "c", NONE),
    ("Allowed values: `a`, `b`.", "{{kind}}", VALUES),
    ("For example `a` or `b`.", "a", NONE),
    ("Some text.", "a", NONE),
]


@pytest.mark.parametrize(("description", "value", "expected"), CASES)
def test_limits(
    description: str, value: str, expected: list[tuple[str, tuple[JsonValue, ...]]]
) -> None:
    query = [{"key": "field", "value": value, "description": description}]
    url = {
        "raw": "https://a.example",
        "protocol": "https",
        "host": ["a", "example"],
        "query": query,
    }
    value_ = {
        "info": {"name": "A"},
        "item": [{"name": "A", "request": {"method": "GET", "url": url}}],
    }
    api = understand_file("-", stdin=io.BytesIO(json.dumps(value_).encode())).api
    [parameter] = api.operations[0].parameters
    assert [(limit.kind, limit.expected) for limit in parameter.limits] == expected
    assert all(limit.quote for limit in parameter.limits)


LIMITS = [
    Limit("range", (1, 5), "q"), Limit("range", (None, 2.5), "q"), Limit("length", (2, 3), "q"),
    Limit("length", (2, None), "q"), Limit("values", ("a", 1, True, "3"), "q"), Limit("pattern", ("^a+$",), "q"),
]  # fmt: skip
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.sampled_from(
        ["", "a", "aa", "aaaa", "1", "true", "9", "-1", "2.5", "A", "a,1", "a|b", " ", "1e400", "nope", "nan", math.inf, 10**400]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=4,
)  # fmt: skip


@given(st.sampled_from(LIMITS), VALUE)
def test_generated_client_refuses_what_breaks_a_limit_and_nothing_else(
    limit: Limit, value: JsonValue
) -> None:
    row = ("query.a", limit.kind, limit.expected, limit.quote)
    refused = False
    try:
        _limits.check_limits((row,), None, {"a": value}, None, None)
    except InvalidArgumentError:
        refused = True
    assert refused == breaks(limit, value)


@pytest.mark.parametrize(
    ("pattern", "quick"),
    [
        (r"^\d{4}$", True),
        (r"^[A-Z]{2}-[a-z]+$", True),
        (r"^(a|b)c$", True),
        (r"^(a+)+$", False),
        (r"^a*a*a*b$", False),
        (r"^(?=x)", False),
        (r"(a)\1", False),
        (r"[", False),
        (r"a{2,}b{2,}", False),
        (r"^\p{L}$", False),
    ],
)
def test_only_a_pattern_that_is_quick_to_try_is_held_to(
    pattern: str, quick: bool
) -> None:
    from collgen.understand.resolve.limits import _is_quick

    assert _is_quick(pattern) is quick
