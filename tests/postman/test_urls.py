"""A URL is split as Postman splits it, and `{{variables}}` stay whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from collgen.diagnostics import Report
from collgen.postman.urls import read_url, split_url

if TYPE_CHECKING:
    from collgen.postman.collection import Url


def parts(url: Url | None) -> tuple[Any, ...]:
    assert url is not None
    query = [(entry.key, entry.value) for entry in url.query]
    return url.protocol, url.user_info, url.host, url.port, list(url.path), query


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("https://a.example", ("https", "", "a.example", "", [], [])),
        ("https://a.example/", ("https", "", "a.example", "", [""], [])),
        ("https://a.example/x/y/", ("https", "", "a.example", "", ["x", "y", ""], [])),
        ("https://a.example//x", ("https", "", "a.example", "", ["", "x"], [])),
        ("a.example/x", ("", "", "a.example", "", ["x"], [])),
        ("  a.example/x  ", ("", "", "a.example", "", ["x"], [])),
        ("localhost:8080/x", ("", "", "localhost", "8080", ["x"], [])),
        ("http://[::1]:80/x", ("http", "", "[::1]", "80", ["x"], [])),
        ("http://[::1]/x", ("http", "", "[::1]", "", ["x"], [])),
        ("http://u:p@a.example:1/x", ("http", "u:p", "a.example", "1", ["x"], [])),
        ("http://u@b@a.example", ("http", "u@b", "a.example", "", [], [])),
        ("http:///a.example/x", ("http", "", "a.example", "", ["x"], [])),
        ("http:\\\\a.example\\x", ("http", "", "a.example", "", ["x"], [])),
        ("a.example?b=1", ("", "", "a.example", "", [], [("b", "1")])),
        ("a.example/?b=1#c=2", ("", "", "a.example", "", [""], [("b", "1")])),
        ("a.example/x#y?z=1", ("", "", "a.example", "", ["x"], [])),
        ("a?b&c=&=d&e=f=g&&", ("", "", "a", "", [], [("b", None), ("c", ""), ("", "d"), ("e", "f=g")])),
        ("a?u=http://b/c:d@e", ("", "", "a", "", [], [("u", "http://b/c:d@e")])),
        ("a?b=%20+c", ("", "", "a", "", [], [("b", "%20+c")])),
        ("{{url}}/:id/x", ("", "", "{{url}}", "", [":id", "x"], [])),
        ("{{url}}", ("", "", "{{url}}", "", [], [])),
        ("{{a/b?c#d&e}}/x", ("", "", "{{a/b?c#d&e}}", "", ["x"], [])),
        ("{{s}}://{{u:@}}@{{h.a}}.b:{{#p}}/x", ("{{s}}", "{{u:@}}", "{{h.a}}.b", "{{#p}}", ["x"], [])),
        ("a/{{x/y}}z?{{k=&}}={{v&=}}", ("", "", "a", "", ["{{x/y}}z"], [("{{k=&}}", "{{v&=}}")])),
        ("{{a{{b/c}}}}/d", ("", "", "{{a{{b/c}}}}", "", ["d"], [])),
        ("/only/path", ("", "", "", "", ["only", "path"], [])),
    ],
)  # fmt: skip
def test_a_text_is_split(raw: str, expected: tuple[Any, ...]) -> None:
    assert parts(split_url(raw)) == expected
    assert split_url(raw).raw == raw


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"host": ["a", "example"], "path": ["x"]}, ("", "", "a.example", "", ["x"], [])),
        ({"host": "a.example", "path": "/x/y"}, ("", "", "a.example", "", ["x", "y"], [])),
        ({"host": "a", "path": "/"}, ("", "", "a", "", [""], [])),
        ({"host": ["a"], "port": 80}, ("", "", "a", "80", [], [])),
        ({"protocol": "https://", "host": ["a"]}, ("https", "", "a", "", [], [])),
        ({"host": ["a"], "path": [{"type": "string", "value": "x"}, 1, None]}, ("", "", "a", "", ["x", "1", ""], [])),
        ({"host": ["a"], "auth": {"user": "u", "password": "p"}}, ("", "u:p", "a", "", [], [])),
        ({"host": ["a"], "auth": {"password": "p"}}, ("", "", "a", "", [], [])),
        ({"host": ["a"], "query": "b=1&c"}, ("", "", "a", "", [], [("b", "1"), ("c", None)])),
        ({"host": ["a"], "query": {"b": 1}}, ("", "", "a", "", [], [("b", "1")])),
        ({"host": ["a"], "query": [{"key": None, "value": None}, None, {"key": "b", "value": True}]}, ("", "", "a", "", [], [(None, None), ("b", "true")])),
        ({"raw": "https://a/x"}, ("https", "", "a", "", ["x"], [])),
        ({"raw": "https://a/x", "host": ["b"]}, ("", "", "b", "", [], [])),
        ({"host": ["https://a.example/v1"], "path": ["x"]}, ("https", "", "a.example", "", ["v1", "x"], [])),
        ({"host": ["localhost:80"]}, ("", "", "localhost", "80", [], [])),
        ({"host": ["a"], "path": ["x/y", "z"]}, ("", "", "a", "", ["x", "y", "z"], [])),
        ({"host": ["a"], "path": ["x?b=1"], "query": [{"key": "c", "value": "2"}]}, ("", "", "a", "", ["x"], [("b", "1"), ("c", "2")])),
        ({"host": ["{{a/b:c}}"], "path": ["{{d/e?}}"]}, ("", "", "{{a/b:c}}", "", ["{{d/e?}}"], [])),
    ],
)  # fmt: skip
def test_parts_stand_for_themselves(value: Any, expected: tuple[Any, ...]) -> None:
    assert parts(read_url(value, (), Report())) == expected


@pytest.mark.parametrize(
    "value", [None, "", "  ", {}, {"raw": ""}, {"raw": None, "host": []}]
)
def test_nothing_is_no_url(value: Any) -> None:
    assert read_url(value, (), Report()) is None


def test_an_older_path_variable_is_named_by_its_id() -> None:
    value = {
        "host": ["a"],
        "variable": [{"id": "x", "value": 1}, {"key": "y", "id": "z"}],
    }
    url = read_url(value, (), Report())
    assert url is not None
    assert [(v.key, v.value) for v in url.variables] == [("x", "1"), ("y", None)]


def test_a_query_that_only_raw_has_is_reported() -> None:
    report = Report()
    read_url({"raw": "a/x?b=1", "host": ["a"], "path": ["x"]}, ("url",), report)
    assert [(d.code, d.place.pointer) for d in report] == [
        ("url-raw-differs", ("url", "raw"))
    ]
