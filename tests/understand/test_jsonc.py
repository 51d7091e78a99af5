"""JSON as people write it in request bodies."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.postman.references import parse
from collgen.understand.values.jsonc import (
    ParsedBody,
    VariableRef,
    parse_body,
    without_comments,
)

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('{"a": 1, // one\n "b": 2 /* two */}', {"a": 1, "b": 2}),
        ('{"a": "http://x", "b": [1, 2,],}', {"a": "http://x", "b": [1, 2]}),
        ('{"a": {{id}}}', {"a": VariableRef(parse("{{id}}"))}),
        ('{"a": "{{id}}"}', {"a": "{{id}}"}),
        ('{"a": 1{{x}}{{y}}}', {"a": VariableRef(parse("1{{x}}{{y}}"))}),
        ("{{{key}}: 1}", {"{{key}}": 1}),
        ('{"a": <your id>}', {"a": "<your id>"}),
        ('{"a": "two\nlines",}', {"a": "two\nlines"}),
        (
            "[1.5, 1e5, 12345678901234567890, -0.0,]",
            [1.5, 1e5, 12345678901234567890, -0.0],
        ),
        ("\ufeff{}", {}),
        ("[true, false, null,]", [True, False, None]),
    ],
)
def test_body_is_read_as_it_is_meant(text: str, value: object) -> None:
    parsed = parse_body(text)
    assert parsed.ok
    assert parsed.value == value


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "found the end of the text where a value should be"),
        ("// nothing", 10, "found the end of the text where a value should be"),
        ('{"a": 01}', 6, "found ‘01’ where a value should be"),
        ('{"a": NaN}', 6, "found ‘NaN’ where a value should be"),
        ('{"a" 1}', 5, "found ‘1’ where ‘:’ should be"),
        ('{"a": 1 "b": 2}', 8, 'found ‘"b"’ where ‘,’ should be'),
        ("{a: 1}", 1, "found ‘a’ where a name in double quotes should be"),
        ('{"a": 1} x', 9, "found ‘x’ where the end should be"),
        ('{"a": "b}', 6, "a text that starts here has no closing quote"),
        ('{"a": 1e999}', 6, "‘1e999’ is out of range"),
        ("1" * 5000, 0, "‘11111111111111111111…’ is out of range"),
        ("[" * 300 + "]" * 300, 0, "is nested deeper than 200 levels"),
        ("[" * 100_000, 0, "is nested deeper than 200 levels"),
        ("[" * 300 + "1,", 200, "is nested deeper than 200 levels"),
    ],
)
def test_failure_says_where_and_why(text: str, position: int, reason: str) -> None:
    assert parse_body(text) == ParsedBody(reason=reason, position=position)


@given(JSON)
def test_strict_json_is_read_as_json_reads_it(value: object) -> None:
    assert parse_body(json.dumps(value)).value == value


@given(JSON)
def test_lenient_reading_agrees_with_strict_reading(value: object) -> None:
    assert parse_body(json.dumps(value, indent=1) + "// end").value == value


@given(st.text(alphabet='{}[]:,"\\/*{}<>01.ae+- \n'))
def test_any_text_gives_a_value_or_a_reason(text: str) -> None:
    parsed = parse_body(text)
    assert parsed.ok or 0 <= parsed.position <= len(text)


@pytest.mark.parametrize(
    "piece", ['"\\', "/*", "{{", "<", "a", "-", "{", "\\", "//\n", '{"a":']
)
def test_hostile_texts_cost_linear_time(piece: str) -> None:
    parse_body(piece * 50_000)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ('{"a": , // why\n}', '{"a": , \n}'),
        ('{"a": /* all\nof it */ 1', '{"a":  1'),
        ('{"url": "https://x.example/*"', '{"url": "https://x.example/*"'),
        (r'{"a": "\"//", // b', r'{"a": "\"//", '),
    ],
)
def test_comments_are_not_sent_of_a_text_that_is_no_json(text: str, sent: str) -> None:
    assert without_comments(text) == sent


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ('{"a": 1 // The size\n}', [(("a",), "The size", 0)]),
        ('{\n"a": 1, // The size\n"b": 2}', [(("a",), "The size", 1)]),
        ('{"a": 1, /* The size */ "b": 2}', [(("a",), "The size", 0)]),
        ('{"a": 1 /* The size */, "b": 2}', [(("a",), "The size", 0)]),
        (
            '{"a": {"b": 1 // In it\n} // Around\n}',
            [(("a", "b"), "In it", 0), (("a",), "Around", 1)],
        ),
        ('[{"a": 1 // The size\n}]', [((0, "a"), "The size", 0)]),
        ('{"a": {{b}}, // The size\n}', [(("a",), "The size", 0)]),
        # The nearest wrong readings: not beside a member, and a member that is commented out.
        ('{\n// The size\n"a": 1}', []),
        ('{"a": 1,\n// "b": 2\n"c": 3}', []),
        ('{"a": 1, // "b": 2\n"c": 3}', []),
        ('{"a": [1, // one\n2]}', []),
        ('{ // All of it\n"a": 1}', []),
        ('{"a": // The size\n1}', []),
        ('{"a": "https://a.example",}', []),
        ('{"a": 1, //\n"b": 2}', []),
    ],
)
def test_comment_beside_a_member_is_a_note(text: str, notes: list[object]) -> None:
    body = parse_body(text)
    assert body.ok
    assert [(one.path, one.text, one.line) for one in body.notes] == notes
