"""Requests, bodies, auth, saved responses and variables in all forms that real files have."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from collgen.diagnostics import Report
from collgen.postman import load
from collgen.postman.collection import Collection, Entry, Folder, Request
from collgen.postman.values import text_of

if TYPE_CHECKING:
    from collgen.model import JsonValue


def read(document: Any, report: Report | None = None) -> Collection:
    data = json.dumps(document).encode()
    return load(
        "-", stdin=io.BytesIO(data), report=Report() if report is None else report
    ).collection


def read_request(request: Any, report: Report | None = None, **item: Any) -> Request:
    document = {
        "info": {"name": "D"},
        "item": [{"name": "R", "request": request, **item}],
    }
    [found] = read(document, report).root.items
    assert isinstance(found, Request)
    return found


def codes(report: Report) -> list[str]:
    return [diagnostic.code for diagnostic in report]


def short(entry: Entry) -> tuple[Any, ...]:
    return entry.key, entry.value, entry.disabled


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"), (None, "null"), (True, "true"), (False, "false"), (1, "1"), (1.0, "1"),
        (1.5, "1.5"), (1e20, "100000000000000000000"), (1e21, "1e+21"), (1e-6, "0.000001"),
        (1e-7, "1e-7"), (-0.5, "-0.5"), (float("nan"), "NaN"), (float("-inf"), "-Infinity"),
        ([1, "é"], '[1,"é"]'), ({"a": {"b": None}}, '{"a":{"b":null}}'),
    ],
)  # fmt: skip
def test_a_value_becomes_the_text_that_postman_sends(
    value: JsonValue, text: str
) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("method", "expected"),
    [("post", "POST"), (None, "GET"), ("", "GET"), (" Get ", "GET")],
)
def test_the_method_is_upper_case_and_get_by_default(
    method: Any, expected: str
) -> None:
    assert read_request({"method": method, "url": "a"}).spec.method == expected


def test_a_text_is_a_get_of_that_url() -> None:
    spec = read_request("https://a.example/x").spec
    assert (spec.method, spec.url and spec.url.host) == ("GET", "a.example")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, []),
        ([], []),
        ([{"key": "A", "value": "b"}], [("A", "b", False)]),
        ([{"key": "A", "value": 1, "disabled": True}], [("A", "1", True)]),
        ([{"key": "A", "value": "b", "enabled": False}], [("A", "b", True)]),
        ([{"name": "A", "value": "b"}, None], [("A", "b", False)]),
        (["A: b"], [("A", "b", False)]),
        ("A: b\r\n// C:d:e\n\n", [("A", "b", False), ("C", "d:e", True)]),
        ({"A": "b", "C": None}, [("A", "b", False), ("C", None, False)]),
    ],
)
def test_headers_come_in_four_forms(header: Any, expected: list[Any]) -> None:
    spec = read_request({"url": "a", "header": header}).spec
    assert [short(entry) for entry in spec.headers] == expected


@pytest.mark.parametrize(
    ("description", "text"),
    [("a", "a"), (None, ""), ({"content": "a", "type": "text/plain"}, "a"), ({"content": None}, ""), ({}, "")],
)  # fmt: skip
def test_a_description_is_text_or_an_object(description: Any, text: str) -> None:
    assert (
        read_request({"url": "a", "description": description}).spec.description == text
    )
    assert read_request({"url": "a"}, description=description).description == text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"mode": "raw", "raw": "x"}, {"mode": "raw", "raw": "x"}),
        ({"mode": "raw"}, {"mode": "raw", "raw": ""}),
        ({"mode": "raw", "raw": 5}, {"raw": "5"}),
        ({"mode": "raw", "raw": None, "disabled": True}, {"raw": "", "disabled": True}),
        ({"mode": "raw", "raw": "", "options": {"raw": {"language": "json"}}}, {"language": "json"}),
        ("x", {"mode": "raw", "raw": "x"}),
        ({"mode": "file", "file": {"src": "a.bin"}}, {"mode": "file", "file": "a.bin"}),
        ({"mode": "file", "file": {"src": None}}, {"mode": "file", "file": ""}),
        ({"mode": "file", "file": {"content": "x"}}, {"file": "", "raw": "x"}),
        ({"mode": "file"}, {"mode": "file", "file": ""}),
        ({"mode": "graphql", "graphql": {"query": "{a}", "variables": "{}", "operationName": "b"}},
         {"mode": "graphql", "query": "{a}", "variables": "{}", "operation_name": "b"}),
        ({"mode": "graphql", "graphql": {"query": "{a}", "variables": {"b": 1}}}, {"variables": '{"b":1}'}),
    ],
)  # fmt: skip
def test_bodies(body: Any, expected: dict[str, Any]) -> None:
    report = Report()
    found = read_request({"url": "a", "body": body}, report).spec.body
    assert {name: getattr(found, name) for name in expected} == expected
    assert not codes(report)


@pytest.mark.parametrize("body", [None, {}, "", {"mode": "none"}, {"mode": None}])
def test_nothing_is_no_body(body: Any) -> None:
    spec = read_request({"url": "a", "body": body}).spec
    assert spec.body is None or spec.body.raw == ""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"raw": "x"}, "body-mode"),
        ({"mode": "telepathy"}, "body-mode"),
        ({"mode": "raw", "raw": {"a": 1}}, "value-not-text"),
        ({"mode": "formdata", "formdata": "a=1"}, "form-text"),
        (
            {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": {"b": 1}}]},
            "value-not-text",
        ),
        (
            {
                "mode": "formdata",
                "formdata": [{"key": "a", "contentType": "text/csv\nX: y"}],
            },
            "content-type-invalid",
        ),
        ([1], "wrong-type"),
        ({"mode": 7}, "wrong-type"),
    ],
)
def test_odd_bodies_are_reported(body: Any, code: str) -> None:
    report = Report()
    read_request({"url": "a", "body": body}, report)
    assert codes(report) == [code]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("a=1&b", [("a", "1", False), ("b", None, False)]),
        (
            [{"key": "a", "value": None}, {"key": "b"}],
            [("a", None, False), ("b", None, False)],
        ),
        ({"a": 1.5}, [("a", "1.5", False)]),
        (None, []),
    ],
)
def test_urlencoded_entries(fields: Any, expected: list[Any]) -> None:
    body = read_request(
        {"url": "a", "body": {"mode": "urlencoded", "urlencoded": fields}}
    ).spec.body
    assert body is not None
    assert [short(entry) for entry in body.entries] == expected


@pytest.mark.parametrize(
    ("field", "kind", "value", "files"),
    [
        ({"key": "a", "value": "b", "type": "text"}, "text", "b", ()),
        ({"key": "a", "value": "b"}, "text", "b", ()),
        ({"key": "a", "type": "file", "src": "f"}, "file", None, ("f",)),
        (
            {"key": "a", "type": "file", "src": ["f", None, "g"]},
            "file",
            None,
            ("f", "g"),
        ),
        ({"key": "a", "type": "file", "src": None}, "file", None, ()),
        ({"key": "a", "type": "file"}, "file", None, ()),
        ({"key": "a", "src": "f"}, "file", None, ("f",)),
        ({"key": "a", "value": [1, 2]}, "text", "[1,2]", ()),
    ],
)
def test_form_data_entries(
    field: Any, kind: str, value: str | None, files: tuple[str, ...]
) -> None:
    body = read_request(
        {"url": "a", "body": {"mode": "formdata", "formdata": [field]}}
    ).spec.body
    assert body is not None
    [entry] = body.entries
    assert (entry.type, entry.value, entry.files) == (kind, value, files)


@pytest.mark.parametrize(
    ("auth", "kind", "fields"),
    [
        ({"type": "basic", "basic": [{"key": "username", "value": "u", "type": "string"}]}, "basic", [("username", "u")]),
        ({"type": "basic", "basic": {"username": "u"}}, "basic", [("username", "u")]),
        ({"type": "noauth"}, "noauth", []),
        ({"type": "noauth", "noauth": None}, "noauth", []),
        ({"type": "apikey", "isInherited": False, "apikey": {"basicConfig": [{"key": "key", "value": "k"}]}}, "apikey", [("key", "k")]),
        ({"type": "bearer", "bearer": [{"key": "token", "value": True}, None, {"value": 1}]}, "bearer", [("token", True)]),
    ],
)  # fmt: skip
def test_auth_in_both_forms(auth: Any, kind: str, fields: list[Any]) -> None:
    found = read_request({"url": "a", "auth": auth}).spec.auth
    assert found is not None
    assert (found.type, list(found.fields)) == (kind, fields)


@pytest.mark.parametrize(
    ("words", "kind", "fields"),
    [
        ("bearer a:b c", "bearer", [("token", "a:b c")]),
        ("Bearer", "bearer", [("token", "")]),
        ("basic joe:p:w", "basic", [("username", "joe"), ("password", "p:w")]),
        ("noauth", "noauth", []),
    ],
)
def test_auth_in_words(words: str, kind: str, fields: list[Any]) -> None:
    report = Report()
    found = read_request({"url": "a", "auth": words}, report).spec.auth
    assert found is not None
    assert (found.type, list(found.fields)) == (kind, fields)
    assert codes(report) == ["auth-type"]


def test_auth_in_other_words_is_left_out_and_not_repeated() -> None:
    report = Report()
    assert read_request({"url": "a", "auth": "hunter2"}, report).spec.auth is None
    assert codes(report) == ["auth-type"]
    assert not any("hunter2" in str(one) for one in report)


@pytest.mark.parametrize("auth", [None, {}])
def test_no_auth_inherits(auth: Any) -> None:
    assert read_request({"url": "a", "auth": auth}).spec.auth is None


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ({"code": 201, "status": "Created"}, {"code": 201, "status": "Created"}),
        ({"code": "201"}, {"code": 201}),
        ({"status": "404 Not Found"}, {"code": 404}),
        (
            {},
            {
                "code": None,
                "status": "",
                "body": None,
                "headers": (),
                "original_request": None,
            },
        ),
        ({"body": ""}, {"body": ""}),
        ({"body": 5}, {"body": "5"}),
        ({"body": {"a": 1}}, {"body": '{"a":1}'}),
        ({"body": None, "data": "x"}, {"body": "x"}),
        (
            {"header": None, "_postman_previewlanguage": None},
            {"headers": (), "language": ""},
        ),
    ],
)
def test_saved_responses(response: Any, expected: dict[str, Any]) -> None:
    report = Report()
    [found] = read_request("a", report, response=[None, response]).responses
    assert {name: getattr(found, name) for name in expected} == expected
    assert found.pointer == ("item", 0, "response", 1)
    assert not codes(report)


def test_an_impossible_status_code_is_left_out_and_reported() -> None:
    report = Report()
    [found] = read_request("a", report, response=[{"code": 7}]).responses
    assert (found.code, codes(report)) == (None, ["response-code"])


@pytest.mark.parametrize(
    ("script", "sources"),
    [
        ({"exec": ["a", "b"]}, ["a\nb"]),
        ({"exec": "a"}, ["a"]),
        ("a", ["a"]),
        ({"exec": []}, []),
        ({"src": "file.js"}, []),
        (None, []),
    ],
)
def test_scripts_are_text(script: Any, sources: list[str]) -> None:
    event = [
        {"listen": "test", "script": script},
        {"listen": "test", "script": "x", "disabled": True},
    ]
    assert [s.source for s in read_request("a", event=event).scripts] == sources


def test_variables_keep_their_values() -> None:
    listed = [
        {"key": "a", "value": {"b": [1]}},
        {"id": "c", "disabled": True},
        {"value": 1},
        None,
    ]
    root = read({"info": {"name": "D"}, "item": [], "variable": listed}).root
    found = [(v.key, v.value, v.disabled) for v in root.variables]
    assert found == [("a", {"b": [1]}, False), ("c", None, True), ("", 1, False)]


@pytest.mark.parametrize(
    ("version", "text"),
    [
        ("1.2", "1.2"), (None, ""), (2, "2"),
        ({"major": 1, "minor": 2, "patch": 3}, "1.2.3"),
        ({"major": 1, "identifier": "beta"}, "1.0.0-beta"),
        ({"string": "9"}, "9"), ({}, ""),
    ],
)  # fmt: skip
def test_the_version_is_text_or_numbers(version: Any, text: str) -> None:
    assert read({"info": {"name": "D", "version": version}, "item": []}).version == text


def names(folder: Folder) -> list[Any]:
    return [
        [i.name, *names(i)] if isinstance(i, Folder) else i.name for i in folder.items
    ]


def test_items_keep_their_order_and_odd_ones_are_reported() -> None:
    report = Report()
    items = [
        {"name": "a", "request": "x"},
        None,
        {"name": "b", "item": [{"request": "x"}, {"name": "c", "item": None}]},
        {"name": "d"},
        {"name": "e", "request": "x", "item": [{"name": "f", "request": {"url": "x"}}]},
        7,
        {"name": "g", "request": {}},
    ]
    root = read({"info": {"name": "D"}, "item": items}, report).root
    assert names(root) == ["a", ["b", "", ["c"]], ["e", "e", "f"], "g"]
    assert [(d.code, d.place.pointer[:2]) for d in report] == [
        ("item-invalid", ("item", 1)),
        ("item-invalid", ("item", 3)),
        ("item-both", ("item", 4)),
        ("item-invalid", ("item", 5)),
        ("url-missing", ("item", 6)),
    ]


def test_a_wrong_part_is_left_out_and_the_rest_is_read() -> None:
    report = Report()
    request = {
        "url": {"host": ["a"], "query": [{"key": "b"}, 7, {"key": ["c"]}]},
        "header": 5,
    }
    spec = read_request(request, report).spec
    assert spec.url is not None
    assert [(e.key, e.pointer[-1]) for e in spec.url.query] == [("b", 0), (None, 2)]
    assert sorted(d.message for d in report) == [
        "`request.header` is a number (5), expected a list, an object, text or null: left out",
        "`request.url.query[1]` is a number (7), expected an object or null: left out",
        (
            "`request.url.query[2].key` is a list, expected text, a number, true or false or null:"
            " left out"
        ),
    ]
    assert {d.severity for d in report} == {"error"}
