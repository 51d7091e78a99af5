"""What a caller is held to: documented outright, and kept by every call of the collection."""

from __future__ import annotations

import io
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.build import understand_file
from collgen.model import JsonValue, Length, Limit, OneOf, Pattern, Range
from collgen.runtime import _limits
from collgen.runtime._errors import InvalidArgumentError
from collgen.understand.resolve.limits import breaks

NONE: list[str] = []
RANGE = ["Range(minimum=1, maximum=5)"]
VALUES = ["OneOf(values=('a', 'b'))"]
LENGTH = ["Length(minimum=None, maximum=8)"]
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
def test_limits(description: str, value: str, expected: list[str]) -> None:
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
    shown = [
        repr(limit).replace(f"quote={limit.quote!r}, within=(), ", "")
        for limit in parameter.limits
    ]
    assert shown == expected
    assert all(limit.quote for limit in parameter.limits)


LIMITS = [
    (Range(1, 5, quote="q"), _limits.Range("query.a", minimum=1, maximum=5, quote="q")),
    (Range(None, 2.5, quote="q"), _limits.Range("query.a", maximum=2.5, quote="q")),
    (Length(2, 3, quote="q"), _limits.Length("query.a", minimum=2, maximum=3, quote="q")),
    (Length(2, quote="q"), _limits.Length("query.a", minimum=2, quote="q")),
    (OneOf(("a", 1, True, "3"), quote="q"), _limits.OneOf("query.a", ("a", 1, True, "3"), quote="q")),
    (Pattern("^a+$", quote="q"), _limits.Pattern("query.a", "^a+$", quote="q")),
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
    limits: tuple[Limit, _limits.Limit], value: JsonValue
) -> None:
    documented, checked = limits
    refused = False
    try:
        checked.check(None, {"a": value}, None, None)
    except InvalidArgumentError:
        refused = True
    assert refused == breaks(documented, value)


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
