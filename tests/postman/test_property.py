"""Any JSON document is read or refused; nothing else ever happens."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from collgen.diagnostics import CollgenError, Report
from collgen.postman import load, locate

KEYS = [
    "collection", "info", "name", "schema", "version", "item", "request", "url", "raw", "protocol",
    "host", "path", "port", "query", "variable", "key", "id", "value", "disabled", "enabled",
    "description", "content", "method", "header", "body", "mode", "urlencoded", "formdata", "file",
    "src", "graphql", "variables", "operationName", "options", "language", "auth", "type", "basic",
    "noauth", "event", "listen", "script", "exec", "response", "originalRequest", "status", "code",
    "protocolProfileBehavior", "data", "values", "requests", "collections", "major",
]  # fmt: skip
WORDS = st.sampled_from(
    ["raw", "urlencoded", "formdata", "file", "graphql", "basic", "noauth", "{{a/b}}", "https://a/b?c=d#e"]
)  # fmt: skip
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=6)
    | WORDS
)
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner, max_size=6),
    max_leaves=60,
)


def read(data: bytes) -> None:
    report = Report()
    try:
        document = load("-", stdin=io.BytesIO(data), report=report)
        found = locate(document.source, report)
    except CollgenError as error:
        found = [error.diagnostic]
    assert all(diagnostic.location for diagnostic in found)


@given(DOCUMENTS)
def test_any_document_is_read_or_refused(document: Any) -> None:
    read(json.dumps(document).encode())


@given(DOCUMENTS)
def test_any_item_is_read_or_refused(item: Any) -> None:
    read(
        json.dumps({"info": {"name": "D"}, "item": [item, {"request": item}]}).encode()
    )


@given(
    DOCUMENTS,
    st.sampled_from(["url", "body", "header", "auth", "description", "method"]),
)
def test_any_part_of_a_request_is_read_or_refused(part: Any, name: str) -> None:
    request = {"method": "GET", "url": "a", name: part}
    item = {
        "request": request,
        "response": [{"originalRequest": request}],
        "variable": part,
    }
    read(
        json.dumps({"info": {"name": "D"}, "item": [item]}, ensure_ascii=False).encode(
            "utf-8", "replace"
        )
    )


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read(data)


@given(st.text(alphabet="{}[]\":,\\/n0tue \n'#", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    read(text.encode())
