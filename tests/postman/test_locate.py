"""Each diagnostic names file, line, column and the path in words."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.diagnostics import Report
from collgen.model import Place
from collgen.postman import Document, Source, load, locate

TEXT = """{
  "info": {"name": "Demo", "description": "é \\" } ]"},
  "item": [
    {
      "item": [
        {"name": "Other", "request": "https://a.example"},
        {
          "request": {
            "url": {"host": ["a"], "query": [{"key": "p"}, {"key": "li\\u006dit", "value": 1e5}]},
            "description": "one\\ntwo",
            "body": {"mode": "raw", "raw": "x"}
          },
          "response": [{"code": 200, "name": "OK"}],
          "name": "Make a\\u001b[31m call"
        }
      ],
      "name": "Calls"
    }
  ]
}
"""
REQUEST = ("item", 0, "item", 1)


@pytest.fixture(scope="module")
def document() -> Document:
    return load("-", stdin=io.BytesIO(TEXT.encode()), report=Report())


def location(document: Document, place: Place) -> str:
    report = Report()
    report.note("x", "y", place)
    [found] = locate(document.source, report)
    return str(found.location)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(), "-"),
        (Place(("info", "description")), "-:2:43: info.description"),
        (Place(("item", 0)), "-:4:5: folder Calls"),
        (Place(("item", 0, "item", 0)), "-:6:9: folder Calls › request Other"),
        (
            Place((*REQUEST, "request")),
            "-:8:22: folder Calls › request Make a [31m call › request",
        ),
        (
            Place((*REQUEST, "request", "body", "raw")),
            "-:11:44: folder Calls › request Make a [31m call › body.raw",
        ),
        (
            Place((*REQUEST, "request", "url", "query", 1, "value")),
            "-:9:91: folder Calls › request Make a [31m call › url.query[1] (limit).value",
        ),
        (
            Place((*REQUEST, "request", "description"), 1),
            "-:10:28: folder Calls › request Make a [31m call › description, line 2",
        ),
        (
            Place((*REQUEST, "response", 0, "code")),
            "-:13:33: folder Calls › request Make a [31m call › response OK › code",
        ),
        (
            Place((*REQUEST, "request", "auth", "basic")),
            "-:8:22: folder Calls › request Make a [31m call › auth.basic",
        ),
    ],
)
def test_a_place_is_found(document: Document, place: Place, expected: str) -> None:
    assert location(document, place) == expected


def test_the_order_stays_and_all_are_found_in_one_go(document: Document) -> None:
    report = Report()
    for pointer in [("item", 0, "name"), ("info",), ("item", 0, "item", 1, "response")]:
        report.note("x", "y", Place(pointer))
    lines = [
        found.location.line
        for found in locate(document.source, report)
        if found.location
    ]
    assert lines == [17, 2, 13]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=20,
)  # fmt: skip


@given(JSON, st.sampled_from([None, 0, 2]))
def test_every_pointer_leads_to_its_value(value: object, indent: int | None) -> None:
    import json

    text = json.dumps([value], indent=indent)
    pointers: list[tuple[str | int, ...]] = []
    values: list[object] = []

    def walk(node: object, pointer: tuple[str | int, ...]) -> None:
        pointers.append(pointer)
        values.append(node)
        pairs = (
            node.items()
            if isinstance(node, dict)
            else enumerate(node) if isinstance(node, list) else ()
        )
        for key, child in pairs:
            walk(child, (*pointer, key))

    walk(value, (0,))
    report = Report()
    for pointer in pointers:
        report.note("x", "y", Place(pointer))
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for diagnostic, expected in zip(
        locate(Source("f", text), list(report)), values, strict=True
    ):
        place = diagnostic.location
        assert place is not None
        assert place.line
        assert place.column
        start = starts[place.line - 1] + place.column - 1
        assert json.JSONDecoder().raw_decode(text, start)[0] == expected
